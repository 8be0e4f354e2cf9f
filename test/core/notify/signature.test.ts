import assert from "node:assert/strict";
import test from "node:test";
import { Webhook } from "standardwebhooks";
import { AppError } from "../../../src/core/base/errors.ts";
import { importSigningKeys } from "../../../src/core/notify/destination.ts";
import { Secret } from "../../../src/core/base/secret.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

test("the vector of the Standard Webhooks project has its published signature", async () => {
  const keys = await importSigningKeys(new Secret(SECRET));
  const signature = await keys.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}');
  assert.equal(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

test("the project's own library accepts what is signed, with either key while one is being changed", async () => {
  const other = `whsec_${btoa("x".repeat(32))}`;
  const keys = await importSigningKeys(new Secret(`${SECRET} ${other}`));
  const body = '{"name":"Zürich 😀"}';
  const now = Math.floor(Date.now() / 1000);
  const headers = {
    "webhook-id": "0199c2f4",
    "webhook-timestamp": String(now),
    "webhook-signature": await keys.sign("0199c2f4", now, body),
  };
  for (const secret of [SECRET, other]) assert.deepEqual(new Webhook(secret).verify(body, headers), JSON.parse(body));
  assert.throws(() => new Webhook(SECRET).verify(`${body} `, headers));
});

test("a secret that is no key is refused without being told", async () => {
  const bad = [
    "",
    "secret",
    "whsec_",
    "whsec_%%%%",
    `whsec_${btoa("short")}`,
    `whsec_${btoa("x".repeat(65))}`,
    btoa("x".repeat(32)),
    "whsec_AAA",
  ];
  for (const text of bad) {
    await assert.rejects(importSigningKeys(new Secret(text)), (error) => {
      assert.ok(error instanceof AppError && error.code === "NOTIFY_CONFIG");
      assert.ok(text.length < 8 || !`${error.message} ${error.hint}`.includes(text));
      return true;
    });
  }
});
