import { mapLimit } from "../../base/async.ts";
import { AppError } from "../../base/errors.ts";
import type { RequestContext } from "../../base/request-context.ts";
import { visible } from "../../base/text.ts";
import { isNotFound } from "../../genesys/api-error.ts";
import type { ApiAnswer } from "../../genesys/client.ts";
import type { Priority } from "../../genesys/rate-limit.ts";
import type { LeftBehind } from "../../provision/journal.ts";
import { READ_CONCURRENCY } from "../../provision/limits.ts";
import type { Step, StepAnswer, WaitStep, WriteStep } from "../../provision/target.ts";
import { answerOf, removedOf } from "../step-answer.ts";
import { type EmailDomainsApi, PATHS } from "./domain-api.ts";
import { clearingStep, slotsOf } from "./domain-settings.ts";
import type { DomainReply, RouteReply } from "./domain-wire.ts";

/** How long a deletion may take to be seen. */
const GONE_MS = 180_000;

/** The domain first, then what belonged to it: nothing goes that something else still refers to. */
export function domainRemovalSteps(
  domain: string,
  live: DomainReply | undefined,
  belongings: readonly LeftBehind[],
  api: EmailDomainsApi,
): readonly Step[] {
  const held = live ? (["imap", "smtp"] as const).filter((slot) => slotsOf(live)[slot] !== undefined) : [];
  return [
    withoutRoutes(domain, api),
    ...held.length > 0 ? [clearingStep(domain, held, api)] : [],
    removeDomainStep(domain, api),
    ...belongingSteps(belongings, api),
  ];
}

/** Removes integrations that no domain refers to, then credentials. */
export function belongingSteps(belongings: readonly LeftBehind[], api: EmailDomainsApi): readonly Step[] {
  const integrations = belongings.filter(({ kind }) => kind === "integration");
  const credentials = belongings.filter(({ kind }) => kind === "credential");
  return [
    ...integrations.flatMap((integration) => [disableStep(integration, api), removeIntegrationStep(integration, api)]),
    ...credentials.map((credential) => removeCredentialStep(credential, api)),
  ];
}

/** Routes on their way out, whoever removed them, hold a domain until they are gone. */
function withoutRoutes(domain: string, api: EmailDomainsApi): WaitStep {
  return {
    kind: "wait",
    until: {
      what: `the removal of the routes of ${visible(domain)}`,
      timeoutMs: GONE_MS,
      read: async (_, context) => {
        const routes = await routesLeft(domain, "poll", api, context);
        const inUse = stillInUse(domain, routes);
        if (inUse) throw inUse;
        return routes.length === 0
          ? { phase: "success", status: "GONE" }
          : { phase: "pending", status: `REMOVING (${routes.length})` };
      },
    },
  };
}

