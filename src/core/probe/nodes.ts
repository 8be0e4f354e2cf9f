import { type Code, codeEntry, type Finding, finding } from "../base/errors.ts";
import type { Address, TlsSession } from "../base/ports.ts";
import type { Capabilities } from "./capabilities.ts";
import { combinedFailure, isConnectFailure, partialFinding } from "./connect.ts";
import { isConclusive } from "./failure.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Phase } from "./timeline.ts";

/** The result of probing one endpoint, or one address of it; shared by all accounts that use the endpoint. */
export interface Probe {
  readonly endpoint: Endpoint;
  /** The literal address that answered. */
  readonly address?: Address | undefined;
  readonly phases: readonly Phase[];
  readonly tls?: TlsSession | undefined;
  /** As offered after TLS. */
  readonly capabilities?: Capabilities | undefined;
  readonly findings: readonly Finding[];
  /** The EHLO names that are left: the first is one that the server accepts. */
  readonly ehloNames?: readonly string[] | undefined;
  /** The name that was given with EHLO last. */
  readonly ehloName?: string | undefined;
  /** What was found at each address, where the name has several. */
  readonly nodes?: readonly Probe[] | undefined;
}

/**
 * One result for all addresses of a name. The server that a client gets is any of them, so a defect that only some have is
 * told with their addresses, whatever the order of the DNS answer.
 */
export function gatherNodes(nodes: readonly Probe[], before: readonly Phase[]): Probe {
  const [only, ...more] = nodes;
  if (!only) throw new Error("A probe without an address has no result");
  if (more.length === 0) return { ...only, phases: [...before, ...only.phases] };
  const ranked = [...nodes].sort((a, b) => rank(a) - rank(b));
  const told = ranked[0] ?? only;
  const failed = nodes.filter((node) => node !== told && connectFailure(node));
  const findings = connectFailure(told)
    ? [combinedFailure(inOrder(nodes).flatMap((node) => connectFailure(node) ?? []))].filter((each) =>
      each !== undefined
    )
    : [
      ...(isGood(told) ? [] : told.findings.map((each) => located(each, nodes))),
      ...(isGood(told) ? told.findings : []),
      ...(failed.length === 0 ? [] : [partialFinding(
        told.endpoint.host,
        inOrder(failed).flatMap((node) => connectFailure(node) ?? []),
        nodes.length,
      )]),
      ...differences(told, nodes),
    ];
  return { ...told, phases: [...before, ...told.phases], findings, nodes };
}

/** Judges what each server of a name offers; what only some lack is told with their addresses. */
export function judgeEach(probe: Probe, judge: (node: Probe) => Finding[]): Finding[] {
  const { nodes = [], address } = probe;
  if (nodes.length < 2) return judge(probe);
  const judged = nodes.map((node) => ({ ...node, findings: judge(node) }));
  const told = judged.find((node) => node.address?.ip === address?.ip) ?? { ...probe, findings: judge(probe) };
  const others = judged.filter((node) => node.capabilities);
  return [...told.findings.map((each) => located(each, others)), ...differences(told, others)];
}

/** What is wrong at other addresses than the one that is told of. */
function differences(told: Probe, nodes: readonly Probe[]): Finding[] {
  const known = new Set(told.findings.map((each) => each.code));
  const codes = new Set<Code>();
  for (const node of inOrder(nodes)) {
    if (node === told || connectFailure(node)) continue;
    for (const { code, severity } of node.findings) if (severity !== "info" && !known.has(code)) codes.add(code);
  }
  return [...codes].flatMap((code) => {
    const having = inOrder(nodes).filter((node) => node.findings.some((each) => each.code === code));
    const first = having[0]?.findings.find((each) => each.code === code);
    if (!first) return [];
    // What says nothing of Genesys Cloud does not make a name bad of which another server is good.
    const severity = first.severity === "error" && !isConclusive(code) ? "warning" as const : first.severity;
    const message = `${having.length} of ${nodes.length} servers of ${told.endpoint.host} ${
      verb(code, having.length)
    } (${addresses(having)}): ${first.message}`;
    return [finding(code, message, { severity, ...(first.hint !== undefined && { hint: first.hint }) })];
  });
}

/** Where not all servers have an error, the message says which. */
function located(each: Finding, nodes: readonly Probe[]): Finding {
  const having = inOrder(nodes).filter((node) => node.findings.some(({ code }) => code === each.code));
  if (each.severity !== "error" || having.length === nodes.length) return each;
  return { ...each, message: `${having.length} of ${nodes.length} servers (${addresses(having)}): ${each.message}` };
}

function addresses(nodes: readonly Probe[]): string {
  return nodes.flatMap((node) => node.address?.ip ?? []).join(", ");
}

const VERBS: readonly (readonly [RegExp, string, string])[] = [
  [/^CERT_EXPIRED$/, "presents an expired certificate", "present an expired certificate"],
  [/^CERT_EXPIRES_SOON$/, "presents a certificate that expires soon", "present a certificate that expires soon"],
  [/^CERT_HOSTNAME$/, "presents a certificate for another name", "present a certificate for another name"],
  [/^CERT_/, "presents another certificate chain than the rest", "present another certificate chain than the rest"],
  [/^TLS_/, "differs in the TLS handshake", "differ in the TLS handshake"],
  [/^AUTH_NOT_OFFERED$/, "offers no login", "offer no login"],
  [/^GREETING_|^CLIENT_/, "does not let this client in", "do not let this client in"],
];

function verb(code: Code, count: number): string {
  const [, one, many] = VERBS.find(([pattern]) => pattern.test(code)) ??
    [/x/, "differs from the rest", "differ from the rest"];
  return count === 1 ? one : many;
}

function isGood(node: Probe): boolean {
  return !node.findings.some((each) => each.severity === "error");
}

/** The failure of a server that could not be reached, with its address. */
function connectFailure(node: Probe): Finding | undefined {
  const found = node.findings.find((each) => each.severity === "error" && isConnectFailure(each.code));
  const ip = node.address?.ip ?? "";
  return found && !found.message.includes(ip) ? { ...found, message: `${ip}: ${found.message}` } : found;
}

/** The server that speaks for all: a good one, else one whose error is certain, else one that could be reached. */
function rank(node: Probe): number {
  if (isGood(node)) return 0;
  if (connectFailure(node)) return 3;
  return node.findings.some((each) => each.severity === "error" && codeEntry(each.code).conclusive !== false) ? 1 : 2;
}

/** In an order that does not depend on the DNS answer's. */
function inOrder(nodes: readonly Probe[]): readonly Probe[] {
  return [...nodes].sort((a, b) => (a.address?.ip ?? "") < (b.address?.ip ?? "") ? -1 : 1);
}
