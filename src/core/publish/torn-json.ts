/** Whether text can be the beginning of one JSON object on one line: never closed, and without raw control characters. */
export function isTornJson(text: string): boolean {
  if (!text.startsWith("{") || /[\u0000-\u001f]/.test(text)) return false;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === "\\") at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") depth--;
    if (depth === 0 && at < text.length - 1) return false;
  }
  return depth > 0;
}
