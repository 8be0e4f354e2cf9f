import type { Clock } from "../../../core/base/ports.ts";
import { GenesysRefusal, invalidValue, notThere } from "../error.ts";
import type { RouteBody } from "./bodies.ts";
import type { EmailDomainsLimits, EmailDomainsTimes, EmailDomainsUnknowns } from "./conduct.ts";
import type { Directory, DirectoryEntity } from "./directory.ts";
import { LaggedStore } from "./lagged-store.ts";

interface RouteRecord {
  readonly id: string;
  readonly domainId: string;
  readonly body: RouteBody;
  readonly writtenAt: number;
  readonly removedAt?: number;
}

/** `InboundRoute` of the official SDK. */
export interface RouteView {
  readonly id: string;
  readonly name?: string;
  readonly pattern: string;
  readonly fromName: string;
  readonly status: "Pending" | "Active" | "Removing" | "Error";
  readonly mailboxFolders?: readonly string[];
  readonly selfUri: string;
}

/** What the routes need. */
interface RouteStoreOptions {
  readonly clock: Clock;
  readonly times: EmailDomainsTimes;
  readonly limits: EmailDomainsLimits;
  readonly unknowns: EmailDomainsUnknowns;
  readonly directory: Directory;
  /** The folders of a domain's mailbox that are looked for in vain. */
  readonly missingFolders: (domainId: string) => readonly string[];
}

/** The routes of all domains and their states in time. */
export class RouteStore {
  readonly #options: RouteStoreOptions;
  readonly #records: LaggedStore<RouteRecord>;

  constructor(options: RouteStoreOptions) {
    this.#options = options;
    this.#records = new LaggedStore(options.clock, options.times.lag);
  }

  create(domainId: string, body: RouteBody, lateMs: number): RouteView {
    const { routes: value } = this.#options.limits;
    const others = this.ofDomain(domainId);
    if (others.length >= value) {
      throw new GenesysRefusal(400, "The maximum number of routes of the domain has been reached", {
        code: "limit.exceeded",
        // The number is sourced, the key is not.
        limit: { key: "email.routes.per.domain", namespace: "email", value },
      });
    }
    this.#check(domainId, body);
    // One that is on its way out takes no place any more (inferred).
    if (others.some((route) => samePattern(route.body, body) && route.removedAt === undefined)) throw duplicate(body);
    const { now } = this;
    const record = { id: crypto.randomUUID(), domainId, body: this.#kept(body), writtenAt: now };
    return this.#view(this.#records.set(record, lateMs));
  }

  /** The whole route is replaced, without a version: the last one wins (sourced). */
  replace(domainId: string, id: string, body: RouteBody, lateMs: number): RouteView {
    const record = this.#writable(domainId, id);
    this.#check(domainId, body);
    const others = this.ofDomain(domainId).filter((route) => route.id !== id && route.removedAt === undefined);
    if (others.some((route) => samePattern(route.body, body))) throw duplicate(body);
    return this.#view(this.#records.set({ ...record, body: this.#kept(body), writtenAt: this.now }, lateMs));
  }

  /** Removing, then gone (sourced: the status; clients wait for the end of it). */
  remove(domainId: string, id: string, lateMs: number): void {
    const record = this.#writable(domainId, id);
    this.#records.set({ ...record, removedAt: this.now }, lateMs);
  }

  read(domainId: string, id: string): RouteView {
    const record = this.#records.seen(id);
    return record?.domainId === domainId && !this.#isGone(record) ? this.#view(record) : notThere();
  }

  /** What a listing of a domain sees, oldest first; `pattern` is compared without case (inferred). */
  listing(domainId: string, pattern?: string): readonly RouteView[] {
    return this.#records.listing().map(({ value }) => value).filter((record) =>
      record.domainId === domainId && !this.#isGone(record) &&
      (pattern === undefined || record.body.pattern.toLowerCase() === pattern.toLowerCase())
    ).map((record) => this.#view(record));
  }

  /** The truth about a domain's routes, those that are Removing included. */
  ofDomain(domainId: string): readonly RouteRecord[] {
    return this.all().filter((record) => record.domainId === domainId);
  }

  /** The folders that a domain's routes read. */
  folders(domainId: string): readonly string[] {
    const living = this.ofDomain(domainId).filter(({ removedAt }) => removedAt === undefined);
    return [...new Set(living.flatMap(({ body }) => body.mailboxFolders ?? []))];
  }

  /** The truth about all, oldest first. */
  all(): readonly RouteRecord[] {
    for (const record of this.#records.all()) if (this.#isGone(record)) this.#records.remove(record.id);
    return this.#records.all();
  }

  /** The truth about one, as its answer would be. */
  show(record: RouteRecord): RouteView {
    return this.#view(record);
  }

  get now(): number {
    return this.#options.clock.now();
  }

  #writable(domainId: string, id: string): RouteRecord {
    const record = this.#records.writable(id);
    return record?.domainId === domainId && record.removedAt === undefined ? record : notThere();
  }

  #isGone({ removedAt }: RouteRecord): boolean {
    return removedAt !== undefined && this.now - removedAt >= this.#options.times.removal;
  }

