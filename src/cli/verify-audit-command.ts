import process from "node:process";
import { codeEntry, ConfigurationError } from "../core/base/errors.ts";
import { type AuditVerdict, verifyAudit } from "../core/audit/verify.ts";
import { logLine, visible } from "../core/base/text.ts";
import { identifyFile, readPieces } from "../runtime/append-file.ts";

const EXIT_STATUS = { intact: 0, tampered: 1, incomplete: 2 } as const;

const CODE = { intact: undefined, tampered: "AUDIT_TAMPERED", incomplete: "AUDIT_INCOMPLETE" } as const;

/** Checks an audit log and prints what it proves and what it does not. */
export async function verifyAuditCommand(
  path: string,
  options: { json?: boolean; expectHead?: string },
): Promise<void> {
  if (await identifyFile(path) === undefined) {
    throw new ConfigurationError("INPUT_INVALID", `Cannot verify "${visible(path)}": there is no such file`, {
      hint: "Give the audit log, a .jsonl file",
    });
  }
  const verdict = await verifyAudit(
    readPieces(path),
    options.expectHead === undefined ? {} : { expectHead: options.expectHead },
  );
  process.exitCode = EXIT_STATUS[verdict.status];
  process.stdout.write(options.json ? JSON.stringify(verdict, null, 2) + "\n" : verdictText(path, verdict));
}

function verdictText(path: string, verdict: AuditVerdict): string {
  const { status, records, head, firstProblem, notes, orphans } = verdict;
  const code = CODE[status];
  const lines = [
    `${path}: ${status}`,
    `${records} good ${records === 1 ? "record" : "records"}, head ${head ?? "none"}`,
    ...(firstProblem === undefined ? [] : [`line ${firstProblem.line}: ${firstProblem.reason}`]),
    ...orphans.map((orphan) => `no result for ${orphan.action} of ${orphan.name} (line ${orphan.line})`),
    ...notes.map((note) => `note: ${note}`),
    ...(code === undefined ? [] : [`error ${code} ${codeEntry(code).sentence}`, `  hint: ${codeEntry(code).remedy}`]),
  ];
  return lines.map((line) => logLine(line) + "\n").join("");
}
