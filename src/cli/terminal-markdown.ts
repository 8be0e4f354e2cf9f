/** How Markdown is shown. */
export interface TerminalOptions {
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
    if (line.includes("</details>")) folded = false;
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

/** Code spans first: what stands in them is no markup. */
function inline(text: string, paint: Paint): string {
  return text.split(/(`+(?:[^`]|[^`].*?[^`])`+(?!`))/).map((part, index) => {
    if (index % 2 === 1) return paint("cyan", part.replace(/^`+ ?| ?`+$/g, ""));
    return part
      .replace(/\*\*(.+?)(?<!\\)\*\*/g, (_, bold: string) => paint("bold", bold))
      .replace(/(?<![\\\w])_(.+?)(?<!\\)_(?!\w)/g, (_, soft: string) => paint("dim", soft))
      .replace(/\\([!-/:-@[-`{-~])/g, "$1");
  }).join("").replace(/\[([^\]]*)\]\(https?:[^)]*\)/g, "$1").replaceAll("\u200b", "");
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
