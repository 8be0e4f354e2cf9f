import { nameKey } from "../../account/account.ts";
import { mapLimit } from "../../base/async.ts";
import { type AppError, asAppError } from "../../base/errors.ts";
import type { RequestContext } from "../../base/request-context.ts";
import type { GenesysClient } from "../../genesys/client.ts";
import { PAGE_SIZE } from "../../genesys/limits.ts";
import type { EmailAccountReply } from "../../genesys/schemas.ts";
import { READ_CONCURRENCY } from "../../provision/limits.ts";
import type {
  AccountReference,
  AccountState,
  Change,
  Content,
  DesiredAccount,
  LiveAccount,
  Target,
  WriteStep,
} from "../../provision/target.ts";
import { EmailAccountsApi } from "./api.ts";
import { contentDifferences, desiredContent, liveAccount, resourceIn, stateOf } from "./content.ts";
import { emailAccountSteps } from "./steps.ts";

/** The target `/api/v2/routing/emailaccounts`, where an account is one resource, written at once. */
export function createEmailAccountsTarget(deps: { readonly client: GenesysClient }): Target {
  return new EmailAccountsTarget(new EmailAccountsApi(deps.client));
}

type States = Map<string, AccountState | AppError>;

class EmailAccountsTarget implements Target {
  readonly #api: EmailAccountsApi;
  /** How many accounts the last listing had: what a listing costs. */
  #total = 0;

  constructor(api: EmailAccountsApi) {
    this.#api = api;
  }

  async list(context: RequestContext): Promise<readonly LiveAccount[]> {
    const replies = await this.#api.list("read", context);
    this.#total = replies.length;
    return replies.map(liveAccount);
  }

  async find(name: string, context: RequestContext): Promise<LiveAccount | undefined> {
    const reply = await this.#api.byName(name, context);
    return reply && liveAccount(reply);
  }

  content(desired: DesiredAccount): Content {
    return desiredContent(desired);
  }

  differences(desired: Content, live: Content): readonly string[] {
    return contentDifferences(desired, live);
  }

  steps(change: Change): readonly WriteStep[] {
    return emailAccountSteps(this.#api, change);
  }

  async readState(account: AccountReference, context: RequestContext): Promise<AccountState> {
    return stateOrAbsent(await this.#api.byId(resourceIn(account.resources).id, "poll", context));
  }

  readStates(accounts: readonly AccountReference[], context: RequestContext): Promise<States> {
    const pages = Math.ceil(Math.max(this.#total, accounts.length) / PAGE_SIZE);
    return accounts.length > pages ? this.#statesByListing(accounts, context) : this.#statesOneByOne(accounts, context);
  }

  async #statesByListing(accounts: readonly AccountReference[], context: RequestContext): Promise<States> {
    const ids = new Map(accounts.map((account) => [resourceIn(account.resources).id, nameKey(account.name)]));
    const states: States = new Map();
    try {
      const replies = await this.#api.list("poll", context);
      this.#total = replies.length;
      for (const key of ids.values()) states.set(key, ABSENT);
      for (const reply of replies) {
        const key = ids.get(reply.id);
        if (key !== undefined) states.set(key, stateOf(reply));
      }
    } catch (error) {
      for (const key of ids.values()) states.set(key, asAppError(error));
    }
    return states;
  }

  async #statesOneByOne(accounts: readonly AccountReference[], context: RequestContext): Promise<States> {
    const states: States = new Map();
    await mapLimit(accounts, READ_CONCURRENCY, async (account) => {
      const state = await this.readState(account, context).catch(asAppError);
      states.set(nameKey(account.name), state);
    });
    return states;
  }
}

const ABSENT: AccountState = { phase: "absent", status: "ABSENT" };

function stateOrAbsent(reply: EmailAccountReply | undefined): AccountState {
  return reply ? stateOf(reply) : ABSENT;
}
