import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { createFleet } from "../../src/sandbox/scenarios.ts";
import { ActionStage } from "../support/action-stage.ts";
import { withoutMaskCommands } from "../support/canaries.ts";
import { runCli } from "../support/program.ts";

const COUNT = 200;

/** Secrets as people and generators make them, full of what Markdown, HTML, URLs, JSON, shells and Unicode read as something else. */
const secretText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: symbols(12, 40) },
  { weight: 3, arbitrary: symbols(8, 12) },
  { weight: 1, arbitrary: symbols(900, 900) },
  { weight: 1, arbitrary: symbols(16, 30).map((text) => `[${text}](https://login.example/?p=${text})`) },
  {
    weight: 1,
    arbitrary: fc.array(fc.base64String({ minLength: 64, maxLength: 64 }), { minLength: 5, maxLength: 5 }).map(
      (lines) => lines.join("\n"),
    ),
  },
);

function symbols(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(..."_*#@$&<>|~!\"'`\\/+=%?:;,.()[]{}^- ") },
    { weight: 3, arbitrary: fc.constantFrom(..."abcxyzABCXYZ0189") },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "ä",
        "ß",
        "é",
        "Ж",
        "漢",
        "😀",
        "\u{1f469}\u200d\u{1f4bb}",
        "\u202e",
        "\u00ad",
        "\ufeff",
      ),
    },
  );
  // Whoever sets a secret by a form sets none with blanks around it.
  return fc.array(unit, { minLength, maxLength }).map((units) => `q${units.join("")}z`);
}

