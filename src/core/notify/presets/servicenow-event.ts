import { isFailure } from "../event.ts";
import { MESSAGE_KEY_CHARACTERS } from "../limits.ts";
import { boundedKey } from "./bounded-key.ts";
import { apiUrl, postJson, type Preset } from "./request.ts";
import { rowProblem, rowTicket } from "./servicenow-answer.ts";
import { ticketDetails, ticketField, ticketKey, ticketSummary, ticketText } from "./ticket-text.ts";

/** Most columns of the table em_event have 100 characters. */
const COLUMN_CHARACTERS = 100;

const DEFAULT_CALL = "/api/global/em/jsonv2";

/** An event for ServiceNow Event Management (`em/jsonv2`); a success has severity 0 and so clears the alert of the failure before it. */
export const servicenowEvent: Preset = async (envelope, destination) => {
  const { event, dedupKey } = envelope;
  const names = event.name ?? "";
  const record = {
    source: "genesys_email_provisioner",
    event_class: "Genesys Cloud e-mail accounts",
    node: ticketField(event.account_id || "genesys_cloud", COLUMN_CHARACTERS),
    resource: ticketField(names, COLUMN_CHARACTERS),
    metric_name: "provisioning",
    type: event.event,
    message_key: await boundedKey(ticketKey(dedupKey), MESSAGE_KEY_CHARACTERS),
    severity: isFailure(event) ? "2" : "0",
    description: ticketSummary(envelope),
    time_of_event: event.timestamp.slice(0, 19).replace("T", " "),
    additional_info: JSON.stringify({
      event_id: envelope.id,
      organisation: ticketText(event.organisation ?? ""),
      change_ref: ticketText(event.change_ref ?? ""),
      details: ticketDetails(envelope).join("\n"),
    }),
  };
  const request = postJson(eventUrl(destination.url), { records: [record] }, { accept: "application/json" });
  return [{ ...request, problem: rowProblem, ticket: rowTicket }];
};

/** An address that already names a call (a push connector, `em_event.do`) is used as it is. */
function eventUrl(url: URL): URL {
  return /\/api\/|\.do$/.test(url.pathname) ? url : apiUrl(url, "/api/", DEFAULT_CALL);
}
