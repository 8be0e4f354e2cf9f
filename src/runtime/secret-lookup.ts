import { isSecretName } from "../core/account/secret-reference.ts";
import { ConfigurationError } from "../core/base/errors.ts";
import { parseJson, repeatsKey } from "../core/base/http.ts";
import { Redactor } from "../core/base/secret.ts";
import { visible } from "../core/base/text.ts";
import { INPUT_NAMES, type RawInputs } from "../core/run/inputs.ts";
import { secretsOf } from "../core/notify/delivery-secrets.ts";
import { inputText, isSecretInput } from "../core/run/settings.ts";
import type { SecretSource } from "../core/run/validate.ts";

/** The values that account files may refer to, by name. */
export type SecretValues = ReadonlyMap<string, string>;

/** Where a run looks names up. */
export type SecretPlace = Pick<SecretSource, "lookup" | "place" | "limit" | "names">;

/** Where the action looks names up: in what was handed to it, and nowhere else. */
export function givenSecrets(values: SecretValues | undefined): SecretPlace {
  return {
    lookup: (name) => values?.get(name),
    place: "the inputs secrets and secrets-file",
    names: values && new Set([...values].flatMap(([name, value]) => value === "" ? [] : [name])),
  };
}

/**
 * Where the command line looks names up: in what was handed to it, else in the environment, and there only what is a
 * password by its name or `allowed` by the operator.
 */
export function localSecrets(
  values: SecretValues | undefined,
  env: Readonly<Record<string, string | undefined>>,
  allowed: readonly string[],
): SecretPlace {
  if (values !== undefined) return { ...givenSecrets(values), place: "ACCOUNT_SECRETS and --secrets-file" };
  return {
    lookup: (name) =>
      isSecretName(name) && (name.endsWith("_PASSWORD") || allowed.includes(name)) ? env[name] : undefined,
    place: "the environment",
    limit: ", where only names that end in _PASSWORD and those of --allow-env are read",
  };
}

/** Throws {@link ConfigurationError} for a name of `--allow-env` that no account file may refer to. */
export function refuseForbiddenNames(names: readonly string[]): void {
  const refused = names.find((name) => !isSecretName(name));
  if (refused === undefined) return;
  throw new ConfigurationError("INPUT_INVALID", `Cannot use --allow-env "${visible(refused)}"`, {
    hint: "Give --allow-env the name of a variable that account files may refer to: capitals, digits and _, " +
      "and none of the program's or the runner's own",
  });
}

/** The strings in the `secrets` input, for masking before the input is validated; the whole text if it is not a JSON object. */
export function secretValues(json: string): string[] {
  try {
    return [...parseSecrets(json, "secrets").values()];
  } catch {
    return [json];
  }
}

/** The object that `secrets` or `secrets-file` holds. Throws {@link ConfigurationError}, which never holds a piece of it. */
export function parseSecrets(json: string, spelling: string): SecretValues {
  const parsed = parseJson(json);
  // The parser's own message would quote the text, which is secret.
  if (parsed === undefined) throw invalid(spelling, "it is not JSON");
  if (parsed === null || typeof parsed !== "object" || Array.isArray(parsed)) {
    throw invalid(spelling, "it is not a JSON object");
  }
  if (repeatsKey(json, parsed)) throw invalid(spelling, "it has a name twice");
  const entries = Object.entries(parsed);
  if (entries.some(([, value]) => typeof value !== "string")) {
    throw invalid(spelling, "one of its values is not a string");
  }
  return new Map(entries as [string, string][]);
}

function invalid(spelling: string, reason: string): ConfigurationError {
  return new ConfigurationError("INPUT_INVALID", `Cannot read ${spelling}: ${reason}`, {
    hint: 'Give a JSON object of strings, such as {"SUPPORT_PASSWORD": "${{ secrets.SUPPORT_PASSWORD }}"}, ' +
      "or ${{ toJSON(secrets) }} in a job that has only the secrets it needs",
  });
}

/** A redactor that knows every secret input, and every value of the `secrets` input; see {@link Redactor} for `onMask`. */
export function maskSecrets(raw: RawInputs, onMask?: (form: string) => void): Redactor {
  const redactor = new Redactor(onMask);
  for (const name of INPUT_NAMES.filter(isSecretInput)) {
    const value = inputText(raw, name);
    const held = name === "secrets"
      ? secretValues(value)
      : name === "itsm-headers"
      ? secretsOf({ headers: value })
      : [value];
    for (const secret of held) redactor.add(secret);
  }
  return redactor;
}
