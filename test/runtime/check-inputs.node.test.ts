import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { ConfigurationError } from "../../src/core/base/errors.ts";
import type { InputName, RawInputs } from "../../src/core/run/inputs.ts";
import { type CheckedInputs, checkInputs } from "../../src/runtime/check-inputs.ts";

let folder = "";
let workspace = "";
before(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "inputs-")));
  workspace = join(folder, "workspace");
  await mkdir(workspace);
});
after(() => rm(folder, { recursive: true, force: true }));

function check(raw: RawInputs, confined = true): Promise<CheckedInputs> {
  return checkInputs(raw, { workspace, confined });
}

async function refusalOf(raw: RawInputs, confined = true): Promise<ConfigurationError> {
  const result = await check(raw, confined).catch((error: unknown) => error);
  assert.ok(result instanceof ConfigurationError, `${JSON.stringify(raw)} is accepted, or ends with ${result}`);
  assert.doesNotMatch(`${result.message}${result.hint}`, /\n/);
  assert.ok(result.hint.length > 0);
  return result;
}

const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

describe("checkInputs", () => {
  const accepted: readonly RawInputs[] = [
    {},
    { "genesys-client-id": "id", "genesys-client-secret": "s" },
    { organisation: "Acme Ltd" },
    { organisation: "監査 A" },
    { "login-hosts": "*.example.com\nsmtp.example.com\nlocalhost\n*.Example.CO.UK\nmüller.example" },
    { "audit-file": "audit.txt" },
    { "audit-file": "./2026/audit.jsonl" },
    { "audit-file": "report.jsonl" },
    { "artifact-name": "audit-{organisation}-{index}" },
    { "retention-days": "400" },
    { "connect-to": ":587:[::1]:2525\n*.example:::\n::127.0.0.1:" },
    { "allow-private-cidrs": "10.0.0.0/8\n::1\nfd00::/8" },
    { accounts: "!accounts/old/**\nteams/**/accounts/**/*.{yaml,yml}\n@(a|b)/*.yaml" },
    { rotate: "Support (EMEA)\nAcme *\nC++" },
    { "genesys-region": "mypurecloud.ie", "genesys-api-url": "https://gateway.example/genesys" },
    { "itsm-webhook-url": "https://itsm.example/hook", "itsm-webhook-secret": `${SECRET} ${SECRET}` },
    { "change-ref": "CHG0030004" },
    { "on-plan-change": "fail" },
  ];
  for (const raw of accepted) it(`takes ${JSON.stringify(raw)}`, async () => void await check(raw));

  const refused: readonly [InputName, ...string[]][] = [
    ["mode", "plan", "Check"],
    ["scope", "some"],
    ["comment", "yes"],
    ["suggestions", "yes"],
    ["drift-issue", "1"],
    ["upload-artifact", "yes", "1"],
    ["prune", "on"],
    ["retention-days", "401", "-1", "1.5", "many"],
    ["on-plan-change", "ignore"],
    ["organisation", "***", "組織", "x".repeat(101), "a\u200bb", "a\u202eb", "a\nb", "a\u0007"],
    ["change-ref", "x".repeat(201), "CHG\n1", "CHG\u200b1"],
    [
      "audit-file",
      ...["report.json", "REPORT.JSON", "Report.Html", "./report.json", "sub/report.html", "a/../report.json"],
      ...["audit_log.outbox.jsonl", "X.Outbox.JSONL", "audit_log.manifest.json", ".manifest.json", "report.json."],
      ...["../audit.jsonl", "/tmp/audit.jsonl", "a/../../b.jsonl", "..", ".", "sub/", "a\\..\\..\\b", "C:audit.jsonl"],
      ...["a\nb", "a\tb", "a\u0000b", "repor\u0074.jſon", ".artifact-names/x", ".Artifact-Names/x"],
    ],
    ["artifact-name", "{run}", "{organisation}-{secret}", "///"],
    [
      "login-hosts",
      ...["*.com", "*.co.uk", "*.github.io", "*.COM.", "*.рф", "*.xn--p1ai", "*.internal", "*.azurewebsites.net"],
      ...[
        "*",
        "a*b.com",
        "*.",
        "*.*.example.com",
        "smtp.*.com",
        "127.0.0.1",
        "*.0.0.1",
        "[::1]",
        "::1",
        "a b",
        "a:587",
      ],
      ...["smtp.example.com\n*.co.uk", "https://smtp.example.com"],
    ],
    [
      "genesys-region",
      ...["evil.com/", "mypurecloud.com.evil.com", "mypurecloud.com@evil.com", "__proto__", "constructor"],
      ...["mypurecloud.com#x", "mypurecloud.com:443", ".mypurecloud.com", "us-east-1\nevil.com", "toString"],
    ],
    [
      "genesys-api-url",
      "http://api.example.com",
      "https://a:b@x.example",
      "https://api.exa\nmple.com",
      "https:\\\\x",
      "x",
    ],
    ["genesys-login-url", "ftp://x", "https://login.example/?a=b"],
    ["connect-to", "nonsense", "a:1:b:70000", "a:1:b:2\nc", "a:b:c:d"],
    ["allow-private-cidrs", "10.0.0.0/99", "10.0.0.0/8\nlocalhost", "10.0.0", "fe80::1%eth0"],
    [
      "accounts",
      ...["/etc/*.yaml", "C:/accounts/*.yaml", "accounts\\*.yaml", "../*.yaml", "a/../../b.yaml", "{..,a}/b.yaml"],
      ...[
        "!accounts/**",
        "!a\n!b",
        "a\u0007b",
        "x".repeat(501),
        Array.from({ length: 101 }, (_, i) => `${i}`).join("\n"),
      ],
      ...["(a+)+b", "+(a|aa)b", "*(a|a)b", "{a,a}+b", "@(a|@(b))", "*a*a*a*a*b", "**/a/**/a/**/b", "{a,a}".repeat(5)],
      // What is a name of hyphens would be tried for minutes.
      ...["*-*/*-*.yaml", "**/*-*-*/**/*.yaml", "**/!(a)!(b)!(c)/**/*.yaml"],
      `{${"a,".repeat(65)}b}`,
    ],
    ["rotate", "*a*a*a*a*b", "(a+)+b", "x".repeat(501)],
    ["itsm-format", "soap"],
    ["ca-file", "a\nb"],
  ];
  for (const [name, ...values] of refused) {
    for (const value of values) {
      it(`refuses ${name} ${JSON.stringify(value.slice(0, 60))}`, async () => {
        const { message } = await refusalOf({ [name]: value });
        assert.ok(message.includes(name), message);
      });
    }
  }

  it("refuses half a pair of credentials by the names that a person used", async () => {
    const spell = (name: InputName): string => name.toUpperCase();
    for (const name of ["genesys-client-id", "genesys-client-secret"] as const) {
      const refused = checkInputs({ [name]: "hunter2hunter2" }, { workspace, spell });
      await assert.rejects(refused, (error: unknown) => {
        assert.ok(error instanceof ConfigurationError);
        assert.match(error.message, /GENESYS-CLIENT-ID/);
        assert.match(error.message, /GENESYS-CLIENT-SECRET/);
        assert.doesNotMatch(`${error.message}${error.hint}`, /hunter2/);
        return true;
      });
    }
  });

  it("refuses a region that is none also where the API's address is given", async () => {
    const given = { "genesys-region": "moon-1", "genesys-api-url": "https://a.example" };
    assert.match((await refusalOf(given)).message, /moon-1/);
  });

  it("refuses a receiver's address and secrets that cannot be used, used or not, and quotes none", async () => {
    const cases: RawInputs[] = [
      { "itsm-webhook-url": "http://itsm.example/hunter2hunter2" },
      { "itsm-webhook-url": "hunter2hunter2" },
      { "itsm-webhook-secret": "hunter2hunter2" },
      { "itsm-token": "hunter2 hunter2" },
      { "itsm-webhook-url": "https://itsm.example/hunter2hunter2", "itsm-format": "pagerduty" },
      { "github-token": "hunter2\nhunter2" },
      { secrets: '{"A": "hunter2hunter2"' },
      { secrets: '{"A": 1}' },
    ];
    for (const raw of cases) {
      const { message, hint } = await refusalOf(raw);
      assert.doesNotMatch(message + hint, /hunter2/);
    }
  });

  it("lets the audit log of a command line lie anywhere, but not in its own way", async () => {
    for (const path of ["/var/log/audit.jsonl", "../audit.jsonl"]) await check({ "audit-file": path }, false);
    for (const path of ["/var/log/report.json", "../x.Manifest.json", "/"]) {
      await refusalOf({ "audit-file": path }, false);
    }
  });
});

