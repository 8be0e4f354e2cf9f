import type { Account } from "../../account/account.ts";
import { AppError } from "../../base/errors.ts";
import type { RequestContext } from "../../base/request-context.ts";
import { visible } from "../../base/text.ts";
import type { Change, Found, Left, StepAnswer, WriteStep } from "../../provision/target.ts";
import type { Content, DesiredUnit, Resources } from "../../provision/unit.ts";
import { answerOf, idIn, notYetSeen, staleWhenUnseen } from "../step-answer.ts";
import type { Directory } from "./directory.ts";
import { type EmailDomainsApi, PATHS } from "./domain-api.ts";
import { removal } from "./domain-removal.ts";
import type { RouteReply } from "./domain-wire.ts";
import { addressOf, routeKey } from "./file-rules.ts";
import {
  createRouteBody,
  liveRoute,
  type ReplyReference,
  replyTarget,
  routeDifferences,
  updateRouteBody,
} from "./route-content.ts";
import { ABSENT, lateReplyState, routeState } from "./states.ts";

/** What the steps of a route need beside its change. */
interface RouteScene {
  readonly api: EmailDomainsApi;
  readonly directory: Directory;
  /** Whether it is the only route of its domain, which reads INBOX by default. */
  readonly onlyOne: boolean;
  /** Accounts whose replies go to this route and that had to be created before it. */
  readonly late: readonly DesiredUnit[];
  /** True when its replies go to a route that is created after it, which writes that. */
  readonly isLate: boolean;
}

/** The writes that make, change or remove a route. */
export function routeSteps(change: Change, scene: RouteScene): readonly WriteStep[] {
  const { action, desired, observed, key } = change;
  const { api } = scene;
  if (action === "delete" && observed) {
    const { pattern, domain } = splitKey(key);
    const id = idIn(observed.resources, "route");
    return [removal({
      resource: "email_route",
      name: `${pattern}@${domain}`,
      id,
      template: PATHS.route,
      read: (context) => api.route(domain, id, context),
      remove: (context) => api.removeRoute(domain, id, context),
    })];
  }
  if (!desired || (action !== "create" && action !== "update")) return [];
  if (action === "update") return [replaceStep(desired, scene, () => replyTarget(desired.accounts[0].account))];
  const later = new Set(["self", ...scene.isLate ? [replyTarget(desired.accounts[0].account)] : []]);
  const own = replyTarget(desired.accounts[0].account);
  return [
    createStep(desired, scene, typeof own === "string" && later.has(own), own === "self" || scene.late.length > 0),
    // A route has no id to reply to before it is there.
    ...own === "self" ? [replaceStep(desired, scene, () => "self")] : [],
    ...scene.late.map((unit) => replaceStep(unit, scene, () => replyTarget(unit.accounts[0].account), true)),
  ];
}

function createStep(desired: DesiredUnit, scene: RouteScene, repliesLater: boolean, goesOn: boolean): WriteStep {
  const { api, directory, onlyOne } = scene;
  const [{ account }] = desired.accounts;
  const { pattern, domain } = addressIn(account);
  const wanted = repliesLater ? without(desired.content, "reply_to") : desired.content;
  const left = (reply: RouteReply): Left => {
    const made = routeLeft(reply);
    return scene.isLate && made.state ? { ...made, state: lateReplyState(reply, made.state) } : made;
  };
  return {
    kind: "write",
    intent: () => ({
      resource: "email_route",
      resourceName: `${pattern}@${domain}`,
      method: "POST",
      pathTemplate: PATHS.routes,
      after: { pattern, domain, ...desired.content },
      redacted: [],
    }),
    find: async (_, context) => {
      const found = await routeOf(pattern, domain, api, context);
      return found && { ...lookedUp(found, domain, wanted, directory), ...left(found) };
    },
    send: async (known, context) => {
      const reply = repliesLater ? undefined : await replyReference(replyTarget(account), known, scene, context);
      if (reply === "unseen") return replyUnseen(account);
      const body = createRouteBody(account, directory, onlyOne, reply);
      return staleWhenUnseen(await answerOf(() => api.createRoute(domain, body, context), left));
    },
    until: goesOn
      ? {
        what: "the route",
        timeoutMs: 60_000,
        read: async (known, context) =>
          await api.route(domain, idIn(known, "route"), context) ? { phase: "success", status: "PRESENT" } : ABSENT,
      }
      : undefined,
  };
}

