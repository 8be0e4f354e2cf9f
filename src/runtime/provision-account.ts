import type { Account } from "../core/account/account.ts";
import { AppError } from "../core/base/errors.ts";
import { type Clock, type Fetch, type Logger, type Random, SILENT_LOGGER } from "../core/base/ports.ts";
import { asSecret, type Redactor, type Secret } from "../core/base/secret.ts";
import type { TokenSource } from "../core/genesys/oauth.ts";
import { regionHosts } from "../core/genesys/region.ts";
import { computeAccountPlan } from "../core/provision/compute-plan.ts";
import { type ChangeOutcome, NO_JOURNAL } from "../core/provision/journal.ts";
import { provision } from "../core/provision/provisioner.ts";
import type { Target } from "../core/provision/target.ts";
import { ACCOUNT_KIND } from "../core/provision/unit.ts";
import { connectGenesys } from "./compose.ts";
import { masked } from "./masking.ts";

/** What {@link AccountProvisioner} needs. */
interface ProvisionerDependencies {
  readonly oauth: TokenSource;
  /** Base URL of the API; default: that of us-east-1. */
  readonly apiUrl?: string | undefined;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger?: Logger | undefined;
  /** Knows the secret of the OAuth client, and learns every other. */
  readonly redactor: Redactor;
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
  readonly #deps: ProvisionerDependencies & { readonly logger: Logger };
  readonly #target: Target;

  constructor(deps: ProvisionerDependencies) {
    const { oauth: tokens, apiUrl = regionHosts("us-east-1").apiUrl, redactor } = deps;
    const { logger = SILENT_LOGGER } = deps;
    this.#deps = { ...deps, logger };
    this.#target = connectGenesys({ apiUrl, tokens, redactor, logger }, deps).target;
  }

  /** Creates, updates or leaves the account unchanged, then waits for its end state. Throws `GenesysApiError` if even the lookup before it fails. */
  async provisionAccount(account: Account, options: ProvisionAccountOptions): Promise<ChangeOutcome> {
    const { redactor } = this.#deps;
    const password = asSecret(options.password, account.password);
    redactor.add(password);
    return await masked(redactor, () => this.#provision(account, { ...options, password }));
  }

  async #provision(
    account: Account,
    { password, signal, pollTimeoutMs }: ProvisionAccountOptions & { readonly password: Secret },
  ): Promise<ChangeOutcome> {
    const desired = { account, file: "", line: 1, password, rotate: false };
    const plan = await computeAccountPlan(desired, this.#target, { signal });
    const { clock, random, logger } = this.#deps;
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
    const { name, action, status, succeeded, accountId, latencyMs, requests, detail, code } = outcome;
    return { name, action, status, succeeded, accountId, latencyMs, requests, detail, code };
  }
}
