import type { Account } from "../core/account/account.ts";
import { AppError } from "../core/base/errors.ts";
import type { Clock, Fetch, Logger, Random } from "../core/base/ports.ts";
import { Secret } from "../core/base/secret.ts";
import { GenesysClient } from "../core/genesys/client.ts";
import { createEmailAccountsTarget } from "../core/targets/email-accounts/target.ts";
import type { ChangeOutcome, Journal } from "../core/provision/journal.ts";
import { computeAccountPlan } from "../core/provision/compute-plan.ts";
import { provision } from "../core/provision/provisioner.ts";
import { regionHosts } from "../core/genesys/region.ts";
import type { Target } from "../core/provision/target.ts";
import { ACCOUNT_KIND } from "../core/provision/unit.ts";
import type { TokenSource } from "../core/genesys/oauth.ts";

/** What {@link AccountProvisioner} needs. */
interface ProvisionerDependencies {
  readonly oauth: TokenSource;
  /** Base URL of the API; default: that of us-east-1. */
  readonly apiUrl?: string | undefined;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger?: Logger | undefined;
}

/** How one account is provisioned. */
interface ProvisionAccountOptions {
  readonly password: string | Secret;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; default 15 minutes. */
  readonly pollTimeoutMs?: number | undefined;
}

/** Provisions single accounts with the engine of the action, without an audit log. */
export class AccountProvisioner {
  readonly #deps: ProvisionerDependencies;
  readonly #target: Target;

  constructor(deps: ProvisionerDependencies) {
    const { oauth: tokens, fetch, clock, random, logger } = deps;
    const apiUrl = deps.apiUrl ?? regionHosts("us-east-1").apiUrl;
    this.#deps = deps;
    this.#target = createEmailAccountsTarget({
      client: new GenesysClient({ apiUrl, tokens, fetch, clock, random, logger }),
    });
  }

  /** Creates, updates or leaves the account alone, then waits for its end state. Throws `GenesysApiError` when not even the look-up before it succeeds. */
  async provisionAccount(account: Account, options: ProvisionAccountOptions): Promise<ChangeOutcome> {
    const { signal, pollTimeoutMs } = options;
    const password = typeof options.password === "string"
      ? new Secret(options.password, account.password)
      : options.password;
    const desired = { account, file: "", line: 1, password, rotate: false };
    const plan = await computeAccountPlan(desired, this.#target, { signal });
    const { clock, random, logger = SILENT } = this.#deps;
    const outcomes = await provision(plan, this.#target, {
      journal: NO_JOURNAL,
      clock,
      random,
      logger,
      signal,
      pollTimeoutMs,
    });
    const outcome = outcomes.find(({ kind }) => kind === ACCOUNT_KIND);
    if (!outcome) throw new AppError("INTERNAL", "Cannot tell the outcome of a plan of one account");
    const { kind: _kind, key: _key, findings: _findings, leftBehind: _left, ...told } = outcome;
    return told;
  }
}

const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  error: () => undefined,
  progress: () => undefined,
};

const NO_JOURNAL: Journal = {
  intent: () => Promise.resolve(""),
  result: () => Promise.resolve(),
  found: () => Promise.resolve(),
  checked: () => Promise.resolve(),
  pending: () => Promise.resolve(),
  outcome: () => Promise.resolve(),
};