/** Reads the route right before, because routes have no version; what the file does not set goes back as it was read. */
function replaceStep(
  desired: DesiredUnit,
  { api, directory }: RouteScene,
  target: () => string | null | undefined,
  foreign = false,
): WriteStep {
  const [{ account }] = desired.accounts;
  const { pattern, domain } = addressIn(account);
  const read = (known: Resources, context: RequestContext): Promise<RouteReply | undefined> =>
    foreign ? routeOf(pattern, domain, api, context) : api.route(domain, idIn(known, "route"), context);
  const left = (reply: RouteReply): Left => foreign ? { targetId: reply.id, resources: {} } : routeLeft(reply);
  return {
    kind: "write",
    idempotent: true,
    intent: (known) => ({
      resource: "email_route",
      resourceName: `${pattern}@${domain}`,
      method: "PUT",
      pathTemplate: PATHS.route,
      ...foreign ? {} : { targetId: idIn(known, "route") },
      after: { pattern, domain, ...desired.content },
      redacted: [],
    }),
    find: async (known, context): Promise<Found | undefined> => {
      const found = await read(known, context);
      return found && { ...lookedUp(found, domain, desired.content, directory), ...left(found) };
    },
    send: async (known, context) => {
      const found = await read(known, context);
      if (!found) return notYetSeen(`the route ${visible(`${pattern}@${domain}`)}`);
      const own = { ...known, route: { id: found.id } };
      const reply = await replyReference(target(), own, { api, directory }, context, {
        pattern: found.pattern,
        domain,
      });
      if (reply === "unseen") return replyUnseen(account);
      const body = updateRouteBody(found, account, directory, reply);
      return await answerOf(() => api.replaceRoute(domain, found.id, body, context), left);
    },
  };
}

/** Where replies go, by id; `unseen` when that route cannot be read yet. */
async function replyReference(
  target: string | null | undefined,
  known: Resources,
  { api, directory }: Pick<RouteScene, "api" | "directory">,
  context: RequestContext,
  own?: { readonly pattern: string; readonly domain: string },
): Promise<ReplyReference | undefined | "unseen"> {
  if (target === undefined || target === null) return undefined;
  if (target === "self") {
    return own ? { domain: own.domain, id: idIn(known, "route"), pattern: own.pattern } : undefined;
  }
  const { pattern, domain } = splitKey(target);
  const found = await routeOf(pattern, domain, api, context);
  if (found) directory.know("route", { id: found.id, name: target });
  return found ? { domain, id: found.id, pattern: found.pattern } : "unseen";
}

function replyUnseen(account: Account): StepAnswer {
  return notYetSeen(`the route ${visible(String(replyTarget(account)))}, which replies are to go to`);
}

/** The route of a pattern on this very domain, unless it is being removed. */
async function routeOf(
  pattern: string,
  domain: string,
  api: EmailDomainsApi,
  context: RequestContext,
): Promise<RouteReply | undefined> {
  const found = await api.routes(domain, "read", context, pattern);
  return found.find((route) => routeKey(route.pattern, domain) === routeKey(pattern, domain));
}

function routeLeft(reply: RouteReply): Left {
  return {
    id: reply.id,
    targetId: reply.id,
    resources: { route: { id: reply.id } },
    state: routeState(reply, undefined),
  };
}

function lookedUp(found: RouteReply, domain: string, wanted: Content, directory: Directory): Found {
  const fields = routeDifferences(wanted, liveRoute(found, domain, directory), directory);
  return { ...routeLeft(found), current: fields.length === 0, difference: fields.join(", ") };
}

function without(content: Content, key: string): Content {
  return Object.fromEntries(Object.entries(content).filter(([each]) => each !== key));
}

function addressIn(account: Account): { readonly pattern: string; readonly domain: string } {
  const address = addressOf(account);
  if (!address) {
    throw new AppError("ROUTE_ADDRESS_MISSING", `Cannot write "${visible(account.name)}" without an address`);
  }
  return address;
}

/** The parts of a route's key. */
export function splitKey(key: string): { readonly pattern: string; readonly domain: string } {
  const at = key.lastIndexOf("@");
  return { pattern: key.slice(0, at), domain: key.slice(at + 1) };
}
