import assert from "node:assert/strict";
import { test } from "node:test";
import {
  compatibility,
  COMPATIBILITY_MATRIX,
  smtpTlsMode,
  workingEndpoints,
} from "../../../src/core/account/matrix.ts";
import { authenticationProblem, portProblem, tlsProblem } from "../../../src/core/account/explain.ts";

const TLS = ["implicit", "starttls", "none"] as const;
const LOGINS = ["PLAIN", "OAUTH2"] as const;

test("Every cell of a port that the matrix names has exactly one verdict", () => {
  for (const { protocol, port } of COMPATIBILITY_MATRIX) {
    for (const tls of TLS) {
      for (const login of LOGINS) {
        const rows = COMPATIBILITY_MATRIX.filter((row) =>
          row.protocol === protocol && row.port === port && row.tls.includes(tls) && row.authentication.includes(login)
        );
        assert.equal(rows.length, 1, `${protocol} ${port} ${tls} ${login}`);
      }
    }
  }
});

test("The working cells are those that Genesys Cloud supports, with both logins", () => {
  const working = COMPATIBILITY_MATRIX.filter((row) => row.nearest === undefined);
  assert.deepEqual(
    working.map(({ protocol, port, tls, authentication }) => [protocol, port, tls, authentication]),
    [
      ["smtp", 587, ["starttls"], ["PLAIN", "OAUTH2"]],
      ["smtp", 465, ["implicit"], ["PLAIN", "OAUTH2"]],
      ["imap", 993, ["implicit"], ["PLAIN", "OAUTH2"]],
    ],
  );
  assert.deepEqual(workingEndpoints("smtp").map(({ port }) => port), [587, 465]);
  assert.equal(smtpTlsMode(587), "starttls");
  assert.equal(smtpTlsMode(465), "implicit");
});

test("Every impossible cell points to one that works, of the same protocol where it exists", () => {
  for (const { protocol, port, nearest } of COMPATIBILITY_MATRIX) {
    if (nearest === undefined) continue;
    const target = compatibility(nearest.protocol, nearest.port, nearest.tls, "PLAIN");
    assert.ok(target !== undefined && target.nearest === undefined, `${protocol} ${port}`);
    assert.equal(nearest.protocol, protocol === "pop3" ? "imap" : protocol);
  }
});

test("A wrong port is explained, with the nearest that works", () => {
  const explained = (protocol: "smtp" | "imap", port: number) => {
    const problem = portProblem(protocol, port);
    return problem && `${problem.message} / ${problem.hint}`;
  };
  assert.equal(
    explained("imap", 143),
    "imap_port 143 is IMAP with STARTTLS; Genesys Cloud supports only 993 (implicit TLS) / " +
      "Set imap_port to 993 (implicit TLS)",
  );
  assert.equal(
    explained("smtp", 25),
    "smtp_port 25 is for mail between servers, not for submission; Genesys Cloud supports only 587 (STARTTLS) and " +
      "465 (implicit TLS) / Set smtp_port to 587 (STARTTLS)",
  );
  assert.match(explained("smtp", 2465) ?? "", /Set smtp_port to 465/);
  assert.match(explained("smtp", 993) ?? "", /is IMAP with implicit TLS/);
  assert.match(explained("imap", 995) ?? "", /is POP3 with implicit TLS/);
  assert.match(explained("imap", 587) ?? "", /is SMTP submission with STARTTLS/);
  assert.match(explained("smtp", 8025) ?? "", /not a mail submission or IMAP port/);
  for (const port of [0, -1, 65536, 1e300]) assert.match(explained("smtp", port) ?? "", /not a port number/);
  for (const [protocol, port] of [["smtp", 587], ["smtp", 465], ["imap", 993]] as const) {
    assert.equal(explained(protocol, port), undefined);
  }
});

test("A login that is no authentication type is traced to the one that is meant", () => {
  const hint = (text: string) => authenticationProblem(text, "authentication_type")?.hint;
  assert.equal(hint("PLAIN"), undefined);
  assert.equal(hint("OAUTH2"), undefined);
  assert.equal(hint("plain"), "Write PLAIN");
  assert.equal(hint("LOGIN"), "Write PLAIN");
  assert.equal(hint("cram-md5"), "Write PLAIN");
  assert.equal(hint("XOAUTH2"), "Write OAUTH2");
  assert.equal(hint("oauth"), "Write OAUTH2");
  assert.equal(hint("magic"), "PLAIN is a password, OAUTH2 a token");
  assert.equal(hint(""), "PLAIN is a password, OAUTH2 a token");
});

test("A connection without TLS is refused in the matrix's words", () => {
  assert.equal(tlsProblem().code, "TLS_DISABLED");
  assert.match(tlsProblem().message, /^enable_tls is false, which means submission without TLS/);
});
