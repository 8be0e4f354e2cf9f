import { ASCII_CONFUSABLES, CONFUSABLES } from "./confusables.ts";

/**
 * What a text looks like: two texts with the same skeleton can be taken for each other (UTS 39 section 4, without the
 * reordering of right-to-left text).
 */
export function skeleton(text: string): string {
  // Most text is ASCII, and reading the whole table takes longer than reading an account.
  if (/^[\x20-\x7e]*$/.test(text)) return replaced(text, ascii ??= prototypes(ASCII_CONFUSABLES));
  const seen = text.normalize("NFD").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return replaced(seen, all ??= prototypes(CONFUSABLES)).normalize("NFD");
}

let ascii: ReadonlyMap<string, string> | undefined;
let all: ReadonlyMap<string, string> | undefined;

function replaced(text: string, table: ReadonlyMap<string, string>): string {
  let shown = "";
  for (const char of text) shown += table.get(char) ?? char;
  return shown;
}

/** What each character looks like, from the text of a table. */
function prototypes(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const group of text.trim().split(/\s/)) {
    const [to = "", from = ""] = group.split(":");
    const prototype = String.fromCodePoint(...to.split("+").map((point) => Number.parseInt(point, 36)));
    let point = 0;
    for (const distance of from.split(",")) {
      point += Number.parseInt(distance, 36);
      table.set(String.fromCodePoint(point), prototype);
    }
  }
  return table;
}
