import type { RunReport } from "../report.ts";
import { counted, isOpen } from "./verdict.ts";

/** What a run did not look at, in sentences without a full stop, so that no reader takes silence for a pass; unescaped. */
export function notChecked(report: RunReport, notes: readonly string[]): readonly string[] {
  const derived: string[] = [];
  const open = report.accounts.flatMap((account) => account.probes).filter(isOpen).length;
  if (open > 0) {
    derived.push(
      `${
        counted(open, "server")
      } could not be judged from this machine; Genesys Cloud connects from other addresses and may still reach them`,
    );
  }
  // A drift run never probes, and a removed file names no server.
  const probing = report.mode === "drift" ? [] : report.accounts.filter(({ change }) => change?.action !== "delete");
  const skipped =
    probing.filter(({ probes }) => probes.length === 0 || probes.some((probe) => probe.outcome === "skipped")).length;
  if (skipped > 0) derived.push(`The mail servers of ${counted(skipped, "account")} were not probed`);
  const planExplained = report.findings.some((finding) => finding.code === "PLAN_SKIPPED");
  if (!planExplained && report.accounts.length > 0 && report.accounts.every(({ change }) => change === undefined)) {
    derived.push("The difference to the live organisation was not computed");
  }
  return [...notes, ...derived];
}
