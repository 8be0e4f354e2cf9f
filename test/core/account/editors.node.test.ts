import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { accountJsonSchema } from "../../../src/core/account/json-schema.ts";
import { parseAccounts } from "../../../src/core/account/parse.ts";
import { accountText, sampleAccount } from "../../support/account-fixtures.ts";
import { LanguageServer, languageServerFolder, type Shown } from "../../support/language-server.ts";

const folder = languageServerFolder();
const skip = folder === undefined ? "NOT RUN: the package yaml-language-server is not installed" : false;

/** A secret that no diagnostic may repeat. */
const LITERAL = "correct-horse-battery";
const PORT = "smtp_port must be 587 (STARTTLS) or 465 (implicit TLS), a number without quotes";
const HOST =
  "smtp_server must be the DNS name of a server, such as mail.example.com: no IP address, port, URL or blank, and not this machine";
const PASSWORD =
  "password must be env:NAME, such as env:SUPPORT_PASSWORD, where NAME is a secret given to the run: the password itself never stands in a file";

describe("The language server of YAML editors", { skip }, () => {
  let server: LanguageServer;
  let place: string;

  before(async () => {
    place = mkdtempSync(join(tmpdir(), "editors-"));
    const schema = join(place, "account.schema.json");
    writeFileSync(schema, JSON.stringify(accountJsonSchema()));
    server = await LanguageServer.start(folder ?? "", schema);
  });

  after(async () => {
    await server.stop();
    rmSync(place, { recursive: true });
  });

  /** What is shown about the file of a sound account with some keys written otherwise. */
  function about(overrides: Readonly<Record<string, string | undefined>>): Promise<readonly Shown[]> {
    return server.diagnose(accountText(overrides));
  }

  test("finds nothing wrong with sound files, those of the pages and the example among them", async () => {
    const pages = [
      "README.md",
      ...readdirSync("docs").filter((file) => file.endsWith(".md")).map((it) => `docs/${it}`),
    ];
    const shown = pages.flatMap((page) => yamlBlocks(readFileSync(page, "utf8")))
      .filter((block) => parseAccounts(block, "a.yaml").some(({ account }) => account !== undefined));
    assert.ok(shown.length > 0, "no page shows an account file");
    const files = [accountText(), ...shown, readFileSync("examples/accounts/support.yaml", "utf8")];
    for (const text of files) {
      // The line that names the schema would make it look there, on the network or beside a file that does not exist.
      const bare = text.replace(/^# yaml-language-server: .*\n/gm, "");
      assert.deepEqual(await server.diagnose(bare), [], bare);
    }
  });

  test("shows each plain mistake at its place, in words that say what to write", async () => {
    const mistakes: readonly (readonly [Readonly<Record<string, string>>, Shown])[] = [
      [{ enable_tls: "yes" }, {
        line: 14,
        column: 13,
        message: "enable_tls must be true, or left out: connections without TLS are refused",
      }],
      [{ enable_tls: "false" }, {
        line: 14,
        column: 13,
        message: "enable_tls must be true, or left out: connections without TLS are refused",
      }],
      [{ smtp_port: '"587"' }, { line: 4, column: 12, message: PORT }],
      [{ smtp_port: "25" }, { line: 4, column: 12, message: PORT }],
      [{ password: LITERAL }, { line: 9, column: 11, message: PASSWORD }],
      [{ password: "12345" }, { line: 9, column: 11, message: PASSWORD }],
      [{ smtp_server: "192.0.2.1" }, { line: 3, column: 14, message: HOST }],
      [{ smtp_prot: "587" }, { line: 14, column: 1, message: "Property smtp_prot is not allowed." }],
      [{ routing: "{ queue: Q, quue: Q }" }, { line: 14, column: 22, message: "Property quue is not allowed." }],
      [{ routing: "{ queue: Q, flow: F }" }, {
        line: 14,
        column: 22,
        message: "routing takes either queue or flow: remove one of them",
      }],
      [{ signature: "" }, {
        line: 10,
        column: 12,
        message: 'signature must be text: put a number, or a word such as true, in quotes, and write "" for none',
      }],
    ];
    for (const [overrides, expected] of mistakes) {
      assert.deepEqual(await about(overrides), [expected], JSON.stringify(overrides));
    }
  });

  test("says which names a password must not refer to, and never repeats a password", async () => {
    const [reserved] = await about({ password: "env:GENESYS_CLIENT_SECRET" });
    assert.match(reserved?.message ?? "", /^password must not refer to .*GENESYS_.*: they hold credentials of the run/);
    for (const password of [LITERAL, `env:${LITERAL}`, `$${LITERAL}`, `[${LITERAL}]`, `{ ${LITERAL}: 1 }`]) {
      const shown = await about({ password });
      assert.ok(shown.length > 0, password);
      assert.doesNotMatch(JSON.stringify(shown), new RegExp(LITERAL), password);
    }
  });

  test("names a key that is missing, and asks for none of the servers beside a Graph integration", async () => {
    assert.deepEqual(await about({ username: undefined }), [
      { line: 1, column: 1, message: 'Missing property "username".' },
    ]);
    const servers = Object.keys(sampleAccount()).filter((key) => /^(smtp_|imap_|auth|user|pass)/.test(key));
    const none = Object.fromEntries(servers.map((key) => [key, undefined]));
    assert.deepEqual(await about({ ...none, routing: "{ address: a@b.example, queue: Q, graph: G }" }), []);
  });

  test("judges each document of a file by itself", async () => {
    const shown = await server.diagnose(`${accountText()}---\n${accountText({ name: "Another", smtp_port: "25" })}`);
    assert.deepEqual(shown, [{ line: 18, column: 12, message: PORT }]);
  });

  test("finds what is wrong in the example of what not to do, but for the braces, which no schema can judge", async () => {
    const text = readFileSync("examples/bad/support.yaml", "utf8");
    const lines = (found: readonly { readonly line: number }[]): readonly number[] =>
      [...new Set(found.map(({ line }) => line))].sort((a, b) => a - b);
    const braces = text.split("\n").findIndex((line) => line.startsWith("reply_template")) + 1;
    const errors = parseAccounts(text, "a.yaml").flatMap(({ issues }) =>
      issues.filter(({ severity, line }) => severity === "error" && line !== braces)
    );
    assert.deepEqual(lines(await server.diagnose(text)), lines(errors));
  });

  test("completes keys with what they mostly hold, and empty text where that is right", async () => {
    const offers = new Map((await server.complete("name: A\ns")).map(({ label, text }) => [label, text]));
    for (const key of ["description", "signature", "reply_template", "forward_template"]) {
      assert.equal(offers.get(key), `${key}: ""`);
    }
    assert.equal(offers.get("smtp_server"), "smtp_server: ${1:smtp.example.com}");
    assert.equal(offers.get("imap_port"), "imap_port: ${1:993}");
    assert.equal(offers.get("password"), "password: ${1:env:SUPPORT_PASSWORD}");
    assert.equal(offers.has("name"), false, "what stands there already is not offered");
    const inRouting = (await server.complete("name: A\nrouting:\n  ")).map(({ label }) => label);
    assert.deepEqual(inRouting.slice().sort(), [...new Set(inRouting)].sort(), "each key once");
    for (const key of ["address", "queue", "flow", "graph", "signature"]) assert.ok(inRouting.includes(key), key);
  });

  test("completes values that are one of a few", async () => {
    const labels = async (text: string) => (await server.complete(text)).map(({ label }) => label);
    assert.deepEqual(await labels("smtp_port: "), ["587", "465"]);
    assert.deepEqual(await labels("authentication_type: "), ["PLAIN", "OAUTH2"]);
    assert.deepEqual(await labels("routing:\n  history: "), ["include", "exclude", "optional"]);
    assert.equal((await labels("signature: "))[0], '""');
  });

  test("offers a whole account that is right as it stands", async () => {
    const offers = await server.complete("");
    for (const label of ["account", "account by Microsoft Graph"]) {
      const text = offers.find((offer) => offer.label === label)?.text.replace(/\$\{\d+:([^}]*)\}/g, "$1") ?? "";
      assert.deepEqual(parseAccounts(text, "a.yaml").map(({ issues, account }) => [issues, account?.name]), [
        [[], "Customer Support"],
      ]);
      assert.deepEqual(await server.diagnose(text), []);
    }
  });

  test("tells of each key what it is for, with an example", async () => {
    const text = accountText({ routing: "\n  queue: Q" });
    const password = await server.hover(text, "password");
    assert.match(password, /env:NAME, where NAME is a secret passed to the run; never the password itself/);
    assert.match(password, /Example:\s+```yaml\nenv:SUPPORT_PASSWORD\n```/);
    assert.match(await server.hover(text, "smtp_port"), /\* `587`: STARTTLS\n\* `465`: implicit TLS/);
    assert.match(await server.hover(text, "queue"), /Name or id of the queue that takes the mail/);
  });

  test("is no different for an account in JSON, by the service that VS Code reads it with", async () => {
    const json = createRequire(join(folder ?? "", "package.json"))("vscode-json-languageservice");
    const service = json.getLanguageService({});
    const about = async (account: object): Promise<readonly string[]> => {
      const document = json.TextDocument.create("file:///a.json", "json", 1, JSON.stringify(account, null, 2));
      const found: readonly { readonly message: string }[] = await service.doValidation(
        document,
        service.parseJSONDocument(document),
        {},
        JSON.parse(JSON.stringify(accountJsonSchema())),
      );
      return found.map(({ message }) => message);
    };
    assert.deepEqual(await about(sampleAccount()), []);
    assert.deepEqual(await about({ ...sampleAccount(), smtp_server: "192.0.2.1" }), [HOST]);
    assert.deepEqual(await about({ ...sampleAccount(), password: LITERAL }), [PASSWORD]);
    assert.deepEqual([...new Set(await about({ ...sampleAccount(), smtp_port: "587" }))], [PORT]);
  });
});

/** The YAML blocks of a page, without the indentation of a list that they stand in. */
function yamlBlocks(page: string): readonly string[] {
  return [...page.matchAll(/^( *)```ya?ml\n([\s\S]*?)^\1```/gm)].map(([, indent = "", block = ""]) =>
    block.split("\n").map((line) => line.startsWith(indent) ? line.slice(indent.length) : line).join("\n")
  );
}
