import { graceAfter } from "../base/async.ts";
import type { Clock, Logger, Random } from "../base/ports.ts";
import { visible } from "../base/text.ts";
import { awaitValidations } from "./await-validation.ts";
import { runInOrder } from "./in-order.ts";
import { type Journal, JournalGuard, type UnitOutcome } from "./journal.ts";
import { GRACE_MS, POLL_TIMEOUT_MS, RECORDED_TOGETHER, WRITE_CONCURRENCY } from "./limits.ts";
import { CIRCLE, type Ending, endingOf, endingOfDependent, endingOfNeed, isWritten, UnitProgress } from "./progress.ts";
import type { Change, Plan, Target } from "./target.ts";
import type { UnitState } from "./unit.ts";
import { carryOut } from "./write.ts";

/** What {@link provision} needs. Times in milliseconds. */
export interface ProvisionDependencies {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Stops new writes at once; started ones get ten seconds to finish. */
  readonly signal?: AbortSignal | undefined;
  /** Units written at once. */
  readonly concurrency?: number | undefined;
  /** How long to wait for each unit's validation. */
  readonly pollTimeoutMs?: number | undefined;
  /** Time between polls of running validations; undefined: learned. */
  readonly pollIntervalMs?: number | undefined;
}

/**
 * Carries out a plan: creations and updates, each unit after those it needs, then deletions the other way round, then the
 * validations of all units together. One outcome per change, in the plan's order; never throws.
 */
export async function provision(plan: Plan, target: Target, deps: ProvisionDependencies): Promise<UnitOutcome[]> {
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
  readonly #runs: readonly UnitProgress[];
  readonly #target: Target;
  readonly #journal: Journal;
  readonly #signal: AbortSignal;
  readonly #graceSignal: AbortSignal;
  readonly #deps: ProvisionDependencies;
  readonly #outcomes = new Map<UnitProgress, UnitOutcome>();

  constructor(
    plan: Plan,
    target: Target,
    journal: Journal,
    signal: AbortSignal,
    graceSignal: AbortSignal,
    deps: ProvisionDependencies,
  ) {
    this.#runs = plan.changes.map((change) => new UnitProgress(change, deps.clock.monotonic()));
    this.#target = target;
    this.#journal = journal;
    this.#signal = signal;
    this.#graceSignal = graceSignal;
    this.#deps = deps;
    linkNeeds(this.#runs);
  }

  async run(): Promise<UnitOutcome[]> {
    const of = (...actions: readonly Change["action"][]): readonly UnitProgress[] =>
      this.#runs.filter((run) => actions.includes(run.change.action));
    await runInOrder(of("blocked", "no-op"), RECORDED_TOGETHER, settledAfter, (run) => this.#settle(run));
    await this.#writeAll(of("create", "update"), (run) => run.needs, endingOfNeed);
    await this.#writeAll(of("delete"), dependentsAmong(of("delete")), endingOfDependent);
    await this.#validate(this.#runs.filter((run) => !run.ending));
    return this.#runs.flatMap((run) => this.#outcomes.get(run) ?? []);
  }

  /** Ends a unit that needs no write, unless it, or what it needs, is still being validated or written. */
  async #settle(run: UnitProgress): Promise<void> {
    const { change: { action, code = "INTERNAL", reason }, state, needs } = run;
    if (action === "blocked") return this.#end(run, { status: "BLOCKED", code, detail: reason });
    const failedNeed = needs.find((need) => need.failed);
    const ending = failedNeed ? endingOfNeed(failedNeed) : state && endingOf(state);
    // What it needs is written anew, which may mend it: how it was before says nothing.
    if (ending?.code !== undefined && !failedNeed && needs.some(({ change }) => isWritten(change))) {
      run.state = { phase: "pending", status: ending.status };
      return await this.#await(run, run.state);
    }
    if (ending && (ending.code !== undefined || needs.every((need) => need.ending))) await this.#end(run, ending);
    else if (!ending && state) await this.#await(run, state);
  }

  async #writeAll(
    runs: readonly UnitProgress[],
    waitsFor: (run: UnitProgress) => readonly UnitProgress[],
    endingAfter: (failed: UnitProgress) => Ending,
  ): Promise<void> {
    const { concurrency = WRITE_CONCURRENCY, logger } = this.#deps;
    const before = sameKeyBefore(runs);
    let done = 0;
    const tell = (): void =>
      logger.progress(`${done} of ${runs.length} accounts are written`, { done, total: runs.length });
    tell();
    const stuck = await runInOrder(runs, concurrency, (run) => [...waitsFor(run), ...before(run)], async (run) => {
      // What is there as its file wants it, though it does not work, keeps nothing from being written.
      const failed = waitsFor(run).find((each) => each.failed && each.change.action !== "no-op");
      await (failed ? this.#end(run, endingAfter(failed)) : this.#write(run));
      done += 1;
      tell();
    });
    for (const run of stuck) await this.#end(run, CIRCLE);
  }

  async #write(run: UnitProgress): Promise<void> {
    const { clock, random, pollIntervalMs } = this.#deps;
    const context = {
      clock,
      random,
      signal: this.#signal,
      graceSignal: this.#graceSignal,
      intervalMs: pollIntervalMs,
      onRequest: () => run.countRequest(clock.monotonic()),
    };
    const ending = await carryOut(run, this.#target, this.#journal, context);
    if (ending) return this.#end(run, ending);
    if (run.change.action === "delete") return this.#end(run, { status: "DELETED" });
    run.state ??= { phase: "pending", status: "PENDING" };
    const ended = endingOf(run.state);
    if (!ended) return this.#await(run, run.state);
    const failedNeed = run.needs.find((need) => need.failed);
    if (failedNeed) return this.#end(run, endingOfNeed(failedNeed));
    // An end that is good waits for what the unit needs; the validation of all units looks at that.
    if (ended.code !== undefined || run.needs.every((need) => need.ending)) return this.#end(run, ended);
  }

  async #await(run: UnitProgress, { status }: UnitState): Promise<void> {
    this.#tell(run, status);
    const { kind, key, name } = run.change;
    await this.#journal.pending({ kind, key, name, id: run.id ?? "", status });
  }

  async #validate(runs: readonly UnitProgress[]): Promise<void> {
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

  #onState(run: UnitProgress, state: UnitState): void {
    if (state.phase === "pending") this.#tell(run, state.status);
  }

  async #end(run: UnitProgress, ending: Ending): Promise<void> {
    const outcome = run.end(ending, this.#deps.clock.monotonic());
    this.#outcomes.set(run, outcome);
    const changed = run.change.action !== "no-op" || run.state !== run.change.observed?.state;
    if (changed || !outcome.succeeded) {
      this.#tell(run, `${ending.status}${ending.detail ? ` (${ending.detail})` : ` after ${outcome.latencyMs} ms`}`);
    }
    await this.#journal.outcome(outcome);
  }

  /** One line for each change of a unit's state. */
  #tell(run: UnitProgress, what: string): void {
    this.#deps.logger.info(`${visible(run.change.name)}: ${what}`);
  }
}

