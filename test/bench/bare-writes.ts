import { mapLimit } from "../../src/core/base/async.ts";
import { OAuthClient } from "../../src/core/genesys/oauth.ts";
import { WRITE_CONCURRENCY } from "../../src/core/provision/limits.ts";
import { makeBody } from "../support/provision-bench.ts";
import { timed } from "./benchmark.ts";
import type { Access } from "./organisation.ts";

/** Milliseconds for nothing but the writes, as many at once as the engine sends: what this machine's sockets and the simulator take. */
export async function bareWrites(accounts: number, access: Access): Promise<number> {
  const { url, fetch } = access;
  const oauth = new OAuthClient({ ...access, loginUrl: url, random: Math.random });
  const names = Array.from({ length: accounts }, (_, index) => `account-${index}`);
  return await timed(async () => {
    const authorization = `Bearer ${await oauth.getToken()}`;
    const headers = { authorization, "content-type": "application/json" };
    await mapLimit(names, WRITE_CONCURRENCY, async (name) => {
      const body = JSON.stringify(makeBody(name));
      const response = await fetch(`${url}/api/v2/routing/emailaccounts`, { method: "POST", headers, body });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`Cannot create ${name}: ${response.status}`);
    });
  });
}
