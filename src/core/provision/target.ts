import type { AppError, Code, Finding } from "../base/errors.ts";
import type { RequestContext } from "../base/request-context.ts";
import type { Account, AccountKey } from "../account/account.ts";
import type { Routing } from "../account/routing.ts";
import type { JsonValue } from "../base/canonical-json.ts";
import type { LeftBehind, UnitOutcome, WriteIntent } from "./journal.ts";
import type {
  ChangeBlock,
  Content,
  DesiredAccount,
  DesiredUnit,
  LiveUnit,
  Resources,
  UnitIdentity,
  UnitReference,
  UnitState,
} from "./unit.ts";

/** What a run would do, or does, with one unit. */
export interface Change extends UnitIdentity {
  readonly action: "create" | "update" | "no-op" | "delete" | "blocked";
  readonly file: string;
  readonly line: number;
  /** The keys of the units that must be in place first; of a deletion, the units that may only go after it. */
  readonly needs: readonly string[];
  /** What differs, by the API's names; only for an update. */
  readonly fields?: readonly string[] | undefined;
  /** Why it is blocked, in one sentence without a full stop. */
  readonly reason?: string | undefined;
  /** The finding behind a block; unless its severity is error, the block fails nothing. */
  readonly code?: Code | undefined;
  readonly desired?: DesiredUnit | undefined;
  readonly observed?: LiveUnit | undefined;
}

/** A key of an account file, or one of its block `routing`. */
export type FieldKey = AccountKey | `routing.${keyof Routing}`;

/** A key of an account file whose value a change sets. */
export interface AccountField {
  readonly key: FieldKey;
  readonly from?: JsonValue | undefined;
  readonly to?: JsonValue | undefined;
}

/** One thing in the API that a change of a shared unit writes. */
export interface UnitPiece {
  /** Such as `integration`. */
  readonly kind: string;
  readonly name: string;
  readonly action: "create" | "update" | "delete";
}

/** How many there may be of what a change makes, where the API tells; `used` counts what the change makes. */
export interface UnitQuota {
  /** Such as `SMTP integrations`. */
  readonly what: string;
  readonly used: number;
  readonly limit: number;
}

/** What a target found in files before it plans. */
export interface Prepared {
  /** Of the account at `index`, at a key of its file. */
  readonly issues: readonly { readonly index: number; readonly path: string; readonly finding: Finding }[];
  readonly findings: readonly Finding[];
  /** What the organisation does not tell, or the role may not see. */
  readonly notChecked?: readonly { readonly what: string; readonly reason: string }[] | undefined;
}

/** What a run would do with each unit, in the order of the files, deletions last. */
export interface Plan {
  readonly changes: readonly Change[];
  /** `sha256:` and hex: equal for equal desired and live content, whatever the order and layout of files and the time. */
  readonly hash: string;
}

/** What a write left, or a look-up found. */
export interface Left {
  /** The id that people and records know the unit by, once it has one. */
  readonly id?: string | undefined;
  /** The id of the very resource that the step writes. */
  readonly targetId?: string | undefined;
  readonly resources: Resources;
  readonly state?: UnitState | undefined;
}

/** What a lookup found of the resource that a step writes. */
export interface Found extends Left {
  /** True when the resource is as the step would leave it. */
  readonly current: boolean;
  /** If not: what differs. */
  readonly difference?: string | undefined;
}

/** What every answer tells of the request. */
interface AnswerFacts {
  readonly httpStatus?: number | undefined;
  readonly correlationId?: string | undefined;
  readonly attempts: number;
}

/** How the API answered one write. */
export type StepAnswer =
  | AnswerFacts & Left & { readonly kind: "done" }
  | AnswerFacts & {
    /**
     * `refused`: nothing was written. `conflict`: something already exists. `unanswered`: it may have been written.
     * `stale`: nothing was written, because the resource has changed since it was read; sending reads it again.
     */
    readonly kind: "refused" | "conflict" | "unanswered" | "stale";
    readonly error: AppError;
  };

/** What a step says about itself before it writes; the engine adds the unit's part. */
export type StepIntent = Omit<WriteIntent, keyof UnitIdentity | "file" | "action">;

/** A wait between one write and the next, such as for an integration to become active, or a route to be gone. */
export interface Wait {
  /** What is waited for, for messages: "the IMAP integration". */
  readonly what: string;
  /** Milliseconds. */
  readonly timeoutMs: number;
  /** Reads how far it is; `absent` counts as pending. Throws when it cannot be read. */
  read(known: Resources, context: RequestContext): Promise<UnitState>;
}

