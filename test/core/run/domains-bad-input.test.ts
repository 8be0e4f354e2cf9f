import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../../src/core/account/account.ts";
import { ALL_PERMISSIONS } from "../../../src/sandbox/genesys/email-domains/operations.ts";
import type { EmailDomainsOptions } from "../../../src/sandbox/genesys/email-domains/organisation.ts";
import { DomainsBench, mailbox } from "../../support/domains-bench.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { fileOf } from "../../support/pipeline-files.ts";

/** One way to be wrong, and how it is told. */
interface BadInput {
  readonly what: string;
  /** Beside {@link SOUND}, which is always written. */
  readonly accounts: readonly Account[];
  readonly options?: EmailDomainsOptions;
  /** What happens to the organisation once it was made. */
  readonly before?: (bench: DomainsBench) => Promise<unknown>;
  /** Those told at check: code, file, key of the file at whose line it stands. */
  readonly check: readonly (readonly [string, string, string])[];
  /** The value as it was written, or what is there instead. */
  readonly words: RegExp;
  /** Where a check cannot see it: the words of the one failed account. */
  readonly failed?: RegExp;
  /** What mends itself. */
  readonly mended?: true;
}

const SOUND = mailbox("sound@sound.example", { queue: "Support", mailbox_folders: ["INBOX"] });
const FOLDERS = Array.from({ length: 11 }, (_, index) => `Folder ${index}`);
const PASSWORD = "correct horse battery staple";
const BY_HAND = {
  id: "one.example",
  smtp: { host: "smtp.one.example", port: 587, userName: "box@one.example", password: PASSWORD },
  imap: { host: "imap.one.example", port: 993, userName: "box@one.example", password: PASSWORD },
  routes: [{ pattern: "a", fromName: "Made by hand", queue: "Support", mailboxFolders: ["INBOX"] }],
};

function one(routing: Account["routing"], change: Partial<Account> = {}): readonly Account[] {
  return [mailbox("a@one.example", routing, change)];
}

const CASES: readonly BadInput[] = [
  {
    what: "a domain with two server pairs",
    accounts: [
      mailbox("a@one.example", { queue: "Support", mailbox_folders: ["INBOX"] }),
      mailbox("b@one.example", { queue: "Support" }, { smtp_server: "else.one.example" }),
    ],
    check: [["DOMAIN_SERVERS_DIFFER", "0", "smtp_server"], ["DOMAIN_SERVERS_DIFFER", "1", "smtp_server"]],
    words: /smtp_server of one\.example is another one at accounts\/1\.yaml:1/,
  },
  {
    what: "a domain with two logins",
    accounts: [
      mailbox("a@one.example", { queue: "Support", mailbox_folders: ["INBOX"] }),
      mailbox("b@one.example", { queue: "Support" }, { username: "other@one.example" }),
    ],
    check: [["DOMAIN_LOGIN_DIFFERS", "0", "username"], ["DOMAIN_LOGIN_DIFFERS", "1", "username"]],
    words: /username of one\.example is another one at accounts\/1\.yaml:1/,
  },
  {
    what: "two accounts of one address",
    accounts: [
      mailbox("a@one.example", { queue: "Support", mailbox_folders: ["INBOX"] }),
      mailbox("A@one.example", { queue: "Support" }, { name: "Twin" }),
    ],
    check: [
      ["ROUTE_ADDRESS_TWICE", "0", "address"],
      ["ROUTE_ADDRESS_TWICE", "1", "address"],
      ["NAME_AMBIGUOUS", "1", "name"],
    ],
    words: /The address a@one\.example is accounts\/1\.yaml:1's too/,
  },
  {
    what: "a route made by hand that differs",
    accounts: one({ queue: "Support EMEA" }),
    options: { seed: { domains: [BY_HAND] } },
    check: [["NOT_OURS", "0", "name"]],
    words: /the route was made by hand, and from_name, queue differ/,
  },
  {
    what: "a queue that does not exist",
    accounts: one({ queue: "Suport" }),
    check: [["NAME_UNKNOWN", "0", "queue"]],
    words: /routing\.queue "Suport" is no queue/,
  },
  {
    what: "a queue that exists twice",
    accounts: one({ queue: "Twin" }),
    check: [["NAME_AMBIGUOUS", "0", "queue"]],
    words: /"Twin" is the name of 2 things: [\w-]{36} and [\w-]{36}/,
  },
  {
    what: "both queue and flow",
    accounts: one({ queue: "Support", flow: "Inbound mail" }),
    check: [["ROUTE_KEYS_CONFLICT", "0", "flow"]],
    words: /queue.*flow|flow.*queue/,
  },
  {
    what: "a voice flow",
    accounts: one({ flow: "Hotline" }),
    check: [["FLOW_UNUSABLE", "0", "flow"]],
    words: /"Hotline" is a flow of the type INBOUNDCALL/,
  },
  {
    what: "more than ten folders",
    accounts: one({ queue: "Support", mailbox_folders: FOLDERS }),
    check: [["ROUTE_LIMIT", "0", "Folder 0"]],
    words: /mailbox_folders has 11 items, but at most 10/,
  },
  {
    what: "a quota of domains that is used up",
    accounts: one({ queue: "Support" }),
    options: { limits: { domains: 1 } },
    check: [["QUOTA_REACHED", "0", "address"]],
    words: /has 1 of 1 e-mail domains, and the files ask for 1 more/,
  },
  {
    what: "a quota of domains that is used up, and that no limit tells",
    accounts: one({ queue: "Support" }),
    options: { limits: { domains: 1 }, unknowns: { tellsLimits: false } },
    check: [],
    words: /^/,
    failed: /maximum number of email domains.*limit email\/email\.domains\.per\.organization is 1/,
  },
  {
    what: "a quota of integrations that is used up",
    accounts: one({ queue: "Support" }),
    options: { limits: { integrations: 1 } },
    check: [["QUOTA_REACHED", "0", "address"], ["QUOTA_REACHED", "0", "address"]],
    words: /has 1 of 1 SMTP integrations, and the files ask for 1 more/,
  },
  {
    what: "a quota of routes that is used up",
    accounts: [mailbox("more@sound.example")],
    options: { limits: { routes: 1 } },
    check: [],
    words: /^/,
    failed: /maximum number of routes.*limit email\/email\.routes\.per\.domain is 1/,
  },
  {
    what: "an integration that was deleted by hand",
    accounts: one({ queue: "Support" }),
    before: async (bench) => {
      await bench.apply(one({ queue: "Support" }));
      const { integrations } = bench.genesys.emailDomains;
      integrations.remove(integrations.all().find(({ name }) => name === "gea:imap:one.example")?.id ?? "", 0);
    },
    check: [],
    words: /^/,
    mended: true,
  },
  {
    what: "a domain that belongs to another organisation",
    accounts: one({ queue: "Support" }),
    options: { takenDomains: ["one.example"] },
    check: [],
    words: /^/,
    failed:
      /Email domain already exists: one\.example.*this organisation does not have the domain, so that another one may/,
  },
  {
    what: "an OAUTH2 mailbox without Graph",
    accounts: one({ queue: "Support" }, { authentication_type: "OAUTH2" }),
    check: [["AUTH_NOT_IN_API", "0", "authentication_type"]],
    words: /authentication_type is OAUTH2/,
  },
  {
    what: "a Graph integration that is inactive",
    accounts: one({ queue: "Support", graph: "Off" }),
    options: { seed: { graph: [{ name: "Off", enabled: false }] } },
    check: [["GRAPH_INACTIVE", "0", "graph"]],
    words: /routing\.graph "Off" is INACTIVE/,
  },
];