/** The routes of a domain, none where it is gone with them. */
async function routesLeft(
  domain: string,
  priority: Priority,
  api: EmailDomainsApi,
  context: RequestContext,
): Promise<readonly RouteReply[]> {
  try {
    return await api.routesOf(domain, priority, context);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** The routes of a domain that nobody has removed, as the reason why it stays. */
function stillInUse(domain: string, routes: readonly RouteReply[]): AppError | undefined {
  const held = routes.filter(({ status }) => status?.toUpperCase() !== "REMOVING");
  if (held.length === 0) return undefined;
  const shown = held.slice(0, 5).map(({ pattern }) => visible(pattern, 64)).join(", ");
  const count = held.length === 1 ? "a route" : `${held.length} routes`;
  return new AppError("DOMAIN_IN_USE", `${visible(domain)} still has ${count}: ${shown}`);
}

function removeDomainStep(domain: string, api: EmailDomainsApi): WriteStep {
  const step = removal({
    resource: "email_domain",
    name: domain,
    id: domain,
    template: PATHS.domain,
    read: (context) => api.domain(domain, "poll", context),
    remove: (context) => api.removeDomain(domain, context),
  });
  return {
    ...step,
    send: async (known, context) => {
      // What was planned minutes ago may hold routes by now.
      const inUse = stillInUse(domain, await routesLeft(domain, "read", api, context));
      return inUse ? { kind: "refused", error: inUse, attempts: 0 } : await step.send(known, context);
    },
  };
}

function disableStep({ id, name }: LeftBehind, api: EmailDomainsApi): WriteStep {
  return {
    kind: "write",
    lookUpFirst: true,
    idempotent: true,
    intent: () => ({
      resource: "integration",
      resourceName: name,
      method: "PATCH",
      pathTemplate: PATHS.integration,
      targetId: id,
      after: { intendedState: "DISABLED" },
      redacted: [],
    }),
    find: async (_, context) => {
      const found = await api.integration(id, "read", context);
      return { resources: {}, current: found?.intendedState?.toUpperCase() !== "ENABLED" };
    },
    send: async (_, context) => {
      const inUse = await referredTo(id, name, api, context);
      if (inUse) return inUse;
      const answer = await answerOf(() => api.intend(id, "DISABLED", context), () => ({ resources: {} }));
      return answer.kind === "refused" && isNotFound(answer.error)
        ? { kind: "done", resources: {}, httpStatus: answer.httpStatus, attempts: answer.attempts }
        : answer;
    },
  };
}

function removeIntegrationStep({ id, name }: LeftBehind, api: EmailDomainsApi): WriteStep {
  const step = removal({
    resource: "integration",
    name,
    id,
    template: PATHS.integration,
    read: (context) => api.integration(id, "poll", context),
    remove: (context) => api.removeIntegration(id, context),
  });
  return {
    ...step,
    send: async (known, context) => await referredTo(id, name, api, context) ?? await step.send(known, context),
  };
}

function removeCredentialStep({ id, name }: LeftBehind, api: EmailDomainsApi): WriteStep {
  const step = removal({
    resource: "credential",
    name,
    id,
    template: PATHS.credential,
    read: (context) => api.credential(id, context),
    remove: (context) => api.removeCredential(id, context),
  });
  return {
    ...step,
    send: async (known, context) => await loggedInWith(id, name, api, context) ?? await step.send(known, context),
  };
}

/** Somebody else's integration may log in with a credential of ours, and its mail would stop. */
async function loggedInWith(
  id: string,
  name: string,
  api: EmailDomainsApi,
  context: RequestContext,
): Promise<StepAnswer | undefined> {
  const users = await mapLimit(
    await api.integrationsWith(id, context),
    READ_CONCURRENCY,
    async (integration) => {
      // An API that does not know the filter lists every integration.
      const read = await api.configuration(integration.id, context);
      return Object.values(read?.credentials ?? {}).some((held) => held?.id === id) ? [integration] : [];
    },
  );
  const [user] = users.flat();
  if (!user) return undefined;
  const message = `The credential "${visible(name)}" stays: the integration "${visible(user.name ?? user.id)}" uses it`;
  return { kind: "refused", error: new AppError("DOMAIN_IN_USE", message), attempts: 0 };
}

/** The API itself would delete an integration under its domain, whose mail would stop. */
async function referredTo(
  id: string,
  name: string,
  api: EmailDomainsApi,
  context: RequestContext,
): Promise<StepAnswer | undefined> {
  const domains = await api.domains("read", context);
  const user = domains.find((domain) => Object.values(slotsOf(domain)).includes(id));
  if (!user) return undefined;
  const message = `The integration "${visible(name)}" stays: ${visible(user.id)} refers to it`;
  return { kind: "refused", error: new AppError("DOMAIN_IN_USE", message), attempts: 0 };
}

/** How one thing is deleted. */
interface Removal {
  readonly resource: string;
  readonly name: string;
  readonly id: string;
  readonly template: string;
  read(context: RequestContext): Promise<unknown>;
  remove(context: RequestContext): Promise<ApiAnswer<unknown>>;
}

/** A deletion, which ends when the thing is gone; what is gone already is done. */
export function removal({ resource, name, id, template, read, remove }: Removal): WriteStep {
  return {
    kind: "write",
    intent: () => ({
      resource,
      resourceName: name,
      method: "DELETE",
      pathTemplate: template,
      targetId: id,
      redacted: [],
    }),
    send: (_, context) => removedOf(() => remove(context)),
    find: async (_, context) => await read(context) === undefined ? undefined : { resources: {}, current: false },
    until: {
      what: name,
      timeoutMs: GONE_MS,
      read: async (_, context) =>
        await read(context) === undefined
          ? { phase: "success", status: "GONE" }
          : { phase: "pending", status: "REMOVING" },
    },
  };
}
