import type { ApiAnswer } from "../genesys/client.ts";
import { GenesysApiError } from "../genesys/api-error.ts";
import type { Left, StepAnswer } from "../provision/target.ts";

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