/** Gives each unit those of the same run that it needs: the first of a key, and all others that are not blocked. */
function linkNeeds(runs: readonly UnitProgress[]): void {
  const byKey = new Map<string, UnitProgress[]>();
  for (const run of runs) {
    const { key, action } = run.change;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [run]);
    else if (action !== "blocked") known.push(run);
  }
  for (const run of runs) run.needs = run.change.needs.flatMap((key) => byKey.get(key) ?? []);
}

/** A unit that is held back has its end already. */
function settledAfter({ change, needs }: UnitProgress): readonly UnitProgress[] {
  return change.action === "blocked" ? [] : needs;
}

/** Units of one key are written one after the other. */
function sameKeyBefore(runs: readonly UnitProgress[]): (run: UnitProgress) => readonly UnitProgress[] {
  const before = new Map<UnitProgress, UnitProgress>();
  const last = new Map<string, UnitProgress>();
  for (const run of runs) {
    const earlier = last.get(run.change.key);
    if (earlier) before.set(run, earlier);
    last.set(run.change.key, run);
  }
  return (run) => {
    const earlier = before.get(run);
    return earlier ? [earlier] : [];
  };
}

/** The units of a deletion that need another one of it: they go first. */
function dependentsAmong(runs: readonly UnitProgress[]): (run: UnitProgress) => readonly UnitProgress[] {
  const dependents = new Map<UnitProgress, UnitProgress[]>(runs.map((run) => [run, []]));
  for (const run of runs) for (const need of run.needs) dependents.get(need)?.push(run);
  return (run) => dependents.get(run) ?? [];
}