/** One write of a unit's change. `known` has the existing resources and those that earlier steps made. */
export interface WriteStep {
  readonly kind: "write";
  /** Check first whether it is already done: for resources that the plan could not see. */
  readonly lookUpFirst?: boolean | undefined;
  /** Whether the request may be made twice though its method does not say so (RFC 9110 section 9.2.2), such as a PATCH of a state. */
  readonly idempotent?: boolean | undefined;
  /** Whether the API would make a second one of the same name: then a lost creation is looked for longer before it is sent again. */
  readonly repeatsMakeTwins?: boolean | undefined;
  /** Whether the steps after it go on when the API refuses it. */
  readonly optional?: boolean | undefined;
  intent(known: Resources): StepIntent;
  /** Sends the write; reads first what it changes, where the API wants the version that was read. */
  send(known: Resources, context: RequestContext): Promise<StepAnswer>;
  /** Finds the result of the write; undefined if there is none. Throws if that cannot be determined. */
  find(known: Resources, context: RequestContext): Promise<Found | undefined>;
  /** What must come of the write before the next step begins. */
  readonly until?: Wait | undefined;
}

/** How a test ended. */
interface TestResult {
  readonly result: "passed" | "failed" | "inconclusive";
  /** What was seen, in one sentence without a full stop. */
  readonly detail?: string | undefined;
  /** What to tell of it beside the log. */
  readonly finding?: Finding | undefined;
}

/** A step that changes nothing, such as a connection test: recorded as a check, and its failure stops nothing. */
export interface TestStep {
  readonly kind: "test";
  /** Names the check in the log, such as `smtp-test`. */
  readonly id: string;
  /** Runs the test; one that cannot be made throws, and is inconclusive. */
  run(known: Resources, context: RequestContext): Promise<TestResult>;
}

/** A step that only waits, for what nobody in this run has started. */
export interface WaitStep {
  readonly kind: "wait";
  readonly until: Wait;
}

/** One step of a unit's change. */
export type Step = WriteStep | TestStep | WaitStep;

/**
 * The port to an API that manages e-mail accounts. Nothing outside a target knows how many units, resources, ids or states an
 * account has, which paths they are under, or how they are listed.
 */
export interface Target {
  /** The key of the unit that an account's file describes. */
  key(account: Account): string;
  /** True when an account is known by its address, which a file with errors may not tell; else by its name. */
  readonly addressed?: boolean;
  /** Tells, before the listing, of accounts of the files that the plan leaves alone though they share with those that it has. */
  leaveOut?(accounts: readonly Account[]): void;
  /** Looks up, after the listing, what the files refer to, so that their units can be told; and says what this API cannot take of them. */
  prepare?(accounts: readonly DesiredAccount[], context: RequestContext): Promise<Prepared>;
  /** Why a write must not be made though the files ask for it. */
  objection?(change: Change, wanted: readonly DesiredUnit[]): ChangeBlock | undefined;
  /** Whether a unit that accounts share may go with the last of them. */
  isRemovable?(live: LiveUnit): boolean;
  /**
   * What stands in the organisation, is this program's own and belongs to nothing: as the last listing shows it, and as the
   * units ended since, by key. What a unit that ended well has taken up is not in it.
   */
  leftBehind?(ended: ReadonlyMap<string, UnitOutcome>): readonly LeftBehind[];
  /** What the password of a live account belongs to, where accounts share one. */
  secretOf?(live: LiveUnit): string;
  /** Why no file can describe a live account, in one sentence without a full stop. */
  importProblem?(live: LiveUnit): string | undefined;
  /** The units that the files ask for, each once; one that is needed comes before those that need it. */
  units(accounts: readonly DesiredAccount[]): readonly DesiredUnit[];
  /**
   * Every live unit. Throws `GENESYS_LISTING_INCOMPLETE` instead of leaving one out. A role that may not list can still read
   * what the accounts of the files name, where nothing is written; {@link prepare} says then what was not seen.
   */
  list(context: RequestContext, named?: readonly Account[]): Promise<readonly LiveUnit[]>;
  /** The live units of these keys, in the way that costs the fewest requests; it learns what their contents, where given, refer to. */
  find(
    units: readonly (UnitIdentity & Partial<Pick<DesiredUnit, "content">>)[],
    context: RequestContext,
  ): Promise<readonly LiveUnit[]>;
  /** Names of the fields whose contents differ in meaning; never that of a secret. */
  differences(desired: Content, live: Content): readonly string[];
  /** What a change makes of an account, by the keys of its file: all of them for a creation, those that differ for an update; of a secret the key alone. */
  fields(change: Change): readonly AccountField[];
  /** What a change of a unit that accounts share writes, thing by thing. */
  pieces?(change: Change): { readonly pieces: readonly UnitPiece[]; readonly quota?: UnitQuota | undefined };
  /** The steps that carry out a create, update or delete, in order; each may depend on those before it. */
  steps(change: Change): readonly Step[];
  /** The state of one unit, as fresh as can be. Throws when it cannot be read. */
  readState(unit: UnitReference, context: RequestContext): Promise<UnitState>;
  /** The states of many units, in the way that costs the fewest requests, by key; an error for each state that could not be read. */
  readStates(
    units: readonly UnitReference[],
    context: RequestContext,
  ): Promise<ReadonlyMap<string, UnitState | AppError>>;
  /** A live account under the keys of a file, with this password reference; whether a file may say so is the schema's to judge. */
  describe(live: LiveUnit, password: string): Account;
}
