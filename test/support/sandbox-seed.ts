import type { Sandbox } from "../../src/sandbox/start.ts";
import { ACCOUNTS, accountWrite, logIn } from "./sandbox-genesys.ts";

/** An account that somebody made by hand. */
export interface SeededAccount {
  readonly name: string;
  /** Listings that do not show it yet. */
  readonly hidden: number;
}

/** Creates accounts in a running sandbox, with a content that no file has. */
export async function seedAccounts(sandbox: Sandbox, accounts: readonly SeededAccount[]): Promise<void> {
  const { clientId: id, clientSecret: secret } = sandbox.genesys;
  const { genesys } = sandbox.simulators;
  const call = await logIn(genesys, { id, secret });
  for (const { name, hidden } of accounts) {
    if (hidden > 0) genesys.addFaults({ method: "POST", fault: { kind: "stale-listing", listings: hidden } });
    const { status } = await call("POST", ACCOUNTS, accountWrite({ name, description: "Made by hand" }));
    if (status !== 201) throw new Error(`Cannot seed "${name}": ${status}`);
  }
}
