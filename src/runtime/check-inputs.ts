import { isSecretName } from "../core/account/secret-reference.ts";
import { isPublicSuffix } from "../core/base/public-suffix.ts";
import { ConfigurationError } from "../core/base/errors.ts";
import { auditPathProblem } from "../core/run/audit-path.ts";
import { INPUT_NAMES, type InputName, type RawInputs } from "../core/run/inputs.ts";
import { inputText, invalidInput, parseSettings, type Settings, type Spelling } from "../core/run/settings.ts";
import { itsmFromInputs } from "./receiver-inputs.ts";
import { createAddressSet } from "./address-set.ts";
import type { PreviousManifest } from "./manifest-file.ts";
import { parseSecrets, type SecretValues } from "./secret-lookup.ts";
import { readSecretsFile } from "./secrets-file.ts";

/** All inputs of a run, each of which can be used. */
export interface CheckedInputs {
  readonly settings: Settings;
  /** What `secrets` and `secrets-file` hold; undefined where neither is given. */
  readonly secrets: SecretValues | undefined;
  /** What `previous-manifest` holds; undefined where it is not given. */
  readonly previous?: PreviousManifest | undefined;
}

/** What {@link checkInputs} goes by besides the inputs. */
interface CheckOptions {
  /** The name that a person used for an input. */
  readonly spell?: Spelling | undefined;
  /** The folder whose files a pull request may write. */
  readonly workspace: string;
  /** Whether the audit log must stay in the folder that `audit-file` is relative to. */
  readonly confined?: boolean | undefined;
}

/**
 * Reads and checks every input, used or not, before anything else happens: of all files it opens `previous-manifest`
 * and `secrets-file` alone, and those last. Throws `ConfigurationError` for the first input that cannot be used; no message holds a secret.
 */
export async function checkInputs(raw: RawInputs, options: CheckOptions): Promise<CheckedInputs> {
  const { spell = (name: InputName) => name, workspace, confined } = options;
  const settings = parseSettings(raw, spell);
  const { auditFile, loginHosts, allowPrivateCidrs } = settings;
  const stray = confined ? auditPathProblem(auditFile, true) : undefined;
  if (stray !== undefined) {
    throw invalidInput(spell("audit-file"), auditFile, "a file name such as audit_log.jsonl", stray);
  }
  for (const cidr of allowPrivateCidrs) {
    if (!isRange(cidr)) {
      throw invalidInput(spell("allow-private-cidrs"), cidr, "ranges such as 10.2.0.0/16 or fd00:1::/32");
    }
  }
  await refusePublicSuffixes(loginHosts, spell("login-hosts"));
  await checkReceiver(raw, settings);
  const { previousManifest, organisation } = settings;
  const previous = previousManifest === undefined
    ? undefined
    : await (await import("./manifest-file.ts")).readPrevious(previousManifest, {
      root: workspace,
      organisation,
      spelling: spell("previous-manifest"),
    });
  return { settings, previous, secrets: await readSecrets(raw, settings, spell, workspace) };
}

function isRange(cidr: string): boolean {
  try {
    createAddressSet([cidr]);
    return true;
  } catch {
    return false;
  }
}

async function refusePublicSuffixes(loginHosts: readonly string[], spelling: string): Promise<void> {
  for (const pattern of loginHosts) {
    if (!pattern.startsWith("*.") || !await isPublicSuffix(pattern.slice(2))) continue;
    const wanted = "host names such as smtp.example.com, or *.example.com for every name below a domain of your own";
    throw invalidInput(spelling, pattern, wanted, "everybody can have a name below it");
  }
}

/** An address that is not given is held against nothing; its secrets are, all the same. */
async function checkReceiver(raw: RawInputs, { itsmUrl, itsmFormat }: Settings): Promise<void> {
  if (itsmUrl === undefined && RECEIVER_INPUTS.every((name) => inputText(raw, name) === "")) return;
  const { destinationOf } = await import("../core/notify/send-event.ts");
  const url = itsmUrl ?? "https://localhost";
  const itsm = itsmFromInputs(raw, { itsmUrl: url, itsmFormat: itsmUrl === undefined ? "basic" : itsmFormat });
  if (itsm) await destinationOf(url, itsm);
}

/** What else says where the events go, and how. */
const RECEIVER_INPUTS = INPUT_NAMES.filter((name) => name.startsWith("itsm-") && name !== "itsm-format");

async function readSecrets(
  raw: RawInputs,
  { secretsFile }: Settings,
  spell: Spelling,
  workspace: string,
): Promise<SecretValues | undefined> {
  const json = inputText(raw, "secrets");
  const given = json === "" ? undefined : parseSecrets(json, spell("secrets"));
  if (secretsFile === undefined) return given;
  const spelling = spell("secrets-file");
  const filed = parseSecrets(await readSecretsFile(secretsFile, workspace, spelling), spelling);
  const double = [...filed.keys()].find((name) => given?.has(name));
  if (double === undefined) return new Map([...given ?? [], ...filed]);
  // What is no name may be a value in the wrong place.
  const name = isSecretName(double) ? double : "A name";
  throw new ConfigurationError("INPUT_INVALID", `${name} is in ${spell("secrets")} and in ${spelling}`, {
    hint: `Give each name in ${spell("secrets")} or in ${spelling}, not in both`,
  });
}
