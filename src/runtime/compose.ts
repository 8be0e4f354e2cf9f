import { resolve } from "node:path";
import { AuditLog } from "../core/audit/audit-log.ts";
import type { ServerTime } from "../core/audit/entries.ts";
import { ConfigurationError } from "../core/base/errors.ts";
import type { AccountSource, ApiFetch, Clock, Fetch, Logger, Random } from "../core/base/ports.ts";
import type { RunContext } from "../core/base/run-context.ts";
import { type Redactor, Secret } from "../core/base/secret.ts";
import { type ApiCounters, GenesysClient } from "../core/genesys/client.ts";
import { OAuthClient, type TokenSource } from "../core/genesys/oauth.ts";
import { regionHosts } from "../core/genesys/region.ts";
import type { Destination } from "../core/notify/destination.ts";
import { EventHistory } from "../core/notify/history.ts";
import { Notifier } from "../core/notify/notifier.ts";
import { Outbox } from "../core/notify/outbox.ts";
import { checkedReference } from "../core/notify/presets/servicenow-change-note.ts";
import { type DeliveryOptions, destinationOf } from "../core/notify/send-event.ts";
import type { Target } from "../core/provision/target.ts";
import type { Mode, RunReport } from "../core/report/report.ts";
import type { PipelineDeps } from "../core/run/deps.ts";
import type { InputName, RawInputs } from "../core/run/inputs.ts";
import { inputText, type Settings } from "../core/run/settings.ts";
import type { SecretSource } from "../core/run/validate.ts";
import { createEmailAccountsTarget } from "../core/targets/email-accounts/target.ts";
import { createEmailDomainsTarget } from "../core/targets/email-domains/target.ts";
import { openAppendFile } from "./append-file.ts";
import { openLogFile } from "./log-file.ts";
import { keepManifest, type PreviousManifest } from "./manifest-file.ts";
import { readCaFile } from "./ca-file.ts";
import { systemClock } from "./clock.ts";
import { createApiFetch } from "./api-fetch.ts";
import { namePatterns, rotation } from "./glob.ts";
import { createNetwork } from "./network.ts";
import { createReceiverFetch } from "./receiver-fetch.ts";
import type { SecretPlace } from "./secret-lookup.ts";
import { sha256Sync } from "./sha256.ts";
import { createGlobs } from "./sources/globs.ts";

/** What a run is assembled from, whoever starts it. */
interface Composition {
  readonly mode: Mode;
  readonly settings: Settings;
  readonly source: AccountSource;
  /** Decides whether the commit may be written; absent where a person decides. */
  readonly fence?: PipelineDeps["fence"];
  readonly approvedPlan?: PipelineDeps["approvedPlan"];
  readonly approvals?: PipelineDeps["approvals"];
  readonly announce?: PipelineDeps["announce"];
  readonly confirm?: PipelineDeps["confirm"];
  /** Names or globs of the accounts that the run is limited to; absent for all. */
  readonly targets?: readonly string[] | undefined;
  readonly secrets: SecretSource;
  /** Undefined for a run without credentials for Genesys Cloud. */
  readonly tokens?: TokenSource | undefined;
  /** PEM texts of CAs that probes and the connections to the receiver of events trust in addition to the built-in roots. */
  readonly ca: readonly string[];
  /** The variables that the probes' network goes by; none by default. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Undefined for a run without an audit log, which has no events either. */
  readonly auditFile?: string | undefined;
  readonly itsm?: ItsmOptions | undefined;
  /** The manifest of the run before, if it is known. */
  readonly previous?: PreviousManifest | undefined;
  readonly context: RunContext;
  readonly logger: Logger;
  readonly signal?: AbortSignal | undefined;
}

/** Where the events of a run go, and how. */
export interface ItsmOptions
  extends Pick<DeliveryOptions, "secret" | "token" | "username" | "headers" | "oauth" | "format"> {
  /** The webhook's address: https, or http for this machine itself. */
  readonly url: string;
}

/** Time, chance and HTTP to the API. */
interface SystemPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly fetch: ApiFetch;
}

/** The same with HTTP to the receiver of events. */
interface ReceiverPorts extends Omit<SystemPorts, "fetch"> {
  readonly fetch: Fetch;
}

/** The same, and the way to a receiver of events. */
interface RunPorts extends SystemPorts {
  /** HTTP to the receiver of events, for whom the given CAs hold too. */
  readonly receiverFetch: (ca: readonly string[]) => Fetch;
}

