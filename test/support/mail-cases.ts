import { Redactor } from "../../src/core/base/secret.ts";
import assert from "node:assert/strict";
import type { Account } from "../../src/core/account/account.ts";
import { codeEntry } from "../../src/core/base/errors.ts";
import type { Network } from "../../src/core/base/ports.ts";
import { type FleetSettings, probeAccounts, type ProbeRequest } from "../../src/core/probe/fleet.ts";
import { probeSettings, type ProbeSettingsInput } from "../../src/core/probe/probe-settings.ts";
import { reproduceCommand } from "../../src/core/probe/reproduce.ts";
import type { ProbeResult } from "../../src/core/report/report.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import {
  type CaseChains,
  type CaseServer,
  type ImapPlay,
  makeCaseChains,
  playImap,
  playSmtp,
  type SmtpPlay,
} from "./mail-case-servers.ts";
import { PASSWORD, probeRequest } from "./probe-accounts.ts";

/** The host of the mail cases, and the one whose rows begin with m365. */
export const CASE_HOST = "mail.example.com";

/** One server that was met, and what is right to say of it. */
export interface MailCase {
  readonly name: string;
  readonly smtp?: Partial<SmtpPlay>;
  readonly imap?: Partial<ImapPlay>;
  /** The chain of the server that the case is about. */
  readonly chain?: Exclude<keyof CaseChains, "root" | "weakRoot">;
  /** PEM of the CA file; the trusted root of all cases by default. */
  readonly ca?: string;
  readonly account?: Partial<Account>;
  readonly login?: boolean;
  readonly settings?: CaseSettings;
  readonly protocol?: "smtp" | "imap";
  readonly outcome: readonly ProbeResult["outcome"][];
  /** Codes that must be there, and with `only` no warning or error beside them. */
  readonly codes?: readonly string[];
  readonly only?: boolean;
  readonly says?: RegExp;
  readonly never?: RegExp;
  readonly after?: (seen: CaseRun) => void;
}

/** How a case is probed. */
type CaseSettings = ProbeSettingsInput & Partial<Pick<FleetSettings, "login" | "loginHosts" | "untrusted">>;

/** What came of a case. */
export interface CaseRun {
  readonly results: readonly ProbeResult[];
  readonly smtp: CaseServer;
  readonly imap: CaseServer;
}

let chains: Promise<CaseChains> | undefined;

/** The chains of all cases, made once. */
export function caseChains(): Promise<CaseChains> {
  return chains ??= makeCaseChains(CASE_HOST);
}

/** Probes an account on the servers of a case. */
export async function runCase(each: MailCase): Promise<CaseRun> {
  const made = await caseChains();
  const about = each.protocol ?? (each.imap ? "imap" : "smtp");
  const chain = made[each.chain ?? "good"];
  const smtp = await playSmtp({ tls: about === "smtp" ? chain : made.good, ...each.smtp });
  const imap = await playImap({ tls: about === "imap" ? chain : made.good, ...each.imap });
  try {
    const port = each.smtp?.implicit === true ? 465 : 587;
    const request = probeRequest({ smtp_port: port, ...each.account });
    const results = await probeCase([request], {
      ...each.settings,
      connectTo: [`${CASE_HOST}:${port}:127.0.0.1:${smtp.port}`, `${CASE_HOST}:993:127.0.0.1:${imap.port}`],
      ca: [each.ca ?? made.root, ...(each.ca === undefined ? [] : [made.root])].slice(0, 2),
      login: each.login ?? false,
    });
    return { results: results[0] ?? [], smtp, imap };
  } finally {
    await smtp.close();
    await imap.close();
  }
}

/** Probes accounts with real sockets. */
export async function probeCase(
  requests: readonly ProbeRequest[],
  settings: CaseSettings,
  network: Network = createNetwork(),
): Promise<ProbeResult[][]> {
  return await probeAccounts(requests, {
    ...probeSettings(settings, network),
    concurrency: 16,
    login: settings.login ?? false,
    loginHosts: settings.loginHosts ?? [CASE_HOST],
    untrusted: settings.untrusted ?? false,
  }, { network, clock: systemClock, redactor: new Redactor() });
}

/** What needs the mailbox's secret to be seen, or is this run's own decision. */
const NO_COMMAND =
  /^(?:AUTH_(?!NOT_OFFERED|MECH_MISSING|IN_CLEAR|LOGIN_ONLY)|OAUTH_|MAILBOX_|FOLDER_|LOGIN_|POLICY_|CFG_)/;

/** The text has something for each of its readers: what happened, whose it is, what to do, and how to see it oneself. */
function judgeText(result: ProbeResult): void {
  for (const { code, severity, message, hint } of result.findings) {
    if (severity === "info") continue;
    const { audience, cause } = codeEntry(code);
    for (const text of [message, hint, cause, audience]) assert.ok((text ?? "").length > 3, code);
    assert.doesNotMatch(message, /\.$/, "a message is a sentence without its full stop");
    if (NO_COMMAND.test(code)) continue;
    const command = reproduceCommand(code, result) ?? "";
    const address = result.addresses?.find(({ findings }) => findings.some((each) => each.code === code))?.address;
    assert.ok(command.includes(address ?? result.host), `${code}: ${command}`);
    if (command.includes("EHLO ")) {
      assert.ok(command.includes(`EHLO ${result.ehloName ?? "[127.0.0.1]"}`), `${code}: ${command}`);
    }
    if (command.includes("openssl")) assert.ok(command.includes(`-servername ${result.host}`), command);
  }
}

/** Judges what came of a case: outcome, codes, words, and that the password is nowhere. */
export async function judgeCase(each: MailCase): Promise<void> {
  const seen = await runCase(each);
  const about = each.protocol ?? (each.imap ? "imap" : "smtp");
  const result = seen.results.find((one) => one.protocol === about);
  const told = JSON.stringify(result, undefined, 1);
  assert.ok(result && each.outcome.includes(result.outcome), told);
  const other = seen.results.find((one) => one !== result);
  if (each.login !== true) assert.equal(other?.outcome, "passed", JSON.stringify(other));
  const codes = result.findings.filter((one) => one.severity !== "info").map((one) => one.code);
  for (const code of each.codes ?? []) assert.ok(result.findings.some((one) => one.code === code), `${code}: ${told}`);
  if (each.only === true) assert.deepEqual(codes, codes.filter((code) => each.codes?.includes(code)), told);
  const words = result.findings.map((one) => `${one.message}. ${one.hint}`).join("\n");
  if (each.says) assert.match(words, each.says);
  if (each.never) assert.doesNotMatch(words, each.never);
  judgeText(result);
  const forms = [PASSWORD, btoa(PASSWORD), btoa(`\0support@example.com\0${PASSWORD}`), encodeURIComponent(PASSWORD)];
  for (const form of forms) assert.ok(!JSON.stringify(seen.results).includes(form), "the password is shown");
  each.after?.(seen);
}
