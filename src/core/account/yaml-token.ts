import type { CST } from "yaml";
import { type Finding, finding } from "../errors.ts";
import { MAX_DEPTH, MAX_NODES } from "./limits.ts";
import type { PlacedFinding } from "./source.ts";

/**
 * Looks through a document's tokens for what is never composed: too many levels or values, anchors, aliases, tags.
 * It walks with a stack of its own, because the parser accepts nesting that would overflow the machine's.
 */
export function tokenFindings(document: CST.Document): PlacedFinding[] {
  const found = new Map<string, PlacedFinding>();
  const report = (offset: number, what: Finding): void => {
    const first = found.get(what.code);
    if (first === undefined || offset < first.offset) found.set(what.code, { finding: what, path: "", offset });
  };
  const pending: { readonly token: CST.Token; readonly depth: number }[] = [];
  const look = (tokens: readonly (CST.Token | null | undefined)[] | undefined, depth: number): void => {
    for (const token of tokens ?? []) if (token) pending.push({ token, depth });
  };

  look([...document.start, document.value], 0);
  let values = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, depth } = next;
    if (token.type === "anchor" || token.type === "alias") report(token.offset, aliasFinding(token.type));
    if (token.type === "tag") report(token.offset, finding("YAML_TAG", "The document uses a tag, which begins with !"));
    if (token.type === "block-scalar") look(token.props, depth);
    if (!("items" in token)) continue;
    values += token.items.length;
    if (values > MAX_NODES || depth >= MAX_DEPTH) {
      report(token.offset, values > MAX_NODES ? tooManyValues() : tooDeep());
      break;
    }
    for (const item of token.items) look([...item.start, item.key, ...(item.sep ?? []), item.value], depth + 1);
  }
  return [...found.values()];
}

function aliasFinding(type: "anchor" | "alias"): Finding {
  const what = type === "anchor" ? "an anchor, which begins with &" : "an alias, which begins with *";
  return finding("YAML_ALIAS", `The document uses ${what}`);
}

function tooDeep(): Finding {
  return finding("DOCUMENT_LIMIT", `The document is nested more than ${MAX_DEPTH} levels deep`);
}

function tooManyValues(): Finding {
  return finding("DOCUMENT_LIMIT", `The document holds more than ${MAX_NODES} values`);
}
