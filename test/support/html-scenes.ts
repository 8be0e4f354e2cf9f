import type { AccountReport, ProbeResult, RunReport } from "../../src/core/report/report.ts";
import { countsOf, resultOf } from "../../src/core/report/verdict.ts";
import type { HtmlOptions } from "../../src/core/report/html-report.ts";
import { reproduceCommand } from "../../src/core/probe/reproduce.ts";
import { accountReport, probe, runReport } from "./reports.ts";

/** A log that is whole, and commands for a reader's shell. */
export const HTML_OPTIONS: HtmlOptions = {
  chain: {
    proved: true,
    words: "all 38 records of audit_log.jsonl hang together, and the last is the one that this report names",
    file: "audit_log.jsonl",
  },
  reproduceCommand: (code, endpoint) => reproduceCommand(code, endpoint),
};

const HEAD = "sha256:9b2f0c7e5d1a48b6c3f7e2d90a1b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d";

/** A report whose result and counts follow from what is in it. */
function told(override: Partial<RunReport>): RunReport {
  const report = runReport({ mode: "apply", auditHead: HEAD, planHash: `sha256:${"4f1c".repeat(16)}`, ...override });
  return { ...report, result: resultOf(report, "error"), counts: countsOf(report) };
}

const CERTIFICATE = {
  version: "TLSv1.3",
  cipher: "TLS_AES_256_GCM_SHA384",
  subject: "CN=smtp.acme.example",
  issuer: "CN=R11, O=Let's Encrypt",
  validTo: "2027-01-30T00:00:00.000Z",
  daysLeft: 63,
  sans: ["smtp.acme.example", "imap.acme.example"],
};

/** The phases of a probe with a login, each of some length. */
function phases(...ms: readonly number[]): ProbeResult["phases"] {
  const names = ["dns", "connect", "greeting", "tls", "capabilities", "login"];
  return ms.map((each, index) => ({ name: names[index] ?? "more", ms: each, outcome: "ok" }));
}

function soundProbes(): ProbeResult[] {
  return [
    probe({ phases: phases(4, 21, 38, 46, 25), tls: CERTIFICATE, capabilities: ["AUTH PLAIN LOGIN", "SIZE 35882577"] }),
    probe({
      protocol: "imap",
      host: "imap.acme.example",
      port: 993,
      phases: phases(3, 20, 31, 52, 24),
      tls: CERTIFICATE,
      capabilities: ["IMAP4rev1", "AUTH=PLAIN", "IDLE"],
    }),
  ];
}

const APPROVED: NonNullable<AccountReport["approval"]> = {
  status: "approved",
  basis: "pull-request",
  pullRequest: 118,
  approvers: ["mlindqvist", "rokafor"],
};

/** An account that went live. */
export function liveAccount(override: Partial<AccountReport> = {}): AccountReport {
  return accountReport({
    name: "Acme Support",
    probes: soundProbes(),
    approval: APPROVED,
    change: {
      action: "create",
      fields: [
        { key: "smtp_server", to: "smtp.acme.example" },
        { key: "smtp_port", to: 587 },
        { key: "imap_server", to: "imap.acme.example" },
        { key: "reply_to_address", to: "support@acme.example" },
        { key: "password" },
      ],
    },
    outcome: {
      status: "ACTIVE",
      succeeded: true,
      accountId: "c9153958-3893-4d15-b371-3c919b21b65e",
      latencyMs: 12_400,
      requests: 6,
    },
    ...override,
  });
}

