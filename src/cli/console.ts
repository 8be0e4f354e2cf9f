import type { Writable } from "node:stream";
import { logLine } from "../core/base/text.ts";
import type { Logger, LogPlace, StageCount } from "../core/base/ports.ts";

/** A stream to a person or a file. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Writes no faster than the reader takes it: else all that waits would fill the memory. Undefined when nothing waits. */
export function writeInStep(output: Writable, text: string): Promise<void> | undefined {
  if (output.write(text)) return undefined;
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ENDS_OF_WAIT) output.off(event, done);
      resolve();
    };
    for (const event of ENDS_OF_WAIT) output.on(event, done);
    if (output.destroyed) done();
  });
}

/** A reader that went away takes nothing more, and is not waited for. */
const ENDS_OF_WAIT = ["drain", "error", "close"] as const;

/** How much to print. */
interface ConsoleOptions {
  readonly output: Output;
  readonly verbose?: boolean | undefined;
  /** Whether one line may be drawn again and again; where it is not said, on a terminal. */
  readonly live?: boolean | undefined;
  /** Milliseconds that never run backwards; without it no time is told. */
  readonly now?: (() => number) | undefined;
  /** Calls a function each second until what it gives is called; without it a line stands as it was drawn. */
  readonly everySecond?: ((draw: () => void) => () => void) | undefined;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Whether a line can be drawn again: a person looks at a terminal that can, and no log of a job is written. */
export function canRedraw(output: Output, env: Variables): boolean {
  return output.isTTY === true && env.TERM !== "dumb" && !isSet(env.CI);
}

/**
 * Whether an output shows colours: FORCE_COLOR and NO_COLOR say so, else a terminal does, and the log of a job on GitHub;
 * `isFile` is true for an output that goes to a file, which shows none.
 */
export function showsColour(output: Output, env: Variables, isFile: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "") return isSet(env.FORCE_COLOR);
  if (env.TERM === "dumb") return false;
  return output.isTTY === true || (env.GITHUB_ACTIONS === "true" && !isFile);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !/^(|0|false)$/i.test(value);
}

const CLEAR_LINE = "\r\u001b[2K";

/** An estimate from a shorter time would only jump. */
const ESTIMATE_AFTER_MS = 3000;

/** A stage that is under way. */
interface Stage extends StageCount {
  readonly message: string;
  readonly startedAt: number;
}

/** Log lines for a person: one live line on a terminal, plain lines elsewhere. */
export class ConsoleLogger implements Logger {
  readonly #output: Output;
  readonly #options: ConsoleOptions;
  /** What stands in the live line. */
  #live = "";
  #stage: Stage | undefined;
  readonly #stages = new Map<string, Stage>();
  #stopTicking: (() => void) | undefined;

  constructor(options: ConsoleOptions) {
    this.#output = options.output;
    this.#options = options;
  }

  debug(message: string): void {
    if (this.#options.verbose) this.#line(message);
  }

  info(message: string): void {
    this.#line(message);
  }

  notice(message: string, place?: LogPlace): void {
    this.#line(`${placeText(place)}notice: ${message}`);
  }

  warning(message: string, place?: LogPlace): void {
    this.#line(`${placeText(place)}warning: ${message}`);
  }

  error(message: string, place?: LogPlace): void {
    this.#line(`${placeText(place)}error: ${message}`);
  }

  progress(message: string, count: StageCount): void {
    if (!(this.#options.live ?? this.#output.isTTY === true)) return;
    if (count.done >= count.total) return this.clear();
    // Stages take turns, and one that has fewer done than before has begun again.
    const name = message.replace(/\d+/g, "#");
    const before = this.#stages.get(name);
    const startedAt = before && before.done <= count.done ? before.startedAt : this.#options.now?.() ?? 0;
    this.#stage = { ...count, message, startedAt };
    this.#stages.set(name, this.#stage);
    this.#stopTicking ??= this.#options.everySecond?.(() => this.#draw());
    this.#draw();
  }

  /** Removes the live line before anything else writes to the terminal, and ends it. */
  clear(): void {
    this.#stopTicking?.();
    this.#stopTicking = undefined;
    this.#stage = undefined;
    this.#erase();
  }

  #draw(): void {
    if (this.#stage === undefined) return;
    const text = this.#safe(this.#stage.message + timeWords(this.#stage, this.#options.now?.()));
    // Of the width that the terminal has now; a line that wraps could not be taken away.
    const shown = text.slice(0, Math.max(1, (this.#output.columns || 80) - 1));
    if (shown === this.#live) return;
    this.#live = shown;
    this.#output.write(CLEAR_LINE + shown);
  }

  #erase(): void {
    if (this.#live === "") return;
    this.#output.write(CLEAR_LINE);
    this.#live = "";
  }

  #line(message: string): void {
    this.#erase();
    this.#output.write(this.#safe(message) + "\n");
  }

  #safe(message: string): string {
    return logLine(message);
  }
}

function placeText(place: LogPlace | undefined): string {
  if (!place) return "";
  const numbers = [place.line, place.column].filter((number) => number !== undefined);
  return `${[place.file, ...numbers].join(":")}: `;
}

/** How long a stage has taken, and about how long it will take. */
function timeWords({ done, total, startedAt }: Stage, now: number | undefined): string {
  if (now === undefined) return "";
  const elapsed = Math.max(0, now - startedAt);
  const left = done > 0 && elapsed >= ESTIMATE_AFTER_MS
    ? `, about ${spanWords((elapsed / done) * (total - done))} to go`
    : "";
  return `, ${spanWords(elapsed)}${left}`;
}

function spanWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
