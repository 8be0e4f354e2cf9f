import { verifyAudit } from "../audit/verify.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import { type Envelope, envelopeOf } from "./event.ts";
import { EventHistory, type UntoldEvent } from "./history.ts";
import type { Outbox } from "./outbox.ts";

/** What an audit log says of the events that an outbox waits to send. */
export interface Evidence {
  /** Why the log proves nothing, as the end of a sentence; then every event is refused. */
  readonly problem?: string | undefined;
  /** The hash of the log's last record. */
  readonly head?: string | undefined;
  /** The label of the organisation that the proved events come from; undefined where they come from several. */
  readonly organisation?: string | undefined;
  /** Why an event must not be sent, by its id, as the end of a sentence. */
  readonly refused: ReadonlyMap<string, string>;
  /** The ids of waiting events that the log records as delivered, or given up. */
  readonly settled: ReadonlySet<string>;
  /** The events that the log does not record as delivered, by id. */
  readonly untold: ReadonlyMap<string, UntoldEvent>;
}

/**
 * Holds each waiting event against the record that it names by its hash: only one whose record stands in an intact log, and
 * that says nothing but what is made of that record, is proved. The log also knows which events wait, whatever the outbox says.
 */
export async function findEvidence(outbox: Outbox, log: string | AsyncIterable<Uint8Array>): Promise<Evidence> {
  const waiting = outbox.list("pending", "dead");
  const named = new Set(waiting.flatMap(({ id }) => outbox.claims(id).map(hashOf)));
  const told = new Map<string, Told>();
  const history = new EventHistory();
  const organisations = new Map<string, string | undefined>();
  const verdict = await verifyAudit(log, {
    onRecord: (record) => {
      history.add(record);
      const envelope = envelopeOf(record);
      const organisation = record.source?.organisation;
      if (named.has(record.hash)) told.set(record.hash, { envelope });
      if (envelope) organisations.set(envelope.id, organisation);
    },
  });
  const { head, records, firstProblem } = verdict;
  const problem = firstProblem === undefined
    ? records === 0 ? "it contains no record" : undefined
    : `it was changed: line ${firstProblem.line}: ${firstProblem.reason}`;
  if (problem !== undefined) return { problem, refused: new Map(), settled: new Set(), untold: new Map() };

  const refused = new Map<string, string>();
  for (const { id } of waiting) {
    const reason = outbox.claims(id).map((claim) => {
      const record = told.get(hashOf(claim) ?? "");
      return record ? difference(claim, record.envelope) : "no record in the log has the hash that it names";
    }).find((each) => each !== undefined);
    if (reason !== undefined) refused.set(id, reason);
  }
  const proved = [...waiting.map(({ id }) => id), ...history.untold.keys()].filter((id) => !refused.has(id));
  const from = new Set(proved.map((id) => organisations.get(id)));
  return {
    head,
    organisation: from.size === 1 ? [...from][0] : undefined,
    refused,
    settled: new Set(waiting.flatMap(({ id }) => !refused.has(id) && history.isTold(id) ? [id] : [])),
    untold: history.untold,
  };
}

/** The record that an event names. */
function hashOf(claim: unknown): string | undefined {
  return (claim as Envelope).event.audit_hash ?? undefined;
}

/** What a record tells. */
interface Told {
  /** Undefined for a record that no event is made of. */
  readonly envelope: Envelope | undefined;
}

/** Where an event says something else than its record, as the end of a sentence. */
function difference(claim: unknown, envelope: Envelope | undefined): string | undefined {
  if (envelope === undefined) return "no event is made of the record that it names";
  const { event: claimedEvent, ...claimed } = claim as Envelope;
  const { event, ...rest } = envelope;
  const key = differingKey(claimed, rest) ?? differingKey(claimedEvent, event);
  return key === undefined ? undefined : `its "${key}" is not that of its record`;
}

/** The first key, of either side, whose value differs. */
function differingKey(one: object, other: object): string | undefined {
  const [left, right] = [one, other].map((each) => new Map<string, unknown>(Object.entries(each)));
  const keys = new Set([...left?.keys() ?? [], ...right?.keys() ?? []]);
  return [...keys].find((key) => !isSame(left?.get(key), right?.get(key)));
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    return canonicalJson(one) === canonicalJson(other);
  } catch {
    // What has no canonical form, such as a missing value, is nothing that a record says.
    return false;
  }
}
