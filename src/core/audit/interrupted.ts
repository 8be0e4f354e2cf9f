import { nameKey } from "../account/account.ts";
import type { WriteIntent } from "../provision/journal.ts";
import { ACCOUNT_KIND, type UnitIdentity } from "../provision/unit.ts";
import { type AuditRecord, parseAuditLine } from "./audit-record.ts";
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

/** The writes in an audit log whose unit has no recorded end. */
export function interruptedWrites(auditText: string): Interrupted {
  const writes = new Map<string, Map<string, InterruptedWrite>>();
  for (const record of auditText.split("\n").flatMap((line) => parseAuditLine(line) ?? [])) {
    const unit = unitOf(record);
    const { operation } = record;
    if (!unit) continue;
    const earlier = writes.get(unit.key) ?? new Map<string, InterruptedWrite>();
    writes.set(unit.key, earlier);
    // A file that cannot be used is known by its name, which may be the key of a unit of another kind.
    if (isEnd(record, unit)) {
      for (const [id, { intent }] of earlier) if (intent.kind === unit.kind) earlier.delete(id);
    } else if (operation?.op_id === undefined) continue;
    else if (operation.stage === "intent") {
      const write = { operationId: operation.op_id, intent: intentOf(record, operation, unit), open: true };
      earlier.set(operation.op_id, write);
    } else if (operation.stage === "result") close(earlier, operation.op_id, record);
  }
  const left = Array.from(writes, ([key, each]) => [key, [...each.values()]] as const);
  return new Map(left.filter(([, each]) => each.length > 0));
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
