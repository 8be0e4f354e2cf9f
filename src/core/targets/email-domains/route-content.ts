import type { Account } from "../../account/account.ts";
import { lowerCaseDomain } from "../../account/email-address.ts";
import type { Routing } from "../../account/routing.ts";
import type { JsonValue } from "../../base/canonical-json.ts";
import type { Content } from "../../provision/unit.ts";
import type { Directory, ReferredKind } from "./directory.ts";
import type { RouteReply } from "./domain-wire.ts";
import { addressOf, folderKey, routeKey } from "./file-rules.ts";

/** The keys of `routing` that a route holds; the others belong to its address and its domain. */
type RouteKey = Exclude<keyof Routing, "address" | "graph">;

/** The values of a route, by the keys of a file. */
export type RouteContent = Readonly<Partial<Record<RouteKey, JsonValue>>>;

/** What a text of each key refers to. */
const KINDS: Readonly<Partial<Record<string, ReferredKind>>> = {
  queue: "queue",
  flow: "flow",
  spam_flow: "flow",
  language: "language",
  skills: "skill",
};

/** The address that replies go to: `self`, another route's, null for none, undefined where the file leaves it open. */
export function replyTarget(account: Account): string | null | undefined {
  const own = addressOf(account);
  const wanted = account.routing?.reply_to;
  const key = own && routeKey(own.pattern, own.domain);
  if (wanted !== undefined) {
    return wanted === null ? null : wanted.toLowerCase() === key ? "self" : wanted.toLowerCase();
  }
  const reply = account.reply_to_address.toLowerCase();
  return reply === key ? undefined : reply;
}

/** What a file asks of its route: the keys that it sets, and the sender's name. */
export function desiredRoute(account: Account): RouteContent {
  const { routing = {}, name } = account;
  const reply = replyTarget(account);
  return {
    from_name: routing.from_name ?? name,
    ...given("from_email", routing.from_email, (value) => value === null ? null : lowerCaseDomain(value)),
    // Mail has one way to go.
    ...(routing.queue === undefined ? {} : { queue: routing.queue, flow: null }),
    ...(routing.flow === undefined ? {} : { flow: routing.flow, queue: null }),
    ...given("priority", routing.priority, (value) => value),
    ...given("skills", routing.skills, sorted),
    ...given("language", routing.language, (value) => value),
    ...given("spam_flow", routing.spam_flow, (value) => value),
    ...given("auto_bcc", routing.auto_bcc, (copies) => sorted(copies.map((each) => copyOf(each).email.toLowerCase()))),
    ...(reply === undefined ? {} : { reply_to: reply }),
    ...given("history", routing.history, (value) => value),
    ...given("allow_multiple_actions", routing.allow_multiple_actions, (value) => value),
    ...given("mailbox_folders", routing.mailbox_folders, (folders) => sorted(folders.map(folderKey))),
    ...given("signature", routing.signature, (value) => value === null ? null : signatureOf(value)),
  };
}

function given<T>(key: RouteKey, value: T | undefined, read: (value: T) => JsonValue): RouteContent {
  return value === undefined ? {} : { [key]: read(value) };
}

/** Without the library: it says where the response is looked for, not which one it is. */
function signatureOf({ response, when, always }: NonNullable<Routing["signature"]>): JsonValue {
  return { response, ...(when === undefined ? {} : { when }), ...(always === undefined ? {} : { always }) };
}

/** An entry of `auto_bcc` in its long form. */
function copyOf(copy: NonNullable<Routing["auto_bcc"]>[number]): {
  readonly email: string;
  readonly name?: string;
} {
  return typeof copy === "string" ? { email: copy } : copy;
}

/** What is live of a route, by the keys of a file; what the API leaves out counts as its default. */
export function liveRoute(route: RouteReply, domain: string, directory: Directory): RouteContent {
  const name = (kind: ReferredKind, reference: { readonly id?: string | null | undefined } | null | undefined) =>
    reference?.id ? directory.nameOf(kind, reference.id) : null;
  return {
    from_name: route.fromName ?? "",
    from_email: route.fromEmail ? lowerCaseDomain(route.fromEmail) : null,
    queue: name("queue", route.queue),
    flow: name("flow", route.flow),
    priority: route.priority ?? 0,
    skills: sorted((route.skills ?? []).flatMap((skill) => name("skill", skill) ?? [])),
    language: name("language", route.language),
    spam_flow: name("flow", route.spamFlow),
    auto_bcc: sorted((route.autoBcc ?? []).flatMap(({ email }) => email ? [email.toLowerCase()] : [])),
    reply_to: liveReply(route, domain, directory),
    history: (route.historyInclusion ?? "optional").toLowerCase(),
    allow_multiple_actions: route.allowMultipleActions ?? false,
    mailbox_folders: sorted((route.mailboxFolders ?? []).map(folderKey)),
    signature: liveSignature(route, directory),
  };
}

