/** How Markdown is shown. */
interface TerminalOptions {
  readonly color: boolean;
}

type Style = "bold" | "dim" | "cyan";

const STYLES: Readonly<Record<Style, number>> = { bold: 1, dim: 2, cyan: 36 };

/** The program's own comments as a terminal shows them: tables in columns, folded details folded, no markup left. */
export function renderMarkdown(markdown: string, options: TerminalOptions): string {
  const paint = (style: Style, text: string): string =>
    options.color ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
  const shown: string[] = [];
  let table: string[][] = [];
  let folded = false;
  const endTable = (): void => {
    shown.push(...columns(table, paint));
    table = [];
  };
  for (const line of markdown.split("\n")) {
    const summary = /^<details><summary>(.*?)<\/summary>/.exec(line)?.[1];
    if (summary !== undefined) {
      shown.push(paint("dim", `  ▸ ${inline(summary, plain)}`));
      folded = true;
    }
    if (line.endsWith("</details>")) folded = false;
    if (folded || /^<!--.*-->$/.test(line) || line === "</details>") continue;
    if (line.startsWith("| ")) {
      if (!/^[| :-]+$/.test(line)) table.push(cells(line));
      continue;
    }
    endTable();
    shown.push(block(line, paint));
  }
  endTable();
  return shown.join("\n").replace(/\n{3,}/g, "\n\n").trim() + "\n";
}

type Paint = (style: Style, text: string) => string;

const plain: Paint = (_, text) => text;

function block(line: string, paint: Paint): string {
  const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
  if (heading !== undefined) return paint("bold", inline(heading, plain));
  const small = /^<sub>(.*)<\/sub>$/.exec(line)?.[1];
  if (small !== undefined) return paint("dim", inline(small, plain));
  if (line.startsWith("> [!")) return "";
  return inline(line.replace(/^> /, "│ ").replace(/ {2}$/, ""), paint).replace(/^(\s*)- /, "$1• ");
}

// What is escaped or in a code span is no markup, so all is found in one pass from left to right.
const ESCAPED = String.raw`\\(?<escaped>[!-/:-@[-\`{-~])`;
const CODE = String.raw`(?<fence>\`+)(?!\`)(?<code>.+?)(?<!\`)\k<fence>(?!\`)`;
const BOLD = String.raw`\*\*(?<bold>(?:\\.|[^\\*])+)\*\*`;
const SOFT = String.raw`(?<!\w)_(?<soft>(?:\\.|[^\\_])+)_(?!\w)`;
const LINK = String.raw`\[(?<link>(?:\\.|(?<inner>\`+)(?!\`).+?(?<!\`)\k<inner>(?!\`)|[^\\\]\`])*)\]\(https?:[^)]*\)`;
const INLINE = new RegExp([ESCAPED, CODE, BOLD, SOFT, LINK, "\u200b"].join("|"), "g");

function inline(text: string, paint: Paint): string {
  return text.replace(INLINE, (...match) => {
    const { escaped, code, bold, soft, link }: Partial<Record<string, string>> = match.at(-1);
    if (escaped !== undefined) return escaped;
    if (code !== undefined) return paint("cyan", code.replace(/^ (.*) $/, "$1").replaceAll("\u200b", ""));
    if (bold !== undefined) return paint("bold", inline(bold, plain));
    if (soft !== undefined) return paint("dim", inline(soft, plain));
    return link === undefined ? "" : inline(link, paint);
  });
}

function cells(row: string): string[] {
  return row.split(/(?<!\\)\|/).slice(1, -1).map((cell) => inline(cell.trim().replaceAll("\\|", "|"), plain));
}

function columns(rows: readonly (readonly string[])[], paint: Paint): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows.map((row, index) => {
    const line = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell))).join("  ").trimEnd();
    return "  " + (index === 0 ? paint("dim", line) : line);
  });
}

/** Columns that a terminal gives a text; the signs of the verdicts are two wide. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (/\p{Emoji_Presentation}/u.test(char) ? 2 : 1), 0);
}
