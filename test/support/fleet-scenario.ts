import fc from "fast-check";
import type { GenesysFault } from "../../src/sandbox/genesys/faults.ts";

/** How the mail servers of an account answer Genesys Cloud. */
export type Servers = "good" | "slow" | "failing" | "stuck";

/** What is live under an account's name before the run. */
export type LiveBefore =
  | "absent"
  | "same"
  | "other"
  | "other-case"
  | "decomposed"
  | "twice"
  | "pending"
  | "stuck"
  | "failed";

/** One account of a random fleet. */
export interface Mailbox {
  readonly live: LiveBefore;
  /** Listings from which the live account is still missing when the run begins. */
  readonly hidden: number;
  readonly servers: Servers;
  /** `rotate` and `reference` force a write though nothing visible changed; `missing` is a secret without a value. */
  readonly password: "known" | "rotate" | "reference" | "missing";
}

/** What happens to one request: a fault of the simulator, or one that takes two. */
export type Trouble =
  | GenesysFault
  /** Every token ends before this request. */
  | { readonly kind: "revoke" }
  /** The account that this POST creates is missing from listings, and its answer is lost. */
  | { readonly kind: "lost-and-stale"; readonly listings: number };

/** A request that goes wrong; `undefined` lets one through. */
export type Troubles = readonly (Trouble | undefined)[];

/** A random fleet, organisation and run. */
export interface Scenario {
  readonly mailboxes: readonly Mailbox[];
  /** Live accounts whose file the event removed. */
  readonly removed: number;
  /** Live accounts that never had a file. */
  readonly strangers: number;
  readonly prune: boolean;
  readonly maxPrunePercent: number;
  /** The trouble of the requests to the API, in order; none after the last. */
  readonly troubles: Troubles;
  /** The same of the token requests. */
  readonly loginTroubles: Troubles;
  /** One kind of request that goes on failing. */
  readonly storm: { readonly method: string; readonly times: number; readonly trouble: Trouble } | undefined;
  readonly validationMs: number;
  readonly allowed: number;
  readonly tokenLifetimeSeconds: number;
}

/** Values of `Retry-After`: seconds, dates, nonsense and more than anybody waits for. */
const RETRY_AFTER = [
  "0",
  "2",
  "1.5",
  "-5",
  "soon",
  "",
  "1e3",
  "901",
  "99999999999",
  "Sun, 22 Nov 2026 08:00:20 GMT",
  "Sunday, 22-Nov-26 08:00:20 GMT",
  "Thu, 01 Jan 1970 00:00:00 GMT",
  "Wed, 32 Foo 2026 99:99:99 GMT",
];

const status = (...statuses: readonly number[]): fc.Arbitrary<Trouble> =>
  fc.constantFrom(...statuses).map((status) => ({ kind: "status", status }));
const when = fc.constantFrom("before" as const, "after" as const);

const httpTrouble: fc.Arbitrary<Trouble> = fc.oneof(
  status(500, 503, 502, 504, 408),
  // Not 404: of an account that is there it would be a lie, and gone is what a deletion wants.
  status(400, 401, 403, 409),
  fc.constant<Trouble>({ kind: "html", status: 502 }),
  fc.constant<Trouble>({ kind: "html", status: 200 }),
  when.map((when) => ({ kind: "reset", when }) as const),
  when.map((when) => ({ kind: "hang", when }) as const),
  fc.constant<Trouble>({ kind: "truncate" }),
  fc.record({
    kind: fc.constant("status" as const),
    status: fc.constantFrom(429, 429, 503),
    headers: fc.option(fc.constantFrom(...RETRY_AFTER).map((value) => ({ "retry-after": value })), { nil: {} }),
  }),
);

const listings = fc.integer({ min: 1, max: 12 });

const apiTrouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 8, arbitrary: httpTrouble },
  { weight: 1, arbitrary: fc.constant<Trouble>({ kind: "revoke" }) },
  { weight: 2, arbitrary: listings.map((listings) => ({ kind: "stale-listing", listings }) as const) },
  { weight: 2, arbitrary: listings.map((listings) => ({ kind: "lost-and-stale", listings }) as const) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((most) => ({ kind: "page-shrink", most }) as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Trouble>(
      { kind: "validation", effect: { stuck: true } },
      { kind: "validation", effect: { extraMs: 45_000 } },
      { kind: "validation", effect: { status: "VALIDATED" } },
      { kind: "validation", effect: { status: "SUSPENDED_BY_POLICY" } },
      { kind: "validation", effect: { status: "VALIDATION_FAILED", statusMessage: "535 5.7.8\r\n::error::no" } },
    ),
  },
);

function mostlyNone(trouble: fc.Arbitrary<Trouble>, maxLength: number): fc.Arbitrary<Troubles> {
  const each = fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: trouble },
  );
  return fc.array(each, { maxLength, size: "max" });
}

const mailbox: fc.Arbitrary<Mailbox> = fc.record({
  live: fc.constantFrom<LiveBefore>(
    "absent",
    "absent",
    "absent",
    "same",
    "same",
    "other",
    "other-case",
    "decomposed",
    "twice",
    "pending",
    "stuck",
    "failed",
  ),
  hidden: fc.constantFrom(0, 0, 0, 0, 1, 4),
  servers: fc.constantFrom<Servers>("good", "good", "good", "slow", "failing", "stuck"),
  password: fc.constantFrom("known", "known", "known", "rotate", "reference", "missing"),
});

/** Random fleets in random organisations with random trouble. */
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  mailboxes: fc.array(mailbox, { maxLength: 20, size: "max" }),
  removed: fc.constantFrom(0, 0, 1, 3),
  strangers: fc.constantFrom(0, 0, 0, 2, 2, 110),
  prune: fc.boolean(),
  maxPrunePercent: fc.constantFrom(25, 100),
  troubles: mostlyNone(apiTrouble, 60),
  loginTroubles: mostlyNone(httpTrouble, 4),
  storm: fc.option(
    fc.record({
      method: fc.constantFrom("GET", "POST", "PUT", "DELETE"),
      times: fc.constantFrom(5, 30),
      trouble: apiTrouble,
    }),
    { nil: undefined, freq: 3 },
  ),
  validationMs: fc.constantFrom(0, 2000),
  allowed: fc.constantFrom(300, 300, 25, 7),
  tokenLifetimeSeconds: fc.constantFrom(86_400, 86_400, 90, 20),
});

/** A scenario in which nothing goes wrong. */
export function calmScenario(mailboxes: readonly Mailbox[], change: Partial<Scenario> = {}): Scenario {
  return {
    mailboxes,
    removed: 0,
    strangers: 0,
    prune: false,
    maxPrunePercent: 25,
    troubles: [],
    loginTroubles: [],
    storm: undefined,
    validationMs: 2000,
    allowed: 300,
    tokenLifetimeSeconds: 86_400,
    ...change,
  };
}
