import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import {
  type AuditRecord,
  complianceOf,
  recordForms,
  recordHash,
  sealed,
} from "../../../src/core/audit/audit-record.ts";
import { canonicalJson } from "../../../src/core/base/canonical-json.ts";

test("the hash of a record is that of its canonical form without the hash, as computed by other hands", async () => {
  const record = JSON.parse(
    '{"actor":{"id":"583231","kind":"user","login":"jdoe","triggering_login":"jdoe"},"approval":{"approvers":["asmith","mlee"],' +
      '"author":"jdoe","change_ref":"CHG0030004","environment":"production","environment_approvers":["opslead"],"four_eyes":true,' +
      '"merge_commit":"9f2c1ab5d0e4c3b2a1908f7e6d5c4b3a29181706","merged_by":"asmith","pr":128},"change":{"after":{"auth_type":' +
      '"oauth2","credential_ref":"SUPPORT_SMTP#3","smtp_host":"smtp.acme.example","smtp_port":587},"before":null,"redacted":' +
      '["/password"]},"checks":[{"id":"tls-required","result":"passed"},{"id":"four-eyes","result":"passed"}],"correlation":' +
      '{"dedup_key":"gmb:812345678:support","plan_hash":"sha256:1f3a","run":"gh:812345678:17654321098:1"},' +
      '"id":"0199c2f4-6c1e-7b3a-9d20-5a1f0c3e7d11","operation":{"action":"create","attempts":1,"http_status":200,' +
      '"latency_ms":412,"method":"POST"},"outcome":{"reason":null,"status":"success"},' +
      '"prev_hash":"sha256:bfb450dbe3fc9c8dd5dc9f71c6c3d9280263bc8704fd8ded57180cface764aae","principal":' +
      '{"client_id":"6f1c0d0e-2f3a-4a0b-9c55-2d6b7f0f9a10","kind":"genesys_oauth_client","region":"mypurecloud.ie"},' +
      '"schema":"genesys-mailbox-audit/v1","seq":0,"severity":"info","source":{"commit":' +
      '"9f2c1ab5d0e4c3b2a1908f7e6d5c4b3a29181706","file":"mailboxes/support.yaml","job":"apply","ref":"refs/heads/main",' +
      '"repository":"acme/genesys-mailboxes","repository_id":"812345678","run_attempt":1,"run_id":"17654321098",' +
      '"tool_version":"1.4.0"},"target":{"id":"d4e5f6a7-1b2c-4d3e-8f90-a1b2c3d4e5f6","key":"support","kind":"mailbox",' +
      '"system":"genesys_cloud"},"time":"2026-11-22T07:21:32.104Z","type":"mailbox.created"}',
  );
  assert.equal(await recordHash(record), "sha256:87d81ef1da451891831f4b66cac60289e3c526bfddd00d3c4108b78aa4c07a19");
});

test("the line and the hash that are made in one go are those that are made one by one, whatever a record holds", async () => {
  const key = fc.oneof(fc.constantFrom("has", "hash_", "hasi", "__proto__", "\u00e9"), fc.string());
  const content = fc.dictionary(key.filter((name) => name !== "hash" && name !== "toJSON"), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(content, fc.dictionary(key, fc.jsonValue()), async (object, nested) => {
      // A hash that stands deeper is a value like any other.
      const unsealed = { ...object, change: { hash: "sha256:0", nested } };
      const { record, line } = await sealed(unsealed as unknown as AuditRecord);
      const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJson(unsealed)));
      assert.equal(
        record.hash,
        `sha256:${[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`,
      );
      assert.equal(line, canonicalJson(record));
      assert.deepEqual(recordForms(record), { line, content: canonicalJson(unsealed) });
      assert.equal(await recordHash(record), record.hash);
    }),
  );
});

test("compliance is passed only when something ran and all of it passed", () => {
  assert.equal(complianceOf([]), "not_run");
  assert.equal(complianceOf([{ id: "a", result: "skipped" }]), "not_run");
  assert.equal(complianceOf([{ id: "a", result: "passed" }, { id: "b", result: "skipped" }]), "passed");
  assert.equal(complianceOf([{ id: "a", result: "passed" }, { id: "b", result: "inconclusive" }]), "not_run");
  assert.equal(complianceOf([{ id: "a", result: "inconclusive" }, { id: "b", result: "failed" }]), "failed");
});
