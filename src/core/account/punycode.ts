// Parameters of RFC 3492 section 5.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 0x80;
const LAST_CODE_POINT = 0x10ffff;

/**
 * A label's Unicode form: an A-label (`xn--…`) decoded by RFC 3492, any other label as it is; undefined when it does
 * not decode.
 */
export function unicodeLabel(label: string): string | undefined {
  return /^xn--/i.test(label) ? decode(label.slice(4).toLowerCase()) : label;
}

function decode(encoded: string): string | undefined {
  const basicEnd = Math.max(0, encoded.lastIndexOf("-"));
  const points = Array.from(encoded.slice(0, basicEnd), (char) => char.charCodeAt(0));
  let n = INITIAL_N;
  let i = 0;
  let bias = INITIAL_BIAS;
  for (let position = basicEnd > 0 ? basicEnd + 1 : 0; position < encoded.length;) {
    const start = i;
    let weight = 1;
    for (let k = BASE;; k += BASE) {
      const digit = digitValue(encoded.charAt(position++));
      if (digit === undefined) return undefined;
      i += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = points.length + 1;
    bias = adapt(i - start, length, start === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > LAST_CODE_POINT) return undefined;
    points.splice(i++, 0, n);
  }
  return String.fromCodePoint(...points);
}

/** RFC 3492 section 6.1. */
function adapt(delta: number, length: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digitValue(char: string): number | undefined {
  if (/^[a-z]$/.test(char)) return char.charCodeAt(0) - 0x61;
  return /^[0-9]$/.test(char) ? Number(char) + 26 : undefined;
}
