import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, test } from "node:test";
import { parse } from "yaml";

const scratch = mkdtempSync(join(tmpdir(), "launcher-"));
after(() => rmSync(scratch, { recursive: true }));

/** Runs the script of action.yml's first step as the runner does, with a `node` that only tells a version. */
function launch(version: string | undefined): { status: number | null; output: string } {
  const bin = join(scratch, version ?? "none");
  mkdirSync(bin, { recursive: true });
  if (version !== undefined) {
    writeFileSync(join(bin, "node"), `#!/bin/sh\n[ "$1" = --version ] && echo "${version}" || echo "started $1"\n`);
    chmodSync(join(bin, "node"), 0o755);
  }
  const script = join(scratch, "step.sh");
  writeFileSync(script, parse(readFileSync("action.yml", "utf8")).runs.steps[0].run);
  const run = spawnSync("/bin/bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", script], {
    encoding: "utf8",
    env: { PATH: bin, GITHUB_ACTION_PATH: "/actions/with space/ü" },
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

const windows = process.platform === "win32" ? "the runner's bash stands elsewhere" : false;

test("Node.js 20.18.1 and later is started with the bundle", { skip: windows }, () => {
  for (const version of ["v20.18.1", "v20.19.0", "v20.100.0", "v22.0.0", "v24.9.0", "v26.0.0-nightly20260101"]) {
    assert.deepEqual(launch(version), { status: 0, output: "started /actions/with space/ü/dist/action/index.js\n" });
  }
});

test("an older Node.js is refused in one clear line", { skip: windows }, () => {
  for (const version of ["v20.18.0", "v20.9.9", "v18.20.4", "v8.0.0", "v20.18.0-rc.1"]) {
    const { status, output } = launch(version);
    assert.equal(status, 1, version);
    assert.equal(
      output,
      "::error title=Node.js too old::genesys-email-accounts needs Node.js 20.18.1 or later " +
        `and found ${version}; add actions/setup-node before this step\n`,
    );
  }
});

test("a runner without Node.js is told so", { skip: windows }, () => {
  const { status, output } = launch(undefined);
  assert.equal(status, 1);
  assert.match(output, /^::error title=Node\.js not found::[^\n]+\n$/);
});
