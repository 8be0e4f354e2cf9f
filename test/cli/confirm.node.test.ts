import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { GOOD } from "../support/cli-files.ts";
import { program } from "../support/program.ts";

describe("an apply without a terminal", () => {
  let cwd = "";
  let server: Server;
  const requests: string[] = [];
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), "confirm-"));
    await writeFile(join(cwd, "good.yaml"), GOOD);
    let listings = 0;
    server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url?.split("?")[0]}`);
      const say = (status: number, body: object): void =>
        void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      if (request.url === "/oauth/token") {
        return say(200, { access_token: "t".repeat(20), token_type: "bearer", expires_in: 3600 });
      }
      if (request.method !== "GET") return say(409, { message: "nothing is written here" });
      // The listing is refused once, so that what there is to write shows only later.
      if (++listings === 1) return say(403, { message: "not now" });
      say(200, { entities: [], pageNumber: 1, total: 0, pageCount: 1 });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  after(async () => {
    server.close();
    await rm(cwd, { recursive: true, force: true });
  });

  it("takes no answer from standard input, also where the plan could be made only the second time", async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const args = ["apply", "good.yaml", "--probe", "off", "--genesys-api-url", url, "--genesys-login-url", url];
    const child = spawn(process.execPath, [program("cli"), ...args], {
      cwd,
      env: {
        PATH: process.env.PATH ?? "",
        GENESYS_CLIENT_ID: "id",
        GENESYS_CLIENT_SECRET: "s".repeat(12),
        SUPPORT_PASSWORD: "p".repeat(12),
      },
    });
    child.stdin.on("error", () => undefined).write("y\n");
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => said += String(text));
    const status = await new Promise((resolve) => child.on("close", resolve));
    assert.equal(status, 2, said);
    assert.match(said, /NOT_CONFIRMED/);
    assert.deepEqual(requests.filter((each) => !each.startsWith("GET ") && each !== "POST /oauth/token"), []);
  });
});
