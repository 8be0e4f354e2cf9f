import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { test } from "node:test";
import { createGzip, gzipSync } from "node:zlib";
import { GOOD } from "../support/cli-files.ts";
import { program } from "../support/program.ts";

const MEGABYTE = 1024 * 1024;

/** 1 GiB of blanks, packed. */
function bomb(): Promise<Uint8Array> {
  const piece = Buffer.alloc(MEGABYTE, " ");
  return buffer(
    Readable.from((function* () {
      for (let at = 0; at < 1024; at++) yield piece;
    })()).pipe(createGzip()),
  );
}

/** The most memory that a process has had, in bytes, where the system tells. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

test("An answer that unpacks to 1 GiB is an error, and takes no memory for it", async () => {
  const once = await bomb();
  const cwd = await mkdtemp(join(tmpdir(), "bomb-"));
  await writeFile(join(cwd, "good.yaml"), GOOD);
  try {
    for (const [body, encoding] of [[once, "gzip"], [gzipSync(once), "gzip, gzip"]] as const) {
      let asked = 0;
      const server = createServer((request, response) => {
        response.setHeader("content-type", "application/json");
        if (request.url?.includes("oauth")) {
          response.end(JSON.stringify({ access_token: "token-token-token", token_type: "bearer", expires_in: 3600 }));
          return;
        }
        asked += 1;
        response.setHeader("content-encoding", encoding).end(body);
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const args = ["check", "good.yaml", "--probe", "off", "--genesys-api-url", url, "--genesys-login-url", url];
      const env = { PATH: process.env.PATH, GENESYS_CLIENT_ID: "id", GENESYS_CLIENT_SECRET: "secret-secret" };
      const child = spawn(process.execPath, [program("cli"), ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
      let said = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (text: string) => said += text);
      }
      let peak = 0;
      const look = async (): Promise<void> => {
        const now = await peakOf(child.pid ?? 0);
        peak = Math.max(peak, now);
      };
      const watch = setInterval(() => void look(), 50);
      const code = await new Promise((resolve) => child.on("close", resolve));
      clearInterval(watch);
      server.closeAllConnections();
      server.close();
      assert.equal(code, 1, said);
      assert.ok(asked > 0, said);
      assert.match(said, /GENESYS_REPLY_INVALID/);
      assert.doesNotMatch(said, /^\s+at /m);
      if (process.platform === "linux") assert.ok(peak > 0, "the memory was never read");
      assert.ok(peak < 400 * MEGABYTE, `${encoding}: ${Math.round(peak / MEGABYTE)} MB`);
    }
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
});
