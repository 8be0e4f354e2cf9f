import type { AppError } from "../errors.ts";
import type { Change, DesiredAccount } from "./change.ts";
import type { WriteIntent } from "./journal.ts";
import type { AccountState, Content, LiveAccount, Resources } from "./live-account.ts";
import type { RequestContext } from "./request-context.ts";

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
