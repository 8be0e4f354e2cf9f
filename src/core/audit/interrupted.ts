import { nameKey } from "../account/account.ts";
import type { WriteIntent } from "../provision/journal.ts";
import { ACCOUNT_KIND, type UnitIdentity } from "../provision/unit.ts";
import type { AuditRecord } from "./audit-record.ts";
import type { EndWord } from "./entries.ts";

/** A write of an earlier run that was stopped before it recorded what happened to the unit. */
export interface InterruptedWrite {
  readonly operationId: string;
  readonly intent: WriteIntent;
  /** True if even the write's own result is unknown. */
  readonly open: boolean;
}

/** All interrupted writes of each unit, in the order in which they were announced, by the unit's key. */
export type Interrupted = ReadonlyMap<string, readonly InterruptedWrite[]>;

const ENDS: Readonly<Record<EndWord, true>> = {
  active: true,
  blocked: true,
  failed: true,
  removed: true,
  timed_out: true,
  unchanged: true,
  unknown: true,
};

/** Finds the writes in an audit log whose unit has no recorded end, while the log is read. */
export class InterruptedWrites {
  readonly #writes = new Map<string, Map<string, InterruptedWrite>>();

  /** Adds the log's next record. */
  add(record: AuditRecord): void {
    const unit = unitOf(record);
    const { operation } = record;
    if (!unit) return;
    const earlier = this.#writes.get(unit.key) ?? new Map<string, InterruptedWrite>();
    // A file that cannot be used is known by its name, which may be the key of a unit of another kind.
    if (isEnd(record, unit)) {
      for (const [id, { intent }] of earlier) if (intent.kind === unit.kind) earlier.delete(id);
    } else if (operation?.op_id !== undefined && operation.stage === "intent") {
      const write = { operationId: operation.op_id, intent: intentOf(record, operation, unit), open: true };
      earlier.set(operation.op_id, write);
    } else if (operation?.op_id !== undefined && operation.stage === "result") {
      close(earlier, operation.op_id, record);
    }
    if (earlier.size === 0) this.#writes.delete(unit.key);
    else this.#writes.set(unit.key, earlier);
  }

  /** Those that are left when the log ends. */
  left(): Interrupted {
    return new Map(Array.from(this.#writes, ([key, each]) => [key, [...each.values()]]));
  }
}

/** A refused write changed nothing, so there is nothing to report. */
function close(writes: Map<string, InterruptedWrite>, id: string, { outcome }: AuditRecord): void {
  const write = writes.get(id);
  if (outcome.status === "failure") writes.delete(id);
  else if (write) writes.set(id, { ...write, open: false });
}

/** The unit that a record is about; one that says nothing else is about the account of its name. */
function unitOf({ target }: AuditRecord): UnitIdentity | undefined {
  if (!target) return undefined;
  const { key: name, unit } = target;
  return { kind: unit?.kind ?? ACCOUNT_KIND, key: unit?.key ?? nameKey(name), name };
}

function isEnd({ type }: AuditRecord, { kind }: UnitIdentity): boolean {
  return type.startsWith(`${kind}.`) && Object.hasOwn(ENDS, type.slice(kind.length + 1));
}

function intentOf(
  record: AuditRecord,
  operation: NonNullable<AuditRecord["operation"]>,
  unit: UnitIdentity,
): WriteIntent {
  return {
    ...unit,
    file: record.source?.file ?? "",
    action: operation.action as WriteIntent["action"],
    resource: operation.resource ?? "",
    resourceName: operation.resource_name,
    method: operation.method as WriteIntent["method"],
    pathTemplate: operation.path_template ?? "",
    targetId: record.account_id ?? undefined,
    redacted: [],
  };
}
