import type { Clock } from "../../../core/base/ports.ts";
import type { LoginCheck } from "../validation.ts";
import { readBody, type RouteBody } from "./bodies.ts";
import {
  DEFAULT_LIMITS,
  DEFAULT_TIMES,
  DEFAULT_UNKNOWNS,
  type EmailDomainsLimits,
  type EmailDomainsTimes,
  type EmailDomainsUnknowns,
} from "./conduct.ts";
import { CredentialStore } from "./credentials.ts";
import { Directory, type DirectorySeed } from "./directory.ts";
import { RouteStore, type RouteView } from "./email-routes.ts";
import { DomainStore } from "./inbound-domains.ts";
import { GRAPH_TYPE, IMAP_TYPE, integrationTypes, type SchemaChange, SMTP_TYPE } from "./catalogue.ts";
import { IntegrationStore } from "./integrations.ts";

/** A mail server with the mailbox that an integration made by hand logs in to. */
interface ServerSeed {
  /** `Custom SMTP Server` or `IMAP Server` when absent, as the UI calls them (inferred). */
  readonly name?: string;
  readonly host: string;
  readonly port: number;
  readonly userName: string;
  readonly password: string;
  readonly notes?: string;
  /** True when absent. */
  readonly enabled?: boolean;
}

/** A domain that somebody made in the UI. */
interface DomainSeed {
  readonly id: string;
  readonly smtp?: ServerSeed;
  readonly imap?: ServerSeed;
  /** The name of a Graph integration of the seed. */
  readonly graph?: string;
  /** As in a request, with the names of queue, flows, skills, language and signature for their ids. */
  readonly routes?: readonly RouteSeed[];
}

/** A route that somebody made in the UI. */
interface RouteSeed {
  readonly pattern: string;
  readonly fromName: string;
  readonly fromEmail?: string;
  readonly queue?: string;
  readonly priority?: number;
  readonly skills?: readonly string[];
  readonly language?: string;
  readonly flow?: string;
  readonly spamFlow?: string;
  readonly autoBcc?: readonly { readonly email: string; readonly name?: string }[];
  readonly signature?: string;
  readonly historyInclusion?: string;
  readonly allowMultipleActions?: boolean;
  readonly mailboxFolders?: readonly string[];
  /** The pattern of a route of the domain that came before, or its own. */
  readonly replyTo?: string;
}

/** An organisation as people made it by hand. */
export interface OrganisationSeed extends DirectorySeed {
  /** Names of Microsoft Graph integrations, enabled unless told otherwise. */
  readonly graph?: readonly { readonly name: string; readonly enabled?: boolean }[];
  readonly domains?: readonly DomainSeed[];
}

/** How the simulated organisation behaves; everything has a default. */
export interface EmailDomainsOptions {
  readonly seed?: OrganisationSeed;
  readonly times?: Partial<EmailDomainsTimes>;
  readonly limits?: Partial<EmailDomainsLimits>;
  readonly unknowns?: Partial<EmailDomainsUnknowns>;
  readonly schemas?: SchemaChange;
  /** What the OAuth client's role may do; everything when absent. */
  readonly permissions?: readonly string[];
  /** Domains that belong to other organisations. */
  readonly takenDomains?: readonly string[];
  /** `NOT_AVAILABLE` for every domain when absent (sourced: the words). */
  readonly mxRecordStatus?: (domain: string) => string;
  /** Logs in to mail servers; every login is good and every folder is there when absent. */
  readonly logIn?: LoginCheck;
}

/** The whole of an organisation as it really is, without a secret, as plain JSON. */
interface EmailDomainsState {
  readonly credentials: readonly {
    readonly id: string;
    readonly name: string;
    readonly userName: string;
    /** Ids of integrations. */
    readonly usedBy: readonly string[];
  }[];
  readonly integrations: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly intendedState: string;
    readonly reportedState: string;
    readonly version: number;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly notes: string;
    readonly credentialIds: readonly string[];
    /** Names of domains. */
    readonly usedBy: readonly string[];
  }[];
  readonly domains: readonly {
    readonly id: string;
    readonly smtp?: string;
    readonly imap?: string;
    readonly graph?: string;
    readonly imapStatus?: string;
  }[];
  readonly routes: readonly (RouteView & { readonly domain: string })[];
  /** Names of what nothing refers to. */
  readonly orphans: { readonly credentials: readonly string[]; readonly integrations: readonly string[] };
  /** Mails that `testconnection` was asked to send. */
  readonly testMails: number;
}

