import { fromBase64 } from "../base/bytes.ts";
import { type Finding, finding } from "../base/errors.ts";
import { parseJson } from "../base/http.ts";
import type { Secret } from "../base/secret.ts";

/** Claims of an access token that tell whether a mail server can accept it (RFC 7519 section 4.1). */
interface Claims {
  /** Seconds since the epoch. */
  readonly exp?: number | undefined;
  readonly aud?: string | undefined;
  readonly user?: string | undefined;
}

/** Microsoft Graph by URL and by application id: the most common wrong audience, which no mail server accepts. */
const GRAPH = /^(?:https:\/\/graph\.microsoft\.com\/?|00000003-0000-0000-c000-000000000000)$/;

/** What an access token shows without being sent; a token that is not a JWT is opaque and has no findings. Its text is never part of a message. */
export function judgeToken(token: Secret, username: string, now: number): Finding[] {
  const claims = readClaims(token.reveal());
  if (!claims) return [];
  const findings: Finding[] = [];
  if (claims.exp !== undefined && claims.exp * 1000 <= now) {
    findings.push(
      finding(
        "OAUTH_TOKEN_EXPIRED",
        `The access token of ${token.reference} expired at ${new Date(claims.exp * 1000).toISOString()}`,
      ),
    );
  }
  if (claims.aud !== undefined && GRAPH.test(claims.aud)) {
    findings.push(
      finding("OAUTH_SCOPE", `The access token of ${token.reference} is for Microsoft Graph, not for mail`),
    );
  }
  if (claims.user !== undefined && claims.user.toLowerCase() !== username.toLowerCase()) {
    findings.push(
      finding(
        "OAUTH_USER_MISMATCH",
        `The access token of ${token.reference} belongs to a user other than the account's username`,
      ),
    );
  }
  return findings;
}

function readClaims(token: string): Claims | undefined {
  const payload = /^[\w-]+\.([\w-]{2,20000})\.[\w-]*$/.exec(token)?.[1];
  const bytes = payload === undefined ? undefined : fromBase64(payload.replaceAll("-", "+").replaceAll("_", "/"));
  const value = parseJson(new TextDecoder().decode(bytes));
  if (typeof value !== "object" || value === null) return undefined;
  const { exp, aud, upn } = value as { exp?: unknown; aud?: unknown; upn?: unknown };
  // 8.64e12 seconds is past the last date that JavaScript can represent.
  const usable = typeof exp === "number" && exp >= 0 && exp < 8.64e12 ? exp : undefined;
  return {
    exp: usable,
    aud: typeof aud === "string" ? aud : undefined,
    user: typeof upn === "string" ? upn : undefined,
  };
}
