import { type Account, nameKey } from "../core/account/account.ts";
import { refuseDuplicateNames } from "../core/account/duplicate-name.ts";
import { parseAccounts } from "../core/account/parse.ts";
import { printAccount } from "../core/account/print.ts";
import { ConfigurationError } from "../core/base/errors.ts";
import { GenesysClient } from "../core/genesys/client.ts";
import { createEmailAccountsTarget } from "../core/targets/email-accounts/target.ts";
import { regionHosts } from "../core/genesys/region.ts";
import type { RawInputs } from "../core/run/inputs.ts";
import { applyAccounts } from "../core/run/pipeline.ts";
import type { Fetch, Logger, SecretLookup } from "../core/base/ports.ts";
import { AuditLog } from "../core/audit/audit-log.ts";
import type { RunContext } from "../core/base/run-context.ts";
import type { RunReport } from "../core/report/report.ts";
import { Redactor } from "../core/base/secret.ts";
import { parseSettings } from "../core/run/settings.ts";
import { withPassword } from "../core/run/validate.ts";
import { VERSION } from "../core/base/version.ts";
import { openAppendFile } from "./append-file.ts";
import { systemClock } from "./clock.ts";
import { createFolderSource } from "./sources/working-folder.ts";
import { createFetch } from "./fetch.ts";
import type { GenesysOAuthManager } from "./library.ts";
import { createNetwork } from "./network.ts";
import { rotation } from "./glob.ts";

/** The inputs of action.yml that a pipeline without a workflow and without files understands. */
type PipelineInput =
  | "probe"
  | "login-hosts"
  | "allow-private-cidrs"
  | "connect-to"
  | "concurrency"
  | "poll-timeout"
  | "poll-interval"
  | "rate-limit"
  | "genesys-region"
  | "genesys-api-url"
  | "rotate"
  | "change-ref"
  | "fail-on";

/** How {@link runProvisioningPipeline} runs. Everything but `oauth` and `secrets` has a default. */
export interface PipelineOptions {
  readonly oauth: GenesysOAuthManager;
  /** The value behind `env:NAME`, by name. */
  readonly secrets: SecretLookup | Readonly<Record<string, string>>;
  /** Base URL of the API; default: that of us-east-1. */
  readonly apiUrl?: string | undefined;
  readonly fetch?: Fetch | undefined;
  readonly logger?: Logger | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Where the audit log is appended to; none is kept without it. */
  readonly auditFile?: string | undefined;
  /** PEM texts of CAs that probes trust beside the built-in roots. */
  readonly ca?: readonly string[] | undefined;
  /** Inputs of action.yml by name, such as `{ probe: "off", "poll-timeout": "5m" }`. */
  readonly inputs?: Pick<RawInputs, PipelineInput> | undefined;
}

/** Validates, probes and provisions accounts together and waits for their end states. Throws `ConfigurationError` for unusable options. */
export async function runProvisioningPipeline(
  accounts: readonly Account[],
  options: PipelineOptions,
): Promise<RunReport> {
  requireOptions(options);
  const settings = { ...parseSettings(options.inputs ?? {}), scope: "all" as const, untrusted: false };
  const redactor = new Redactor();
  const ports = { clock: systemClock, random: Math.random, fetch: options.fetch ?? createFetch() };
  const secrets = { lookup: lookupOf(options.secrets), place: "options.secrets", use: "sent" as const, redactor };
  // An object may say what no file could: it is held against the same rules, in the words of a file.
  const parsed = refuseDuplicateNames(
    accounts.flatMap((account, index) => parseAccounts(printAccount(account), `accounts[${index}]`)),
  );
  const client = new GenesysClient({
    ...ports,
    apiUrl: options.apiUrl ?? settings.apiUrl ?? regionHosts(settings.region).apiUrl,
    tokens: options.oauth,
    logger: options.logger,
    rateLimit: settings.rateLimit,
  });
  const audit = options.auditFile === undefined
    ? undefined
    : await AuditLog.open(openAppendFile(options.auditFile), localContext(settings.changeRef), {
      clock: systemClock,
      redactor,
    });
  return await applyAccounts(
    {
      accounts: parsed.map((each) => withPassword(each, secrets)),
      findings: [],
      previous: [],
      names: new Set(parsed.map((each) => nameKey(each.name))),
      complete: parsed.every((each) => each.account !== undefined),
    },
    settings,
    {
      ...ports,
      source: createFolderSource("."),
      network: createNetwork(),
      ca: options.ca ?? [],
      secrets,
      target: createEmailAccountsTarget({ client }),
      counters: client.counters,
      audit,
      rotates: rotation(settings.rotate),
      logger: options.logger ?? SILENT,
      signal: options.signal,
    },
  );
}

/** For callers without a type checker. */
function requireOptions(options: PipelineOptions): void {
  for (const name of ["oauth", "secrets"] as const) {
    if (options?.[name] !== undefined) continue;
    throw new ConfigurationError("INPUT_INVALID", `Cannot run without options.${name}`, {
      hint: `Give runProvisioningPipeline ${
        name === "oauth" ? "a GenesysOAuthManager" : "the secrets by name"
      } as ${name}`,
    });
  }
}

function lookupOf(secrets: PipelineOptions["secrets"]): SecretLookup {
  if (typeof secrets === "function") return secrets;
  return (name) => Object.hasOwn(secrets, name) ? secrets[name] : undefined;
}

function localContext(changeRef: string | undefined): RunContext {
  return {
    runId: crypto.randomUUID(),
    runAttempt: 1,
    actor: { kind: "user", login: "library" },
    approval: { status: "none" },
    changeRef,
    toolVersion: VERSION,
  };
}

const SILENT: Logger = {
  debug: () => {},
  info: () => {},
  notice: () => {},
  warning: () => {},
  error: () => {},
  progress: () => {},
};
