import type { Clock } from "../../../core/base/ports.ts";
import { GenesysRefusal, invalidValue, notThere } from "../error.ts";
import type { LoginCheck, LoginResult } from "../validation.ts";
import type { BodyOf } from "./bodies.ts";
import type { EmailDomainsLimits, EmailDomainsTimes, EmailDomainsUnknowns } from "./conduct.ts";
import { GRAPH_TYPE, IMAP_TYPE, SMTP_TYPE } from "./catalogue.ts";
import type { IntegrationStore } from "./integrations.ts";
import { LaggedStore } from "./lagged-store.ts";

/** The domain below which sub-domains of Genesys Cloud's own are (inferred: which one the sandbox has). */
export const ROOT_DOMAIN = "mypurecloud.sandbox.example";

interface DomainRecord {
  readonly id: string;
  readonly subDomain: boolean;
  readonly smtp?: string;
  readonly imap?: string;
  readonly graph?: string;
}

/** A look at the mailbox of a domain; `missing` are folders that are not there. */
interface FolderCheck {
  readonly folders: readonly string[];
  result?: LoginResult;
}

/** `imapSettings` and `graphApiSettings` of the official SDK. */
interface SettingsView {
  readonly integration: { readonly id: string; readonly name?: string; readonly selfUri: string };
  readonly status: string;
  readonly errorInfo?: { readonly code: string; readonly message: string };
}

/** `InboundDomain` of the official SDK. */
interface DomainView {
  readonly id: string;
  readonly name: string;
  readonly mxRecordStatus?: string;
  readonly subDomain: boolean;
  readonly customSMTPServer?: { readonly id: string; readonly name?: string; readonly selfUri: string };
  readonly imapSettings?: SettingsView;
  readonly graphApiSettings?: SettingsView;
  readonly selfUri: string;
}

/** What the domains need. */
interface DomainStoreOptions {
  readonly clock: Clock;
  readonly times: EmailDomainsTimes;
  readonly limits: EmailDomainsLimits;
  readonly unknowns: EmailDomainsUnknowns;
  readonly integrations: IntegrationStore;
  readonly logIn: LoginCheck;
  readonly signal: AbortSignal;
  readonly mxRecordStatus: (domain: string) => string;
  /** Domains of other organisations. */
  readonly taken: readonly string[];
  /** The folders that a domain's routes read, and whether it has routes. */
  readonly routes: { folders(domainId: string): readonly string[]; ofDomain(domainId: string): readonly unknown[] };
}

type Slot = "smtp" | "imap" | "graph";

/** The types of integrations that a domain refers to, and where its body does. */
const SLOTS: Readonly<Record<Slot, { readonly typeId: string; readonly fieldName: string }>> = {
  smtp: { typeId: SMTP_TYPE, fieldName: "customSMTPServer" },
  imap: { typeId: IMAP_TYPE, fieldName: "imapSettings" },
  graph: { typeId: GRAPH_TYPE, fieldName: "graphApiSettings" },
};

/** The domains of the organisation and the state of their mailboxes. */
export class DomainStore {
  readonly #options: DomainStoreOptions;
  readonly #records: LaggedStore<DomainRecord>;
  readonly #checks = new Map<string, FolderCheck>();

  constructor(options: DomainStoreOptions) {
    this.#options = options;
    this.#records = new LaggedStore(options.clock, options.times.lag);
  }

