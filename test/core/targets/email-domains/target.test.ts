import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Account } from "../../../../src/core/account/account.ts";
import type { Routing } from "../../../../src/core/account/routing.ts";
import { AppError } from "../../../../src/core/base/errors.ts";
import { importAccounts } from "../../../../src/core/provision/account-import.ts";
import { parseAccounts } from "../../../../src/core/account/parse.ts";
import { EmailDomainsApi } from "../../../../src/core/targets/email-domains/domain-api.ts";
import type { EmailDomainsOptions } from "../../../../src/sandbox/genesys/email-domains/organisation.ts";
import { DomainsBench, failures, mailbox, mailboxes, wanted } from "../../../support/domains-bench.ts";
import { readSdkTypes } from "../../../support/genesys-sdk-types.ts";

const FULL: Routing = {
  queue: "Support",
  from_name: "The support team",
  priority: 3,
  skills: ["Billing", "French"],
  language: "English",
  spam_flow: "Spam",
  reply_to: "self",
  history: "include",
  allow_multiple_actions: true,
  mailbox_folders: ["INBOX", "Support/VIP"],
  signature: { response: "Default signature", library: "Signatures", when: "send_once", always: true },
};

const BUSY: readonly Account[] = [
  mailbox("full@one.example", FULL),
  mailbox("flow@one.example", {
    flow: "Inbound mail",
    from_email: "noreply@one.example",
    auto_bcc: ["Archive@one.example", { email: "b@one.example", name: "B" }],
  }),
  mailbox("circle-a@one.example", { queue: "Support", reply_to: "circle-b@one.example" }),
  mailbox("circle-b@one.example", { queue: "Support", reply_to: "circle-c@one.example" }),
  mailbox("circle-c@one.example", { queue: "Support", reply_to: "circle-a@one.example" }),
  mailbox("to-full@one.example", { queue: "Support", reply_to: "full@one.example" }),
  mailbox("graph@two.example", { queue: "Support", graph: "M365" }),
];

const GRAPH: EmailDomainsOptions = { seed: { graph: [{ name: "M365" }, { name: "Off", enabled: false }] } };

test("every method, path, query and body field that is sent stands in the official SDK's own files", async () => {
  const sdk = await readSdkTypes();
  const bench = new DomainsBench(GRAPH);
  assert.deepEqual(failures(await bench.apply(BUSY)), []);
  const changed = BUSY.map((account) =>
    account.routing?.graph ? account : {
      ...account,
      name: `${account.name}, new`,
      smtp_port: 465 as const,
      routing: { ...account.routing, priority: 1 },
    }
  ).filter(({ routing }) => routing?.flow === undefined);
  const flow = BUSY.filter(({ routing }) => routing?.flow).map((each) => ({ ...each, smtp_port: 465 as const }));
  assert.deepEqual(failures(await bench.apply([...changed, ...flow])), []);
  const live = await bench.target().list({});
  assert.deepEqual(
    failures(await bench.apply([], { gone: live.map(({ key }) => key).filter((key) => key !== "two.example") })),
    [],
  );
  assert.deepEqual(bench.genesys.emailDomains.state().domains.map(({ id }) => id), ["two.example"]);
  // The type of a route that is replied to is that of a whole route; the Terraform provider refers to it by these two.
  const reference = /replyEmailAddress\.route\.fromName is missing/;
  // What empties a slot no source tells: null is no value that the SDK's types know.
  const empty = /\.(?:customSMTPServer|imapSettings|graphApiSettings) is no /;
  const problems = bench.wire.flatMap((request) => sdk.requestProblem(request) ?? []).filter((each) =>
    !reference.test(each) && !empty.test(each)
  );
  assert.deepEqual([...new Set(problems)], []);
  const called = Object.keys(bench.genesys.calls());
  for (const name of ["putRoutingEmailDomainRoute", "deleteRoutingEmailDomain", "deleteIntegrationsCredential"]) {
    assert.ok(called.includes(name), name);
  }
});

