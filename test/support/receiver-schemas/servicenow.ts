/** RFC 3339 in UTC, in ServiceNow's spelling: "yyyy-MM-dd HH:mm:ss, according to GMT". */
const TIME_OF_EVENT = "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$";

/**
 * The body of `POST /api/global/em/jsonv2`. Fields: "Pushing events to the instance using web service API"
 * (servicenow.com/docs, it-operations-management/event-management/send-events-via-web-service). Lengths: "Event field format
 * for event collection" (c_EMIntegrateRequirementEvent: source, node, type, resource 100 each, message_key 1024); those of
 * event_class, metric_name and description are the table's own. "Do not add additional fields", so the list is closed.
 */
export const SERVICENOW_EVENT = {
  type: "object",
  required: ["records"],
  additionalProperties: false,
  properties: {
    records: {
      type: "array",
      minItems: 1,
      maxItems: 1,
      items: {
        type: "object",
        required: ["source", "node", "type", "resource", "severity", "description"],
        additionalProperties: false,
        properties: {
          source: { type: "string", minLength: 1, maxLength: 100 },
          event_class: { type: "string", minLength: 1, maxLength: 100 },
          node: { type: "string", minLength: 1, maxLength: 100 },
          resource: { type: "string", maxLength: 100 },
          metric_name: { type: "string", minLength: 1, maxLength: 100 },
          type: { type: "string", minLength: 1, maxLength: 100 },
          message_key: { type: "string", minLength: 1, maxLength: 1024 },
          severity: { enum: ["0", "1", "2", "3", "4", "5"] },
          description: { type: "string", minLength: 1, maxLength: 4000 },
          time_of_event: { type: "string", pattern: TIME_OF_EVENT },
          resolution_state: { enum: ["New", "Closing"] },
          // A string of JSON: what it holds is looked at by itself.
          additional_info: { type: "string" },
        },
      },
    },
  },
} as const;

/** What stands as text in `additional_info`: "key/value pairs". */
export const SERVICENOW_ADDITIONAL_INFO = {
  type: "object",
  additionalProperties: { type: "string" },
} as const;

/**
 * The body of `PATCH /api/now/table/change_request/{sys_id}`: "Table API" (servicenow.com/docs, c_TableAPI), "name-value pairs
 * for the fields to update", of which the note is the one; a journal field takes 4,000 characters.
 */
export const SERVICENOW_CHANGE_NOTE = {
  type: "object",
  required: ["work_notes"],
  additionalProperties: false,
  properties: { work_notes: { type: "string", minLength: 1, maxLength: 4000 } },
} as const;

/** The query of `GET /api/now/table/{tableName}`: "Table API", table 2, as far as it is used. */
export const SERVICENOW_QUERY = {
  type: "object",
  required: ["sysparm_query", "sysparm_fields", "sysparm_limit"],
  additionalProperties: false,
  properties: {
    sysparm_query: {
      type: "string",
      pattern:
        "^(?:number=[A-Za-z]{2,10}\\d{1,30}|sys_id=[0-9a-f]{32}|element_id=[0-9a-f]{32}\\^element=work_notes\\^valueLIKE[\\w-]{1,64})$",
    },
    sysparm_fields: { type: "string", pattern: "^[a-z_]+(?:,[a-z_]+)*$" },
    sysparm_limit: { type: "string", pattern: "^[1-9]\\d*$" },
    sysparm_display_value: { enum: ["true", "false", "all"] },
  },
} as const;