function liveReply(
  { id, pattern, replyEmailAddress }: RouteReply,
  domain: string,
  directory: Directory,
): string | null {
  const target = replyEmailAddress?.route;
  if (!target?.id && !target?.pattern) return null;
  const at = replyEmailAddress?.domain?.id ?? domain;
  const own = target.id ? target.id === id : routeKey(target.pattern ?? "", at) === routeKey(pattern, domain);
  if (own) return "self";
  // An id says it all; the pattern and the domain beside it may be left out.
  const known = target.id ? directory.nameOf("route", target.id) : undefined;
  return known !== undefined && known !== target.id
    ? known
    : target.pattern
    ? routeKey(target.pattern, at)
    : target.id ?? null;
}

const WHEN: Readonly<Record<string, string>> = { draft: "draft", send: "send", sendonce: "send_once" };

function liveSignature({ signature }: RouteReply, directory: Directory): JsonValue {
  if (!signature?.cannedResponseId || signature.enabled === false) return null;
  const when = WHEN[(signature.inclusionType ?? "").toLowerCase()];
  return {
    response: directory.nameOf("response", signature.cannedResponseId),
    ...(when === undefined ? {} : { when }),
    always: signature.alwaysIncluded ?? false,
  };
}

/** The keys in which a route differs in meaning from what its file sets. */
export function routeDifferences(desired: Content, live: Content, directory: Directory): readonly string[] {
  return Object.keys(desired).filter((key) => !sameValue(key, desired[key], live[key], directory));
}

function sameValue(
  key: string,
  wanted: JsonValue | undefined,
  live: JsonValue | undefined,
  directory: Directory,
): boolean {
  const kind = KINDS[key];
  if (kind !== undefined && typeof wanted === "string" && typeof live === "string") {
    return directory.isSame(kind, wanted, live);
  }
  if (kind !== undefined && Array.isArray(wanted) && Array.isArray(live)) {
    return wanted.length === live.length &&
      wanted.every((one) => live.some((other) => directory.isSame(kind, String(one), String(other))));
  }
  if (key === "signature" && isObject(wanted) && isObject(live)) {
    return Object.keys(wanted).every((part) =>
      part === "response"
        ? directory.isSame("response", String(wanted[part]), String(live[part]))
        : wanted[part] === live[part]
    );
  }
  return JSON.stringify(wanted) === JSON.stringify(live);
}

function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where a route's replies go in the API: domain and route, by id. */
export interface ReplyReference {
  readonly domain: string;
  readonly id: string;
  readonly pattern: string;
}

type Body = Record<string, unknown>;

/** The body that creates a route: what the file sets, and the defaults of what it does not. */
export function createRouteBody(
  account: Account,
  directory: Directory,
  onlyOne: boolean,
  reply: ReplyReference | undefined,
): Body {
  const { routing = {} } = account;
  const address = addressOf(account);
  const folders = onlyOne && routing.graph === undefined ? ["INBOX"] : [];
  const body: Body = {
    pattern: address?.pattern ?? "",
    historyInclusion: "Optional",
    allowMultipleActions: false,
    ...(folders.length > 0 ? { mailboxFolders: folders } : {}),
  };
  return withoutEmpty(changed(body, account, directory, reply));
}

/** The body that replaces a route: as it was read, with what the file sets. */
export function updateRouteBody(
  route: RouteReply,
  account: Account,
  directory: Directory,
  reply: ReplyReference | undefined,
): Body {
  return withoutEmpty(changed(keptRouteBody(route), account, directory, reply));
}

/** A route as it was read, as a body: without what only the API may set. */
export function keptRouteBody(route: RouteReply): Body {
  const { id: _id, status: _status, selfUri: _selfUri, ...read } = route;
  const body: Body = { ...read };
  for (const key of ["queue", "flow", "language", "spamFlow"] as const) {
    const reference = route[key];
    if (reference) body[key] = reference.id ? { id: reference.id } : undefined;
  }
  if (route.skills) body["skills"] = route.skills.flatMap(({ id }) => id ? [{ id }] : []);
  const replies = route.replyEmailAddress;
  if (replies) {
    const { id, pattern } = replies.route ?? {};
    body["replyEmailAddress"] = id
      ? { domain: { id: replies.domain?.id ?? "" }, route: { id, ...(pattern ? { pattern } : {}) } }
      : undefined;
  }
  return withoutEmpty(body);
}

