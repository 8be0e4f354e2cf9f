import { diffOf } from "./github/history.ts";
import { type GitFiles, GitObjects } from "./github/objects.ts";
import type { GithubSeed } from "./github/state.ts";
import type { OrganisationSeed } from "./genesys/email-domains/organisation.ts";
import type { MailHost } from "./mail/host.ts";
import type { Mailbox } from "./mail/mailboxes.ts";
import { randomBase64Url } from "./random-text.ts";

/** What is wrong with an account of the demo fleet. */
export type Flaw = "none" | "wrong-port" | "wrong-certificate-name" | "wrong-password";

/** An account file of the fleet. */
export interface FleetAccount {
  /** The account's name. */
  readonly name: string;
  /** Path of the file, relative to the repository. */
  readonly path: string;
  readonly text: string;
  readonly flaw: Flaw;
}

/** Account files with everything around them: mail hosts, mailboxes and the passwords that the files refer to. */
export interface Fleet {
  readonly accounts: readonly FleetAccount[];
  readonly hosts: readonly MailHost[];
  readonly mailboxes: readonly Mailbox[];
  /** Values of the files' `env:` references. */
  readonly env: Readonly<Record<string, string>>;
}

interface AccountParts {
  readonly box: string;
  readonly description: string;
  readonly smtpHost: string;
  readonly smtpPort: 465 | 587;
  readonly imapHost: string;
  readonly imapPort: number;
  readonly flaw: Flaw;
}

const GOOD_HOST = "mail.acme.example";
const RENAMED_HOST = "mail.old-acme.example";

const ACCOUNTS: readonly AccountParts[] = [
  {
    box: "support",
    description: "First-line support",
    smtpHost: GOOD_HOST,
    smtpPort: 587,
    imapHost: GOOD_HOST,
    imapPort: 993,
    flaw: "none",
  },
  {
    box: "orders",
    description: "Order desk",
    smtpHost: GOOD_HOST,
    smtpPort: 465,
    imapHost: GOOD_HOST,
    imapPort: 143,
    flaw: "wrong-port",
  },
  {
    box: "returns",
    description: "Returns and warranty",
    smtpHost: RENAMED_HOST,
    smtpPort: 587,
    imapHost: RENAMED_HOST,
    imapPort: 993,
    flaw: "wrong-certificate-name",
  },
  {
    box: "billing",
    description: "Invoices and payments",
    smtpHost: GOOD_HOST,
    smtpPort: 587,
    imapHost: GOOD_HOST,
    imapPort: 993,
    flaw: "wrong-password",
  },
];

/** Which of the two APIs account files are made for; those for `email-domains` are good for both. */
type FleetApi = "email-accounts" | "email-domains";

/** The demo's four accounts, one of them correct, with fresh random passwords. */
export function createFleet(api: FleetApi = "email-accounts"): Fleet {
  const boxes = ACCOUNTS.map((parts) => ({ parts, password: randomBase64Url(18) }));
  return {
    accounts: ACCOUNTS.map((parts) => ({
      name: accountName(parts),
      path: `accounts/${parts.box}.yaml`,
      text: accountFile(parts, api),
      flaw: parts.flaw,
    })),
    hosts: [{ name: GOOD_HOST }, { name: RENAMED_HOST, certificate: "wrong-name" }],
    mailboxes: boxes.map(({ parts, password }) => ({
      username: address(parts, api),
      // The files' author still has the password from before it was changed.
      password: parts.flaw === "wrong-password" ? randomBase64Url(18) : password,
    })),
    env: Object.fromEntries(boxes.map(({ parts, password }) => [passwordVariable(parts), password])),
  };
}

/** What stands in a repository beside account files. */
const README: GitFiles = { "README.md": "# The e-mail accounts of Acme\n" };

/** A repository with one open pull request that gives it the fleet's files; `before` is what its main branch holds until then. */
export function createRepository(fleet: Fleet, before: GitFiles = {}): GithubSeed {
  const git = new GitObjects();
  const title = "Add the e-mail accounts of the contact centre";
  const files = { ...README, ...Object.fromEntries(fleet.accounts.map(({ path, text }) => [path, text])) };
  const baseSha = git.commit({ files: { ...README, ...before }, message: "Begin" });
  const headSha = git.commit({ files, parents: [baseSha], message: title });
  const testMergeSha = git.commit({
    files,
    parents: [baseSha, headSha],
    message: `Merge ${headSha} into ${baseSha}`,
  });
  return {
    owner: "acme",
    repo: "email-accounts",
    git,
    branches: { "main": baseSha, "add-accounts": headSha },
    permissions: { mona: "write", hubot: "maintain" },
    pulls: [{
      number: 7,
      title,
      author: "mona",
      headRef: "add-accounts",
      headSha,
      baseRef: "main",
      baseSha,
      testMergeSha,
      files: diffOf(git, baseSha, headSha),
      reviews: [{ user: "hubot", state: "APPROVED" }],
    }],
  };
}

function accountFile(parts: AccountParts, api: FleetApi): string {
  return `name: ${accountName(parts)}
description: ${parts.description}
smtp_server: ${parts.smtpHost}
smtp_port: ${parts.smtpPort}
imap_server: ${parts.imapHost}
imap_port: ${parts.imapPort}
authentication_type: PLAIN
username: ${address(parts, api)}
password: env:${passwordVariable(parts)}
${api === "email-domains" ? routeKeys(parts, api) : mailKeys(parts, api)}`;
}

function mailKeys(parts: AccountParts, api: FleetApi): string {
  return `signature: |
  Kind regards
  ${parts.description}, Acme
reply_to_address: ${address(parts, api)}
reply_template: "Dear {{customer.name}},"
forward_template: "{{message.body}}"
`;
}

/** The public API has no templates, and signatures are canned responses. */
function routeKeys(parts: AccountParts, api: FleetApi): string {
  return `signature: ""
reply_to_address: ${address(parts, api)}
reply_template: ""
forward_template: ""
routing:
  queue: ${title(parts)}
  mailbox_folders: [INBOX]
`;
}

function accountName(parts: AccountParts): string {
  return `Acme ${title(parts)}`;
}

function title({ box }: AccountParts): string {
  return box.slice(0, 1).toUpperCase() + box.slice(1);
}

/** The accounts of one domain share a login, so that each of these, wrong in its own way, has a domain of its own. */
function address({ box }: AccountParts, api: FleetApi): string {
  return `${box}@${api === "email-domains" ? `${box}.` : ""}acme.example`;
}

function passwordVariable({ box }: AccountParts): string {
  return `${box.toUpperCase()}_PASSWORD`;
}

/** What the routes of the simulated organisation may refer to. */
export function createNames(): OrganisationSeed {
  return {
    queues: [{ name: "Support" }, { name: "Orders" }, { name: "Returns" }, { name: "Billing" }],
    flows: [{ name: "Inbound mail" }, { name: "Spam filter" }, { name: "Hotline", type: "INBOUNDCALL" }],
    skills: [{ name: "Billing" }, { name: "French" }],
    languages: [{ name: "English" }, { name: "French" }],
    libraries: [{ name: "Signatures", responses: [{ name: "Support", text: "<p>Your support team</p>" }] }],
  };
}
