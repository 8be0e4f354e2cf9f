import type { Redactor } from "../../base/secret.ts";
import type { Change, Found, Left, StepIntent, WriteStep } from "../../provision/target.ts";
import type { Content, DesiredAccount, DesiredUnit, LiveUnit } from "../../provision/unit.ts";
import { answerOf, passwordOf, removedOf } from "../step-answer.ts";
import { COLLECTION, type EmailAccountsApi } from "./api.ts";
import type { EmailAccountReply } from "./wire.ts";
import {
  buildProvisioningPayload,
  contentDifferences,
  liveAccount,
  resourceIn,
  resourcesOf,
  shownContent,
  stateOf,
} from "./content.ts";

const RESOURCE = "email_account";
const ITEM = `${COLLECTION}/{id}`;

/** The one write that carries out a change through the `emailaccounts` API. */
export function emailAccountSteps(
  api: EmailAccountsApi,
  change: Change,
  redactor: Redactor,
): readonly WriteStep[] {
  const { action, desired, observed } = change;
  if (action === "create" && desired) return [createStep(api, desired)];
  if (action === "update" && desired && observed) return [updateStep(api, desired, observed, redactor)];
  if (action === "delete" && observed) return [deleteStep(api, observed, redactor)];
  return [];
}

function createStep(api: EmailAccountsApi, { content, accounts: [desired] }: DesiredUnit): WriteStep {
  const password = passwordOf(desired.account.name, [desired]);
  return {
    kind: "write",
    intent: () => ({
      resource: RESOURCE,
      method: "POST",
      pathTemplate: COLLECTION,
      after: content,
      ...credentialOf(desired),
    }),
    send: (_, context) =>
      answerOf(() => api.create(buildProvisioningPayload(desired.account, password), context), written),
    find: async (_, context) => {
      const reply = await api.byName(desired.account.name, context);
      return reply && found(reply, content);
    },
  };
}

function updateStep(
  api: EmailAccountsApi,
  { content, accounts: [desired] }: DesiredUnit,
  observed: LiveUnit,
  redactor: Redactor,
): WriteStep {
  const password = passwordOf(desired.account.name, [desired]);
  const { id, version = Infinity } = resourceIn(observed.resources);
  const onlySecret = contentDifferences(content, observed.content).length === 0;
  return {
    kind: "write",
    intent: () => ({
      resource: RESOURCE,
      method: "PUT",
      pathTemplate: ITEM,
      targetId: id,
      before: shownContent(observed.content, redactor),
      after: content,
      ...credentialOf(desired),
    }),
    send: (_, context) =>
      answerOf(() => api.replace(id, buildProvisioningPayload(desired.account, password), context), written),
    find: async (_, context) => {
      const reply = await api.byId(id, "read", context);
      if (!reply) return undefined;
      // Only the version shows that a password is new.
      const unseen = onlySecret && (reply.version ?? 0) <= version;
      return unseen ? { ...found(reply, content), current: false } : found(reply, content);
    },
  };
}

function deleteStep(api: EmailAccountsApi, observed: LiveUnit, redactor: Redactor): WriteStep {
  const { id } = resourceIn(observed.resources);
  return {
    kind: "write",
    intent: (): StepIntent => ({
      resource: RESOURCE,
      method: "DELETE",
      pathTemplate: ITEM,
      targetId: id,
      before: shownContent(observed.content, redactor),
      redacted: ["/password"],
    }),
    send: (_, context) => removedOf(() => api.remove(id, context)),
    find: async (_, context) => {
      const reply = await api.byId(id, "read", context);
      return reply && { ...found(reply, observed.content), current: false };
    },
  };
}

function written(reply: EmailAccountReply): Left {
  return { id: reply.id, targetId: reply.id, resources: resourcesOf(reply), state: stateOf(reply) };
}

function found(reply: EmailAccountReply, wanted: Content): Found {
  const fields = contentDifferences(wanted, liveAccount(reply).content);
  return { ...written(reply), current: fields.length === 0, difference: fields.join(", ") };
}

function credentialOf(desired: DesiredAccount): Pick<StepIntent, "redacted" | "credentialReference"> {
  return { redacted: ["/password"], credentialReference: desired.account.password };
}
