import { cell, codeSpan, escapeInline, escapeMarkdown, joinMarkdown, Markdown, md } from "../base/text.ts";
import type { Block, Inline, Line, ListItem, Row, Table } from "./document.ts";
import type { PrintedPage } from "./fit.ts";
import type { ReportPage } from "./page.ts";

/** A page as GitHub's Markdown, in the pieces that may be left out. */
export function markdownPage(page: ReportPage): PrintedPage {
  return {
    head: printMarkdown(page.head),
    findings: page.findings.map((item) => itemMarkdown(item).text),
    notChecked: printMarkdown(page.notChecked),
    domains: page.domains.map(printMarkdown),
    tableHead: tableHead(page.accounts).text,
    rows: page.accounts.rows.map((row) => tableRow(row).text),
    sections: page.sections.map(printMarkdown),
    foot: printMarkdown(page.foot),
  };
}

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
      return md`<details><summary>${block.summary}</summary>\n\n${blocksMarkdown(block.blocks)}\n\n</details>`;
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

/** What could begin a list or a heading is escaped where a line begins only; elsewhere it is text. */
function lineMarkdown(line: Line): Markdown {
  return joinMarkdown(
    line.map((piece, index) => inlineMarkdown(piece, index === 0 ? escapeMarkdown : escapeInline)),
    "",
  );
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
      return md`**${piece.text}**`;
    case "soft":
      return md`_${lineMarkdown(piece.line)}_`;
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
