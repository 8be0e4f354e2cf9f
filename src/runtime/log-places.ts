/** Where the manifest of an audit log stands. */
export function manifestPath(auditFile: string): string {
  return auditFile.replace(/(\.jsonl)?$/, ".manifest.json");
}

/** Where the events of a run are stored: next to its audit log. */
export function outboxPath(auditFile: string): string {
  return auditFile.replace(/(\.jsonl)?$/, ".outbox.jsonl");
}
