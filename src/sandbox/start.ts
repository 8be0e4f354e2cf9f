import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Clock } from "../core/base/ports.ts";
import { createCertificateAuthority } from "./certificate.ts";
import { type DnsServer, startDnsServer, wellKeptDomain, type ZoneRecord } from "./dns.ts";
import { CONTROL_PATH, createGenesysControl } from "./genesys/control.ts";
import type { GenesysFault } from "./genesys/faults.ts";
import type { RateLimitOptions } from "./genesys/rate-limit.ts";
import type { EmailDomainsOptions } from "./genesys/email-domains/organisation.ts";
import { mailLoginCheck, mailValidator } from "./genesys/validation.ts";
import { GenesysSimulator } from "./genesys/genesys.ts";
import type { GithubSeed } from "./github/state.ts";
import { GithubSimulator } from "./github/github.ts";
import type { FaultPlan } from "./http-fault.ts";
import { ItsmReceiver, type ItsmStep } from "./itsm.ts";
import { type HttpServer, serveHttp } from "./loopback.ts";
import { type MailServers, startMailServers } from "./mail/servers.ts";
import { randomBase64Url, randomWebhookSecret } from "./random-text.ts";
import { createFleet, createNames, createRepository, type Fleet } from "./scenarios.ts";
import { wallClock } from "./wall-clock.ts";

// With the scenarios, so that the simulators are one module to whoever carries them elsewhere.
export { createFleet, createRepository } from "./scenarios.ts";

/** What the sandbox serves; everything has a default that suits the demo. */
export interface SandboxOptions {
  readonly fleet?: Fleet;
  /** The simulated repository; one with a pull request that adds the fleet when absent. */
  readonly repository?: GithubSeed;
  /** True for a GitHub token that only reads. */
  readonly githubReadOnly?: boolean;
  /** The least time one validation takes, in milliseconds; 400 when absent. */
  readonly validationMs?: number;
  readonly rateLimit?: RateLimitOptions;
  readonly tokenLifetimeSeconds?: number;
  readonly genesysFaults?: FaultPlan<GenesysFault>;
  /** The organisation behind the public API of e-mail domains; its state comes from real logins to the sandbox's mail servers. */
  readonly emailDomains?: Omit<EmailDomainsOptions, "logIn">;
  readonly itsmScript?: readonly ItsmStep[];
  /** An existing folder that gets `ca.pem` and the fleet's account files. */
  readonly folder?: string;
  readonly clock?: Clock;
}

/** An organisation has two at first, and more when it asks for them: enough for whoever tries things out. */
const SANDBOX_DOMAINS = 20;

/** Where everything is and how to get in, as plain JSON. */
export interface SandboxAddresses {
  readonly genesys: {
    readonly apiUrl: string;
    readonly loginUrl: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** GET it for accounts and requests; see `createGenesysControl`. */
    readonly controlUrl: string;
  };
  readonly mail: { readonly connectTo: readonly string[]; readonly caPem: string; readonly caFile?: string };
  /** `IP:PORT` of the name server. */
  readonly dns: { readonly address: string };
  readonly itsm: { readonly url: string; readonly secret: string };
  readonly github: {
    readonly apiUrl: string;
    readonly token: string;
    /** `owner/name`. */
    readonly repository: string;
    readonly pullNumbers: readonly number[];
  };
  /** Environment variables of the command line: credentials, the mailboxes' passwords, and the same options as `args`. */
  readonly env: Readonly<Record<string, string>>;
  /** Options that point the command line here. */
  readonly args: readonly string[];
}

/** The running sandbox: its addresses, and its simulators to look into. */
export interface Sandbox extends SandboxAddresses {
  readonly fleet: Fleet;
  readonly simulators: {
    readonly genesys: GenesysSimulator;
    readonly github: GithubSimulator;
    readonly itsm: ItsmReceiver;
    readonly mail: MailServers;
    readonly dns: DnsServer;
  };
  /** Stops everything; nothing keeps the process alive afterwards. */
  close(): Promise<void>;
}

