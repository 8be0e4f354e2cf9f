import type { Finding } from "../errors.ts";

/** A finding at a place of a file's text; `offset` counts UTF-16 code units from 0. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** The key, or empty for the document itself. */
  readonly path: string;
  readonly offset: number;
}

/** A key of a document and its value. */
export interface SourceEntry {
  readonly key: string;
  readonly keyOffset: number;
  readonly valueOffset: number;
  /** The scalar; for a collection an empty one of its kind, because no key takes any. */
  readonly value: unknown;
  /** The value as it is written: with its quotes, and without the header line of a block scalar. */
  readonly raw: { readonly text: string; readonly offset: number };
}

/** A document as it stands in a file, before anyone knows what its keys mean. */
export interface SourceDocument {
  readonly offset: number;
  readonly entries: readonly SourceEntry[];
  /** Why it could not be read as keys and values; when there are any, `entries` may be incomplete. */
  readonly findings: readonly PlacedFinding[];
}

/** A file's documents and where its lines begin. */
export interface SourceFile {
  readonly documents: readonly SourceDocument[];
  /** 1-based line and column of an offset. */
  position(offset: number): { readonly line: number; readonly column: number };
}
