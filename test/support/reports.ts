import { findNotChecked } from "../../src/core/report/not-checked.ts";
import type { AccountReport, NotChecked, ProbeResult, RunReport } from "../../src/core/report/report.ts";
import { fileUrl, type RunContext } from "../../src/core/base/run-context.ts";
import type { PageOptions } from "../../src/core/report/page.ts";

/** A run on GitHub, with everything known. */
export function runContext(override: Partial<RunContext> = {}): RunContext {
  return {
    organisation: "eu-west-1",
    serverUrl: "https://github.com",
    runUrl: "https://github.com/acme/genesys-email/actions/runs/17654321098",
    repository: "acme/genesys-email",
    repositoryId: "812345678",
    ref: "refs/heads/main",
    commit: "9f2c1ab5d0e4c3b2a1908f7e6d5c4b3a29181706",
    workflowRef: "acme/genesys-email/.github/workflows/email.yml@refs/heads/main",
    runId: "17654321098",
    runAttempt: 1,
    runNumber: 412,
    job: "apply",
    actor: { kind: "user", id: "583231", login: "jdoe", triggeringLogin: "jdoe" },
    principal: { clientId: "6f1c0d0e-2f3a-4a0b-9c55-2d6b7f0f9a10", region: "eu-west-1" },
    approval: { status: "none" },
    changeRef: "CHG0030004",
    toolVersion: "0.1.0",
    ...override,
  };
}

/** What a page of a run on GitHub shows beside the report. */
export const PAGE_OPTIONS: PageOptions = { fileUrl: (file, line) => fileUrl(runContext(), file, line) };

/** A report whose counts follow from its accounts where a test does not say otherwise. */
export function runReport(override: Partial<RunReport> = {}): RunReport {
  const accounts = override.accounts ?? [];
  const findings = accounts.flatMap((each) => [...each.issues, ...each.probes.flatMap((probe) => probe.findings)]);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const failed =
    accounts.filter((each) =>
      each.issues.some((issue) => issue.severity === "error") || each.probes.some((probe) => probe.outcome === "failed")
    ).length;
  return {
    schemaVersion: 2,
    organisation: "eu-west-1",
    genesysApi: "email-accounts",
    run: {
      id: "17654321098",
      attempt: 1,
      url: "https://github.com/acme/genesys-email/actions/runs/17654321098",
      actor: "jdoe",
      ref: "refs/heads/main",
      commit: "9f2c1ab5d0e4c3b2a1908f7e6d5c4b3a29181706",
    },
    mode: "check",
    result: failed > 0 ? "failure" : "success",
    startedAt: "2026-11-22T08:00:00.000Z",
    finishedAt: "2026-11-22T08:00:04.200Z",
    durationMs: 4200,
    counts: {
      accounts: accounts.length,
      created: 0,
      updated: 0,
      unchanged: 0,
      deleted: 0,
      failed,
      skipped: 0,
      errors: count("error"),
      warnings: count("warning"),
    },
    accounts: [...accounts],
    findings: [],
    notChecked: [
      ...findNotChecked({ mode: override.mode ?? "check", accounts: [...accounts], findings: override.findings ?? [] }),
    ],
    api: { requests: 0, retries: 0, throttled: 0 },
    notifications: { delivered: 0, undelivered: 0 },
    ...override,
  };
}

/** The report with something more that was not checked, told first. */
export function withNotChecked(report: RunReport, first: NotChecked): RunReport {
  return { ...report, notChecked: [first, ...report.notChecked] };
}

/** An account without any problem. */
export function accountReport(override: Partial<AccountReport> = {}): AccountReport {
  return {
    name: "Enterprise Support",
    file: "accounts/support.yaml",
    line: 1,
    issues: [],
    probes: [probe(), probe({ protocol: "imap", host: "imap.acme.example", port: 993 })],
    change: { action: "create" },
    ...override,
  };
}

/** A probe that passed. */
export function probe(override: Partial<ProbeResult> = {}): ProbeResult {
  return {
    protocol: "smtp",
    host: "smtp.acme.example",
    port: 587,
    outcome: "passed",
    address: "192.0.2.25",
    phases: [{ name: "dns", ms: 3, outcome: "passed" }, { name: "tcp", ms: 12, outcome: "passed" }],
    findings: [],
    ...override,
  };
}