/** What takes the place of what: the API, like the file, has one of each pair. */
function changed(
  read: Body,
  account: Account,
  directory: Directory,
  reply: ReplyReference | undefined,
): Body {
  const { routing = {}, name } = account;
  const reference = (kind: ReferredKind, text: string | null): unknown =>
    text === null ? undefined : { id: directory.idOf(kind, text) ?? text };
  const body: Body = { ...read, name, fromName: routing.from_name ?? name };
  if (routing.queue !== undefined) Object.assign(body, { queue: reference("queue", routing.queue), flow: undefined });
  if (routing.flow !== undefined) {
    const flow = reference("flow", routing.flow);
    Object.assign(body, { flow, queue: undefined, priority: undefined, skills: undefined, language: undefined });
  }
  if (routing.priority !== undefined) body["priority"] = routing.priority;
  if (routing.skills !== undefined) body["skills"] = routing.skills.map((skill) => reference("skill", skill));
  if (routing.language !== undefined) body["language"] = reference("language", routing.language);
  if (routing.spam_flow !== undefined) body["spamFlow"] = reference("flow", routing.spam_flow);
  if (routing.history !== undefined) body["historyInclusion"] = capital(routing.history);
  if (routing.allow_multiple_actions !== undefined) body["allowMultipleActions"] = routing.allow_multiple_actions;
  if (routing.mailbox_folders !== undefined) body["mailboxFolders"] = [...routing.mailbox_folders];
  if (routing.signature !== undefined) {
    body["signature"] = signatureBody(routing.signature, read["signature"], directory);
  }
  changeReplies(body, account, read, reply);
  return body;
}

/** Replies come from an address of their own, with copies, or go by another route's address. */
function changeReplies(body: Body, account: Account, read: Body, reply: ReplyReference | undefined): void {
  const { from_email, auto_bcc } = account.routing ?? {};
  const target = replyTarget(account);
  if (target === null) body["replyEmailAddress"] = undefined;
  if (reply) {
    body["replyEmailAddress"] = { domain: { id: reply.domain }, route: { id: reply.id, pattern: reply.pattern } };
    body["fromEmail"] = undefined;
    body["autoBcc"] = undefined;
  }
  if (from_email !== undefined) body["fromEmail"] = from_email ?? undefined;
  if (auto_bcc !== undefined) body["autoBcc"] = copies(auto_bcc, read["autoBcc"]);
  const own = from_email || (auto_bcc && auto_bcc.length > 0);
  if (own && !reply) body["replyEmailAddress"] = undefined;
}

/** The copies of a file; a name that only the API knows stays with its address. */
function copies(wanted: NonNullable<Routing["auto_bcc"]>, read: unknown): readonly unknown[] {
  const known = new Map(
    (Array.isArray(read) ? read as readonly { email?: string; name?: string }[] : []).map((each) => [
      each.email?.toLowerCase(),
      each.name,
    ]),
  );
  return wanted.map((copy) => {
    const { email, name = known.get(email.toLowerCase()) } = copyOf(copy);
    return { email, ...(name ? { name } : {}) };
  });
}

function signatureBody(signature: Routing["signature"], read: unknown, directory: Directory): unknown {
  if (!signature) return undefined;
  const { response, when, always } = signature;
  const known = typeof read === "object" && read !== null ? read : {};
  return {
    ...known,
    enabled: true,
    cannedResponseId: directory.idOf("response", response) ?? response,
    ...(always === undefined ? {} : { alwaysIncluded: always }),
    ...(when === undefined ? {} : { inclusionType: when.split("_").map(capital).join("") }),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A key without a value is left out, and so cleared by a PUT; an empty list clears as well. */
function withoutEmpty(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== null));
}

/** The values of a live route as the keys of a file; what is as the API has it by itself is left out. */
export function describeRoute(content: RouteContent): Routing {
  const plain: Record<RouteKey, JsonValue> = {
    from_name: null,
    from_email: null,
    queue: null,
    flow: null,
    priority: 0,
    skills: [],
    language: null,
    spam_flow: null,
    auto_bcc: [],
    reply_to: null,
    history: "optional",
    allow_multiple_actions: false,
    mailbox_folders: [],
    signature: null,
  };
  const kept = Object.entries(content).filter(([key, value]) =>
    JSON.stringify(value) !== JSON.stringify(plain[key as RouteKey])
  );
  return Object.fromEntries(kept) as Routing;
}

function sorted(values: readonly string[]): string[] {
  return [...values].sort((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0);
}