/** A merge with an account of each kind: live, refused, blocked by its certificate, by its file, and not approved. */
export function mergeOfMany(): RunReport {
  const expired = "The certificate of smtp.returns.example expired 12 days ago (2026-11-10)";
  const leaf = {
    ...CERTIFICATE,
    subject: "CN=smtp.returns.example",
    validTo: "2026-11-10T00:00:00.000Z",
    daysLeft: -12,
  };
  const ended = { code: "CERT_EXPIRED" as const, severity: "error" as const, message: expired, line: 5, column: 14 };
  return told({
    organisation: "acme-emea",
    durationMs: 34_800,
    finishedAt: "2026-11-22T08:00:34.800Z",
    accounts: [
      liveAccount(),
      accountReport({
        name: "Acme Returns",
        file: "accounts/returns.yaml",
        approval: APPROVED,
        change: { action: "blocked", reason: expired },
        probes: [
          probe({
            host: "smtp.returns.example",
            outcome: "failed",
            phases: [...phases(5, 24, 40), { name: "tls", ms: 61, outcome: "CERT_EXPIRED" }],
            tls: leaf,
            findings: [ended],
          }),
          probe({
            protocol: "imap",
            host: "imap.returns.example",
            port: 993,
            outcome: "failed",
            phases: [...phases(4, 23), { name: "tls", ms: 58, outcome: "CERT_EXPIRED" }],
            tls: { ...leaf, subject: "CN=imap.returns.example" },
            findings: [{
              ...ended,
              message: "The certificate of imap.returns.example expired 12 days ago (2026-11-10)",
              line: 7,
            }],
          }),
        ],
      }),
      accountReport({
        name: "Acme Billing",
        file: "accounts/billing.yaml",
        probes: soundProbes(),
        approval: APPROVED,
        change: {
          action: "update",
          fields: [
            { key: "signature", from: "Kind regards,\nAcme Billing", to: "Kind regards,\nThe billing team of Acme" },
            { key: "password" },
          ],
        },
        outcome: {
          status: "VALIDATION_FAILED",
          succeeded: false,
          accountId: "4a2d7f61-5b0e-4c8a-9f3e-8d1c2b3a4f5e",
          latencyMs: 31_000,
          requests: 14,
          detail: "Genesys Cloud says: 535 5.7.8 Authentication credentials invalid",
        },
      }),
      accountReport({
        name: "Acme Orders",
        file: "accounts/orders.yaml",
        line: 3,
        probes: [],
        approval: { status: "not-approved", pullRequest: 118 },
        change: { action: "blocked", reason: "its file has errors" },
        issues: [{
          code: "CFG_PORT_UNSUPPORTED",
          severity: "error",
          message: "imap_port 143 is IMAP with STARTTLS; Genesys Cloud supports only 993 (implicit TLS)",
          hint: "Set imap_port to 993",
          path: "imap_port",
          line: 8,
          column: 12,
        }],
      }),
      accountReport({
        name: "Acme Warranty",
        file: "accounts/warranty.yaml",
        approval: APPROVED,
        change: { action: "no-op" },
        probes: [probe({
          host: "smtp.warranty.example",
          outcome: "inconclusive",
          phases: [...phases(4), { name: "connect", ms: 5000, outcome: "TCP_TIMEOUT" }],
          findings: [{
            code: "TCP_TIMEOUT",
            severity: "error",
            message: "smtp.warranty.example:587 did not answer within 5 s",
          }],
        })],
      }),
    ],
    mailDomains: [
      { name: "acme.example", accounts: ["Acme Support", "Acme Billing", "Acme Orders"], findings: [] },
      {
        name: "returns.example",
        accounts: ["Acme Returns"],
        findings: [{
          code: "DOMAIN_DMARC_MISSING",
          severity: "warning",
          message: "returns.example has no DMARC record",
        }],
      },
    ],
    plan: { changed: false, approvedHash: `sha256:${"4f1c".repeat(16)}` },
    undelivered: [{
      id: "8f14e45f-ceea-867b-8a5c-2f2d3b9e1a77",
      account: "Acme Returns",
      event: "email_account_failed",
      reason: "itsm.acme.example answered 503 Service Unavailable",
    }],
    api: { requests: 24, retries: 1, throttled: 0 },
    notifications: { delivered: 3, undelivered: 1 },
  });
}

/** An apply of one account, and nothing wrong. */
export function mergeOfOne(): RunReport {
  return told({
    organisation: "acme-emea",
    accounts: [liveAccount()],
    plan: { changed: false },
    mailDomains: [{ name: "acme.example", accounts: ["Acme Support"], findings: [] }],
    api: { requests: 6, retries: 0, throttled: 0 },
    notifications: { delivered: 1, undelivered: 0 },
  });
}

/** A merge of a fleet: each twentieth account is refused for its certificate, each fiftieth warned of. */
export function mergeOfFleet(size: number): RunReport {
  const [returns] = mergeOfMany().accounts.slice(1, 2);
  return told({
    organisation: "acme-emea",
    durationMs: 180_000,
    accounts: Array.from({ length: size }, (_, index) => {
      const named = {
        name: `Branch ${String(index + 1).padStart(4, "0")}`,
        file: `accounts/branches/${index + 1}.yaml`,
      };
      return returns !== undefined && index % 20 === 7 ? { ...returns, ...named } : liveAccount({
        ...named,
        ...(index % 3 === 0 ? {} : {
          change: { action: "no-op" },
          outcome: { status: "ACTIVE", succeeded: true, accountId: `id-${index}`, latencyMs: 0, requests: 0 },
        }),
      });
    }),
    api: { requests: size * 3, retries: 2, throttled: 1 },
    notifications: { delivered: size, undelivered: 0 },
  });
}
