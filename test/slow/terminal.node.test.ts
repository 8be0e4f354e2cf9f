import assert from "node:assert/strict";
import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { constants } from "node:os";
import { setTimeout } from "node:timers/promises";
import { after, before, describe, it } from "node:test";
import { CliStage } from "../support/cli-stage.ts";
import { onTerminal, type Terminal } from "../support/pseudo-terminal.ts";

const ESCAPES = /\u001b\[[0-9;]*[A-Za-z]/g;
const CLEAR_LINE = "\r\u001b[2K";

/** What each line of a terminal shows in the end. */
function screen(output: string): string {
  return output.replaceAll("\r\n", "\n").split("\n").map((line) => line.split(CLEAR_LINE).at(-1)).join("\n");
}

describe("the command line on a terminal", () => {
  let stage: CliStage;
  let slow: Server;
  const sockets = new Set<Socket>();
  before(async () => {
    stage = await CliStage.open("email-accounts");
    await stage.account("A");
    // A mail server that says nothing for a while, and then goes.
    slow = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
      void setTimeout(400).then(() => socket.destroy());
    });
    await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve));
  });
  after(async () => {
    for (const socket of sockets) socket.destroy();
    slow.close();
    await stage.close();
  });
  const on = (args: readonly string[], more: Partial<Terminal> = {}, env: Record<string, string> = {}) =>
    onTerminal(args, {
      cwd: stage.folder,
      ...more,
      env: { ...stage.sandbox.env, GEA_CA_FILE: "", GEA_PROBE: "off", ...env },
    });
  const probing = (more: Partial<Terminal> = {}, env: Record<string, string> = {}) => {
    const to = `127.0.0.1:${(slow.address() as AddressInfo).port}`;
    const GEA_CONNECT_TO = `mail.acme.example:587:${to}\nmail.acme.example:993:${to}`;
    return on(["check", "--no-domain-checks"], more, { GEA_PROBE: "tls", GEA_CONNECT_TO, ...env });
  };

  it("shows in one line how far the probes are and for how long, and takes it away", async () => {
    const { output, status } = await probing();
    assert.notEqual(status, 0, "the mail server answered nothing");
    assert.match(output, /\r\u001b\[2KProbed 0 of 2 mail servers, \d+ s/);
    assert.doesNotMatch(screen(output), /Probed/);
    assert.match(output, /\u001b\[1m/, "a terminal shows colours");
  });

  it("keeps the live line within a narrow terminal", async () => {
    const { output } = await probing({ columns: 20 });
    const lives = output.split(CLEAR_LINE).map((piece) => piece.split("\r\n")[0] ?? "");
    assert.ok(lives.includes("Probed 0 of 2 mail "), JSON.stringify(lives.slice(0, 5)));
    assert.ok(lives.filter((live) => live.startsWith("Probed")).every((live) => live.length < 20));
  });

  it("draws no live line and no colour where they would be read as text", async () => {
    for (const env of [{ TERM: "dumb" }, { CI: "true", NO_COLOR: "1" }]) {
      const { output } = await probing({}, env);
      assert.doesNotMatch(output, ESCAPES, JSON.stringify(env));
      assert.doesNotMatch(output, /Probed/);
    }
    const { output } = await probing({}, { NO_COLOR: "1" });
    assert.match(output, /Probed 0 of 2/, "NO_COLOR speaks of colours alone");
    assert.deepEqual([...new Set(output.match(ESCAPES))].filter((each) => each.endsWith("m")), []);
  });

  const QUESTION = "Write these changes to Genesys Cloud? [y/N] ";
  const apply = (typed: Terminal["typed"], ...args: string[]) => on(["apply", ...args], typed ? { typed } : {});

  it("writes nothing without a yes: a no, an empty answer, Ctrl+C, and a terminal that hangs up", async () => {
    for (const answer of ["n\n", "\n", "\u0003", "\u0004", null]) {
      const { output, status } = await apply([[QUESTION, answer]]);
      // Who hangs up ends it by that signal, not by an abort that may leave a dump with passwords in it.
      assert.equal(status, answer === null ? -constants.signals.SIGHUP : 1, `${JSON.stringify(answer)}\n${output}`);
      assert.deepEqual(stage.writes(), []);
      if (answer !== null) assert.match(screen(output), /error CANCELLED/);
      const { stdout } = await stage.run("verify-audit", "audit_log.jsonl");
      assert.match(stdout, /^audit_log\.jsonl: intact$/m, "whoever hangs up leaves a closed log");
      assert.doesNotMatch(output, /^\s+at /m);
    }
  });

  it("shows the plan, asks, and writes that plan after a yes; the live line is gone in the end", async () => {
    const { output, status } = await apply([[QUESTION, "y\n"]]);
    assert.equal(status, 0, output);
    assert.match(output, /1 to create[^]*Write these changes[^]*1 created/);
    assert.match(output, /of 1 accounts are (written|being validated), \d+ s/);
    assert.doesNotMatch(screen(output), /accounts are/);
    assert.equal(stage.writes().length, 1);
  });

  it("ends an error in words of its own line", async () => {
    const { output, status } = await on(["check", "--target", "Nobody"]);
    assert.equal(status, 2);
    assert.match(screen(output), /^error INPUT_INVALID Cannot use --target "Nobody"/m);
  });
});
