/** Runs the command line with this process's own arguments and writes the CPU time of all its threads to descriptor 3. */
import { writeSync } from "node:fs";
import process from "node:process";

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, String((user + system) / 1000));
});
await import("../../src/cli/index.ts");
