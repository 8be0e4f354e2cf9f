/** Runs the tests that need no Node.js under Deno: `npm run test:deno`. Arguments are folders below `test/`, to run those alone. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { bringing, byRoom } from "./test-files.ts";

/** Where the files stand that bring those of one room together. */
const ROOMS = join("build", "deno-tests");

const RIGHTS = ["net", "read", "write", "env", "sys", "run=git"].map((right) => `--allow-${right}`);

const chosen = process.argv.slice(2).map((folder) => folder.replace(/\/?$/, "/"));
const left = /\.node\.test\.ts$|^e2e\/mail-servers\/|^bench\//;
const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".test.ts") && !left.test(file))
  .filter((file) => chosen.length === 0 || chosen.some((folder) => file.startsWith(folder)))
  .sort();

rmSync(ROOMS, { recursive: true, force: true });
mkdirSync(ROOMS, { recursive: true });
const { rooms, alone } = byRoom(files);
for (const [name, members] of [...rooms, ...alone.map((file) => [file.replace(/\W+/g, "-"), [file]] as const)]) {
  writeFileSync(join(ROOMS, `${name}.test.ts`), bringing(members, "../../test"));
}
if (files.length === 0) {
  console.error(`No test file found in ${chosen.join(", ")}`);
  process.exitCode = 1;
} else {
  const args = ["test", "--parallel", "--no-check", ...RIGHTS, ROOMS];
  const run = spawnSync("deno", args, { stdio: "inherit", shell: process.platform === "win32" });
  process.exitCode = run.status ?? 1;
}
