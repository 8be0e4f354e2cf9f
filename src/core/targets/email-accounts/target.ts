import { type Account, nameKey } from "../../account/account.ts";
import { mapLimit } from "../../base/async.ts";
import { type AppError, asAppError } from "../../base/errors.ts";
import type { RequestContext } from "../../base/request-context.ts";
import type { Redactor } from "../../base/secret.ts";
import type { GenesysClient } from "../../genesys/client.ts";
import { PAGE_SIZE } from "../../genesys/limits.ts";
import { READ_CONCURRENCY } from "../../provision/limits.ts";
import type { AccountField, Change, Target, WriteStep } from "../../provision/target.ts";
import type {
  Content,
  DesiredAccount,
  DesiredUnit,
  LiveUnit,
  UnitIdentity,
  UnitReference,
  UnitState,
} from "../../provision/unit.ts";
import { EmailAccountsApi } from "./api.ts";
import type { EmailAccountReply } from "./wire.ts";
import {
  changedFields,
  contentDifferences,
  describeAccount,
  desiredAccountUnit,
  liveAccount,
  resourceIn,
  stateOf,
} from "./content.ts";
import { emailAccountSteps } from "./steps.ts";

/** The target `/api/v2/routing/emailaccounts`, where an account is one unit and one resource, written at once. */
export function createEmailAccountsTarget(
  deps: {
    readonly client: GenesysClient;
    /** Takes the secrets out of what live accounts hold, where it is shown or stored; it is compared as it is. */
    readonly redactor: Redactor;
  },
): Target {
  return new EmailAccountsTarget(new EmailAccountsApi(deps.client, deps.redactor), deps.redactor);
}

type States = Map<string, UnitState | AppError>;

class EmailAccountsTarget implements Target {
  readonly #api: EmailAccountsApi;
  readonly #redactor: Redactor;
  /** How many accounts the last listing had, which determines its cost. */
  #total = 0;

  constructor(api: EmailAccountsApi, redactor: Redactor) {
    this.#api = api;
    this.#redactor = redactor;
  }

  key(account: Account): string {
    return nameKey(account.name);
  }

  units(accounts: readonly DesiredAccount[]): readonly DesiredUnit[] {
    return accounts.map(desiredAccountUnit);
  }

  async list(context: RequestContext): Promise<readonly LiveUnit[]> {
    const replies = await this.#api.list("read", context);
    this.#total = replies.length;
    return replies.map(liveAccount);
  }

  async find(units: readonly UnitIdentity[], context: RequestContext): Promise<readonly LiveUnit[]> {
    const [only] = units;
    if (only && units.length === 1) {
      const reply = await this.#api.byName(only.name, context);
      return reply ? [liveAccount(reply)] : [];
    }
    const keys = new Set(units.map(({ key }) => key));
    return (await this.list(context)).filter(({ key }) => keys.has(key));
  }

  differences(desired: Content, live: Content): readonly string[] {
    return contentDifferences(desired, live);
  }

  fields(change: Change): readonly AccountField[] {
    return changedFields(change, this.#redactor);
  }

  steps(change: Change): readonly WriteStep[] {
    return emailAccountSteps(this.#api, change, this.#redactor);
  }

  async readState(unit: UnitReference, context: RequestContext): Promise<UnitState> {
    return stateOrAbsent(await this.#api.byId(resourceIn(unit.resources).id, "poll", context));
  }

  readStates(units: readonly UnitReference[], context: RequestContext): Promise<States> {
    const pages = Math.ceil(Math.max(this.#total, units.length) / PAGE_SIZE);
    return units.length > pages ? this.#statesByListing(units, context) : this.#statesOneByOne(units, context);
  }

  describe(live: LiveUnit, password: string): Account {
    return describeAccount(live, password, this.#redactor);
  }

  async #statesByListing(units: readonly UnitReference[], context: RequestContext): Promise<States> {
    const keys = new Map(units.map(({ key, resources }) => [resourceIn(resources).id, key]));
    const states: States = new Map();
    try {
      const replies = await this.#api.list("poll", context);
      this.#total = replies.length;
      for (const key of keys.values()) states.set(key, ABSENT);
      for (const reply of replies) {
        const key = keys.get(reply.id);
        if (key !== undefined) states.set(key, stateOf(reply));
      }
    } catch (error) {
      for (const key of keys.values()) states.set(key, asAppError(error));
    }
    return states;
  }

  async #statesOneByOne(units: readonly UnitReference[], context: RequestContext): Promise<States> {
    const states: States = new Map();
    await mapLimit(units, READ_CONCURRENCY, async (unit) => {
      states.set(unit.key, await this.readState(unit, context).catch(asAppError));
    });
    return states;
  }
}

const ABSENT: UnitState = { phase: "absent", status: "ABSENT" };

function stateOrAbsent(reply: EmailAccountReply | undefined): UnitState {
  return reply ? stateOf(reply) : ABSENT;
}