test("no record shows a password, and a redacted value is never written back", async () => {
  const bench = new DomainsBench(GRAPH);
  assert.deepEqual(failures(await bench.apply(BUSY)), []);
  assert.deepEqual(failures(await bench.apply(BUSY.map((account) => wanted(account, { rotate: true })))), []);
  assert.ok(bench.journal.entries.length > 0 && bench.wire.length > 0);
  assert.doesNotMatch(JSON.stringify(bench.journal.entries), /correct horse/);
  for (const { body } of bench.wire) assert.doesNotMatch(JSON.stringify(body ?? {}), /\*\*\*|redacted/i);
});

for (
  const [what, options] of [
    ["a circle of replies, every key, and Graph", {}],
    ["user names that are not shown", { unknowns: { showsUserNames: false } }],
    ["names of routes that are not kept", { unknowns: { keepsRouteNames: false } }],
    ["credential types as a listing", { unknowns: { credentialTypes: "listing" } }],
    ["a test that answers nothing", { unknowns: { testAnswer: "no-content" } }],
    ["keys that are refused when no model has them", { unknowns: { unknownKeys: "refused" } }],
    ["other keys in the schemas", { schemas: { keys: { smtpPort: "port", smtpHost: "host", imapHost: "host" } } }],
  ] as const
) {
  test(`what was just written has an empty plan: ${what}`, async () => {
    const bench = new DomainsBench({ ...GRAPH, ...options } as EmailDomainsOptions);
    assert.deepEqual(failures(await bench.apply(BUSY)), []);
    const { changes } = await bench.plan(BUSY.map((account) => wanted(account)));
    assert.deepEqual(changes.filter(({ action }) => action !== "no-op").map(({ key, fields }) => [key, fields]), []);
    assert.equal(bench.genesys.emailDomains.state().routes.length, BUSY.length);
  });
}

test("a schema without a known key, or with one that nobody can fill, ends the plan before a write", async () => {
  const one = [wanted(mailbox("a@one.example"))];
  const renamed = new DomainsBench({ schemas: { keys: { imapPort: "serverPortNumber" } } });
  await assert.rejects(renamed.plan(one), (error) => {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, "SCHEMA_KEY_UNKNOWN");
    assert.match(error.message, /imap-server has no key for the port; it offers imapHost, serverPortNumber/);
    return true;
  });
  const more = new DomainsBench({ schemas: { required: { "custom-smtp-server": ["tenant"] } } });
  await assert.rejects(more.plan(one), /custom-smtp-server asks for tenant/);
  assert.deepEqual([...renamed.writes(), ...more.writes()], []);
});

test("renaming the property keys of the schemas changes nothing but the requests", async () => {
  const keys = { smtpHost: "host", smtpPort: "port", imapHost: "host", imapPort: "port" };
  const accounts = [...mailboxes(3, "one.example"), mailbox("full@two.example", FULL)];
  const play = async (options: EmailDomainsOptions) => {
    const bench = new DomainsBench(options);
    const hashes: string[] = [];
    const ends: unknown[] = [];
    const moved = accounts.map((account) => ({ ...account, smtp_port: 465 as const, imap_server: "other.example" }));
    for (const files of [accounts, accounts, moved, moved]) {
      hashes.push((await bench.plan(files.map((account) => wanted(account)))).hash);
      const outcomes = await bench.apply(files);
      ends.push(
        outcomes.map((
          { key, action, status, succeeded, code, detail, findings },
        ) => [key, action, status, succeeded, code, detail, findings]),
      );
    }
    const target = bench.target();
    const { imported, refused } = await importAccounts(await target.list({}), target);
    assert.deepEqual([refused, imported.length], [[], accounts.length]);
    const files = imported.map(({ file, text }) => [file, text]);
    // Which of two domains is asked first is chance.
    const writes = bench.wire.filter(({ method }) => method !== "GET")
      .map(({ method, path, body }) =>
        JSON.stringify([method, path, body]).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
      );
    return { told: { hashes, ends, files }, writes: writes.sort() };
  };
  const [usual, renamed] = [await play({}), await play({ schemas: { keys } })];
  assert.deepEqual(renamed.told, usual.told);
  assert.notDeepEqual(renamed.writes, usual.writes);
  const asRenamed = usual.writes.map((write) =>
    write.replace(/"(?:smtp|imap)(Host|Port)":/g, (_, key: string) => `"${key.toLowerCase()}":`)
  );
  assert.deepEqual(renamed.writes, asRenamed.sort());
});

