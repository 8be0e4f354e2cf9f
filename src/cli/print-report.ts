import process from "node:process";
import { renderText } from "../core/report/terminal.ts";
import type { RunReport } from "../core/report/report.ts";
import type { Output } from "./console.ts";

/** Where and how a report is printed. */
interface PrintOptions {
  readonly output: Output;
  /** As it is, for programs. */
  readonly json?: boolean | undefined;
}

/** Prints a report for a person, or with `json` for a program. */
export function printReport(report: RunReport, { output, json }: PrintOptions): void {
  const isTerminal = output.isTTY === true;
  const colour = isTerminal && !process.env.NO_COLOR;
  // A program that reads the lines wants each finding in one.
  const width = isTerminal ? output.columns : Infinity;
  const text = json ? JSON.stringify(report, null, 2) : renderText(report, { colour, width });
  output.write(text.replace(/\n?$/, "\n"));
}
