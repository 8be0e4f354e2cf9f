/** Bytes as text, one character a byte (ISO 8859-1). */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** The bytes of a text that {@link latin1} made. */
export function latin1Bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Base64 with padding (RFC 4648 section 4) of bytes, or of a text's UTF-8 form. */
export function toBase64(data: Uint8Array | string): string {
  return btoa(latin1(typeof data === "string" ? new TextEncoder().encode(data) : data));
}

/** The bytes of base64, with or without padding, blanks left out; undefined when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return latin1Bytes(atob(text));
  } catch {
    return undefined;
  }
}

/** Lower-case hexadecimal, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX[byte];
  return text;
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** The SHA-256 of bytes, or of a text's UTF-8 form, as `sha256:<hex>`. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return `sha256:${toHex(new Uint8Array(digest))}`;
}
