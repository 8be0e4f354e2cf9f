import type { ItsmFormat } from "../formats.ts";
import { cloudevents } from "./cloudevents.ts";
import { jiraAutomation } from "./jira-automation.ts";
import { pagerduty } from "./pagerduty.ts";
import { bearer, postJson, type Preset } from "./request.ts";
import { servicenowChangeNote } from "./servicenow-change-note.ts";
import { servicenowEvent } from "./servicenow-event.ts";

/** The tutorial's body, field for field, with a bearer token if there is one. */
const basic: Preset = (envelope, destination) => [
  postJson(destination.url, envelope.event, bearer(destination.token)),
];

/** The preset of each `itsm-format`. */
export const PRESETS: Readonly<Record<ItsmFormat, Preset>> = {
  basic,
  cloudevents,
  "servicenow-event": servicenowEvent,
  "servicenow-change-note": servicenowChangeNote,
  pagerduty,
  "jira-automation": jiraAutomation,
};
