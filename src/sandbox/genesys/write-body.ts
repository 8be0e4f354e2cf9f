import * as v from "valibot";

const text = v.string("must be of type string");

const bodySchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), "The request body must be a JSON object"),
  v.strictObject({
    name: v.pipe(
      text,
      v.nonEmpty("must not be empty"),
      // JSON Schema counts characters (RFC 8259), not UTF-16 code units.
      v.check((name) => Array.from(name).length <= 256, "must have at most 256 characters"),
    ),
    description: text,
    smtpServer: text,
    smtpPort: oneOf(integer(), [465, 587]),
    imapServer: text,
    imapPort: oneOf(integer(), [993]),
    authenticationType: oneOf(text, ["PLAIN", "OAUTH2"]),
    username: text,
    password: text,
    signature: text,
    replyToAddress: text,
    replyTemplate: text,
    forwardTemplate: text,
    enableTls: v.pipe(v.boolean("must be of type boolean"), v.literal(true, "must be one of true")),
    useStartTls: v.boolean("must be of type boolean"),
  }, ({ expected }) => {
    if (expected === "Object") return "The request body must be a JSON object";
    return expected === "never" ? "is not known" : "is required";
  }),
  v.forward(
    v.check(
      ({ smtpPort, useStartTls }) => useStartTls === (smtpPort === 587),
      "must be true exactly when smtpPort is 587",
    ),
    ["useStartTls"],
  ),
  v.readonly(),
);

/** The body of POST and PUT (contracts/emailaccounts.openapi.yaml, `EmailAccountWrite`). */
export type AccountWrite = v.InferOutput<typeof bodySchema>;

/** Why a body is refused: the field at fault (empty for the body itself) and the platform's sentence. */
interface BodyProblem {
  readonly fieldName: string;
  readonly message: string;
}

/** The body when it keeps every rule of the contract, else the first problem; a field that is not known comes before all others. */
export function readWriteBody(value: unknown): { readonly body: AccountWrite } | { readonly problem: BodyProblem } {
  const { success, output, issues } = v.safeParse(bodySchema, value);
  if (success) return { body: output };
  const { path, message } = issues.find(({ expected }) => expected === "never") ?? issues[0];
  const fieldName = path?.[0].key;
  return {
    problem: typeof fieldName === "string"
      ? { fieldName, message: `The field '${fieldName.slice(0, 100)}' ${message}` }
      : { fieldName: "", message },
  };
}

function integer() {
  return v.pipe(v.number("must be of type integer"), v.integer("must be of type integer"));
}

function oneOf<T extends string | number, const V extends readonly T[]>(type: v.GenericSchema<T>, values: V) {
  return v.pipe(type, v.picklist(values, `must be one of ${values.join(", ")}`));
}
