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
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question("Write these changes to Genesys Cloud? [y/N] ", { signal });
    return /^y(es)?$/i.test(answer.trim());
  } catch (error) {
    signal.throwIfAborted();
    // Ctrl+C, or the end of the input, where the question stands: it is answered, by no.
    if (error instanceof Error && error.name === "AbortError") return false;
    throw error;
  } finally {
    terminal.close();
  }
}
