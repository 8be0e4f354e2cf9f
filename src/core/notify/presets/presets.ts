import type { ItsmFormat } from "../formats.ts";
import { cloudevents } from "./cloudevents.ts";
import { jiraAutomation } from "./jira-automation.ts";
import { pagerduty } from "./pagerduty.ts";
import { postJson, type Preset, textAt } from "./request.ts";
import { servicenowChangeNote } from "./servicenow-change-note.ts";
import { servicenowEvent } from "./servicenow-event.ts";

/** The tutorial's body, field for field. */
const basic: Preset = (envelope, destination) =>
  Promise.resolve([{ ...postJson(destination.url, envelope.event), ticket: (answer) => textAt(answer, "id") }]);

/** The preset of each `itsm-format`. */
export const PRESETS: Readonly<Record<ItsmFormat, Preset>> = {
  basic,
  cloudevents,
  "servicenow-event": servicenowEvent,
  "servicenow-change-note": servicenowChangeNote,
  pagerduty,
  "jira-automation": jiraAutomation,
};
