import { visible } from "../../base/text.ts";
import type { UnitState } from "../../provision/unit.ts";
import type { ServerRole } from "./domain-content.ts";
import type { DomainReply, IntegrationReply, RouteReply } from "./domain-wire.ts";

/** How long an enabled integration may be inactive before that is a failure. */
const INACTIVE_MS = 60_000;

/** The state of a thing that a read did not find. */
export const ABSENT: UnitState = { phase: "absent", status: "ABSENT" };

/** The state of one server; `now` in milliseconds since the epoch, where a long rest counts as a failure. */
export function integrationState(role: ServerRole, reply: IntegrationReply, now?: number): UnitState {
  const { reportedState, intendedState } = reply;
  const code = reportedState?.code?.toUpperCase() ?? "";
  const prefix = role.toUpperCase();
  const message = reportedState?.detail?.message ?? reportedState?.effective ?? undefined;
  if (code === "ACTIVE") return { phase: "success", status: "ACTIVE" };
  if (code === "ERROR") return { phase: "failure", status: `${prefix}_ERROR`, message };
  const status = code === "" ? `${prefix}_UNKNOWN` : `${prefix}_${visible(code, 40)}`;
  if (code === "INACTIVE" && intendedState?.toUpperCase() === "ENABLED" && now !== undefined) {
    const since = Date.parse(reportedState?.lastUpdated ?? "");
    if (now - since > INACTIVE_MS) return { phase: "failure", status, message };
  }
  return { phase: "pending", status, message };
}

/** What the settings of a domain say of all its accounts. */
function settingsState({ imapSettings, graphApiSettings }: DomainReply): UnitState | undefined {
  for (const [prefix, settings] of [["IMAP", imapSettings], ["GRAPH", graphApiSettings]] as const) {
    if (!settings?.integration?.id) continue;
    const status = settings.status?.replace(/[^A-Za-z]/g, "").toUpperCase();
    const broken = status === "INACTIVE" || status === "INTEGRATIONDELETED" ||
      (prefix === "GRAPH" && status === "ERROR");
    if (!broken) continue;
    return {
      phase: "failure",
      status: `${prefix}_${visible(settings.status ?? "", 40)}`,
      message: words(settings.errorInfo),
    };
  }
  return undefined;
}

/** The state of a domain: of its servers, and of its settings. */
export function domainState(domain: DomainReply, servers: readonly UnitState[]): UnitState {
  const failed = servers.find(({ phase }) => phase === "failure") ?? settingsState(domain);
  if (failed) return failed;
  return servers.find(({ phase }) => phase !== "success") ?? { phase: "success", status: "ACTIVE" };
}

/** The state of a route; `domain` is that whose mailbox it reads, where it is known. */
export function routeState(route: RouteReply, domain: DomainReply | undefined): UnitState {
  const imap = domain?.imapSettings;
  const reads = (route.mailboxFolders ?? []).length > 0;
  const status = route.status?.toUpperCase() ?? "";
  const mailbox = imap?.status?.toUpperCase();
  if (reads && mailbox === "ERROR") {
    const folders = (route.mailboxFolders ?? []).map((folder) => visible(folder, 80)).join(", ");
    return {
      phase: "failure",
      status: "IMAP_ERROR",
      message: `${words(imap?.errorInfo) ?? "without a reason"} (folders ${folders})`,
    };
  }
  if (status === "ERROR") return { phase: "failure", status: "ROUTE_ERROR", message: words(imap?.errorInfo) };
  if (status === "REMOVING") return { phase: "absent", status: "REMOVING" };
  if (status !== "ACTIVE") return { phase: "pending", status: visible(route.status ?? "UNKNOWN", 64) };
  if (!reads || mailbox === "ACTIVE") return { phase: "success", status: "ACTIVE" };
  return { phase: "pending", status: visible(`IMAP_${imap?.status ?? "UNKNOWN"}`, 64) };
}

/** The state of a route whose replies go to one that comes after it, and writes that: without them it is not as its file says. */
export function lateReplyState(route: RouteReply, state: UnitState): UnitState {
  const waits = state.phase === "success" && !route.replyEmailAddress?.route?.id;
  return waits ? { phase: "pending", status: "REPLY_PENDING" } : state;
}

function words(
  info: { readonly code?: string | null | undefined; readonly message?: string | null | undefined } | null | undefined,
): string | undefined {
  const said = [info?.code, info?.message].flatMap((part) => part ? [part] : []);
  return said.length === 0 ? undefined : said.join(": ");
}
