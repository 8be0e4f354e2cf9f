import type { AccountView } from "../../src/sandbox/genesys/accounts.ts";
import type { AccountWrite } from "../../src/sandbox/genesys/write-body.ts";
import { GenesysSimulator, type GenesysSimulatorOptions } from "../../src/sandbox/genesys/genesys.ts";
import { json } from "./sandbox-json.ts";

/** Where requests without a socket pretend to go. */
export const ORIGIN = "https://genesys.test.example";
/** The path of the accounts, as the contract has it. */
export const ACCOUNTS = "/api/v2/routing/emailaccounts";
/** The OAuth client that {@link makeGenesys} knows. */
export const CLIENT = { clientId: "the-client", clientSecret: "s:cret" };

/** A simulator with a fixed OAuth client. */
export function makeGenesys(options: Partial<GenesysSimulatorOptions> = {}): GenesysSimulator {
  return new GenesysSimulator({ ...CLIENT, ...options });
}

/** A token request as it should be, with parts to change. */
export function tokenRequest(change: { id?: string; secret?: string; type?: string; body?: string } = {}): Request {
  const { id = CLIENT.clientId, secret = CLIENT.clientSecret } = change;
  return new Request(`${ORIGIN}/oauth/token`, {
    method: "POST",
    headers: {
      authorization: `Basic ${btoa(`${id}:${secret}`)}`,
      "content-type": change.type ?? "application/x-www-form-urlencoded",
    },
    body: change.body ?? "grant_type=client_credentials",
  });
}

/** A logged-in caller of the API without a socket. */
export type GenesysCaller = (method: string, path: string, body?: unknown) => Promise<Response>;

/** Logs in and returns a caller with the token. */
export async function logIn(
  genesys: GenesysSimulator,
  client: Parameters<typeof tokenRequest>[0] = {},
): Promise<GenesysCaller> {
  const answer = await json(await genesys.fetch(tokenRequest(client)));
  return (method, path, body) =>
    genesys.fetch(
      new Request(ORIGIN + path, {
        method,
        headers: { authorization: `Bearer ${answer.access_token}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
}

/** A body that the contract takes. */
export function accountWrite(change: Partial<Record<keyof AccountWrite, unknown>> = {}): Record<string, unknown> {
  return {
    name: "Support",
    description: "",
    smtpServer: "mail.test.example",
    smtpPort: 587,
    imapServer: "mail.test.example",
    imapPort: 993,
    authenticationType: "PLAIN",
    username: "jo@test.example",
    password: "secret-canary",
    signature: "",
    replyToAddress: "jo@test.example",
    replyTemplate: "",
    forwardTemplate: "",
    enableTls: true,
    useStartTls: change.smtpPort === undefined || change.smtpPort === 587,
    ...change,
  };
}

/** Creates an account and returns it as answered. */
export async function createAccount(
  call: GenesysCaller,
  change: Partial<Record<keyof AccountWrite, unknown>> = {},
): Promise<AccountView> {
  const response = await call("POST", ACCOUNTS, accountWrite(change));
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
  return await json(response);
}
