import { AppError, ConfigurationError } from "../../base/errors.ts";
import { visible } from "../../base/text.ts";
import type { Destination } from "../destination.ts";
import type { Envelope } from "../event.ts";
import { apiUrl, bearer, type Preset, type PresetRequest } from "./request.ts";
import { ticketDetails, ticketSummary } from "./ticket-text.ts";

const TABLE = "/api/now/table/change_request";

/** A work note on the change that `change-ref` names, by its number (looked up first) or its sys_id (ServiceNow Table API). */
export const servicenowChangeNote: Preset = (envelope, destination) => {
  const reference = checkedReference(envelope.event.change_ref);
  if (/^[0-9a-f]{32}$/.test(reference)) return [noteRequest(reference, envelope, destination)];
  return [lookUp(reference, envelope, destination)];
};

/** The reference, where a note can be written on what it names. Throws ConfigurationError (NOTIFY_CONFIG). */
export function checkedReference(reference: string | null | undefined): string {
  if (reference && /^[A-Za-z0-9]{1,40}$/.test(reference)) return reference;
  throw new ConfigurationError(
    "NOTIFY_CONFIG",
    `Cannot write a note on change "${visible(reference ?? "")}": it is not a change number`,
    {
      hint: "Give change-ref as a change number such as CHG0030004, or as the sys_id of a change",
    },
  );
}

function lookUp(number: string, envelope: Envelope, destination: Destination): PresetRequest {
  const url = apiUrl(destination.url, "/api/", TABLE);
  url.search = new URLSearchParams({
    sysparm_query: `number=${number}`,
    sysparm_fields: "sys_id",
    sysparm_limit: "1",
  }).toString();
  return {
    url,
    method: "GET",
    headers: { accept: "application/json", ...bearer(destination.token) },
    next: (answer) => noteRequest(firstSysId(answer, number), envelope, destination),
  };
}

function noteRequest(sysId: string, envelope: Envelope, destination: Destination): PresetRequest {
  return {
    url: apiUrl(destination.url, "/api/", `${TABLE}/${sysId}`),
    method: "PATCH",
    headers: { "content-type": "application/json", accept: "application/json", ...bearer(destination.token) },
    body: JSON.stringify({ work_notes: [ticketSummary(envelope), ...ticketDetails(envelope)].join("\n") }),
  };
}

function firstSysId(answer: unknown, number: string): string {
  const result = (answer as { readonly result?: unknown } | null | undefined)?.result;
  const first = Array.isArray(result) ? result[0] as { readonly sys_id?: unknown } | null | undefined : undefined;
  const sysId = first?.sys_id;
  if (typeof sysId === "string" && /^[0-9a-f]{32}$/.test(sysId)) return sysId;
  throw new AppError(
    "NOTIFY_REFUSED",
    `Cannot write a note on change ${number}: ServiceNow shows no such change to this user`,
  );
}
