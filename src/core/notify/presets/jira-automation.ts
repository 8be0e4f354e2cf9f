import { postJson, type Preset } from "./request.ts";
import { ticketDetails, ticketKey, ticketSummary, ticketText } from "./ticket-text.ts";

/** As long as an event's reason is. */
const REASON_CHARACTERS = 500;

/** The incoming-webhook trigger of Jira automation: the event as `data`, and the issue that `change-ref` names when it is an issue key. */
export const jiraAutomation: Preset = (envelope, destination) => {
  const { event, id, dedupKey } = envelope;
  const reference = event.change_ref ?? "";
  const issues = /^[A-Z][A-Z0-9_]{0,19}-\d{1,12}$/.test(reference) ? [reference] : [];
  const data = {
    ...event,
    account_id: event.account_id === null ? null : ticketText(event.account_id),
    status: ticketText(event.status),
    name: ticketText(event.name ?? ""),
    organisation: ticketText(event.organisation ?? ""),
    change_ref: event.change_ref ? ticketText(event.change_ref) : event.change_ref,
    reason: event.reason ? ticketText(event.reason, REASON_CHARACTERS) : event.reason,
    event_id: id,
    dedup_key: ticketKey(dedupKey),
    summary: ticketSummary(envelope),
    details: ticketDetails(envelope).join("\n"),
  };
  const token = destination.token === undefined ? {} : { "x-automation-webhook-token": destination.token.reveal() };
  return Promise.resolve([postJson(destination.url, { issues, data }, token)]);
};
