import assert from "node:assert/strict";
import { it } from "node:test";
import { parseAccounts } from "../../../src/core/account/parse.ts";

const GOOD = `name: Support
description: ""
smtp_server: smtp.example.com
smtp_port: 587
imap_server: imap.example.com
imap_port: 993
authentication_type: PLAIN
username: support@example.com
password: env:SUPPORT_PASSWORD
signature: ""
reply_to_address: support@example.com
reply_template: ""
forward_template: ""
enable_tls: true
`;

const ROUTED = `${GOOD}routing:
  queue: Support
`;

/** A line as people write it, where its issue stands, and what the issue says: the text as written, the fault, what to write. */
const LINES: readonly (readonly [line: string, column: number, message: string, hint: string])[] = [
  ["username: 0123", 11, "username must be text, but is the number 0123", 'Put the value in quotes: "0123"'],
  ["username: 1e3", 11, "username must be text, but is the number 1e3", 'Put the value in quotes: "1e3"'],
  ["username: 0x1F", 11, "username must be text, but is the number 0x1F", 'Put the value in quotes: "0x1F"'],
  ["username: True", 11, "username must be text, but is the boolean True", 'Put the value in quotes: "True"'],
  ["enable_tls: yes", 13, 'enable_tls must be true, or left out, but is the text "yes"', "Write enable_tls: true"],
  [
    'enable_tls: "true"',
    13,
    'enable_tls must be true, or left out, but is the text "true"',
    "Remove the quotes: enable_tls: true",
  ],
  [
    "enable_tls: off",
    13,
    'enable_tls must be true, or left out, but is the text "off"',
    "Write enable_tls: true, or leave it out",
  ],
  ["smtp_port: 5_87", 12, 'smtp_port must be a whole number, but is the text "5_87"', "Write smtp_port: 587"],
  [
    "smtp_port: '587'",
    12,
    'smtp_port must be a whole number, but is the text "587"',
    "Remove the quotes: smtp_port: 587",
  ],
  [
    "imap_port: imaps",
    12,
    'imap_port must be a whole number, but is the text "imaps"',
    "993 (implicit TLS)",
  ],
  [
    "password: ${{ secrets.BOX }}",
    11,
    "password is an expression, which GitHub reads in workflows alone",
    "Write env:BOX, and give the run a secret of that name",
  ],
  [
    "password: ${BOX}",
    11,
    "password is a variable of a shell, which no file has",
    "Write env:BOX, and give the run a secret of that name",
  ],
  [
    "password: ENV:BOX",
    11,
    "password is nearly a reference of the form env:NAME",
    "Write env:BOX, and give the run a secret of that name",
  ],
  [
    'password: ""',
    11,
    "password is empty",
    "Write env:NAME, where NAME consists of capital letters, digits and _, and starts with a letter",
  ],
  [
    "password: env: BOX",
    11,
    "The document is not valid YAML: password has a blank after env:",
    "Write password: env:BOX",
  ],
  [
    "reply_template: {{customer.name}}",
    18,
    "The document is not valid YAML: the value of reply_template begins with {{ and has no quotes",
    'Put the whole value in quotes: reply_template: "{{…}}"',
  ],
  [
    'smtp_server: "[2001:db8::1]"',
    14,
    'smtp_server "[2001:db8::1]" is an IP address',
    "Give the host name from the server's certificate",
  ],
  [
    'smtp_server: "smtp.example.com "',
    14,
    'smtp_server "smtp.example.com " begins or ends with a blank',
    "Remove the blank",
  ],
  [
    "smtp_server: a.example.com, b.example.com",
    14,
    'smtp_server "a.example.com, b.example.com" holds more than one host name',
    "Give one host name",
  ],
  [
    "reply_to_address: a@example.com; b@example.com",
    19,
    'reply_to_address "a@example.com; b@example.com" holds more than one address',
    "Give one address",
  ],
  [
    "  queue: 0042",
    10,
    "routing.queue must be text, but is the number 0042",
    'Put the value in quotes: "0042"',
  ],
];

for (const [line, column, message, hint] of LINES) {
  it(`tells of "${line}" as it is written: ${message}`, () => {
    const key = /^\s*\w+:/.exec(line)?.[0] ?? "";
    const text = (line.startsWith(" ") ? ROUTED : GOOD).split("\n").map((each) => each.startsWith(key) ? line : each)
      .join("\n");
    const at = text.split("\n").indexOf(line) + 1;
    const told = parseAccounts(text, "a.yaml").flatMap(({ issues }) => issues).filter(({ severity }) =>
      severity === "error"
    );
    const [issue] = told;
    assert.equal(told.length, 1, JSON.stringify(told));
    assert.deepEqual([issue?.line, issue?.column, issue?.message, issue?.hint], [at, column, message, hint]);
  });
}

it("reads what is right without an issue", () => {
  assert.deepEqual(parseAccounts(GOOD, "a.yaml").flatMap(({ issues }) => issues), []);
});

for (const file of ["a.yaml", "a.json"]) {
  it(`calls an unresolved merge conflict by its name, once, where it begins: ${file}`, () => {
    const sides = ["<<<<<<< HEAD", "smtp_port: 587", "=======", "smtp_port: 465", ">>>>>>> feature"];
    const text = GOOD.replace("smtp_port: 587", sides.join("\n"));
    const issues = parseAccounts(text, file).flatMap((each) => each.issues);
    assert.deepEqual(issues.map(({ line, column, message }) => [line, column, message]), [
      [4, 1, "The file has an unresolved merge conflict"],
    ]);
  });
}

it("takes the markers of a conflict in a text for what they are: text", () => {
  const template = ["|", "  <<<<<<< HEAD", "  =======", "  >>>>>>> x"].join("\n");
  const [parsed] = parseAccounts(GOOD.replace('signature: ""', `signature: ${template}`), "a.yaml");
  assert.deepEqual(parsed?.issues, []);
  assert.match(parsed?.account?.signature ?? "", /^<<<<<<< HEAD\n/);
});

it("names no name that no file may read, and nothing of a literal password", () => {
  for (
    const password of [
      "${{ secrets.GITHUB_TOKEN }}",
      "${GENESYS_CLIENT_SECRET}",
      "ENV:INPUT_X",
      "env:hunter2",
      "$HUNTER2",
    ]
  ) {
    const text = GOOD.replace("env:SUPPORT_PASSWORD", `'${password}'`);
    const told = JSON.stringify(parseAccounts(text, "a.yaml").flatMap(({ issues }) => issues));
    assert.match(told, /SECRET_/);
    assert.doesNotMatch(told, /hunter|GITHUB_TOKEN|CLIENT_SECRET|INPUT_X/i);
  }
});
