import { INPUT_NAMES, type RawInputs } from "../core/inputs.ts";
import { Redactor } from "../core/secret.ts";
import { inputText, isSecretInput } from "../core/settings.ts";
import { secretValues } from "./secret-lookup.ts";

/** A redactor that knows every secret input, and every value of the `secrets` input. */
export function maskSecrets(raw: RawInputs): Redactor {
  const redactor = new Redactor();
  for (const name of INPUT_NAMES.filter(isSecretInput)) {
    const value = inputText(raw, name);
    for (const secret of name === "secrets" ? secretValues(value) : [value]) redactor.add(secret);
  }
  return redactor;
}
