import type { MailboxAccount, ParsedAccount } from "../../src/core/account/account.ts";
import type { Code, Issue } from "../../src/core/base/errors.ts";
import type { FileRead, Tree } from "../../src/core/base/ports.ts";

/** A valid account, as a test wants it. */
export function sampleAccount(overrides: Partial<MailboxAccount> = {}): MailboxAccount {
  return {
    name: "Enterprise Support",
    description: "Primary customer support channel",
    smtp_server: "smtp.enterprise.example",
    smtp_port: 587,
    imap_server: "imap.enterprise.example",
    imap_port: 993,
    authentication_type: "PLAIN",
    username: "support@enterprise.example",
    password: "env:SUPPORT_PASSWORD",
    signature: "Best regards,\nEnterprise Support",
    reply_to_address: "support@enterprise.example",
    reply_template: "Hello {{customer.name}},\n\n{{message.body}}",
    forward_template: "Forwarded from {{customer.email}}:\n\n{{message.body}}",
    enable_tls: true,
    ...overrides,
  };
}

/** An account file with one key a line; an override is YAML source, `undefined` leaves the key out. */
export function accountText(overrides: Readonly<Record<string, string | undefined>> = {}): string {
  const lines: Record<string, string | undefined> = {
    name: "Enterprise Support",
    description: "Primary customer support channel",
    smtp_server: "smtp.enterprise.example",
    smtp_port: "587",
    imap_server: "imap.enterprise.example",
    imap_port: "993",
    authentication_type: "PLAIN",
    username: "support@enterprise.example",
    password: "env:SUPPORT_PASSWORD",
    signature: '"Best regards,\\nEnterprise Support"',
    reply_to_address: "support@enterprise.example",
    reply_template: '"Hello {{customer.name}},\\n\\n{{message.body}}"',
    forward_template: '"Forwarded from {{customer.email}}:\\n\\n{{message.body}}"',
    ...overrides,
  };
  return Object.entries(lines).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`])).join("");
}

/** The codes of issues, in order. */
export function issueCodes(parsed: { readonly issues: readonly Issue[] } | undefined): Code[] {
  return (parsed?.issues ?? []).map(({ code }) => code);
}

/** Everything that a person could read of a parsed file's issues. */
export function issueTexts(parsed: readonly ParsedAccount[]): string {
  return JSON.stringify(parsed.map(({ name, issues }) => ({ name, issues })));
}

/** Files in memory: text, bytes, or how reading fails. */
export function memoryFiles(
  contents: Readonly<Record<string, string | Uint8Array | FileRead>>,
): Pick<Tree, "read"> {
  return {
    read: (path) => {
      const content = contents[path] ?? { kind: "missing" };
      if (typeof content === "string") {
        return Promise.resolve({ kind: "file", bytes: new TextEncoder().encode(content) });
      }
      return Promise.resolve(content instanceof Uint8Array ? { kind: "file", bytes: content } : content);
    },
  };
}
