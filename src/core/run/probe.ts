import type { AccountRun } from "./account-run.ts";
import type { FleetSettings, ProbeRequest } from "../probe/fleet.ts";
import { probeAccounts } from "../probe/fleet.ts";
import { probeSettings } from "../probe/probe-settings.ts";
import type { ProbeResult } from "../report/report.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import { isWrite, type Planned } from "./plan.ts";

/**
 * Probes the servers of every account in scope whose file is sound, and of every other one that is about to be written; with
 * `probe: off`, or when the run is stopped, they stay unprobed.
 */
export async function probeRuns(
  mode: "check" | "apply",
  planned: Planned,
  settings: PipelineSettings,
  deps: PipelineDeps,
): Promise<Planned> {
  // A rule that cannot be read is an error even where nothing is probed.
  const fleet: FleetSettings = {
    ...probeSettings({ ...settings, ca: deps.ca }, deps.network),
    concurrency: settings.concurrency,
    login: settings.probe === "login",
    loginHosts: settings.loginHosts,
    untrusted: settings.untrusted,
  };
  if (settings.probe === "off") return planned;
  const requests = planned.accounts
    .filter((run) => run.inScope || (mode === "apply" && isWrite(run.change)))
    .flatMap((run) => probeRequest(run) ?? []);
  const results = await probeAccounts(requests, fleet, { ...deps, redactor: deps.secrets.redactor }).catch(
    (error: unknown) => {
      if (!deps.signal?.aborted) throw error;
      return [];
    },
  );
  const byRun = new Map(requests.map((request, index) => [request.run, results[index] ?? []]));
  // Whoever checks everything asks whether it works; a change must not fail on what it leaves alone.
  const everything = mode === "check" && settings.scope === "all";
  return {
    ...planned,
    accounts: planned.accounts.map((run) => {
      const probes = byRun.get(run);
      if (!probes) return run;
      return { ...run, probes: run.change?.action === "no-op" && !everything ? probes.map(toldOnly) : probes };
    }),
  };
}

function toldOnly(probe: ProbeResult): ProbeResult {
  const findings = probe.findings.map((found) =>
    found.severity === "error" ? { ...found, severity: "warning" as const } : found
  );
  return { ...probe, findings };
}

function probeRequest(run: AccountRun): (ProbeRequest & { readonly run: AccountRun }) | undefined {
  const { account } = run.parsed;
  if (!account) return undefined;
  return { run, account, password: run.password, position: (key) => run.parsed.position(key) };
}
