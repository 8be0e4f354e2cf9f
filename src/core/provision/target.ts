import type { Account } from "../account/account.ts";
import type { AppError, Code } from "../base/errors.ts";
import type { RequestContext } from "../base/request-context.ts";
import type { Secret } from "../base/secret.ts";
import type { WriteIntent } from "./journal.ts";

/** An account whose state is to be read. */
export interface AccountReference {
  readonly name: string;
  readonly resources: Resources;
}

/** What a look-up found of the resource that a step writes. */
export interface Found {
  readonly accountId?: string | undefined;
  readonly resources: Resources;
  /** True when the resource is as the step would leave it. */
  readonly current: boolean;
  /** When it is not: what differs. */
  readonly difference?: string | undefined;
  readonly state?: AccountState | undefined;
}

/** How the API answered one write. */
export type StepAnswer =
  | {
    readonly kind: "done";
    readonly accountId?: string | undefined;
    readonly resources: Resources;
    readonly state?: AccountState | undefined;
    readonly httpStatus?: number | undefined;
    readonly correlationId?: string | undefined;
    readonly attempts: number;
  }
  | {
    /** `refused`: nothing was written. `conflict`: something is there already. `unanswered`: it may have been written. */
    readonly kind: "refused" | "conflict" | "unanswered";
    readonly error: AppError;
    readonly httpStatus?: number | undefined;
    readonly correlationId?: string | undefined;
    readonly attempts: number;
  };

/** What a step tells of itself before it writes; the account's part is added by the engine. */
export type StepIntent = Omit<WriteIntent, "name" | "file" | "action">;

/** One write of an account's change. `known` holds the resources that are there and those that earlier steps made. */
export interface WriteStep {
  /** Look first whether it is done already: for resources that the plan could not see. */
  readonly lookUpFirst?: boolean | undefined;
  intent(known: Resources): StepIntent;
  /** Sends the write; a write that may not be repeated is sent once. */
  send(known: Resources, context: RequestContext): Promise<StepAnswer>;
  /** Finds what the write was to leave; undefined when there is nothing. Throws when it cannot be told. */
  find(known: Resources, context: RequestContext): Promise<Found | undefined>;
}

/**
 * The port to an API that keeps e-mail accounts. Nothing outside a target knows how many resources, ids or states an account
 * has, which paths they are under, or how they are listed.
 */
export interface Target {
  /** Every live account. Throws `GENESYS_LISTING_INCOMPLETE` rather than leave one out. */
  list(context: RequestContext): Promise<readonly LiveAccount[]>;
  /** The live account of a name, compared without case. */
  find(name: string, context: RequestContext): Promise<LiveAccount | undefined>;
  /** The content a file asks for. */
  content(desired: DesiredAccount): Content;
  /** Names of the content's fields in which the two differ in meaning; never one of a secret. */
  differences(desired: Content, live: Content): readonly string[];
  /** The writes that carry out a create, update or delete, in order; each may depend on those before it. */
  steps(change: Change): readonly WriteStep[];
  /** The state of one account, as fresh as can be. Throws when it cannot be read. */
  readState(account: AccountReference, context: RequestContext): Promise<AccountState>;
  /** The states of many accounts, in the way that costs the fewest requests, by `nameKey`; an error in place of what could not be read. */
  readStates(
    accounts: readonly AccountReference[],
    context: RequestContext,
  ): Promise<ReadonlyMap<string, AccountState | AppError>>;
}

/** An account's values without its secrets, by the API's names, in the form that is compared. */
export type Content = Readonly<Record<string, string | number | boolean>>;

/** One thing in the API that an account is made of. */
export interface Resource {
  readonly id: string;
  /** Grows with each write, where the API counts them. */
  readonly version?: number | undefined;
}

/** The things an account is made of, by their role, such as `emailaccount`. */
export type Resources = Readonly<Record<string, Resource>>;

/** How far an account is, as its target judges the API's words. */
export interface AccountState {
  /** `absent`: a read did not find it, which soon after a write means little. */
  readonly phase: "pending" | "success" | "failure" | "absent";
  /** The API's own word, such as `VALIDATING`. */
  readonly status: string;
  /** Why it failed, in the API's words. */
  readonly message?: string | undefined;
}

/** An account as it is live. */
export interface LiveAccount {
  readonly name: string;
  /** The id that people and records know it by. */
  readonly accountId: string;
  readonly state: AccountState;
  readonly content: Content;
  readonly resources: Resources;
}

/** An account as its file wants it. */
export interface DesiredAccount {
  readonly account: Account;
  readonly file: string;
  /** Where the account's document begins. */
  readonly line: number;
  /** Absent in runs that only read. */
  readonly password?: Secret | undefined;
  /** Write the account again though nothing visible changed, because its password did. */
  readonly rotate: boolean;
  /** The password reference before the event's changes, such as `env:OLD_NAME`; a different one now forces an update. */
  readonly previousReference?: string | undefined;
}

/** What a run would do, or does, with one account. */
export interface Change {
  readonly action: "create" | "update" | "no-op" | "delete" | "blocked";
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** What differs, by the names of the API; of an update only. */
  readonly fields?: readonly string[] | undefined;
  /** Why it is blocked, in one sentence without a full stop. */
  readonly reason?: string | undefined;
  /** The finding behind a block; when its severity is no error, the block fails nothing. */
  readonly code?: Code | undefined;
  readonly desired?: DesiredAccount | undefined;
  readonly observed?: LiveAccount | undefined;
}

/** What a run would do with each account, in the order of the files, deletions last. */
export interface Plan {
  readonly changes: readonly Change[];
  /** `sha256:` and hex: equal for equal desired and live content, whatever the order, the layout of files and the time. */
  readonly hash: string;
  /** Names of live accounts that are in no file; empty when not all files were read. */
  readonly unmanaged: readonly string[];
}
