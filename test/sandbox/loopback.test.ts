import assert from "node:assert/strict";
import { test } from "node:test";
import { ConnectionReset } from "../../src/sandbox/http-fault.ts";
import { HTTP_BODY_LIMIT } from "../../src/sandbox/limits.ts";
import { serveHttp } from "../../src/sandbox/loopback.ts";
import { readText } from "../../src/sandbox/request-body.ts";

const post = (url: string, body: string) => fetch(url, { method: "POST", body });

test("a handler answers over a socket, and its reset is a failed request", async () => {
  const server = await serveHttp(async (request) => {
    const text = await readText(request);
    if (text === "reset") throw new ConnectionReset();
    return new Response(text === undefined ? "too large" : text);
  });
  try {
    assert.equal(await (await post(server.url, "grüße")).text(), "grüße");
    assert.equal(await (await post(server.url, "x".repeat(HTTP_BODY_LIMIT))).text(), "x".repeat(HTTP_BODY_LIMIT));
    assert.equal(await (await post(server.url, "x".repeat(HTTP_BODY_LIMIT + 1))).text(), "too large");
    await assert.rejects(post(server.url, "reset"), TypeError);
    assert.equal(await (await post(server.url, "after")).text(), "after");
  } finally {
    await server.close();
  }
});

test("closing ends requests that are in work", async () => {
  let started = () => {};
  const arrival = new Promise<void>((resolve) => started = resolve);
  const server = await serveHttp(() => {
    started();
    return new Promise(() => {});
  });
  const waiting = assert.rejects(post(server.url, ""), TypeError);
  await arrival;
  await server.close();
  await waiting;
});

test("a client that goes away aborts its request", async () => {
  let aborted = () => {};
  const abortion = new Promise<void>((resolve) => aborted = resolve);
  const client = new AbortController();
  const server = await serveHttp(async (request) => {
    const left = new Promise<void>((resolve) => request.signal.addEventListener("abort", () => resolve()));
    client.abort();
    await left;
    aborted();
    return new Response();
  });
  await assert.rejects(fetch(server.url, { signal: client.signal }), { name: "AbortError" });
  await abortion;
  await server.close();
});
