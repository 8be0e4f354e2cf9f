import assert from "node:assert/strict";
import type { GenesysSimulator, GenesysSimulatorOptions } from "../../src/sandbox/genesys/genesys.ts";
import type { EmailDomainsOptions, OrganisationSeed } from "../../src/sandbox/genesys/email-domains/organisation.ts";
import type { SdkTypes } from "./genesys-sdk-types.ts";
import { type GenesysCaller, logIn, makeGenesys } from "./sandbox-genesys.ts";
import { json } from "./sandbox-json.ts";

/** Where the domains are. */
export const DOMAINS = "/api/v2/routing/email/domains";
/** Where integrations, their types and credentials are. */
export const INTEGRATIONS = "/api/v2/integrations";

/** Names that a route may refer to, some of them easy to mix up. */
export const NAMES: OrganisationSeed = {
  queues: [{ name: "Support" }, { name: "Support EMEA" }, { name: "Twin" }, { name: "twin" }],
  flows: [
    { name: "Inbound mail" },
    { name: "Spam" },
    { name: "Draft", published: false },
    { name: "Hotline", type: "INBOUNDCALL" },
  ],
  skills: [{ name: "French" }, { name: "French legal" }, { name: "Billing" }],
  languages: [{ name: "Français" }, { name: "English" }],
  libraries: [{ name: "Signatures", responses: [{ name: "Default signature", text: "<p>Support</p>" }] }],
};

/** A simulator whose organisation has {@link NAMES}. */
export function makeEmailOrganisation(
  emailDomains: EmailDomainsOptions = {},
  options: Partial<GenesysSimulatorOptions> = {},
): GenesysSimulator {
  return makeGenesys({ ...options, emailDomains: { ...emailDomains, seed: { ...NAMES, ...emailDomains.seed } } });
}

/** The body of a good answer; fails the test on any other. */
export async function answer<T = Record<string, unknown>>(response: Response | Promise<Response>): Promise<T> {
  const given = await response;
  assert.ok(given.ok, `${given.status}: ${await given.clone().text()}`);
  return given.status === 204 ? undefined as T : await json<T>(given);
}

/** Status, code and message of a refusal. */
export async function refusal(response: Response | Promise<Response>): Promise<[number, string, string]> {
  const given = await response;
  const { code, message } = await json<{ code: string; message: string }>(given);
  return [given.status, code, message];
}

/** A caller whose every good answer is held against the SDK's own types. */
export async function checkedCaller(genesys: GenesysSimulator, sdk: SdkTypes): Promise<GenesysCaller> {
  const call = await logIn(genesys);
  return async (method, path, body) => {
    const response = await call(method, path, body);
    const text = await response.clone().text();
    const value: unknown = text === "" ? undefined : JSON.parse(text);
    const problem = response.ok
      ? sdk.answerProblem(method, path.split("?")[0] ?? "", value)
      : sdk.valueProblem("Models.ErrorBody", value, `${method} ${path} ${response.status}`);
    assert.equal(problem, undefined);
    return response;
  };
}

/** What {@link connectDomain} has made. */
export interface ConnectedDomain {
  readonly smtpId: string;
  readonly imapId: string;
  readonly smtpCredentialId: string;
  readonly imapCredentialId: string;
}

/** Both integrations of a domain, enabled, and the domain on them: W1 to W9 of the sequence. */
export async function connectDomain(call: GenesysCaller, domain: string): Promise<ConnectedDomain> {
  const server = async (kind: "smtp" | "imap", type: string, properties: object) => {
    const name = `gea:${kind}:${domain}`;
    const credential = await answer<{ id: string }>(call("POST", `${INTEGRATIONS}/credentials`, {
      name,
      type: { name: "basicAuth" },
      credentialFields: { userName: `box@${domain}`, password: "secret-canary" },
    }));
    const { id } = await answer<{ id: string }>(call("POST", INTEGRATIONS, { name, integrationType: { id: type } }));
    const config = `${INTEGRATIONS}/${id}/config/current`;
    const { version } = await answer<{ version: number }>(call("GET", config));
    await answer(call("PUT", config, {
      name,
      version,
      properties,
      advanced: {},
      notes: "managed by genesys-email-accounts",
      credentials: { basicAuth: { id: credential.id } },
    }));
    await answer(call("PATCH", `${INTEGRATIONS}/${id}`, { intendedState: "ENABLED" }));
    return [id, credential.id] as const;
  };
  const host = `mail.${domain}`;
  const [smtpId, smtpCredentialId] = await server("smtp", "custom-smtp-server", { smtpHost: host, smtpPort: 587 });
  const [imapId, imapCredentialId] = await server("imap", "imap-server", { imapHost: host, imapPort: 993 });
  await answer(call("POST", DOMAINS, { id: domain, subDomain: false }));
  await answer(call("PATCH", `${DOMAINS}/${domain}`, {
    customSMTPServer: { id: smtpId },
    imapSettings: { integration: { id: imapId } },
  }));
  return { smtpId, imapId, smtpCredentialId, imapCredentialId };
}
