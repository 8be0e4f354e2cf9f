import { type Command, CommanderError } from "commander";
import { ConfigurationError } from "../core/base/errors.ts";
import { nearEnough } from "../core/base/nearest.ts";
import { visible } from "../core/base/text.ts";
import { takesSwitch } from "./options.ts";

/** What a person typed wrong, with what was probably meant. */
export function usageError(error: CommanderError, program: Command, args: readonly string[]): ConfigurationError {
  const { command, path } = commandOf(program, args);
  const help = `Run "${[program.name(), ...path, "--help"].join(" ")}" for what there is`;
  const typed = /'([^']*)/.exec(error.message)?.[1] ?? "";
  const word = typed.replace(/=.*/s, "");
  const meant = error.code === "commander.unknownOption"
    ? nearest(word, optionsOf(command))
    : error.code === "commander.unknownCommand"
    ? nearest(word, command.commands.map((each) => each.name()))
    : undefined;
  const words = visible(error.message.replace(/^error: /, "").replace(/\.$/, ""), 400);
  const hints = [
    ...(meant === undefined ? [] : [`Did you mean ${meant}?`]),
    ...(error.code === "commander.unknownOption" && meant === undefined ? holders(word, program) : []),
    help,
  ];
  return new ConfigurationError("INPUT_INVALID", `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`, {
    hint: hints.join(" "),
  });
}

/** The arguments with `help COMMAND` as `COMMAND --help`. Throws `CommanderError` for a command that is not there. */
export function withHelp(program: Command, args: readonly string[]): readonly string[] {
  const [first, ...names] = args;
  if (first !== "help") return args;
  const { path } = commandOf(program, names);
  const [unknown] = names.slice(path.length).filter((name) => !name.startsWith("-"));
  if (unknown === undefined) return [...path, "--help"];
  throw new CommanderError(1, "commander.unknownCommand", `error: unknown command '${unknown}'`);
}

/** The command that the arguments begin with. */
export function commandOf(
  program: Command,
  args: readonly string[],
): { readonly command: Command; readonly path: string[] } {
  let command = program;
  const path: string[] = [];
  for (const arg of args) {
    const next = command.commands.find((each) => each.name() === arg);
    if (next === undefined) break;
    command = next;
    path.push(arg);
  }
  return { command, path };
}

function optionsOf(command: Command): string[] {
  const flags = command.options.flatMap((option) => {
    const { long } = option;
    if (long === undefined || long === null) return [];
    return takesSwitch(option) ? [long, `--no-${option.name()}`] : [long];
  });
  return [...flags, "--help"];
}

/** The commands that have an option which another one has not. */
function holders(flag: string, program: Command): string[] {
  const names = program.commands.filter((each) => optionsOf(each).includes(flag)).map((each) => each.name());
  return names.length === 0 || flag === "--help" ? [] : [`${flag} is an option of ${names.join(", ")}.`];
}

function nearest(word: string, candidates: readonly string[]): string | undefined {
  const [first, ...others] = candidates;
  return first === undefined ? undefined : nearEnough(word, [first, ...others]);
}
