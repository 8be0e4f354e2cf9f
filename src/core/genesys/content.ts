import { buildProvisioningPayload } from "../account/payload.ts";
import type { DesiredAccount } from "./change.ts";
import type { EmailAccountReply } from "./schemas.ts";
import type { Content } from "./live-account.ts";

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
