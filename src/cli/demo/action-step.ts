import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import process from "node:process";
import type { RunReport } from "../../core/report/report.ts";
import type { SandboxAddresses } from "../../sandbox/start.ts";

/** A workflow step that runs the action, as GitHub's runner would start it. */
export interface ActionStep {
  /** The program; see {@link actionEntry}. */
  readonly entry: string;
  readonly event: string;
  readonly payload: unknown;
  readonly sha: string;
  readonly ref: string;
  readonly repository: string;
  readonly runId: number;
  /** The working copy. */
  readonly workspace: string;
  /** The runner's folder for the step's files. */
  readonly temp: string;
  readonly githubApiUrl: string;
  /** Inputs by the names of action.yml. */
  readonly inputs: Readonly<Record<string, string>>;
  /** More of the environment, such as the variables that account files refer to. */
  readonly env?: Readonly<Record<string, string>>;
  /** Aborts when the job is cancelled: the runner sends SIGINT. */
  readonly cancelled?: AbortSignal | undefined;
}

/** What a step left behind. */
export interface StepResult {
  readonly exitCode: number;
  /** The log, standard output and error as they came. */
  readonly log: string;
  readonly report: RunReport;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the action's own bundle in a separate process, with only a runner's variables in its environment. */
export async function runActionStep(step: ActionStep): Promise<StepResult> {
  const file = (name: string): string => join(step.temp, `${step.runId}-${name}`);
  await writeFile(file("event.json"), JSON.stringify(step.payload));
  for (const name of ["output", "summary"]) await writeFile(file(name), "");
  const { exitCode, log } = await run(step.entry, {
    PATH: process.env.PATH,
    ...Object.fromEntries(Object.entries(step.inputs).map(([name, value]) => [inputVariable(name), value])),
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: step.event,
    GITHUB_EVENT_PATH: file("event.json"),
    GITHUB_OUTPUT: file("output"),
    GITHUB_STEP_SUMMARY: file("summary"),
    GITHUB_SHA: step.sha,
    GITHUB_REF: step.ref,
    GITHUB_REPOSITORY: step.repository,
    GITHUB_API_URL: step.githubApiUrl,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_WORKSPACE: step.workspace,
    GITHUB_WORKFLOW: "accounts",
    GITHUB_JOB: step.event === "push" ? "apply" : "check",
    GITHUB_RUN_ID: String(step.runId),
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_NUMBER: String(step.runId),
    GITHUB_ACTOR: "mona",
    GITHUB_ACTOR_ID: "583231",
    RUNNER_TEMP: step.temp,
    ...step.env,
  }, step.cancelled);
  const outputs = parseOutputs(await readFile(file("output"), "utf8"));
  const report: RunReport = JSON.parse(
    await readFile(outputs["report-file"] ?? join(step.temp, "genesys-email-accounts", "report.json"), "utf8"),
  );
  return { exitCode, log, report, outputs, summary: await readFile(file("summary"), "utf8") };
}

/** The inputs that point the action at a sandbox; `secrets` are the values that account files refer to. */
export function sandboxInputs(
  { genesys, github, itsm, mail, dns }: SandboxAddresses,
  secrets: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    "github-token": github.token,
    "genesys-client-id": genesys.clientId,
    "genesys-client-secret": genesys.clientSecret,
    "genesys-api-url": genesys.apiUrl,
    "genesys-login-url": genesys.loginUrl,
    "connect-to": mail.connectTo.join("\n"),
    "dns-server": dns.address,
    "ca-file": mail.caFile ?? "",
    "secrets": JSON.stringify(secrets),
    "itsm-webhook-url": itsm.url,
    "itsm-webhook-secret": itsm.secret,
  };
}

/** Reads the runner's output file: `name<<delimiter`, lines, delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = "", , value = ""] of text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)) {
    outputs[name] = value;
  }
  return outputs;
}

function inputVariable(name: string): string {
  return `INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
}

/** The action's program, which is next to that of the command line, in the bundle as in the sources. */
export function actionEntry(): string {
  const self = realpathSync(process.argv[1] ?? "");
  return join(dirname(self), "..", "action", `index${extname(self)}`);
}

function run(
  script: string,
  env: NodeJS.ProcessEnv,
  cancelled: AbortSignal | undefined,
): Promise<{ exitCode: number; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "pipe"] });
    cancelled?.addEventListener("abort", () => child.kill("SIGINT"), { once: true });
    let log = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => log += text);
    child.stderr.setEncoding("utf8").on("data", (text: string) => log += text);
    child.on("error", reject);
    child.on("close", (code) => resolve({ exitCode: code ?? 1, log }));
  });
}
