import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import { MAILBOX_KEYS } from "./account.ts";
import { accountSchema } from "./schema.ts";

const SCHEMA_ID = "https://unpkg.com/genesys-email-accounts/dist/account.schema.json";

/**
 * The JSON Schema (draft-07, which editors support best) of one document of an account file, made from the schema that
 * validates it. It accepts whatever a run accepts, and a little more: it leaves out rules that it cannot express.
 */
export function accountJsonSchema(): JsonSchema {
  return {
    $id: SCHEMA_ID,
    title: "E-mail account of Genesys Cloud",
    description: "One document of an account file of genesys-email-accounts",
    ...toJsonSchema(accountSchema, {
      target: "draft-07",
      typeMode: "input",
      ignoreActions: ["check", "transform", "readonly"],
    }),
    if: { required: ["routing"], properties: { routing: { type: "object", required: ["graph"] } } },
    else: { required: [...MAILBOX_KEYS] },
  };
}
