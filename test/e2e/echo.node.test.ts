import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createFleet } from "../../src/sandbox/scenarios.ts";
import { ActionStage } from "../support/action-stage.ts";
import { runCli } from "../support/program.ts";

const TOKEN = "tok-1f3a9c0d7e5b-that-nobody-may-see";
const PASSWORD = "pw-7c21e0aa94-that-nobody-may-see";

/** An API that refuses every creation and repeats what it was sent, as some gateways do. */
function createEcho(): ReturnType<typeof createServer> {
  return createServer((request, response) => {
    const pieces: string[] = [];
    request.setEncoding("utf8").on("data", (piece: string) => pieces.push(piece)).on("end", () => {
      const { authorization = "" } = request.headers;
      const answer = (status: number, body: unknown): void =>
        void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      if (request.url === "/oauth/token") {
        return answer(200, { access_token: TOKEN, token_type: "bearer", expires_in: 3600 });
      }
      if (request.method === "GET") {
        return answer(200, { entities: [], pageSize: 100, pageNumber: 1, total: 0, pageCount: 0 });
      }
      const { password } = JSON.parse(pieces.join("")) as { password: string };
      // Short, so that nothing of it is cut off for its length.
      const message = `Not with ${authorization} and password ${password}`;
      answer(400, { message, code: "bad.request", status: 400 });
    });
  });
}

describe("what an API repeats of a request", () => {
  const server = createEcho();
  let stage: ActionStage;
  let url = "";
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const fleet = createFleet();
    const [support] = fleet.accounts;
    assert.ok(support);
    const env = Object.fromEntries(Object.keys(fleet.env).map((name) => [name, PASSWORD]));
    stage = await ActionStage.open({ fleet: { ...fleet, accounts: [support], env } });
  });
  after(async () => {
    await stage.close();
    server.close();
  });

  /** Searches outputs and every file that a run left for what was sent. */
  async function assertMasked(outputs: Readonly<Record<string, string>>): Promise<void> {
    const texts = new Map(Object.entries(outputs));
    for (const name of await readdir(stage.folder, { recursive: true })) {
      texts.set(name, await readFile(join(stage.folder, name), "utf8").catch(() => ""));
    }
    for (const secret of [TOKEN, PASSWORD]) {
      for (const [place, text] of texts) assert.ok(!text.includes(secret.slice(0, 10)), `${place} holds ${secret}`);
    }
    assert.ok([...texts.values()].some((text) => /Not with Bearer \*\*\* and password \*\*\*/.test(text)));
  }

  it("is masked by the action, whichever way it got the password", async () => {
    const inputs = { "genesys-api-url": url, "genesys-login-url": url, "probe": "off" };
    const step = await stage.push(inputs);
    assert.equal(step.report.accounts[0]?.outcome?.status, "FAILED", step.log);
    const log = step.log.split("\n").filter((line) => !line.startsWith("::add-mask::")).join("\n");
    await assertMasked({ log, summary: step.summary, comments: stage.comments().join("\n") });
  });

  it("is masked by the command line, whose password stands in the environment", async () => {
    const { args, env } = stage.sandbox;
    const own = args.map((arg, index) => /^--genesys-(api|login)-url$/.test(args[index - 1] ?? "") ? url : arg);
    for (const options of [["--json"], ["--verbose"]]) {
      const run = await runCli(["apply", "--yes", ...own, "--probe", "off", ...options], { cwd: stage.folder, env });
      assert.equal(run.exitCode, 1, run.stdout + run.stderr);
      await assertMasked({ stdout: run.stdout, stderr: run.stderr });
    }
  });
});
