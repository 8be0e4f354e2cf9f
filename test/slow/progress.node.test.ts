import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ConsoleLogger, type Output } from "../../src/cli/console.ts";
import { createFleet } from "../../src/sandbox/scenarios.ts";
import { ActionStage } from "../support/action-stage.ts";
import { fleetName } from "../support/fleet-accounts.ts";
import { FleetOrganisation } from "../support/fleet-organisation.ts";
import { calmScenario } from "../support/fleet-scenario.ts";

const COUNT = 200;
const CLEAR_LINE = "\r\u001b[2K";

/** A stream that keeps each write. */
class MemoryOutput implements Output {
  readonly isTTY: boolean;
  readonly columns = 80;
  readonly writes: string[] = [];

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string): void {
    this.writes.push(text);
  }

  /** The lines that stay. */
  get lines(): readonly string[] {
    const text = this.writes.join("").split("\n").map((line) => line.split(CLEAR_LINE).at(-1) ?? "");
    return text.filter((line) => line !== "");
  }
}

/** What an apply of new accounts prints on the way. */
async function printed(isTTY: boolean): Promise<MemoryOutput> {
  const output = new MemoryOutput(isTTY);
  const logger = new ConsoleLogger({ output });
  const mailbox = { live: "absent", hidden: 0, servers: "good", password: "known" } as const;
  const scenario = calmScenario(Array.from({ length: COUNT }, () => mailbox));
  const organisation = await FleetOrganisation.open(scenario, logger);
  try {
    const report = await organisation.applyEvent();
    assert.equal(report.counts.created, COUNT);
    logger.clear();
    return output;
  } finally {
    organisation.close();
  }
}

describe("an apply of 200 accounts", () => {
  it("prints one line each time an account changes state, and fewer than 1,000 in all", async () => {
    const { lines, writes } = await printed(false);
    assert.ok(lines.length < 1000, `${lines.length} lines`);
    assert.ok(
      writes.every((text) => text.endsWith("\n") && !text.includes("\u001b")),
      "a live line without a terminal",
    );
    assert.equal(new Set(lines).size, lines.length, "a line is there twice");
    for (let index = 0; index < COUNT; index++) {
      const name = `${fleetName(index)}: `;
      const own = lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
      assert.equal(own[0], "PENDING_VALIDATION");
      assert.match(own.at(-1) ?? "", /^ACTIVE after \d+ ms$/);
      assert.deepEqual(own.slice(1, -1).filter((line) => line !== "VALIDATING"), []);
    }
  });

  it("has one live line on a terminal, which is counted up and is gone at the end", async () => {
    const { lines, writes } = await printed(true);
    const states = (all: readonly string[]): string[] => all.map((line) => line.replace(/ after \d+ ms$/, "")).sort();
    assert.deepEqual(states(lines), states((await printed(false)).lines));
    const live = writes.filter((text) => text.startsWith(CLEAR_LINE) && text !== CLEAR_LINE);
    const shown = live.map((text) => text.slice(CLEAR_LINE.length));
    // The last one ends the line.
    for (let done = 1; done < COUNT; done++) assert.ok(shown.includes(`${done} of ${COUNT} accounts are written`));
    assert.ok(shown.includes(`${COUNT} of ${COUNT} accounts are being validated`));
    assert.ok(shown.every((text) => !/[\r\n]/.test(text) && text.length < 80));
    let open = false;
    for (const text of writes) {
      // A line may only be written where no live line stands.
      if (text.endsWith("\n")) assert.equal(open, false, text);
      else open = text !== CLEAR_LINE;
    }
    assert.equal(open, false, "the live line is left behind");
  });
});

describe("the action's log of an apply of 200 accounts", () => {
  it("has fewer than 1,000 lines from beginning to end", async () => {
    const model = createFleet();
    const [sound] = model.accounts;
    assert.ok(sound);
    const accounts = Array.from({ length: COUNT }, (_, index) => ({
      ...sound,
      name: `Account ${index}`,
      path: `accounts/${index}.yaml`,
      text: sound.text.replace(/^name: .*$/m, `name: Account ${index}`),
    }));
    const stage = await ActionStage.open({ fleet: { ...model, accounts } });
    try {
      const { report, log } = await stage.push({ probe: "off" });
      assert.equal(report.counts.created, COUNT);
      const lines = log.split("\n").length;
      assert.ok(lines < 1000, `${lines} lines`);
    } finally {
      await stage.close();
    }
  });
});
