import { parseSecretReference } from "../core/account/secret-reference.ts";
import { VERSION } from "../core/base/version.ts";
import { APPLY_WORKFLOW, CHECK_WORKFLOW } from "./starter-workflows.ts";

/** What `init` knows of the repository and of its first account. */
export interface StarterFacts {
  /** The default branch of the repository. */
  readonly branch: string;
  /** Region of the organisation: an AWS region name or a Genesys domain. */
  readonly region: string;
  /** The action as workflows name it, `OWNER/REPO@COMMIT`, if it is known. */
  readonly action?: string | undefined;
  /** The first account; without it, its file is an example that no workflow reads. */
  readonly account?: StarterAccount | undefined;
}

/** The first account of a repository. */
export interface StarterAccount {
  readonly address: string;
  readonly smtpServer: string;
  readonly imapServer: string;
  readonly queue: string;
}

/** A file that `init` writes, by its path from the root of the repository. */
interface StarterFile {
  readonly path: string;
  readonly text: string;
}

const EXAMPLE: StarterAccount = {
  address: "support@example.com",
  smtpServer: "smtp.example.com",
  imapServer: "imap.example.com",
  queue: "Customer Support",
};

const IN_WORKFLOWS = "SUPPORT_MAILBOX_PASSWORD";

/** The files of a new repository; the lines for `.gitignore` are {@link IGNORED}. */
export function starterFiles(facts: StarterFacts): readonly StarterFile[] {
  return [
    { path: accountPath(facts.account), text: accountText(facts.account ?? EXAMPLE, facts.action) },
    { path: ".github/workflows/accounts-check.yml", text: workflowText(CHECK_WORKFLOW, facts) },
    { path: ".github/workflows/accounts-apply.yml", text: workflowText(APPLY_WORKFLOW, facts) },
  ];
}

/** What runs on a laptop leave behind, and files that must never be committed. */
export const IGNORED: readonly string[] = [
  "audit_log*.json*",
  "report.json",
  "report.html",
  "secrets.json",
  ".env",
];

/** Path of the first account file. An example has an ending that the globs do not take: a check of it could only be red. */
export function accountPath(account: StarterAccount | undefined): string {
  return `accounts/${fileName(account ?? EXAMPLE)}.yaml${account === undefined ? ".example" : ""}`;
}

/** The secret that holds the password of the first account. */
function passwordVariable({ address }: Pick<StarterAccount, "address"> = EXAMPLE): string {
  const word = localPart(address).toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, 100);
  const name = `${word}_MAILBOX_PASSWORD`;
  // It must not begin with a digit, nor look like a variable of the runner or of this program.
  return "problem" in parseSecretReference(`env:${name}`) ? `ACCOUNT_${name}` : name;
}

function accountText(account: StarterAccount, action = `OWNER/genesys-email-accounts@v${VERSION}`): string {
  const { address, smtpServer, imapServer, queue } = account;
  const name = localPart(address).replace(/^./u, (letter) => letter.toUpperCase());
  return `# Completion and checks in editors; also printed by \`genesys-email-accounts schema\`.
# yaml-language-server: $schema=https://raw.githubusercontent.com/${action.replace("@", "/")}/dist/account.schema.json
name: ${scalar(name)}
description: ""
smtp_server: ${scalar(smtpServer)}
smtp_port: 587 # 587 is STARTTLS, 465 implicit TLS
imap_server: ${scalar(imapServer)}
imap_port: 993 # implicit TLS, the only mode Genesys Cloud supports
authentication_type: PLAIN
username: ${scalar(address)}
password: env:${passwordVariable(account)} # a reference; a literal password is refused
signature: ""
reply_to_address: ${scalar(address)}
reply_template: ""
forward_template: ""
routing:
  queue: ${scalar(queue)} # a name or an id, as in Genesys Cloud; or flow
  mailbox_folders: [INBOX]
`;
}

function workflowText(text: string, { branch, action, account }: StarterFacts): string {
  const named = text
    .replaceAll("branches: [main]", `branches: [${scalar(branch)}]`)
    .replaceAll(IN_WORKFLOWS, passwordVariable(account));
  return action === undefined ? named : named.replace(/OWNER\/genesys-email-accounts@COMMIT/g, () => action);
}

/** The commands for `gh` that make the environments and set secrets and variables, as they can be pasted. */
export function setUpCommands({ branch, region, account }: StarterFacts): string {
  const environments = "repos/{owner}/{repo}/environments";
  const production = `"${environments}/genesys-production"`;
  return `gh variable set GENESYS_REGION --body ${region}

gh api --silent -X PUT "${environments}/genesys-read"
gh secret set GENESYS_CLIENT_ID --env genesys-read
gh secret set GENESYS_CLIENT_SECRET --env genesys-read

gh api --silent -X PUT ${production} \\
  -F "reviewers[][type]=User" -F "reviewers[][id]=$(gh api user --jq .id)" \\
  -F "deployment_branch_policy[protected_branches]=false" \\
  -F "deployment_branch_policy[custom_branch_policies]=true"
gh api --silent -X POST "${environments}/genesys-production/deployment-branch-policies" -f "name=${branch}"
gh secret set GENESYS_CLIENT_ID --env genesys-production
gh secret set GENESYS_CLIENT_SECRET --env genesys-production
gh secret set ${passwordVariable(account)} --env genesys-production`;
}

function fileName({ address }: StarterAccount): string {
  return localPart(address).toLowerCase().replace(/[^a-z0-9._-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "") || "account";
}

function localPart(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf("@")));
}

/** What YAML would not read as a text. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function scalar(text: string): string {
  // What JSON quotes, YAML reads alike.
  return /^[A-Za-z][\w@.-]*$/.test(text) && !WORDS.test(text) ? text : JSON.stringify(text);
}
