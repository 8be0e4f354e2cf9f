import { parseJson } from "../core/base/http.ts";
import type { Clock } from "../core/base/ports.ts";
import { answerWithFault, type HttpFault } from "./http-fault.ts";
import { readText } from "./request-body.ts";
import { wallClock } from "./wall-clock.ts";
import { signatureProblem } from "./webhook-signature.ts";

/** What the receiver is scripted to do with one delivery: a status, a redirection, or a failure of the connection. */
export type ItsmStep = number | { readonly redirect: string } | HttpFault;

/** How the receiver checks deliveries. */
export interface ItsmReceiverOptions {
  /** `whsec_…`; unsigned deliveries are accepted when absent. */
  readonly secret?: string;
  /** A bearer token that each delivery must carry, when given. */
  readonly token?: string;
  /** What to do with the first deliveries, in order; later ones are accepted. */
  readonly script?: readonly ItsmStep[];
  readonly clock?: Clock;
}

/** One attempt to deliver, as it arrived. */
interface ItsmDelivery {
  readonly id: string;
  readonly path: string;
  readonly contentType: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly body: string;
  /** Why the delivery was refused. */
  readonly problem?: string;
  /** True when an event of that id had been accepted before. */
  readonly duplicate: boolean;
  /** Undefined when the connection ended without an answer. */
  status?: number;
}

/** An ITSM system's webhook: it verifies signatures (Standard Webhooks), stores each event once and can be scripted to fail. */
export class ItsmReceiver {
  readonly #options: ItsmReceiverOptions;
  readonly #clock: Clock;
  readonly #script: ItsmStep[];
  readonly #deliveries: ItsmDelivery[] = [];
  readonly #events = new Map<string, unknown>();
  readonly #closing = new AbortController();

  constructor(options: ItsmReceiverOptions = {}) {
    this.#options = options;
    this.#clock = options.clock ?? wallClock;
    this.#script = [...options.script ?? []];
  }

  /** Accepts a delivery on any path. Throws `ConnectionReset` where the script ends the connection. */
  readonly fetch = async (request: Request): Promise<Response> => {
    if (request.method !== "POST") return refusal(405, "Only POST is taken");
    const body = await readText(request);
    if (body === undefined) return refusal(413, "The event is too large");
    const id = request.headers.get("webhook-id") ?? "";
    const problem = this.#problem(request, id, body);
    const delivery: ItsmDelivery = {
      id,
      path: new URL(request.url).pathname,
      contentType: request.headers.get("content-type") ?? "",
      time: this.#clock.now(),
      body,
      ...(problem ? { problem: problem.message } : {}),
      duplicate: id !== "" && this.#events.has(id),
    };
    this.#deliveries.push(delivery);
    const response = problem
      ? refusal(problem.status, problem.message)
      : await this.#follow(this.#script.shift(), request, delivery);
    delivery.status = response.status;
    return response;
  };

  /** Every attempt so far. */
  deliveries(): readonly ItsmDelivery[] {
    return this.#deliveries;
  }

  /** The accepted events as parsed JSON, each once, in order of acceptance. */
  events(): readonly unknown[] {
    return [...this.#events.values()];
  }

  /** Adds to the script. */
  addSteps(...steps: readonly ItsmStep[]): void {
    this.#script.push(...steps);
  }

  /** Ends hanging deliveries. */
  close(): void {
    this.#closing.abort(new Error("The sandbox is closing"));
  }

  async #follow(step: ItsmStep | undefined, request: Request, delivery: ItsmDelivery): Promise<Response> {
    if (typeof step === "number" && (step < 200 || step > 299)) return refusal(step, `Scripted status ${step}`);
    if (typeof step === "object" && "redirect" in step) {
      return new Response(null, { status: 307, headers: { location: step.redirect } });
    }
    const context = {
      signal: AbortSignal.any([request.signal, this.#closing.signal]),
      error: (status: number, message: string) => refusal(status, message),
    };
    return await answerWithFault(typeof step === "object" ? step : undefined, context, () => {
      this.#accept(delivery);
      return Promise.resolve(Response.json({ accepted: true }, { status: typeof step === "number" ? step : 202 }));
    });
  }

  #accept(delivery: ItsmDelivery): void {
    // Without an id, a duplicate cannot be recognised.
    const key = delivery.id || `delivery ${this.#deliveries.length}`;
    if (!this.#events.has(key)) this.#events.set(key, parseJson(delivery.body));
  }

  #problem(request: Request, id: string, body: string): { status: number; message: string } | undefined {
    const { secret, token } = this.#options;
    if (token !== undefined && request.headers.get("authorization") !== `Bearer ${token}`) {
      return { status: 401, message: "The bearer token is missing or wrong" };
    }
    if (secret !== undefined) {
      const timestamp = request.headers.get("webhook-timestamp") ?? "";
      const signature = request.headers.get("webhook-signature") ?? "";
      if (!id || !timestamp || !signature) return { status: 400, message: "A Standard Webhooks header is missing" };
      const message = signatureProblem({ id, timestamp, signature, body }, secret, this.#clock.now());
      if (message) return { status: 401, message };
    }
    return parseJson(body) === undefined ? { status: 400, message: "The body is not JSON" } : undefined;
  }
}

function refusal(status: number, message: string): Response {
  if (status === 204 || status === 304) return new Response(null, { status });
  return Response.json({ error: message }, { status });
}
