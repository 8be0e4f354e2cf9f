import type { AccountRun } from "./account-run.ts";
import { hasMailbox } from "../account/account.ts";
import { withAccepted } from "../probe/accepted.ts";
import type { FleetSettings, ProbeRequest } from "../probe/fleet.ts";
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
  const { untrusted } = settings;
  // A rule that cannot be read is an error even where nothing is probed.
  const fleet: FleetSettings = {
    ...probeSettings({ ...settings, ca: deps.ca }, deps.network),
    concurrency: settings.concurrency,
    login: settings.probe === "login",
    loginHosts: settings.loginHosts,
    untrusted,
    accepted: settings.accepted,
  };
  if (settings.probe === "off") return planned;
  const { probeAccounts } = await import("../probe/fleet.ts");
  const accounts = planned.accounts.map((run) => withAcceptedIssues(run, settings, deps));
  const asked = accounts.filter((run) => run.inScope || (mode === "apply" && isWrite(run.change)));
  const requests = asked.flatMap((run) => probeRequest(run) ?? []);
  const [results, domains] = await Promise.all([
    stopped(probeAccounts(requests, fleet, { ...deps, redactor: deps.secrets.redactor }), deps),
    stopped(domainsOf(asked, settings, deps), deps),
  ]);
  const probesOf = new Map(requests.map(({ run }, index) => [run, results?.[index]]));
  // Whoever checks everything asks whether it works; a change must not fail on what it leaves alone.
  const everything = mode === "check" && settings.scope === "all";
  return {
    ...planned,
    accounts: accounts.map((run) => {
      const probes = probesOf.get(run) ?? run.probes;
      const told = run.change?.action === "no-op" && !everything ? probes.map(toldOnly) : probes;
      return { ...run, probes: told, domains: domains?.get(run) };
    }),
  };
}

function toldOnly(probe: ProbeResult): ProbeResult {
  const findings = probe.findings.map((found) =>
    found.severity === "error" ? { ...found, severity: "warning" as const } : found
  );
  return { ...probe, findings };
}

/** What a stopped run leaves unfinished is nothing. */
async function stopped<T>(work: Promise<T>, { signal }: PipelineDeps): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!signal?.aborted) throw error;
    return undefined;
  }
}

async function domainsOf(
  asked: readonly AccountRun[],
  { domainChecks, accepted }: PipelineSettings,
  { network, clock, secrets, signal }: PipelineDeps,
): Promise<ReadonlyMap<AccountRun, AccountRun["domains"]>> {
  const runs = asked.flatMap((run) => run.parsed.account ? [{ run, account: run.parsed.account }] : []);
  if (!domainChecks || !network.records || runs.length === 0) return new Map();
  const { checkDomains } = await import("../domain-checks/mail-domains.ts");
  const found = await checkDomains(runs.map(({ account }) => account), {
    dns: network.records,
    clock,
    redactor: secrets.redactor,
    signal,
  });
  const { byAccount, unanswered, left } = found;
  return new Map(runs.map(({ run }, index) => [
    run,
    byAccount[index]?.map((each) => ({
      ...each,
      findings: withAccepted(each.findings, each.name, accepted, clock.now()),
      unanswered: unanswered + left,
    })),
  ]));
}

/** What is known of a provider without asking it can be accepted too. */
function withAcceptedIssues(run: AccountRun, { accepted }: PipelineSettings, { clock }: PipelineDeps): AccountRun {
  const { account } = run.parsed;
  if (!account || accepted.length === 0) return run;
  const hosts = new Set([account.smtp_server, account.imap_server]);
  const issues = run.issues.map((issue) => {
    if (!/^(?:CFG|PROVIDER)_/.test(issue.code)) return issue;
    const rules = accepted.filter((each) => hosts.has(each.host));
    return rules.reduce((found, rule) => withAccepted([found], rule.host, [rule], clock.now())[0] ?? found, issue);
  });
  return { ...run, issues };
}

function probeRequest(run: AccountRun): (ProbeRequest & { readonly run: AccountRun }) | undefined {
  const { account } = run.parsed;
  if (!account || !hasMailbox(account)) return undefined;
  const { password, parsed } = run;
  const folders = account.routing?.mailbox_folders;
  return { run, account, password, folders, position: (key) => parsed.position(key) };
}
