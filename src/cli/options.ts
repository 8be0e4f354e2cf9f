import { Command, InvalidArgumentError, Option } from "commander";
import { INPUT_NAMES, inputDefinition, type InputName, isSwitch, type RawInputs } from "../core/run/inputs.ts";

/** A command whose switches may be given as `--prune`, `--prune true`, `--prune=true`, `--no-prune` and the like. */
export class SwitchCommand extends Command {
  override createCommand(name?: string): SwitchCommand {
    return new SwitchCommand(name);
  }

  override parseOptions(args: string[]): ReturnType<Command["parseOptions"]> {
    return super.parseOptions(spelledOut(args, this.options));
  }
}

/** Whether an option is that of an input that is true or false. */
export function takesSwitch(option: Option): boolean {
  return INPUT_NAMES.some((name) => name === option.name() && isSwitch(name));
}

/** The arguments with each switch in the one form that has its value: a file after a switch stays a file. */
function spelledOut(args: readonly string[], options: readonly Option[]): string[] {
  const known = new Map(options.map((option) => [option.long ?? "", option]));
  const isOne = (flag: string): boolean => {
    const option = known.get(flag);
    return option !== undefined && takesSwitch(option);
  };
  const plain: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    const next = args[at + 1];
    const positive = arg.replace(/^--no-/, "--");
    if (arg === "--") return [...plain, ...args.slice(at)];
    if (isOne(arg)) {
      const isValue = next === "true" || next === "false";
      plain.push(`${arg}=${isValue ? next : "true"}`);
      if (isValue) at++;
    } else if (positive !== arg && isOne(positive)) {
      plain.push(`${positive}=false`);
    } else {
      plain.push(arg);
      // The value of another option is never a switch.
      if (known.get(arg)?.required && next !== undefined) {
        plain.push(next);
        at++;
      }
    }
  }
  return plain;
}

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

/** The inputs from options, from the variables of secrets, and, where an option is not given, from `GEA_NAME`. */
export function rawInputs(options: Readonly<Record<string, unknown>>, env: Environment): RawInputs {
  const raw: Partial<Record<InputName, string>> = {};
  for (const name of INPUT_NAMES) {
    const given = options[camelCase(name)];
    const value = given === undefined ? env[inputVariable(name) ?? ""] : optionText(given);
    // An empty variable is how a shell takes one back.
    if (value !== undefined && (value !== "" || given !== undefined)) raw[name] = value;
  }
  return raw;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The variable that an input is read from; none for what makes sense only in a workflow. */
function inputVariable(name: InputName): string | undefined {
  const { variable, actionOnly } = inputDefinition(name);
  return variable ?? (actionOnly ? undefined : `GEA_${name.toUpperCase().replaceAll("-", "_")}`);
}

/** How a person gave each input: by its option, else by its variable, else by neither, which its option names. */
export function spelling(options: Readonly<Record<string, unknown>>, env: Environment): (name: InputName) => string {
  return (name) => {
    const variable = inputVariable(name);
    const named = inputDefinition(name).variable !== undefined ||
      (options[camelCase(name)] === undefined && env[variable ?? ""]);
    return named && variable !== undefined ? variable : `--${name}`;
  };
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
