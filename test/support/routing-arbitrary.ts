import fc from "fast-check";
import type { Routing } from "../../src/core/account/routing.ts";

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
/** Any case before the @, lower case after it. */
const address = fc.tuple(fc.stringMatching(/^[A-Za-z0-9!#$%+-]{1,12}(\.[A-Za-z0-9]{1,4})?$/), label).map((
  [local, host],
) => `${local}@${host}.example`);
const line = fc.oneof(
  fc.constantFrom("yes", "null", "~", "587", "true", "- a", "a: b", "#x", "Ünïcode 😀", "'", '"', "a #b", "{x}", "1e3"),
  fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/),
);
const id = fc.uuid();
const reference = fc.oneof(line, id);
const folder = fc.oneof(line, fc.constantFrom("INBOX", " a ", "Entwürfe", "A/B", "[Gmail]/All", "a\\b"));
const keyOf = (text: string): string => text.toLowerCase();
const copy = fc.oneof(
  address,
  fc.record({ email: address, name: line }, { requiredKeys: ["email"], noNullPrototype: true }),
);
const emailOf = (value: string | { email: string }): string => typeof value === "string" ? value : value.email;

/** Keys that go with every other. */
const free = {
  address,
  from_name: line,
  spam_flow: fc.option(reference),
  history: fc.constantFrom("include" as const, "exclude" as const, "optional" as const),
  allow_multiple_actions: fc.boolean(),
  signature: fc.option(fc.record({
    response: reference,
    library: reference,
    when: fc.constantFrom("draft" as const, "send" as const, "send_once" as const),
    always: fc.boolean(),
  }, { requiredKeys: ["response"], noNullPrototype: true })),
};
const folders = fc.uniqueArray(folder, { minLength: 1, maxLength: 5, selector: keyOf });
const copies = fc.uniqueArray(copy, { maxLength: 5, selector: (value) => keyOf(emailOf(value)) });
const skills = fc.uniqueArray(reference, { maxLength: 4, selector: keyOf });

function some<T extends Record<string, unknown>>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record(model, { requiredKeys: [], noNullPrototype: true });
}

/** Valid blocks without a single warning, whose keys come in the order of the schema. */
export const routingBlocks: fc.Arbitrary<Routing> = fc.tuple(
  some(free),
  fc.oneof(
    fc.record({
      queue: reference,
      priority: fc.nat(),
      skills,
      language: fc.option(reference),
    }, { requiredKeys: ["queue"], noNullPrototype: true }),
    fc.record({ flow: reference }, { noNullPrototype: true }),
  ),
  fc.oneof(
    some({ from_email: fc.option(address), auto_bcc: copies }),
    fc.record({ reply_to: fc.oneof(fc.constant("self"), address) }, { noNullPrototype: true }),
    fc.record({ reply_to: fc.constant(null) }, { noNullPrototype: true }),
  ),
  fc.oneof(some({ mailbox_folders: folders }), fc.record({ graph: reference }, { noNullPrototype: true })),
).map(([one, two, three, four]) => ({ ...one, ...two, ...three, ...four }));
