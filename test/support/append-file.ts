import { AppendError, type AppendFile, type LogFile } from "../../src/core/base/ports.ts";
import { settle } from "./fake-clock.ts";

/** An append-only file in memory, which can be made to fail or to tear a write as a crash would. */
export class MemoryFile implements AppendFile, LogFile {
  readonly path: string;
  text: string | undefined;
  /** How many writes were made. */
  writes = 0;
  /** The error of the next writes. */
  failure: Error | undefined;
  /** How often it was locked since it was released. */
  held = 0;
  /** How many turns of the event loop a write takes. */
  turns = 1;
  /** Writes only this many characters of the next text and then fails. */
  tearAfter: number | undefined;

  constructor(text?: string, path = "audit_log.jsonl") {
    this.text = text;
    this.path = path;
  }

  get lines(): readonly string[] {
    return (this.text ?? "").split("\n").filter((line) => line !== "");
  }

  read(): Promise<string | undefined> {
    return Promise.resolve(this.text);
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(new TextEncoder().encode(this.text));
  }

  lock(): Promise<void> {
    this.held += 1;
    return Promise.resolve();
  }

  release(): Promise<void> {
    this.held = 0;
    return Promise.resolve();
  }

  async append(text: string): Promise<void> {
    // As on a real disk, other work goes on while a write is under way.
    await settle(this.turns);
    this.writes += 1;
    if (this.failure !== undefined) throw this.failure;
    const torn = this.tearAfter;
    this.text = (this.text ?? "") + (torn === undefined ? text : text.slice(0, torn));
    if (torn !== undefined) throw new AppendError("ENOSPC: no space left on device, write", torn);
  }
}
