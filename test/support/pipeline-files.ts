import picomatch from "picomatch";
import type { Account } from "../../src/core/account/account.ts";
import { printAccount } from "../../src/core/account/print.ts";
import type { ChangedFile, ChangeList, Changes, FileRead, Files } from "../../src/core/base/ports.ts";
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

/** Files in memory. */
export class MemoryFiles implements Files {
  readonly #texts: Readonly<Record<string, string>>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = texts;
  }

  glob(patterns: readonly string[]): Promise<string[]> {
    return Promise.resolve(Object.keys(this.#texts).filter((path) => this.matches(path, patterns)).sort());
  }

  matches(path: string, patterns: readonly string[]): boolean {
    return picomatch.isMatch(path, [...patterns]);
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
): Changes {
  const list: ChangeList = typeof files === "string" ? { kind: "unknown", reason: files } : { kind: "known", files };
  return { list: () => Promise.resolve(list), previousText: (path) => Promise.resolve(before[path]) };
}
