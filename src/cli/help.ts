import type { Command, Option } from "commander";
import type { InputName } from "../core/run/inputs.ts";
import { takesSwitch } from "./options.ts";

/** What the help of a command says after its options. */
interface Epilogue {
  /** A line to try, without the program's name. */
  readonly example: string;
  /** Environment variables, each with what it holds. */
  readonly variables?: readonly (readonly [name: string, meaning: string])[];
  readonly exits: readonly (readonly [status: string, meaning: string])[];
}

/** The exit statuses of the commands that make a run report. */
export const RUN_EXITS = [
  ["0", "clean"],
  ["1", "findings or failures"],
  ["2", "usage or configuration error"],
  ["3", "inconclusive: nothing wrong was proved, something could not be tested"],
] as const;

/** The exit statuses of the other commands. */
export const PLAIN_EXITS = [["0", "done"], ["2", "usage or configuration error"]] as const;

/** The variables that hold the OAuth client. */
export const CLIENT_VARIABLES = [
  ["GENESYS_CLIENT_ID", "OAuth client of Genesys Cloud"],
  ["GENESYS_CLIENT_SECRET", "its secret"],
] as const;

/** The variables that hold the secrets of the receiver of events. */
export const ITSM_VARIABLES = [
  ["ITSM_WEBHOOK_SECRET", "whsec_…, signs each event"],
  ["ITSM_TOKEN", "bearer token or routing key of the receiver"],
  ["ITSM_CLIENT_ID", "OAuth client of the receiver"],
  ["ITSM_CLIENT_SECRET", "its secret"],
  ["ITSM_HEADERS", "more headers of each event, Name: value, one a line"],
] as const;

/** The variables that the passwords of mailboxes come from. */
export const ACCOUNT_VARIABLES = [
  ["ACCOUNT_SECRETS", "JSON object of the values that account files refer to"],
  ["…_PASSWORD", "such a value, where neither ACCOUNT_SECRETS nor --secrets-file is given"],
] as const;

/** The variables that every other option can come from. */
export const OPTION_VARIABLES = [
  ["GEA_NAME", "an option: GEA_POLL_TIMEOUT for --poll-timeout, lists one a line; the option wins"],
] as const;

/** Adds example, environment and exit statuses to the help of a command. */
export function addEpilogue(command: Command, { example, variables = [], exits }: Epilogue): Command {
  const name = "genesys-email-accounts";
  const sections = [
    `Example:\n  $ ${name} ${example}`,
    ...(variables.length === 0 ? [] : [`Environment:\n${rows(variables)}`]),
    `Exit status:\n${rows(exits)}`,
  ];
  return command.addHelpText("after", `\n${sections.join("\n\n")}`);
}

/** Shows a switch with both of its forms. */
export function optionTerm(option: Option): string {
  return takesSwitch(option) ? `--[no-]${option.name()}` : option.flags;
}

/** Leaves options out of a command's help that it takes, so that all commands can be given the same, and does not need. */
export function hideIdle(command: Command, idle: readonly InputName[]): void {
  for (const option of command.options) if (idle.some((name) => name === option.name())) option.hideHelp();
}

/** The width of the help of every command. */
export const HELP_WIDTH = 80;

/** Two columns, the second wrapped. */
function rows(pairs: readonly (readonly [string, string])[]): string {
  const first = Math.max(...pairs.map(([term]) => term.length));
  const indent = " ".repeat(first + 4);
  return pairs.map(([term, meaning]) => {
    const lines: string[] = [`  ${term.padEnd(first)}  `];
    for (const word of meaning.split(" ")) {
      const line = lines.at(-1) ?? "";
      if (line.length + word.length > HELP_WIDTH) lines.push(`${indent}${word} `);
      else lines[lines.length - 1] = `${line}${word} `;
    }
    return lines.map((line) => line.trimEnd()).join("\n");
  }).join("\n");
}
