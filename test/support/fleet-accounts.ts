import type { MailboxAccount } from "../../src/core/account/account.ts";
import { buildProvisioningPayload } from "../../src/core/targets/email-accounts/content.ts";
import type { EmailAccountWrite } from "../../src/core/targets/email-accounts/wire.ts";
import type { LiveBefore } from "./fleet-scenario.ts";
import { makeAccount } from "./provision-bench.ts";

/** The name of a fleet's account; its accent can be written in two ways. */
export function fleetName(index: number): string {
  return `Caf\u00e9 ${index}`;
}

/** The account as its file wants it. */
export function fleetAccount(index: number): MailboxAccount {
  return makeAccount(fleetName(index), { username: `box-${index}@example.com`, password: `env:BOX_${index}` });
}

/** Which of the fleet's accounts a name means, in whatever form; -1 for a stranger's. */
export function fleetIndex(name: string): number {
  return Number(/^caf\u00e9 (\d+)$/.exec(name.normalize("NFC").toLowerCase())?.[1] ?? -1);
}

/** The password behind an account's reference. */
export function fleetPassword(index: number): string {
  return `the password of box ${index}`;
}

/** What is live under an account's name before the run. */
export function liveBodies(index: number, live: LiveBefore): EmailAccountWrite[] {
  const account = fleetAccount(index);
  const body = (change: Partial<MailboxAccount>): EmailAccountWrite =>
    buildProvisioningPayload({ ...account, ...change }, "an older password");
  const decomposed = account.name.normalize("NFD");
  switch (live) {
    case "absent":
      return [];
    case "other":
      return [body({ description: "Edited by hand" })];
    case "other-case":
      return [body({ name: account.name.toUpperCase() })];
    case "decomposed":
      return [body({ name: decomposed })];
    case "twice":
      return [body({}), body({ name: decomposed })];
    default:
      return [body({})];
  }
}