  #kept({ name, ...body }: RouteBody): RouteBody {
    return this.#options.unknowns.keepsRouteNames ? { name, ...body } : body;
  }

  #check(domainId: string, body: RouteBody): void {
    const { directory, limits } = this.#options;
    // A reply address beside fromEmail is taken (sourced: TF PR 1239), a queue beside a flow is not (sourced: TF PR 929).
    if (body.queue !== undefined && body.flow !== undefined) {
      throw invalidValue("flow", "A route has either a queue or a flow");
    }
    // Only a queue knows them (inferred).
    const ofQueue = [["skills", body.skills.length > 0], ["language", body.language !== undefined]] as const;
    for (const [key, isSet] of ofQueue) {
      if (isSet && body.queue === undefined) throw invalidValue(key, `The field '${key}' needs a queue`);
    }
    if (body.queue !== undefined) directory.require("queues", body.queue, "queue");
    if (body.language !== undefined) directory.require("languages", body.language, "language");
    for (const id of body.skills) directory.require("skills", id, "skills");
    for (const key of ["flow", "spamFlow"] as const) {
      const id = body[key];
      if (id === undefined) continue;
      directory.require("flows", id, key);
      const flow = directory.flows.find((each) => each.id === id);
      if (flow?.type !== "INBOUNDEMAIL") throw invalidValue(key, `The flow [${id}] is not an inbound email flow`);
      if (!flow.publishedVersion) throw invalidValue(key, `The flow [${id}] is not published`);
    }
    const response = body.signature?.cannedResponseId;
    if (response) directory.require("responses", response, "signature.cannedResponseId");
    const folders = body.mailboxFolders ?? [];
    if (folders.length > limits.folders) {
      throw invalidValue("mailboxFolders", `A route has at most ${limits.folders} folders`);
    }
    const reply = body.replyEmailAddress;
    if (reply?.route !== undefined) {
      const target = this.#records.latest(reply.route);
      const there = target && target.removedAt === undefined && target.domainId === (reply.domain ?? domainId);
      if (!there) throw invalidValue("replyEmailAddress", `The referenced route [${reply.route}] does not exist`);
    }
  }

  #status({ domainId, body, writtenAt, removedAt }: RouteRecord): RouteView["status"] {
    if (removedAt !== undefined) return "Removing";
    const missing = this.#options.missingFolders(domainId);
    // A route whose folder is not there is in Error (inferred).
    if (body.mailboxFolders?.some((folder) => missing.includes(folder))) return "Error";
    return this.now - writtenAt < this.#options.times.route ? "Pending" : "Active";
  }

  /** Empty lists and what was never set are left out (inferred); the defaults are the documented ones. */
  #view(record: RouteRecord): RouteView {
    const { id, domainId, body } = record;
    const { directory } = this.#options;
    const ref = (kind: "queues" | "flows" | "skills" | "languages", entityId: string | undefined) =>
      entityId === undefined ? undefined : (directory[kind] as readonly DirectoryEntity[])
        .filter((each) => each.id === entityId).map(({ id, name, selfUri }) => ({ id, name, selfUri }))[0];
    const skills = body.skills.map((skill) => ref("skills", skill));
    return dropUndefined({
      id,
      name: body.name ?? undefined,
      pattern: body.pattern,
      queue: ref("queues", body.queue),
      priority: body.priority ?? undefined,
      skills: skills.length > 0 ? skills : undefined,
      language: ref("languages", body.language),
      fromName: body.fromName,
      fromEmail: body.fromEmail || undefined,
      flow: ref("flows", body.flow),
      spamFlow: ref("flows", body.spamFlow),
      replyEmailAddress: this.#reply(body, domainId),
      autoBcc: body.autoBcc?.length
        ? body.autoBcc.map(({ email, name }) => dropUndefined({ email, name: name ?? undefined }))
        : undefined,
      signature: body.signature
        ? dropUndefined({
          enabled: body.signature.enabled ?? true,
          cannedResponseId: body.signature.cannedResponseId ?? undefined,
          alwaysIncluded: body.signature.alwaysIncluded ?? false,
          inclusionType: body.signature.inclusionType ?? undefined,
        })
        : undefined,
      historyInclusion: body.historyInclusion ?? "Optional",
      allowMultipleActions: body.allowMultipleActions ?? false,
      mailboxFolders: body.mailboxFolders?.length ? body.mailboxFolders : undefined,
      status: this.#status(record),
      selfUri: `/api/v2/routing/email/domains/${domainId}/routes/${id}`,
    });
  }

  #reply({ replyEmailAddress }: RouteBody, domainId: string) {
    const target = replyEmailAddress?.route === undefined ? undefined : this.#records.latest(replyEmailAddress.route);
    if (!target) return undefined;
    const domain = target.domainId ?? domainId;
    const selfUri = `/api/v2/routing/email/domains/${domain}`;
    return {
      domain: { id: domain, name: domain, selfUri },
      route: {
        id: target.id,
        pattern: target.body.pattern,
        fromName: target.body.fromName,
        selfUri: `${selfUri}/routes/${target.id}`,
      },
    };
  }
}

function samePattern(one: RouteBody, other: RouteBody): boolean {
  return one.pattern.toLowerCase() === other.pattern.toLowerCase();
}

/** That a domain has one route of a pattern is inferred, and so is the status. */
function duplicate({ pattern }: RouteBody): GenesysRefusal {
  return new GenesysRefusal(409, `A route with the pattern [${pattern}] already exists`, { fieldName: "pattern" });
}

/** What JSON would show of it. */
type Dropped<T> =
  & { [K in keyof T as undefined extends T[K] ? never : K]: T[K] }
  & {
    [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
  };

function dropUndefined<T extends object>(value: T): Dropped<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Dropped<T>;
}
