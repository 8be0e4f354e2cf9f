import type { Clock } from "../../../core/base/ports.ts";
import { GenesysRefusal, invalidValue, notThere } from "../error.ts";
import type { LoginCheck, LoginResult, ServerLogin } from "../validation.ts";
import type { BodyOf } from "./bodies.ts";
import type { EmailDomainsLimits, EmailDomainsTimes, EmailDomainsUnknowns } from "./conduct.ts";
import type { CredentialInfo, CredentialStore } from "./credentials.ts";
import type { IntegrationTypeRecord } from "./catalogue.ts";
import { LaggedStore } from "./lagged-store.ts";

/** Where integrations are. */
const INTEGRATIONS_PATH = "/api/v2/integrations";
/** What empty notes may come back as (sourced: a quirk of the platform). */
const EMPTY_NOTES = "node_dynamodb_empty_string";

/** A login that runs or has run. */
interface RunningCheck {
  result?: LoginResult;
}

/** What the platform makes of an integration; a state is computed when it is read, so that it follows any clock. */
type Phase =
  | { readonly kind: "inactive" }
  /** `error` is what was wrong with it when it was disabled. */
  | { readonly kind: "deactivating"; readonly since: number; readonly error?: string }
  /** `error` is what the sandbox was told to end it with. */
  | { readonly kind: "activating"; readonly since: number; readonly check: RunningCheck; readonly error?: string }
  /** ACTIVE until the login that runs fails. */
  | { readonly kind: "checked-again"; readonly check: RunningCheck }
  | { readonly kind: "error"; readonly message: string };

interface Configuration {
  readonly version: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly advanced: Readonly<Record<string, unknown>>;
  readonly notes: string;
  /** Ids by slot. */
  readonly credentials: Readonly<Record<string, string>>;
}

interface IntegrationRecord {
  readonly id: string;
  readonly name: string;
  readonly typeId: string;
  readonly intendedState: "ENABLED" | "DISABLED";
  readonly config: Configuration;
  readonly stateSince: number;
}

/** `reportedState.code`, with the reason of ERROR. */
interface ReportedState {
  readonly code: "ACTIVE" | "ACTIVATING" | "INACTIVE" | "DEACTIVATING" | "ERROR";
  readonly problem?: { readonly code: string; readonly message: string };
}

/** `Integration` of the official SDK. */
interface IntegrationView {
  readonly id: string;
  readonly name: string;
  readonly integrationType: { readonly id: string; readonly name: string; readonly selfUri: string };
  readonly notes: string;
  readonly intendedState: "ENABLED" | "DISABLED";
  readonly reportedState: {
    readonly code: string;
    readonly effective: string;
    readonly detail: { readonly message: string };
    readonly lastUpdated: string;
  };
  readonly attributes: Readonly<Record<string, string>>;
  readonly selfUri: string;
}

/** What the integrations need. */
interface IntegrationStoreOptions {
  readonly clock: Clock;
  readonly times: EmailDomainsTimes;
  readonly limits: EmailDomainsLimits;
  readonly unknowns: EmailDomainsUnknowns;
  readonly types: readonly IntegrationTypeRecord[];
  readonly credentials: CredentialStore;
  readonly logIn: LoginCheck;
  readonly signal: AbortSignal;
  /** Told when what an integration logs in with has changed. */
  readonly changed: (integrationId: string) => void;
}

/** The integrations of the organisation, their configurations and their states in time. */
export class IntegrationStore {
  readonly #options: IntegrationStoreOptions;
  readonly #records: LaggedStore<IntegrationRecord>;
  readonly #phases = new Map<string, Phase>();

  constructor(options: IntegrationStoreOptions) {
    this.#options = options;
    this.#records = new LaggedStore(options.clock, options.times.lag);
  }

