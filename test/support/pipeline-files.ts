import picomatch from "picomatch";
import type { Account } from "../../src/core/account/account.ts";
import { printAccount } from "../../src/core/account/print.ts";
import type { ChangedFile, ChangeList, EventDiff, FileRead, FolderSource } from "../../src/core/base/ports.ts";
import { makeAccount } from "./provision-bench.ts";

/** The glob of the account files below. */
export const GLOBS = ["accounts/**/*.yaml"];

/** A file's text with one document an account. */
export function fileOf(...accounts: readonly Account[]): string {
  return accounts.map(printAccount).join("---\n");
}

/** Files by path, each with one account of the name given. */
export function filesOf(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([path, name]) => [path, fileOf(makeAccount(name))]));
}

/** Account files in memory, and what an event did to them: none without a diff. */
export class MemorySource implements FolderSource {
  readonly #texts: Readonly<Record<string, string>>;
  readonly #diff: EventDiff | undefined;

  constructor(texts: Readonly<Record<string, string>>, diff?: EventDiff) {
    this.#texts = texts;
    this.#diff = diff;
  }

  list(globs: readonly string[]): Promise<string[]> {
    return Promise.resolve(Object.keys(this.#texts).filter((path) => this.matches(path, globs)).sort());
  }

  matches(path: string, globs: readonly string[]): boolean {
    return picomatch.isMatch(path, [...globs]);
  }

  changes(): Promise<ChangeList> {
    return this.#diff?.changes() ?? Promise.resolve({ kind: "none" });
  }

  previousText(path: string): Promise<string | undefined> {
    return this.#diff?.previousText(path) ?? Promise.resolve(undefined);
  }

  read(path: string): Promise<FileRead> {
    const text = this.#texts[path];
    return Promise.resolve(
      text === undefined ? { kind: "missing" } : { kind: "file", bytes: new TextEncoder().encode(text) },
    );
  }
}

/** An event's diff: its files, or why they are unknown, and what stood in files before. */
export function fixedChanges(
  files: readonly ChangedFile[] | string,
  before: Readonly<Record<string, string>> = {},
): EventDiff {
  const list: ChangeList = typeof files === "string" ? { kind: "unknown", reason: files } : { kind: "known", files };
  return { changes: () => Promise.resolve(list), previousText: (path) => Promise.resolve(before[path]) };
}