describe("secrets-file", () => {
  async function file(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }
  const refuse = async (path: string, reason: RegExp): Promise<void> => {
    const { message, hint } = await refusalOf({ "secrets-file": path });
    assert.match(message, reason);
    assert.doesNotMatch(message + hint, /hunter2/);
  };

  it("adds to secrets", async () => {
    const path = await file("good.json", '\ufeff{"B_PASSWORD": "two", "odd name": ""}');
    const { secrets } = await check({ secrets: '{"A_PASSWORD": "one"}', "secrets-file": path });
    assert.deepEqual([...secrets ?? []], [["A_PASSWORD", "one"], ["B_PASSWORD", "two"], ["odd name", ""]]);
    assert.equal((await check({})).secrets, undefined);
  });

  it("must not name what secrets names: the message says the name alone", async () => {
    const path = await file("double.json", '{"A_PASSWORD": "hunter2-file"}');
    const { message, hint } = await refusalOf({ secrets: '{"A_PASSWORD": "hunter2-input"}', "secrets-file": path });
    assert.match(message, /A_PASSWORD/);
    assert.doesNotMatch(message + hint, /hunter2/);
    const swapped = await file("swapped.json", '{"hunter2": "x"}');
    assert.doesNotMatch((await refusalOf({ secrets: '{"hunter2": "y"}', "secrets-file": swapped })).message, /hunter2/);
  });

  it("stands outside the workspace, and so does every link on the way to it", async () => {
    const good = await file("outside.json", "{}");
    await writeFile(join(workspace, "inside.json"), "{}");
    await refuse("inside.json", /in the workspace/);
    await refuse(join(workspace, "inside.json"), /in the workspace/);
    await refuse(join(folder, "x", "..", "workspace", "inside.json"), /in the workspace/);
    await symlink(join(workspace, "inside.json"), join(folder, "link-in.json"));
    await refuse(join(folder, "link-in.json"), /in the workspace/);
    await symlink(good, join(workspace, "link-out.json"));
    await refuse("link-out.json", /in the workspace/);
    await symlink(workspace, join(folder, "linked-folder"));
    await refuse(join(folder, "linked-folder", "link-out.json"), /in the workspace/);
    await symlink(join(folder, "linked-folder", "link-out.json"), join(folder, "two-hops.json"));
    await refuse(join(folder, "two-hops.json"), /in the workspace/);
    await symlink(good, join(folder, "fine.json"));
    await check({ "secrets-file": join(folder, "fine.json") });
    await check({ "secrets-file": "../outside.json" });
  });

  it("is a readable regular file of UTF-8, of at most 16 MiB", async () => {
    await refuse(join(folder, "none.json"), /no such file/);
    await refuse(folder, /not a regular file/);
    await refuse("/dev/null", /not a regular file/);
    execFileSync("mkfifo", [join(folder, "pipe")]);
    await refuse(join(folder, "pipe"), /not a regular file/);
    await symlink("circle.json", join(folder, "circle.json"));
    await refuse(join(folder, "circle.json"), /circle|cannot be read/);
    await refuse(await file("latin1.json", Uint8Array.from([0x7b, 0xe9, 0x7d])), /not UTF-8/);
    await refuse(await file("broken.json", '{"A": "hunter2'), /not JSON/);
    await refuse(await file("list.json", '["hunter2"]'), /not a JSON object/);
    const large = await file("large.json", "{}");
    await truncate(large, 16 * 1024 * 1024 + 1);
    await refuse(large, /larger than 16 MiB/);
    const most = await file("most.json", '{"A": "b"}' + " ".repeat(16 * 1024 * 1024 - 10));
    await check({ "secrets-file": most });
  });
});
