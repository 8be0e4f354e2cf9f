import { type Finding, finding } from "../errors.ts";
import { quoted } from "./describe-value.ts";
import { compatibility, type Endpoint, workingEndpoints } from "./matrix.ts";

const MAX_PORT = 65535;

/** Names of logins that are not authentication types of Genesys Cloud, and the type that is probably meant. */
const OTHER_LOGINS: ReadonlyMap<string, { readonly means: string; readonly nearest: "PLAIN" | "OAUTH2" }> = new Map([
  ["LOGIN", { means: "an older form of PLAIN", nearest: "PLAIN" }],
  ["BASIC", { means: "another word for PLAIN", nearest: "PLAIN" }],
  ["PASSWORD", { means: "another word for PLAIN", nearest: "PLAIN" }],
  ["CRAM-MD5", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["DIGEST-MD5", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["SCRAM-SHA-1", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["SCRAM-SHA-256", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["NTLM", { means: "a Windows login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["GSSAPI", { means: "a Kerberos login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["OAUTH", { means: "another word for OAUTH2", nearest: "OAUTH2" }],
  ["XOAUTH2", { means: "a SASL mechanism of OAUTH2", nearest: "OAUTH2" }],
  ["OAUTHBEARER", { means: "a SASL mechanism of OAUTH2", nearest: "OAUTH2" }],
]);

/** Why a port cannot be used for a protocol, in the words of the matrix; undefined when it can. */
export function portProblem(protocol: "smtp" | "imap", port: number): Finding | undefined {
  const row = compatibility(protocol, port);
  if (row !== undefined && row.nearest === undefined) return undefined;
  const working = workingEndpoints(protocol);
  const supported = working.map(describeEndpoint).join(" and ");
  const nearest = row?.nearest ?? working[0];
  return finding(
    "CFG_PORT_UNSUPPORTED",
    `${protocol}_port ${port} is ${row?.meaning ?? strangePort(port)}; Genesys Cloud supports only ${supported}`,
    nearest === undefined ? {} : { hint: `Set ${protocol}_port to ${describeEndpoint(nearest)}` },
  );
}

function describeEndpoint({ port, tls }: Endpoint): string {
  return `${port} (${tls === "implicit" ? "implicit TLS" : "STARTTLS"})`;
}

function strangePort(port: number): string {
  return port >= 1 && port <= MAX_PORT ? "not a mail submission or IMAP port" : `not a port number (1 to ${MAX_PORT})`;
}

/** Why a text is not an authentication type, naming the one that is probably meant; undefined when it is one. */
export function authenticationProblem(text: string, subject: string): Finding | undefined {
  if (text === "PLAIN" || text === "OAUTH2") return undefined;
  const upper = text.trim().toUpperCase();
  const other = OTHER_LOGINS.get(upper);
  const misspelt = upper === "PLAIN" || upper === "OAUTH2";
  const nearest = other?.nearest ?? (misspelt ? upper : undefined);
  const message = `${subject} must be PLAIN or OAUTH2, it is ${quoted(text)}${other ? `, ${other.means}` : ""}`;
  return finding("VALUE_INVALID", message, {
    hint: nearest === undefined ? "PLAIN is a password, OAUTH2 a token" : `Write ${nearest}`,
  });
}

/** Why an account cannot go without TLS, in the words of the matrix. */
export function tlsProblem(): Finding {
  const row = compatibility("smtp", 587, "none");
  return finding("TLS_DISABLED", `enable_tls is false, and that is ${row?.meaning}`);
}
