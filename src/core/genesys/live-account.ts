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