test("a password that is a word of the API changes no verdict", async () => {
  for (const word of ["ACTIVE", "ACTIVATING", "INACTIVE", "ENABLED"]) {
    const bench = new DomainsBench();
    bench.redactor.add(word);
    assert.deepEqual(failures(await bench.apply([mailbox("a@one.example")])), [], word);
  }
});

test("a key of a schema that is a secret is not shown among those that the organisation offers", async () => {
  const bench = new DomainsBench({ schemas: { keys: { imapPort: "Sum_mer*2026" } } });
  bench.redactor.add("Sum_mer*2026");
  await assert.rejects(bench.plan([wanted(mailbox("a@one.example"))]), /it offers imapHost, \*\*\*/);
});

test("a name that stands for nothing, for two things or for something else is told at its place", async () => {
  const bench = new DomainsBench(GRAPH);
  const accounts = [
    mailbox("a@one.example", { queue: "Suport" }),
    mailbox("b@one.example", { queue: "Twin" }),
    mailbox("c@one.example", { flow: "Hotline" }),
    mailbox("d@one.example", { flow: "Draft" }),
    mailbox("e@one.example", { queue: "Support", skills: ["French", "Latin"] }),
    mailbox("f@two.example", { queue: "Support", graph: "Off" }),
    mailbox("g@one.example", {}, { reply_to_address: "else@where.example" }),
    mailbox("h@one.example", { queue: "Support", signature: { response: "Nothing", library: "Signatures" } }),
    mailbox("i@one.example", { queue: "00000000-0000-4000-8000-000000000000" }),
  ];
  const { prepared } = await bench.plan(accounts.map((account) => wanted(account)));
  const told = prepared.issues.map(({ index, path, finding: { code } }) => [index, path, code]);
  assert.deepEqual(told, [
    [0, "routing.queue", "NAME_UNKNOWN"],
    [1, "routing.queue", "NAME_AMBIGUOUS"],
    [2, "routing.flow", "FLOW_UNUSABLE"],
    [3, "routing.flow", "FLOW_UNUSABLE"],
    [4, "routing.skills.1", "NAME_UNKNOWN"],
    [5, "routing.graph", "GRAPH_INACTIVE"],
    [6, "reply_to_address", "REPLY_TO_NOT_SENT"],
    [7, "routing.signature", "NAME_UNKNOWN"],
    [8, "routing.queue", "NAME_UNKNOWN"],
  ]);
  assert.match(prepared.issues[0]?.finding.hint ?? "", /The nearest name is "Support"/);
  assert.match(prepared.issues[2]?.finding.message ?? "", /flow of the type INBOUNDCALL/);
});

const BY_HAND = {
  id: "one.example",
  smtp: { host: "smtp.one.example", port: 587, userName: "box@one.example", password: "correct horse battery staple" },
  imap: { host: "imap.one.example", port: 993, userName: "box@one.example", password: "correct horse battery staple" },
  routes: [{
    pattern: "support",
    fromName: "Mail of support@one.example",
    queue: "Support",
    spamFlow: "Spam",
    skills: ["French", "Billing"],
    mailboxFolders: ["INBOX"],
  }],
};

test("what was made by hand is left alone when it equals its file, and blocked when it differs", async () => {
  const bench = new DomainsBench({ seed: { domains: [BY_HAND] } });
  const same = await bench.apply([mailbox("support@one.example", { queue: "Support" })]);
  assert.deepEqual(same.map(({ action, succeeded }) => [action, succeeded]), [["no-op", true], ["no-op", true]]);
  const other = await bench.apply([
    mailbox("support@one.example", { queue: "Support EMEA" }, { smtp_server: "new.one.example" }),
    mailbox("fresh@one.example"),
  ]);
  assert.deepEqual(other.map(({ key, action, code }) => [key, action, code]), [
    ["one.example", "blocked", "NOT_OURS"],
    ["support@one.example", "blocked", "NOT_OURS"],
    ["fresh@one.example", "blocked", "NEEDED_UNIT_FAILED"],
  ]);
  assert.deepEqual(bench.writes(), []);
});

