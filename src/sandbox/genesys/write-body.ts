/** The body of POST and PUT (contracts/emailaccounts.openapi.yaml, `EmailAccountWrite`). */
export interface AccountWrite {
  readonly name: string;
  readonly description: string;
  readonly smtpServer: string;
  readonly smtpPort: 465 | 587;
  readonly imapServer: string;
  readonly imapPort: 993;
  readonly authenticationType: "PLAIN" | "OAUTH2";
  readonly username: string;
  readonly password: string;
  readonly signature: string;
  readonly replyToAddress: string;
  readonly replyTemplate: string;
  readonly forwardTemplate: string;
  readonly enableTls: true;
  readonly useStartTls: boolean;
}

/** Why a body is refused: the field at fault (empty for the body itself) and the platform's sentence. */
interface BodyProblem {
  readonly fieldName: string;
  readonly message: string;
}

type FieldRule =
  | {
    readonly type: "string";
    readonly shortest?: number;
    readonly longest?: number;
    readonly values?: readonly string[];
  }
  | { readonly type: "integer"; readonly values: readonly number[] }
  | { readonly type: "boolean"; readonly values?: readonly boolean[] };

const text: FieldRule = { type: "string" };

const RULES: Readonly<Record<keyof AccountWrite, FieldRule>> = {
  name: { type: "string", shortest: 1, longest: 256 },
  description: text,
  smtpServer: text,
  smtpPort: { type: "integer", values: [465, 587] },
  imapServer: text,
  imapPort: { type: "integer", values: [993] },
  authenticationType: { type: "string", values: ["PLAIN", "OAUTH2"] },
  username: text,
  password: text,
  signature: text,
  replyToAddress: text,
  replyTemplate: text,
  forwardTemplate: text,
  enableTls: { type: "boolean", values: [true] },
  useStartTls: { type: "boolean" },
};

/** The body when it keeps every rule of the contract, else the first problem. */
export function readWriteBody(value: unknown): { readonly body: AccountWrite } | { readonly problem: BodyProblem } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { problem: { fieldName: "", message: "The request body must be a JSON object" } };
  }
  const given = value as Record<string, unknown>;
  for (const fieldName of Object.keys(given)) {
    if (!Object.hasOwn(RULES, fieldName)) {
      return { problem: { fieldName, message: `The field '${fieldName.slice(0, 100)}' is not known` } };
    }
  }
  for (const [fieldName, rule] of Object.entries(RULES)) {
    const complaint = Object.hasOwn(given, fieldName) ? complaintAbout(given[fieldName], rule) : "is required";
    if (complaint !== undefined) return { problem: { fieldName, message: `The field '${fieldName}' ${complaint}` } };
  }
  const body = value as AccountWrite;
  if (body.useStartTls !== (body.smtpPort === 587)) {
    return {
      problem: {
        fieldName: "useStartTls",
        message: "The field 'useStartTls' must be true exactly when smtpPort is 587",
      },
    };
  }
  return { body };
}

function complaintAbout(value: unknown, rule: FieldRule): string | undefined {
  const type: string = Number.isInteger(value) ? "integer" : typeof value;
  if (type !== rule.type) return `must be of type ${rule.type}`;
  const values: readonly unknown[] | undefined = rule.values;
  if (values && !values.includes(value)) return `must be one of ${values.join(", ")}`;
  if (rule.type !== "string") return undefined;
  // JSON Schema counts characters (RFC 8259), not UTF-16 code units.
  const length = Array.from(String(value)).length;
  if (length < (rule.shortest ?? 0)) return "must not be empty";
  return length > (rule.longest ?? Infinity) ? `must have at most ${rule.longest} characters` : undefined;
}
