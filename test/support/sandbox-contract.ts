import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

const text = { type: "string" };
const flag = { type: "boolean" };
const integer = { type: "integer" };

/** `EmailAccountWrite` of contracts/emailaccounts.openapi.yaml. */
const EMAIL_ACCOUNT_WRITE = {
  type: "object",
  additionalProperties: false,
  required: [
    "name",
    "description",
    "smtpServer",
    "smtpPort",
    "imapServer",
    "imapPort",
    "authenticationType",
    "username",
    "password",
    "signature",
    "replyToAddress",
    "replyTemplate",
    "forwardTemplate",
    "enableTls",
    "useStartTls",
  ],
  properties: {
    name: { type: "string", minLength: 1, maxLength: 256 },
    description: text,
    smtpServer: text,
    smtpPort: { type: "integer", enum: [465, 587] },
    imapServer: text,
    imapPort: { type: "integer", enum: [993] },
    authenticationType: { type: "string", enum: ["PLAIN", "OAUTH2"] },
    username: text,
    password: text,
    signature: text,
    replyToAddress: text,
    replyTemplate: text,
    forwardTemplate: text,
    enableTls: { const: true },
    useStartTls: flag,
  },
};

const EMAIL_ACCOUNT = {
  type: "object",
  required: ["id", "name", "status", "version", "selfUri"],
  properties: {
    id: { type: "string", pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" },
    status: text,
    statusMessage: text,
    version: integer,
    selfUri: text,
    name: text,
    description: text,
    smtpServer: text,
    smtpPort: integer,
    imapServer: text,
    imapPort: integer,
    authenticationType: text,
    username: text,
    signature: text,
    replyToAddress: text,
    replyTemplate: text,
    forwardTemplate: text,
    enableTls: flag,
    useStartTls: flag,
    // writeOnly in the contract.
    password: false,
  },
};

const EMAIL_ACCOUNT_LISTING = {
  type: "object",
  required: ["entities", "pageSize", "pageNumber", "total", "pageCount"],
  properties: {
    entities: { type: "array", items: EMAIL_ACCOUNT },
    pageSize: integer,
    pageNumber: integer,
    total: integer,
    pageCount: integer,
    nextUri: text,
    selfUri: text,
  },
};

const ERROR_BODY = {
  type: "object",
  required: ["message", "code", "status"],
  properties: {
    message: text,
    code: text,
    status: integer,
    contextId: text,
    details: { type: "array", items: { type: "object" } },
    errors: { type: "array", items: { type: "object" } },
  },
};

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });

/** The contract's schemas as validators. */
export const contract = {
  accountWrite: ajv.compile(EMAIL_ACCOUNT_WRITE),
  account: ajv.compile(EMAIL_ACCOUNT),
  listing: ajv.compile(EMAIL_ACCOUNT_LISTING),
  error: ajv.compile(ERROR_BODY),
} satisfies Record<string, ValidateFunction>;

const ITEM = "/api/v2/routing/emailaccounts/{id}";
const COLLECTION = "/api/v2/routing/emailaccounts";

/** The schema of each answer that the contract knows, by method, path template and status. */
const ANSWERS: Readonly<Record<string, ValidateFunction | "empty">> = {
  [`POST ${COLLECTION} 201`]: contract.account,
  [`POST ${COLLECTION} 400`]: contract.error,
  [`POST ${COLLECTION} 401`]: contract.error,
  [`POST ${COLLECTION} 409`]: contract.error,
  [`POST ${COLLECTION} 429`]: contract.error,
  [`GET ${COLLECTION} 200`]: contract.listing,
  [`GET ${COLLECTION} 429`]: contract.error,
  [`GET ${ITEM} 200`]: contract.account,
  [`GET ${ITEM} 404`]: contract.error,
  [`PUT ${ITEM} 200`]: contract.account,
  [`PUT ${ITEM} 400`]: contract.error,
  [`PUT ${ITEM} 404`]: contract.error,
  [`DELETE ${ITEM} 204`]: "empty",
  [`DELETE ${ITEM} 404`]: contract.error,
};

/** What the contract has against an answer, or undefined; an answer it does not know is held against it too. */
export async function contractProblem(request: Request, response: Response): Promise<string | undefined> {
  for (const name of ["correlation-id", "ratelimit-count", "ratelimit-allowed", "ratelimit-reset"]) {
    if (!response.headers.get(`inin-${name}`)) return `inin-${name} is missing`;
  }
  const template = new URL(request.url).pathname.replace(/(?<=emailaccounts\/).+$/, "{id}");
  const key = `${request.method} ${template} ${response.status}`;
  const schema = ANSWERS[key];
  const body = await response.clone().text();
  if (schema === undefined) return `${key} is not in the contract: ${body}`;
  if (schema === "empty") return body === "" ? undefined : `${key} has a body`;
  return schema(JSON.parse(body)) ? undefined : `${key}: ${ajv.errorsText(schema.errors)}`;
}