test("adopt takes over what was made by hand, makes credentials of its own, and keeps what the file does not set", async () => {
  const bench = new DomainsBench({ seed: { domains: [BY_HAND] } });
  const account = mailbox("support@one.example", { queue: "Support EMEA" }, { smtp_server: "new.one.example" });
  assert.deepEqual(failures(await bench.apply([account], { adopt: true })), []);
  const { integrations, credentials } = bench.genesys.emailDomains.state();
  const route = bench.genesys.emailDomains.routes.all()[0]?.body;
  assert.deepEqual(integrations.map(({ name, notes }) => [name, notes]).sort(), [
    ["gea:imap:one.example", "managed by genesys-email-accounts"],
    ["gea:smtp:one.example", "managed by genesys-email-accounts"],
  ]);
  assert.ok(credentials.some(({ name, usedBy }) => name === "gea:smtp:one.example" && usedBy.length === 1));
  assert.equal(route?.skills?.length, 2);
  assert.ok(route?.spamFlow);
  // Ours from now on: nothing is left to do, with and without adopt.
  for (const adopt of [true, false]) {
    assert.ok((await bench.apply([account], { adopt })).every(({ action }) => action === "no-op"));
  }
});

test("a route that is removed is gone before the run goes on, and its domain goes after it with all that belonged to it", async () => {
  const bench = new DomainsBench({ times: { removal: 4_000 } });
  await bench.apply(mailboxes(4, "one.example", "two.example"));
  const gone = ["one.example", "box0@one.example", "box2@one.example"];
  const kept = mailboxes(4, "one.example", "two.example").filter(({ username }) => username === "box@two.example");
  assert.deepEqual(failures(await bench.apply(kept, { gone })), []);
  const state = bench.genesys.emailDomains.state();
  assert.deepEqual(state.domains.map(({ id }) => id), ["two.example"]);
  assert.deepEqual(state.orphans, { credentials: [], integrations: [] });
  assert.deepEqual(state.credentials.map(({ name }) => name).sort(), ["gea:imap:two.example", "gea:smtp:two.example"]);
});

test("a domain with a route that nobody planned to remove stays, with its reason", async () => {
  const bench = new DomainsBench();
  await bench.apply(mailboxes(2, "one.example"));
  const outcomes = await bench.apply([], { gone: ["one.example", "box0@one.example"] });
  const domain = outcomes.find(({ key }) => key === "one.example");
  assert.equal(domain?.code, "DOMAIN_IN_USE");
  assert.match(domain?.detail ?? "", /still has a route: box1/);
  assert.equal(bench.genesys.emailDomains.state().integrations.length, 2);
});

test("a route that replies go to is not removed", async () => {
  const bench = new DomainsBench();
  const [target, other] = [
    mailbox("target@one.example"),
    mailbox("other@one.example", { queue: "Support", reply_to: "target@one.example" }),
  ];
  await bench.apply([target, other]);
  const { changes } = await bench.plan([wanted(other)], undefined, ["target@one.example"]);
  assert.deepEqual(changes.filter(({ action }) => action !== "no-op").map(({ key, code }) => [key, code]), [
    ["target@one.example", "REPLY_TARGET_REMOVED"],
  ]);
});

test("an integration that was deleted by hand is made anew", async () => {
  const bench = new DomainsBench();
  const accounts = mailboxes(2, "one.example");
  await bench.apply(accounts);
  const { state, integrations } = {
    state: bench.genesys.emailDomains.state(),
    integrations: bench.genesys.emailDomains.integrations,
  };
  integrations.remove(state.integrations.find(({ name }) => name === "gea:smtp:one.example")?.id ?? "", 0);
  assert.deepEqual(failures(await bench.apply(accounts)), []);
  assert.deepEqual(bench.genesys.emailDomains.state().integrations.map(({ name }) => name).sort(), [
    "gea:imap:one.example",
    "gea:smtp:one.example",
  ]);
  assert.deepEqual(bench.genesys.emailDomains.state().orphans, { credentials: [], integrations: [] });
});

