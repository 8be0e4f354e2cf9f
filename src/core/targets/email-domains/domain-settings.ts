import { AppError } from "../../base/errors.ts";
import type { RequestContext } from "../../base/request-context.ts";
import { visible } from "../../base/text.ts";
import type { Left, StepAnswer, WriteStep } from "../../provision/target.ts";
import type { Resources } from "../../provision/unit.ts";
import { answerOf, staleWhenUnseen } from "../step-answer.ts";
import { type EmailDomainsApi, PATHS } from "./domain-api.ts";
import type { DomainReply } from "./domain-wire.ts";

/** What a domain can refer to. */
type Slot = "smtp" | "imap" | "graph";
type Slots = Readonly<Partial<Record<Slot, string>>>;

/** What a change makes of the slots of a domain: the id of an integration, or nothing. */
type WantedSlots = Readonly<Partial<Record<Slot, string | undefined>>>;

/** How a slot is told to be empty, and not to speak of it: no source says what is taken. */
const EMPTINESS = ["null", "empty-id", "unsaid"] as const;
type Ways = Readonly<Partial<Record<Slot, typeof EMPTINESS[number]>>>;

const SLOT_BODIES: Readonly<Record<Slot, { readonly key: string; body(id: string): unknown }>> = {
  smtp: { key: "customSMTPServer", body: (id) => ({ id }) },
  imap: { key: "imapSettings", body: (id) => ({ integration: { id } }) },
  graph: { key: "graphApiSettings", body: (id) => ({ integration: { id } }) },
};

/** What a domain refers to. */
export function slotsOf({ customSMTPServer, imapSettings, graphApiSettings }: DomainReply): Slots {
  const held = { smtp: customSMTPServer, imap: imapSettings?.integration, graph: graphApiSettings?.integration };
  return Object.fromEntries(Object.entries(held).flatMap(([slot, ref]) => ref?.id ? [[slot, ref.id]] : []));
}

/** What a write left of a domain. */
export function domainLeft(reply: DomainReply): Left {
  return { id: reply.id, targetId: reply.id, resources: { domain: { id: reply.id } } };
}

/**
 * Writes what a domain refers to. Each body is first asked about and written only when it would be taken; a slot that is to
 * be empty is told so in each way there is.
 */
export function settingsStep(
  domain: string,
  api: EmailDomainsApi,
  wanted: (known: Resources) => WantedSlots,
): WriteStep {
  let held: Slots | undefined;
  return {
    ...settingsIntent(domain, wanted),
    find: async (known, context) => {
      const found = await api.domain(domain, "read", context);
      held = found && slotsOf(found);
      return found && { ...domainLeft(found), current: holds(wanted(known), slotsOf(found)), difference: "settings" };
    },
    send: (known, context) => sendEach(domain, wanted(known), held ?? {}, api, context),
  };
}

/** Takes everything off a domain that is about to be removed; a domain that lets nothing be taken off is removed as it is. */
export function clearingStep(domain: string, slots: readonly Slot[], api: EmailDomainsApi): WriteStep {
  const wanted: WantedSlots = Object.fromEntries(slots.map((slot) => [slot, undefined]));
  let held: Slots = {};
  return {
    ...settingsIntent(domain, () => wanted),
    optional: true,
    find: async (_, context) => {
      const found = await api.domain(domain, "read", context);
      if (!found) return { resources: {}, current: true };
      held = slotsOf(found);
      return { ...domainLeft(found), current: holds(wanted, held) };
    },
    send: (_, context) => sendEach(domain, wanted, held, api, context),
  };
}

function settingsIntent(
  domain: string,
  wanted: (known: Resources) => WantedSlots,
): Pick<WriteStep, "kind" | "lookUpFirst" | "idempotent" | "intent"> {
  return {
    kind: "write",
    lookUpFirst: true,
    idempotent: true,
    intent: (known) => ({
      resource: "email_domain",
      method: "PATCH",
      pathTemplate: PATHS.domain,
      targetId: domain,
      after: bodyOf(wanted(known), {}),
      redacted: [],
    }),
  };
}

function holds(wanted: WantedSlots, held: Slots): boolean {
  return Object.entries(wanted).every(([slot, id]) => held[slot as Slot] === id);
}

