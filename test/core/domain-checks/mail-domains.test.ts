import { Redactor } from "../../../src/core/base/secret.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../../src/core/account/account.ts";
import { checkDomains } from "../../../src/core/domain-checks/mail-domains.ts";
import { systemClock } from "../../../src/runtime/clock.ts";
import { createResolver } from "../../../src/runtime/resolver.ts";
import { startDnsServer, wellKeptDomain, type ZoneRecord } from "../../../src/sandbox/dns.ts";
import { sampleAccount } from "../../support/account-fixtures.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const HOST = "mail.example.com";
const ACCOUNT: Partial<Account> = {
  smtp_server: HOST,
  imap_server: HOST,
  username: "support@example.com",
  reply_to_address: "support@example.com",
};

const GOOD = wellKeptDomain("example.com", HOST);

const txt = (name: string, data: string): ZoneRecord => ({ name, type: "TXT", data });
const mx = (name: string, exchange: string): ZoneRecord => ({ name, type: "MX", data: { preference: 10, exchange } });
const without = (name: string, type: string): ZoneRecord[] =>
  GOOD.filter((each) => each.name !== name || each.type !== type);

async function check(
  records: readonly ZoneRecord[],
  changes?: Partial<Account>,
  silent?: RegExp,
  redactor = new Redactor(),
) {
  const server = await startDnsServer(records, silent);
  try {
    const found = await checkDomains([sampleAccount({ ...ACCOUNT, ...changes })], {
      dns: createResolver(server.address).records,
      redactor,
      clock: silent ? new FakeClock({ auto: true }) : systemClock,
    });
    const codes = (found.byAccount[0] ?? []).flatMap(({ findings }) => findings.map(({ code }) => code));
    const messages = (found.byAccount[0] ?? []).flatMap(({ findings }) => findings.map(({ message }) => message));
    return { ...found, codes: [...new Set(codes)], messages, queries: server.queries };
  } finally {
    await server.close();
  }
}

test("A well-kept domain has no finding, and each question is asked once", async () => {
  const { codes, queries, unanswered } = await check(GOOD);
  assert.deepEqual(codes, []);
  assert.equal(unanswered, 0);
  assert.deepEqual([...queries].sort(), [...new Set(queries)].sort());
});