test("a missing permission is named", async () => {
  const bench = new DomainsBench({ permissions: ["routing:email:view", "integrations:integration:view"] });
  await assert.rejects(bench.plan([wanted(mailbox("a@one.example"))]), (error) => {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, "GENESYS_FORBIDDEN");
    assert.match(error.hint, /routing:email:manage/);
    return true;
  });
});

test("the hash of a plan is made of names, whatever the ids and the order", async () => {
  const accounts = [mailbox("a@one.example", FULL), mailbox("b@two.example")];
  const hashes = new Set<string>();
  for (const order of [accounts, accounts.toReversed()]) {
    const bench = new DomainsBench();
    hashes.add((await bench.plan(order.map((account) => wanted(account)))).hash);
  }
  const shuffled = mailbox("a@one.example", { ...FULL, skills: ["French", "Billing"] });
  const bench = new DomainsBench();
  hashes.add((await bench.plan([wanted(shuffled), wanted(accounts[1] as Account)])).hash);
  assert.equal(hashes.size, 1);
});

test("import writes files whose plan is empty, with one password reference a domain", async () => {
  const bench = new DomainsBench({
    limits: { domains: 9 },
    seed: {
      graph: [{ name: "M365" }],
      domains: [
        {
          ...BY_HAND,
          routes: [
            ...BY_HAND.routes,
            {
              pattern: "odd+name",
              fromName: 'Müller & "Söhne" – 1',
              flow: "Inbound mail",
              signature: "Default signature",
            },
            { pattern: "self", fromName: "Self", queue: "Support EMEA", replyTo: "self", language: "Français" },
            { pattern: "twin", fromName: "Twin", queue: "Twin" },
          ],
        },
        { id: "two.example", graph: "M365", routes: [{ pattern: "graph", fromName: "Graph", queue: "Support" }] },
        { id: "bare.example", routes: [{ pattern: "bare", fromName: "Bare", queue: "Support" }] },
      ],
    },
  });
  const target = bench.target();
  const { imported, refused } = await importAccounts(await target.list({}), target);
  assert.deepEqual(refused.map(({ findings }) => findings[0]?.message), [
    '"bare@bare.example" has no file: bare.example has no custom SMTP and IMAP servers and no Graph integration',
  ]);
  const accounts = imported.flatMap(({ text, file }) =>
    parseAccounts(text, file).flatMap(({ account }) => account ?? [])
  );
  assert.equal(accounts.length, 5);
  assert.equal(new Set(accounts.flatMap(({ password }) => password ?? [])).size, 1);
  const { changes, prepared } = await bench.plan(accounts.map((account) => wanted(account)));
  assert.deepEqual(prepared.issues, []);
  assert.deepEqual(changes.filter(({ action }) => action !== "no-op").map(({ key, fields }) => [key, fields]), []);
});

test("property: whatever a file sets is written, and has an empty plan; what people set besides survives each update", async () => {
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const routings = fc.record({
    way: fc.constantFrom<Routing>({ queue: "Support" }, { queue: "support emea" }, { flow: "Inbound mail" }, {}),
    from_name: optional(fc.constantFrom("Team", "Ä B")),
    from_email: optional(fc.constantFrom(null, "noreply@One.example")),
    spam_flow: optional(fc.constantFrom(null, "Spam")),
    history: optional(fc.constantFrom("include", "exclude", "optional")),
    allow_multiple_actions: optional(fc.boolean()),
    auto_bcc: optional(fc.uniqueArray(fc.constantFrom("A@one.example", "b@one.example"))),
    skills: optional(fc.uniqueArray(fc.constantFrom("French", "Billing"))),
    mailbox_folders: optional(fc.uniqueArray(fc.constantFrom("INBOX", "Other", "other"))),
    signature: optional(fc.constantFrom(null, { response: "Default signature", library: "Signatures" })),
  }).map(({ way, skills, ...rest }): Routing => {
    const block = { ...way, ...(way.queue ? { skills } : {}), ...rest };
    return Object.fromEntries(Object.entries(block).filter(([, value]) => value !== undefined)) as Routing;
  });
  await fc.assert(
    fc.asyncProperty(routings, routings, async (first, second) => {
      const bench = new DomainsBench();
      for (const routing of [first, second]) {
        const account = mailbox("a@one.example", routing);
        assert.deepEqual(failures(await bench.apply([account])), []);
        const { changes } = await bench.plan([wanted(account)]);
        assert.deepEqual(changes.flatMap(({ fields = [], action }) => action === "no-op" ? [] : fields), []);
      }
      const route = bench.genesys.emailDomains.routes.all()[0]?.body;
      if (second.spam_flow === undefined) assert.equal(route?.spamFlow !== undefined, first.spam_flow === "Spam");
      if (second.signature === undefined) {
        assert.equal(route?.signature !== undefined, first.signature !== undefined && first.signature !== null);
      }
    }),
    { numRuns: 40 },
  );
});

