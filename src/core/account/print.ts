import { Document, Scalar, visit } from "yaml";
import type { Account } from "./account.ts";
import { ACCOUNT_KEYS } from "./schema.ts";

// Block style reads a carriage return as part of a line end, and spaces at the start or at the end of a line as layout.
const LOST_IN_BLOCK_STYLE = /\r|^\s|[ \t](?:\n|$)/;

/** An account as the YAML text of its file; parsing the text returns the same account. */
export function printAccount(account: Account): string {
  const document = new Document(
    Object.fromEntries(ACCOUNT_KEYS.flatMap((key) => account[key] === undefined ? [] : [[key, account[key]]])),
    // An object that stands in two places is two values, not an alias, which no file may have.
    { aliasDuplicateObjects: false },
  );
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && LOST_IN_BLOCK_STYLE.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
}