/** What is wrong with a domain, and what it is called. */
const ZONES: readonly (readonly [string, readonly ZoneRecord[], Partial<Account>, readonly string[]])[] = [
  ["no MX", without("example.com", "MX"), {}, ["DOMAIN_MX_MISSING"]],
  ["a null MX", [...without("example.com", "MX"), mx("example.com", ".")], {}, ["DOMAIN_MX_NULL"]],
  ["a reply domain that does not exist", GOOD, { reply_to_address: "a@nowhere.example" }, [
    "DOMAIN_NOT_FOUND",
    "DOMAIN_DMARC_ALIGNMENT",
  ]],
  ["no SPF", [...without("example.com", "TXT"), txt("example.com", "google-site-verification=x")], {}, [
    "DOMAIN_SPF_MISSING",
  ]],
  ["two SPF records", [...GOOD, txt("example.com", "v=spf1 include:a.example -all")], {}, ["DOMAIN_SPF_SEVERAL"]],
  ["an SPF look-alike", [...GOOD, txt("example.com", "v=spf10 -all")], {}, []],
  ["an SPF record without the provider", GOOD, { smtp_server: "smtp.fastmail.com" }, ["DOMAIN_SPF_PROVIDER"]],
  [
    "an SPF record that leads to the provider over two others",
    [
      ...without("example.com", "TXT"),
      txt("example.com", "v=spf1 include:_spf.example.com ~all"),
      txt("_spf.example.com", "v=spf1 redirect=more.example.com"),
      txt("more.example.com", "v=spf1 ?include:spf.messagingengine.com -all"),
      txt("_dmarc.example.com", "v=DMARC1; p=none"),
    ],
    { smtp_server: "smtp.fastmail.com" },
    [],
  ],
  ...[
    "include:%{i}._ip.%{h}._ehlo.%{d}._spf.vali.example -all",
    "exists:%{i}.spf.example.net -all",
    "redirect=%{d}.spf.example.net",
    "ip4:103.168.172.0/24 ip4:202.12.124.0/24 -all",
    "ip6:2001:db8:40::/48 ~all",
    "include:flat.example.com -all",
    "+all",
  ].map((terms): (typeof ZONES)[number] => [
    `an SPF record that may allow the provider without naming it: ${terms}`,
    [
      ...without("example.com", "TXT"),
      txt("example.com", `v=spf1 ${terms}`),
      txt("flat.example.com", "v=spf1 ip4:103.168.172.0/22 -all"),
      txt("_dmarc.example.com", "v=DMARC1; p=none"),
    ],
    { smtp_server: "smtp.fastmail.com" },
    [],
  ]),
  ...["ip4:192.0.2.7 -all", "ip4:192.0.2.0/28 a mx -all", "ip4:192.0.2.7/32 ip6:2001:db8::1/128 ?all"].map(
    (terms): (typeof ZONES)[number] => [
      `an SPF record of a few addresses: ${terms}`,
      [
        ...without("example.com", "TXT"),
        txt("example.com", `v=spf1 ${terms}`),
        txt("_dmarc.example.com", "v=DMARC1; p=none"),
      ],
      { smtp_server: "smtp.fastmail.com" },
      ["DOMAIN_SPF_PROVIDER"],
    ],
  ),
  ["a relay, whose own domain counts for SPF", GOOD, { smtp_server: "smtp.sendgrid.net" }, []],
  ["no DMARC", without("_dmarc.example.com", "TXT"), {}, ["DOMAIN_DMARC_MISSING"]],
  [
    "a DMARC record of the organisation above",
    [
      ...wellKeptDomain("mail.example.co.uk", HOST).slice(0, 2),
      txt("_dmarc.example.co.uk", "v=DMARC1; p=none; sp=reject"),
    ],
    { username: "a@mail.example.co.uk", reply_to_address: "a@mail.example.co.uk" },
    [],
  ],
  [
    "a DMARC record without a policy",
    [...without("_dmarc.example.com", "TXT"), txt("_dmarc.example.com", "v=DMARC1; rua=mailto:x@example.com")],
    {},
    ["DOMAIN_DMARC_INVALID"],
  ],
  [
    "an enforced DMARC policy and a reply address of another organisation",
    [...GOOD, mx("example.org", HOST)],
    { reply_to_address: "a@example.org" },
    ["DOMAIN_DMARC_ALIGNMENT"],
  ],
  [
    "a sender of the route whose enforced policy the user's organisation cannot meet",
    [...GOOD, ...wellKeptDomain("example.org", HOST)],
    { routing: { queue: "Q", from_email: "a@example.org" } },
    ["DOMAIN_DMARC_ALIGNMENT"],
  ],
  [
    "a sender of the route below the user's organisation, and a reply address anywhere",
    [...GOOD, ...wellKeptDomain("help.example.com", HOST), mx("example.org", HOST)],
    { routing: { queue: "Q", from_email: "a@help.example.com" }, reply_to_address: "a@example.org" },
    [],
  ],
  [
    "a sender of the route without any policy",
    [...GOOD, mx("example.org", HOST), txt("example.org", "v=spf1 -all")],
    { routing: { queue: "Q", from_email: "a@example.org" } },
    ["DOMAIN_DMARC_MISSING"],
  ],
  [
    "a reply address of a name below the same organisation",
    [...GOOD, mx("help.example.com", HOST)],
    { reply_to_address: "a@help.example.com" },
    [],
  ],
  [
    "mail at Microsoft and a file that names another host",
    [...without("example.com", "MX"), mx("example.com", "example-com.mail.protection.outlook.com")],
    {},
    ["DOMAIN_MX_PROVIDER"],
  ],
  [
    "mail at Google, and Google in the file",
    [...without("example.com", "MX"), mx("example.com", "ASPMX.L.GOOGLE.COM")],
    { imap_server: "imap.gmail.com" },
    [],
  ],
  [
    "other servers announced",
    [...GOOD, {
      name: "_imaps._tcp.example.com",
      type: "SRV",
      data: { priority: 0, weight: 1, port: 993, target: "imap.example.com" },
    }],
    {},
    ["DOMAIN_SRV_OTHER"],
  ],
  [
    "the file's own server announced",
    [...GOOD, {
      name: "_imaps._tcp.example.com",
      type: "SRV",
      data: { priority: 0, weight: 1, port: 993, target: HOST },
    }],
    {},
    [],
  ],
  ["a user name that is no address", GOOD, { username: "support" }, []],
];