test("one name of a response in two libraries is refused at the second file, never looked up in the wrong one", async () => {
  const text = { name: "Footer", text: "<p>x</p>" };
  const bench = new DomainsBench({
    seed: {
      libraries: ["EN", "FR"].map((name) => ({ name, responses: [text] })),
      queues: [{ name: "Support" }],
    },
  });
  const accounts = ["EN", "FR", "EN"].map((library, index) =>
    mailbox(`box${index}@one.example`, {
      queue: "Support",
      ...(index === 0 ? { mailbox_folders: ["INBOX"] } : {}),
      signature: { response: "Footer", library },
    })
  );
  const { prepared } = await bench.plan(accounts.map((account) => wanted(account)));
  const found = prepared.issues.filter(({ path }) => path === "routing.signature");
  assert.deepEqual(found.map(({ index, finding }) => [index, finding.code]), [[1, "NAME_AMBIGUOUS"]]);
});

test("what the API says of a route and an integration that was just written is cleaned of secrets", async () => {
  const bench = new DomainsBench();
  const secret = "correct horse battery staple";
  const client = bench.client();
  const real = client.request.bind(client);
  client.request = (async (request: Parameters<typeof real>[0], context: Parameters<typeof real>[1]) => {
    if (request.method === "GET") return await real(request, context);
    const state = { code: "ERROR", detail: { code: "x", message: `535 ${secret}` } };
    const id = "00000000-0000-4000-8000-000000000001";
    return { value: { id, name: "x", pattern: "a", status: secret, reportedState: state }, status: 200, attempts: 1 };
  }) as typeof client.request;
  bench.redactor.add(secret);
  const api = new EmailDomainsApi(client, bench.redactor);
  for (
    const { value } of [
      await api.createRoute("one.example", {}, {}),
      await api.replaceRoute("one.example", "a", {}, {}),
    ]
  ) {
    assert.equal(value.status, "***");
  }
  for (const { value } of [await api.createIntegration({}, {}), await api.intend("id", "ENABLED", {})]) {
    assert.deepEqual(value.reportedState, { code: "ERROR", detail: { code: "x", message: "535 ***" } });
  }
});

test("an account that comes to the routes of its domain without folders is warned: it does not get INBOX", async () => {
  const bench = new DomainsBench();
  const [first, second] = mailboxes(2, "one.example").map((account) => ({ ...account, routing: { queue: "Support" } }));
  const alone = (account: typeof first, address: string) =>
    wanted({ ...account as NonNullable<typeof first>, routing: { address, queue: "Support" } });
  const told = async (desired: ReturnType<typeof wanted>) =>
    (await bench.plan([desired])).prepared.issues.map(({ finding }) => [finding.code, finding.message]);
  assert.deepEqual(await told(alone(first, "box0@one.example")), []);
  await bench.apply([alone(first, "box0@one.example")]);
  assert.deepEqual(await told(alone(second, "box1@one.example")), [[
    "IMAP_WITHOUT_FOLDERS",
    "box1@one.example has no routing.mailbox_folders, and one.example has other routes, so Genesys Cloud reads no folder for it",
  ]]);
});
