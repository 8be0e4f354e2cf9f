import type { Clock } from "../../src/core/base/ports.ts";
import { makeBody } from "../support/provision-bench.ts";
import type { Organisation, Provisioned } from "./organisation.ts";

// The algorithm that tutorials on this API teach: POST, then GET every five seconds up to twenty times; a 429 is slept
// through up to five times.
const MAX_POLLS = 20;
const POLL_MS = 5000;
const ATTEMPTS = 5;

/** One account after the other, as the tutorial's pipeline is called. */
export async function provisionOneByOne(organisation: Organisation, accounts: number): Promise<Provisioned> {
  return await measured(organisation, async (provisionAccount) => {
    let failed = 0;
    for (let index = 0; index < accounts; index++) {
      if (!await provisionAccount(`account-${index}`)) failed++;
    }
    return failed;
  });
}

/** All accounts at once, as with `asyncio.gather`. */
export async function provisionAllAtOnce(organisation: Organisation, accounts: number): Promise<Provisioned> {
  return await measured(organisation, async (provisionAccount) => {
    const names = Array.from({ length: accounts }, (_, index) => `account-${index}`);
    const succeeded = await Promise.all(names.map(provisionAccount));
    return succeeded.filter((each) => !each).length;
  });
}

type ProvisionAccount = (name: string) => Promise<boolean>;

async function measured(
  organisation: Organisation,
  run: (provisionAccount: ProvisionAccount) => Promise<number>,
): Promise<Provisioned> {
  const { simulator, clock } = organisation;
  const start = clock.monotonic();
  const authorization = `Bearer ${await fetchToken(organisation)}`;
  const send = (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = { authorization, "content-type": "application/json" };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return requestWithRetry(() => simulator.fetch(new Request(`https://genesys.test${path}`, init)), clock);
  };
  const failed = await run((name) => provisionAccount(name, send, clock));
  return { ms: clock.monotonic() - start, failed };
}

async function fetchToken({ simulator, clientId, clientSecret }: Organisation): Promise<string> {
  const response = await simulator.fetch(
    new Request("https://genesys.test/oauth/token", {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
      body: new URLSearchParams({ grant_type: "client_credentials" }),
    }),
  );
  const { access_token: token } = await response.json() as { access_token: string };
  return token;
}

async function requestWithRetry(send: () => Promise<Response>, clock: Clock): Promise<Response> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const response = await send();
    if (response.status !== 429) return response;
    await clock.sleep(Number(response.headers.get("retry-after") ?? 2 ** attempt) * 1000);
  }
  return new Response(null, { status: 429 });
}

async function provisionAccount(
  name: string,
  send: (method: string, path: string, body?: unknown) => Promise<Response>,
  clock: Clock,
): Promise<boolean> {
  const created = await send("POST", "/api/v2/routing/emailaccounts", makeBody(name));
  if (!created.ok) return false;
  const { id } = await created.json() as { id: string };
  for (let poll = 0; poll < MAX_POLLS; poll++) {
    const response = await send("GET", `/api/v2/routing/emailaccounts/${id}`);
    if (!response.ok) return false;
    const { status } = await response.json() as { status: string };
    if (status === "VALIDATED" || status === "ACTIVE") return true;
    await clock.sleep(POLL_MS);
  }
  return false;
}
