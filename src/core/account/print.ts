import { Document, Scalar, visit } from "yaml";
import type { Account } from "./account.ts";
import { ACCOUNT_KEYS } from "./schema.ts";

// Block style takes a carriage return for part of a line end, and blanks at the start or at a line's end for layout.
const LOST_IN_BLOCK_STYLE = /\r|^\s|[ \t](?:\n|$)/;

/** An account as the YAML text of its file; parsing the text gives the account again. */
export function printAccount(account: Account): string {
  const document = new Document(Object.fromEntries(ACCOUNT_KEYS.map((key) => [key, account[key]])));
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && LOST_IN_BLOCK_STYLE.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
}
