import process from "node:process";
import { type Code, codeEntry, ConfigurationError } from "../core/base/errors.ts";
import { type AuditVerdict, parseHead } from "../core/audit/verify.ts";
import { logLine, shellWord, visible } from "../core/base/text.ts";
import { counted } from "../core/report/wording.ts";
import type { AuditRecord } from "../core/audit/audit-record.ts";
import { type AuditManifest, isUnclosed, manifestProblems } from "../core/audit/manifest.ts";
import { digestOf, readManifest } from "../runtime/manifest-file.ts";
import { fileProblem, identifyFile } from "../runtime/append-file.ts";
import { verifyLog } from "../runtime/verify-log.ts";

/** What each verdict is to a script, and to a person. */
const VERDICTS: Readonly<Record<AuditVerdict["status"], { exit: number; words: string; code?: Code }>> = {
  intact: { exit: 0, words: "intact" },
  tampered: { exit: 1, words: "tampered", code: "AUDIT_TAMPERED" },
  "two-writers": { exit: 1, words: "two writers", code: "AUDIT_TAMPERED" },
  incomplete: { exit: 3, words: "incomplete", code: "AUDIT_INCOMPLETE" },
  "not-audit-log": { exit: 2, words: "not an audit log" },
};

/** What a verdict is to a script, and in words. */
export function auditExit(status: AuditVerdict["status"]): { readonly exit: number; readonly words: string } {
  return VERDICTS[status];
}

/** What a script learns of a manifest that was given. */
interface ManifestVerdict extends Pick<AuditManifest, "run" | "commit" | "organisation" | "previous"> {
  readonly path: string;
  /** Of the manifest's bytes: what the manifest of the next run names as `previous`. */
  readonly sha256: string;
  /** What it says otherwise than the log is. */
  readonly problems: readonly string[];
  /** Its run never said how it ended. */
  readonly unclosed: boolean;
  /** How many records follow those that it is of. */
  readonly later: number;
  /** What proves that the manifest itself is genuine. */
  readonly attestation: string;
}

type Verdict = AuditVerdict & { readonly manifest?: ManifestVerdict };

/** Checks an audit log and prints what it proves and what it does not. */
export async function verifyAuditCommand(
  path: string,
  options: { json?: boolean; expectHead?: string; manifest?: string },
): Promise<void> {
  const expectHead = options.expectHead === undefined ? undefined : givenHead(options.expectHead);
  const manifest = options.manifest === undefined ? undefined : await givenManifest(options.manifest);
  const problem = fileProblem(await identifyFile(path));
  if (problem !== undefined) {
    throw new ConfigurationError("INPUT_INVALID", `Cannot verify "${visible(path)}": ${problem}`, {
      hint: "Give the audit log, a .jsonl file",
    });
  }
  const extent = new Extent(manifest?.manifest);
  const verdict = await verifyLog(path, {
    ...(expectHead === undefined ? {} : { expectHead }),
    anchored: manifest !== undefined,
    onRecord: (record, line) => extent.add(record, line),
  });
  const judged = manifest === undefined || verdict.status === "not-audit-log"
    ? verdict
    : compareManifest(verdict, manifest, extent, await digestOf(path, extent.linesOf(verdict)));
  process.exitCode = VERDICTS[judged.status].exit;
  process.stdout.write(options.json ? JSON.stringify(judged, null, 2) + "\n" : verdictText(path, judged));
}

/** How far a log goes that a manifest is of: what was written to it later changes nothing of what the manifest proves. */
class Extent {
  /** The last record that the manifest is of; of a log that ends before it, the log's last. */
  last: AuditRecord | undefined;
  /** How many records follow. */
  later = 0;
  /** Whether one of them is a run's, which has a manifest of its own. */
  hasLaterRun = false;
  readonly #count: number;
  #lines: number | undefined;

  constructor(manifest: AuditManifest | undefined) {
    this.#count = manifest?.count ?? Infinity;
  }

  add(record: AuditRecord, line: number): void {
    if (record.seq < this.#count) {
      this.last = record;
      this.#lines = record.seq === this.#count - 1 ? line : undefined;
    } else {
      this.later += 1;
      this.hasLaterRun ||= record.correlation !== undefined;
    }
  }

  /** How many lines the manifest is of; undefined for the whole file, and for a log that was not read to its end. */
  linesOf({ firstProblem }: AuditVerdict): number | undefined {
    return firstProblem === undefined && this.later > 0 ? this.#lines : undefined;
  }
}

