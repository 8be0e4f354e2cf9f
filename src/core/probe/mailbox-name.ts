/** A folder's name in IMAP's modified UTF-7 (RFC 3501 section 5.1.3). */
export function encodeMailboxName(name: string): string {
  return name.replace(/&|[^\x20-\x7e]+/g, (run) => (run === "&" ? "&-" : `&${modifiedBase64(run)}-`));
}

/** A folder's name from modified UTF-7; what is none stays as it is. */
export function decodeMailboxName(name: string): string {
  return name.replace(/&([A-Za-z0-9+,]*)-/g, (whole, run: string) => {
    if (run === "") return "&";
    try {
      const bytes = atob(run.replaceAll(",", "/"));
      const units = Array.from(
        { length: bytes.length >> 1 },
        (_, at) => (bytes.charCodeAt(at * 2) << 8) | bytes.charCodeAt(at * 2 + 1),
      );
      return String.fromCharCode(...units);
    } catch {
      return whole;
    }
  });
}

/** Base64 of UTF-16BE with a comma for the slash and no padding. */
function modifiedBase64(text: string): string {
  let bytes = "";
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return btoa(bytes).replace(/=+$/, "").replaceAll("/", ",");
}
