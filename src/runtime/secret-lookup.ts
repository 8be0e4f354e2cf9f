import { ConfigurationError } from "../core/base/errors.ts";
import { parseJson } from "../core/base/http.ts";
import type { SecretLookup } from "../core/base/ports.ts";
import { Redactor } from "../core/base/secret.ts";
import { INPUT_NAMES, type RawInputs } from "../core/run/inputs.ts";
import { inputText, isSecretInput } from "../core/run/settings.ts";

/** The values that account files may refer to: those of the `secrets` input if given, else of the environment. Throws {@link ConfigurationError}. */
export function secretLookup(json: string, env: Readonly<Record<string, string | undefined>>): SecretLookup {
  if (json.trim() === "") return (name) => env[name];
  const values = parseObject(json);
  return (name) => values.get(name);
}

/** The strings in the `secrets` input, for masking before the input is validated; the whole text if it is not a JSON object. */
export function secretValues(json: string): string[] {
  try {
    return [...parseObject(json).values()];
  } catch {
    return [json];
  }
}

function parseObject(json: string): ReadonlyMap<string, string> {
  const parsed = parseJson(json);
  // The parser's own message would quote the text, which is secret.
  if (parsed === undefined) throw invalid("it is not JSON");
  if (parsed === null || typeof parsed !== "object" || Array.isArray(parsed)) throw invalid("it is not a JSON object");
  const entries = Object.entries(parsed);
  if (entries.some(([, value]) => typeof value !== "string")) throw invalid("one of its values is not a string");
  return new Map(entries as [string, string][]);
}

function invalid(reason: string): ConfigurationError {
  return new ConfigurationError("INPUT_INVALID", `Cannot read the secrets input: ${reason}`, {
    hint: 'Give a JSON object of strings, such as {"SUPPORT_PASSWORD": "${{ secrets.SUPPORT_PASSWORD }}"}, ' +
      "or ${{ toJSON(secrets) }} in a job that has only the secrets it needs",
  });
}

/** A redactor that knows every secret input, and every value of the `secrets` input. */
export function maskSecrets(raw: RawInputs): Redactor {
  const redactor = new Redactor();
  for (const name of INPUT_NAMES.filter(isSecretInput)) {
    const value = inputText(raw, name);
    for (const secret of name === "secrets" ? secretValues(value) : [value]) redactor.add(secret);
  }
  return redactor;
}
