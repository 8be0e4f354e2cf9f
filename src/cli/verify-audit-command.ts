import process from "node:process";
import { type Code, codeEntry, ConfigurationError } from "../core/base/errors.ts";
import { type AuditVerdict, parseHead, verifyAudit } from "../core/audit/verify.ts";
import { logLine, visible } from "../core/base/text.ts";
import { identifyFile, readPieces } from "../runtime/append-file.ts";

/** What each verdict is to a script, and to a person. */
const VERDICTS: Readonly<Record<AuditVerdict["status"], { exit: number; words: string; code?: Code }>> = {
  intact: { exit: 0, words: "intact" },
  tampered: { exit: 1, words: "tampered", code: "AUDIT_TAMPERED" },
  "two-writers": { exit: 1, words: "two writers", code: "AUDIT_TAMPERED" },
  incomplete: { exit: 3, words: "incomplete", code: "AUDIT_INCOMPLETE" },
  "not-audit-log": { exit: 2, words: "not an audit log" },
};

/** Checks an audit log and prints what it proves and what it does not. */
export async function verifyAuditCommand(
  path: string,
  options: { json?: boolean; expectHead?: string },
): Promise<void> {
  const expectHead = options.expectHead === undefined ? undefined : givenHead(options.expectHead);
  if (await identifyFile(path) === undefined) {
    throw new ConfigurationError("INPUT_INVALID", `Cannot verify "${visible(path)}": there is no such file`, {
      hint: "Give the audit log, a .jsonl file",
    });
  }
  const verdict = await verifyAudit(readPieces(path), expectHead === undefined ? {} : { expectHead });
  process.exitCode = VERDICTS[verdict.status].exit;
  process.stdout.write(options.json ? JSON.stringify(verdict, null, 2) + "\n" : verdictText(path, verdict));
}

function givenHead(text: string): string {
  const head = parseHead(text);
  if (head !== undefined) return head;
  throw new ConfigurationError("INPUT_INVALID", `"${visible(text)}" is not a head of an audit log`, {
    hint: "Give --expect-head the audit-head of a run: sha256: and 64 digits and letters from a to f",
  });
}

function verdictText(path: string, verdict: AuditVerdict): string {
  const { status, records, head, firstProblem, notes } = verdict;
  const { words, code } = VERDICTS[status];
  const lines = [
    `${path}: ${words}`,
    `${records} good ${records === 1 ? "record" : "records"}, head ${head ?? "none"}`,
    ...(firstProblem === undefined ? [] : [`line ${firstProblem.line}: ${firstProblem.reason}`]),
    ...notes.map((note) => `note: ${note}`),
    ...(code === undefined ? [] : [`error ${code} ${codeEntry(code).sentence}`, `  hint: ${codeEntry(code).remedy}`]),
  ];
  return lines.map((line) => logLine(line) + "\n").join("");
}
