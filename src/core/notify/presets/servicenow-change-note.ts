import { AppError, ConfigurationError } from "../../base/errors.ts";
import { visible } from "../../base/text.ts";
import type { Destination } from "../destination.ts";
import type { Envelope } from "../event.ts";
import { LOOK_UP_BYTES } from "../limits.ts";
import { apiUrl, jsonBody, type Preset, type PresetRequest, textAt } from "./request.ts";
import { rowProblem, rowsOf, rowTicket } from "./servicenow-answer.ts";
import { ticketDetails, ticketSummary } from "./ticket-text.ts";

const TABLE = "/api/now/table/change_request";
const JSON_ANSWER = { accept: "application/json" } as const;

/**
 * A work note on the change that `change-ref` names, by its number or its sys_id (ServiceNow Table API). The change is looked
 * up first, and takes no second note of an event that stands in its notes.
 */
export const servicenowChangeNote: Preset = (envelope, destination) => {
  const reference = checkedReference(envelope.event.change_ref);
  const query = isSysId(reference) ? `sys_id=${reference}` : `number=${reference}`;
  const url = apiUrl(destination.url, "/api/", TABLE);
  url.search = search(query, "sys_id,number,work_notes");
  return Promise.resolve([{
    url,
    method: "GET",
    headers: JSON_ANSWER,
    answerBytes: LOOK_UP_BYTES,
    problem: rowProblem,
    ticket: rowTicket,
    next: (answer) => afterLookUp(answer, reference, envelope, destination),
  }]);
};

/** The reference, where a note can be written on what it names. Throws ConfigurationError (NOTIFY_CONFIG). */
export function checkedReference(reference: string | null | undefined): string {
  if (reference && (isSysId(reference) || /^[A-Za-z]{2,10}\d{1,30}$/.test(reference))) return reference;
  throw new ConfigurationError(
    "NOTIFY_CONFIG",
    `Cannot write a note on change "${visible(reference ?? "")}": it is not a change number`,
    {
      hint: "Give change-ref as a change number such as CHG0030004, or as the sys_id of a change",
    },
  );
}

function isSysId(reference: string): boolean {
  return /^[0-9a-f]{32}$/.test(reference);
}

function search(sysparm_query: string, sysparm_fields: string): string {
  const sysparm = { sysparm_query, sysparm_fields, sysparm_limit: "1", sysparm_display_value: "true" };
  return new URLSearchParams(sysparm).toString();
}

/** The note, unless the change shows it; where the change shows none of its notes, their own table is asked. */
function afterLookUp(
  answer: unknown,
  reference: string,
  envelope: Envelope,
  destination: Destination,
): PresetRequest | undefined {
  const [row] = rowsOf(answer);
  const sysId = textAt(row, "sys_id") ?? "";
  if (!isSysId(sysId)) {
    throw new AppError(
      "NOTIFY_REFUSED",
      `Cannot write a note on change ${reference}: ServiceNow shows no such change to this user`,
    );
  }
  const note = noteRequest(sysId, envelope, destination);
  const notes = (row as { readonly work_notes?: unknown }).work_notes;
  if (typeof notes === "string") return notes.includes(envelope.id) ? undefined : note;
  const url = apiUrl(destination.url, "/api/", "/api/now/table/sys_journal_field");
  url.search = search(`element_id=${sysId}^element=work_notes^valueLIKE${envelope.id}`, "sys_id,value");
  return {
    url,
    method: "GET",
    headers: JSON_ANSWER,
    answerBytes: LOOK_UP_BYTES,
    optional: true,
    next: (found) => rowsOf(found).some((each) => textAt(each, "value")?.includes(envelope.id)) ? undefined : note,
  };
}

function noteRequest(sysId: string, envelope: Envelope, destination: Destination): PresetRequest {
  return {
    url: apiUrl(destination.url, "/api/", `${TABLE}/${sysId}`),
    method: "PATCH",
    headers: { "content-type": "application/json", ...JSON_ANSWER },
    body: jsonBody({ work_notes: [ticketSummary(envelope), ...ticketDetails(envelope)].join("\n") }),
    problem: rowProblem,
    ticket: rowTicket,
  };
}
