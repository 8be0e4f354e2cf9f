import { resolve } from "node:path";
import { ConfigurationError } from "../core/base/errors.ts";
import type { AccountSource, Logger } from "../core/base/ports.ts";
import type { RunContext } from "../core/base/run-context.ts";
import { type Redactor, Secret } from "../core/base/secret.ts";
import type { TokenSource } from "../core/genesys/oauth.ts";
import { regionHosts } from "../core/genesys/region.ts";
import type { TokenDeps } from "../core/notify/authorization.ts";
import type { Destination } from "../core/notify/destination.ts";
import type { Mode } from "../core/report/report.ts";
import type { PipelineDeps } from "../core/run/deps.ts";
import type { RawInputs } from "../core/run/inputs.ts";
import { inputText, type Settings } from "../core/run/settings.ts";
import type { SecretSource } from "../core/run/validate.ts";
import { readCaFile } from "./ca-file.ts";
import type { GenesysConnection } from "./genesys-access.ts";
import { namePatterns, rotation } from "./glob.ts";
import type { PreviousManifest } from "./manifest-file.ts";
import { outboxPath } from "./log-places.ts";
import { createNetwork } from "./network.ts";
import { itsmFromInputs, type ItsmOptions } from "./receiver-inputs.ts";
import type { SecretPlace } from "./secret-lookup.ts";
import { createGlobs } from "./sources/globs.ts";
import { type RunPorts, type SystemPorts, systemPorts } from "./system-ports.ts";

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

/** Assembles a run of action, command line or library: network, API, audit log, notifier. Throws `ConfigurationError`. */
export async function compose(composition: Composition, ports: RunPorts): Promise<PipelineDeps> {
  const { mode, settings, source, secrets, tokens, ca, env, auditFile, itsm, logger, signal } = composition;
  const { redactor } = secrets;
  const readOnly = mode !== "apply";
  // A run loads what it uses: Genesys Cloud, a receiver and an audit log are large, and the check of a file has none of them.
  const genesys = tokens &&
    (await import("./genesys-access.ts")).connectGenesys({
      ...genesysAddress(settings),
      tokens,
      redactor,
      logger,
      readOnly,
    }, ports);
  // Checked before the audit log is opened: settings that cannot be used leave no trace in it.
  const receiver = itsm && { ...ports, fetch: await ports.receiverFetch(ca) };
  const destination = receiver && await openReceiver(itsm, composition.context, { ...receiver, redactor });
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
    ...auditFile === undefined ? {} : await (await import("./run-log.ts")).openRunLog(
      { ...composition, auditFile, outboxFile: outboxPath(auditFile), redactor },
      ports.clock,
      receiver && destination && { ...receiver, destination },
    ),
    unclosed: composition.previous?.unclosed,
    rotates: rotation(settings.rotate),
    targets: composition.targets && namePatterns(composition.targets),
    logger,
    signal,
  };
}

/** Where the events go. Throws `ConfigurationError`. */
async function openReceiver(itsm: ItsmOptions, { changeRef }: RunContext, deps: TokenDeps): Promise<Destination> {
  const { destinationOf } = await import("../core/notify/send-event.ts");
  const destination = await destinationOf(itsm.url, itsm, deps);
  if (itsm.format === "servicenow-change-note") {
    (await import("../core/notify/presets/servicenow-change-note.ts")).checkedReference(changeRef);
  }
  return destination;
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
  const tokens = untrusted ? undefined : await tokensFromInputs(options, ports);
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

async function tokensFromInputs(
  { mode, raw, settings, redactor }: InputComposition,
  ports: SystemPorts,
): Promise<TokenSource | undefined> {
  const clientId = inputText(raw, "genesys-client-id");
  const clientSecret = inputText(raw, "genesys-client-secret");
  if (clientId === "" || clientSecret === "") {
    if (mode === "check") return undefined;
    throw new ConfigurationError("CREDENTIALS_MISSING", "Cannot reach Genesys Cloud without an OAuth client");
  }
  const loginUrl = settings.loginUrl ?? regionHosts(settings.region).loginUrl;
  const { OAuthClient } = await import("../core/genesys/oauth.ts");
  return new OAuthClient({ ...ports, clientId, clientSecret: new Secret(clientSecret), loginUrl, redactor });
}

function genesysAddress(
  { apiUrl, region, rateLimit, genesysApi: api, adopt }: Settings,
): Pick<GenesysConnection, "apiUrl" | "rateLimit" | "api" | "adopt"> {
  return { apiUrl: apiUrl ?? regionHosts(region).apiUrl, rateLimit, api, adopt };
}
