import type { Account } from "../account/account.ts";
import type { JsonValue } from "../base/canonical-json.ts";
import type { Code } from "../base/errors.ts";
import type { Secret } from "../base/secret.ts";

/** The kind of the units that account files describe. Every other kind is a target's own word for what accounts share. */
export const ACCOUNT_KIND = "account";

/** What identifies a unit: a unit is planned, written, waited for and reported as one. */
export interface UnitIdentity {
  /** {@link ACCOUNT_KIND}, or a target's word for what several accounts share, such as `domain`. */
  readonly kind: string;
  /** The target's own key: equal for the desired and the live unit, and for no other. */
  readonly key: string;
  /** As people know it. */
  readonly name: string;
}

/** A unit's values without its secrets, in the form used for comparison. */
export type Content = Readonly<Record<string, JsonValue>>;

/** One resource in the API that belongs to a unit. */
export interface Resource {
  readonly id: string;
  /** Grows with each write, if the API counts them. */
  readonly version?: number | undefined;
}

/** The resources of a unit, by their role, such as `emailaccount`. */
export type Resources = Readonly<Record<string, Resource>>;

/** The state of a unit, as its target interprets the API's status. */
export interface UnitState {
  /** `absent`: a read did not find it, which means little soon after a write. */
  readonly phase: "pending" | "success" | "failure" | "absent";
  /** The API's own status, such as `VALIDATING`. */
  readonly status: string;
  /** Why it failed, in the API's words. */
  readonly message?: string | undefined;
}

/** Why a change is not carried out. */
export interface ChangeBlock {
  /** One sentence without a full stop. */
  readonly reason: string;
  readonly code: Code;
}

/** A unit whose state to read. */
export interface UnitReference extends UnitIdentity {
  readonly resources: Resources;
}

/** A live unit. */
export interface LiveUnit extends UnitReference {
  /** The id that people and records use for it. */
  readonly id: string;
  readonly state: UnitState;
  readonly content: Content;
  /** The keys of the units without which it does not work. */
  readonly needs: readonly string[];
}

/** An account as its file describes it. */
export interface DesiredAccount {
  readonly account: Account;
  readonly file: string;
  /** Where the account's document starts. */
  readonly line: number;
  /** Absent in read-only runs. */
  readonly password?: Secret | undefined;
  /** Write the account again although nothing visible changed, because its password did. */
  readonly rotate: boolean;
  /** The password reference before the event's changes, such as `env:OLD_NAME`; a different one now forces an update. */
  readonly previousReference?: string | undefined;
}

/** A unit as the files want it. */
export interface DesiredUnit extends UnitIdentity {
  readonly content: Content;
  /** The keys of the units that must be in place before this one is written. */
  readonly needs: readonly string[];
  /** The accounts whose files ask for it: one for an account's unit, the first of which tells its place. */
  readonly accounts: readonly [DesiredAccount, ...DesiredAccount[]];
  /** The reference of the secret that it is written with, such as `env:SUPPORT_PASSWORD`. */
  readonly secretReference?: string | undefined;
  /** Whether that secret changed: no API gives it back, so only its reference, or a person, can tell. */
  readonly secretChanged: boolean;
}

/** Whether an account's password counts as changed. */
export function passwordChanged({ rotate, previousReference, account }: DesiredAccount): boolean {
  return rotate || (previousReference !== undefined && previousReference !== account.password);
}