/** Time, chance and HTTP as this machine has them, or the HTTP of a caller. */
export function systemPorts(fetch?: Fetch): RunPorts {
  return {
    clock: systemClock,
    random: Math.random,
    fetch: fetch ?? createApiFetch(),
    receiverFetch: (ca) => fetch ?? createReceiverFetch({ ca }),
  };
}

/** Assembles a run of action, command line or library: network, API, audit log, notifier. Throws `ConfigurationError`. */
export async function compose(composition: Composition, ports: RunPorts): Promise<PipelineDeps> {
  const { mode, settings, source, secrets, tokens, ca, env, itsm, logger, signal } = composition;
  const { redactor } = secrets;
  const readOnly = mode !== "apply";
  const genesys = tokens &&
    connectGenesys({ ...genesysAddress(settings), tokens, redactor, logger, readOnly }, ports);
  // Checked before the audit log is opened: settings that cannot be used leave no trace in it.
  const receiver = { ...ports, fetch: ports.receiverFetch(ca) };
  const destination = itsm && await destinationOf(itsm.url, itsm, { ...receiver, redactor });
  if (itsm?.format === "servicenow-change-note") checkedReference(composition.context.changeRef);
  return {
    context: composition.context,
    clock: ports.clock,
    random: ports.random,
    source,
    globs: createGlobs,
    fence: composition.fence,
    approvedPlan: composition.approvedPlan,
    approvals: composition.approvals,
    announce: composition.announce,
    confirm: composition.confirm,
    network: createNetwork({ env, dnsServer: settings.dnsServer }),
    ca,
    secrets,
    ...(genesys && { target: genesys.createTarget(), counters: genesys.counters, serverTime: genesys.serverTime }),
    ...await openAudit(composition, destination, receiver),
    unclosed: composition.previous?.unclosed,
    rotates: rotation(settings.rotate),
    targets: composition.targets && namePatterns(composition.targets),
    logger,
    signal,
  };
}

