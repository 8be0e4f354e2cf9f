import { fstatSync } from "node:fs";
import process from "node:process";
import { renderText } from "../core/report/terminal.ts";
import type { RunReport } from "../core/report/report.ts";
import { type Output, showsColour } from "./console.ts";

/** Where and how a report is printed. */
interface PrintOptions {
  readonly output: Output;
  /** As it is, for programs. */
  readonly json?: boolean | undefined;
}

/** Prints a report for a person, or with `json` for a program. */
export function printReport(report: RunReport, { output, json }: PrintOptions): void {
  const colour = showsColour(output, process.env, isFile(output));
  // A program that reads the lines wants each finding in one.
  const width = output.isTTY === true ? output.columns : Infinity;
  const text = json ? JSON.stringify(report, null, 2) : renderText(report, { colour, width });
  output.write(text.replace(/\n?$/, "\n"));
}

/** Whether standard output or error was sent to a file. */
function isFile(output: Output): boolean {
  const descriptor = output === process.stdout ? 1 : output === process.stderr ? 2 : undefined;
  try {
    return descriptor !== undefined && fstatSync(descriptor).isFile();
  } catch {
    // A closed one shows nothing at all.
    return false;
  }
}
