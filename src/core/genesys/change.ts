import type { Account } from "../account/account.ts";
import type { Code } from "../errors.ts";
import type { Secret } from "../secret.ts";
import type { LiveAccount } from "./live-account.ts";

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