/** What action and command line assemble a run from. */
interface InputComposition extends
  Pick<
    Composition,
    | "mode"
    | "settings"
    | "source"
    | "fence"
    | "approvedPlan"
    | "approvals"
    | "announce"
    | "confirm"
    | "auditFile"
    | "targets"
    | "previous"
    | "context"
  > {
  readonly raw: RawInputs;
  /** Where the names are looked up that account files refer to. */
  readonly secrets: SecretPlace;
  /** True when the files come from a fork: then there is no API client and no password. */
  readonly untrusted?: boolean | undefined;
  /** The folder that the path of ca-file starts from. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly redactor: Redactor;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** {@link compose} for a run that is told by inputs. Throws `ConfigurationError`. */
export async function composeFromInputs(options: InputComposition): Promise<PipelineDeps> {
  const { mode, raw, settings, root, redactor, untrusted } = options;
  const ports = systemPorts();
  const tokens = untrusted ? undefined : tokensFromInputs(options, ports);
  const sent = mode === "apply" || settings.probe === "login";
  const secrets: SecretSource = {
    ...options.secrets,
    use: mode === "drift" || untrusted ? "unused" : sent ? "sent" : "named",
    redactor,
  };
  const ca = await givenCas(settings, root);
  const itsm = mode === "apply" ? itsmFromInputs(raw, settings) : undefined;
  return await compose({ ...options, tokens, secrets, ca, itsm }, ports);
}

/** The PEM texts of `ca-file`, whose path starts from the root. Throws `ConfigurationError`. */
export async function givenCas({ caFile }: Pick<Settings, "caFile">, root: string): Promise<readonly string[]> {
  return caFile === undefined ? [] : [await readCaFile(resolve(root, caFile))];
}

/** The ITSM receiver of the inputs, or undefined if there is none. */
export function itsmFromInputs(
  raw: RawInputs,
  settings: Pick<Settings, "itsmUrl" | "itsmFormat">,
): ItsmOptions | undefined {
  if (settings.itsmUrl === undefined) return undefined;
  const text = (name: InputName): string | undefined => inputText(raw, name) || undefined;
  const [tokenUrl, clientId, clientSecret] = [
    text("itsm-token-url"),
    text("itsm-client-id"),
    text("itsm-client-secret"),
  ];
  return {
    url: settings.itsmUrl,
    format: settings.itsmFormat,
    secret: text("itsm-webhook-secret"),
    token: text("itsm-token"),
    username: text("itsm-username"),
    headers: text("itsm-headers"),
    oauth: tokenUrl && clientId && clientSecret ? { tokenUrl, clientId, clientSecret } : undefined,
  };
}

/** How {@link connectGenesys} reaches the API. */
interface GenesysConnection {
  readonly apiUrl: string;
  readonly tokens: TokenSource;
  readonly redactor: Redactor;
  readonly logger: Logger;
  readonly rateLimit?: number | undefined;
  readonly readOnly?: boolean | undefined;
  readonly api?: RunReport["genesysApi"] | undefined;
  /** Take over what was made by hand. */
  readonly adopt?: boolean | undefined;
}

/** A way to the e-mail accounts of Genesys Cloud. */
interface GenesysAccess {
  /** A target for one plan: it remembers what it read for it. All share one client, and with it the limit of requests. */
  createTarget(): Target;
  readonly counters: ApiCounters;
  /** What its clock said first; undefined before an answer. */
  serverTime(): ServerTime | undefined;
}

/** The e-mail accounts of Genesys Cloud, by a client whose access tokens the redactor knows. */
export function connectGenesys({ api, adopt, ...connection }: GenesysConnection, ports: SystemPorts): GenesysAccess {
  const client = new GenesysClient({ ...ports, ...connection });
  const { redactor } = connection;
  return {
    createTarget: () =>
      api === "email-domains"
        ? createEmailDomainsTarget({ client, clock: ports.clock, redactor, adopt, readOnly: connection.readOnly })
        : createEmailAccountsTarget({ client, redactor }),
    counters: client.counters,
    serverTime: () => client.firstTime,
  };
}

/** Where the events of a run are stored: next to its audit log. */
export function outboxPath(auditFile: string): string {
  return auditFile.replace(/(\.jsonl)?$/, ".outbox.jsonl");
}

/** Opens audit log and outbox, with what an interrupted run left in them: writes without an end, events that were never sent. */
async function openAudit(
  { auditFile, previous, settings, context, secrets }: Composition,
  destination: Destination | undefined,
  ports: ReceiverPorts,
): Promise<Pick<PipelineDeps, "audit" | "notifier" | "history">> {
  if (auditFile === undefined) return {};
  const history = new EventHistory();
  let notifier: Notifier | undefined;
  const file = openLogFile(auditFile);
  const owner = { ...context, organisation: settings.organisation };
  const audit = await AuditLog.open(file, context, {
    clock: ports.clock,
    sha256: sha256Sync,
    ...keepManifest(auditFile, owner, previous, () => file.digest()),
    notifies: destination !== undefined,
    onEarlier: (record) => history.add(record),
    onOutcome: async (record) => await notifier?.enqueue(record),
  });
  if (destination === undefined) return { audit, history };
  try {
    // Only now does no other run write to it.
    const outbox = await Outbox.open(openAppendFile(outboxPath(auditFile)), ports.clock);
    notifier = new Notifier({ ...ports, redactor: secrets.redactor, outbox, destination });
    // A killed run may have left results whose events never reached the outbox.
    await notifier.recover(history);
  } catch (error) {
    await audit.abandon();
    throw error;
  }
  return { audit, notifier, history };
}

function tokensFromInputs(
  { mode, raw, settings, redactor }: InputComposition,
  ports: SystemPorts,
): TokenSource | undefined {
  const clientId = inputText(raw, "genesys-client-id");
  const clientSecret = inputText(raw, "genesys-client-secret");
  if (clientId === "" || clientSecret === "") {
    if (mode === "check") return undefined;
    throw new ConfigurationError("CREDENTIALS_MISSING", "Cannot reach Genesys Cloud without an OAuth client");
  }
  const loginUrl = settings.loginUrl ?? regionHosts(settings.region).loginUrl;
  return new OAuthClient({ ...ports, clientId, clientSecret: new Secret(clientSecret), loginUrl, redactor });
}

function genesysAddress(
  { apiUrl, region, rateLimit, genesysApi: api, adopt }: Settings,
): Pick<GenesysConnection, "apiUrl" | "rateLimit" | "api" | "adopt"> {
  return { apiUrl: apiUrl ?? regionHosts(region).apiUrl, rateLimit, api, adopt };
}
