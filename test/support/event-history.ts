import { parseAuditLine } from "../../src/core/audit/audit-record.ts";
import { EventHistory } from "../../src/core/notify/history.ts";

/** What an audit log tells of events. */
export function historyOf(auditText: string): EventHistory {
  const history = new EventHistory();
  for (const record of auditText.split("\n").flatMap((line) => parseAuditLine(line) ?? [])) history.add(record);
  return history;
}
