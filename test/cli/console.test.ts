import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { describe, it, test } from "node:test";
import fc from "fast-check";
import { canRedraw, ConsoleLogger, type Output, showsColour, writeInStep } from "../../src/cli/console.ts";

class MemoryOutput implements Output {
  readonly isTTY: boolean;
  columns: number | undefined;
  text = "";

  constructor(isTTY: boolean, columns?: number) {
    this.isTTY = isTTY;
    this.columns = columns;
  }

  write(text: string): void {
    this.text += text;
  }

  /** What a person sees: each carriage return with its erase takes the line written so far away. */
  get shown(): string {
    return this.text.split("\n").map((line) => line.split("\r\u001b[2K").at(-1)).join("\n");
  }
}

/** Seconds that pass when a test says so. */
class Ticks {
  #now = 1000;
  #draw: (() => void) | undefined;
  readonly now = (): number => this.#now;
  readonly everySecond = (draw: () => void): () => void => {
    this.#draw = draw;
    return () => this.#draw = undefined;
  };

  get running(): boolean {
    return this.#draw !== undefined;
  }

  pass(ms: number): void {
    this.#now += ms;
    this.#draw?.();
  }
}

function open(
  options: { readonly isTTY?: boolean; readonly columns?: number; readonly verbose?: boolean } = {},
  isTimed = false,
) {
  const output = new MemoryOutput(options.isTTY ?? false, options.columns);
  const ticks = new Ticks();
  const { everySecond, now } = ticks;
  const logger = new ConsoleLogger({ output, verbose: options.verbose, everySecond, ...(isTimed && { now }) });
  return { output, logger, ticks };
}

describe("ConsoleLogger", () => {
  it("writes one plain line a message, with its place and its kind", () => {
    const { output, logger } = open();
    logger.info("Reading");
    logger.notice("n");
    logger.warning("w", { file: "a.yaml" });
    logger.error("e", { file: "a.yaml", line: 3, column: 7 });
    assert.equal(output.text, "Reading\nnotice: n\na.yaml: warning: w\na.yaml:3:7: error: e\n");
  });

  it("says what it is doing on a terminal only, in one live line that the next line replaces", () => {
    const { output, logger } = open({ isTTY: true });
    logger.progress("Probed 1 of 3", { done: 1, total: 3 });
    logger.progress("Probed 2 of 3", { done: 2, total: 3 });
    assert.equal(output.shown, "Probed 2 of 3");
    logger.info("Done");
    assert.equal(output.shown, "Done\n");
    const elsewhere = open();
    elsewhere.logger.progress("Probed 1 of 2", { done: 1, total: 2 });
    elsewhere.logger.clear();
    assert.equal(elsewhere.output.text, "");
  });

  it("takes the live line away when its stage is done, and leaves nothing that ticks", () => {
    const { output, logger, ticks } = open({ isTTY: true });
    logger.progress("0 of 2", { done: 0, total: 2 });
    assert.equal(ticks.running, true);
    logger.progress("2 of 2", { done: 2, total: 2 });
    assert.deepEqual([output.shown, ticks.running], ["", false]);
    logger.progress("0 of 0", { done: 0, total: 0 });
    assert.deepEqual([output.shown, ticks.running], ["", false]);
  });

  it("tells the time that has passed, second by second, and what is left once it can be told", () => {
    const { output, logger, ticks } = open({ isTTY: true, columns: 200 }, true);
    logger.progress("Probed 0 of 4", { done: 0, total: 4 });
    assert.equal(output.shown, "Probed 0 of 4, 0 s");
    ticks.pass(2000);
    assert.equal(output.shown, "Probed 0 of 4, 2 s");
    logger.progress("Probed 1 of 4", { done: 1, total: 4 });
    assert.equal(output.shown, "Probed 1 of 4, 2 s", "two seconds tell nothing yet");
    ticks.pass(38_000);
    assert.equal(output.shown, "Probed 1 of 4, 40 s, about 2 min 0 s to go");
    logger.progress("3 of 4 accounts are written", { done: 3, total: 4 });
    logger.progress("Probed 2 of 4", { done: 2, total: 4 });
    assert.equal(output.shown, "Probed 2 of 4, 40 s, about 40 s to go", "stages that take turns keep their time");
    logger.progress("Probed 1 of 4", { done: 1, total: 4 });
    assert.equal(output.shown, "Probed 1 of 4, 0 s", "it began again");
    logger.warning("w");
    ticks.pass(1000);
    assert.equal(output.shown, "warning: w\nProbed 1 of 4, 1 s");
  });

  it("does not draw a live line again that has not changed, and takes it away once", () => {
    const { output, logger } = open({ isTTY: true });
    logger.progress("same", { done: 0, total: 1 });
    const { length } = output.text;
    logger.progress("same", { done: 0, total: 1 });
    assert.equal(output.text.length, length);
    logger.clear();
    logger.clear();
    assert.equal(output.shown, "");
    assert.equal(output.text.split("\u001b[2K").length - 1, 2);
  });

  it("keeps the live line within the terminal as wide as it is now, so that it can be taken away", () => {
    const { output, logger } = open({ isTTY: true, columns: 10 });
    logger.progress("x".repeat(50), { done: 0, total: 2 });
    assert.equal(output.shown, "x".repeat(9));
    output.columns = 6;
    logger.progress("y".repeat(50), { done: 1, total: 2 });
    assert.equal(output.shown, "y".repeat(5));
    output.columns = 0;
    logger.progress("z".repeat(90), { done: 1, total: 2 });
    assert.equal(output.shown, "z".repeat(79), "some terminals do not know how wide they are");
  });

  it("says details only when it was asked to", () => {
    const quiet = open();
    quiet.logger.debug("detail");
    assert.equal(quiet.output.text, "");
    const verbose = open({ verbose: true });
    verbose.logger.debug("detail");
    assert.equal(verbose.output.text, "detail\n");
  });

  it("lets no foreign text end a line, move the cursor or start a runner's command", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "::error::x",
        "\n::set-output name=a::b",
        "x\r\n##[error]y",
        "\u001b[2J",
        "##vso[task.setvariable]x",
        "a\u2028::warning::b",
      ),
      fc.array(fc.constantFrom(":", "#", "[", " ", "\n", "\r", "\u001b", "error", "vso"), { maxLength: 8 }).map((
        parts,
      ) => parts.join("")),
    );
    const send = fc.constantFrom("info", "notice", "warning", "error") as fc.Arbitrary<
      "info" | "notice" | "warning" | "error"
    >;
    fc.assert(
      fc.property(hostile, hostile, send, (message, file, kind) => {
        const { output, logger } = open();
        if (kind === "info") logger.info(message);
        else logger[kind](message, { file, line: 1 });
        const lines = output.text.split("\n");
        assert.deepEqual([lines.length, lines[1]], [2, ""]);
        assert.doesNotMatch(output.text, /^\s*::|##[\w-]*\[/);
        assert.doesNotMatch(output.text.slice(0, -1), /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      }),
      { numRuns: 300 },
    );
  });
});

