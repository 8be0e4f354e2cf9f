import { visible, visibleKey } from "../../base/text.ts";
import { type Envelope, isFailure } from "../event.ts";

/** Foreign text for a ticket: one visible line in which no markup of ServiceNow or Jira and no spreadsheet formula works. */
export function ticketText(text: string, limit = 200): string {
  return inert(visible(text, limit));
}

/** The same for a field of so many UTF-16 units. */
export function ticketField(text: string, units: number): string {
  return cutAt(ticketText(text, units), units);
}

/** The same for a key, which is never cut: no two keys become one. */
export function ticketKey(key: string): string {
  return inert(visibleKey(key));
}

/** Text of at most so many UTF-16 units, without half of a character at its end. */
export function cutAt(text: string, units: number): string {
  return text.length <= units ? text : `${text.slice(0, units - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function inert(text: string): string {
  return text
    .replace(/\[(?=\/?\s*code)/gi, "(")
    .replace(/[{}[\]|!~<>]/g, (char) => LOOKALIKES[char] ?? " ")
    .replace(/^(\s*)([=+\-@])/, "$1'$2");
}

// Wiki markup, macros, mentions, images and HTML all need one of these; the full-width forms read the same.
const LOOKALIKES: Readonly<Record<string, string>> = {
  "{": "｛",
  "}": "｝",
  "[": "［",
  "]": "］",
  "|": "｜",
  "!": "！",
  "~": "～",
  "<": "＜",
  ">": "＞",
};

/** One sentence on what happened to the account, safe for a ticket. */
export function ticketSummary(envelope: Envelope): string {
  const { event, status } = envelope.event;
  const what = event.replace("email_account_", "");
  const name = ticketText(envelope.event.name ?? "(unnamed)", 120);
  const { reason: why } = envelope.event;
  const reason = isFailure(envelope.event) && why ? `: ${ticketText(why, 400)}` : "";
  return `E-mail account "${name}" ${what} (${ticketText(status, 60)})${reason}`;
}

/** Where to look up the event, as lines for a ticket. */
export function ticketDetails(envelope: Envelope): readonly string[] {
  const { account_id, organisation, timestamp, run_url, audit_hash, latency_ms } = envelope.event;
  return [
    ...(organisation ? [`Organisation: ${ticketText(organisation)}`] : []),
    `Account id: ${ticketText(account_id ?? "none")}`,
    `Time: ${ticketText(timestamp)}, after ${latency_ms} ms`,
    ...(run_url ? [`Run: ${ticketText(run_url, 500)}`] : []),
    ...(audit_hash ? [`Audit record: ${ticketText(audit_hash)}`] : []),
    `Event id: ${envelope.id}`,
  ];
}
