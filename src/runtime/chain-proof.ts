import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { errorMessage } from "../core/base/errors.ts";
import { visible } from "../core/base/text.ts";
import type { ChainProof } from "../core/report/html-report.ts";
import { counted } from "../core/report/wording.ts";
import { identifyFile } from "./append-file.ts";
import { verifyLog } from "./verify-log.ts";

/** A log this large is checked by `verify-audit`, not on the way to a page. */
const LARGEST_LOG = 100_000_000;

/** The most logs of one folder that are looked at. */
const MOST_LOGS = 20;

/** Whether a log is whole and ends with the record that a report names as its head; what is not known is not proved. */
export async function proveChain(path: string | undefined, head: string | undefined): Promise<ChainProof> {
  if (path === undefined) return { proved: false, words: "no audit log was found beside the run report" };
  const file = basename(path);
  const name = visible(file);
  if (head === undefined) return { proved: false, words: "the run report names no head of an audit log", file };
  try {
    const found = await identifyFile(path);
    if (!found?.isFile) return { proved: false, words: `${name} is not ${found ? "a file" : "there"}`, file };
    const { size } = await stat(path);
    if (size > LARGEST_LOG) {
      return { proved: false, words: `${name} is too large to be checked here; verify-audit checks it`, file };
    }
    const { status, records, head: last, firstProblem } = await verifyLog(path, { expectHead: head });
    if (status !== "intact" || last !== head) {
      const problem = firstProblem === undefined ? "" : `, line ${firstProblem.line}: ${visible(firstProblem.reason)}`;
      const words = status === "intact" ? "goes on after the last record of this run" : `is ${status}${problem}`;
      return { proved: false, words: `${name} ${words}`, file };
    }
    const told = `${counted(records, "record")} of ${name}`;
    return {
      proved: true,
      words: `${records === 1 ? told : `all ${told}`} hang together, and the last is the one that the run report ` +
        "names; a head that was kept elsewhere proves that nobody replaced both",
      file,
    };
  } catch (error) {
    return { proved: false, words: `${name} could not be read: ${visible(errorMessage(error))}`, file };
  }
}

/** {@link proveChain} with the log that stands beside a report: that which is its own, else any that is there. */
export async function proveChainBeside(folder: string, head: string | undefined): Promise<ChainProof> {
  const files = await readdir(folder).catch(() => []);
  const logs = files.filter((file) => file.endsWith(".jsonl") && !file.endsWith(".outbox.jsonl")).sort();
  const proofs: ChainProof[] = [];
  for (const log of logs.slice(0, MOST_LOGS)) {
    const proof = await proveChain(join(folder, log), head);
    if (proof.proved) return proof;
    proofs.push(proof);
  }
  return proofs[0] ?? await proveChain(undefined, head);
}
