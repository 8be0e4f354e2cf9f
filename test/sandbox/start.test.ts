import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Webhook } from "standardwebhooks";
import { parse } from "yaml";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { accountFindings } from "../../src/core/run/fit-api.ts";
import type { AccountView } from "../../src/sandbox/genesys/accounts.ts";
import { createFleet, type Flaw } from "../../src/sandbox/scenarios.ts";
import { type Sandbox, sandboxAddresses, startSandbox } from "../../src/sandbox/start.ts";
import { ACCOUNTS } from "../support/sandbox-genesys.ts";
import { json } from "../support/sandbox-json.ts";

/** A caller of the simulated API over HTTP. */
async function logInTo(sandbox: Sandbox): Promise<(method: string, path: string, body?: unknown) => Promise<Response>> {
  const { apiUrl, loginUrl, clientId, clientSecret } = sandbox.genesys;
  const answer = await json(
    await fetch(`${loginUrl}/oauth/token`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
      body: new URLSearchParams({ grant_type: "client_credentials" }),
    }),
  );
  return (method, path, body) =>
    fetch(apiUrl + path, {
      method,
      headers: { authorization: `Bearer ${answer["access_token"]}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

/** The write body of a fleet file, as a naive client that validates nothing makes it. */
function writeBody(text: string, env: Readonly<Record<string, string>>): unknown {
  const file: Record<string, string> = parse(text);
  const camel = Object.entries(file).map((
    [key, value],
  ) => [key.replace(/_(\w)/g, (_, char) => char.toUpperCase()), value]);
  return {
    ...Object.fromEntries(camel),
    password: env[file["password"]?.replace("env:", "") ?? ""],
    enableTls: true,
    useStartTls: Number(file["smtp_port"]) === 587,
  };
}

test("the demo's accounts fail where their flaw says, and the good one becomes active", async () => {
  const sandbox = await startSandbox({ validationMs: 1 });
  try {
    const call = await logInTo(sandbox);
    const ends: Partial<Record<Flaw, string>> = {};
    for (const { text, flaw } of sandbox.fleet.accounts) {
      const created = await call("POST", ACCOUNTS, writeBody(text, sandbox.env));
      if (created.status !== 201) {
        ends[flaw] = String((await json(created))["message"]);
        continue;
      }
      let account = await json<AccountView>(created);
      while (/PENDING|VALIDATING/.test(account.status)) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        account = await json(await call("GET", account.selfUri));
      }
      ends[flaw] = account.statusMessage ?? account.status;
    }
    assert.equal(ends["none"], "ACTIVE");
    assert.match(ends["wrong-port"] ?? "", /'imapPort' must be one of 993/);
    assert.match(ends["wrong-certificate-name"] ?? "", /^Genesys Cloud cannot connect/);
    assert.match(ends["wrong-password"] ?? "", /^Unable to authenticate/);
  } finally {
    await sandbox.close();
  }
});

test("the product's own parser finds the wrong port in the demo's files, and nothing else", () => {
  for (const { path, text, flaw } of createFleet().accounts) {
    const [parsed] = parseAccounts(text, path);
    const errors = parsed?.issues.filter((issue) => issue.severity === "error").map((issue) => issue.path);
    assert.deepEqual(errors, flaw === "wrong-port" ? ["imap_port"] : [], path);
  }
});

test("the files for the public API are good for both, but for the wrong port", () => {
  for (const { path, text, flaw } of createFleet("email-domains").accounts) {
    const [parsed] = parseAccounts(text, path);
    assert.deepEqual(parsed?.issues.map((issue) => issue.path), flaw === "wrong-port" ? ["imap_port"] : [], path);
    if (!parsed?.account) continue;
    for (const api of ["email-accounts", "email-domains"] as const) {
      assert.deepEqual(accountFindings(parsed.account, api), [], `${path} ${api}`);
    }
  }
});

test("the addresses are plain JSON, and all on the loopback address", async () => {
  const sandbox = await startSandbox();
  await sandbox.close();
  const addresses = sandboxAddresses(sandbox);
  assert.deepEqual(JSON.parse(JSON.stringify(addresses)), addresses);
  const { genesys, itsm, github, args } = addresses;
  for (const url of [genesys.apiUrl, genesys.loginUrl, genesys.controlUrl, itsm.url, github.apiUrl]) {
    assert.equal(new URL(url).hostname, "127.0.0.1");
  }
  assert.notEqual(genesys.apiUrl, genesys.loginUrl);
  assert.equal(args.filter((arg) => arg === "--connect-to").length, addresses.mail.connectTo.length);
  for (const [name, value] of Object.entries(addresses.env)) {
    if (!name.startsWith("GEA_")) assert.ok(!args.includes(value), name);
  }
  assert.equal(addresses.env["GEA_CONNECT_TO"], addresses.mail.connectTo.join("\n"));
});

test("a folder gets the root certificate and the account files", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  const sandbox = await startSandbox({ folder });
  try {
    assert.equal(await readFile(sandbox.mail.caFile ?? "", "utf8"), sandbox.mail.caPem);
    for (const { path, text } of sandbox.fleet.accounts) assert.equal(await readFile(join(folder, path), "utf8"), text);
    assert.ok(sandbox.args.includes("--ca-file"));
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
});

test("another process can look into the simulator and script it", async () => {
  const sandbox = await startSandbox();
  try {
    const { controlUrl } = sandbox.genesys;
    const call = await logInTo(sandbox);
    const post = (path: string, body: string) => fetch(controlUrl + path, { method: "POST", body });
    assert.equal((await post("/faults", '[{"fault":{"kind":"status","status":503}}]')).status, 204);
    assert.equal((await call("GET", ACCOUNTS)).status, 503);
    assert.equal((await call("GET", ACCOUNTS)).status, 200);
    const domains =
      '[{"path":"/api/v2/integrations","pathEnd":"current","fault":{"kind":"version-conflict","status":409}}]';
    assert.equal((await post("/faults", domains)).status, 204);
    const half = '[{"fault":{"kind":"reset"}}]';
    const misspelt = '[{"methods":"GET","fault":{"kind":"truncate"}}]';
    for (const wrong of ["", "{}", '[{"fault":{"kind":"toString"}}]', half, misspelt]) {
      assert.equal((await post("/faults", wrong)).status, 400, wrong);
    }
    assert.equal((await post("/revoke-tokens", "")).status, 204);
    assert.equal((await call("GET", ACCOUNTS)).status, 401);
    const state = await json<{ accounts: unknown[]; requests: { path: string }[] }>(await fetch(controlUrl));
    assert.deepEqual(state.accounts, []);
    assert.deepEqual(state.requests.map(({ path }) => path), ["/oauth/token", ACCOUNTS, ACCOUNTS, ACCOUNTS]);
  } finally {
    await sandbox.close();
  }
});

test("the ITSM receiver takes what is signed with its secret", async () => {
  const sandbox = await startSandbox();
  try {
    const now = new Date();
    const response = await fetch(sandbox.itsm.url, {
      method: "POST",
      headers: {
        "webhook-id": "msg_1",
        "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
        "webhook-signature": new Webhook(sandbox.itsm.secret).sign("msg_1", now, "{}"),
      },
      body: "{}",
    });
    assert.equal(response.status, 202);
    assert.deepEqual(sandbox.simulators.itsm.events(), [{}]);
  } finally {
    await sandbox.close();
  }
});

test("a reset destroys the connection though the account was created", async () => {
  const sandbox = await startSandbox();
  try {
    const call = await logInTo(sandbox);
    const { genesys } = sandbox.simulators;
    genesys.addFaults({ method: "POST", path: ACCOUNTS, fault: { kind: "reset", when: "after" } });
    const [account] = sandbox.fleet.accounts;
    assert.ok(account);
    await assert.rejects(call("POST", ACCOUNTS, writeBody(account.text, sandbox.env)), TypeError);
    assert.equal(genesys.accounts().length, 1);
  } finally {
    await sandbox.close();
  }
});

test("the sandbox serves the public API of e-mail domains too, on its own mail servers", async () => {
  const times = { activation: 1 };
  const server = { host: "mail.acme.example", userName: "support@acme.example" };
  const fleet = createFleet();
  const right = fleet.mailboxes.find(({ username }) => username === server.userName)?.password ?? "";
  const sandbox = await startSandbox({
    fleet,
    emailDomains: {
      times,
      seed: {
        domains: [{
          id: "acme.example",
          smtp: { ...server, port: 587, password: right },
          imap: { ...server, port: 993, password: "wrong" },
        }],
      },
    },
  });
  try {
    const { emailDomains } = sandbox.simulators.genesys;
    const states = () => emailDomains.state().integrations.map(({ reportedState }) => reportedState);
    while (states().includes("ACTIVATING")) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(states(), ["ACTIVE", "ERROR"]);
    const seen = await json<{ emailDomains: { domains: unknown[] } }>(await fetch(sandbox.genesys.controlUrl));
    assert.equal(seen.emailDomains.domains.length, 1);
  } finally {
    await sandbox.close();
  }
});
