import type { Envelope } from "../event.ts";
import { visible, visibleKey } from "../../base/text.ts";
import { postJson, type Preset } from "./request.ts";

/** A CloudEvents 1.0.2 event in structured mode (HTTP binding section 3.2). */
export const cloudevents: Preset = (envelope, destination) =>
  Promise.resolve([
    postJson(destination.url, cloudEvent(envelope), { "content-type": "application/cloudevents+json; charset=utf-8" }),
  ]);

/** The longest name of an account has 256. */
const SUBJECT_CHARACTERS = 300;

/** The event's attributes, whose texts hold no control characters; `dedupkey` and `sequence` are extension attributes. */
function cloudEvent(envelope: Envelope): Readonly<Record<string, unknown>> {
  const { id, event, origin, dedupKey, sequence } = envelope;
  return {
    specversion: "1.0",
    id,
    source: origin,
    type: `genesys.${event.event.replace("email_account_", "email_account.")}`,
    subject: `email-account/${visible(event.name ?? event.account_id ?? "unnamed", SUBJECT_CHARACTERS)}`,
    time: event.timestamp,
    datacontenttype: "application/json",
    ...(sequence === undefined ? {} : { sequence }),
    dedupkey: visibleKey(dedupKey),
    data: event,
  };
}
