import { pipeline, type Readable, Transform, type TransformCallback } from "node:stream";
import zlib from "node:zlib";
import type { ApiFetch, ApiResponse, BodyReader } from "../core/base/ports.ts";
import { createFetch, loadAgent, type UndiciAnswer } from "./fetch.ts";

// By hand: undici's `fetch` does the same at four times the work, most of it for objects that nobody looks at.

/**
 * An {@link ApiFetch} on undici, which answers and fails as its `fetch` does, but for a 407 and a 421: here they are answers,
 * and no request is sent twice. Deno's own `fetch` where it runs. undici is loaded at the first request.
 */
export function createApiFetch(): ApiFetch {
  if ("Deno" in globalThis) return createFetch();
  let ready: Promise<ApiFetch> | undefined;
  return async (url, call) => {
    ready ??= loadApiFetch();
    return await (await ready)(url, call);
  };
}

async function loadApiFetch(): Promise<ApiFetch> {
  const { undici: { request }, agent: dispatcher } = await loadAgent();
  return async (url, { method, headers, body, signal }) => {
    signal.throwIfAborted();
    const encodings = new URL(url).protocol === "https:" ? "br, gzip, deflate" : "gzip, deflate";
    try {
      const answer = await request(url, {
        method,
        headers: { "user-agent": "undici", "accept-encoding": encodings, ...headers },
        body: body ?? null,
        signal,
        dispatcher,
      });
      return responseOf(answer, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw new TypeError("fetch failed", { cause: error });
    }
  };
}

/** Statuses of answers that have no body, whatever follows them (Fetch standard section 2.2.3). */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf({ statusCode, headers, body }: UndiciAnswer, signal: AbortSignal): ApiResponse {
  const response = { status: statusCode, ok: statusCode >= 200 && statusCode <= 299, headers: headersOf(headers) };
  if (BODILESS.has(statusCode)) {
    // Without this the connection would wait for somebody to read it.
    void body.dump().catch(() => undefined);
    return { ...response, body: null };
  }
  const content = decoded(body, response.headers.get("content-encoding"));
  return { ...response, body: { getReader: () => readerOf(content, signal) } };
}

function headersOf(fields: UndiciAnswer["headers"]): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of Array.isArray(values) ? values : [values ?? ""]) headers.append(name, value);
  }
  return headers;
}

function readerOf(content: Readable, signal: AbortSignal): BodyReader {
  const pieces: AsyncIterator<Uint8Array> = content[Symbol.asyncIterator]();
  return {
    async read() {
      try {
        const { done, value } = await pieces.next();
        return done === true ? { done } : { done: false, value };
      } catch (error) {
        signal.throwIfAborted();
        throw new TypeError("terminated", { cause: error });
      }
    },
    cancel() {
      content.on("error", () => undefined).destroy();
      return Promise.resolve();
    },
  };
}

/** More codings than any server needs, and a way to make small answers grow. */
const MOST_CODINGS = 5;

/** What a server cut off is taken as far as it goes, as curl and browsers do. */
const ZLIB = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
const BROTLI = {
  flush: zlib.constants.BROTLI_OPERATION_FLUSH,
  finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH,
};

const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ["gzip", () => zlib.createGunzip(ZLIB)],
  ["x-gzip", () => zlib.createGunzip(ZLIB)],
  ["deflate", () => new Inflate()],
  ["br", () => zlib.createBrotliDecompress(BROTLI)],
]);

/** A body without its codings (RFC 9110 section 8.4); as it came where one of them is not known. */
function decoded(body: Readable, contentEncoding: string | null): Readable {
  const codings = (contentEncoding || "identity").toLowerCase().split(",").map((coding) => coding.trim());
  if (codings.length > MOST_CODINGS) {
    body.on("error", () => undefined).destroy();
    throw new Error(`too many content-encodings in response: ${codings.length}, maximum allowed is ${MOST_CODINGS}`);
  }
  const makers = codings.toReversed().flatMap((coding) => DECODERS.get(coding) ?? []);
  if (makers.length < codings.length) return body;
  // A failure ends all of them, and is thrown where the last one is read.
  return makers.map((make) => make()).reduce<Readable>((from, to) => pipeline(from, to, () => undefined), body);
}

/** Servers send deflate with and without the zlib header that belongs to it (RFC 9110 section 8.4.1.2): the first byte tells. */
class Inflate extends Transform {
  #inner: zlib.Inflate | zlib.InflateRaw | undefined;

  override _transform(chunk: Uint8Array, _encoding: string, done: TransformCallback): void {
    this.#inner ??= this.#start(((chunk[0] ?? 0) & 0x0f) === 0x08);
    this.#inner.write(chunk, () => done());
  }

  override _read(size: number): void {
    this.#inner?.resume();
    super._read(size);
  }

  override _flush(done: TransformCallback): void {
    if (this.#inner === undefined) done();
    else this.#inner.once("end", () => done()).end();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#inner?.destroy();
    done(error);
  }

  #start(hasHeader: boolean): zlib.Inflate | zlib.InflateRaw {
    const inner = hasHeader ? zlib.createInflate(ZLIB) : zlib.createInflateRaw(ZLIB);
    return inner.on("error", (error) => this.destroy(error)).on("data", (piece) => {
      if (!this.push(piece)) inner.pause();
    });
  }
}
