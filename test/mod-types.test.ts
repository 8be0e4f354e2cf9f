/**
 * The library's types, as INTERFACE.md gives them and as a TypeScript user meets them. Most of this file never runs: what it
 * proves is that it compiles, and that each line after `@ts-expect-error` does not.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type * as v from "valibot";
import type { auditRecordSchema } from "../src/core/audit/audit-record.ts";
import type { EVENT_NAMES } from "../src/core/audit/event-state.ts";
import type { envelopeSchema } from "../src/core/notify/event.ts";
import type { ITSM_FORMATS } from "../src/core/notify/formats.ts";
import type { runReportSchema } from "../src/core/report/report.ts";
import type { INPUTS } from "../src/core/run/inputs.ts";
import * as library from "../src/mod.ts";
import type * as types from "../src/mod.ts";

/** True for types that are the same, not merely assignable to each other; whether properties are readonly does not count. */
type Same<A, B> = (<X>() => X extends Plain<A> ? 1 : 2) extends (<X>() => X extends Plain<B> ? 1 : 2) ? true : false;
/** A type with its intersections and interfaces written out. */
type Plain<T> = T extends (...args: never[]) => unknown ? T
  : T extends readonly unknown[] ? Plain<T[number]>[]
  : T extends object ? { -readonly [K in keyof T]: Plain<T[K]> }
  : T;

/** Compiles for `true` alone. */
function proves<_T extends true>(): void {}

test("The types that are written out are those that the schemas infer", () => {
  proves<Same<v.InferOutput<typeof runReportSchema>, types.RunReport>>();
  proves<Same<v.InferOutput<typeof auditRecordSchema>, types.LoggedRecord>>();
  proves<Same<v.InferOutput<typeof envelopeSchema>["event"], types.ItsmEvent>>();
  proves<Same<typeof EVENT_NAMES[number], types.EventName>>();
  proves<Same<typeof ITSM_FORMATS[number], types.ItsmFormat>>();
  proves<types.PipelineInput extends keyof typeof INPUTS ? true : false>();
});

test("The comparison of types tells them apart", () => {
  // @ts-expect-error: an optional property more
  proves<Same<{ a: { b: string }[] }, { a: { b: string; c?: string }[] }>>();
  // @ts-expect-error: a wider property
  proves<Same<{ a: "x" }, { a: string }>>();
  // @ts-expect-error: absent is not undefined
  proves<Same<{ a?: string }, { a?: string | undefined }>>();
  // @ts-expect-error: further fields
  proves<Same<{ a: string }, { a: string; [field: string]: unknown }>>();
  proves<Same<{ a: string } & { [field: string]: unknown }, { readonly a: string; [field: string]: unknown }>>();
});

test("The library has these names, and no other", () => {
  assert.deepEqual(Object.keys(library).sort(), [
    "AppError",
    "CODES",
    "ConfigurationError",
    "GenesysApiError",
    "GenesysEmailProvisioner",
    "GenesysOAuthManager",
    "Secret",
    "buildProvisioningPayload",
    "parseAccounts",
    "pushItsmWebhook",
    "runProvisioningPipeline",
    "runReportSchema",
    "verifyAudit",
    "verifyImapConnectivity",
    "verifySmtpConnectivity",
    "writeAuditLog",
  ]);
});

