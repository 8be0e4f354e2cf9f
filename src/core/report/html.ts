import { escapeHtml, Html, joinHtml, markup } from "../base/html-text.ts";
import type { Block, DiffLine, Inline, Line, ListItem, Row, Sign, Table } from "./document.ts";

/** Blocks as HTML: their headings begin at level 3, below those of the sections that hold them. */
export function printHtml(blocks: readonly Block[]): Html {
  return joinHtml(blocks.map(blockHtml), "\n");
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? markup`<h3>${printLine(block.line)}</h3>` : markup`<h4>${printLine(block.line)}</h4>`;
    case "paragraph":
      return markup`<p>${joinHtml(block.lines.map(printLine), "<br>")}</p>`;
    case "list":
      return markup`<ul class="list">${block.items.map(printItem)}</ul>`;
    case "table":
      return tableOf(block, block.rows.map((row) => printRow(block, row)));
    case "diff":
      return printDiff(block.lines);
    case "details":
      return markup`<details${block.open ? markup` open` : markup``}><summary>${block.summary}</summary><div>${
        printHtml(block.blocks)
      }</div></details>`;
    case "note":
      return markup`<p class="note">${printLine(block.line)}</p>`;
    case "small":
      return markup`<p class="small">${printLine(block.line)}</p>`;
  }
}

const DIFF_KINDS: Record<DiffLine["mark"], string> = { "+": "comes", "-": "goes", "~": "changes", " ": "stays" };

/** Lines of a plan, coloured by what becomes of each; the sign itself says it too. */
export function printDiff(lines: readonly DiffLine[]): Html {
  const printed = lines.map(({ mark, depth, text }) =>
    markup`<span class="${DIFF_KINDS[mark]}">${`${mark} ${"  ".repeat(depth)}`}<bdi>${text}</bdi></span>`
  );
  return markup`<pre class="diff">${joinHtml(printed, "\n")}</pre>`;
}

/** One item of a list. */
export function printItem({ line, items = [] }: ListItem): Html {
  const [first, ...rest] = line;
  const below = items.length === 0
    ? markup``
    : markup`<ul>${items.map((item) => markup`<li>${printLine(item)}</li>`)}</ul>`;
  if (first === undefined || typeof first === "string" || first.kind !== "sign") {
    return markup`<li>${printLine(line)}${below}</li>`;
  }
  return markup`<li class="signed ${CLASSES[first.sign]}">${printSign(first)}<div>${
    printLine(rest)
  }${below}</div></li>`;
}

/** A table of rows that are printed already; each row has a role of its own, which a narrow screen's layout would take away. */
export function tableOf({ columns }: Pick<Table, "columns">, rows: readonly Html[]): Html {
  const titles = columns.map(({ title, align }) =>
    markup`<th scope="col" role="columnheader"${align === "right" ? RIGHT : undefined}>${title}</th>`
  );
  return markup`<table role="table"><thead role="rowgroup"><tr role="row">${titles}</tr></thead>
<tbody role="rowgroup">${joinHtml(rows, "\n")}</tbody></table>`;
}

const RIGHT = markup` class="right"`;

/** A row of a table; a narrow screen shows each column's title beside its cell. */
export function printRow({ columns }: Pick<Table, "columns">, row: Row): Html {
  const printed = row.map((line, index) => {
    const cell = printLine(line);
    const { title = "", align } = columns[index] ?? {};
    const kind = align === "right" ? RIGHT : undefined;
    return cell.text === ""
      ? markup`<td role="cell"${kind}></td>`
      : markup`<td role="cell" data-title="${title}"${kind}><div>${cell}</div></td>`;
  });
  return markup`<tr role="row">${printed}</tr>`;
}

/** A line of text. */
export function printLine(line: Line): Html {
  return joinHtml(line.map(inlineHtml));
}

/** A browser takes a longer one for a link as well, but no reader does. */
const LINK_LIMIT = 1000;

function inlineHtml(piece: Inline): Html {
  if (typeof piece === "string") return markup`${piece}`;
  switch (piece.kind) {
    case "text":
      return new Html(`<bdi>${escapeHtml(piece.text, piece.limit)}</bdi>`);
    case "code":
      return new Html(`<code>${escapeHtml(piece.text, piece.limit)}</code>`);
    case "strong":
      return markup`<strong>${piece.text}</strong>`;
    case "soft":
      return markup`<span class="soft">${printLine(piece.line)}</span>`;
    case "sign":
      return printSign(piece);
    case "link":
      return piece.url.length > LINK_LIMIT
        ? printLine(piece.line)
        : markup`<a href="${piece.url}" rel="noreferrer noopener">${printLine(piece.line)}</a>`;
  }
}

/** The class of what a sign stands beside, which colours both. */
const CLASSES: Record<Sign["sign"], string> = {
  "✅": "passed",
  "❌": "failed",
  "❔": "open",
  "⚠️": "warning",
  "ℹ️": "info",
  "🔀": "differs",
  "⏸️": "blocked",
};

const WORDS: Record<Sign["sign"], string> = {
  "✅": "Passed",
  "❌": "Error",
  "❔": "Not proved",
  "⚠️": "Warning",
  "ℹ️": "Note",
  "🔀": "Different",
  "⏸️": "Held back",
};

/** The class of a sign. */
export function signClass({ sign }: Sign): string {
  return CLASSES[sign];
}

/** A picture that looks the same on every machine, in light, dark and on paper; a screen reader says its word. */
export function printSign({ sign }: Sign): Html {
  const name = CLASSES[sign];
  return markup`<svg class="sign ${name}" role="img" aria-label="${WORDS[sign]}"><use href="#sign-${name}"/></svg>`;
}

const RING = markup`<circle cx="8" cy="8" r="7.25" fill="currentColor"/>`;
const TRIANGLE = markup`<path d="M8 1.2L15.3 14.4H.7z"/>`;

/** What each class of sign looks like, on a board of sixteen by sixteen. */
const DRAWINGS: Readonly<Record<string, Html>> = {
  passed: markup`${RING}<path d="M4.6 8.3l2.3 2.3 4.5-4.9"/>`,
  failed: markup`${RING}<path d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2"/>`,
  open: markup`${RING}<path d="M5.9 6.4a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.3"/><path d="M8 11.7v.1"/>`,
  warning: markup`${TRIANGLE}<path d="M8 6v3.6M8 12v.1"/>`,
  info: markup`${RING}<path d="M8 7.4v4M8 4.7v.1"/>`,
  differs: markup`${RING}<path d="M4.6 6.4h6.8m-6.8 3.2h6.8M9.6 4.2L6.4 11.8"/>`,
  blocked: markup`${RING}<path d="M6.2 5.4v5.2m3.6-5.2v5.2"/>`,
};

const SYMBOLS = Object.entries(DRAWINGS).map(([name, drawing]) =>
  markup`<symbol id="sign-${name}" viewBox="0 0 16 16">${drawing}</symbol>`
);

/** The pictures of all signs, drawn once for the whole page. */
export const SIGN_PICTURES: Html =
  markup`<svg width="0" height="0" class="pictures" aria-hidden="true"><defs>${SYMBOLS}</defs></svg>`;
