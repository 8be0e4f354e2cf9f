import * as v from "valibot";
import { parseJson, repeatsKey } from "../base/http.ts";
import { type RunContext, runKey } from "../base/run-context.ts";
import type { AuditRecord } from "./audit-record.ts";

const MANIFEST_SCHEMA = "genesys-email-manifest/v1";

const text = v.string();
const digest = v.pipe(text, v.regex(/^sha256:[0-9a-f]{64}$/));

const manifestSchema = v.looseObject({
  schema: v.literal(MANIFEST_SCHEMA),
  /** The log's name; it stands in the same folder. */
  file: text,
  /** Of the log's bytes; null while the run goes on, and for ever after one that was killed. */
  sha256: v.nullable(digest),
  /** The hash of the log's last record; null like `sha256`. */
  head: v.nullable(digest),
  /** How many records the log holds; null like `sha256`. */
  count: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  /** The run, as `correlation.run` of its records. */
  run: text,
  commit: v.nullable(text),
  organisation: text,
  /** The SHA-256 of the manifest of the run before; null where none was given. */
  previous: v.nullable(digest),
});

/** What one run says of its log in a file beside it: small enough to keep, to sign, and to chain run to run by. */
export type AuditManifest = v.InferOutput<typeof manifestSchema>;

/** A log that its run has closed. */
interface ClosedFile {
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly head: string;
  /** How many records the file holds. */
  readonly count: number;
}

/** The text of a run's manifest; without a closed log it says that the run has begun. */
export function manifestText(
  context: RunContext,
  { file, previous, closed }: {
    readonly file: string;
    readonly previous?: string | undefined;
    readonly closed?: ClosedFile | undefined;
  },
): string {
  const manifest: AuditManifest = {
    schema: MANIFEST_SCHEMA,
    file,
    sha256: closed?.sha256 ?? null,
    head: closed?.head ?? null,
    count: closed?.count ?? null,
    run: runKey(context),
    commit: context.commit ?? null,
    organisation: context.organisation ?? "",
    previous: previous ?? null,
  };
  return JSON.stringify(manifest, null, 2) + "\n";
}

/** Reads a manifest; undefined for what is none, of another major version, or says a thing twice. */
export function parseManifest(text: string): AuditManifest | undefined {
  const value = parseJson(text);
  const manifest = v.safeParse(manifestSchema, value);
  if (!manifest.success || repeatsKey(text, value)) return undefined;
  const { sha256, head, count } = manifest.output;
  const known = [sha256, head, count].filter((each) => each !== null).length;
  return known === 0 || known === 3 ? manifest.output : undefined;
}

/** Whether the run of a manifest never said how it ended. */
export function isUnclosed({ sha256 }: AuditManifest): boolean {
  return sha256 === null;
}

/** What a log is, to be compared with its manifest. */
interface LogFacts {
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly head?: string | undefined;
  /** Undefined where the log could not be read to its end. */
  readonly count?: number | undefined;
  /** Its last record; undefined like `count`, and for a log without any. */
  readonly last?: Pick<AuditRecord, "source" | "correlation"> | undefined;
}

/** What a manifest says otherwise than its log is, in words; empty for a manifest that never said it. */
export function manifestProblems(manifest: AuditManifest, log: LogFacts): readonly string[] {
  if (isUnclosed(manifest)) return [];
  const { source, correlation } = log.last ?? {};
  const facts: readonly (readonly [string, string | number | null, string | number | null | undefined])[] = [
    ["sha256", manifest.sha256, log.sha256],
    ["head", manifest.head, log.head],
    ["count", manifest.count, log.count],
    ["run", manifest.run, correlation?.run],
    ["commit", manifest.commit, source?.commit],
    ["organisation", manifest.organisation, source?.organisation],
  ];
  return facts.flatMap(([name, said, is]) =>
    is === undefined || said === is
      ? []
      : [`${name} is ${is ?? "none"} in the log and ${said ?? "none"} in the manifest`]
  );
}
