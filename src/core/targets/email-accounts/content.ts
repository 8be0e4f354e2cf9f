import { type Account, type AccountKey, hasMailbox, missingMailboxKeys, nameKey } from "../../account/account.ts";
import { lowerCaseDomain } from "../../account/email-address.ts";
import { smtpTlsMode } from "../../account/matrix.ts";
import { AppError, type Finding, finding } from "../../base/errors.ts";
import { type Redactor, Secret } from "../../base/secret.ts";
import { visible } from "../../base/text.ts";
import type { AccountField, Change } from "../../provision/target.ts";
import {
  ACCOUNT_KIND,
  type Content,
  type DesiredAccount,
  type DesiredUnit,
  type LiveUnit,
  passwordChanged,
  type Resource,
  type Resources,
  type UnitState,
} from "../../provision/unit.ts";
import type { EmailAccountReply, EmailAccountWrite } from "./wire.ts";

/** What an account file asks for, as the one unit that this API has for it; accounts are known by their name. */
export function desiredAccountUnit(desired: DesiredAccount): DesiredUnit {
  const { name, password } = desired.account;
  return {
    kind: ACCOUNT_KIND,
    key: nameKey(name),
    name,
    needs: [],
    content: desiredContent(desired.account),
    accounts: [desired],
    secretReference: password,
    secretChanged: passwordChanged(desired),
  };
}

/** What an account file asks for, without the password, in the form used for comparison. */
export function desiredContent(account: Account): Content {
  const { password: _, ...content } = buildProvisioningPayload(account, "");
  return comparable(content);
}

/** What the API says about an account, in the form used for comparison. */
export function liveContent(reply: EmailAccountReply): Content {
  return comparable({
    name: reply.name,
    description: reply.description ?? "",
    smtpServer: reply.smtpServer ?? "",
    smtpPort: reply.smtpPort ?? 0,
    imapServer: reply.imapServer ?? "",
    imapPort: reply.imapPort ?? 0,
    authenticationType: reply.authenticationType ?? "",
    username: reply.username ?? "",
    signature: reply.signature ?? "",
    replyToAddress: reply.replyToAddress ?? "",
    replyTemplate: reply.replyTemplate ?? "",
    forwardTemplate: reply.forwardTemplate ?? "",
    enableTls: reply.enableTls ?? false,
    useStartTls: reply.useStartTls ?? reply.smtpPort === 587,
  });
}

/** Names of the fields that differ between two contents. */
export function contentDifferences(desired: Content, live: Content): readonly string[] {
  return Object.keys(desired).filter((field) => desired[field] !== live[field]);
}

const HOSTS: ReadonlySet<string> = new Set(["smtpServer", "imapServer"]);

/** The same meaning gets the same value: host names in lower case, no trailing white space, LF between lines. */
function comparable(content: Readonly<Record<string, string | number | boolean>>): Content {
  const entries = Object.entries(content).map(([field, value]) => {
    if (typeof value !== "string") return [field, value] as const;
    if (HOSTS.has(field)) return [field, value.trim().toLowerCase().replace(/\.$/, "")] as const;
    if (field === "replyToAddress") return [field, lowerCaseDomain(value.trim())] as const;
    return [field, withoutTrailingSpace(value)] as const;
  });
  return Object.fromEntries(entries);
}

function withoutTrailingSpace(text: string): string {
  return text.split(/\r\n|\r|\n/).map((line) => line.trimEnd()).join("\n").trimEnd();
}

const PENDING: ReadonlySet<string> = new Set(["PENDING_VALIDATION", "VALIDATING"]);
const SUCCESS: ReadonlySet<string> = new Set(["VALIDATED", "ACTIVE"]);

/** The account as the rest of the program sees it. */
export function liveAccount(reply: EmailAccountReply): LiveUnit {
  return {
    kind: ACCOUNT_KIND,
    key: nameKey(reply.name),
    name: reply.name,
    id: reply.id,
    needs: [],
    state: stateOf(reply),
    content: liveContent(reply),
    resources: resourcesOf(reply),
  };
}

/** What a live account holds, without secrets, for whoever shows or stores it; its name is its key and stays as it is. */
export function shownContent(content: Content, redactor: Redactor): Content {
  const { name, ...texts } = content;
  return { ...(name === undefined ? {} : { name }), ...redactor.redactValue(texts) };
}

