import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AppError } from "../../../src/core/base/errors.ts";
import { Secret } from "../../../src/core/base/secret.ts";
import { openDestination } from "../../../src/core/notify/destination.ts";
import type { Envelope } from "../../../src/core/notify/event.ts";
import { ITSM_FORMATS, type ItsmFormat } from "../../../src/core/notify/formats.ts";
import { PRESETS } from "../../../src/core/notify/presets/presets.ts";
import type { PresetRequest } from "../../../src/core/notify/presets/request.ts";
import { envelopes } from "../../support/envelope-arbitrary.ts";
import { envelope, failedEnvelope, itsmEvent } from "../../support/events.ts";
import { assertReceivable } from "../../support/receiver-schemas/validate.ts";

const SYS_ID = "9d385017c611228701d22104cc95c371";

/** The requests of an event and those that follow from answers; none where it lacks what the format needs. */
async function requestsOf(format: ItsmFormat, each: Envelope): Promise<readonly PresetRequest[]> {
  const destination = await openDestination("https://itsm.example/", { format, token: new Secret("k".repeat(32)) });
  let requests: readonly PresetRequest[];
  try {
    requests = await PRESETS[format](each, destination);
  } catch (error) {
    assert.ok(error instanceof AppError && error.code === "NOTIFY_CONFIG" && format === "servicenow-change-note");
    return [];
  }
  const all: PresetRequest[] = [];
  const follow = (request: PresetRequest | undefined): void => {
    if (request === undefined) return;
    all.push(request);
    for (const notes of [{ work_notes: "" }, {}]) follow(request.next?.({ result: [{ sys_id: SYS_ID, ...notes }] }));
  };
  requests.forEach(follow);
  return all;
}

for (const format of ITSM_FORMATS) {
  test(`every ${format} request is as the receiver's documentation has it, whatever the event says`, async () => {
    await fc.assert(
      fc.asyncProperty(envelopes, async (each) => {
        for (const { url, method, headers, body } of await requestsOf(format, each)) {
          assertReceivable(format, { url, method, headers, body });
        }
      }),
      { numRuns: 300 },
    );
  });
}

test("the schemas refuse what the documentation forbids", async () => {
  for (const format of ITSM_FORMATS) {
    const [request] = (await requestsOf(format, failedEnvelope())).filter(({ body }) => body !== undefined);
    const { url, method, headers, body = "" } = request ?? assert.fail();
    const refused = (text: string): void =>
      assert.throws(() => assertReceivable(format, { url, method, headers, body: text }), format);
    refused(body.replace("{", '{"more":1,'.replace("more", format === "cloudevents" ? "More" : "more")));
    refused(body.replace("failed", "failed\\ud800"));
    refused("{}");
  }
});

test("a note is made of every event that names a change", async () => {
  const made = await requestsOf("servicenow-change-note", envelope());
  assert.deepEqual(made.map(({ method }) => method), ["GET", "PATCH", "GET", "PATCH", "PATCH"]);
  const without = await requestsOf("servicenow-change-note", envelope({ event: itsmEvent({ change_ref: null }) }));
  assert.deepEqual(without, []);
});

test("keys full of characters that are written longer stay apart", async () => {
  const keyOf = async (format: ItsmFormat, end: string): Promise<string> => {
    const [request] = await requestsOf(format, envelope({ dedupKey: `key:${"\u200b".repeat(40)}${end}` }));
    return request?.body ?? "";
  };
  for (const format of ITSM_FORMATS.filter((each) => each !== "basic" && each !== "servicenow-change-note")) {
    assert.notEqual(await keyOf(format, "one"), await keyOf(format, "two"), format);
  }
});
