import process from "node:process";
import { createInterface } from "node:readline/promises";
import type { RunReport } from "../core/report/report.ts";
import { printReport } from "./print-report.ts";

/** Whether there is somebody to ask, and a place to show the question. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Shows what would be written and asks; only a yes returns true. Rejects with the signal's reason. */
export async function askToWrite(preview: RunReport, signal: AbortSignal): Promise<boolean> {
  printReport(preview, { output: process.stderr });
  // Not in raw mode, which could not be left once the terminal is gone: then nobody would close the audit log.
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const ended = new Promise<string>((resolve) => {
    terminal.once("close", () => resolve(""));
    process.stdin.once("error", () => resolve(""));
  });
  try {
    const question = "Write these changes to Genesys Cloud? [y/N] ";
    const answer = await Promise.race([terminal.question(question, { signal }), ended]);
    signal.throwIfAborted();
    return /^y(es)?$/i.test(answer.trim());
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    terminal.close();
  }
}
