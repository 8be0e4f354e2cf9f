import * as v from "valibot";
import { deadline } from "../base/async.ts";
import { toBase64 } from "../base/bytes.ts";
import { AppError, ConfigurationError } from "../base/errors.ts";
import { connectionReason, isHtml, mayPass, parseJson, readBody } from "../base/http.ts";
import type { Clock, Fetch } from "../base/ports.ts";
import type { Redactor, Secret } from "../base/secret.ts";
import { ANSWER_BYTES, ANSWER_WORDS, RECEIVER_TOKEN_MARGIN_MS, RECEIVER_TOKEN_MS } from "./limits.ts";

/** An OAuth client of the receiver's authorization server (RFC 6749 section 4.4). */
interface ReceiverClient {
  readonly tokenUrl: URL;
  readonly clientId: Secret;
  readonly clientSecret: Secret;
}

/** What a {@link ReceiverTokens} needs. */
export interface TokenDeps {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly redactor: Redactor;
}

const tokenSchema = v.object({
  access_token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/)),
  expires_in: v.optional(v.pipe(v.union([v.number(), v.string()]), v.transform(Number))),
});

/** What the authorization server said. */
interface TokenAnswer {
  readonly status: number;
  readonly text: string;
  /** Whether it is a web page. */
  readonly isPage: boolean;
}

/** Access tokens for a receiver, fetched when one is needed and kept until shortly before their end. */
export class ReceiverTokens {
  readonly #client: ReceiverClient;
  readonly #deps: TokenDeps;
  #known: { readonly token: Promise<string>; readonly endsAt: Promise<number> } | undefined;

  constructor(client: ReceiverClient, deps: TokenDeps) {
    this.#client = client;
    this.#deps = deps;
  }

  /** A token that has not ended. Throws AppError. */
  async get(signal: AbortSignal): Promise<string> {
    const known = this.#known;
    if (known && await known.endsAt > this.#deps.clock.monotonic()) return await known.token;
    const fetched = this.#fetch(signal);
    this.#known = { token: fetched.then(({ token }) => token), endsAt: fetched.then(({ endsAt }) => endsAt) };
    // Who waits for either hears of a failure; the next one asks anew.
    this.#known.token.catch(() => undefined);
    this.#known.endsAt.catch(() => this.#known = undefined);
    return (await fetched).token;
  }

  /** Forgets the token: the receiver does not take it any more. */
  forget(): void {
    this.#known = undefined;
  }

  async #fetch(signal: AbortSignal): Promise<{ readonly token: string; readonly endsAt: number }> {
    const { clock } = this.#deps;
    const { host } = this.#client.tokenUrl;
    const late = (): Error => new AppError("NOTIFY_FAILED", `${host} did not answer in time`);
    return await deadline(RECEIVER_TOKEN_MS, clock, signal, late, async (signal) => {
      const inHeader = await this.#ask(true, signal);
      // RFC 6749 section 2.3.1 prefers the header, but not every server takes it.
      const { status, text, isPage } = inHeader.status === 400 || inHeader.status === 401
        ? await this.#ask(false, signal)
        : inHeader;
      const answer = v.safeParse(tokenSchema, parseJson(text));
      if (status >= 200 && status <= 299 && answer.success) {
        const { access_token: token, expires_in: seconds = 300 } = answer.output;
        this.#deps.redactor.add(token);
        const lasts = Number.isFinite(seconds) ? seconds * 1000 - RECEIVER_TOKEN_MARGIN_MS : 0;
        return { token, endsAt: clock.monotonic() + lasts };
      }
      const refused = status >= 400 && !mayPass(status);
      // What is no token by its form may be one all the same.
      const isSecret = status >= 200 && status <= 299;
      const words = isSecret ? "" : isPage ? "a web page" : this.#deps.redactor.quote(text.trim(), ANSWER_WORDS);
      const message = `${host} gave no token, but ${status}${words === "" ? "" : `: ${words}`}`;
      throw new AppError(refused ? "NOTIFY_REFUSED" : "NOTIFY_FAILED", message);
    });
  }

  async #ask(inHeader: boolean, signal: AbortSignal): Promise<TokenAnswer> {
    const { tokenUrl, clientId, clientSecret } = this.#client;
    const [id, secret] = [clientId.reveal(), clientSecret.reveal()];
    const form = new URLSearchParams({ grant_type: "client_credentials" });
    const headers: Record<string, string> = {
      "content-type": "application/x-www-form-urlencoded",
      accept: "application/json",
    };
    if (inHeader) headers.authorization = basicAuthorization(formEncoded(id), formEncoded(secret));
    else {
      form.set("client_id", id);
      form.set("client_secret", secret);
    }
    try {
      const init: RequestInit = { method: "POST", headers, body: form.toString(), redirect: "manual", signal };
      const response = await this.#deps.fetch(tokenUrl.href, init);
      const { text } = await readBody(response, ANSWER_BYTES);
      return { status: response.status, text, isPage: isHtml(response, text) };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ConfigurationError) throw error;
      const reason = connectionReason(error, this.#deps.redactor);
      throw new AppError("NOTIFY_FAILED", `${tokenUrl.host} could not be reached: ${reason}`, { cause: error });
    }
  }
}

/** The value of Authorization for a name and a password (RFC 7617). */
export function basicAuthorization(name: string, password: string): string {
  return `Basic ${toBase64(`${name}:${password}`)}`;
}

/** As RFC 6749 appendix B wants it. */
function formEncoded(text: string): string {
  return new URLSearchParams({ "": text }).toString().slice(1);
}
