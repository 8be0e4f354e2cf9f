import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { accountJsonSchema } from "../src/core/account/json-schema.ts";
import { CODES } from "../src/core/base/errors.ts";
import type { CodeEntry } from "../src/core/codes/entry.ts";

/** What the generated sections read of action.yml. */
interface ActionDefinition {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
}

/** The generated sections of the README, by the name in their markers. */
export function generatedSections(): Record<string, string> {
  const action = parse(readFileSync("action.yml", "utf8")) as ActionDefinition;
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const workflow = (name: string) => workflowSnippet(readFileSync(`.github/workflows/${name}.yml`, "utf8"), version);
  return {
    "comment": quotedComment(readFileSync("test/golden/comment-check-failed.md", "utf8")),
    "inputs": inputsTable(action),
    "outputs": outputsTable(action),
    "codes": codesTable(CODES),
    "routing": routingTable(),
    "workflow-check": workflow("accounts-check"),
    "workflow-apply": workflow("accounts-apply"),
  };
}

/** A comment as a quotation: without its hidden lines, links to lines and headings, which would mix with the README's own. */
function quotedComment(comment: string): string {
  const plain = comment
    .replace(/^<!--.*?-->$/gm, "").trim()
    .replace(/\[(`[^`]+`|this run)\]\(https?:[^)]*\)/g, "$1")
    .replace(/^#+ (.*)$/gm, "**$1**");
  return plain.split("\n").map((line) => `> ${line}`.trimEnd()).join("\n");
}

/** Text with the content between a section's markers replaced; throws unless the markers are there once, in order. */
export function replaceSection(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const parts = text.split(start);
  const [before, rest] = parts;
  const [, after, ...more] = rest?.split(end) ?? [];
  if (parts.length !== 2 || before === undefined || after === undefined || more.length > 0) {
    throw new Error(`Cannot find the section "${name}": its markers ${start} and ${end} must be in the text once`);
  }
  return `${before}${start}\n${content}\n${end}${after}`;
}

/** The inputs of action.yml as a table. */
export function inputsTable({ inputs }: Pick<ActionDefinition, "inputs">): string {
  return table(
    ["Input", "Default", "Meaning"],
    Object.entries(inputs).map(([name, input]) => [`\`${name}\``, inputDefault(input.default), input.description]),
  );
}

function inputDefault(value = ""): string {
  return value === "" ? "" : `\`${value}\``;
}

/** The keys of `routing` as editors show them. */
function routingTable(): string {
  const block = accountJsonSchema().properties?.["routing"];
  const keys = typeof block === "object" ? block.properties ?? {} : {};
  return table(
    ["Key", "Default", "Meaning"],
    Object.entries(keys).map(([key, about]) => {
      const { description = "", default: fallback } = typeof about === "object" ? about : {};
      return [`\`${key}\``, fallback === undefined ? "" : `\`${fallback}\``, description];
    }),
  );
}

/** The outputs of action.yml as a table. */
export function outputsTable({ outputs }: Pick<ActionDefinition, "outputs">): string {
  return table(
    ["Output", "Meaning"],
    Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description]),
  );
}

/** Every code with what it means and what to do, in alphabetical order. */
export function codesTable(codes: Readonly<Record<string, CodeEntry>>): string {
  return table(
    ["Code", "Severity", "What it means", "Likely cause", "What to do", "Who"],
    Object.entries(codes)
      .sort(([a], [b]) => a < b ? -1 : 1)
      .map(([code, entry]) => [
        `\`${code}\``,
        entry.severity,
        entry.sentence,
        entry.cause,
        entry.remedy,
        entry.audience,
      ]),
  );
}

/** A workflow of this repository as a user would copy it: the action by its release, the account files at their default place. */
export function workflowSnippet(workflow: string, version: string): string {
  const copied = workflow
    .replaceAll("uses: ./\n", `uses: OWNER/genesys-email-accounts@COMMIT # v${version}\n`)
    .replaceAll("examples/accounts/", "accounts/");
  return `\`\`\`yaml\n${copied.trimEnd()}\n\`\`\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ").trim();
}
