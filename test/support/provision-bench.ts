import type { Account, MailboxAccount } from "../../src/core/account/account.ts";
import { buildProvisioningPayload } from "../../src/core/targets/email-accounts/content.ts";
import type { EmailAccountWrite } from "../../src/core/targets/email-accounts/wire.ts";
import type { Logger } from "../../src/core/base/ports.ts";
import { Redactor, Secret } from "../../src/core/base/secret.ts";
import { GenesysClient } from "../../src/core/genesys/client.ts";
import { OAuthClient } from "../../src/core/genesys/oauth.ts";
import { comparePlan } from "../../src/core/provision/compute-plan.ts";
import type {
  Journal,
  PendingUnit,
  UnitCheck,
  UnitOutcome,
  WriteIntent,
  WriteResult,
} from "../../src/core/provision/journal.ts";
import { planHash } from "../../src/core/provision/plan-hash.ts";
import { provision, type ProvisionDependencies } from "../../src/core/provision/provisioner.ts";
import type { Change, Plan, Target } from "../../src/core/provision/target.ts";
import type { ChangeBlock, DesiredAccount, UnitIdentity } from "../../src/core/provision/unit.ts";
import { createEmailAccountsTarget } from "../../src/core/targets/email-accounts/target.ts";
import { FakeClock } from "./fake-clock.ts";
import { GenesysFake } from "./provision-fake.ts";

export const API_URL = "https://api.test";
const LOGIN_URL = "https://login.test";
export const PASSWORD = "correct horse battery staple";

/** An account file's content. */
export function makeAccount(name: string, overrides: Partial<MailboxAccount> = {}): MailboxAccount {
  return {
    name,
    description: "Mail for support",
    smtp_server: "smtp.example.com",
    smtp_port: 587,
    imap_server: "imap.example.com",
    imap_port: 993,
    authentication_type: "PLAIN",
    username: `${name}@example.com`,
    password: "env:SUPPORT_PASSWORD",
    signature: "Kind regards",
    reply_to_address: "support@example.com",
    reply_template: "Hello {{customer.name}}",
    forward_template: "",
    enable_tls: true,
    ...overrides,
  };
}

/** An account as a run wants it. */
export function makeDesired(name: string, overrides: Partial<DesiredAccount> = {}): DesiredAccount {
  const account = overrides.account ?? makeAccount(name);
  return {
    file: `accounts/${name}.yaml`,
    line: 1,
    password: new Secret(PASSWORD, account.password),
    rotate: false,
    ...overrides,
    account,
  };
}

/** The body that was sent for an account. */
export function makeBody(name: string, overrides: Partial<Account> = {}): EmailAccountWrite {
  return buildProvisioningPayload(makeAccount(name, overrides), PASSWORD);
}

/** What a journal was told, in order. */
export type JournalEntry =
  | { readonly type: "intent"; readonly id: string; readonly intent: WriteIntent; readonly requestsBefore: number }
  | { readonly type: "result"; readonly id: string; readonly result: WriteResult }
  | { readonly type: "found"; readonly intent: WriteIntent; readonly targetId: string | undefined }
  | { readonly type: "checked"; readonly name: string; readonly check: UnitCheck }
  | { readonly type: "pending"; readonly name: string; readonly accountId: string; readonly status: string }
  | { readonly type: "outcome"; readonly outcome: UnitOutcome };

/** A journal that remembers. */
export class MemoryJournal implements Journal {
  readonly entries: JournalEntry[] = [];
  readonly #requests: () => number;

  constructor(requests: () => number = () => 0) {
    this.#requests = requests;
  }

