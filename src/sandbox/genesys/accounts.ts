import type { Clock } from "../../core/base/ports.ts";
import type { ValidationEffect } from "./faults.ts";
import type { AccountValidator } from "./validation.ts";
import type { AccountWrite } from "./write-body.ts";

/** Where the accounts live. */
export const ACCOUNTS_PATH = "/api/v2/routing/emailaccounts";

/** An account as the API shows it: without its password (contracts/emailaccounts.openapi.yaml, `EmailAccount`). */
export interface AccountView extends Omit<AccountWrite, "password"> {
  readonly id: string;
  readonly status: string;
  readonly statusMessage?: string;
  readonly version: number;
  readonly selfUri: string;
}

/** How accounts are validated. */
interface AccountStoreOptions {
  readonly clock: Clock;
  readonly validate: AccountValidator;
  /** The least time a validation takes, in milliseconds; the first quarter of it is PENDING_VALIDATION. */
  readonly validationMs: number;
  /** Aborts when the simulator closes. */
  readonly signal: AbortSignal;
}

interface Validation {
  readonly startedAt: number;
  readonly effect: ValidationEffect;
  /** Undefined while the servers are asked; `reason` is why the account cannot be used. */
  result?: { readonly reason: string | undefined };
}

interface StoredAccount {
  readonly id: string;
  version: number;
  write: AccountWrite;
  validation: Validation;
  /** Listings from which the account is still missing. */
  hiddenListings: number;
}

/** The accounts of the simulated organisation. A status is computed when it is read, so that it follows any clock. */
export class AccountStore {
  readonly #options: AccountStoreOptions;
  readonly #accounts = new Map<string, StoredAccount>();

  constructor(options: AccountStoreOptions) {
    this.#options = options;
  }

  create(write: AccountWrite, effect: ValidationEffect, hiddenListings: number): AccountView {
    const id = crypto.randomUUID();
    const account = { id, version: 1, write, validation: this.#startValidation(write, effect), hiddenListings };
    this.#accounts.set(id, account);
    return this.#view(account);
  }

  replace(id: string, write: AccountWrite, effect: ValidationEffect): AccountView | undefined {
    const account = this.#accounts.get(id);
    if (account === undefined) return undefined;
    account.version++;
    account.write = write;
    account.validation = this.#startValidation(write, effect);
    return this.#view(account);
  }

  /** Whether there was one to remove. */
  remove(id: string): boolean {
    return this.#accounts.delete(id);
  }

  get(id: string): AccountView | undefined {
    const account = this.#accounts.get(id);
    return account && this.#view(account);
  }

  /** The id of the account that already has the name, ignoring case. */
  idOfName(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return [...this.#accounts.values()].find((account) => account.write.name.toLowerCase() === wanted)?.id;
  }

  /** Every account, oldest first. */
  all(): AccountView[] {
    return Array.from(this.#accounts.values(), (account) => this.#view(account));
  }

  /** What a listing shows: accounts that are not visible yet are left out once more. */
  listing(): AccountView[] {
    const views: AccountView[] = [];
    for (const account of this.#accounts.values()) {
      if (account.hiddenListings > 0) account.hiddenListings--;
      else views.push(this.#view(account));
    }
    return views;
  }

  #startValidation(write: AccountWrite, effect: ValidationEffect): Validation {
    const validation: Validation = { startedAt: this.#options.clock.now(), effect };
    this.#options.validate(write, this.#options.signal).then(
      (reason) => validation.result = { reason },
      (error: unknown) => validation.result = { reason: String(error) },
    );
    return validation;
  }

  #view(account: StoredAccount): AccountView {
    const { password: _, ...shown } = account.write;
    return {
      id: account.id,
      ...shown,
      ...this.#status(account.validation),
      version: account.version,
      selfUri: `${ACCOUNTS_PATH}/${account.id}`,
    };
  }

  #status({ startedAt, effect, result }: Validation): { status: string; statusMessage?: string } {
    const elapsed = this.#options.clock.now() - startedAt;
    const duration = this.#options.validationMs + (effect.extraMs ?? 0);
    if (elapsed < duration / 4) return { status: "PENDING_VALIDATION" };
    if (effect.stuck === true || result === undefined || elapsed < duration) return { status: "VALIDATING" };
    const message = effect.statusMessage ?? result.reason;
    return {
      status: effect.status ?? (result.reason === undefined ? "ACTIVE" : "VALIDATION_FAILED"),
      ...(message === undefined ? {} : { statusMessage: message }),
    };
  }
}