/** What a server may make of a text that it repeats. */
const ECHOES: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => JSON.stringify({ password: secret }),
  (secret) => JSON.stringify(JSON.stringify({ password: secret })),
  (secret) => encodeURIComponent(secret.toWellFormed()),
  (secret) => `${new URLSearchParams({ password: secret })}`,
  (secret) => Buffer.from(secret).toString("base64"),
  (secret) => Buffer.from(`\0user\0${secret}`).toString("base64").replace(/=+$/, ""),
  (secret) => Buffer.from(`ab:${secret}`).toString("base64url"),
  (secret) => secret.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`),
  (secret) =>
    secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
      .replaceAll("'", "&apos;"),
  (secret) => `'${secret.replaceAll("'", "'\\''")}'`,
  (secret) => Buffer.from(secret).toString("hex"),
];

/** Where in a text it stands, so that every cut of it falls into it once. */
function padded(index: number, text: string): string {
  return `${"ordinary words ".repeat(40).slice(0, (index * 16) % 560)}${text} and more`;
}

interface Echo {
  readonly server: Server;
  readonly url: string;
}

/** A login service and an API; accounts with an even number are refused in words that hold the password, the others fail so. */
async function startEcho(clientSecret: string | undefined): Promise<Echo> {
  const live = new Map<string, unknown>();
  const server = createServer((request, response) => {
    const pieces: string[] = [];
    request.setEncoding("utf8").on("data", (piece: string) => pieces.push(piece)).on("end", () => {
      const answer = (status: number, body: unknown): void =>
        void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      const { pathname, searchParams } = new URL(request.url ?? "", "http://echo");
      if (pathname === "/oauth/token") {
        if (clientSecret === undefined) {
          return answer(200, { access_token: "tok_1f*3a9c0d7e5b#that", token_type: "bearer", expires_in: 3600 });
        }
        return answer(400, { error: "invalid_client", error_description: padded(2, clientSecret) });
      }
      if (request.method === "GET") {
        const name = searchParams.get("name");
        const all = [...live.values()].filter((each) => name === null || (each as { name: string }).name === name);
        const id = /emailaccounts\/(.+)$/.exec(pathname)?.[1];
        if (id !== undefined) return live.has(id) ? answer(200, live.get(id)) : answer(404, { message: "none" });
        return answer(200, {
          entities: all.slice(0, 100),
          pageSize: 100,
          pageNumber: 1,
          total: all.length,
          pageCount: 1,
        });
      }
      const { password, ...body } = JSON.parse(pieces.join("")) as { password: string; name: string };
      const index = Number(/\d+/.exec(body.name)?.[0]);
      const echo = ECHOES[index % ECHOES.length] as (secret: string) => string;
      const message = padded(index, echo(password));
      if (index % 2 === 0 || live.size > 90) {
        response.setHeader("inin-correlation-id", encodeURIComponent(password));
        return answer(400, { message, code: "bad.request", status: 400, details: [{ fieldName: echo(password) }] });
      }
      const account = { id: `id-${index}`, ...body, status: "VALIDATION_FAILED", statusMessage: message };
      live.set(account.id, account);
      return answer(201, account);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** What a reader could make of a text: without the escapes of Markdown, HTML and JSON, and without what is invisible. */
function readings(text: string): readonly string[] {
  const unescaped = text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
  const entities = (from: string): string =>
    from.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const all = [text, unescaped, entities(text), entities(unescaped)];
  return [
    ...new Set([...all, ...all.map((each) => each.replace(/[\u200b-\u200f\u2060\u00ad\ufeff\u202a-\u202e]/g, ""))]),
  ];
}

/** Every piece of a secret that nobody may read, and of its base64 and its percent-encoded form. */
function pieces(secret: string): readonly string[] {
  const size = secret.length > 64 ? 16 : 8;
  const forms = [
    secret,
    Buffer.from(secret).toString("base64").slice(0, -4),
    encodeURIComponent(secret.toWellFormed()),
  ];
  return forms
    .flatMap((form) => Array.from({ length: form.length - size + 1 }, (_, at) => form.slice(at, at + size)))
    .filter((piece) => !piece.includes("\n") && !LINK.includes(piece) && !encodeURIComponent(LINK).includes(piece));
}

/** What the secrets that look like a link have in common. */
const LINK = "](https://login.example/?p=";

/** One pass over a text, however many pieces are searched for. */
function assertNowhere(secrets: readonly string[], texts: ReadonlyMap<string, string>): void {
  const owners = new Map(secrets.flatMap((secret) => pieces(secret).map((piece) => [piece, secret] as const)));
  const sizes = new Set(Array.from(owners.keys(), ({ length }) => length));
  // A look at four letters spares nearly every position the cutting of a piece.
  const beginnings = new Uint8Array(1 << 20);
  for (const piece of owners.keys()) beginnings[beginningAt(piece, 0)] = 1;
  for (const [place, text] of texts) {
    for (const read of readings(text)) {
      for (const size of sizes) {
        for (let at = 0; at + size <= read.length; at++) {
          if (beginnings[beginningAt(read, at)] === 0) continue;
          const owner = owners.get(read.slice(at, at + size));
          if (owner === undefined) continue;
          assert.fail(
            `${place} holds a piece of ${JSON.stringify(owner)}: ${read.slice(Math.max(0, at - 200), at + 99)}`,
          );
        }
      }
    }
  }
}

function beginningAt(text: string, at: number): number {
  let hash = 0;
  for (let next = at; next < at + 4; next++) hash = (hash * 31 + text.charCodeAt(next)) | 0;
  return hash & 0xfffff;
}

const OFFLINE = { "probe": "off", "genesys-client-id": "", "genesys-client-secret": "" };

describe("200 generated secrets that every error repeats", () => {
  const secrets = fc.sample(secretText, { numRuns: COUNT, seed: 20261127 });
  const [client = ""] = fc.sample(symbols(20, 30), { numRuns: 1, seed: 7 });
  const names = secrets.map((_, index) => `BOX_${index}_PASSWORD`);
  const values = Object.fromEntries(names.map((name, index) => [name, secrets[index] ?? ""]));
  let stage: ActionStage;
  const servers: Server[] = [];
  before(async () => {
    const fleet = createFleet();
    const [support] = fleet.accounts;
    assert.ok(support);
    const accounts = names.map((name, index) => ({
      ...support,
      name: `Box ${index}`,
      path: `accounts/box-${index}.yaml`,
      text: support.text.replace(/^name:.*$/m, `name: Box ${index}`).replace(/^password:.*$/m, `password: env:${name}`),
    }));
    stage = await ActionStage.open({ fleet: { ...fleet, accounts, env: {} } });
  });
  after(async () => {
    await stage.close();
    for (const server of servers) server.close();
  });

  async function echo(clientSecret?: string): Promise<Record<"genesys-api-url" | "genesys-login-url", string>> {
    const { server, url } = await startEcho(clientSecret);
    servers.push(server);
    return { "genesys-api-url": url, "genesys-login-url": url };
  }

  async function files(): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const name of await readdir(stage.folder, { recursive: true })) {
      texts.set(name, await readFile(join(stage.folder, name), "utf8").catch(() => ""));
    }
    return texts;
  }

  it("can be read nowhere after the action wrote", async () => {
    const step = await stage.push({ ...await echo(), "probe": "off", "secrets": JSON.stringify(values) });
    assert.equal(step.report.accounts.length, COUNT, withoutMaskCommands(step.log).slice(-2000));
    const details = step.report.accounts.map(({ outcome }) => outcome?.detail ?? "");
    assert.ok(details.filter((detail) => detail.includes("***")).length > COUNT / 3, details.slice(0, 9).join("\n"));
    const events = JSON.stringify(stage.events());
    const texts = new Map([...await files(), ["log", withoutMaskCommands(step.log)], ["summary", step.summary], [
      "events",
      events,
    ]]);
    assertNowhere(secrets, texts);
  });

  it("can be read nowhere after the command line wrote", async () => {
    const { "genesys-api-url": url } = await echo();
    const { args, env } = stage.sandbox;
    const own = args.map((arg, index) => /^--genesys-(api|login)-url$/.test(args[index - 1] ?? "") ? url : arg);
    for (const options of [["--json"], ["--verbose"]]) {
      const run = await runCli(["apply", "--yes", ...own, "--probe", "off", ...options], {
        cwd: stage.folder,
        env: { ...env, ACCOUNT_SECRETS: JSON.stringify(values) },
      });
      assert.equal(run.exitCode, 1, run.stdout.slice(0, 2000) + run.stderr.slice(0, 2000));
      assert.match(run.stdout + run.stderr, /\*\*\*/, "the API repeated nothing");
      assertNowhere(secrets, new Map([...await files(), ["stdout", run.stdout], ["stderr", run.stderr]]));
    }
  });

  it("can be read in no comment: the client's secret, which the login service repeats", async () => {
    const inputs = {
      ...await echo(client),
      "probe": "off",
      "genesys-client-secret": client,
      "secrets": JSON.stringify(values),
    };
    const step = await stage.pullRequest(inputs);
    const [comment = ""] = stage.comments();
    assert.match(comment, /\\\*\\\*\\\*|\*\*\*/);
    assertNowhere(
      [client],
      new Map([...await files(), ["log", withoutMaskCommands(step.log)], ["summary", step.summary], [
        "comment",
        comment,
      ]]),
    );
  });

  it("change nothing of what a reader sees of an account's name, however like a secret it is", async () => {
    const names = Object.fromEntries(
      Array.from({ length: COUNT }, (_, index) => [`BOX_${index}_PASSWORD`, `Box ${index}`]),
    );
    const outputs: string[] = [];
    for (const given of [names, Object.fromEntries(Object.keys(names).map((name) => [name, "quite-another-value"]))]) {
      const step = await stage.pullRequest({ ...OFFLINE, secrets: JSON.stringify(given) });
      const { startedAt: _, finishedAt: _f, durationMs: _d, run: _r, auditHead: _a, ...report } = step.report;
      outputs.push(
        [JSON.stringify(report), step.summary, stage.comments().at(-1), withoutMaskCommands(step.log)].join("\n")
          .replace(/\/runs\/\d+/g, "/runs/N").replace(/sha256:[0-9a-f]{64}/g, "HEAD").replace(
            /\d+(?:\.\d+)? ?m?s\b/g,
            "T",
          ),
      );
    }
    assert.equal(outputs[0], outputs[1]);
    assert.match(outputs[0] ?? "", /Box 17/);
  });

  it("harm nothing when they are words of this program: one comment, and codes, results and paths as they are", async () => {
    const seen: unknown[] = [];
    for (const word of ["quite-another-value", "accounts", "success", "failure", "error", "check"]) {
      const secrets = JSON.stringify({ ...values, BOX_0_PASSWORD: word });
      const { report } = await stage.pullRequest({ ...OFFLINE, secrets });
      const codes = [...report.findings, ...report.accounts.flatMap(({ issues }) => issues)];
      seen.push([
        report.mode,
        report.result,
        report.accounts.map(({ file }) => file),
        codes.map(({ code, severity, message }) => [code, severity, message]),
      ]);
      const markers = stage.comments().map((comment) => comment.slice(0, comment.indexOf("\n")));
      assert.deepEqual([...new Set(markers)], markers);
      for (const marker of markers) assert.match(marker, /^<!-- genesys-email-accounts:\S+ key=\S+ -->$/);
    }
    for (const each of seen) assert.deepEqual(each, seen[0]);
    assert.match(JSON.stringify(seen[0]), /accounts\/box-0\.yaml/);
  });

  it("would be noticed: the search finds a piece that is there", () => {
    const [secret = ""] = secrets;
    const texts = new Map([["a text", `a ${secret.slice(2, 12).replace(/[_*#]/g, "\\$&")} b`]]);
    assert.throws(() => assertNowhere([secret], texts));
  });
});
