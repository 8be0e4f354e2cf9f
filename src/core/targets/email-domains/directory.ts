import { mapLimit } from "../../base/async.ts";
import { type Finding, finding } from "../../base/errors.ts";
import { nearest } from "../../base/nearest.ts";
import type { RequestContext } from "../../base/request-context.ts";
import type { Redactor } from "../../base/secret.ts";
import { visible } from "../../base/text.ts";
import { READ_CONCURRENCY } from "../../provision/limits.ts";
import type { EmailDomainsApi, NamedKind } from "./domain-api.ts";
import type { NamedReply } from "./domain-wire.ts";

/** What a file can refer to: by its name or by its id. */
export type ReferredKind = Exclude<NamedKind, "library"> | "response" | "integration" | "route";

const WORDS: Readonly<Record<ReferredKind, string>> = {
  queue: "queue",
  flow: "inbound email flow",
  skill: "skill",
  language: "language",
  response: "canned response",
  integration: "integration",
  route: "route",
};

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The names and ids of what files and routes refer to, each looked up once a run. */
export class Directory {
  readonly #api: EmailDomainsApi;
  readonly #redactor: Redactor;
  /** The id that a text stands for, by kind and text. */
  readonly #ids = new Map<string, string>();
  /** The name of an id, by kind and id; empty where there is none. */
  readonly #names = new Map<string, string>();
  /** The texts that stand for more than one thing, by kind and text. */
  readonly #ambiguous = new Set<string>();
  /** The library in which a response of a name is looked for, by the name. */
  readonly #libraries = new Map<string, string | undefined>();
  /** Why a text stands for nothing, by kind and text; undefined where it stands for something. */
  readonly #problems = new Map<string, Promise<Finding | undefined>>();

  constructor(api: EmailDomainsApi, redactor: Redactor) {
    this.#api = api;
    this.#redactor = redactor;
  }

  /** The id that a text of a file stands for, once it was looked up. */
  idOf(kind: ReferredKind, text: string): string | undefined {
    return this.#ids.get(place(kind, text));
  }

