import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { slugOf } from "../core/base/slug.ts";
import { errorCode } from "../core/base/errors.ts";
import { sha256 } from "../core/base/bytes.ts";
import { artifactNameOf } from "../core/run/artifact-template.ts";
import { CLAIMS_FOLDER } from "../core/run/audit-path.ts";
import type { Settings } from "../core/run/settings.ts";
import { makeFolder } from "../runtime/make-folder.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a job's steps may not exceed; a folder in which no name can be claimed must not be tried for ever. */
const MOST_STEPS = 1000;

/**
 * The artifact's name, which no other step of the run has: the template names organisation, run, job and leg of a matrix,
 * and a second step of one job that comes to the same name gets `-2`. `folder` is the job's own.
 */
export async function claimArtifactName(
  { artifactName, organisation }: Pick<Settings, "artifactName" | "organisation">,
  env: Environment,
  folder: string,
): Promise<string> {
  const run = {
    run_id: env.GITHUB_RUN_ID || "0",
    run_attempt: env.GITHUB_RUN_ATTEMPT || "1",
    job: env.GITHUB_JOB || "job",
    index: env.GEA_JOB_INDEX || "0",
  };
  const name = await artifactNameOf(artifactName, { ...run, organisation: await slugOf(organisation) });
  const claims = join(folder, CLAIMS_FOLDER);
  await makeFolder(claims);
  for (let step = 1; step <= MOST_STEPS; step++) {
    const own = step === 1 ? name : `${name}-${step}`;
    if (await claim(join(claims, (await sha256(JSON.stringify([own, run]))).slice(-32)))) return own;
  }
  return name;
}

/** Whether a file was not there yet, and is now. */
async function claim(path: string): Promise<boolean> {
  try {
    await writeFile(path, "", { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Whether GitHub takes artifacts of today's upload action: github.com and GitHub's own cloud do, GitHub Enterprise Server does not. */
export function takesArtifacts({ GITHUB_SERVER_URL: server }: Environment): boolean {
  if (!server) return true;
  const host = URL.canParse(server) ? new URL(server).hostname : "";
  return host === "github.com" || host.endsWith(".ghe.com");
}