/** A live account under the keys of a file, without secrets. */
export function describeAccount(live: LiveUnit, password: string, redactor: Redactor): Account {
  const content = shownContent(live.content, redactor);
  return {
    name: content.name,
    description: content.description,
    smtp_server: content.smtpServer,
    smtp_port: content.smtpPort,
    imap_server: content.imapServer,
    imap_port: content.imapPort,
    authentication_type: content.authenticationType,
    username: content.username,
    password,
    signature: content.signature,
    reply_to_address: content.replyToAddress,
    reply_template: content.replyTemplate,
    forward_template: content.forwardTemplate,
    enable_tls: content.enableTls,
  } as Account;
}

/** The keys of an account file, by the field that its value is sent in. */
const KEYS: Readonly<Record<keyof EmailAccountWrite, Exclude<AccountKey, "routing">>> = {
  name: "name",
  description: "description",
  smtpServer: "smtp_server",
  smtpPort: "smtp_port",
  imapServer: "imap_server",
  imapPort: "imap_port",
  authenticationType: "authentication_type",
  username: "username",
  password: "password",
  signature: "signature",
  replyToAddress: "reply_to_address",
  replyTemplate: "reply_template",
  forwardTemplate: "forward_template",
  enableTls: "enable_tls",
  // The port says how TLS begins.
  useStartTls: "smtp_port",
};

/** What a change makes of an account, by the keys of its file. */
export function changedFields(
  { action, fields = [], desired, observed }: Change,
  redactor: Redactor,
): readonly AccountField[] {
  if (!desired || (action !== "create" && action !== "update")) return [];
  const [{ account }] = desired.accounts;
  const changed: readonly string[] = action === "create" ? Object.keys(KEYS) : fields;
  const keys = new Set(Object.entries(KEYS).flatMap(([field, key]) => changed.includes(field) ? [key] : []));
  const live = observed && describeAccount(observed, "", redactor);
  return Array.from(keys, (key) => {
    if (key === "password") return { key };
    return { key, ...(live ? { from: live[key] } : {}), to: account[key] };
  });
}

/** The state of an account: a status that is neither pending nor success, known or not, is a failure. */
export function stateOf(reply: EmailAccountReply): UnitState {
  const phase = PENDING.has(reply.status) ? "pending" : SUCCESS.has(reply.status) ? "success" : "failure";
  return { phase, status: visible(reply.status, 64), message: reply.statusMessage ?? undefined };
}

/** The one resource that this API has for an account. */
export function resourcesOf(reply: EmailAccountReply): Resources {
  return { emailaccount: { id: reply.id, version: reply.version ?? undefined } };
}

/** The resource as the plan or an earlier step knows it. */
export function resourceIn(known: Resources): Resource {
  const resource = known["emailaccount"];
  if (!resource) throw new AppError("INTERNAL", "Cannot address an e-mail account with an unknown id");
  return resource;
}

/** Why this API cannot take an account: it knows no mailbox without servers. Undefined when it can. */
export function serversProblem(account: Account): Finding | undefined {
  const missing = missingMailboxKeys(account);
  if (missing.length === 0) return undefined;
  const message = `The file has no ${listed(missing)}, and email-accounts reaches every mailbox by its servers`;
  return finding("API_NEEDS_SERVERS", message);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/**
 * Makes the request body of an account, with the password that its reference names. Throws `AppError` for an account
 * whose file names no servers.
 *
 * @example
 * ```ts
 * import { type Account, buildProvisioningPayload } from "genesys-email-accounts";
 *
 * export const bodyOf = (account: Account, password: string) => buildProvisioningPayload(account, password);
 * ```
 */
export function buildProvisioningPayload(account: Account, password: string | Secret): EmailAccountWrite {
  const problem = serversProblem(account);
  if (problem || !hasMailbox(account)) {
    throw new AppError("API_NEEDS_SERVERS", `Cannot send "${visible(account.name)}": ${problem?.message}`);
  }
  return {
    name: account.name,
    description: account.description,
    smtpServer: account.smtp_server,
    smtpPort: account.smtp_port,
    imapServer: account.imap_server,
    imapPort: account.imap_port,
    authenticationType: account.authentication_type,
    username: account.username,
    password: password instanceof Secret ? password.reveal() : password,
    signature: account.signature,
    replyToAddress: account.reply_to_address,
    replyTemplate: account.reply_template,
    forwardTemplate: account.forward_template,
    enableTls: account.enable_tls,
    useStartTls: smtpTlsMode(account.smtp_port) === "starttls",
  };
}