/** Section 8 of the interface, call by call: never called, only compiled. */
async function asWritten(account: types.Account, signal: AbortSignal, fetch: types.Fetch, logger: types.Logger) {
  const parsed: { account?: types.Account | undefined; issues: readonly types.Issue[] }[] = library.parseAccounts(
    "",
    "",
  );
  const body: types.EmailAccountWrite = library.buildProvisioningPayload(account, "password");
  library.buildProvisioningPayload(account, new library.Secret("password"));
  const probeOptions: types.ProbeOptions = {
    allowPrivateCidrs: ["10.0.0.0/8"],
    connectTo: ["::127.0.0.1:2525"],
    ca: "PEM",
    authenticationType: "PLAIN",
    deadlineMs: 45_000,
    signal,
    ehloName: "mail.acme.example",
    dnsServer: "10.0.0.53",
  };
  const smtp: types.ProbeResult = await library.verifySmtpConnectivity("smtp.acme.example", 587, probeOptions);
  await library.verifySmtpConnectivity("smtp.acme.example", 465);
  const imap: types.RunReport["accounts"][number]["probes"][number] = await library.verifyImapConnectivity(
    "imap.acme.example",
    993,
    probeOptions,
  );
  const oauth = new library.GenesysOAuthManager({
    clientId: "id",
    clientSecret: "secret",
    loginUrl: "https://a",
    fetch,
  });
  const token: string = await oauth.getToken(signal);
  const provisioner = new library.GenesysEmailProvisioner({
    oauth,
    apiUrl: "https://a",
    api: "email-domains",
    fetch,
    logger,
  });
  const outcome: types.ChangeOutcome = await provisioner.provisionAccount(account, {
    password: "password",
    rotate: true,
    signal,
    pollTimeoutMs: 900_000,
  });
  const options: types.PipelineOptions = {
    oauth,
    secrets: { SUPPORT_PASSWORD: "password" },
    api: "email-accounts",
    auditFile: "audit_log.jsonl",
    itsm: { url: "https://itsm.acme.example/", format: "pagerduty" },
    inputs: { probe: "off", "poll-timeout": "5m" },
    fetch,
    logger,
    signal,
  };
  const report: types.RunReport = await library.runProvisioningPipeline([account], options);
  const record: types.AuditRecord = {
    account_id: null,
    status: "ACTIVE",
    config_summary: { smtp: null, imap: null, auth_type: null },
    compliance_check: "not_run",
  };
  const written: void = await library.writeAuditLog("audit_log.jsonl", [record]);
  const event: types.ItsmEvent = {
    event: "email_account_provisioned",
    timestamp: "2026-11-22T08:00:00Z",
    account_id: "d4e5f6a7",
    status: "ACTIVE",
    latency_ms: 1,
    source: "genesys_email_provisioner",
  };
  const delivery: types.DeliveryOptions = { secret: "whsec_", token: "token", id: "1", fetch, signal };
  const delivered: types.DeliveryResult = await library.pushItsmWebhook("https://itsm.acme.example/", event, delivery);
  const verdict: types.AuditVerdict = await library.verifyAudit("", { expectHead: "sha256:00" });
  const read = await library.runReportSchema["~standard"].validate({});
  if (read.issues === undefined) read.value satisfies types.RunReport;
  const entry: types.CodeEntry = library.CODES.CERT_EXPIRED;
  const code: types.Code = "CERT_EXPIRED";
  return { parsed, body, smtp, imap, token, outcome, report, written, delivered, verdict, entry, code };
}

/** What a user may get wrong, and the compiler tells. */
async function asNobodyShould(account: types.Account, oauth: types.GenesysOAuthManager) {
  // @ts-expect-error: a port that no e-mail account has
  await library.verifySmtpConnectivity("smtp.acme.example", 25);
  // @ts-expect-error: IMAP without TLS
  await library.verifyImapConnectivity("imap.acme.example", 143);
  // @ts-expect-error: an option with a spelling mistake
  await library.verifySmtpConnectivity("smtp.acme.example", 587, { deadline: 1 });
  // @ts-expect-error: a login that there is not
  await library.verifySmtpConnectivity("smtp.acme.example", 587, { authenticationType: "LOGIN" });
  // @ts-expect-error: no secret
  new library.GenesysOAuthManager({ clientId: "id" });
  // @ts-expect-error: tokens from anywhere
  new library.GenesysEmailProvisioner({ oauth: { getToken: () => Promise.resolve("") } });
  // @ts-expect-error: an API that there is not
  new library.GenesysEmailProvisioner({ oauth, api: "email" });
  // @ts-expect-error: a text of seconds
  await new library.GenesysEmailProvisioner({ oauth }).provisionAccount(account, { pollTimeoutMs: "900" });
  // @ts-expect-error: the password is missing
  library.buildProvisioningPayload(account);
  // @ts-expect-error: no secrets
  await library.runProvisioningPipeline([account], { oauth });
  // @ts-expect-error: an input of workflows alone
  await library.runProvisioningPipeline([account], { oauth, secrets: {}, inputs: { "github-token": "token" } });
  // @ts-expect-error: inputs are texts
  await library.runProvisioningPipeline([account], { oauth, secrets: {}, inputs: { adopt: true } });
  // @ts-expect-error: a format that there is not
  await library.runProvisioningPipeline([account], { oauth, secrets: {}, itsm: { url: "https://a", format: "xml" } });
  // @ts-expect-error: a record without its status
  await library.writeAuditLog("audit_log.jsonl", [{ account_id: null, compliance_check: "passed" }]);
  // @ts-expect-error: an event that there is not
  await library.pushItsmWebhook("https://itsm.acme.example/", { event: "created" });
  // @ts-expect-error: a code that there is not
  new library.AppError("NO_SUCH_CODE", "Cannot");
  // @ts-expect-error: a secret is no text
  new library.Secret("password") satisfies string;
  // @ts-expect-error: what was parsed cannot be changed
  account.name = "Other";
}

test("The calls of section 8 compile, and the wrong ones do not", () => {
  assert.deepEqual([typeof asWritten, typeof asNobodyShould], ["function", "function"]);
});
