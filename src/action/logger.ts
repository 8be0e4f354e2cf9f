import * as core from "./toolkit.ts";
import type { Logger, LogPlace } from "../core/base/ports.ts";
import { logLine } from "../core/base/text.ts";

/**
 * The workflow log. Warnings and errors are plain lines here: the ten annotations of a step are chosen from the finished
 * report, so that a chatty stage cannot use them up.
 */
export function createLogger(): Logger {
  const line = (message: string): void => core.info(logLine(message));
  return {
    debug: (message) => core.debug(logLine(message)),
    info: line,
    notice: (message, place) => line(`notice: ${placed(message, place)}`),
    warning: (message, place) => line(`warning: ${placed(message, place)}`),
    error: (message, place) => line(`error: ${placed(message, place)}`),
    progress: () => {},
  };
}

function placed(message: string, place: LogPlace | undefined): string {
  if (!place) return message;
  return `${[place.file, place.line, place.column].filter((part) => part !== undefined).join(":")}: ${message}`;
}
