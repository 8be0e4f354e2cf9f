import { toBase64 } from "../../core/base/bytes.ts";

/** The SASL mechanisms that the mail simulators support: RFC 4616, the LOGIN draft, Google's XOAUTH2 and RFC 7628. */
export const SASL_MECHANISMS = ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"] as const;

/** One of {@link SASL_MECHANISMS}. */
export type SaslMechanism = typeof SASL_MECHANISMS[number];

/** Who a client claims to be, and the password or access token that it sends. */
export interface SaslCredentials {
  readonly mechanism: SaslMechanism;
  readonly username: string;
  readonly secret: string;
}

/** How an exchange ended. */
export type SaslOutcome = "accepted" | "refused" | "malformed" | "cancelled" | "closed";

/** The protocol's part of an exchange: sends a challenge (base64) and returns the client's line, undefined when it has closed. */
type SaslChallenge = (base64: string) => Promise<string | undefined>;

/** Runs the server's side of an exchange; `initial` is the initial response in base64, `=` for an empty one. */
export async function serveSasl(
  mechanism: SaslMechanism,
  initial: string | undefined,
  challenge: SaslChallenge,
  verify: (credentials: SaslCredentials) => boolean,
): Promise<SaslOutcome> {
  if (mechanism === "LOGIN") return await serveLogin(initial, challenge, verify);
  const response = initial ?? await challenge("");
  if (response === undefined) return "closed";
  if (response === "*") return "cancelled";
  const text = response === "=" ? "" : decodeBase64(response);
  const credentials = text === undefined ? undefined : parseResponse(mechanism, text);
  if (credentials === undefined) return "malformed";
  if (verify(credentials)) return "accepted";
  if (mechanism !== "PLAIN") {
    // RFC 7628 section 3.2.3: the reason comes as a challenge, which the client answers before the refusal.
    const reason = { status: "401", schemes: "bearer", scope: "https://mail.example/" };
    if (await challenge(toBase64(JSON.stringify(reason))) === undefined) return "closed";
  }
  return "refused";
}

async function serveLogin(
  initial: string | undefined,
  challenge: SaslChallenge,
  verify: (credentials: SaslCredentials) => boolean,
): Promise<SaslOutcome> {
  const answers: string[] = [];
  for (const [given, prompt] of [[initial, "Username:"], [undefined, "Password:"]] as const) {
    const response = given ?? await challenge(toBase64(prompt));
    if (response === undefined) return "closed";
    if (response === "*") return "cancelled";
    const text = decodeBase64(response);
    if (text === undefined) return "malformed";
    answers.push(text);
  }
  const [username = "", secret = ""] = answers;
  return verify({ mechanism: "LOGIN", username, secret }) ? "accepted" : "refused";
}

function parseResponse(mechanism: SaslMechanism, text: string): SaslCredentials | undefined {
  switch (mechanism) {
    case "PLAIN": {
      const [authorization, username, secret, ...rest] = text.split("\0");
      if (authorization === undefined || !username || !secret || rest.length > 0) return undefined;
      return authorization === "" || authorization === username ? { mechanism, username, secret } : undefined;
    }
    case "XOAUTH2": {
      const [, username, secret] = /^user=([^\x01]+)\x01auth=Bearer ([^\x01]+)\x01\x01$/i.exec(text) ?? [];
      return username && secret ? { mechanism, username, secret } : undefined;
    }
    case "OAUTHBEARER": {
      const [, name, pairs] = /^n,a=([^,]+),\x01((?:[^\x01]+\x01)+)\x01$/.exec(text) ?? [];
      const secret = /(?:^|\x01)auth=Bearer ([^\x01]+)\x01/i.exec(pairs ?? "")?.[1];
      // RFC 5801 section 4: "," and "=" are spelt =2C and =3D in a SASL name.
      const username = name?.replaceAll("=2C", ",").replaceAll("=3D", "=");
      return username && secret ? { mechanism, username, secret } : undefined;
    }
    case "LOGIN":
      return undefined;
  }
}

function decodeBase64(text: string): string | undefined {
  const wellFormed = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
  return wellFormed ? Buffer.from(text, "base64").toString("utf8") : undefined;
}
