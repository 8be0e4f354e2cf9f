import { Command, InvalidArgumentError, Option } from "commander";
import { INPUT_NAMES, inputDefinition, type InputName, type RawInputs } from "../core/run/inputs.ts";

/** Adds an option for each input that makes sense on a command line; credentials come from the environment and have no option. */
export function addInputOptions(command: Command, names: readonly InputName[] = optionNames()): Command {
  for (const name of names) {
    const { list, summary, default: fallback } = inputDefinition(name);
    const option = new Option(
      `--${name} <value>`,
      summary + (fallback ? ` (default: ${fallback})` : list ? "; may be repeated" : ""),
    );
    command.addOption(list ? option.argParser(collect) : option.argParser(once(name)));
  }
  return command;
}

/** The inputs that have an option, in the order of the table. */
export function optionNames(): InputName[] {
  return INPUT_NAMES.filter((name) => {
    const definition = inputDefinition(name);
    return definition.variable === undefined && !definition.actionOnly;
  });
}

/** The inputs from options and, for secrets, from the environment. */
export function rawInputs(
  options: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): RawInputs {
  const raw: Partial<Record<InputName, string>> = {};
  for (const name of INPUT_NAMES) {
    const given = options[camelCase(name)];
    const variable = inputDefinition(name).variable;
    const value = given === undefined ? variable === undefined ? undefined : env[variable] : optionText(given);
    if (value !== undefined) raw[name] = value;
  }
  return raw;
}

/** The name of an input on a command line: its option, or the variable of a credential. */
export function spellOption(name: InputName): string {
  return inputDefinition(name).variable ?? `--${name}`;
}

function optionText(given: unknown): string {
  if (Array.isArray(given)) return given.join("\n");
  return String(given);
}

/** Adds a value of an option that may be repeated to those before it. */
export function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

function once(name: InputName): (value: string, previous: unknown) => string {
  return (value, previous) => {
    if (previous !== undefined) throw new InvalidArgumentError(`--${name} was given twice.`);
    return value;
  };
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