  /** Settings in the same request are not taken: they "must be updated in a PATCH" (sourced). */
  create(body: BodyOf<"newDomain">, lateMs: number): DomainView {
    // A sub-domain's id comes back with the regional domain (sourced).
    const id = `${body.id}${body.subDomain ? `.${ROOT_DOMAIN}` : ""}`.toLowerCase();
    // A domain cannot be in two organisations (sourced), which is told in the same words (inferred).
    if (this.#records.latest(id) || this.#options.taken.includes(id)) throw alreadyExists(id);
    const { domains: value } = this.#options.limits;
    if (this.#records.all().length >= value) {
      throw new GenesysRefusal(400, "The maximum number of email domains has been reached", {
        code: "limit.exceeded",
        limit: domainsLimit(value),
      });
    }
    return this.#view(this.#records.set({ id, subDomain: body.subDomain ?? false }, lateMs));
  }

  read(id: string): DomainView {
    return this.#view(this.#records.seen(id.toLowerCase()) ?? notThere());
  }

  /** What a change would end with; nothing changes (inferred). */
  validate(id: string, body: BodyOf<"domainPatch">): DomainView {
    const record = this.#writable(id);
    this.#changed(record, body);
    return this.#view(record);
  }

  /** Only what the body speaks of changes (sourced). Folders are looked for at every change of the domain (sourced). */
  change(id: string, body: BodyOf<"domainPatch">, lateMs: number): DomainView {
    const changed = this.#records.set(this.#changed(this.#writable(id), body), lateMs);
    this.lookAtFolders(changed.id);
    return this.#view(changed);
  }

  /** Refused while it has routes, those that are Removing included (inferred). */
  remove(id: string, lateMs: number): void {
    const record = this.#writable(id);
    if (this.#options.routes.ofDomain(record.id).length > 0) {
      throw new GenesysRefusal(409, `The domain [${record.id}] has routes`);
    }
    this.#checks.delete(record.id);
    this.#records.remove(record.id, lateMs);
  }

  /** What a listing sees, oldest first; MX data is left out when the status is excluded (sourced). `filter` finds a part of the name (inferred). */
  listing(excludeStatus: boolean, filter: string | undefined): readonly DomainView[] {
    const part = filter?.replace(/^\*|\*$/g, "").toLowerCase();
    return this.#records.listing().map(({ value }) => this.#view(value))
      .filter(({ id }) => part === undefined || id.includes(part))
      .map(({ mxRecordStatus, ...rest }) =>
        excludeStatus || mxRecordStatus === undefined ? rest : { ...rest, mxRecordStatus }
      );
  }

  /** The SMTP integration of a domain, for a test of the connection. */
  smtpIntegration(id: string): string | undefined {
    return this.#writable(id).smtp;
  }

  /** Whether a route may be written below it; the id as it is kept. */
  requireWritable(id: string): string {
    return this.#writable(id).id;
  }

  /** Whether its routes may be read; the id as it is kept. */
  requireSeen(id: string): string {
    return (this.#records.seen(id.toLowerCase()) ?? notThere()).id;
  }

  /** The truth about all, oldest first. */
  all(): readonly (DomainRecord & { readonly view: DomainView })[] {
    return this.#records.all().map((record) => ({ ...record, view: this.#view(record) }));
  }

  /** The domains that refer to an integration. */
  using(integrationId: string): readonly string[] {
    return this.#records.all().filter(({ smtp, imap, graph }) => [smtp, imap, graph].includes(integrationId)).map(
      ({ id }) => id,
    );
  }

  /** A real login with a look at the folders of all its routes. */
  lookAtFolders(id: string): void {
    const imap = this.#records.latest(id)?.imap;
    const folders = this.#options.routes.folders(id);
    const login = imap === undefined ? undefined : this.#options.integrations.serverLogin(imap);
    if (folders.length === 0 || !login) {
      this.#checks.delete(id);
      return;
    }
    const check: FolderCheck = { folders };
    this.#checks.set(id, check);
    this.#options.logIn(login, this.#options.signal).then(
      (result) => check.result = result,
      (error: unknown) => check.result = { problem: { code: "connection.failed", message: String(error) } },
    );
  }

  /** The folders of a domain's routes that its mailbox does not have; names must match exactly (sourced), INBOX aside (RFC 3501). */
  missingFolders(id: string): readonly string[] {
    const check = this.#checks.get(id);
    if (!check?.result || "problem" in check.result) return [];
    const there = check.result.folders;
    return check.folders.filter((folder) => !there.includes(folder) && folder.toUpperCase() !== "INBOX");
  }

