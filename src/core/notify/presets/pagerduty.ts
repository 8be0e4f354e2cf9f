import { type Envelope, isFailure } from "../event.ts";
import { DEDUP_KEY_CHARACTERS } from "../limits.ts";
import { apiUrl, postJson, type Preset } from "./request.ts";
import { ticketSummary, ticketText } from "./ticket-text.ts";

const SUMMARY_LIMIT = 1000;

/** PagerDuty Events API v2: a failure triggers an alert; a success is a change event and resolves the account's alert. */
export const pagerduty: Preset = (envelope, destination) => {
  const { event } = envelope;
  const routing_key = destination.token?.reveal() ?? "";
  const dedup_key = envelope.dedupKey.slice(0, DEDUP_KEY_CHARACTERS);
  const enqueue = apiUrl(destination.url, "/v2/", "/v2/enqueue");
  const common = { links: links(envelope), client: "genesys-email-accounts" };
  if (isFailure(event)) {
    return [
      postJson(enqueue, { routing_key, event_action: "trigger", dedup_key, payload: alert(envelope), ...common }),
    ];
  }
  const change = { routing_key, payload: changePayload(envelope), links: common.links };
  return [
    postJson(apiUrl(destination.url, "/v2/", "/v2/change/enqueue"), change),
    postJson(enqueue, { routing_key, event_action: "resolve", dedup_key }),
  ];
};

function alert(envelope: Envelope): Readonly<Record<string, unknown>> {
  return { ...changePayload(envelope), severity: "error", component: "email-account", class: envelope.event.status };
}

function changePayload(envelope: Envelope): Readonly<Record<string, unknown>> {
  const { event, id } = envelope;
  return {
    summary: ticketSummary(envelope).slice(0, SUMMARY_LIMIT),
    source: "genesys_email_provisioner",
    timestamp: event.timestamp,
    custom_details: {
      event_id: id,
      account: ticketText(event.name ?? ""),
      account_id: event.account_id,
      organisation: ticketText(event.organisation ?? ""),
      change_ref: event.change_ref ?? null,
      audit_hash: event.audit_hash ?? null,
    },
  };
}

function links(envelope: Envelope): readonly { readonly href: string; readonly text: string }[] {
  const url = envelope.event.run_url;
  return url && /^https?:\/\//.test(url) ? [{ href: url, text: "Run" }] : [];
}
