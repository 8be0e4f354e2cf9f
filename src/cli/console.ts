import type { Writable } from "node:stream";
import { logLine } from "../core/base/text.ts";
import type { Logger, LogPlace } from "../core/base/ports.ts";

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
}

const CLEAR_LINE = "\r\u001b[2K";

/** Log lines for a person: one live line on a terminal, plain lines elsewhere. */
export class ConsoleLogger implements Logger {
  readonly #output: Output;
  readonly #verbose: boolean;
  #live = "";

  constructor(options: ConsoleOptions) {
    this.#output = options.output;
    this.#verbose = options.verbose ?? false;
  }

  debug(message: string): void {
    if (this.#verbose) this.#line(message);
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

  progress(message: string): void {
    if (this.#output.isTTY !== true) return;
    const shown = this.#safe(message).slice(0, (this.#output.columns ?? 80) - 1);
    if (shown === this.#live) return;
    this.#live = shown;
    this.#output.write(CLEAR_LINE + shown);
  }

  /** Removes the live line before anything else writes to the terminal. */
  clear(): void {
    if (this.#live === "") return;
    this.#output.write(CLEAR_LINE);
    this.#live = "";
  }

  #line(message: string): void {
    this.clear();
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
