// By hand: no kept package has the four mechanisms alone, without the protocol around them.
import type { AuthenticationType } from "../account/account.ts";
import { fromBase64, latin1, toBase64 } from "../base/bytes.ts";
import { parseJson } from "../base/http.ts";
import type { Secret } from "../base/secret.ts";
import type { Endpoint } from "./endpoint.ts";
import { MAX_SASL_FAILURE_BYTES } from "./limits.ts";
import { asUtf8 } from "./line-stream.ts";

/** The mechanisms that can be forced; a server never chooses. */
export type SaslMechanism = "PLAIN" | "LOGIN" | "XOAUTH2" | "OAUTHBEARER";

/** What an account logs in with. */
export interface Credentials {
  readonly type: AuthenticationType;
  readonly username: string;
  /** The password, or the access token for OAUTH2. */
  readonly secret: Secret;
}

/** One run of a mechanism (RFC 4422); every text is base64 as it goes over the wire. */
export interface SaslExchange {
  readonly mechanism: SaslMechanism;
  /** The response that may go with the command; undefined when the server speaks first. */
  readonly initial?: string | undefined;
  /** The response to a later challenge; undefined when the mechanism has nothing more to send. */
  respond(challenge: string): string | undefined;
  /** What an OAuth server said about the token it refused. */
  readonly failure?: OAuthFailure | undefined;
}

/** A server's reason for refusing a token (RFC 7628 section 3.2.2). */
interface OAuthFailure {
  readonly status?: string | undefined;
  readonly scope?: string | undefined;
  readonly schemes?: string | undefined;
}

/** Whether a user name or secret contains a character that no mechanism, or not this one, can carry. */
export function hasForbiddenCharacter(text: string, type: AuthenticationType): boolean {
  // U+0001 separates the fields of XOAUTH2 and OAUTHBEARER, so that one in a user name would add a field.
  return (type === "OAUTH2" ? /[\0\r\n\u0001]/ : /[\0\r\n]/).test(text);
}

/** Starts an exchange. */
export function saslExchange(mechanism: SaslMechanism, credentials: Credentials, endpoint: Endpoint): SaslExchange {
  const { username, secret } = credentials;
  switch (mechanism) {
    case "PLAIN": // RFC 4616; the authorisation identity is left empty
      return { mechanism, initial: toBase64(`\0${username}\0${secret.reveal()}`), respond: () => undefined };
    case "LOGIN":
      return loginExchange(username, secret);
    case "XOAUTH2":
      return oauthExchange(mechanism, `user=${username}\u0001auth=Bearer ${secret.reveal()}\u0001\u0001`, "");
    case "OAUTHBEARER":
      return oauthExchange(mechanism, bearerText(username, secret, endpoint), "AQ==");
  }
}

/** Reads a server's failure text: base64 of a small JSON object, from which three string fields are read. */
export function readOAuthFailure(challenge: string): OAuthFailure | undefined {
  if (challenge.length > MAX_SASL_FAILURE_BYTES) return undefined;
  const bytes = fromBase64(challenge.trim());
  const value = bytes && parseJson(asUtf8(latin1(bytes)));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const field = (name: string): string | undefined => {
    const own = Object.getOwnPropertyDescriptor(value, name)?.value as unknown;
    return typeof own === "string" ? own : undefined;
  };
  return { status: field("status"), scope: field("scope"), schemes: field("schemes") };
}

/** The user name as a `saslname` (RFC 5801 section 4), which keeps it one field of the GS2 header. */
function saslName(username: string): string {
  return username.replaceAll("=", "=3D").replaceAll(",", "=2C");
}

function bearerText(username: string, secret: Secret, { host, port }: Endpoint): string {
  return `n,a=${
    saslName(username)
  },\u0001host=${host}\u0001port=${port}\u0001auth=Bearer ${secret.reveal()}\u0001\u0001`;
}

function loginExchange(username: string, secret: Secret): SaslExchange {
  const answers = [toBase64(username), toBase64(secret.reveal())];
  return { mechanism: "LOGIN", respond: () => answers.shift() };
}

/** The server answers a refused token with a challenge, and sends its refusal only after `acknowledgement`. */
function oauthExchange(mechanism: SaslMechanism, text: string, acknowledgement: string): SaslExchange {
  let failure: OAuthFailure | undefined;
  let answered = false;
  return {
    mechanism,
    initial: toBase64(text),
    respond: (challenge) => {
      if (answered) return undefined;
      answered = true;
      failure = readOAuthFailure(challenge) ?? {};
      return acknowledgement;
    },
    get failure() {
      return failure;
    },
  };
}