/** The organisation behind the public API of e-mail domains: its stores, its rules and the truth about it. */
export class EmailOrganisation {
  readonly unknowns: EmailDomainsUnknowns;
  readonly limits: EmailDomainsLimits;
  readonly permissions: readonly string[] | undefined;
  readonly types: ReturnType<typeof integrationTypes>;
  readonly directory: Directory;
  readonly credentials: CredentialStore;
  readonly integrations: IntegrationStore;
  readonly domains: DomainStore;
  readonly routes: RouteStore;
  readonly logIn: LoginCheck;
  readonly signal: AbortSignal;
  testMails = 0;

  constructor(options: EmailDomainsOptions, clock: Clock, signal: AbortSignal) {
    const times = { ...DEFAULT_TIMES, ...options.times };
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.limits = limits;
    this.unknowns = { ...DEFAULT_UNKNOWNS, ...options.unknowns };
    this.permissions = options.permissions;
    this.signal = signal;
    this.types = integrationTypes(limits.integrations, options.schemas ?? {});
    this.directory = new Directory(options.seed ?? {});
    this.logIn = options.logIn ??
      (() => Promise.resolve({ folders: this.domains.all().flatMap(({ id }) => this.routes.folders(id)) }));
    this.credentials = new CredentialStore(clock, times.lag, this.unknowns.showsUserNames);
    const common = { clock, times, limits, unknowns: this.unknowns, signal, logIn: this.logIn };
    this.integrations = new IntegrationStore({
      ...common,
      types: this.types,
      credentials: this.credentials,
      changed: (id) => this.domains.using(id).forEach((domain) => this.domains.lookAtFolders(domain)),
    });
    this.routes = new RouteStore({
      ...common,
      directory: this.directory,
      missingFolders: (domain) => this.domains.missingFolders(domain),
    });
    this.domains = new DomainStore({
      ...common,
      integrations: this.integrations,
      routes: this.routes,
      mxRecordStatus: options.mxRecordStatus ?? (() => "NOT_AVAILABLE"),
      taken: options.takenDomains ?? [],
    });
    this.#plant(options.seed ?? {});
  }

  /** A credential was replaced: whatever logs in with it is tried again (inferred). */
  credentialReplaced(id: string): void {
    for (const integration of this.integrations.all()) {
      if (integration.credentialIds.includes(id)) this.integrations.checkAgain(integration.id);
    }
  }

  /** Genesys Cloud looks at every mail server again, as it does whenever it sends or fetches. */
  lookAgain(): void {
    for (const { id } of this.integrations.all()) this.integrations.checkAgain(id);
  }

  /** What is really there, however much reads lag. */
  state(): EmailDomainsState {
    const integrations = this.integrations.all().map((each) => ({ ...each, usedBy: this.domains.using(each.id) }));
    const credentials = this.credentials.all().map(({ id, name = "" }) => ({
      id,
      name,
      userName: this.credentials.fields(id)["userName"] ?? "",
      usedBy: integrations.filter(({ credentialIds }) => credentialIds.includes(id)).map((each) => each.id),
    }));
    return {
      credentials,
      integrations,
      domains: this.domains.all().map(({ id, smtp, imap, graph, view }) => ({
        id,
        ...(smtp === undefined ? {} : { smtp }),
        ...(imap === undefined ? {} : { imap, imapStatus: view.imapSettings?.status ?? "" }),
        ...(graph === undefined ? {} : { graph }),
      })),
      routes: this.routes.all().map((route) => ({ ...this.routes.show(route), domain: route.domainId })),
      orphans: {
        credentials: credentials.filter(({ usedBy }) => usedBy.length === 0).map(({ name }) => name),
        // A Graph integration is made by hand, before a domain needs it.
        integrations: integrations.filter(({ usedBy, type }) => usedBy.length === 0 && type !== GRAPH_TYPE).map((
          each,
        ) => each.name),
      },
      testMails: this.testMails,
    };
  }

