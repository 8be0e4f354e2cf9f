import { type Envelope, isFailure } from "../event.ts";
import { DEDUP_KEY_CHARACTERS } from "../limits.ts";
import { boundedKey } from "./bounded-key.ts";
import { apiUrl, postJson, type Preset, type PresetRequest, textAt } from "./request.ts";
import { cutAt, ticketSummary, ticketText } from "./ticket-text.ts";

const SUMMARY_LIMIT = 1000;

/**
 * PagerDuty Events API v2: a failure triggers an alert, anything else resolves the account's alert first. A change is a
 * change event too; where nothing changed, the resolve is all.
 */
export const pagerduty: Preset = async (envelope, destination) => {
  const { event } = envelope;
  const routing_key = destination.token?.reveal() ?? "";
  const dedup_key = await boundedKey(envelope.dedupKey, DEDUP_KEY_CHARACTERS);
  const enqueue = apiUrl(destination.url, "/v2/", "/v2/enqueue");
  const common = { links: links(envelope), client: "genesys-email-accounts" };
  if (isFailure(event)) {
    return [
      told(postJson(enqueue, { routing_key, event_action: "trigger", dedup_key, payload: alert(envelope), ...common })),
    ];
  }
  const resolve = { ...told(postJson(enqueue, { routing_key, event_action: "resolve", dedup_key })), part: "resolve" };
  if (event.event === "email_account_recovered") return [resolve];
  const change = { routing_key, payload: changePayload(envelope), links: common.links };
  return [
    resolve,
    { ...postJson(apiUrl(destination.url, "/v2/", "/v2/change/enqueue"), change), part: "change" },
  ];
};

function told(request: PresetRequest): PresetRequest {
  return { ...request, ticket: (answer) => textAt(answer, "dedup_key") };
}

function alert(envelope: Envelope): Readonly<Record<string, unknown>> {
  return {
    ...changePayload(envelope),
    severity: "error",
    component: "email-account",
    class: ticketText(envelope.event.status),
  };
}

function changePayload(envelope: Envelope): Readonly<Record<string, unknown>> {
  const { event, id } = envelope;
  return {
    summary: cutAt(ticketSummary(envelope), SUMMARY_LIMIT),
    source: "genesys_email_provisioner",
    timestamp: event.timestamp,
    custom_details: {
      event_id: id,
      account: ticketText(event.name ?? ""),
      account_id: event.account_id === null ? null : ticketText(event.account_id),
      organisation: ticketText(event.organisation ?? ""),
      change_ref: event.change_ref ? ticketText(event.change_ref) : null,
      audit_hash: event.audit_hash ?? null,
    },
  };
}

function links(envelope: Envelope): readonly { readonly href: string; readonly text: string }[] {
  const url = envelope.event.run_url ?? "";
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return [];
  return [{ href: new URL(url).href, text: "Run" }];
}
