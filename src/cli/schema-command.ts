import process from "node:process";
import { accountJsonSchema } from "../core/account/json-schema.ts";

/** Prints the JSON Schema of an account file. */
export function schemaCommand(): void {
  process.stdout.write(JSON.stringify(accountJsonSchema(), null, 2) + "\n");
}
