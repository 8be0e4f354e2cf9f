import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { sandboxAddresses, startSandbox } from "../sandbox/start.ts";

/** Runs the simulators until the process is asked to stop; prints their addresses and options as one JSON line. */
export async function sandboxCommand(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "genesys-email-accounts-"));
  const sandbox = await startSandbox({ folder });
  const ended = new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  process.stdout.write(JSON.stringify({ ...sandboxAddresses(sandbox), folder }) + "\n");
  await ended;
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
}
