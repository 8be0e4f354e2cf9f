import type { Account } from "../core/account/account.ts";
import { compareNames } from "../core/account/compare-names.ts";
import { parseAccounts } from "../core/account/parse.ts";
import { printAccount } from "../core/account/print.ts";
import { ConfigurationError } from "../core/base/errors.ts";
import { type Fetch, type Logger, type SecretLookup, SILENT_LOGGER } from "../core/base/ports.ts";
import type { RunContext } from "../core/base/run-context.ts";
import { Redactor } from "../core/base/secret.ts";
import { VERSION } from "../core/base/version.ts";
import { secretsOf } from "../core/notify/delivery-secrets.ts";
import type { RunReport } from "../core/report/report.ts";
import { applyAccounts } from "../core/run/pipeline.ts";
import { inputText, organisationOf, type Settings } from "../core/run/settings.ts";
import { type Validated, withPassword } from "../core/run/validate.ts";
import { checkInputs } from "./check-inputs.ts";
import { compose } from "./compose.ts";
import type { ItsmOptions } from "./receiver-inputs.ts";
import { systemPorts } from "./system-ports.ts";
import type { GenesysOAuthManager } from "./library.ts";
import { serviceUrl } from "./library-options.ts";
import { masked } from "./masking.ts";
import { createFolderSource } from "./sources/working-folder.ts";

/** The inputs of action.yml that apply to a pipeline without a workflow and without files. */
export type PipelineInput =
  | "probe"
  | "login-hosts"
  | "allow-private-cidrs"
  | "connect-to"
  | "ehlo-name"
  | "dns-server"
  | "domain-checks"
  | "accepted-findings"
  | "concurrency"
  | "poll-timeout"
  | "poll-interval"
  | "rate-limit"
  | "genesys-region"
  | "organisation"
  | "genesys-api-url"
  | "genesys-api"
  | "adopt"
  | "rotate"
  | "on-notify-failure"
  | "change-ref"
  | "fail-on";

/** Options of {@link runProvisioningPipeline}. Everything except `oauth` and `secrets` has a default. */
export interface PipelineOptions {
  /** Where the access tokens come from. */
  readonly oauth: GenesysOAuthManager;
  /** The value of `env:NAME`, by name. */
  readonly secrets: SecretLookup | Readonly<Record<string, string>>;
  /** Base URL of the API; default: that of us-east-1. */
  readonly apiUrl?: string | undefined;
  /** The API that manages the accounts: `email-domains` or, by default, `email-accounts`. */
  readonly api?: RunReport["genesysApi"] | undefined;
  /** Makes the requests to the API and to the ITSM system. */
  readonly fetch?: Fetch | undefined;
  /** Is told what is done; default: nobody is. */
  readonly logger?: Logger | undefined;
  /** Ends the run: its report says what became of each account. */
  readonly signal?: AbortSignal | undefined;
  /** The audit log to append to; without it, there is none. What an earlier run in it was killed in is told by this one. */
  readonly auditFile?: string | undefined;
  /** Where an event goes for each account that reached its end; needs `auditFile`, beside which the outbox is kept. */
  readonly itsm?: ItsmOptions | undefined;
  /** PEM texts of CAs that probes trust in addition to the built-in roots. */
  readonly ca?: readonly string[] | undefined;
  /** Inputs of action.yml by name, such as `{ probe: "off", "poll-timeout": "5m" }`. */
  readonly inputs?: Readonly<Partial<Record<PipelineInput, string>>> | undefined;
}

/**
 * Validates, probes and provisions accounts together, waits for their end states and tells the ITSM system. Throws
 * `ConfigurationError` for unusable options. When the signal aborts, the report says what became of each account.
 *
 * @example
 * ```ts
 * import { type Account, GenesysOAuthManager, runProvisioningPipeline } from "genesys-email-accounts";
 *
 * const oauth = new GenesysOAuthManager({
 *   clientId: "CLIENT_ID",
 *   clientSecret: "CLIENT_SECRET",
 *   loginUrl: "https://login.mypurecloud.de",
 * });
 *
 * export async function apply(accounts: Account[], password: string): Promise<boolean> {
 *   const { result, findings } = await runProvisioningPipeline(accounts, {
 *     oauth,
 *     secrets: { SUPPORT_PASSWORD: password },
 *     auditFile: "audit_log.jsonl",
 *     inputs: { "genesys-region": "eu-central-1" },
 *   });
 *   for (const { code, message } of findings) console.error(code, message);
 *   return result === "success";
 * }
 * ```
 */
