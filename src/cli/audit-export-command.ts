import process from "node:process";
import { csvHeader, csvRow } from "../core/audit/csv.ts";
import { ConfigurationError } from "../core/base/errors.ts";
import { logLine, visible } from "../core/base/text.ts";
import { fileProblem, identifyFile } from "../runtime/append-file.ts";
import { verifyLog } from "../runtime/verify-log.ts";
import { writeInStep } from "./console.ts";
import { auditExit } from "./verify-audit-command.ts";

/** Prints an audit log as a table, as far as its chain holds, and ends as `verify-audit` does. */
export async function auditExportCommand(path: string, { format }: { format: string }): Promise<void> {
  if (format !== "csv") {
    throw new ConfigurationError("INPUT_INVALID", `Cannot export as "${visible(format, 100)}"`, {
      hint: "Give --format csv",
    });
  }
  const refuse = (reason: string): ConfigurationError =>
    new ConfigurationError("INPUT_INVALID", `Cannot export "${visible(path)}": ${reason}`, {
      hint: "Give the audit log, a .jsonl file",
    });
  const problem = fileProblem(await identifyFile(path));
  if (problem !== undefined) throw refuse(problem);
  let rows = 0;
  const { status, firstProblem, records } = await verifyLog(path, {
    onRecord: (record) => {
      rows += 1;
      return writeInStep(process.stdout, `${rows === 1 ? csvHeader() : ""}${csvRow(record)}`);
    },
  });
  if (status === "not-audit-log") throw refuse("it is not an audit log");
  if (rows === 0) process.stdout.write(csvHeader());
  const { exit, words } = auditExit(status);
  process.exitCode = exit;
  if (exit === 0) return;
  const where = firstProblem === undefined ? "" : `, line ${firstProblem.line}: ${firstProblem.reason}`;
  const incomplete = status === "incomplete";
  process.stderr.write(
    logLine(
      `${path}: ${words}${where}; ${
        incomplete ? "the table has all records" : `the table ends after the ${records} good records before it`
      }`,
    ) + "\n",
  );
}