for (const [what, zone, changes, expected] of ZONES) {
  test(`A domain with ${what} gives ${expected.join(", ") || "nothing"}`, async () => {
    const { codes, byAccount } = await check(zone, changes);
    assert.deepEqual(codes, expected);
    assert.ok(byAccount.flat().flatMap(({ findings }) => findings).every(({ severity }) => severity !== "error"));
  });
}

test("An answer that does not come is counted, and accuses nobody", async () => {
  const { codes, unanswered } = await check(GOOD, {}, /./);
  assert.deepEqual(codes, []);
  assert.ok(unanswered > 0);
});

test("An SPF record that leads in circles, or on and on, ends", async () => {
  const circle = [
    ...without("example.com", "TXT"),
    txt("example.com", "v=spf1 include:example.com include:b.example -all"),
    txt("b.example", "v=spf1 include:example.com -all"),
    txt("_dmarc.example.com", "v=DMARC1; p=none"),
  ];
  assert.deepEqual((await check(circle, { smtp_server: "smtp.fastmail.com" })).codes, ["DOMAIN_SPF_PROVIDER"]);
  const long = Array.from({ length: 40 }, (_, at) => txt(`s${at}.example`, `v=spf1 include:s${at + 1}.example -all`));
  const zone = [
    ...without("example.com", "TXT"),
    txt("example.com", "v=spf1 include:s0.example -all"),
    ...long,
    txt("_dmarc.example.com", "v=DMARC1; p=none"),
  ];
  const { codes, queries } = await check(zone, { smtp_server: "smtp.fastmail.com" });
  assert.deepEqual(codes, [], "a record that is too long to be read to its end proves nothing");
  assert.ok(queries.length < 25);
});

test("What a zone says is shown, and cannot be markup or a command", async () => {
  const evil = [...without("example.com", "MX"), mx("example.com", "\u001b[31m.mail.protection.outlook.com")];
  const { messages } = await check(evil);
  for (const message of messages) assert.doesNotMatch(message, /\u001b/);
});

test("A secret that DNS repeats stands in no finding", async () => {
  const secret = "Hunter2-and-More";
  const zone = (word: string): ZoneRecord[] => [
    ...GOOD.filter(({ name, type }) => type !== "MX" && type !== "SRV" && name !== "_dmarc.example.com"),
    txt("_dmarc.example.com", `v=DMARC1; p=${word}`),
    mx("example.com", `${word}.mail.protection.outlook.com`),
    mx("example.org", HOST),
    {
      name: "_imaps._tcp.example.com",
      type: "SRV",
      data: { priority: 0, weight: 1, port: 993, target: `${word}.example.com` },
    },
  ];
  const redactor = new Redactor();
  redactor.add(secret);
  const told = async (word: string): Promise<string[]> => {
    const { messages } = await check(zone(word), { reply_to_address: "a@example.org" }, undefined, redactor);
    return messages.filter((message) => message.includes(word) || message.includes("***"));
  };
  const [shown, masked] = [await told("Another-Word"), await told(secret)];
  assert.ok(shown.length >= 3, shown.join("\n"));
  assert.deepEqual(masked, shown.map((message) => message.replaceAll("Another-Word", "***")));
});

test("An account without servers is judged by the address of its route, and by no server", async () => {
  const { name, description, signature, reply_to_address, reply_template, forward_template } = sampleAccount(ACCOUNT);
  const plain = { name, description, signature, reply_to_address, reply_template, forward_template };
  const account: Account = {
    ...plain,
    enable_tls: true,
    routing: { address: "graph@example.org", queue: "Q", graph: "Exchange" },
  };
  const zone = [...GOOD, mx("example.org", "example-org.mail.protection.outlook.com")];
  const server = await startDnsServer(zone);
  try {
    const { byAccount } = await checkDomains([account], {
      dns: createResolver(server.address).records,
      clock: systemClock,
      redactor: new Redactor(),
    });
    const found = byAccount.flat().map(({ name: domain, findings }) => [domain, findings.map(({ code }) => code)]);
    assert.deepEqual(found, [
      ["example.com", []],
      ["example.org", ["DOMAIN_SPF_MISSING", "DOMAIN_DMARC_MISSING"]],
    ]);
  } finally {
    await server.close();
  }
});
