import { visible } from "./text.ts";

/** A piece of HTML made by this program, which {@link markup} does not escape again. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What {@link markup} accepts between its fixed parts. */
type HtmlValue = string | number | Html | readonly HtmlValue[] | undefined;

/**
 * A tagged template whose fixed parts are HTML and whose interpolations are escaped to inert text, in an element as in a
 * quoted attribute.
 */
export function markup(fixed: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(fixed.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

function render(value: HtmlValue): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(render).join("");
  return typeof value === "string" ? escapeHtml(value) : String(value);
}

/** Joins pieces of HTML. */
export function joinHtml(pieces: readonly Html[], separator = ""): Html {
  return new Html(pieces.map((piece) => piece.text).join(separator));
}

const LONGEST_TEXT = 1000;

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Foreign text as inert HTML text: no character of it can begin or end an element or an attribute, hide, or turn a line around. */
export function escapeHtml(text: string, limit: number = LONGEST_TEXT): string {
  return visible(text, limit).replace(/[&<>"'`]/g, (char) => REFERENCES[char] ?? "");
}