test("a slow reader is waited for: what is under way stays within one buffer, and nothing is lost", async () => {
  const taken: string[] = [];
  let most = 0;
  const slow = new Writable({
    highWaterMark: 1000,
    decodeStrings: false,
    write(chunk: string, _encoding, taking) {
      taken.push(chunk);
      setImmediate(taking);
    },
  });
  for (let row = 0; row < 2000; row++) {
    await writeInStep(slow, `${String(row).padStart(99)}\n`);
    most = Math.max(most, slow.writableLength);
  }
  slow.end();
  await finished(slow);
  assert.ok(most <= 1100, `${most} characters waited`);
  assert.deepEqual(taken.join("").split("\n").slice(0, -1).map(Number), Array.from({ length: 2000 }, (_, row) => row));
});

test("a reader that went away is not waited for", async () => {
  const gone = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, taking) => taking(new Error("EPIPE")) });
  gone.on("error", () => undefined);
  for (let row = 0; row < 5; row++) await writeInStep(gone, "a row\n");
  assert.equal(gone.destroyed, true);
});

describe("what an output can show", () => {
  const terminal = new MemoryOutput(true);
  const pipe = new MemoryOutput(false);

  it("is a live line on a terminal alone, and none where it is dumb or a job's log is written", () => {
    assert.equal(canRedraw(terminal, {}), true);
    assert.equal(canRedraw(terminal, { CI: "", TERM: "xterm" }), true);
    assert.equal(canRedraw(terminal, { CI: "false" }), true);
    for (const env of [{ TERM: "dumb" }, { CI: "true" }, { CI: "1" }]) assert.equal(canRedraw(terminal, env), false);
    assert.equal(canRedraw(pipe, { FORCE_COLOR: "1" }), false);
  });

  it("is colour on a terminal and in the log of a job on GitHub, unless a variable says otherwise", () => {
    const cases: [Output, Record<string, string>, boolean, boolean][] = [
      [terminal, {}, false, true],
      [terminal, { TERM: "dumb" }, false, false],
      [terminal, { NO_COLOR: "1" }, false, false],
      [terminal, { NO_COLOR: "" }, false, true],
      [terminal, { FORCE_COLOR: "0" }, false, false],
      [terminal, { NO_COLOR: "1", FORCE_COLOR: "1" }, false, false],
      [pipe, {}, false, false],
      [pipe, { CI: "true" }, false, false],
      [pipe, { FORCE_COLOR: "1" }, false, true],
      [pipe, { FORCE_COLOR: "1", TERM: "dumb" }, true, true],
      [pipe, { GITHUB_ACTIONS: "true", CI: "true" }, false, true],
      [pipe, { GITHUB_ACTIONS: "true" }, true, false],
      [pipe, { GITHUB_ACTIONS: "true", NO_COLOR: "1" }, false, false],
    ];
    for (const [output, env, isFile, expected] of cases) {
      assert.equal(showsColour(output, env, isFile), expected, JSON.stringify([output.isTTY, env, isFile]));
    }
  });
});