  /** A new one is DISABLED and has an empty configuration of version 1; without a name it is called as its type (inferred). */
  create(body: BodyOf<"newIntegration">, lateMs: number): IntegrationView {
    const type = this.type(body.integrationType.id);
    if (!type) throw invalidValue("integrationType", `Integration type [${body.integrationType.id}] is not valid`);
    const { integrations: value } = this.#options.limits;
    if (this.#records.all().filter(({ typeId }) => typeId === type.id).length >= value) {
      throw new GenesysRefusal(400, `The maximum number of integrations of type [${type.id}] has been reached`, {
        code: "limit.exceeded",
        // The number is sourced, the key is not.
        limit: { key: "integrations.type.instances", namespace: "integrations", value },
      });
    }
    const now = this.#options.clock.now();
    const config = { version: 1, properties: {}, advanced: {}, notes: "", credentials: {} };
    const record: IntegrationRecord = {
      id: crypto.randomUUID(),
      name: body.name || type.name,
      typeId: type.id,
      intendedState: "DISABLED",
      config,
      stateSince: now,
    };
    this.#phases.set(record.id, { kind: "inactive" });
    return this.#view(this.#records.set(record, lateMs));
  }

  read(id: string): IntegrationView {
    return this.#view(this.#records.seen(id) ?? notThere());
  }

  /** `IntegrationConfiguration`; all six parts are there (sourced). */
  readConfig(id: string) {
    return this.#configView(this.#records.seen(id) ?? notThere());
  }