  intent(intent: WriteIntent): Promise<string> {
    const id = `op-${this.entries.length + 1}`;
    this.entries.push({ type: "intent", id, intent, requestsBefore: this.#requests() });
    return Promise.resolve(id);
  }

  result(id: string, result: WriteResult): Promise<void> {
    this.entries.push({ type: "result", id, result });
    return Promise.resolve();
  }

  found(intent: WriteIntent, targetId: string | undefined): Promise<void> {
    this.entries.push({ type: "found", intent, targetId });
    return Promise.resolve();
  }

  checked({ name }: UnitIdentity, check: UnitCheck): Promise<void> {
    this.entries.push({ type: "checked", name, check });
    return Promise.resolve();
  }

  pending({ name, id: accountId, status }: PendingUnit): Promise<void> {
    this.entries.push({ type: "pending", name, accountId, status });
    return Promise.resolve();
  }

  outcome(outcome: UnitOutcome): Promise<void> {
    this.entries.push({ type: "outcome", outcome });
    return Promise.resolve();
  }

  intents(): readonly WriteIntent[] {
    return this.entries.flatMap((entry) => entry.type === "intent" ? [entry.intent] : []);
  }

  results(): readonly WriteResult[] {
    return this.entries.flatMap((entry) => entry.type === "result" ? [entry.result] : []);
  }
}

/** A logger that remembers its info lines. */
export function memoryLogger(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (message: string): void => void lines.push(message);
  return {
    lines,
    debug: () => undefined,
    info: keep,
    notice: keep,
    warning: keep,
    error: keep,
    progress: () => undefined,
  };
}

/** An account that stood in a file once: the key of its unit, and why it stays, if it does. */
export interface Gone {
  readonly key: string;
  readonly block?: ChangeBlock;
}

/** Lists what is live and compares it with the files, as a run does; of what is gone, those that are live are removed. */
export async function makePlan(
  desired: readonly DesiredAccount[],
  target: Target,
  gone: readonly Gone[] = [],
): Promise<Plan> {
  const live = await target.list({});
  const removals = gone.flatMap(({ key, block }) =>
    live.filter((unit) => unit.key === key).map((observed) => ({ observed, file: `accounts/${key}.yaml`, block }))
  );
  const changes = comparePlan(desired, live, target, removals);
  return { changes, hash: await planHash(changes) };
}

/** A fake Genesys Cloud with a client, a target, and a clock that jumps when all is idle. */
export class Bench {
  readonly clock = new FakeClock({ auto: true });
  readonly fake = new GenesysFake(this.clock);
  readonly logger = memoryLogger();
  readonly journal = new MemoryJournal(() => this.fake.requests.length);
  readonly oauth = new OAuthClient({
    clientId: "client",
    clientSecret: "secret",
    loginUrl: LOGIN_URL,
    fetch: this.fake.fetch,
    clock: this.clock,
    random: () => 0.5,
  });

  client(options: { readonly readOnly?: boolean; readonly rateLimit?: number } = {}): GenesysClient {
    const { clock, logger, oauth: tokens, fake: { fetch } } = this;
    return new GenesysClient({
      redactor: new Redactor(),
      apiUrl: API_URL,
      tokens,
      fetch,
      clock,
      random: () => 0.5,
      logger,
      ...options,
    });
  }

  target(): Target {
    return createEmailAccountsTarget({ redactor: new Redactor(), client: this.client() });
  }

  /** Plans and carries out, as `apply` does. */
  async apply(
    desired: readonly DesiredAccount[],
    options: { readonly gone?: readonly Gone[]; readonly run?: Partial<ProvisionDependencies> } = {},
  ): Promise<{ readonly changes: readonly Change[]; readonly outcomes: readonly UnitOutcome[] }> {
    const target = this.target();
    const plan = await makePlan(desired, target, options.gone);
    const { clock, logger, journal } = this;
    const outcomes = await provision(plan, target, { journal, clock, random: () => 0.5, logger, ...options.run });
    return { changes: plan.changes, outcomes };
  }
}

/** A bench with live accounts of these names. */
export function benchOf(...names: readonly string[]): Bench {
  const bench = new Bench();
  for (const name of names) bench.fake.seed(makeBody(name));
  return bench;
}
