import { Buffer } from "node:buffer";

/** Every spelling that a reader of logs, files or requests could turn back into the secret. */
export function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const inner = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64").replace(/=+$/, "");
    return encoded.slice(shift === 0 ? 0 : shift + 1, -2);
  });
  return [
    secret,
    secret.slice(0, 12),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString("hex"),
    ...inner,
    ...inner.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
  ];
}

/** The toolkit tells the runner what to mask by commands, which the runner takes out of the log. */
export function withoutMaskCommands(log: string): string {
  return log.split("\n").filter((line) => !line.startsWith("::add-mask::")).join("\n");
}
