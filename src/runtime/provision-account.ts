import type { Account } from "../core/account/account.ts";
import { abortable } from "../core/base/async.ts";
import { AppError, ConfigurationError } from "../core/base/errors.ts";
import { type ApiFetch, type Clock, type Logger, type Random, SILENT_LOGGER } from "../core/base/ports.ts";
import { asSecret, type Redactor, type Secret } from "../core/base/secret.ts";
import { visible } from "../core/base/text.ts";
import type { TokenSource } from "../core/genesys/oauth.ts";
import { regionHosts } from "../core/genesys/region.ts";
import { computeAccountPlan } from "../core/provision/compute-plan.ts";
import { type ChangeOutcome, NO_JOURNAL } from "../core/provision/journal.ts";
import { provision } from "../core/provision/provisioner.ts";
import { ACCOUNT_KIND, type DesiredAccount } from "../core/provision/unit.ts";
import type { RunReport } from "../core/report/report.ts";
import { accountFindings } from "../core/run/fit-api.ts";
import { connectGenesys } from "./genesys-access.ts";
import { durationOption, rejectingWithReason, serviceUrl } from "./library-options.ts";
import { masked } from "./masking.ts";

/** What {@link AccountProvisioner} needs. */
interface ProvisionerDependencies {
  readonly oauth: TokenSource;
  /** Base URL of the API; default: that of us-east-1. */
  readonly apiUrl?: string | undefined;
  /** The API that manages the accounts; default: `email-accounts`. */
  readonly api?: RunReport["genesysApi"] | undefined;
  readonly fetch: ApiFetch;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger?: Logger | undefined;
  /** Knows the secret of the OAuth client, and learns every other. */
  readonly redactor: Redactor;
}

/** How one account is provisioned. */
export interface ProvisionAccountOptions {
  /** What the account's reference stands for; needed where the mailbox's login is written. */
  readonly password?: string | Secret | undefined;
  /** Write it again though nothing visible changed, because the password did. */
  readonly rotate?: boolean | undefined;
  /** Ends the call: before anything was written it rejects with the signal's reason, after that the outcome says what is known. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait for the end state, in milliseconds from 1 to a day; default 15 minutes. */
  readonly pollTimeoutMs?: number | undefined;
}

const APIS: readonly unknown[] = ["email-accounts", "email-domains"] satisfies RunReport["genesysApi"][];

/** Provisions single accounts with the engine of the action, without an audit log. */
export class AccountProvisioner {
  readonly #deps: ProvisionerDependencies & { readonly logger: Logger; readonly api: RunReport["genesysApi"] };
  readonly #genesys: ReturnType<typeof connectGenesys>;
  /** The end of the last call, by what its account shares with others. */
  readonly #lanes = new Map<string, Promise<unknown>>();

  /** Throws `ConfigurationError` for an API that there is not, and for a URL that is not https. */
  constructor(deps: ProvisionerDependencies) {
    const { oauth: tokens, redactor } = deps;
    const apiUrl = serviceUrl("apiUrl", deps.apiUrl) ?? regionHosts("us-east-1").apiUrl;
    const { logger = SILENT_LOGGER, api = "email-accounts" } = deps;
    if (!APIS.includes(api)) {
      throw new ConfigurationError("INPUT_INVALID", `Cannot use the api "${visible(String(api))}"`, {
        hint: "Give email-accounts or email-domains as api",
      });
    }
    this.#deps = { ...deps, logger, api };
    this.#genesys = connectGenesys({ apiUrl, tokens, redactor, logger, api }, deps);
  }

  /**
   * Creates, updates or leaves the account unchanged, then waits for its end state. Throws `AppError` for an account that the
   * API cannot take, `GenesysApiError` if even the lookup before it fails, and the signal's reason when it aborts before
   * anything was written; an abort after that ends the wait, and the outcome says what is known.
   */
  async provisionAccount(account: Account, options: ProvisionAccountOptions = {}): Promise<ChangeOutcome> {
    const { redactor } = this.#deps;
    durationOption("pollTimeoutMs", options.pollTimeoutMs);
    // As in files, nothing is no password.
    const password = asSecret(options.password || undefined, account.password);
    if (password) redactor.add(password);
    return await rejectingWithReason(options.signal, () =>
      masked(redactor, async () => {
        this.#judge(account);
        return await this.#provision(account, { ...options, password });
      }));
  }

  /** What files would be refused for, an object is refused for too; what the API leaves out is told to the log. */
  #judge(account: Account): void {
    const { api, logger } = this.#deps;
    for (const { severity, code, message, hint } of accountFindings(account, api)) {
      const words = `"${visible(account.name)}": ${message}`;
      if (severity === "error") {
        throw new AppError(code, `Cannot provision ${words}`, hint === undefined ? {} : { hint });
      }
      logger.warning(`${code} ${words}`);
    }
  }

  async #provision(
    account: Account,
    { password, rotate = false, signal, pollTimeoutMs }: ProvisionAccountOptions & {
      readonly password: Secret | undefined;
    },
  ): Promise<ChangeOutcome> {
    const { clock, random, logger } = this.#deps;
    const target = this.#genesys.createTarget();
    const desired: DesiredAccount = { account, file: "", line: 1, password, rotate };
    const shared = target.units([desired]).find(({ kind }) => kind !== ACCOUNT_KIND)?.key;
    const outcomes = await this.#inTurn(shared, signal, async () => {
      const plan = await computeAccountPlan(desired, target, { signal });
      return await provision(plan, target, { journal: NO_JOURNAL, clock, random, logger, signal, pollTimeoutMs });
    });
    const outcome = outcomes.find(({ kind }) => kind === ACCOUNT_KIND);
    if (!outcome) throw new AppError("INTERNAL", "Cannot tell the outcome of a plan of one account");
    const { name, action, status, succeeded, accountId, latencyMs, requests, detail, code } = outcome;
    return { name, action, status, succeeded, accountId, latencyMs, requests, detail, code };
  }

  /** Two calls that make what their accounts share at the same time would make it twice. */
  async #inTurn<T>(lane: string | undefined, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    if (lane === undefined) return await work();
    const earlier = this.#lanes.get(lane) ?? Promise.resolve();
    const own = abortable(earlier, signal).then(work);
    // Whoever gives up while it waits leaves the others in their order.
    this.#lanes.set(lane, Promise.allSettled([earlier, own]));
    return await own;
  }
}
