import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { rawServer, type TestServer } from "../support/probe-servers.ts";

const DENO = "node_modules/.bin/deno";
let server: TestServer;

before(async () => {
  server = await rawServer((socket) => socket.end("554 reached\r\n"));
});
after(() => server.close());

/** The codes of a probe under Deno with these permissions. */
async function codes(permissions: readonly string[], ...args: readonly string[]): Promise<unknown> {
  const options = ["run", "--no-check", "--no-prompt", "--allow-env", "--allow-read", ...permissions];
  const { stdout } = await promisify(execFile)(DENO, [...options, "test/support/probe-under-deno.ts", ...args]);
  return JSON.parse(stdout);
}

test("Deno without leave for the network refuses name and connection, and both are told as its permission", async () => {
  assert.deepEqual(await codes([], "mail.example.com"), ["POLICY_PERMISSION"]);
  assert.deepEqual(await codes([], "mail.example.com", `::127.0.0.1:${server.port}`), ["POLICY_PERMISSION"]);
});

test("Deno with leave for one address reaches that one and no other", async () => {
  const leave = [`--allow-net=127.0.0.1:${server.port}`];
  const here = `::127.0.0.1:${server.port}`;
  assert.deepEqual(await codes(leave, "mail.example.com", here), ["GREETING_REJECTED"]);
  assert.deepEqual(await codes(leave, "mail.example.com", "::127.0.0.1:1"), ["POLICY_PERMISSION"]);
});
