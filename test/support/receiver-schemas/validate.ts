import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { CloudEvent, HTTP } from "cloudevents";
import assert from "node:assert/strict";
import type { ItsmFormat } from "../../../src/core/notify/formats.ts";
import { BASIC_EVENT, JIRA_AUTOMATION } from "./basic.ts";
import { PAGERDUTY_ALERT, PAGERDUTY_CHANGE } from "./pagerduty.ts";
import {
  SERVICENOW_ADDITIONAL_INFO,
  SERVICENOW_CHANGE_NOTE,
  SERVICENOW_EVENT,
  SERVICENOW_QUERY,
} from "./servicenow.ts";

/** Receivers count UTF-16 units, as databases and Java do, or less. */
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, unicode: false });

const BASIC = ajv.compile(BASIC_EVENT);
const JIRA = ajv.compile(JIRA_AUTOMATION);
const ALERT = ajv.compile(PAGERDUTY_ALERT);
const CHANGE = ajv.compile(PAGERDUTY_CHANGE);
const EVENT = ajv.compile(SERVICENOW_EVENT);
const INFO = ajv.compile(SERVICENOW_ADDITIONAL_INFO);
const NOTE = ajv.compile(SERVICENOW_CHANGE_NOTE);
const QUERY = ajv.compile(SERVICENOW_QUERY);

/** Standard Webhooks: "payloads are kept small", below 20 kB. */
const MOST_BYTES = 20_000;

/** A request to a receiver, wherever it was seen. */
export interface ReceiverRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Fails where a request is not as its receiver's documentation has it. */
export function assertReceivable(format: ItsmFormat, { method, url, headers, body }: ReceiverRequest): void {
  if (method === "GET") {
    assert.equal(body ?? "", "");
    return assertValid(QUERY, Object.fromEntries(url.searchParams));
  }
  assert.ok(body !== undefined && new TextEncoder().encode(body).length <= MOST_BYTES, `${body?.length} characters`);
  const json: unknown = JSON.parse(body);
  assertWellFormed(json);
  if (format === "basic") assertValid(BASIC, json);
  else if (format === "jira-automation") assertValid(JIRA, json);
  else if (format === "pagerduty") assertValid(url.pathname.endsWith("/change/enqueue") ? CHANGE : ALERT, json);
  else if (format === "servicenow-change-note") assertValid(NOTE, json);
  else if (format === "servicenow-event") {
    assertValid(EVENT, json);
    for (const { additional_info } of (json as { records: { additional_info: string }[] }).records) {
      assertValid(INFO, JSON.parse(additional_info));
    }
  } else {
    const event = HTTP.toEvent({ headers: { ...headers }, body });
    // The library has the JSON Schema of the specification, and throws where it is not kept.
    assert.ok(event instanceof CloudEvent && event.validate());
    assertValid(BASIC, event.data);
    for (const [name, value] of Object.entries(json as object)) {
      assert.match(name, /^[a-z0-9]+$/);
      if (name !== "data") assert.doesNotMatch(String(value), FORBIDDEN_IN_ATTRIBUTES, name);
    }
  }
}

/** CloudEvents 1.0.2, "Type System": what a String must not hold. */
// deno-lint-ignore no-control-regex
const FORBIDDEN_IN_ATTRIBUTES = /[\u0000-\u001f\u007f-\u009f\p{Cs}\p{Noncharacter_Code_Point}]/u;

function assertValid(validate: ValidateFunction, value: unknown): void {
  assert.ok(validate(value), `${ajv.errorsText(validate.errors)}: ${JSON.stringify(value).slice(0, 2000)}`);
}

/** No text in the value, nor a key, is half of a character. */
function assertWellFormed(value: unknown): void {
  if (typeof value === "string") assert.ok(value.isWellFormed(), JSON.stringify(value));
  else if (value !== null && typeof value === "object") Object.entries(value).flat().forEach(assertWellFormed);
}