  /** Needs the current version (sourced), a credential of a type that the slot takes, and only properties of the schema (inferred). */
  configure(id: string, body: BodyOf<"configuration">, lateMs: number, conflict?: 400 | 408 | 409) {
    const record = this.#records.writable(id) ?? notThere();
    const type = this.type(record.typeId);
    if (conflict !== undefined) {
      // Somebody else was faster.
      this.#records.set({ ...record, config: { ...record.config, version: record.config.version + 1 } });
      throw versionConflict(body.version, record.config.version + 1, conflict);
    }
    if (body.version !== record.config.version) {
      throw versionConflict(body.version, record.config.version, this.#options.unknowns.versionConflict);
    }
    for (const part of ["properties", "advanced"] as const) {
      const schema = type?.schemas[part];
      const extra = Object.keys(body[part]).find((key) => schema && !(key in schema.properties));
      if (extra !== undefined) {
        throw new GenesysRefusal(400, `The property [${extra}] is not in the schema`, {
          code: "invalid.property",
          fieldName: `${part}.${extra}`,
        });
      }
      const missing = schema?.required.find((key) => body[part][key] === undefined || body[part][key] === "");
      if (missing !== undefined) {
        throw new GenesysRefusal(400, `The property [${missing}] is required`, {
          code: "constraint.validation",
          fieldName: `${part}.${missing}`,
        });
      }
    }
    const { server } = type ?? {};
    const port = server && body.properties[server.portKey];
    if (port !== undefined && !Number.isInteger(port)) {
      throw invalidValue("properties", "The port must be of type integer");
    }
    // Only port 993 over TLS (sourced).
    if (server?.protocol === "IMAP" && port !== undefined && port !== 993) {
      throw invalidValue("properties", "The IMAP port must be 993");
    }
    for (const [slot, { id: credentialId }] of Object.entries(body.credentials)) {
      const taken = type?.slots[slot];
      const info = this.#options.credentials.info(credentialId);
      if (!taken) throw invalidValue(`credentials.${slot}`, `The credential slot [${slot}] is not known`);
      if (!info) throw invalidValue(`credentials.${slot}`, `The credential [${credentialId}] does not exist`);
      if (!taken.includes(info.type.name)) {
        throw invalidValue(`credentials.${slot}`, `The credential type [${info.type.name}] does not fit`);
      }
    }
    const changed = this.#records.set({
      ...record,
      name: body.name,
      config: {
        version: record.config.version + 1,
        properties: body.properties,
        advanced: body.advanced,
        // A client that sends the quirk back means no notes.
        notes: body.notes === EMPTY_NOTES ? "" : body.notes,
        credentials: Object.fromEntries(Object.entries(body.credentials).map(([slot, ref]) => [slot, ref.id])),
      },
    }, lateMs);
    this.checkAgain(id);
    return this.#configView(changed);
  }

  /** ENABLED starts a real login; one that ended in ERROR stays there until it was INACTIVE (sourced: "until reset to active"). */
  setIntended(id: string, intendedState: "ENABLED" | "DISABLED", lateMs: number, error?: string): IntegrationView {
    const record = this.#records.writable(id) ?? notThere();
    const now = this.#options.clock.now();
    const { code, problem } = this.reported(id);
    const phase = this.#phases.get(id);
    if (intendedState === "ENABLED" && record.intendedState === "DISABLED") {
      // One that is not INACTIVE yet has not forgotten what was wrong with it (inferred).
      const kept = code === "DEACTIVATING" && phase?.kind === "deactivating" ? phase.error : undefined;
      const end = error ?? kept;
      const check = this.#startCheck(record);
      this.#phases.set(id, { kind: "activating", since: now, check, ...(end === undefined ? {} : { error: end }) });
    } else if (intendedState === "DISABLED" && record.intendedState === "ENABLED") {
      this.#phases.set(id, { kind: "deactivating", since: now, ...(problem ? { error: problem.message } : {}) });
    }
    return this.#view(this.#records.set({ ...record, intendedState, stateSince: now }, lateMs));
  }

  /** A domain that refers to it keeps its reference: the status IntegrationDeleted exists (sourced). */
  remove(id: string, lateMs: number): IntegrationView {
    const record = this.#records.writable(id) ?? notThere();
    this.#records.remove(id, lateMs);
    return this.#view(record);
  }

  /** What a listing sees, oldest first. */
  listing(): readonly IntegrationView[] {
    return this.#records.listing().map(({ value }) => this.#view(value));
  }

  /** The truth about one, for what refers to it. */
  find(id: string): { readonly typeId: string; readonly name: string; readonly enabled: boolean } | undefined {
    const record = this.#records.latest(id);
    return record && { typeId: record.typeId, name: record.name, enabled: record.intendedState === "ENABLED" };
  }

  /** Whether a credential is in its configuration, as a listing sees it. */
  uses(id: string, credentialId: string): boolean {
    return Object.values(this.#records.latest(id)?.config.credentials ?? {}).includes(credentialId);
  }

  /** The truth about all, oldest first. */
  all() {
    return this.#records.all().map((record) => ({
      id: record.id,
      name: record.name,
      type: record.typeId,
      intendedState: record.intendedState,
      reportedState: this.reported(record.id).code,
      version: record.config.version,
      properties: record.config.properties,
      notes: record.config.notes,
      credentialIds: Object.values(record.config.credentials),
    }));
  }

  type(id: string): IntegrationTypeRecord | undefined {
    return this.#options.types.find((type) => type.id === id);
  }

  /** The state of one that exists. */
  reported(id: string): ReportedState {
    const { clock, times } = this.#options;
    const phase = this.#phases.get(id);
    switch (phase?.kind) {
      case undefined:
      case "inactive":
        return { code: "INACTIVE" };
      case "deactivating":
        return { code: clock.now() - phase.since < times.deactivation ? "DEACTIVATING" : "INACTIVE" };
      case "error":
        return { code: "ERROR", problem: { code: "integration.error", message: phase.message } };
      case "checked-again": {
        const { result } = phase.check;
        return result && "problem" in result ? { code: "ERROR", problem: result.problem } : { code: "ACTIVE" };
      }
      case "activating": {
        const { result } = phase.check;
        if (result === undefined || clock.now() - phase.since < times.activation) return { code: "ACTIVATING" };
        if (phase.error !== undefined) {
          return { code: "ERROR", problem: { code: "integration.error", message: phase.error } };
        }
        return "problem" in result ? { code: "ERROR", problem: result.problem } : { code: "ACTIVE" };
      }
    }
  }

  /** Logs in again with what is configured now, if it is enabled; one in ERROR is not looked at (sourced: it has to be reset). */
  checkAgain(id: string): void {
    const record = this.#records.latest(id);
    const phase = this.#phases.get(id);
    if (!record || record.intendedState === "DISABLED") return;
    const { code } = this.reported(id);
    if (code === "ACTIVATING" && phase?.kind === "activating") {
      this.#phases.set(id, { ...phase, check: this.#startCheck(record) });
    } else if (code === "ACTIVE") {
      this.#phases.set(id, { kind: "checked-again", check: this.#startCheck(record) });
    }
    this.#options.changed(id);
  }

  /** Makes it fail from now on, as an outage of the mail server does. */
  breakDown(id: string, message: string): void {
    this.#phases.set(id, { kind: "error", message });
  }

  /** How it logs in, undefined without a mail server, such as Graph. */
  serverLogin(id: string): ServerLogin | undefined {
    const record = this.#records.latest(id);
    return record && this.#loginOf(record);
  }

  #loginOf({ typeId, config }: IntegrationRecord): ServerLogin | undefined {
    const server = this.type(typeId)?.server;
    if (!server) return undefined;
    const fields = this.#options.credentials.fields(Object.values(config.credentials)[0] ?? "");
    return {
      protocol: server.protocol,
      host: String(config.properties[server.hostKey] ?? ""),
      // A missing SMTP port is submission's (inferred).
      port: Number(config.properties[server.portKey] ?? (server.protocol === "IMAP" ? 993 : 587)),
      username: fields["userName"] ?? "",
      password: fields["password"] ?? "",
    };
  }

  /** The PATCH itself asks no server (sourced: it succeeds with a host that is none); the state in time does (inferred). */
  #startCheck(record: IntegrationRecord): RunningCheck {
    const login = this.#loginOf(record);
    const check: RunningCheck = login ? {} : { result: { folders: [] } };
    if (login) {
      this.#options.logIn(login, this.#options.signal).then(
        (result) => check.result = result,
        (error: unknown) => check.result = { problem: { code: "connection.failed", message: String(error) } },
      );
    }
    return check;
  }

  #view(record: IntegrationRecord): IntegrationView {
    const { code, problem } = this.reported(record.id);
    const type = this.type(record.typeId);
    return {
      id: record.id,
      name: record.name,
      integrationType: {
        id: record.typeId,
        name: type?.name ?? record.typeId,
        selfUri: `${INTEGRATIONS_PATH}/types/${record.typeId}`,
      },
      notes: record.config.notes || EMPTY_NOTES,
      intendedState: record.intendedState,
      reportedState: {
        code,
        effective: `${code[0]}${code.slice(1).toLowerCase()}`,
        detail: { message: problem?.message ?? "" },
        lastUpdated: new Date(record.stateSince).toISOString(),
      },
      attributes: {},
      selfUri: `${INTEGRATIONS_PATH}/${record.id}`,
    };
  }

  #configView({ id, name, config }: IntegrationRecord) {
    const credentials: Record<string, CredentialInfo | { id: string }> = {};
    for (const [slot, credentialId] of Object.entries(config.credentials)) {
      credentials[slot] = this.#options.credentials.info(credentialId) ?? { id: credentialId };
    }
    return {
      id,
      name,
      version: config.version,
      properties: config.properties,
      advanced: config.advanced,
      notes: config.notes || EMPTY_NOTES,
      credentials,
      selfUri: `${INTEGRATIONS_PATH}/${id}/config/current`,
    };
  }
}

/** The words that clients of Genesys Cloud look for (sourced). */
function versionConflict(given: number, current: number, status: 400 | 408 | 409): GenesysRefusal {
  return new GenesysRefusal(status, `The version [${given}] does not match the current version [${current}]`, {
    code: status === 400 ? "bad.request" : "version.conflict",
    fieldName: "version",
  });
}
