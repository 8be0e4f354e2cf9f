import { AppError } from "../errors.ts";
import { visible } from "../text.ts";
import { liveContent } from "./content.ts";
import type { EmailAccountReply } from "./schemas.ts";
import type { AccountState, LiveAccount, Resource, Resources } from "./live-account.ts";

const PENDING: ReadonlySet<string> = new Set(["PENDING_VALIDATION", "VALIDATING"]);
const SUCCESS: ReadonlySet<string> = new Set(["VALIDATED", "ACTIVE"]);

/** The account as the rest of the program sees it. */
export function liveAccount(reply: EmailAccountReply): LiveAccount {
  return {
    name: reply.name,
    accountId: reply.id,
    state: stateOf(reply),
    content: liveContent(reply),
    resources: resourcesOf(reply),
  };
}

/** How far an account is: a status that is neither pending nor success, known or not, is a failure. */
export function stateOf(reply: EmailAccountReply): AccountState {
  const phase = PENDING.has(reply.status) ? "pending" : SUCCESS.has(reply.status) ? "success" : "failure";
  return { phase, status: visible(reply.status, 64), message: reply.statusMessage ?? undefined };
}

/** The one resource that this API has for an account. */
export function resourcesOf(reply: EmailAccountReply): Resources {
  return { emailaccount: { id: reply.id, version: reply.version ?? undefined } };
}

/** The resource as the plan or an earlier step knows it. */
export function resourceIn(known: Resources): Resource {
  const resource = known["emailaccount"];
  if (!resource) throw new AppError("INTERNAL", "Cannot address an e-mail account whose id is not known");
  return resource;
}
