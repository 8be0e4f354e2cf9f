import { AppError } from "../base/errors.ts";
import type { Secret } from "../base/secret.ts";
import { visible } from "../base/text.ts";
import type { ApiAnswer } from "../genesys/client.ts";
import { GenesysApiError, isNotFound } from "../genesys/api-error.ts";
import type { Left, StepAnswer } from "../provision/target.ts";
import type { DesiredAccount, Resources } from "../provision/unit.ts";

/** Sends one write and returns the API's answer; throws only what is not an answer of the API. */
export async function answerOf<T>(
  send: () => Promise<ApiAnswer<T>>,
  read: (value: T) => Left,
): Promise<StepAnswer> {
  try {
    const { value, status, correlationId, attempts } = await send();
    return { kind: "done", ...read(value), httpStatus: status, correlationId, attempts };
  } catch (error) {
    if (!(error instanceof GenesysApiError)) throw error;
    const { status, correlationId, attempts } = error;
    return { kind: kindOf(error), error, httpStatus: status, correlationId, attempts };
  }
}

function kindOf(error: GenesysApiError): "refused" | "conflict" | "unanswered" {
  if (error.effect === "unknown") return "unanswered";
  // The platform says "already exists" with 400 in some places and 409 in others.
  const exists = error.status === 400 && /already (exists|in use)/i.test(error.message);
  return error.status === 409 || exists ? "conflict" : "refused";
}

/** The answer to a deletion: being gone is the goal. */
export async function removedOf(remove: () => Promise<ApiAnswer<unknown>>): Promise<StepAnswer> {
  const answer = await answerOf(remove, () => ({ resources: {} }));
  if (answer.kind !== "refused" || !isNotFound(answer.error)) return answer;
  const { httpStatus, correlationId, attempts } = answer;
  return { kind: "done", resources: {}, httpStatus, correlationId, attempts };
}

/** A version conflict in each of its forms (sourced: the Terraform provider) is an invitation to read again. */
export function staleWhenChanged(answer: StepAnswer): StepAnswer {
  if (answer.kind === "done" || answer.kind === "stale") return answer;
  const { httpStatus, error } = answer;
  const changed = httpStatus === 409 || httpStatus === 408 ||
    (httpStatus === 400 && /does not match the current version/i.test(error.message));
  return changed ? { ...answer, kind: "stale" } : staleWhenUnseen(answer);
}

/** What was just written may be missing for a while: nothing was written then, and the request may be made again. */
export function staleWhenUnseen(answer: StepAnswer): StepAnswer {
  return answer.kind === "refused" && isNotFound(answer.error) ? { ...answer, kind: "stale" } : answer;
}

/** Nothing was sent yet, because what the request needs is not seen; `what` such as `the configuration that was just written`. */
export function notYetSeen(what: string): StepAnswer {
  return { kind: "stale", error: new AppError("GENESYS_NOT_FOUND", `Cannot read ${what}`), attempts: 0 };
}

/** The password to send; without one, nothing may even be announced. */
export function passwordOf(
  name: string,
  accounts: readonly [DesiredAccount, ...DesiredAccount[]],
): Secret {
  const password = accounts.flatMap((each) => each.password ?? [])[0];
  if (password) return password;
  const reference = accounts[0].account.password ?? "its password";
  throw new AppError("SECRET_MISSING", `Cannot write "${visible(name)}": there is no value for ${visible(reference)}`);
}

/** The id of a resource that the plan or an earlier step knows. */
export function idIn(known: Resources, role: string): string {
  const resource = known[role];
  if (!resource) throw new AppError("INTERNAL", `Cannot address a ${role} with an unknown id`);
  return resource.id;
}
