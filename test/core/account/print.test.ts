import assert from "node:assert/strict";
import { test } from "node:test";
import { printAccount } from "../../../src/core/account/print.ts";
import { sampleAccount } from "../../support/account-fixtures.ts";

test("An account is printed as a person would write it", () => {
  assert.equal(
    printAccount(sampleAccount({ description: "", signature: "Regards,\nSupport\n", username: "587" })),
    `name: Enterprise Support
description: ""
smtp_server: smtp.enterprise.example
smtp_port: 587
imap_server: imap.enterprise.example
imap_port: 993
authentication_type: PLAIN
username: "587"
password: env:SUPPORT_PASSWORD
signature: |
  Regards,
  Support
reply_to_address: support@enterprise.example
reply_template: |-
  Hello {{customer.name}},

  {{message.body}}
forward_template: |-
  Forwarded from {{customer.email}}:

  {{message.body}}
enable_tls: true
`,
  );
});

test("Text that block style would change is quoted", () => {
  for (const signature of ["a\r\nb", " \n", "\n\na", "-- \nSupport", "  a\nb"]) {
    assert.match(printAccount(sampleAccount({ signature })), /^signature: "/m, JSON.stringify(signature));
  }
});