type GivenManifest = Pick<ManifestVerdict, "path" | "sha256"> & { readonly manifest: AuditManifest };

async function givenManifest(path: string): Promise<GivenManifest> {
  const read = await readManifest(path);
  if (!("problem" in read)) return { ...read, path };
  throw new ConfigurationError("INPUT_INVALID", `Cannot use --manifest "${visible(path)}": ${read.problem}`, {
    hint: "Give the .manifest.json that stands beside the audit log in the artifact of its run",
  });
}

function compareManifest(
  verdict: AuditVerdict,
  { manifest, path, sha256 }: GivenManifest,
  { last, later, hasLaterRun }: Extent,
  logSha256: string,
): Verdict {
  const { run, commit, organisation, previous } = manifest;
  // Of a log that was not read to its end nothing but its bytes can be compared.
  const read = verdict.firstProblem === undefined
    ? { head: last?.hash, count: last === undefined ? 0 : last.seq + 1 }
    : {};
  const problems = manifestProblems(manifest, { sha256: logSha256, last, ...read });
  const unclosed = isUnclosed(manifest);
  const attestation = attestationCommand(path, last?.source);
  const status = verdict.status === "intact" || verdict.status === "incomplete"
    ? problems.length > 0 ? "tampered" : unclosed || hasLaterRun ? "incomplete" : verdict.status
    : verdict.status;
  const notes = [
    ...verdict.notes,
    ...(later === 0 ? [] : [
      `The manifest does not prove the last ${counted(later, "record")} of the log, which ${
        hasLaterRun
          ? "a later run wrote: give the manifest of that run"
          : `${later === 1 ? "was" : "were"} added after its run`
      }`,
    ]),
    ...(unclosed ? ["The manifest names no end: its run was stopped before it closed its log"] : []),
    previous === null
      ? "The manifest names none of a run before: whether a run is missing before it is not proved"
      : `The manifest follows ${previous}: sha256sum of the manifest of the run before gives the same digits`,
    `The manifest proves as much as its own origin; where it was attested, and the names are yours: ${attestation}`,
  ];
  return {
    ...verdict,
    status,
    notes,
    manifest: { path, sha256, run, commit, organisation, previous, problems, unclosed, later, attestation },
  };
}

/** Without workflow and branch, an attestation that anybody had made who may push to any branch would do. */
function attestationCommand(path: string, source: AuditRecord["source"]): string {
  const repository = source?.repository ?? "OWNER/REPOSITORY";
  const workflow = source?.workflow_ref?.replace(/@.*$/s, "") ?? `${repository}/.github/workflows/accounts-apply.yml`;
  const options = { repo: repository, "signer-workflow": workflow, "source-ref": source?.ref ?? "refs/heads/main" };
  const words = Object.entries(options).map(([name, value]) => ` --${name} ${shellWord(value)}`);
  return `gh attestation verify ${shellWord(path)}${words.join("")}`;
}

function givenHead(text: string): string {
  const head = parseHead(text);
  if (head !== undefined) return head;
  throw new ConfigurationError("INPUT_INVALID", `"${visible(text)}" is not a head of an audit log`, {
    hint: "Give --expect-head the audit-head of a run: sha256: and 64 digits and letters from a to f",
  });
}

function verdictText(path: string, verdict: Verdict): string {
  const { status, records, head, firstProblem, notes, manifest } = verdict;
  const { words, code } = VERDICTS[status];
  const lines = [
    `${path}: ${words}`,
    `${records} good ${records === 1 ? "record" : "records"}, head ${head ?? "none"}`,
    ...(firstProblem === undefined ? [] : [`line ${firstProblem.line}: ${firstProblem.reason}`]),
    ...(manifest === undefined ? [] : manifestLines(manifest)),
    ...notes.map((note) => `note: ${note}`),
    ...(code === undefined ? [] : [`error ${code} ${codeEntry(code).sentence}`, `  hint: ${codeEntry(code).remedy}`]),
  ];
  return lines.map((line) => logLine(line) + "\n").join("");
}

function manifestLines({ path, run, problems, unclosed }: ManifestVerdict): readonly string[] {
  if (problems.length > 0) return problems.map((problem) => `manifest ${path}: ${problem}`);
  return unclosed ? [] : [`manifest ${path}: it is of this log, as ${run} left it`];
}
