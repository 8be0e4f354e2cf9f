import type { AuditRecord } from "../audit/audit-record.ts";
import { verifyAudit } from "../audit/verify.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import { type Envelope, envelopeOf } from "./event.ts";
import { isDelivery } from "./notifier.ts";
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
  /** The ids of proved events whose delivery the log records. */
  readonly delivered: ReadonlySet<string>;
}

/**
 * Holds each waiting event against the record that it names by its hash: only one whose record stands in an intact log, and
 * that says nothing but what is made of that record, is proved.
 */
export async function findEvidence(outbox: Outbox, log: string | AsyncIterable<Uint8Array>): Promise<Evidence> {
  const waiting = outbox.list("pending", "dead");
  const named = new Set(waiting.map(({ event }) => event.audit_hash));
  const ids = new Set(waiting.map(({ id }) => id));
  const told = new Map<string, Told>();
  const delivered = new Set<string>();
  const verdict = await verifyAudit(log, {
    onRecord: (record) => {
      if (named.has(record.hash)) {
        told.set(record.hash, { envelope: envelopeOf(record), organisation: record.source?.organisation });
      }
      const parent = record.correlation?.parent_id;
      if (isDelivery(record) && typeof parent === "string" && ids.has(parent)) delivered.add(parent);
    },
  });
  const { head, records, firstProblem } = verdict;
  const problem = firstProblem === undefined
    ? records === 0 ? "it contains no record" : undefined
    : `it was changed: line ${firstProblem.line}: ${firstProblem.reason}`;
  if (problem !== undefined) return { problem, refused: new Map(), delivered: new Set() };

  const refused = new Map<string, string>();
  const organisations = new Set<string | undefined>();
  for (const { id, event } of waiting) {
    const record = told.get(event.audit_hash ?? "");
    const reason = record === undefined
      ? "no record in the log has the hash that it names"
      : outbox.claims(id).map((claim) => difference(claim, record.envelope)).find((each) => each !== undefined);
    if (reason === undefined) organisations.add(record?.organisation);
    else refused.set(id, reason);
  }
  return {
    head,
    organisation: organisations.size === 1 ? [...organisations][0] : undefined,
    refused,
    delivered: new Set([...delivered].filter((id) => !refused.has(id))),
  };
}

/** What a record tells. */
interface Told {
  /** Undefined for a record that no event is made of. */
  readonly envelope: Envelope | undefined;
  readonly organisation: NonNullable<AuditRecord["source"]>["organisation"];
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
