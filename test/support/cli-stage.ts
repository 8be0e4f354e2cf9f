import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { type RunReport, runReportSchema } from "../../src/core/report/report.ts";
import { createFleet } from "../../src/sandbox/scenarios.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/start.ts";
import { runGit } from "./history-model.ts";
import { type Finished, runCli } from "./program.ts";

/** The two APIs that the command line speaks. */
export const APIS = ["email-accounts", "email-domains"] as const;

/** The real command line in a folder of account files, on the simulators. */
export class CliStage {
  readonly api: RunReport["genesysApi"];
  readonly folder: string;
  readonly sandbox: Sandbox;

  private constructor(api: RunReport["genesysApi"], folder: string, sandbox: Sandbox) {
    this.api = api;
    this.folder = folder;
    this.sandbox = sandbox;
  }

  static async open(api: RunReport["genesysApi"]): Promise<CliStage> {
    const folder = await mkdtemp(join(tmpdir(), "cli-stage-"));
    const sandbox = await startSandbox({ validationMs: 1, fleet: createFleet("email-domains") });
    return new CliStage(api, folder, sandbox);
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs the command line there, without probes. */
  run(command: string, ...args: readonly string[]): Promise<Finished> {
    return this.runIn(".", command, ...args);
  }

  /** {@link run} in a folder below. */
  runIn(folder: string, command: string, ...args: readonly string[]): Promise<Finished> {
    const env = { ...this.sandbox.env, GEA_GENESYS_API: this.api, GEA_PROBE: "off", GEA_CA_FILE: "" };
    return runCli([command, ...args], { cwd: join(this.folder, folder), env });
  }

  /** The report of a run that is asked for one. */
  async report(command: string, ...args: readonly string[]): Promise<RunReport> {
    const { stdout, stderr } = await this.run(command, "--json", ...args);
    if (stdout === "") throw new Error(stderr);
    return v.parse(runReportSchema, JSON.parse(stdout));
  }

  /** Writes a sound account file, `accounts/NAME.yaml` unless a path is given. */
  async account(name: string, { path = `accounts/${name}.yaml`, description = "" } = {}): Promise<void> {
    await this.file(path, accountText(name, description));
  }

  async file(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.folder, path));
  }

  /** Makes a checkout of the folder, or adds a commit to it, with everything in it. */
  commit(): void {
    runGit(this.folder, ["init", "-q", "-b", "main"]);
    runGit(this.folder, ["add", "-A"]);
    runGit(this.folder, ["commit", "-q", "--allow-empty", "-m", "x"]);
  }

  git(...args: readonly string[]): string {
    return execFileSync("git", ["-C", this.folder, ...args], { encoding: "utf8" });
  }

  /** Method and path of each write that reached Genesys Cloud, oldest first. */
  writes(): readonly string[] {
    const { genesys } = this.sandbox.simulators;
    return genesys.requests().filter(({ method, path }) => method !== "GET" && !path.endsWith("/oauth/token"))
      .map(({ method, path }) => `${method} ${path}`);
  }
}

/** The text of a sound account file, for either API; all share a domain and its login, whose mail is read for A. */
export function accountText(name: string, description = ""): string {
  const address = `${name.toLowerCase()}@support.acme.example`;
  return `name: Acme ${name}
description: "${description}"
smtp_server: mail.acme.example
smtp_port: 587
imap_server: mail.acme.example
imap_port: 993
authentication_type: PLAIN
username: support@support.acme.example
password: env:SUPPORT_PASSWORD
signature: ""
reply_to_address: ${address}
reply_template: ""
forward_template: ""
routing:
  address: ${address}
  from_name: "Acme ${name}${description === "" ? "" : `, ${description}`}"
  queue: Support
${name === "A" ? "  mailbox_folders: [INBOX]\n" : ""}`;
}
