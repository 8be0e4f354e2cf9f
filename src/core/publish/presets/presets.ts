import type { ItsmFormat } from "../../settings.ts";
import { basic } from "./basic.ts";
import { cloudevents } from "./cloudevents.ts";
import { jiraAutomation } from "./jira-automation.ts";
import { pagerduty } from "./pagerduty.ts";
import type { Preset } from "./request.ts";
import { servicenowChangeNote } from "./servicenow-change-note.ts";
import { servicenowEvent } from "./servicenow-event.ts";

/** The preset of each `itsm-format`. */
export const PRESETS: Readonly<Record<ItsmFormat, Preset>> = {
  basic,
  cloudevents,
  "servicenow-event": servicenowEvent,
  "servicenow-change-note": servicenowChangeNote,
  pagerduty,
  "jira-automation": jiraAutomation,
};
