import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { describe, it, test } from "node:test";
import fc from "fast-check";
import { ConsoleLogger, type Output, writeInStep } from "../../src/cli/console.ts";

class MemoryOutput implements Output {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
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

function open(options: { readonly isTTY?: boolean; readonly columns?: number; readonly verbose?: boolean } = {}) {
  const output = new MemoryOutput(options.isTTY ?? false, options.columns);
  return { output, logger: new ConsoleLogger({ output, verbose: options.verbose }) };
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
    logger.progress("Probed 1 of 2");
    logger.progress("Probed 2 of 2");
    assert.equal(output.shown, "Probed 2 of 2");
    logger.info("Done");
    assert.equal(output.shown, "Done\n");
    const elsewhere = open();
    elsewhere.logger.progress("Probed 1 of 2");
    elsewhere.logger.clear();
    assert.equal(elsewhere.output.text, "");
  });

  it("does not draw a live line again that has not changed, and takes it away once", () => {
    const { output, logger } = open({ isTTY: true });
    logger.progress("same");
    const { length } = output.text;
    logger.progress("same");
    assert.equal(output.text.length, length);
    logger.clear();
    logger.clear();
    assert.equal(output.shown, "");
    assert.equal(output.text.split("\u001b[2K").length - 1, 2);
  });

  it("keeps the live line within the terminal, so that it can be taken away", () => {
    const { output, logger } = open({ isTTY: true, columns: 10 });
    logger.progress("x".repeat(50));
    assert.equal(output.shown, "x".repeat(9));
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
