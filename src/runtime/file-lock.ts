import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { lstat, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import process from "node:process";
import { AppError, errorCode, errorMessage } from "../core/base/errors.ts";
import { parseJson } from "../core/base/http.ts";
import { visible } from "../core/base/text.ts";

// By hand: Node.js has no call for the locks of the system, and packages go by the age of a file alone, which locks out
// for as long as that takes whoever comes after a killed process.

/** How long another holder is waited for. */
const WAIT_MS = 15_000;

/** How often a waiting process looks. */
const LOOK_MS = 100;

/** How often a holder shows that it is there. */
const BEAT_MS = 2_000;

/** A holder that showed nothing for so long is gone, whatever its process id says: another process may have it now. */
const SILENT_MS = 10_000;

/** Between taking a lock over and believing it: whoever took it over at the same moment has written by then. */
const SETTLE_MS = 50;

/** Who holds a lock, as its file tells. */
interface Holder {
  readonly id: string;
  readonly process: number;
  readonly host: string;
}

/** Keeps other processes of this program from a file, by a second file beside it; what a killed process leaves of it holds nobody up. */
export class FileLock {
  readonly #path: string;
  readonly #holder: Holder = { id: randomUUID(), process: process.pid, host: hostName() };
  #held = false;
  #heart: ReturnType<typeof setInterval> | undefined;

  constructor(path: string) {
    this.#path = `${path}.lock`;
  }

  /** Waits until no other process holds the lock. Throws `AppError` AUDIT_BUSY when one goes on for too long. */
  async acquire(): Promise<void> {
    const start = performance.now();
    let seen: { readonly sign: string; readonly since: number } | undefined;
    for (;;) {
      if (await this.#create()) return this.#keep();
      const sign = await this.#sign();
      const now = performance.now();
      if (sign === undefined) continue;
      if (sign !== seen?.sign) seen = { sign, since: now };
      const holder = await this.#read();
      if (isGone(holder) || now - seen.since > SILENT_MS) {
        if (await this.#takeOver()) return this.#keep();
      }
      // What is no file of a lock, such as a folder of that name, cannot be taken over.
      if (now - start > WAIT_MS) throw busy(this.#path, holder);
      await pause(LOOK_MS);
    }
  }

  /** Throws `AppError` AUDIT_BUSY when the lock is another process's by now. */
  async check(): Promise<void> {
    const holder = await this.#read();
    if (!this.#held || holder?.id !== this.#holder.id) throw busy(this.#path, holder);
  }

  /** Gives the lock back, if it is held. */
  async release(): Promise<void> {
    if (!this.#held) return;
    this.#stop();
    if ((await this.#read())?.id === this.#holder.id) await rm(this.#path, { force: true });
  }

  async #create(): Promise<boolean> {
    try {
      await writeFile(this.#path, JSON.stringify(this.#holder), { flag: "wx", mode: 0o600 });
      return true;
    } catch (error) {
      if (errorCode(error) === "EEXIST") return false;
      const message = `Cannot make "${visible(this.#path)}": ${visible(errorMessage(error))}`;
      throw new AppError("AUDIT_UNWRITABLE", message, { cause: error });
    }
  }

  async #takeOver(): Promise<boolean> {
    const own = `${this.#path}.${this.#holder.id}`;
    try {
      await writeFile(own, JSON.stringify(this.#holder), { mode: 0o600 });
      await rename(own, this.#path);
    } catch {
      // Where a holder's file is open elsewhere, Windows does not replace it.
      await rm(own, { force: true });
    }
    await pause(SETTLE_MS);
    return (await this.#read())?.id === this.#holder.id;
  }

  #keep(): void {
    this.#held = true;
    this.#heart = setInterval(() => {
      const now = new Date();
      void utimes(this.#path, now, now).catch(() => undefined);
    }, BEAT_MS);
    this.#heart.unref();
    process.on("exit", this.#leave);
  }

  #stop(): void {
    this.#held = false;
    clearInterval(this.#heart);
    process.off("exit", this.#leave);
  }

  readonly #leave = (): void => {
    try {
      if (holderOf(readFileSync(this.#path, "utf8"))?.id === this.#holder.id) rmSync(this.#path, { force: true });
    } catch {
      // What is left of it holds nobody up.
    }
  };

  /** What changes with each sign of life; undefined when there is no lock. */
  async #sign(): Promise<string | undefined> {
    const found = await lstat(this.#path).catch(() => undefined);
    return found && `${found.ino} ${found.mtimeMs} ${found.size}`;
  }

  async #read(): Promise<Holder | undefined> {
    return holderOf(await readFile(this.#path, "utf8").catch(() => ""));
  }
}

function holderOf(text: string): Holder | undefined {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null) return undefined;
  const { id, process, host } = value as Partial<Record<keyof Holder, unknown>>;
  if (typeof id !== "string" || typeof process !== "number" || typeof host !== "string") return undefined;
  return { id, process, host };
}

/** Whether the holder's process has ended, as far as that can be told. */
function isGone(holder: Holder | undefined): boolean {
  // Deno would ask for a permission.
  if (holder === undefined || "Deno" in globalThis || holder.host === "" || holder.host !== hostName()) return false;
  try {
    process.kill(holder.process, 0);
    return false;
  } catch (error) {
    return errorCode(error) === "ESRCH";
  }
}

function hostName(): string {
  return "Deno" in globalThis ? "" : hostname();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function busy(lock: string, holder: Holder | undefined): AppError {
  const who = holder === undefined
    ? "another run"
    : `another run (process ${holder.process}${holder.host === "" ? "" : ` on ${visible(holder.host)}`})`;
  return new AppError(
    "AUDIT_BUSY",
    `Cannot write to "${visible(lock.replace(/\.lock$/, ""))}": ${who} is writing to it`,
  );
}