  /** What people call an id: its name, unless that is unknown or another one's too. */
  nameOf(kind: ReferredKind, id: string): string {
    const name = this.#names.get(place(kind, id));
    if (!name || this.#ambiguous.has(place(kind, name))) return id;
    const known = this.#ids.get(place(kind, name));
    if (known !== undefined && known !== id) return id;
    this.#ids.set(place(kind, name), id);
    return name;
  }

  /** Whether two texts, names or ids, stand for the same. */
  isSame(kind: ReferredKind, one: string, other: string): boolean {
    const [first, second] = [one, other].map((text) => this.idOf(kind, text) ?? text);
    return first === second || plain(one) === plain(other);
  }

  /** Looks up names for ids; what has none keeps its id. */
  async learn(kind: Exclude<NamedKind, "library">, ids: Iterable<string>, context: RequestContext): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.#names.has(place(kind, id)));
    if (wanted.length === 0) return;
    for (const id of wanted) this.#names.set(place(kind, id), "");
    for (const { id, name } of await this.#api.byIds(kind, wanted, context)) this.#know(kind, id, name);
  }

  /** Says what an id is called. */
  know(kind: ReferredKind, { id, name }: { readonly id: string; readonly name?: string | null | undefined }): void {
    this.#know(kind, id, name);
  }

  /** Looks a text up; why it stands for nothing, or undefined. `subject` names its place in the file. */
  async resolve(
    kind: ReferredKind,
    text: string,
    subject: string,
    search: (context: RequestContext) => Promise<readonly NamedReply[]>,
    context: RequestContext,
  ): Promise<Finding | undefined> {
    const key = place(kind, text);
    let looked = this.#problems.get(key);
    if (!looked) {
      looked = this.#look(kind, text, search, context);
      this.#problems.set(key, looked);
    }
    const problem = await looked;
    return problem && { ...problem, message: `${subject} ${problem.message}` };
  }

  /** Looks up a queue, a skill or a language. */
  resolveNamed(
    kind: "queue" | "skill" | "language",
    text: string,
    subject: string,
    context: RequestContext,
  ): Promise<Finding | undefined> {
    const search = isId(text)
      ? (each: RequestContext) => this.#api.byIds(kind, [text], each)
      : (each: RequestContext) => this.#api.named(kind, text, each);
    return this.resolve(kind, text, subject, search, context);
  }

  /** Looks up a flow, which must be for e-mail and published. */
  async resolveFlow(text: string, subject: string, context: RequestContext): Promise<Finding | undefined> {
    const search = isId(text)
      ? (each: RequestContext) => this.#api.byIds("flow", [text], each)
      : async (each: RequestContext) => {
        const found = await this.#api.named("flow", text, each);
        return found.some(({ name }) => plain(name ?? "") === plain(text))
          ? found
          : await this.#api.flowsNamed(text, each);
      };
    return await this.resolve("flow", text, subject, search, context);
  }

  /** Looks up a canned response, in its library where one is named; a name stands for one response in all files. */
  async resolveResponse(
    text: string,
    library: string | undefined,
    subject: string,
    context: RequestContext,
  ): Promise<Finding | undefined> {
    const name = plain(text);
    const meantHere = library === undefined ? undefined : plain(library);
    if (!this.#libraries.has(name)) this.#libraries.set(name, meantHere);
    if (!isId(text) && this.#libraries.get(name) !== meantHere) {
      const message = `${subject} "${visible(text, 80)}" is looked for in another library by another file`;
      return finding("NAME_AMBIGUOUS", message, { hint: "Write the id of the one that is meant" });
    }
    const search = async (each: RequestContext): Promise<readonly NamedReply[]> => {
      if (isId(text)) return [await this.#api.response(text, each)].flatMap((found) => found ?? []);
      const libraries = library !== undefined && isId(library)
        ? [{ id: library, name: library }]
        : await this.#api.named("library", library ?? "", each);
      const meant = library === undefined || isId(library)
        ? libraries
        : libraries.filter(({ name }) => plain(name ?? "") === plain(library));
      const found = await mapLimit(meant, READ_CONCURRENCY, ({ id }) => this.#api.responses(id, each));
      // A response may stand in several libraries.
      return [...new Map(found.flat().map((response) => [response.id, response])).values()];
    };
    return await this.resolve("response", text, subject, search, context);
  }

  async #look(
    kind: ReferredKind,
    text: string,
    search: (context: RequestContext) => Promise<readonly NamedReply[]>,
    context: RequestContext,
  ): Promise<Finding | undefined> {
    const found = await search(context);
    const hits = found.filter(({ id, name, state, deleted }) =>
      state?.toLowerCase() !== "deleted" && deleted !== true &&
      (isId(text) ? plain(id) === plain(text) : plain(name ?? "") === plain(text))
    );
    const [hit, another] = hits;
    const shown = `"${visible(text, 80)}"`;
    if (!hit) {
      return finding(
        "NAME_UNKNOWN",
        `${shown} is no ${WORDS[kind]} that this organisation has`,
        await this.#hint(kind, found, text, context),
      );
    }
    if (another) {
      this.#ambiguous.add(place(kind, text));
      const ids = hits.slice(0, 5).map(({ id }) => visible(id, 64)).join(" and ");
      return finding("NAME_AMBIGUOUS", `${shown} is the name of ${hits.length} things: ${ids}`, {
        hint: "Write the id of the one that is meant",
      });
    }
    this.#know(kind, hit.id, hit.name);
    this.#ids.set(place(kind, text), hit.id);
    return kind === "flow" ? unusableFlow(hit, shown, this.#redactor) : undefined;
  }

  /** The nearest names there are, where some can be had by one request. */
  async #hint(
    kind: ReferredKind,
    found: readonly NamedReply[],
    text: string,
    context: RequestContext,
  ): Promise<{ readonly hint?: string }> {
    if (isId(text)) return {};
    const others = found.length > 0 || kind === "response" || kind === "integration" || kind === "route"
      ? found
      : await this.#api.someNamed(kind, context).catch(() => []);
    const [first, ...more] = others.flatMap(({ name }) => name ?? []);
    return first === undefined
      ? {}
      : { hint: `The nearest name is "${visible(this.#redactor.redact(nearest(text, [first, ...more])), 80)}"` };
  }

  #know(kind: ReferredKind, id: string, name: string | null | undefined): void {
    this.#names.set(place(kind, id), name ?? "");
    this.#ids.set(place(kind, id), id);
  }
}

function unusableFlow({ type, publishedVersion }: NamedReply, shown: string, redactor: Redactor): Finding | undefined {
  if (type && type.replaceAll("_", "").toUpperCase() !== "INBOUNDEMAIL") {
    return finding(
      "FLOW_UNUSABLE",
      `${shown} is a flow of the type ${redactor.quote(type, 40)}, not an inbound email flow`,
    );
  }
  return publishedVersion === null || publishedVersion === undefined
    ? finding("FLOW_UNUSABLE", `${shown} is a flow that was never published`)
    : undefined;
}

/** Whether a text is an id, not a name. */
export function isId(text: string): boolean {
  return ID.test(text);
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function place(kind: ReferredKind, text: string): string {
  return `${kind}\0${plain(text)}`;
}
