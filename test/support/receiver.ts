import type { Fetch } from "../../src/core/base/ports.ts";
import { untilAborted } from "./until.ts";

/** A request as a receiver saw it. */
export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
  readonly redirect: string | undefined;
}

type Answer = Response | Error | "silence";

/** A fetch that answers by script and keeps what it was asked; after the script it answers 200. */
export class FakeReceiver {
  readonly requests: SeenRequest[] = [];
  readonly #script: (Answer | (() => Answer))[];
  /** The answer to requests after the script. */
  always: () => Answer = () => new Response("{}");

  constructor(...script: readonly (Answer | (() => Answer))[]) {
    this.#script = [...script];
  }

  get bodies(): readonly unknown[] {
    return this.requests.map(({ body }) => body === "" ? undefined : JSON.parse(body));
  }

  readonly fetch: Fetch = async (url, init = {}) => {
    this.requests.push({
      url,
      method: init.method ?? "GET",
      headers: new Headers(init.headers),
      body: typeof init.body === "string" ? init.body : "",
      redirect: init.redirect,
    });
    const next = this.#script.shift() ?? this.always;
    const answer = typeof next === "function" ? next() : next;
    if (answer === "silence") return await untilAborted(init.signal);
    if (answer instanceof Error) throw answer;
    return answer;
  };
}

/** What fetch throws when there is no connection. */
export function networkFailure(): Error {
  return new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 192.0.2.1:443") });
}
