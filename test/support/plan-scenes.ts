import { STRANGERS_NOTE } from "../../src/core/report/not-checked.ts";
import type { AccountReport, ProbeResult, RunReport } from "../../src/core/report/report.ts";
import { countsOf, resultOf } from "../../src/core/report/verdict.ts";
import { accountReport, probe, runReport } from "./reports.ts";

const HASH = `sha256:${"1f3a5b7c9d2e".repeat(6).slice(0, 64)}`;

/** A check whose result and counts follow from what is in it. */
function check(override: Partial<RunReport>): RunReport {
  const report = runReport({ organisation: "acme-emea", planHash: HASH, ...override });
  return { ...report, result: resultOf(report, "error"), counts: countsOf(report) };
}

function unchanged(name: string): AccountReport {
  return accountReport({ name, file: `accounts/${slug(name)}.yaml`, change: { action: "no-op" } });
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

/** An account that is new, with its keys. */
export const CREATED: AccountReport = accountReport({
  name: "Support",
  file: "accounts/support.yaml",
  change: {
    action: "create",
    fields: [
      { key: "name", to: "Support" },
      { key: "smtp_server", to: "smtp.acme.example" },
      { key: "smtp_port", to: 587 },
      { key: "signature", to: "" },
      { key: "password" },
    ],
  },
});

const UPDATED: AccountReport = accountReport({
  name: "Billing",
  file: "accounts/billing.yaml",
  change: {
    action: "update",
    fields: [{ key: "smtp_port", from: 465, to: 587 }, { key: "password" }],
  },
});

const DELETED: AccountReport = accountReport({ name: "Old fax", probes: [], change: { action: "delete" } });
const { file: _file, line: _line, ...GONE } = DELETED;

/** A pull request that creates, updates and deletes an account each, without any trouble. */
export function allGood(): RunReport {
  return check({
    accounts: [CREATED, UPDATED, GONE, ...["Sales", "Returns", "Press"].map(unchanged)],
    removed: [{ name: "Old fax", file: "accounts/old-fax.yaml", action: "delete" }],
  });
}

/** A pull request that touches files, and changes nothing. */
export function nothingToDo(): RunReport {
  return check({ accounts: ["Sales", "Returns", "Press"].map(unchanged) });
}

const EXPIRED = "The certificate of mail.acme.example expired 12 days ago (2026-11-10)";

const CERTIFICATE: NonNullable<ProbeResult["tls"]> = {
  version: "TLSv1.3",
  cipher: "TLS_AES_256_GCM_SHA384",
  subject: "CN=mail.acme.example",
  issuer: "CN=R11, O=Let's Encrypt",
  validTo: "2026-11-10T00:00:00.000Z",
  daysLeft: -12,
  sans: ["mail.acme.example"],
};

/** An account whose two servers show one and the same certificate, which has expired. */
function expired(name: string): AccountReport {
  const findings: ProbeResult["findings"] = [
    { code: "CERT_EXPIRED", severity: "error", message: EXPIRED, line: 5, column: 14 },
  ];
  const server = { host: "mail.acme.example", outcome: "failed" as const, tls: CERTIFICATE, findings };
  return accountReport({
    name,
    file: `accounts/${slug(name)}.yaml`,
    probes: [probe(server), probe({ ...server, protocol: "imap", port: 993 })],
    change: { action: "blocked", reason: EXPIRED },
  });
}

/** One bad account of three. */
export function oneBadOfThree(): RunReport {
  return check({ accounts: [CREATED, UPDATED, expired("Returns")] });
}

/** Three hundred accounts of which four fail for one certificate. */
export function fleetWithOneCause(): RunReport {
  const sound = Array.from({ length: 296 }, (_, index) => unchanged(`Branch ${String(index + 1).padStart(3, "0")}`));
  return check({ accounts: [...sound, ...["Returns", "Orders", "Press", "Jobs"].map(expired)] });
}

/** A check of a fork, for which Genesys Cloud is asked nothing. */
export function forkCheck(): RunReport {
  const { change: _, ...unplanned } = CREATED;
  const { planHash: _hash, ...report } = check({ accounts: [unplanned], notChecked: [STRANGERS_NOTE] });
  return report;
}

/** A pull request that takes three accounts out of their files; with prune they are deleted, without they stay live. */
export function removedAccounts(prune: boolean): RunReport {
  const names = ["Old fax", "Trade fair 2024", "Hotline"];
  return check({
    accounts: [...(prune ? names.map((name) => ({ ...GONE, name })) : []), unchanged("Sales")],
    removed: [
      ...names.map((name) => ({
        name,
        file: `accounts/${slug(name)}.yaml`,
        action: prune ? "delete" as const : "stays-live" as const,
      })),
      { file: "accounts/unreadable.yaml", action: "unknown" },
    ],
  });
}

const SIGNATURE = [
  "<table>",
  "  <tr><td>Acme Europe</td></tr>",
  "  <tr><td>Billing</td></tr>",
  "  <tr><td>Hauptstraße 1, 80331 München</td></tr>",
  "  <tr><td>+49 89 123456</td></tr>",
  "  <tr><td>billing@acme.example</td></tr>",
  "  <tr><td>Mo-Fr 8-18</td></tr>",
  "  <tr><td>Acme GmbH, HRB 123456</td></tr>",
  "</table>",
];

/** A long signature of which two lines change, and a template of one long line of which a word changes. */
export function longSignature(): RunReport {
  const template = (name: string): string =>
    `${"Thank you for your message; we answer within one working day. ".repeat(4)}Yours, ${name}. ${
      "Please do not send us any passwords. ".repeat(3)
    }`.trim();
  return check({
    accounts: [
      accountReport({
        name: "Billing",
        file: "accounts/billing.yaml",
        change: {
          action: "update",
          fields: [
            {
              key: "signature",
              from: SIGNATURE.join("\n"),
              to: SIGNATURE.join("\n").replace("Billing", "Accounts receivable").replace(
                "Mo-Fr 8-18</td></tr>",
                "Mo-Fr 9-17</td></tr>\n  <tr><td>Sa 9-12</td></tr>",
              ),
            },
            { key: "reply_template", from: template("the billing team"), to: template("Acme") },
            { key: "reply_to_address", from: "old@acme.example", to: null },
            { key: "routing.signature", from: { id: "a", enabled: true }, to: { id: "b", enabled: true } },
          ],
        },
      }),
    ],
  });
}
