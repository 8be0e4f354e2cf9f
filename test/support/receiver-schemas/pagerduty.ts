const ROUTING_KEY = { type: "string", minLength: 1, maxLength: 32 } as const;
const SUMMARY = { type: "string", minLength: 1, maxLength: 1024 } as const;
const TIMESTAMP = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z$" } as const;

/** "The `links` property" of both pages: `href` is required. */
const LINKS = {
  type: "array",
  items: {
    type: "object",
    required: ["href"],
    additionalProperties: false,
    properties: {
      href: { type: "string", pattern: "^https?://[\\x21-\\x7e]+$" },
      text: { type: "string" },
    },
  },
} as const;

/** Flat: values of deeper objects are not shown. */
const CUSTOM_DETAILS = { type: "object", additionalProperties: { type: ["string", "number", "null"] } } as const;

const KEY = { type: "string", minLength: 1, maxLength: 255 } as const;

/**
 * The body of `POST /v2/enqueue`: github.com/PagerDuty/developer-docs, docs/events-API-v2/02-Trigger-Events.md. A resolve needs
 * the key of the alert and nothing else ("Example Request Payloads").
 */
export const PAGERDUTY_ALERT = {
  type: "object",
  required: ["event_action"],
  oneOf: [
    {
      required: ["routing_key", "event_action", "dedup_key"],
      additionalProperties: false,
      properties: {
        routing_key: ROUTING_KEY,
        event_action: { enum: ["acknowledge", "resolve"] },
        dedup_key: KEY,
      },
    },
    {
      required: ["routing_key", "event_action", "payload"],
      additionalProperties: false,
      properties: {
        routing_key: ROUTING_KEY,
        event_action: { const: "trigger" },
        dedup_key: KEY,
        client: { type: "string", minLength: 1 },
        client_url: { type: "string", pattern: "^https?://" },
        links: LINKS,
        payload: {
          type: "object",
          required: ["summary", "source", "severity"],
          additionalProperties: false,
          properties: {
            summary: SUMMARY,
            source: { type: "string", minLength: 1 },
            severity: { enum: ["critical", "error", "warning", "info"] },
            timestamp: TIMESTAMP,
            component: { type: "string" },
            group: { type: "string" },
            class: { type: "string" },
            custom_details: CUSTOM_DETAILS,
          },
        },
      },
    },
  ],
} as const;

/** The body of `POST /v2/change/enqueue`: the same folder, 03-Change-Events.md. */
export const PAGERDUTY_CHANGE = {
  type: "object",
  required: ["routing_key", "payload"],
  additionalProperties: false,
  properties: {
    routing_key: ROUTING_KEY,
    links: LINKS,
    payload: {
      type: "object",
      required: ["summary"],
      additionalProperties: false,
      properties: {
        summary: SUMMARY,
        source: { type: "string" },
        timestamp: TIMESTAMP,
        custom_details: CUSTOM_DETAILS,
      },
    },
  },
} as const;
