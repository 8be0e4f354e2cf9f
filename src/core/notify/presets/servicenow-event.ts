import { isFailure } from "../event.ts";
import { MESSAGE_KEY_CHARACTERS } from "../limits.ts";
import { boundedKey } from "./bounded-key.ts";
import { apiUrl, postJson, type Preset } from "./request.ts";
import { rowProblem, rowTicket } from "./servicenow-answer.ts";
import { ticketDetails, ticketSummary, ticketText } from "./ticket-text.ts";

const DEFAULT_CALL = "/api/global/em/jsonv2";

/** An event for ServiceNow Event Management (`em/jsonv2`); a success has severity 0 and so clears the alert of the failure before it. */
export const servicenowEvent: Preset = async (envelope, destination) => {
  const { event, dedupKey } = envelope;
  const names = event.name ?? "";
  const record = {
    source: "genesys_email_provisioner",
    event_class: "Genesys Cloud e-mail accounts",
    node: ticketText(event.account_id ?? "genesys_cloud"),
    resource: ticketText(names, 100),
    metric_name: "provisioning",
    type: event.event,
    message_key: await boundedKey(ticketText(dedupKey, dedupKey.length), MESSAGE_KEY_CHARACTERS),
    severity: isFailure(event) ? "2" : "0",
    description: ticketSummary(envelope),
    time_of_event: event.timestamp.slice(0, 19).replace("T", " "),
    additional_info: JSON.stringify({
      event_id: envelope.id,
      organisation: ticketText(event.organisation ?? ""),
      change_ref: event.change_ref ?? "",
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
