import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { createFetch } from "../../src/runtime/fetch.ts";

describe("createFetch", () => {
  let origin = "";
  let seen: string[] = [];
  const server = createServer((request, response) => void answer(request, response));
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    seen.push(path);
    if (path === "/silence") return;
    if (path === "/redirect") return void response.writeHead(307, { location: "/elsewhere" }).end();
    let body = "";
    for await (const chunk of request) body += chunk;
    response.writeHead(path === "/teapot" ? 418 : 200, {
      "content-type": "application/json",
      "x-method": request.method,
    });
    response.end(JSON.stringify({ path, body, authorization: request.headers.authorization }));
  }

  it("sends method, headers and body, and gives status, headers and body back", async () => {
    const fetch = createFetch();
    const response = await fetch(`${origin}/teapot`, {
      method: "PUT",
      headers: { authorization: "Bearer t" },
      body: "ümlaut",
    });
    assert.deepEqual([response.status, response.headers.get("x-method")], [418, "PUT"]);
    assert.deepEqual(await response.json(), { path: "/teapot", body: "ümlaut", authorization: "Bearer t" });
  });

  it("answers many requests at once, in any order", async () => {
    const fetch = createFetch();
    const paths = Array.from({ length: 100 }, (_, index) => `/${index}`);
    const bodies = await Promise.all(paths.map(async (path) => {
      const reply: { path: string } = JSON.parse(await (await fetch(origin + path)).text());
      return reply.path;
    }));
    assert.deepEqual(bodies, paths);
  });

  it("follows no redirect when it is told so, and sends the other place nothing", async () => {
    seen = [];
    const response = await createFetch()(`${origin}/redirect`, { method: "POST", body: "secret", redirect: "manual" });
    assert.equal(response.status, 307);
    assert.equal(response.headers.get("location"), "/elsewhere");
    await response.body?.cancel();
    await assert.rejects(createFetch()(`${origin}/redirect`, { redirect: "error" }));
    assert.deepEqual(seen, ["/redirect", "/redirect"]);
  });

  it("ends a request by its signal, with the signal's reason", async () => {
    const controller = new AbortController();
    const request = createFetch()(`${origin}/silence`, { signal: controller.signal });
    controller.abort(new RangeError("stopped"));
    await assert.rejects(request, /stopped/);
  });

  it("rejects when nobody listens", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    await new Promise((resolve) => other.close(resolve));
    await assert.rejects(createFetch()(`http://127.0.0.1:${port}/`), TypeError);
  });
});
