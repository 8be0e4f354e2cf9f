import { cell, codeSpan, escapeInline, escapeMarkdown, joinMarkdown, Markdown, md, visible } from "../base/text.ts";
import type { Block, DiffLine, Inline, Line, ListItem, Row, Table } from "./document.ts";
import type { PrintedPage, PrintedPart } from "./fit.ts";
import type { ReportPage } from "./page.ts";

/** The shares of its limit that the parts of a page may take. */
interface Shares {
  readonly problems: number;
  readonly domains: number;
  readonly plan: number;
  readonly table: number;
}

/** A page as GitHub's Markdown, in the pieces that may be left out; `leftOut` says of one of its parts what does not fit. */
export function markdownPage(
  page: ReportPage,
  shares: Shares,
  leftOut: (part: keyof Shares | "sections", count: number) => string,
): PrintedPage {
  const { problems, plan, accounts } = page;
  const fence = fenceOf(plan.units.flat());
  const problem = {
    separator: "\n",
    share: shares.problems,
    leftOut: (count: number) => leftOut("problems", count),
  } as const;
  return {
    head: printMarkdown(page.head),
    parts: [
      { ...problem, pieces: listPieces(problems.shown) },
      {
        ...problem,
        pieces: listPieces(problems.folded),
        open: `${foldStart(problems.title)}\n`,
        close: "\n</details>",
      },
      {
        separator: "\n\n",
        pieces: page.domains.map(printMarkdown),
        share: shares.domains,
        leftOut: (count) => leftOut("domains", count),
      },
      printMarkdown(page.notChecked),
      {
        open: `${foldStart(plan.title, plan.open)}\n\n${fence}diff`,
        pieces: plan.units.map((lines) => lines.map(diffLine).join("\n")),
        separator: "\n",
        close: `${fence}\n\n</details>`,
        share: shares.plan,
        leftOut: (count) => leftOut("plan", count),
      },
      {
        open: foldStart(page.sectionsTitle),
        pieces: page.sections.map(printMarkdown),
        separator: "\n\n",
        close: "</details>",
        share: 1,
        yields: true,
        leftOut: (count) => leftOut("sections", count),
      },
      {
        ...tablePieces(accounts, page.accountsTitle),
        share: shares.table,
        inOrder: true,
        leftOut: (count) => leftOut("table", count),
      },
    ],
    foot: printMarkdown(page.foot),
  };
}

/** The items of a list, of which some may be left out. */
export function listPieces(items: readonly ListItem[]): readonly string[] {
  return items.map((item) => itemMarkdown(item).text);
}

/** A table whose last rows may be left out, folded where it has a title. */
export function tablePieces(
  table: Table,
  title?: string,
): Pick<PrintedPart, "open" | "pieces" | "separator" | "close"> {
  const head = tableHead(table).text;
  return {
    open: title === undefined ? head : `${foldStart(title)}\n\n${head}`,
    pieces: table.rows.map((row) => tableRow(row).text),
    separator: "\n",
    close: title === undefined ? undefined : "\n</details>",
  };
}

function foldStart(summary: string, open = false): string {
  return md`<details${open ? md` open` : md``}><summary>${summary}</summary>`.text;
}

/** What opens and closes a block of such lines: no run of backticks in them is as long, so none can end it. */
function fenceOf(lines: readonly DiffLine[]): string {
  const runs = lines.flatMap(({ text }) => text.match(/`+/g) ?? []);
  return "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
}

/** The marks that GitHub colours, at the beginning of a line only. */
const DIFF_MARKS: Record<DiffLine["mark"], string> = { "+": "+", "-": "-", "~": "!", " ": " " };

function diffLine({ mark, depth, text }: DiffLine): string {
  const shown = visible(text, DIFF_LIMIT).replace(/(?<!\w)@(?=\w)/g, "@\u200b");
  return `${DIFF_MARKS[mark]} ${"    ".repeat(depth)}${shown}`.trimEnd();
}

/** The lines of a plan are cut where they are made. */
const DIFF_LIMIT = 2000;

/** Blocks as GitHub's Markdown. */
export function printMarkdown(blocks: readonly Block[]): string {
  return blocksMarkdown(blocks).text;
}

function blocksMarkdown(blocks: readonly Block[]): Markdown {
  return joinMarkdown(blocks.map(blockMarkdown), "\n\n");
}

function blockMarkdown(block: Block): Markdown {
  switch (block.kind) {
    case "heading":
      return md`${block.level === 2 ? md`##` : md`###`} ${lineMarkdown(block.line)}`;
    case "paragraph":
      return joinMarkdown(block.lines.map(lineMarkdown), "  \n");
    case "list":
      return joinMarkdown(block.items.map(itemMarkdown));
    case "table":
      return joinMarkdown([tableHead(block), ...block.rows.map(tableRow)]);
    case "details":
      return md`${new Markdown(foldStart(block.summary, block.open))}\n\n${blocksMarkdown(block.blocks)}\n\n</details>`;
    case "diff": {
      const fence = fenceOf(block.lines);
      return new Markdown([`${fence}diff`, ...block.lines.map(diffLine), fence].join("\n"));
    }
    case "note":
      return md`> [!NOTE]\n> ${lineMarkdown(block.line)}`;
    case "small":
      return md`<sub>${lineMarkdown(block.line)}</sub>`;
  }
}

function itemMarkdown({ line, items = [] }: ListItem): Markdown {
  return joinMarkdown([md`- ${lineMarkdown(line)}`, ...items.map((item) => md`  - ${lineMarkdown(item)}`)]);
}

function tableHead({ columns }: Table): Markdown {
  const titles = columns.map(({ title }) => [title]);
  const rule = columns.map(({ align }) => align === "right" ? md`---:` : md`---`);
  return joinMarkdown([tableRow(titles), md`| ${joinMarkdown(rule, " | ")} |`]);
}

function tableRow(row: Row): Markdown {
  return md`| ${joinMarkdown(row.map((line) => cell(lineMarkdown(line))), " | ")} |`;
}

/** What could begin a list, a heading or, by its blanks, a block of code is made text where a line begins; elsewhere it is text. */
function lineMarkdown(line: Line): Markdown {
  let text = "";
  for (const piece of line) {
    text += inlineMarkdown(piece, text === "" ? escapeMarkdown : escapeInline).text;
    if (text.trimStart() === "") text = "";
  }
  return new Markdown(text.trimStart());
}

/** A link that is longer would cost more room than it is worth. */
const LINK_LIMIT = 1000;

function inlineMarkdown(piece: Inline, escape: (text: string, limit?: number) => string): Markdown {
  if (typeof piece === "string") return new Markdown(escape(piece));
  switch (piece.kind) {
    case "text":
      return new Markdown(escape(piece.text, piece.limit));
    case "code":
      return codeSpan(piece.text, piece.limit);
    case "strong":
      // Beside a blank, the marks would be text.
      return piece.text.trim() === "" ? md`` : md`**${piece.text.trim()}**`;
    case "soft":
      return md`_${new Markdown(lineMarkdown(piece.line).text.trimEnd())}_`;
    case "sign":
      return new Markdown(piece.sign);
    case "link": {
      const line = lineMarkdown(piece.line);
      // Parentheses would end the link.
      const url = piece.url.replace(/[()]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
      return url.length > LINK_LIMIT ? line : md`[${line}](${new Markdown(url)})`;
    }
  }
}
