import { graceAfter, mapLimit } from "../base/async.ts";
import type { Clock, Logger, Random } from "../base/ports.ts";
import { visible } from "../base/text.ts";
import { carryOut } from "./write.ts";
import { AccountProgress, type Ending, endingOf } from "./account-progress.ts";
import { awaitValidations } from "./await-validation.ts";
import { type ChangeOutcome, type Journal, JournalGuard } from "./journal.ts";
import { GRACE_MS, POLL_TIMEOUT_MS, WRITE_CONCURRENCY } from "./limits.ts";
import type { AccountState, Change, Plan, Target } from "./target.ts";

/** What {@link provision} needs. Times in milliseconds. */
export interface ProvisionDependencies {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Stops new writes at once; those that have begun get ten seconds to end. */
  readonly signal?: AbortSignal | undefined;
  /** Accounts written at once. */
  readonly concurrency?: number | undefined;
  /** How long each account's validation is waited for. */
  readonly pollTimeoutMs?: number | undefined;
  /** Between looks at running validations; undefined: learnt. */
  readonly pollIntervalMs?: number | undefined;
}

/** Carries out a plan: creations and updates, then deletions, then the validations of all accounts together. One outcome a change, in the plan's order; never throws. */
export async function provision(plan: Plan, target: Target, deps: ProvisionDependencies): Promise<ChangeOutcome[]> {
  const journal = new JournalGuard(deps.journal, deps.logger);
  const signal = deps.signal ? AbortSignal.any([deps.signal, journal.signal]) : journal.signal;
  const grace = graceAfter(signal, GRACE_MS, deps.clock);
  try {
    return await new Provisioning(plan, target, journal, signal, grace.signal, deps).run();
  } finally {
    grace.release();
  }
}

class Provisioning {
  readonly #runs: readonly AccountProgress[];
  readonly #target: Target;
  readonly #journal: Journal;
  readonly #signal: AbortSignal;
  readonly #graceSignal: AbortSignal;
  readonly #deps: ProvisionDependencies;
  readonly #outcomes = new Map<AccountProgress, ChangeOutcome>();

  constructor(
    plan: Plan,
    target: Target,
    journal: Journal,
    signal: AbortSignal,
    graceSignal: AbortSignal,
    deps: ProvisionDependencies,
  ) {
    this.#runs = plan.changes.map((change) => new AccountProgress(change, deps.clock.monotonic()));
    this.#target = target;
    this.#journal = journal;
    this.#signal = signal;
    this.#graceSignal = graceSignal;
    this.#deps = deps;
  }

  async run(): Promise<ChangeOutcome[]> {
    const of = (...actions: readonly Change["action"][]): readonly AccountProgress[] =>
      this.#runs.filter((run) => actions.includes(run.change.action));
    for (const run of of("blocked", "no-op")) await this.#settle(run);
    await this.#writeAll(of("create", "update"));
    await this.#writeAll(of("delete"));
    await this.#validate(this.#runs.filter((run) => !this.#outcomes.has(run)));
    return this.#runs.flatMap((run) => this.#outcomes.get(run) ?? []);
  }

  /** Ends an account that needs no write, unless it is still being validated. */
  async #settle(run: AccountProgress): Promise<void> {
    const { change, state } = run;
    if (change.action === "blocked") {
      return this.#end(run, { status: "BLOCKED", code: change.code ?? "INTERNAL", detail: change.reason });
    }
    if (!state) return;
    const ending = endingOf(state);
    if (ending) return this.#end(run, ending);
    await this.#await(run, state);
  }

  async #writeAll(runs: readonly AccountProgress[]): Promise<void> {
    let done = 0;
    await mapLimit(runs, this.#deps.concurrency ?? WRITE_CONCURRENCY, async (run) => {
      await this.#write(run);
      this.#deps.logger.progress(`${++done} of ${runs.length} accounts are written`);
    });
  }

  async #write(run: AccountProgress): Promise<void> {
    const { clock } = this.#deps;
    const context = {
      clock,
      signal: this.#signal,
      graceSignal: this.#graceSignal,
      onRequest: () => run.countRequest(clock.monotonic()),
    };
    const ending = await carryOut(run, this.#target, this.#journal, context);
    run.acceptedAt = clock.monotonic();
    if (ending) return this.#end(run, ending);
    if (run.change.action === "delete") return this.#end(run, { status: "DELETED" });
    run.state ??= { phase: "pending", status: "PENDING" };
    const ended = endingOf(run.state);
    if (ended) return this.#end(run, ended);
    await this.#await(run, run.state);
  }

  async #await(run: AccountProgress, { status }: AccountState): Promise<void> {
    this.#tell(run, status);
    await this.#journal.pending(run.change.name, run.accountId ?? "", status);
  }

  async #validate(runs: readonly AccountProgress[]): Promise<void> {
    const { clock, random, logger, pollTimeoutMs, pollIntervalMs } = this.#deps;
    await awaitValidations(runs, this.#target, {
      clock,
      random,
      logger,
      signal: this.#signal,
      timeoutMs: pollTimeoutMs ?? POLL_TIMEOUT_MS,
      intervalMs: pollIntervalMs,
      onState: (run, state) => this.#onState(run, state),
      onEnd: (run, ending) => this.#end(run, ending),
    });
  }

  #onState(run: AccountProgress, state: AccountState): void {
    if (state.phase === "pending") this.#tell(run, state.status);
  }

  async #end(run: AccountProgress, ending: Ending): Promise<void> {
    const outcome = run.outcome(ending, this.#deps.clock.monotonic());
    this.#outcomes.set(run, outcome);
    const changed = run.change.action !== "no-op" || run.state !== run.change.observed?.state;
    if (changed || !outcome.succeeded) {
      this.#tell(run, `${ending.status}${ending.detail ? ` (${ending.detail})` : ` after ${outcome.latencyMs} ms`}`);
    }
    await this.#journal.outcome(outcome);
  }

  /** One line each time an account changes state. */
  #tell(run: AccountProgress, what: string): void {
    this.#deps.logger.info(`${visible(run.change.name)}: ${what}`);
  }
}
