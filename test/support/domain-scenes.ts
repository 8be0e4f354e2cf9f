import type { AccountReport, DomainReport, RunReport } from "../../src/core/report/report.ts";
import { countsOf, resultOf } from "../../src/core/report/verdict.ts";
import { accountReport, runReport } from "./reports.ts";

/** A report on the public API whose result and counts follow from what is in it. */
export function domainsReport(override: Partial<RunReport>): RunReport {
  const report = runReport({ genesysApi: "email-domains", planHash: `sha256:${"4f1c".repeat(16)}`, ...override });
  return { ...report, notChecked: [], result: resultOf(report, "error"), counts: countsOf(report) };
}

function account(local: string, domain: string, override: Partial<AccountReport> = {}): AccountReport {
  return accountReport({ name: `Mail of ${local}`, domain, file: `accounts/${local}.yaml`, probes: [], ...override });
}

const MOVED: NonNullable<DomainReport["change"]> = {
  action: "update",
  fields: [{ key: "smtp_server", from: "smtp.old.example", to: "smtp.new.example" }, { key: "password" }],
};

const WORDS = "535 5.7.8 <b>Bad</b> credentials";

/** A pull request that changes the servers of one domain, and sees another in error; a third is sound, a fourth goes. */
export function domainsCheck(): RunReport {
  return domainsReport({
    accounts: [
      account("billing", "one.example", { change: MOVED }),
      account("support", "one.example", { change: MOVED }),
      account("sales", "two.example", {
        change: { action: "no-op" },
        issues: [{
          code: "VALIDATION_FAILED",
          severity: "warning",
          message: `"two.example", which it needs, is SMTP_ERROR: "${WORDS}"`,
          path: "name",
          line: 1,
          column: 7,
        }],
      }),
      account("old", "four.example", { change: { action: "delete" } }),
    ],
    domains: [
      {
        name: "one.example",
        accounts: ["Mail of billing", "Mail of support"],
        change: MOVED,
        pieces: [
          { kind: "integration", name: "gea:smtp:one.example", action: "update" },
          { kind: "credential", name: "gea:smtp:one.example", action: "update" },
          { kind: "credential", name: "gea:imap:one.example", action: "update" },
        ],
        findings: [],
      },
      {
        name: "two.example",
        accounts: ["Mail of sales"],
        change: { action: "no-op" },
        findings: [{
          code: "VALIDATION_FAILED",
          severity: "warning",
          message: `"two.example" is SMTP_ERROR: "${WORDS}"`,
        }],
      },
      { name: "three.example", accounts: [], change: { action: "no-op" }, findings: [] },
      {
        name: "four.example",
        accounts: ["Mail of old"],
        change: { action: "delete" },
        pieces: [
          { kind: "domain", name: "four.example", action: "delete" },
          { kind: "integration", name: "gea:smtp:four.example", action: "delete" },
          { kind: "integration", name: "gea:imap:four.example", action: "delete" },
          { kind: "credential", name: "gea:smtp:four.example", action: "delete" },
          { kind: "credential", name: "gea:imap:four.example", action: "delete" },
        ],
        findings: [],
      },
    ],
  });
}

/** A merge that made one domain, and saw the change of another end in error with something left behind. */
export function domainsApply(): RunReport {
  const detail = `Genesys Cloud reports SMTP_ERROR of "two.example": "${WORDS}"`;
  const failure = { code: "VALIDATION_FAILED" as const, severity: "error" as const };
  const message = `"two.example" failed: Genesys Cloud reports SMTP_ERROR: "${WORDS}"`;
  return domainsReport({
    mode: "apply",
    accounts: [
      account("billing", "one.example", {
        outcome: { status: "ACTIVE", succeeded: true, accountId: "r1", latencyMs: 2500, requests: 3 },
      }),
      account("sales", "two.example", {
        change: MOVED,
        issues: [{ ...failure, message: detail, path: "name", line: 1, column: 7 }],
        outcome: { status: "SMTP_ERROR", succeeded: false, accountId: "r2", latencyMs: 900, requests: 0, detail },
      }),
    ],
    domains: [
      {
        name: "one.example",
        accounts: ["Mail of billing"],
        change: { action: "create", fields: [{ key: "smtp_server", to: "smtp.one.example" }, { key: "password" }] },
        pieces: [
          { kind: "domain", name: "one.example", action: "create" },
          { kind: "integration", name: "gea:smtp:one.example", action: "create" },
          { kind: "integration", name: "gea:imap:one.example", action: "create" },
        ],
        quota: { what: "SMTP integrations", used: 3, limit: 20 },
        outcome: { status: "ACTIVE", succeeded: true, accountId: "one.example", latencyMs: 2500, requests: 14 },
        findings: [],
      },
      {
        name: "two.example",
        accounts: ["Mail of sales"],
        change: MOVED,
        pieces: [{ kind: "integration", name: "gea:smtp:two.example", action: "update" }],
        outcome: {
          status: "SMTP_ERROR",
          succeeded: false,
          accountId: "two.example",
          latencyMs: 900,
          requests: 6,
          detail: `Genesys Cloud reports SMTP_ERROR: "${WORDS}"`,
        },
        findings: [{ ...failure, message }],
      },
    ],
    findings: [{ ...failure, message }],
    leftBehind: [{ kind: "credential", id: "c-17", name: "gea:imap:two.example", domain: "two.example" }],
  });
}

/** A merge of 30 accounts on two domains: one was changed for its half, the other ended in error. */
export function mergeOfDomains(): RunReport {
  const { accounts: [, failed], domains: [made, broken] = [], findings, leftBehind = [] } = domainsApply();
  if (!failed || !made || !broken) throw new Error("The scene has no failed domain");
  const names = (domain: string): string[] =>
    Array.from({ length: 15 }, (_, index) => `${domain.split(".")[0]} ${index}`);
  const outcome = { status: "ACTIVE", succeeded: true, accountId: "r1", latencyMs: 2500, requests: 0 };
  return domainsReport({
    mode: "apply",
    accounts: [
      ...names("one.example").map((name) => account(name, "one.example", { change: MOVED, outcome })),
      ...names("two.example").map((name) => ({ ...failed, name: `Mail of ${name}` })),
    ],
    domains: [
      { ...made, change: MOVED, accounts: names("one.example").map((name) => `Mail of ${name}`) },
      { ...broken, accounts: names("two.example").map((name) => `Mail of ${name}`) },
    ],
    findings,
    leftBehind,
  });
}
