import { resolve } from "node:path";
import { AuditLog } from "../core/audit/audit-log.ts";
import { interruptedWrites } from "../core/audit/interrupted.ts";
import { ConfigurationError } from "../core/base/errors.ts";
import type { AccountSource, Fetch, Logger } from "../core/base/ports.ts";
import type { RunContext } from "../core/base/run-context.ts";
import { type Redactor, Secret } from "../core/base/secret.ts";
import { GenesysClient } from "../core/genesys/client.ts";
import { OAuthClient, type TokenSource } from "../core/genesys/oauth.ts";
import { regionHosts } from "../core/genesys/region.ts";
import { type Destination, openDestination } from "../core/notify/destination.ts";
import { Notifier } from "../core/notify/notifier.ts";
import { Outbox } from "../core/notify/outbox.ts";
import type { Mode } from "../core/report/report.ts";
import type { PipelineDeps } from "../core/run/deps.ts";
import type { RawInputs } from "../core/run/inputs.ts";
import { inputText, type Settings } from "../core/run/settings.ts";
import { createEmailAccountsTarget } from "../core/targets/email-accounts/target.ts";
import { openAppendFile } from "./append-file.ts";
import { readCaFile } from "./ca-file.ts";
import { systemClock } from "./clock.ts";
import { createFetch } from "./fetch.ts";
import { rotation } from "./glob.ts";
import { createNetwork } from "./network.ts";
import { secretLookup } from "./secret-lookup.ts";

/** What a run is put together of. */
export interface AssemblyOptions {
  readonly mode: Mode;
  readonly raw: RawInputs;
  readonly settings: Settings;
  /** True when the files come from a stranger (a fork): then there is no API client and no password. */
  readonly untrusted?: boolean | undefined;
  readonly source: AccountSource;
  /** The folder that the path of ca-file starts from. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly context: RunContext;
  readonly logger: Logger;
  readonly redactor: Redactor;
  /** Undefined for a run that keeps no audit log. */
  readonly auditFile?: string | undefined;
  readonly signal: AbortSignal;
}

/** Puts a run together from its settings: network, files, API client, audit log, notifier. Throws `ConfigurationError`. */
export async function assemble(options: AssemblyOptions): Promise<PipelineDeps> {
  const { mode, raw, settings, root, env, source, logger, redactor, signal } = options;
  const fetch = createFetch();
  const client = options.untrusted ? undefined : createClient(options, fetch);
  const given = inputText(raw, "secrets");
  const destination = mode === "apply" ? await itsmDestination(raw, settings) : undefined;
  const published = options.auditFile === undefined
    ? {}
    : await openPublishing(options, options.auditFile, fetch, destination);
  return {
    clock: systemClock,
    random: Math.random,
    source,
    network: createNetwork({ env }),
    ca: settings.caFile === undefined ? [] : [await readCaFile(resolve(root, settings.caFile))],
    secrets: {
      lookup: secretLookup(given, env),
      place: given === "" ? "the environment" : "the secrets input",
      use: mode === "drift" || options.untrusted
        ? "unused"
        : mode === "apply" || settings.probe === "login"
        ? "sent"
        : "checked",
      redactor,
    },
    ...(client ? { target: createEmailAccountsTarget({ client }), counters: client.counters } : {}),
    ...published,
    rotates: rotation(settings.rotate),
    logger,
    signal,
  };
}

/** The ITSM receiver of the inputs, or undefined when there is none. Throws `ConfigurationError`. */
export async function itsmDestination(raw: RawInputs, settings: Settings): Promise<Destination | undefined> {
  if (settings.itsmUrl === undefined) return undefined;
  const secret = inputText(raw, "itsm-webhook-secret");
  const token = inputText(raw, "itsm-token");
  return await openDestination(settings.itsmUrl, {
    format: settings.itsmFormat,
    ...(secret === "" ? {} : { secret: new Secret(secret, "itsm-webhook-secret") }),
    ...(token === "" ? {} : { token: new Secret(token, "itsm-token") }),
  });
}

/** Where the events of a run are kept: beside its audit log. */
export function outboxPath(auditFile: string): string {
  return auditFile.replace(/(\.jsonl)?$/, ".outbox.jsonl");
}

function createClient(
  { mode, raw, settings, logger, redactor }: AssemblyOptions,
  fetch: Fetch,
): GenesysClient | undefined {
  const clientId = inputText(raw, "genesys-client-id");
  const clientSecret = inputText(raw, "genesys-client-secret");
  if (clientId === "" || clientSecret === "") {
    if (mode === "check") return undefined;
    throw new ConfigurationError("CREDENTIALS_MISSING", `Cannot ${mode} without the OAuth client of Genesys Cloud`);
  }
  const { apiUrl = regionHosts(settings.region).apiUrl, loginUrl = regionHosts(settings.region).loginUrl } = settings;
  const ports = { fetch, clock: systemClock, random: Math.random };
  const oauth = new OAuthClient({ ...ports, clientId, clientSecret: new Secret(clientSecret), loginUrl });
  return new GenesysClient({
    ...ports,
    apiUrl,
    tokens: masked(oauth, redactor),
    logger,
    rateLimit: settings.rateLimit,
    readOnly: mode !== "apply",
  });
}

/** Makes every token known to the redactor before anything can be said of it. */
function masked(tokens: TokenSource, redactor: Redactor): TokenSource {
  return {
    async getToken(signal) {
      const token = await tokens.getToken(signal);
      redactor.add(token);
      return token;
    },
    invalidate: (token) => tokens.invalidate(token),
  };
}

async function openPublishing(
  { context, redactor }: AssemblyOptions,
  auditFile: string,
  fetch: Fetch,
  destination: Destination | undefined,
): Promise<Pick<PipelineDeps, "audit" | "notifier">> {
  const file = openAppendFile(auditFile);
  const ports = { fetch, clock: systemClock, random: Math.random };
  const earlier = await file.read() ?? "";
  const notifier = destination === undefined ? undefined : new Notifier({
    ...ports,
    outbox: await Outbox.open(openAppendFile(outboxPath(auditFile)), systemClock),
    destination,
  });
  const audit = await AuditLog.open(file, context, {
    clock: systemClock,
    redactor,
    interrupted: interruptedWrites(earlier),
    onOutcome: async (record) => await notifier?.enqueue(record),
  });
  // A run that was killed may have left results whose events never reached the outbox.
  await notifier?.recover(earlier);
  return { audit, notifier };
}
