import { type Code, codeEntry, type Finding } from "../errors.ts";
import type { ProbeResult } from "../report.ts";
import { cell, code, joinMarkdown, type Markdown, md } from "../text.ts";
import { findingItem, type FindingPlace } from "./comment-finding.ts";
import { isOpen, validity } from "./verdict.ts";

/** The server a command is to be tried against. */
export type ProbeEndpoint = Pick<ProbeResult, "protocol" | "host" | "port">;

/** Gives a shell command with which a reader can see a finding without this program, where there is one. */
export type ReproduceCommand = (code: Code, endpoint: ProbeEndpoint) => string | undefined;

const OUTCOMES: Record<ProbeResult["outcome"], string> = {
  passed: "passed",
  failed: "failed",
  inconclusive: "could not be tested",
  skipped: "was not probed",
};

/** One probed server: its findings with cause, remedy and a command to see it, and what the probe saw, folded. */
export function probeSection(probe: ProbeResult, place: FindingPlace, reproduce?: ReproduceCommand): Markdown {
  const title = md`**${probe.protocol.toUpperCase()}** ${endpointText(probe)} ${OUTCOMES[probe.outcome]}`;
  const open = isOpen(probe);
  const findings = probe.findings.map((finding) =>
    findingItem(finding, { place, open, command: command(finding, probe, reproduce) })
  );
  // What was met on the way says something about this machine; a log-in that was not tried says nothing of the kind.
  const met = probe.findings.some(({ code }) => codeEntry(code).conclusive === false && !/^(POLICY|LOGIN)_/.test(code));
  const caution = open && met
    ? [md`_Seen from this machine only: it proves nothing about Genesys Cloud, which connects from its own addresses._`]
    : [];
  const list = findings.length > 0 ? [joinMarkdown(findings)] : [];
  return joinMarkdown([title, ...caution, ...list, ...details(probe)], "\n\n");
}

function command(finding: Finding, probe: ProbeResult, reproduce?: ReproduceCommand): string | undefined {
  return finding.severity === "info" ? undefined : reproduce?.(finding.code, probe);
}

function endpointText(probe: ProbeEndpoint): Markdown {
  return code(`${probe.host}:${probe.port}`);
}

function details(probe: ProbeResult): readonly Markdown[] {
  const facts = [...phaseTable(probe), ...tlsFacts(probe), ...capabilityFacts(probe)];
  if (facts.length === 0) return [];
  return [joinMarkdown([md`<details><summary>What the probe saw</summary>`, ...facts, md`</details>`], "\n\n")];
}

function phaseTable(probe: ProbeResult): readonly Markdown[] {
  if (probe.phases.length === 0) return [];
  const rows = probe.phases.map((phase) =>
    md`| ${cell(md`${phase.name}`)} | ${Math.round(phase.ms)} ms | ${cell(md`${phase.outcome}`)} |`
  );
  const address = probe.address === undefined ? [] : [md`Address ${code(probe.address)}`];
  return [...address, joinMarkdown([md`| Phase | Time | Outcome |`, md`| --- | ---: | --- |`, ...rows])];
}

function tlsFacts(probe: ProbeResult): readonly Markdown[] {
  const { tls } = probe;
  if (tls === undefined) return [];
  return [joinMarkdown([
    md`- TLS ${code(tls.version)}, cipher ${code(tls.cipher)}`,
    md`- Certificate for ${code(tls.subject)} by ${code(tls.issuer)}`,
    md`- Valid to ${code(tls.validTo)} (${validity(tls.daysLeft)})`,
    md`- Names: ${
      tls.sans.length === 0 ? "none" : joinMarkdown(tls.sans.slice(0, 20).map((name) => code(name)), ", ")
    }`,
  ])];
}

function capabilityFacts(probe: ProbeResult): readonly Markdown[] {
  if (probe.capabilities === undefined || probe.capabilities.length === 0) return [];
  const names = probe.capabilities.slice(0, 40).map((name) => code(name, 80));
  return [md`Capabilities: ${joinMarkdown(names, " ")}`];
}
