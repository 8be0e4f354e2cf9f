import { onAbort } from "../core/base/async.ts";

/** A failure outside a simulator's logic. `before` happens before the request takes effect, `after` once it has. */
export type HttpFault =
  | {
    readonly kind: "status";
    readonly status: number;
    readonly message?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }
  /** An HTML page where JSON belongs, as a proxy answers. */
  | { readonly kind: "html"; readonly status: number }
  | { readonly kind: "reset"; readonly when: "before" | "after" }
  | { readonly kind: "hang"; readonly when: "before" | "after" }
  /** The request takes effect and its JSON answer ends in the middle. */
  | { readonly kind: "truncate" };

/** What a fault plan is asked about. */
export interface FaultRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** 1 for the first request the simulator gets. */
  readonly number: number;
}

/** Decides which request fails, and how. */
export type FaultPlan<F> = (request: FaultRequest) => F | undefined;

/** One line of a scripted fault plan. */
export interface FaultRule<F> {
  /** Any method when absent. */
  readonly method?: string;
  /** The start of the path; any path when absent. */
  readonly path?: string;
  /** The end of the path; any when absent. */
  readonly pathEnd?: string;
  /** Matching requests to let through first; 0 when absent. */
  readonly skip?: number;
  /** Matching requests to fail; 1 when absent. */
  readonly times?: number;
  readonly fault: F;
}

/** A fault plan from rules: the first rule that matches and is not used up decides. */
export function faultSequence<F>(rules: readonly FaultRule<F>[]): FaultPlan<F> {
  const open = rules.map((rule) => ({ rule, skip: rule.skip ?? 0, times: rule.times ?? 1 }));
  return ({ method, path }) => {
    for (const state of open) {
      if (state.times === 0) continue;
      if (state.rule.method !== undefined && state.rule.method !== method) continue;
      if (state.rule.path !== undefined && !path.startsWith(state.rule.path)) continue;
      if (state.rule.pathEnd !== undefined && !path.endsWith(state.rule.pathEnd)) continue;
      if (state.skip > 0) {
        state.skip--;
        continue;
      }
      state.times--;
      return state.rule.fault;
    }
    return undefined;
  };
}

/** The fault of the first plan that has one; later plans are not asked. */
export function planFault<F>(plans: readonly FaultPlan<F>[], request: FaultRequest): F | undefined {
  for (const plan of plans) {
    const fault = plan(request);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Thrown by a simulator's handler instead of an answer: the connection ends without one. */
export class ConnectionReset extends Error {
  readonly code = "ECONNRESET";

  constructor() {
    super("The connection was reset");
    this.name = "ConnectionReset";
  }
}

/** What {@link answerWithFault} needs from the simulator. */
interface FaultContext {
  /** Aborts when the client goes away or the simulator closes: a hanging request ends then. */
  readonly signal: AbortSignal;
  /** The simulator's own error answer. */
  error(status: number, message: string): Response;
}

/** Answers a request as the fault says; `answer` is what the simulator does without one. */
export async function answerWithFault(
  fault: HttpFault | undefined,
  context: FaultContext,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (fault === undefined) return await answer();
  switch (fault.kind) {
    case "status": {
      const response = context.error(fault.status, fault.message ?? `Injected fault ${fault.status}`);
      for (const [name, value] of Object.entries(fault.headers ?? {})) response.headers.set(name, value);
      return response;
    }
    case "html":
      return new Response(`<html><body><h1>${fault.status} Bad Gateway</h1></body></html>`, {
        status: fault.status,
        headers: { "content-type": "text/html" },
      });
    case "reset":
      if (fault.when === "after") await answer();
      throw new ConnectionReset();
    case "hang":
      if (fault.when === "after") await answer();
      await new Promise((resolve) => onAbort(context.signal, resolve));
      throw new ConnectionReset();
    case "truncate": {
      const response = await answer();
      const text = await response.text();
      return new Response(text.slice(0, Math.floor(text.length / 2)), response);
    }
  }
}
