import type { Account, AuthenticationType } from "../../account/account.ts";
import { smtpTlsMode } from "../../account/matrix.ts";
import { AppError } from "../../base/errors.ts";
import { Secret } from "../../base/secret.ts";
import { visible } from "../../base/text.ts";
import type { EmailAccountReply } from "../../genesys/schemas.ts";
import type {
  AccountState,
  Content,
  DesiredAccount,
  LiveAccount,
  Resource,
  Resources,
} from "../../provision/target.ts";

/** What an account file asks for, without the password, as it is compared. */
export function desiredContent(desired: DesiredAccount): Content {
  const { password: _, ...content } = buildProvisioningPayload(desired.account, "");
  return comparable(content);
}

/** What the API tells of an account, as it is compared. */
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

/** Names of the fields in which two contents differ. */
export function contentDifferences(desired: Content, live: Content): readonly string[] {
  return Object.keys(desired).filter((field) => desired[field] !== live[field]);
}

const HOSTS: ReadonlySet<string> = new Set(["smtpServer", "imapServer"]);

/** The same meaning gets the same value: host names in lower case, no white space at line ends, LF between lines. */
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

/** RFC 5321 section 2.4: the domain of an address has no case, its local part may have. */
function lowerCaseDomain(address: string): string {
  const at = address.lastIndexOf("@");
  return address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
}

const PENDING: ReadonlySet<string> = new Set(["PENDING_VALIDATION", "VALIDATING"]);
const SUCCESS: ReadonlySet<string> = new Set(["VALIDATED", "ACTIVE"]);

/** The account as the rest of the program sees it. */
export function liveAccount(reply: EmailAccountReply): LiveAccount {
  return {
    name: reply.name,
    accountId: reply.id,
    state: stateOf(reply),
    content: liveContent(reply),
    resources: resourcesOf(reply),
  };
}

/** How far an account is: a status that is neither pending nor success, known or not, is a failure. */
export function stateOf(reply: EmailAccountReply): AccountState {
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
  if (!resource) throw new AppError("INTERNAL", "Cannot address an e-mail account whose id is not known");
  return resource;
}

/** The body of a create or replace request to `/api/v2/routing/emailaccounts`. It holds the password in clear text. */
export interface EmailAccountWrite {
  readonly name: string;
  readonly description: string;
  readonly smtpServer: string;
  readonly smtpPort: 465 | 587;
  readonly imapServer: string;
  readonly imapPort: 993;
  readonly authenticationType: AuthenticationType;
  readonly username: string;
  readonly password: string;
  readonly signature: string;
  readonly replyToAddress: string;
  readonly replyTemplate: string;
  readonly forwardTemplate: string;
  readonly enableTls: true;
  /** True exactly when `smtpPort` is 587. */
  readonly useStartTls: boolean;
}

/** Makes the request body of an account, with the password that its reference stands for. */
export function buildProvisioningPayload(account: Account, password: string | Secret): EmailAccountWrite {
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
