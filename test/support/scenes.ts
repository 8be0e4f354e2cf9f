import type { RunReport } from "../../src/core/report/report.ts";
import { accountReport, probe, runReport } from "./reports.ts";

/** Text as an attacker would put it into files, banners and certificates. */
export const HOSTILE = [
  "`code` ```fence``` | pipe \\| </details></sub><img src=x onerror=alert(1)>",
  "<!-- genesys-email-accounts:v1 key=default --> @acme/admins #1 GH-7 https://evil.example",
  "::error::x ##[error]y ##vso[task.setvariable] %0A::add-mask::a",
  "line\r\n::set-output name=a::b\u2028next\u0000\u001b[31m",
  "\u202egnp.exe\u202c \u200bzero \ud800half 😀😀 [x](javascript:alert(1)) ![i](http://e.example)",
].join(" ");

/** A pull request with a good account, a bad certificate, a wrong file and an unreachable server. */
export function failingCheck(): RunReport {
  return runReport({
    accounts: [
      accountReport(),
      accountReport({
        name: "Billing",
        file: "accounts/billing.yaml",
        change: {
          action: "blocked",
          reason: "The certificate of smtp.billing.example expired 12 days ago (2026-11-10)",
        },
        probes: [
          probe({
            host: "smtp.billing.example",
            outcome: "failed",
            phases: [
              { name: "dns", ms: 2.4, outcome: "passed" },
              { name: "tcp", ms: 11.6, outcome: "passed" },
              { name: "tls", ms: 30, outcome: "failed" },
            ],
            tls: {
              version: "TLSv1.3",
              cipher: "TLS_AES_256_GCM_SHA384",
              subject: "CN=smtp.billing.example",
              issuer: "CN=R11, O=Let's Encrypt",
              validTo: "2026-11-10T00:00:00.000Z",
              daysLeft: -12,
              sans: ["smtp.billing.example", "mail.billing.example"],
            },
            capabilities: ["STARTTLS", "AUTH PLAIN LOGIN", "SIZE 35882577"],
            findings: [{
              code: "CERT_EXPIRED",
              severity: "error",
              message: "The certificate of smtp.billing.example expired 12 days ago (2026-11-10)",
              line: 5,
              column: 14,
            }],
          }),
          probe({ protocol: "imap", host: "imap.billing.example", port: 993 }),
        ],
      }),
      accountReport({
        name: "Sales",
        file: "accounts/sales.yaml",
        line: 3,
        change: { action: "blocked", reason: "its file has errors" },
        probes: [],
        issues: [{
          code: "CFG_PORT_UNSUPPORTED",
          severity: "error",
          message:
            "smtp_port 25 is SMTP between servers; Genesys Cloud supports only 587 (STARTTLS) and 465 (implicit TLS)",
          hint: "Set smtp_port to 587 (STARTTLS)",
          path: "smtp_port",
          line: 8,
          column: 12,
        }],
      }),
      accountReport({
        name: "Returns",
        file: "accounts/returns.yaml",
        probes: [probe({
          host: "smtp.returns.example",
          outcome: "inconclusive",
          phases: [{ name: "tcp", ms: 5000, outcome: "failed" }],
          findings: [{
            code: "TCP_TIMEOUT",
            severity: "error",
            message: "smtp.returns.example:587 did not answer within 5 s",
          }],
        })],
      }),
    ],
    planHash: "sha256:1f3a5b",
  });
}

/** A merge that created one account, left one alone and saw one refused by Genesys Cloud. */
export function mixedApply(): RunReport {
  const report = runReport({
    mode: "apply",
    result: "failure",
    accounts: [
      accountReport({
        outcome: { status: "ACTIVE", succeeded: true, accountId: "d4e5f6a7-1b2c", latencyMs: 12400, requests: 4 },
      }),
      accountReport({
        name: "Billing",
        file: "accounts/billing.yaml",
        change: { action: "no-op" },
        outcome: { status: "ACTIVE", succeeded: true, accountId: "b1", latencyMs: 0, requests: 0 },
      }),
      accountReport({
        name: "Sales",
        file: "accounts/sales.yaml",
        change: { action: "update", fields: [{ key: "password" }] },
        outcome: {
          status: "VALIDATION_FAILED",
          succeeded: false,
          accountId: "c2",
          latencyMs: 31000,
          requests: 9,
          detail: "Genesys Cloud says: 535 5.7.8 Authentication credentials invalid (correlation id 7f)",
        },
      }),
    ],
    notifications: { delivered: 2, undelivered: 0 },
  });
  return { ...report, counts: { ...report.counts, created: 1, unchanged: 1, failed: 1, errors: 1 } };
}

/** A report in which every foreign field is {@link HOSTILE}. */
export function hostileCheck(): RunReport {
  return runReport({
    accounts: [accountReport({
      name: HOSTILE,
      file: `accounts/${HOSTILE}`,
      issues: [{
        code: "INPUT_INVALID",
        severity: "error",
        message: HOSTILE,
        hint: HOSTILE,
        path: HOSTILE,
        line: 1,
        column: 1,
      }],
      probes: [probe({
        host: HOSTILE,
        outcome: "failed",
        address: HOSTILE,
        phases: [{ name: HOSTILE, ms: 1, outcome: HOSTILE }],
        tls: {
          version: HOSTILE,
          cipher: HOSTILE,
          subject: HOSTILE,
          issuer: HOSTILE,
          validTo: HOSTILE,
          daysLeft: 9,
          sans: [HOSTILE],
        },
        capabilities: [HOSTILE],
        findings: [{ code: "CERT_HOSTNAME", severity: "error", message: HOSTILE, hint: HOSTILE }],
      })],
      change: { action: "blocked", fields: [{ key: HOSTILE }], reason: HOSTILE },
      outcome: { status: HOSTILE, succeeded: false, accountId: HOSTILE, latencyMs: 1, requests: 1, detail: HOSTILE },
    })],
    findings: [{ code: "CHANGES_UNKNOWN", severity: "warning", message: HOSTILE, hint: HOSTILE }],
    planHash: HOSTILE,
  });
}