/**
 * Sends one body after the other until one is taken; one that is answered well and changes nothing was not. Where nothing
 * empties a slot, what is set may take its place, or stand beside it.
 */
async function sendEach(
  domain: string,
  wanted: WantedSlots,
  before: Slots,
  api: EmailDomainsApi,
  context: RequestContext,
): Promise<StepAnswer> {
  const isSet = ([, id]: readonly [string, string | undefined]): boolean => id !== undefined;
  const set: WantedSlots = Object.fromEntries(Object.entries(wanted).filter(isSet));
  let held = before;
  let attempts = 0;
  let last: StepAnswer = kept(domain, undefined);
  for (const ways of waysToEmpty(wanted, before)) {
    const body = bodyOf(wanted, ways, held);
    if (Object.keys(body).length === 0) continue;
    const { answer, now } = await write(domain, body, api, context);
    attempts += answer.attempts;
    const isEmptying = Object.values(ways).some((way) => way !== "unsaid");
    if (now !== undefined) {
      // Where nothing is to be emptied, a good answer is enough, whatever it shows.
      if (!isEmptying && (Object.keys(ways).length === 0 || holds(set, now))) return { ...answer, attempts };
      if (holds(wanted, now)) return { ...answer, attempts };
      held = now;
      last = kept(domain, answer.httpStatus);
      continue;
    }
    const isRefused = answer.kind === "refused" || answer.kind === "conflict";
    if (!isRefused || (answer.httpStatus !== 400 && answer.httpStatus !== 409)) return { ...answer, attempts };
    last = { ...answer, kind: "refused" };
  }
  const found = await api.domain(domain, "read", context);
  // An answer may show what was there before it.
  return found && holds(wanted, slotsOf(found))
    ? { kind: "done", ...domainLeft(found), httpStatus: last.httpStatus, attempts }
    : { ...last, attempts };
}

function kept(domain: string, httpStatus: number | undefined): StepAnswer {
  const message = `${visible(domain)} keeps its integrations, though the request to change them was answered well`;
  return { kind: "refused", error: new AppError("GENESYS_REFUSED", message), httpStatus, attempts: 0 };
}

/** All slots in one way, then in the other, then mixed; what leaves slots unsaid comes last. */
function waysToEmpty(wanted: WantedSlots, held: Slots): readonly Ways[] {
  const slots = (Object.keys(wanted) as Slot[]).filter((slot) =>
    wanted[slot] === undefined && held[slot] !== undefined
  );
  const all = slots.reduce<readonly Ways[]>(
    (ways, slot) => EMPTINESS.flatMap((way) => ways.map((each): Ways => ({ ...each, [slot]: way }))),
    [{}],
  );
  const rank = (ways: Ways): number => {
    const used = Object.values(ways);
    return 10 * used.filter((way) => way === "unsaid").length + new Set(used).size;
  };
  return all.toSorted((one, other) => rank(one) - rank(other));
}

/** Only what differs is sent, where it is known what a domain refers to. */
function bodyOf(wanted: WantedSlots, ways: Ways, held?: Slots): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (Object.keys(wanted) as Slot[]).flatMap((slot) => {
      const id = wanted[slot];
      const way = ways[slot] ?? "null";
      if (held && (id === undefined ? held[slot] === undefined || way === "unsaid" : held[slot] === id)) return [];
      const { key, body } = SLOT_BODIES[slot];
      return [[key, id !== undefined ? body(id) : way === "null" ? null : body("")]];
    }),
  );
}

/** One body, and what the domain refers to after it. */
async function write(
  domain: string,
  body: Readonly<Record<string, unknown>>,
  api: EmailDomainsApi,
  context: RequestContext,
): Promise<{ readonly answer: StepAnswer; readonly now?: Slots }> {
  const replies: DomainReply[] = [];
  const answer = await answerOf(async () => {
    await api.validateDomain(domain, body, context);
    return await api.changeDomain(domain, body, context);
  }, (reply) => {
    replies.push(reply);
    return domainLeft(reply);
  });
  return { answer: staleWhenUnseen(answer), ...replies[0] ? { now: slotsOf(replies[0]) } : {} };
}