/** Starts every simulator on free ports of the loopback address, with random credentials. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const closers: (() => void | Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(closers.splice(0).reverse().map(async (closer) => await closer()));
  };
  try {
    return await start(options, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(
  options: SandboxOptions,
  closers: (() => void | Promise<void>)[],
  close: () => Promise<void>,
): Promise<Sandbox> {
  const clock = options.clock ?? wallClock;
  const fleet = options.fleet ?? createFleet();
  const repository = options.repository ?? createRepository(fleet);
  const authority = await createCertificateAuthority(clock.now());
  const serve = async (handler: (request: Request) => Promise<Response>): Promise<HttpServer> => {
    const server = await serveHttp(handler);
    closers.push(() => server.close());
    return server;
  };

  const mail = await startMailServers({ hosts: fleet.hosts, mailboxes: fleet.mailboxes, authority, clock });
  closers.push(() => mail.close());

  const dns = await startDnsServer(zoneOf(fleet));
  closers.push(() => dns.close());

  const clientId = crypto.randomUUID();
  const clientSecret = randomBase64Url(32);
  const reach = { locate: mail.locate, caPem: authority.rootPem, clock };
  const genesys = new GenesysSimulator({
    clientId,
    clientSecret,
    validate: mailValidator(reach),
    emailDomains: {
      seed: createNames(),
      limits: { domains: SANDBOX_DOMAINS },
      ...options.emailDomains,
      logIn: mailLoginCheck(reach),
    },
    validationMs: options.validationMs ?? 400,
    clock,
    ...(options.rateLimit ? { rateLimit: options.rateLimit } : {}),
    ...(options.tokenLifetimeSeconds ? { tokenLifetimeSeconds: options.tokenLifetimeSeconds } : {}),
    ...(options.genesysFaults ? { faults: options.genesysFaults } : {}),
  });
  closers.push(() => genesys.close());
  const control = createGenesysControl(genesys);
  const api = await serve(async (request) => {
    const { pathname } = new URL(request.url);
    return pathname.startsWith(CONTROL_PATH) ? await control.fetch(request) : await genesys.fetch(request);
  });
  const login = await serve(genesys.fetch);

  const itsmSecret = randomWebhookSecret();
  const itsm = new ItsmReceiver({ secret: itsmSecret, clock, script: options.itsmScript ?? [] });
  closers.push(() => itsm.close());
  const itsmServer = await serve(itsm.fetch);

  const githubToken = `ghs_${randomBase64Url(27)}`;
  const github = new GithubSimulator({
    seed: repository,
    token: githubToken,
    readOnly: options.githubReadOnly ?? false,
    clock,
  });
  closers.push(() => github.close());
  const githubServer = await serve(github.fetch);

  const caFile = options.folder === undefined ? undefined : join(options.folder, "ca.pem");
  if (options.folder !== undefined) await writeFiles(options.folder, fleet, authority.rootPem);

  const itsmUrl = `${itsmServer.url}/events`;
  const reached: Readonly<Record<string, readonly string[]>> = {
    "genesys-api-url": [api.url],
    "genesys-login-url": [login.url],
    "connect-to": mail.connectTo,
    "dns-server": [dns.address],
    "ca-file": caFile === undefined ? [] : [caFile],
    "itsm-webhook-url": [itsmUrl],
  };
  return {
    genesys: { apiUrl: api.url, loginUrl: login.url, clientId, clientSecret, controlUrl: api.url + CONTROL_PATH },
    mail: { connectTo: mail.connectTo, caPem: authority.rootPem, ...(caFile === undefined ? {} : { caFile }) },
    dns: { address: dns.address },
    itsm: { url: itsmUrl, secret: itsmSecret },
    github: {
      apiUrl: githubServer.url,
      token: githubToken,
      repository: `${repository.owner}/${repository.repo}`,
      pullNumbers: repository.pulls.map((pull) => pull.number),
    },
    env: {
      GENESYS_CLIENT_ID: clientId,
      GENESYS_CLIENT_SECRET: clientSecret,
      ITSM_WEBHOOK_SECRET: itsmSecret,
      ...fleet.env,
      ...Object.fromEntries(
        Object.entries(reached).filter(([, values]) => values.length > 0)
          .map(([name, values]) => [inputVariable(name), values.join("\n")]),
      ),
    },
    args: Object.entries(reached).flatMap(([name, values]) => values.flatMap((value) => [`--${name}`, value])),
    fleet,
    simulators: { genesys, github, itsm, mail, dns },
    close,
  };
}

/** The variable from which the command line reads an input. */
function inputVariable(name: string): string {
  return `GEA_${name.toUpperCase().replaceAll("-", "_")}`;
}

/** The part of a running sandbox that can be printed as JSON. */
export function sandboxAddresses(sandbox: Sandbox): SandboxAddresses {
  const { genesys, mail, dns, itsm, github, env, args } = sandbox;
  return { genesys, mail, dns, itsm, github, env, args };
}

/** The domains of all mailboxes, each with a host of the fleet. */
function zoneOf({ hosts, mailboxes }: Fleet): ZoneRecord[] {
  const [first] = hosts;
  const domains = new Set(mailboxes.map(({ username }) => username.split("@")[1] ?? ""));
  return [...domains].filter((domain) => domain !== "").flatMap((domain) =>
    wellKeptDomain(domain, hosts.find(({ name }) => name.endsWith(`.${domain}`))?.name ?? first?.name ?? domain)
  );
}

async function writeFiles(folder: string, fleet: Fleet, caPem: string): Promise<void> {
  const files = [{ path: "ca.pem", text: caPem }, ...fleet.accounts];
  for (const { path, text } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
