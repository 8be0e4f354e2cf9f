import { INPUT_NAMES, type InputName, type RawInputs } from "../core/run/inputs.ts";

/** Reads every input from its `INPUT_*` variable: with underscores as action.yml maps them, or with hyphens as the toolkit writes them. */
export function readInputs(env: Readonly<Record<string, string | undefined>>): RawInputs {
  const raw: Partial<Record<InputName, string>> = {};
  for (const name of INPUT_NAMES) {
    const upper = `INPUT_${name.toUpperCase()}`;
    const value = env[upper.replaceAll("-", "_")] ?? env[upper];
    if (value !== undefined) raw[name] = value;
  }
  return raw;
}
