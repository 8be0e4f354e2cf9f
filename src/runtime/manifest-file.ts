import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import type { AuditLogOptions } from "../core/audit/audit-log.ts";
import { type AuditManifest, isUnclosed, manifestText, parseManifest } from "../core/audit/manifest.ts";
import { AppError, type ConfigurationError, errorCode, errorMessage } from "../core/base/errors.ts";
import type { RunContext } from "../core/base/run-context.ts";
import { visible } from "../core/base/text.ts";
import { invalidInput } from "../core/run/settings.ts";
import { fileProblem, identifyFile, readPieces } from "./append-file.ts";
import { manifestPath } from "./log-places.ts";
import { replaceFile } from "./replace-file.ts";

/** A manifest holds nine short values. */
const MOST_BYTES = 65_536;

/** What a run writes of its log beside it: that it has begun, and with what it ended; `digest` spares reading the log again. */
export function keepManifest(
  auditFile: string,
  context: RunContext,
  previous: PreviousManifest | undefined,
  digest: () => Promise<string> | string = () => digestOf(auditFile),
): Pick<AuditLogOptions, "onStarting" | "onClosed"> {
  const path = manifestPath(auditFile);
  const facts = { file: basename(auditFile), previous: previous?.sha256 };
  const write = async (text: () => Promise<string> | string): Promise<void> => {
    try {
      await replaceFile(path, await text());
    } catch (error) {
      const message = `Cannot write the manifest "${visible(path)}": ${visible(errorMessage(error))}`;
      throw error instanceof AppError ? error : new AppError("AUDIT_UNWRITABLE", message, { cause: error });
    }
  };
  return {
    onStarting: () => write(() => manifestText(context, facts)),
    onClosed: ({ head, records }) =>
      write(async () => manifestText(context, { ...facts, closed: { sha256: await digest(), head, count: records } })),
  };
}

/** The SHA-256 of a file, or of so many lines at its beginning, as `sha256:<hex>`, whatever its size. Throws `AppError`. */
export async function digestOf(path: string, lines = Infinity): Promise<string> {
  const hash = createHash("sha256");
  let left = lines;
  for await (const piece of readPieces(path)) {
    let end = left === Infinity ? piece.length : 0;
    while (left > 0 && end < piece.length) {
      const lineEnd = piece.indexOf(LINE_FEED, end);
      end = lineEnd === -1 ? piece.length : lineEnd + 1;
      if (lineEnd !== -1) left -= 1;
    }
    hash.update(piece.subarray(0, end));
    if (left === 0) break;
  }
  return `sha256:${hash.digest("hex")}`;
}

const LINE_FEED = 10;

/** A manifest as it stands in a file. */
interface ReadManifest {
  readonly manifest: AuditManifest;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** Reads a manifest; or says, as the end of a sentence, why it cannot be one. */
export async function readManifest(path: string): Promise<ReadManifest | { readonly problem: string }> {
  try {
    const problem = fileProblem(await identifyFile(path));
    if (problem !== undefined) return { problem };
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of readPieces(path)) {
      size += piece.length;
      if (size > MOST_BYTES) return { problem: "it is not the manifest of an audit log" };
      pieces.push(piece.slice());
    }
    const bytes = Buffer.concat(pieces);
    const manifest = parseManifest(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (manifest === undefined) return { problem: "it is not the manifest of an audit log" };
    return { manifest, sha256: `sha256:${createHash("sha256").update(bytes).digest("hex")}` };
  } catch (error) {
    if (error instanceof TypeError) return { problem: "it is not the manifest of an audit log" };
    return { problem: `it cannot be read (${errorCode(error) ?? visible(errorMessage(error), 200)})` };
  }
}

/** What a run goes by that follows another. */
export interface PreviousManifest {
  /** The SHA-256 of the manifest of the run before. */
  readonly sha256: string;
  /** That run, if it left no closing record. */
  readonly unclosed: readonly { readonly run: string }[];
}

/** Reads the manifest of the input `previous-manifest`. Throws {@link ConfigurationError} for what is none of this organisation. */
export async function readPrevious(
  given: string,
  { root, organisation, spelling }: {
    readonly root: string;
    readonly organisation: string;
    readonly spelling: string;
  },
): Promise<PreviousManifest> {
  const refuse = (reason: string): ConfigurationError => invalidInput(spelling, given, PREVIOUS_FORM, reason);
  const read = await readManifest(resolve(root, given));
  if ("problem" in read) throw refuse(read.problem);
  const { manifest, sha256 } = read;
  if (manifest.organisation !== organisation) {
    const other = visible(manifest.organisation, 100);
    throw refuse(`it is of the organisation "${other}", and this run is on "${visible(organisation, 100)}"`);
  }
  return { sha256, unclosed: isUnclosed(manifest) ? [{ run: manifest.run }] : [] };
}

const PREVIOUS_FORM = "the .manifest.json of the last run's artifact, or nothing for a first run";
