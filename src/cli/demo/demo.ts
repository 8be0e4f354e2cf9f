import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createFleet, createRepository, startSandbox } from "../../sandbox/start.ts";
import { Story } from "./story.ts";

/** Long enough to be seen, short enough to be waited for. */
const TIMES = { activation: 400, deactivation: 100, route: 200 };

/** Plays the whole story on the simulators, with the action's own program; exits with 1 if something did not go as expected. */
export async function demoCommand(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "genesys-email-accounts-demo-"));
  const fleet = createFleet("email-domains");
  const repository = createRepository(fleet);
  const sandbox = await startSandbox({ folder, fleet, repository, emailDomains: { times: TIMES } });
  try {
    const failures = await new Story({ sandbox, repository, folder, output: process.stdout }).tell();
    process.exitCode = failures === 0 ? 0 : 1;
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}
