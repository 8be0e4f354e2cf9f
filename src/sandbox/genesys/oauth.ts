import type { Clock } from "../../core/base/ports.ts";
import { randomBase64Url } from "../random-text.ts";
import { readText } from "../request-body.ts";

/** The OAuth client that may log in; the lifetime of its tokens is in seconds. */
interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenLifetimeSeconds: number;
}

/** The login host: client credentials (RFC 6749 section 4.4) for bearer tokens (RFC 6750). */
export class OAuthServer {
  readonly #client: OAuthClient;
  readonly #clock: Clock;
  readonly #expiryByToken = new Map<string, number>();

  constructor(client: OAuthClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  /** Answers POST /oauth/token. */
  async token(request: Request): Promise<Response> {
    const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (type !== "application/x-www-form-urlencoded") {
      return oauthError(400, "invalid_request", "the body must be application/x-www-form-urlencoded");
    }
    const text = await readText(request);
    if (text === undefined) return oauthError(400, "invalid_request", "the body is too large");
    const form = new URLSearchParams(text);
    const grants = form.getAll("grant_type");
    if (grants.length !== 1) return oauthError(400, "invalid_request", "grant_type must be given once");
    if (grants[0] !== "client_credentials") {
      return oauthError(400, "unsupported_grant_type", "only client_credentials is supported");
    }
    const given = basicCredentials(request.headers.get("authorization"));
    if (given === undefined) return oauthError(400, "invalid_request", "the client must authenticate with HTTP Basic");
    // The status differs on purpose: 400 for an unknown client, 401 for a wrong secret, as the platform does (inferred).
    if (given.id !== this.#client.clientId) return oauthError(400, "invalid_client", "client not found");
    if (given.secret !== this.#client.clientSecret) return oauthError(401, "invalid_client", "authentication failed");
    const accessToken = randomBase64Url(48);
    this.#expiryByToken.set(accessToken, this.#clock.now() + this.#client.tokenLifetimeSeconds * 1000);
    return Response.json({
      access_token: accessToken,
      token_type: "bearer",
      expires_in: this.#client.tokenLifetimeSeconds,
    }, { headers: { "cache-control": "no-store" } });
  }

  /** Whether a token was issued here and is still valid. */
  accepts(token: string): boolean {
    return (this.#expiryByToken.get(token) ?? 0) > this.#clock.now();
  }

  /** Makes every token invalid, as an administrator who changes the client's secret does. */
  revokeTokens(): void {
    this.#expiryByToken.clear();
  }
}

/** The bearer token of a request, or undefined. */
export function bearerToken(request: Request): string | undefined {
  return /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
}

function basicCredentials(header: string | null): { id: string; secret: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? undefined : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

function oauthError(status: 400 | 401, error: string, description: string): Response {
  const headers: Record<string, string> = status === 401 ? { "www-authenticate": 'Basic realm="oauth"' } : {};
  return Response.json({ error, description, error_description: description }, { status, headers });
}