function pipeline(bench: DomainsBench, accounts: readonly Account[], readOnly: boolean): PipelineBench {
  const texts = Object.fromEntries(accounts.map((account, index) => [`accounts/${index}.yaml`, fileOf(account)]));
  return new PipelineBench({
    texts: { ...texts, "accounts/sound.yaml": fileOf(SOUND) },
    settings: { genesysApi: "email-domains" },
    target: () => bench.target(false, readOnly),
    deps: { clock: bench.clock },
  });
}

for (const { what, accounts, options = {}, before, check, words, failed, mended } of CASES) {
  test(`${what} is told where it stands, and all others are written`, async () => {
    const bench = new DomainsBench({ ...options, limits: { domains: 9, ...options.limits } });
    // The sound account is there first, so that it takes its place of each quota.
    await bench.apply([SOUND]);
    await before?.(bench);
    const writes = bench.writes().length;
    const seen = await pipeline(bench, accounts, true).run("check");
    const told = seen.accounts.flatMap(({ file, issues }) =>
      issues.filter(({ severity }) => severity === "error").map((issue) => ({ ...issue, file }))
    );
    const places = told.map(({ code, file, line }) => {
      const index = Number(/\d+/.exec(file ?? "")?.[0]);
      const text = fileOf(accounts[index] ?? SOUND).split("\n")[line - 1] ?? "";
      return [code, String(index), text.trim().replace(/^- /, "").replace(/:.*$/, "")];
    });
    assert.deepEqual(places, check.map((each) => [...each]), JSON.stringify(told));
    assert.match(told.map(({ message }) => message).join("\n"), words);
    for (const { hint, column, path } of told) {
      assert.match(hint ?? "", /\w{3}/, "a finding without a remedy");
      assert.ok(column > 0 && path !== "");
    }
    assert.equal(bench.writes().length, writes, "a check writes");

    const changed = { ...SOUND, name: "Another name" };
    const run = new PipelineBench({
      texts: {
        ...Object.fromEntries(accounts.map((account, index) => [`accounts/${index}.yaml`, fileOf(account)])),
        "accounts/sound.yaml": fileOf(changed),
      },
      settings: { genesysApi: "email-domains" },
      target: () => bench.target(),
      deps: { clock: bench.clock },
    });
    const applied = await run.run("apply");
    const sound = applied.accounts.find(({ name }) => name === changed.name);
    assert.deepEqual([sound?.change?.action, sound?.outcome?.succeeded], ["update", true]);
    const others = applied.accounts.filter(({ name }) => name !== changed.name);
    for (const { name, outcome, issues } of others) {
      if (mended) assert.equal(outcome?.succeeded, true, name);
      else if (failed) assert.match(outcome?.detail ?? "", failed);
      else assert.ok(outcome === undefined && issues.some(({ severity }) => severity === "error"), name);
    }
    assert.equal(applied.result, mended ? "success" : "failure");
    const left = applied.leftBehind?.map(({ name }) => name) ?? [];
    const { orphans } = bench.genesys.emailDomains.state();
    for (const name of [...orphans.credentials, ...orphans.integrations]) assert.ok(left.includes(name), name);
    await run.assertIntact();
  });
}

test("a role without a permission fails the accounts that need it, by its name, and no others", async () => {
  const granted = ALL_PERMISSIONS.filter((permission) => permission !== "integrations:integration:add");
  const bench = new DomainsBench();
  await bench.apply([SOUND]);
  Object.assign(bench.genesys.emailDomains, { permissions: granted });
  const applied = await pipeline(bench, one({ queue: "Support" }), false).run("apply");
  const told = Object.fromEntries(applied.accounts.map(({ name, outcome }) => [name, outcome]));
  assert.equal(told[SOUND.name]?.succeeded, true);
  assert.match(told["Mail of a@one.example"]?.detail ?? "", /integrations:integration:add/);
});
