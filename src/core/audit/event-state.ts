import { sha256 } from "../base/bytes.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import { nameUuid } from "../base/name-uuid.ts";
import { type AuditContent, plainValue } from "./audit-record.ts";

/** The states of an account that an ITSM system is told. */
export const EVENT_NAMES = [
  "email_account_provisioned",
  "email_account_updated",
  "email_account_deleted",
  "email_account_failed",
  "email_account_recovered",
] as const satisfies readonly EventName[];

/** What became of an account, as an ITSM system is told. */
export type EventName =
  | "email_account_provisioned"
  | "email_account_updated"
  | "email_account_deleted"
  | "email_account_failed"
  | "email_account_recovered";

const FAILED_ENDS = new Set(["account.failed", "account.timed_out", "account.unknown"]);

/** What a record says of the end of an account's change. */
interface AccountEnd extends Pick<AuditContent, "type" | "operation"> {
  readonly result: AuditContent["outcome"]["status"];
}

/** The state that the end of an account's change brought, or undefined where nothing changed. */
export function changedState({ type, result, operation }: AccountEnd): EventName | undefined {
  if (FAILED_ENDS.has(type)) return "email_account_failed";
  if (type === "account.blocked") return result === "failure" ? "email_account_failed" : undefined;
  if (type === "account.removed") return "email_account_deleted";
  if (type !== "account.active") return undefined;
  return operation?.action === "update" ? "email_account_updated" : "email_account_provisioned";
}

/** What makes a state the same state, whichever run tells it. */
interface StateFacts {
  readonly organisation: string | undefined;
  /** The account's key, as its target has it. */
  readonly key: string;
  readonly event: EventName;
  readonly code: string | undefined;
  /** The account as its file wants it; undefined where there is no such file. */
  readonly content: unknown;
}

/** Of this project's events, and of nothing else. */
const NAMESPACE = "3f1d6a52-9c0e-4b87-8d35-6f2a7e91c4b8";

/** The id of the event that tells a state: the same from any run on any machine. */
export async function stateEventId({ organisation, key, event, code, content }: StateFacts): Promise<string> {
  const wanted = await sha256(canonicalJson(plainValue(content ?? null)));
  return await nameUuid(NAMESPACE, canonicalJson([organisation ?? null, key, event, code ?? null, wanted]));
}
