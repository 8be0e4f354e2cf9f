import { postJson, type Preset } from "./request.ts";
import { ticketDetails, ticketSummary, ticketText } from "./ticket-text.ts";

/** The incoming-webhook trigger of Jira automation: the event as `data`, and the issue that `change-ref` names when it is an issue key. */
export const jiraAutomation: Preset = (envelope, destination) => {
  const { event, id, dedupKey } = envelope;
  const reference = event.change_ref ?? "";
  const issues = /^[A-Z][A-Z0-9_]{0,19}-\d{1,12}$/.test(reference) ? [reference] : [];
  const data = {
    ...event,
    status: ticketText(event.status),
    name: ticketText(event.name ?? ""),
    organisation: ticketText(event.organisation ?? ""),
    event_id: id,
    dedup_key: ticketText(dedupKey, 400),
    summary: ticketSummary(envelope),
    details: ticketDetails(envelope).join("\n"),
  };
  const token = destination.token === undefined ? {} : { "x-automation-webhook-token": destination.token.reveal() };
  return Promise.resolve([postJson(destination.url, { issues, data }, token)]);
};
