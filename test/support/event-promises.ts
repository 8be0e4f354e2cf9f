import { spellings, withoutMaskCommands } from "./canaries.ts";

/** What a finished run shows to people. */
interface Shown {
  readonly exitCode: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly comments: readonly string[];
  /** Texts of the files that it left, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** The runner shows ten annotations of each severity of a step. */
const ANNOTATIONS = 10;

/** A frame of a stack, and what JavaScript says of a bug. */
const TRACES = [
  /^\s+at .+:\d+:\d+\)?$/m,
  /\b(?:TypeError|ReferenceError|RangeError|SyntaxError|ValiError|AssertionError)\b/,
  /Cannot read propert|is not a function|is not iterable|Unexpected token|\[object Object\]/,
];

/** What of the promises that hold for every run a finished run broke, in words; empty if all were kept. */
export function brokenPromises(run: Shown, secrets: readonly string[]): string[] {
  const log = withoutMaskCommands(run.log);
  const places: Record<string, string> = {
    ...run.files,
    "the log": log,
    "the summary": run.summary,
    "the outputs": JSON.stringify(run.outputs),
    ...Object.fromEntries(run.comments.map((body, at) => [`comment ${at + 1}`, body])),
  };
  const broken: string[] = [];
  for (const [place, text] of Object.entries(places)) {
    if (secrets.flatMap(spellings).some((spelling) => text.includes(spelling))) broken.push(`${place} holds a secret`);
    if (TRACES.some((trace) => trace.test(text))) broken.push(`${place} shows an error of the program`);
  }
  if ((run.outputs.result === "success") !== (run.exitCode === 0)) {
    broken.push(`the result is ${run.outputs.result} and the exit status ${run.exitCode}`);
  }
  return [...broken, ...annotationProblems(log)];
}

function annotationProblems(log: string): string[] {
  const problems: string[] = [];
  const counts = new Map<string, number>();
  for (const line of log.split("\n")) {
    if (!line.startsWith("::")) {
      // The runner looks for this form anywhere in a line, but only where it found no command of the other.
      if (line.includes("##[")) problems.push(`a line of the log is a command of the old kind: ${line}`);
      continue;
    }
    const [, command = "", properties = "", message = ""] = /^::([a-z-]+)((?: [^:]*)?)::(.*)$/.exec(line) ?? [];
    if (!["error", "warning", "notice", "debug"].includes(command)) problems.push(`a foreign command: ${line}`);
    counts.set(command, (counts.get(command) ?? 0) + 1);
    if (message.trim() === "") problems.push(`an annotation without words: ${line}`);
    if (/[ ,](?:line|col)=/.test(properties) && !/[ ,]file=/.test(properties)) {
      problems.push(`a line of no file: ${line}`);
    }
    for (const property of properties.trim().split(",").filter((each) => each !== "")) {
      if (!/^(?:title|file|line|col|endLine|endColumn)=[^,:\s]|^title=./.test(property)) {
        problems.push(`an odd property "${property}": ${line}`);
      }
      if (/^(?:line|col)=/.test(property) && !/=[1-9]\d*$/.test(property)) problems.push(`no place: ${line}`);
      if (/^file=(?:\/|\.\.)/.test(property)) problems.push(`a file outside the repository: ${line}`);
    }
  }
  for (const [command, count] of counts) {
    if (command !== "debug" && count > ANNOTATIONS) problems.push(`${count} annotations of the kind ${command}`);
  }
  return problems;
}
