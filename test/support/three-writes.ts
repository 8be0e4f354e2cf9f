import { AppError } from "../../src/core/base/errors.ts";
import type { RequestContext } from "../../src/core/base/request-context.ts";
import type {
  AccountReference,
  AccountState,
  Change,
  Content,
  Found,
  LiveAccount,
  Resources,
  StepAnswer,
  Target,
  WriteStep,
} from "../../src/core/provision/target.ts";

const ROLES = ["credential", "integration", "route"] as const;
type Role = typeof ROLES[number];

interface Stored {
  readonly id: string;
  readonly account: string;
  /** The id of the resource it depends on. */
  readonly parent: string | undefined;
  value: string;
}

/** A made-up API in which an account is a credential, an integration that uses it, and a route that uses that. */
export class ThreeWritesTarget implements Target {
  readonly stored: Record<Role, Map<string, Stored>> = {
    credential: new Map(),
    integration: new Map(),
    route: new Map(),
  };
  readonly calls: string[] = [];
  /** Asked before each write; `lost` takes effect without an answer. */
  fault: (role: Role, account: string) => "lost" | "refused" | undefined = () => undefined;
  #ids = 0;

  /** Like the real ones, it shows an account only once its route is there. */
  list(): Promise<readonly LiveAccount[]> {
    return Promise.resolve([...this.stored.route.values()].map((route) => this.#live(route)));
  }

  async find(name: string): Promise<LiveAccount | undefined> {
    return (await this.list()).find((account) => account.name === name);
  }

  content({ account }: { readonly account: { readonly username: string } }): Content {
    return { username: account.username };
  }

  differences(desired: Content, live: Content): readonly string[] {
    return desired["username"] === live["username"] ? [] : ["username"];
  }

  steps(change: Change): readonly WriteStep[] {
    return ROLES.map((role, index) => this.#step(role, ROLES[index - 1], change));
  }

  readState(account: AccountReference): Promise<AccountState> {
    return Promise.resolve(this.#state(account.resources));
  }

  readStates(accounts: readonly AccountReference[]): Promise<ReadonlyMap<string, AccountState>> {
    return Promise.resolve(
      new Map(accounts.map(({ name, resources }) => [name.toLowerCase(), this.#state(resources)])),
    );
  }

  #step(role: Role, before: Role | undefined, change: Change): WriteStep {
    const value = change.desired?.account.username ?? "";
    return {
      lookUpFirst: true,
      intent: (known) => ({
        resource: role,
        method: known[role] ? "PUT" : "POST",
        pathTemplate: `/${role}s`,
        targetId: known[role]?.id,
        after: { value, parent: before && known[before]?.id },
        redacted: [],
      }),
      find: () => Promise.resolve(this.#find(role, change.name, value)),
      send: (known, context) => this.#send(role, before && known[before]?.id, change.name, value, context),
    };
  }

  #send(
    role: Role,
    parent: string | undefined,
    account: string,
    value: string,
    context: RequestContext,
  ): Promise<StepAnswer> {
    this.calls.push(`${role} of ${account}`);
    context.onRequest?.();
    const fault = this.fault(role, account);
    const error = new AppError("GENESYS_REFUSED", `Cannot write the ${role}`);
    if (fault === "refused") return Promise.resolve({ kind: "refused", error, attempts: 1 });
    const existing = this.#stored(role, account);
    const stored = existing ?? { id: `${role}-${++this.#ids}`, account, parent, value };
    stored.value = value;
    this.stored[role].set(stored.id, stored);
    if (fault === "lost") return Promise.resolve({ kind: "unanswered", error, attempts: 1 });
    return Promise.resolve({ kind: "done", ...this.#told(role, stored), attempts: 1 });
  }

  #find(role: Role, account: string, value: string): Found | undefined {
    const stored = this.#stored(role, account);
    return stored && { ...this.#told(role, stored), current: stored.value === value };
  }

  #told(role: Role, stored: Stored): Pick<Found, "accountId" | "resources" | "state"> {
    const resources: Resources = { [role]: { id: stored.id } };
    if (role !== "route") return { resources };
    return { resources, accountId: `${stored.account}@route`, state: { phase: "pending", status: "Pending" } };
  }

  #stored(role: Role, account: string): Stored | undefined {
    return [...this.stored[role].values()].find((each) => each.account === account);
  }

  #state(resources: Resources): AccountState {
    const complete = ROLES.every((role) => resources[role] && this.stored[role].has(resources[role].id));
    return complete ? { phase: "success", status: "Active" } : { phase: "absent", status: "Absent" };
  }

  #live(route: Stored): LiveAccount {
    const found = ROLES.map((role) => [role, { id: this.#stored(role, route.account)?.id ?? "" }] as const);
    return {
      name: route.account,
      accountId: `${route.account}@route`,
      state: { phase: "success", status: "Active" },
      content: { username: route.value },
      resources: Object.fromEntries(found),
    };
  }
}
