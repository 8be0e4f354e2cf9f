import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { AccountKey } from "../src/core/account/account.ts";
import { accountJsonSchema } from "../src/core/account/json-schema.ts";
import { CODES } from "../src/core/base/errors.ts";
import type { CodeEntry } from "../src/core/codes/entry.ts";

/** What the generated sections read of action.yml. */
interface ActionDefinition {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
}

/** The generated sections of the documents: by document, by the name in their markers. */
export function generatedSections(): Record<string, Record<string, string>> {
  const action = parse(readFileSync("action.yml", "utf8")) as ActionDefinition;
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const workflow = (folder: string, name: string) =>
    workflowSnippet(readFileSync(`${folder}/${name}.yml`, "utf8"), version);
  return {
    "docs/set-up.md": {
      "workflow-check": workflow(".github/workflows", "accounts-check"),
      "workflow-apply": workflow(".github/workflows", "accounts-apply"),
      "workflow-organisations": workflow("examples/workflows", "accounts-organisations"),
    },
    "docs/configuration.md": {
      "routing": routingTable(),
      "apis": apisTable(),
      "inputs": inputsTable(action),
      "outputs": outputsTable(action),
      "permissions": permissionsTable(),
    },
    "docs/events.md": { "workflow-redeliver": workflow(".github/workflows", "accounts-redeliver") },
    "docs/errors.md": { "codes": codesTable(CODES) },
  };
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

/** What becomes of each key of an account file in `email-domains`, and in `email-accounts` where it is not sent as it is. */
const HOMES: Readonly<Record<AccountKey, readonly [domains: string, accounts?: string]>> = {
  name: ["the route's name, and the sender's unless `routing.from_name` says another"],
  description: ["stays in the file and in reports (`DESCRIPTION_NOT_SENT`)"],
  smtp_server: ["the SMTP integration of the domain: the same for all accounts of a domain"],
  smtp_port: ["the same"],
  imap_server: ["the IMAP integration of the domain: the same for all accounts of a domain"],
  imap_port: ["the same"],
  authentication_type: ["`PLAIN` only; for Microsoft 365, `routing.graph` in place of servers (`AUTH_NOT_IN_API`)"],
  username: ["both credentials of the domain: the same for all accounts of a domain"],
  password: ["the same"],
  signature: [
    "a canned response, named in `routing.signature`; text of its own is not sent (`SIGNATURE_NOT_SENT`)",
  ],
  reply_to_address: ["another route of the organisation, or its own address; else refused (`REPLY_TO_NOT_SENT`)"],
  reply_template: ["not sent: routes have no templates (`TEMPLATE_NOT_SENT`)"],
  forward_template: ["not sent: routes have no templates (`TEMPLATE_NOT_SENT`)"],
  enable_tls: ["never sent: both servers are always reached over TLS"],
  routing: ["the route, and with `graph` the domain", "checked, not sent (`ROUTING_NOT_SENT`)"],
};

function apisTable(): string {
  return table(
    ["Key", "`email-domains`", "`email-accounts`"],
    Object.entries(HOMES).map(([key, [domains, accounts = "sent"]]) => [`\`${key}\``, domains, accounts]),
  );
}

/** What the role of the OAuth client needs for `email-domains`: by permission, who needs it and what for. */
export const PERMISSIONS: Readonly<Record<string, readonly [clients: string, purpose: string]>> = {
  "routing:email:manage": [
    "both",
    "to list the domains (Genesys Cloud lets no view do that), and to write them and their routes",
  ],
  "routing:email:view": ["both", "to read a domain and its routes"],
  "integrations:integration:view": [
    "both",
    "to read integrations, their configuration and the names of credentials, never a password",
  ],
  "integrations:integration:add": ["writing", "to make the integrations and credentials of a new domain"],
  "integrations:integration:edit": ["writing", "to change servers, logins and passwords, and to enable an integration"],
  "integrations:integration:delete": ["writing", "only with `prune-domains`: to remove what belonged to a domain"],
  "routing:queue:view": ["both", "only where files name a `queue`"],
  "architect:flow:view": ["both", "only where files name a `flow` or a `spam_flow`"],
  "routing:skill:view": ["both", "only where files name `skills`; languages need no permission"],
  "responses:library:view": ["both", "only where files name a `signature`"],
  "responses:response:view": ["both", "only where files name a `signature`"],
};

function permissionsTable(): string {
  return table(
    ["Permission", "Client", "What it is for"],
    Object.entries(PERMISSIONS).map(([name, [clients, purpose]]) => [`\`${name}\``, clients, purpose]),
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
        // A name that looks like an address, such as a scope of OAuth, leads nowhere.
        entry.remedy.replace(/https:\/\/\S+/g, "`$&`"),
        entry.audience,
      ]),
  );
}

/** A workflow of this repository as a user would copy it: the action by its release, the account files at their default place. */
export function workflowSnippet(workflow: string, version: string): string {
  return `\`\`\`yaml\n${copiedWorkflow(workflow, version).trimEnd()}\n\`\`\``;
}

function copiedWorkflow(workflow: string, version: string): string {
  return workflow
    .replaceAll("uses: ./\n", `uses: OWNER/genesys-email-accounts@COMMIT # v${version}\n`)
    .replaceAll("examples/accounts/", "accounts/");
}

/** A line as a literal of the formatter's choice: in the quotes that it holds less of. */
function literalOf(line: string): string {
  const held = (quote: string): number => line.split(quote).length;
  if (held('"') <= held("'")) return JSON.stringify(line);
  return `'${line.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** The module that holds the workflows that `init` writes: the same text as docs/set-up.md's. */
export function starterWorkflows(): string {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const lines = (name: string): string =>
    copiedWorkflow(readFileSync(`.github/workflows/${name}.yml`, "utf8"), version).split("\n")
      .map((line) => `  ${literalOf(line)},\n`).join("");
  return `// Written by \`npm run readme\` from .github/workflows.

/** The workflow that checks pull requests, as a repository of account files would have it. */
export const CHECK_WORKFLOW = [
${lines("accounts-check")}].join("\\n");

/** The workflow that applies what was merged and looks for drift. */
export const APPLY_WORKFLOW = [
${lines("accounts-apply")}].join("\\n");
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ").trim();
}
