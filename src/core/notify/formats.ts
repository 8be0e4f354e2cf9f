/** One of {@link ITSM_FORMATS}. */
export type ItsmFormat = (typeof ITSM_FORMATS)[number];

/** The forms in which an ITSM system can be told. */
export const ITSM_FORMATS = [
  "basic",
  "cloudevents",
  "servicenow-event",
  "servicenow-change-note",
  "pagerduty",
  "jira-automation",
] as const;
