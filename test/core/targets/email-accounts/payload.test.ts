import assert from "node:assert/strict";
import { test } from "node:test";
import { buildProvisioningPayload } from "../../../../src/core/targets/email-accounts/content.ts";
import { Secret } from "../../../../src/core/base/secret.ts";
import { sampleAccount } from "../../../support/account-fixtures.ts";

test("The payload has the tutorial's fields", () => {
  assert.deepEqual(buildProvisioningPayload(sampleAccount(), "correct horse"), {
    name: "Enterprise Support",
    description: "Primary customer support channel",
    smtpServer: "smtp.enterprise.example",
    smtpPort: 587,
    imapServer: "imap.enterprise.example",
    imapPort: 993,
    authenticationType: "PLAIN",
    username: "support@enterprise.example",
    password: "correct horse",
    signature: "Best regards,\nEnterprise Support",
    replyToAddress: "support@enterprise.example",
    replyTemplate: "Hello {{customer.name}},\n\n{{message.body}}",
    forwardTemplate: "Forwarded from {{customer.email}}:\n\n{{message.body}}",
    enableTls: true,
    useStartTls: true,
  });
});

test("STARTTLS is asked for exactly on port 587", () => {
  assert.equal(buildProvisioningPayload(sampleAccount({ smtp_port: 587 }), "x").useStartTls, true);
  assert.equal(buildProvisioningPayload(sampleAccount({ smtp_port: 465 }), "x").useStartTls, false);
});

test("A secret is revealed into the payload, and nothing else of it is", () => {
  const payload = buildProvisioningPayload(sampleAccount(), new Secret("correct horse", "env:SUPPORT_PASSWORD"));
  assert.equal(payload.password, "correct horse");
  assert.ok(!JSON.stringify(payload).includes("SUPPORT_PASSWORD"));
});
