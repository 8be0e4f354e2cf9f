import { createHash } from "node:crypto";

/** The SHA-256 of a text's UTF-8 form, as `sha256:<hex>`, at once: WebCrypto goes through another thread for each. */
export function sha256Sync(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}
