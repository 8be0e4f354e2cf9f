import { textAt } from "./request.ts";

/** Why a ServiceNow answer with status 2xx says that nothing was stored, in its own words; undefined where it says nothing of the kind. */
export function rowProblem(answer: unknown): string | undefined {
  const failed = textAt(answer, "error", "message") ?? textAt(answer, "error");
  if (failed !== undefined) return [failed, textAt(answer, "error", "detail")].filter(Boolean).join(": ");
  for (const row of rowsOf(answer)) {
    // em/jsonv2 tells how many it stored, under the name of the endpoint.
    const none = Object.values(row ?? {}).find((each) => typeof each === "string" && NOTHING_STORED.test(each));
    if (typeof none === "string") return none;
    const status = textAt(row, "status") ?? textAt(row, "__status");
    if (status === undefined || !/^(?:error|failure|failed|ignored|skipped)$/i.test(status)) continue;
    const words = textAt(row, "error_message") ?? textAt(row, "status_message") ?? textAt(row, "__error", "message");
    return words === undefined ? `a row has the status "${status}"` : `${status}: ${words}`;
  }
  return undefined;
}

const NOTHING_STORED = /^\s*(?:0|no) events? (?:was|were) inserted/i;

/** The number of the record that ServiceNow stored, else its sys_id. */
export function rowTicket(answer: unknown): string | undefined {
  const [row] = rowsOf(answer);
  return textAt(row, "number") ?? textAt(row, "display_value") ?? textAt(row, "sys_id");
}

/** The rows of a Table API, Import Set API or JSONv2 answer. */
export function rowsOf(answer: unknown): readonly unknown[] {
  const { result, records } = (answer ?? {}) as { readonly result?: unknown; readonly records?: unknown };
  const rows = result ?? records;
  if (Array.isArray(rows)) return rows;
  return rows !== null && typeof rows === "object" ? [rows] : [];
}
