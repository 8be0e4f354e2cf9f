/** One of {@link ITSM_FORMATS}. */
export type ItsmFormat = (typeof ITSM_FORMATS)[number];

/** The formats of events for an ITSM system. */
export const ITSM_FORMATS = [
  "basic",
  "cloudevents",
  "servicenow-event",
  "servicenow-change-note",
  "pagerduty",
  "jira-automation",
] as const;
