/** How an event is written for the system that receives it. */
export type ItsmFormat =
  | "basic"
  | "cloudevents"
  | "servicenow-event"
  | "servicenow-change-note"
  | "pagerduty"
  | "jira-automation";

/** The formats of events for an ITSM system. */
export const ITSM_FORMATS = [
  "basic",
  "cloudevents",
  "servicenow-event",
  "servicenow-change-note",
  "pagerduty",
  "jira-automation",
] as const satisfies readonly ItsmFormat[];
