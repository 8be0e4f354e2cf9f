import type { AccountRun } from "./account-run.ts";
import type { FleetSettings, ProbeRequest } from "../probe/fleet.ts";
import { probeAccounts } from "../probe/fleet.ts";
import { probeSettings } from "../probe/probe-settings.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import type { Validated } from "./validate.ts";

/** Probes the servers of every account whose file is sound; with `probe: off`, or when the run is stopped, they stay unprobed. */
export async function probeRuns(
  validated: Validated,
  settings: PipelineSettings,
  deps: PipelineDeps,
): Promise<Validated> {
  // A rule that cannot be read is an error even where nothing is probed.
  const fleet: FleetSettings = {
    ...probeSettings({ ...settings, ca: deps.ca }, deps.network),
    concurrency: settings.concurrency,
    login: settings.probe === "login",
    loginHosts: settings.loginHosts,
    untrusted: settings.untrusted,
  };
  if (settings.probe === "off") return validated;
  const requests = validated.accounts.flatMap((run) => probeRequest(run) ?? []);
  const results = await probeAccounts(requests, fleet, deps).catch((error: unknown) => {
    if (!deps.signal?.aborted) throw error;
    return [];
  });
  const byRun = new Map(requests.map((request, index) => [request.run, results[index] ?? []]));
  return {
    ...validated,
    accounts: validated.accounts.map((run) => ({ ...run, probes: byRun.get(run) ?? run.probes })),
  };
}

function probeRequest(run: AccountRun): (ProbeRequest & { readonly run: AccountRun }) | undefined {
  const { account } = run.parsed;
  if (!account) return undefined;
  return { run, account, password: run.password, position: (key) => run.parsed.position(key) };
}
