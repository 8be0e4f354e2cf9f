import type { Tree } from "../../src/core/base/ports.ts";

/** Paths of 10,000 account files. */
export const PATHS: readonly string[] = Array.from({ length: 10_000 }, (_, index) => `accounts/box-${index}.yaml`);

/** The files of {@link PATHS}, made when they are read, so that they take no memory of their own. */
export function accountFiles(): Pick<Tree, "read"> & { text(path: string): string } {
  const encoder = new TextEncoder();
  return {
    read: (path) => Promise.resolve({ kind: "file", bytes: encoder.encode(accountText(path)) }),
    text: accountText,
  };
}

function accountText(path: string): string {
  const box = path.replace(/^.*\/|\.yaml$/g, "");
  return `# Owned by the order desk.
name: Acme ${box}
description: Mail of ${box}
smtp_server: mail.acme.example
smtp_port: 587
imap_server: mail.acme.example
imap_port: 993
authentication_type: PLAIN
username: ${box}@acme.example
password: env:${box.toUpperCase().replace("-", "_")}_PASSWORD
signature: |
  Kind regards
  Order desk, Acme
reply_to_address: ${box}@acme.example
reply_template: "Dear {{customer.name}},"
forward_template: "{{message.body}}"
`;
}