export async function runProvisioningPipeline(
  accounts: readonly Account[],
  options: PipelineOptions,
): Promise<RunReport> {
  requireOptions(options);
  const redactor = knownSecrets(options);
  return await masked(redactor, () => provisionAccounts(accounts, options, redactor));
}

async function provisionAccounts(
  accounts: readonly Account[],
  options: PipelineOptions,
  redactor: Redactor,
): Promise<RunReport> {
  const { oauth: tokens, api, auditFile, itsm, ca = [], signal } = options;
  const raw = { ...options.inputs, ...(api === undefined ? {} : { "genesys-api": api }) };
  const { settings: given, previous } = await checkInputs(raw, { workspace: "." });
  const apiUrl = serviceUrl("apiUrl", options.apiUrl) ?? given.apiUrl;
  const label = inputText(raw, "organisation") === "" ? undefined : given.organisation;
  const organisation = organisationOf({ label, region: given.region, apiUrl });
  const settings = { ...given, apiUrl, organisation, scope: "all" as const, untrusted: false };
  const secrets = { lookup: lookupOf(options.secrets), place: "options.secrets", use: "sent" as const, redactor };
  const deps = await compose({
    mode: "apply",
    settings,
    // The accounts stand in no file, and no event changed them: nobody asks it.
    source: createFolderSource("."),
    secrets,
    tokens,
    ca,
    auditFile,
    itsm,
    previous,
    context: libraryContext(settings),
    logger: options.logger ?? SILENT_LOGGER,
    signal,
  }, systemPorts(options.fetch));
  return await applyAccounts(validate(accounts, secrets), settings, deps);
}

/** An object may say what no file could: it is held against the same rules, in the words of a file. */
function validate(accounts: readonly Account[], secrets: Parameters<typeof withPassword>[1]): Validated {
  const parsed = compareNames(
    accounts.flatMap((account, index) => parseAccounts(printAccount(account), `accounts[${index}]`)),
  );
  return {
    accounts: parsed.map((each) =>
      withPassword({ parsed: each, inScope: true, issues: each.issues, probes: [] }, secrets)
    ),
    findings: [],
    previous: [],
    removedFiles: [],
    unread: [],
  };
}

/** Also for callers without a type checker. */
function requireOptions(options: PipelineOptions): void {
  const missing = (name: string, hint: string): ConfigurationError =>
    new ConfigurationError("INPUT_INVALID", `Cannot run without options.${name}`, { hint });
  if (options?.oauth === undefined) {
    throw missing("oauth", "Give runProvisioningPipeline a GenesysOAuthManager as oauth");
  }
  if (options.secrets === undefined) {
    throw missing("secrets", "Give runProvisioningPipeline the secrets by name as secrets");
  }
  if (options.itsm !== undefined && options.auditFile === undefined) {
    throw missing("auditFile", "Give runProvisioningPipeline an auditFile: events are made of what is recorded in it");
  }
}

/** What is secret in the options; access tokens and mailbox passwords are learned when they are used. */
function knownSecrets({ oauth, itsm }: PipelineOptions): Redactor {
  const redactor = new Redactor();
  for (const secret of [oauth.clientSecret, ...secretsOf(itsm ?? {})]) redactor.add(secret);
  return redactor;
}

function lookupOf(secrets: PipelineOptions["secrets"]): SecretLookup {
  if (typeof secrets === "function") return secrets;
  return (name) => Object.hasOwn(secrets, name) ? secrets[name] : undefined;
}

function libraryContext({ organisation, changeRef }: Pick<Settings, "organisation" | "changeRef">): RunContext {
  return {
    organisation,
    runId: crypto.randomUUID(),
    runAttempt: 1,
    actor: { kind: "user", login: "library" },
    approval: { status: "none" },
    changeRef,
    toolVersion: VERSION,
  };
}