  #writable(id: string): DomainRecord {
    return this.#records.writable(id.toLowerCase()) ?? notThere();
  }

  #changed(record: DomainRecord, body: BodyOf<"domainPatch">): DomainRecord {
    const { unknowns, routes } = this.#options;
    const wanted = {
      smtp: this.#slot(body.customSMTPServer, body.customSMTPServer?.id, "smtp", record.smtp),
      imap: this.#slot(body.imapSettings, body.imapSettings?.integration?.id, "imap", record.imap),
      graph: this.#slot(body.graphApiSettings, body.graphApiSettings?.integration?.id, "graph", record.graph),
    };
    // Where nothing takes the others off, Graph takes their place, and they take Graph's (inferred: else there were no way).
    if (wanted.graph !== undefined && wanted.graph !== record.graph) {
      for (const slot of ["smtp", "imap"] as const) {
        if (unknowns[`${slot}ClearedBy`] === "nothing") wanted[slot] = undefined;
      }
    }
    const isServed = (["smtp", "imap"] as const).some((slot) => wanted[slot] && wanted[slot] !== record[slot]);
    if (isServed && unknowns.graphClearedBy === "nothing") wanted.graph = undefined;
    const { smtp, imap, graph } = wanted;
    // Sourced: "IMAP cannot be removed while routes with folders exist".
    if (record.imap !== undefined && imap === undefined && routes.folders(record.id).length > 0) {
      throw new GenesysRefusal(409, "IMAP cannot be removed while routes with mailbox folders exist");
    }
    // Only custom domains have servers of their own (sourced).
    if (record.subDomain && (smtp ?? imap ?? graph) !== undefined) {
      throw invalidValue("customSMTPServer", "A sub-domain of Genesys Cloud has no servers of its own");
    }
    if (graph !== undefined && (smtp ?? imap) !== undefined) {
      throw invalidValue("graphApiSettings", "A domain has either Microsoft Graph or servers of its own");
    }
    return {
      id: record.id,
      subDomain: record.subDomain,
      ...(smtp === undefined ? {} : { smtp }),
      ...(imap === undefined ? {} : { imap }),
      ...(graph === undefined ? {} : { graph }),
    };
  }

  /** What a slot holds after a body: only what it speaks of changes (sourced). */
  #slot(spoken: object | null | undefined, id: string | null | undefined, slot: Slot, held: string | undefined) {
    if (spoken === undefined) return held;
    const { typeId, fieldName } = SLOTS[slot];
    if (id) return this.#integration(id, typeId, fieldName);
    const { unknowns } = this.#options;
    const cleared = unknowns[`${slot}ClearedBy`];
    if (cleared === "either" || cleared === (spoken === null ? "null" : "empty-id")) return undefined;
    if (unknowns.otherEmptying === "ignored") return held;
    throw invalidValue(fieldName, `The ${slot.toUpperCase()} integration is not valid`);
  }

  /** That an integration of another type, or one that is not there, is refused is inferred. */
  #integration(id: string, type: string, fieldName: string): string {
    const found = this.#options.integrations.find(id);
    if (!found) throw invalidValue(fieldName, `The integration [${id}] does not exist`);
    if (found.typeId !== type) throw invalidValue(fieldName, `The integration [${id}] is not of type [${type}]`);
    return id;
  }

  #view({ id, subDomain, smtp, imap, graph }: DomainRecord): DomainView {
    return {
      id,
      name: id,
      mxRecordStatus: this.#options.mxRecordStatus(id),
      subDomain,
      ...(smtp === undefined ? {} : { customSMTPServer: this.#reference(smtp) }),
      ...(imap === undefined
        ? {}
        : { imapSettings: { integration: this.#reference(imap), ...this.#imapStatus(id, imap) } }),
      ...(graph === undefined
        ? {}
        : { graphApiSettings: { integration: this.#reference(graph), ...this.#integrationStatus(graph) } }),
      selfUri: `/api/v2/routing/email/domains/${id}`,
    };
  }

  #reference(id: string): { readonly id: string; readonly name?: string; readonly selfUri: string } {
    const found = this.#options.integrations.find(id);
    return { id, ...(found ? { name: found.name } : {}), selfUri: `/api/v2/integrations/${id}` };
  }

  /** The words are sourced, when each is used is inferred from them. */
  #integrationStatus(integrationId: string): Omit<SettingsView, "integration"> {
    const { integrations } = this.#options;
    if (!integrations.find(integrationId)) return { status: "IntegrationDeleted" };
    const { code, problem } = integrations.reported(integrationId);
    switch (code) {
      case "ERROR":
        return { status: "Error", ...(problem ? { errorInfo: problem } : {}) };
      case "ACTIVATING":
        return { status: "Unknown" };
      case "ACTIVE":
        return { status: "Active" };
      default:
        return { status: "Inactive" };
    }
  }

  /** AwaitingFolders until a route has folders and the mailbox was looked at (inferred); then what a real login found. */
  #imapStatus(id: string, integrationId: string): Omit<SettingsView, "integration"> {
    const state = this.#integrationStatus(integrationId);
    if (state.status !== "Active") return state;
    const check = this.#checks.get(id);
    if (!check?.result) return { status: "AwaitingFolders" };
    if ("problem" in check.result) return { status: "Error", errorInfo: check.result.problem };
    const missing = this.missingFolders(id);
    if (missing.length === 0) return state;
    const message = `The mailbox has no folder ${missing.map((folder) => `"${folder}"`).join(", ")}`;
    return { status: "Error", errorInfo: { code: "folder.not.found", message } };
  }
}

/** How many domains there may be, as `Limit` of the official SDK: the number is sourced, key and namespace are inferred. */
export function domainsLimit(value: number) {
  return { key: "email.domains.per.organization", namespace: "email", value };
}

/** The words that clients of Genesys Cloud look for, and the status (sourced); the platform says so of one's own create too. */
export function alreadyExists(id: string): GenesysRefusal {
  return new GenesysRefusal(400, `Email domain already exists: ${id}`, { fieldName: "id" });
}
