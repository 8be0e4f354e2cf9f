import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { test } from "node:test";
import { program } from "../support/program.ts";

/** The lines with which the README lets people try the simulators. */
const LINES = /^```sh\n(export cli=[\s\S]*?)^```$/m.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";

/** Pastes lines into a shell; says after each call of the program how it ended. */
function paste(lines: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // A shell that reads no further than its line, as at a terminal: the rest is for the shell that it starts.
    const told = lines.replace("$PWD/dist/cli/index.js", program("cli"))
      .replace(/^(\$cli (?!sandbox)\w+).*$/gm, '$&\necho "$1 ended with $?"');
    const shell = spawn("/bin/bash", ["--noprofile", "--norc"], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { PATH: process.env.PATH },
    });
    let output = "";
    shell.stdout.setEncoding("utf8").on("data", (text: string) => output += text);
    shell.on("error", reject);
    shell.on("close", () => resolve(output));
    shell.stdin.end(told);
  });
}

for (const api of ["email-domains", "email-accounts"]) {
  test(`the README's lines for the simulators run as they are written, on ${api}`, async () => {
    const chosen = api === "email-domains" ? "" : `export GEA_GENESYS_API=${api}\n`;
    const output = await paste(LINES.replace(/^cd .*\n/m, (line) => line + chosen) + 'echo "on $GEA_GENESYS_API"\n');
    assert.deepEqual(
      output.match(/^.* ended with \d+$/gm),
      [
        "check ended with 0",
        "apply ended with 0",
        "apply ended with 0",
        "drift ended with 0",
      ].map((end) => end.replace(/^/, `node ${program("cli")} `)),
      output,
    );
    assert.match(output, new RegExp(`^on ${api}$`, "m"));
    const [, first = "", second = ""] = output.split(/ended with \d+\n/);
    assert.match(first, /1 to create|created|1 account created/i, output);
    assert.match(second, /unchanged/i, output);
  });
}
