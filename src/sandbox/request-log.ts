import type { FaultRequest } from "./http-fault.ts";

/** One request as the log keeps it: no header, no body, so no secret. */
export interface LoggedRequest {
  /** 1 for the first. */
  readonly number: number;
  readonly method: string;
  readonly path: string;
  /** With its `?`; empty when there is none. */
  readonly search: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** Undefined while the request is being handled, and forever if it never got an answer. */
  status?: number;
  /** The kind of fault that was injected. */
  fault?: string;
  /** `inin-correlation-id` of the answer. */
  readonly correlationId: string;
}

/** A logged request as a fault plan is asked about it. */
export function faultRequest({ method, path, search, number }: LoggedRequest): FaultRequest {
  return { method, path, query: new URLSearchParams(search), number };
}

/** The requests that a simulator has received, in order of arrival. */
export class RequestLog {
  readonly #requests: LoggedRequest[] = [];

  add(request: Request, time: number): LoggedRequest {
    const { pathname, search } = new URL(request.url);
    const entry: LoggedRequest = {
      number: this.#requests.length + 1,
      method: request.method,
      path: pathname,
      search,
      time,
      correlationId: crypto.randomUUID(),
    };
    this.#requests.push(entry);
    return entry;
  }

  all(): readonly LoggedRequest[] {
    return this.#requests;
  }
}