  #plant(seed: OrganisationSeed): void {
    const graph = new Map<string, string>();
    for (const { name, enabled = true } of seed.graph ?? []) {
      const { id } = this.integrations.create({ name, integrationType: { id: GRAPH_TYPE } }, 0);
      if (enabled) this.integrations.setIntended(id, "ENABLED", 0);
      graph.set(name, id);
    }
    for (const domain of seed.domains ?? []) {
      this.domains.create({ id: domain.id, subDomain: false }, 0);
      const named = domain.graph === undefined ? undefined : graph.get(domain.graph);
      if (domain.graph !== undefined && named === undefined) throw new RangeError(`The seed has no "${domain.graph}"`);
      this.domains.change(domain.id, {
        ...(domain.smtp ? { customSMTPServer: { id: this.#plantServer(SMTP_TYPE, domain.smtp) } } : {}),
        ...(domain.imap ? { imapSettings: { integration: { id: this.#plantServer(IMAP_TYPE, domain.imap) } } } : {}),
        ...(named === undefined ? {} : { graphApiSettings: { integration: { id: named } } }),
      }, 0);
      for (const route of domain.routes ?? []) this.#plantRoute(domain.id, route);
      this.domains.lookAtFolders(domain.id);
    }
  }

  /** The UI names a credential after its integration (sourced: `Integration-<id>`). */
  #plantServer(typeId: string, seed: ServerSeed): string {
    const { id } = this.integrations.create({ name: seed.name, integrationType: { id: typeId } }, 0);
    const { name, version } = this.integrations.all().find((each) => each.id === id) ?? { name: "", version: 1 };
    const { userName, password } = seed;
    const credential = this.credentials.create({
      name: `Integration-${id}`,
      type: { name: "basicAuth" },
      credentialFields: { userName, password },
    }, 0);
    const server = this.integrations.type(typeId)?.server;
    this.integrations.configure(id, {
      name,
      version,
      properties: server ? { [server.hostKey]: seed.host, [server.portKey]: seed.port } : {},
      advanced: {},
      notes: seed.notes ?? "",
      credentials: { basicAuth: { id: credential.id } },
    }, 0);
    if (seed.enabled !== false) this.integrations.setIntended(id, "ENABLED", 0);
    return id;
  }

  #plantRoute(
    domainId: string,
    { replyTo, queue, skills, language, flow, spamFlow, signature, ...rest }: RouteSeed,
  ): void {
    const { directory } = this;
    const body = readBody("route", {
      ...rest,
      ...(queue === undefined ? {} : { queue: { id: directory.idOf("queues", queue) } }),
      ...(skills === undefined ? {} : { skills: skills.map((name) => ({ id: directory.idOf("skills", name) })) }),
      ...(language === undefined ? {} : { language: { id: directory.idOf("languages", language) } }),
      ...(flow === undefined ? {} : { flow: { id: directory.idOf("flows", flow) } }),
      ...(spamFlow === undefined ? {} : { spamFlow: { id: directory.idOf("flows", spamFlow) } }),
      ...(signature === undefined ? {} : {
        signature: { enabled: true, cannedResponseId: directory.idOf("responses", signature), inclusionType: "Send" },
      }),
    }, true);
    const { id } = this.routes.create(domainId, body, 0);
    if (replyTo === undefined) return;
    const target = this.routes.ofDomain(domainId).find((route) => route.body.pattern === replyTo);
    if (!target) throw new RangeError(`The seed has no route "${replyTo}"`);
    const reply: RouteBody = { ...body, replyEmailAddress: { domain: domainId, route: target.id } };
    this.routes.replace(domainId, id, reply, 0);
  }
}
