import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { verifyAudit } from "../../core/audit/verify.ts";
import { logLine } from "../../core/base/text.ts";
import { reproduceCommand } from "../../core/probe/reproduce.ts";
import { parseConnectTo } from "../../core/probe/endpoint.ts";
import { reportPage } from "../../core/report/page.ts";
import type { AccountReport, RunReport } from "../../core/report/report.ts";
import { renderPage } from "../../core/report/terminal.ts";
import { verdictOf } from "../../core/report/verdict.ts";
import { changeText, verdictWords } from "../../core/report/wording.ts";
import type { GithubSeed } from "../../sandbox/github/state.ts";
import type { Flaw } from "../../sandbox/scenarios.ts";
import type { Sandbox } from "../../sandbox/start.ts";
import type { Output } from "../console.ts";
import { programCall } from "../program-call.ts";
import { actionEntry, type ActionStep, runActionStep, sandboxInputs, type StepResult } from "./action-step.ts";

/** The stage and the audience. */
interface StoryOptions {
  readonly sandbox: Sandbox;
  readonly repository: GithubSeed;
  /** The working copy, which is the runner's temporary folder too. */
  readonly folder: string;
  readonly output: Output;
}

const FLAWS: Readonly<Record<Flaw, string>> = {
  "none": "correct",
  "wrong-port": "has the IMAP port for STARTTLS",
  "wrong-certificate-name": "names a server whose certificate is for another name",
  "wrong-password": "has a password that the mail server no longer accepts",
};

const FIXED: Readonly<Record<Flaw, string>> = {
  "none": "",
  "wrong-port": "imap_port: 993",
  "wrong-certificate-name": "smtp_server and imap_server: mail.acme.example",
  "wrong-password": "the new password as a secret, and its name in the input rotate",
};

/** A pull request, its merge, the repair and the quiet run after it, shown as they happen. */
export class Story {
  readonly #options: StoryOptions;
  readonly #secrets: Record<string, string>;
  #failures = 0;
  #runs = 0;
  /** The commits between which the last push moved the default branch. */
  #before = "";
  #after = "";

  constructor(options: StoryOptions) {
    this.#options = options;
    this.#secrets = { ...options.sandbox.fleet.env };
  }

  /** Plays it; returns the number of things that did not go as expected. */
  async tell(): Promise<number> {
    this.#title("1. A pull request adds four e-mail accounts, each on a domain of its own");
    for (const { path, flaw } of this.#options.sandbox.fleet.accounts) this.#say(`  ${path.padEnd(22)} ${FLAWS[flaw]}`);
    this.#say("\nThe action validates them, probes their mail servers and leaves one comment:\n");
    await this.#openPullRequest();

    this.#title("2. It is merged anyway");
    this.#say("Correct accounts go live. The others are blocked, or Genesys Cloud says why it refuses them.\n");
    const { github } = this.#options.sandbox.simulators;
    this.#moved(github.merge(this.#pull().number));
    await this.#apply("failure");

    this.#title("3. The three are fixed and merged");
    await this.#fix();
    await this.#apply("success", { rotate: "Acme Billing" });

    this.#title("4. The same run again");
    const writes = this.#writes();
    await this.#apply("success");
    this.#say(`\n  ${this.#writes() - writes} writes: everything already matches the files.`);
    this.#expect(this.#writes() === writes, "a second identical run wrote to the API");

    this.#title("5. What remains");
    await this.#lookBack();
    this.#title("What to do next");
    this.#say("  Try it yourself, on the same simulators; README.md says which lines:");
    this.#say(`    ${programCall()} sandbox -- sh`);
    this.#say("  In a repository of your own, write the first account file and the workflows:");
    this.#say(`    ${programCall("anywhere")} init\n`);
    return this.#failures;
  }

  async #openPullRequest(): Promise<void> {
    const { sandbox, repository } = this.#options;
    const pull = this.#pull();
    const repo = { full_name: sandbox.github.repository };
    const { report } = await this.#run({
      event: "pull_request",
      payload: {
        action: "opened",
        repository: { ...repo, default_branch: pull.baseRef },
        pull_request: {
          number: pull.number,
          changed_files: pull.files.length,
          base: { sha: pull.baseSha, ref: pull.baseRef, repo },
          head: { sha: pull.headSha, ref: pull.headRef, repo },
        },
      },
      // A workflow of a pull request runs on what its merge would be.
      sha: pull.testMergeSha ?? pull.headSha,
      ref: `refs/pull/${pull.number}/merge`,
    });
    const comments = sandbox.simulators.github.comments(pull.number);
    const rules = sandbox.mail.connectTo.map(parseConnectTo);
    const page = reportPage(report, {
      reproduceCommand: (code, endpoint) => reproduceCommand(code, endpoint, rules),
    });
    const width = (this.#options.output.columns ?? 80) - FRAME.length;
    this.#frame(renderPage(page, { colour: this.#color(), width }));
    this.#expect(report.result === "failure", "the check of the pull request is not red");
    this.#expect(comments.length === 1, `${repository.repo} has ${comments.length} comments instead of one`);
  }

  /** Remembers that a push has moved the default branch. */
  #moved(commit: string): void {
    this.#before = this.#after || this.#pull().baseSha;
    this.#after = commit;
  }

  async #apply(expected: RunReport["result"], inputs: Readonly<Record<string, string>> = {}): Promise<void> {
    const { baseRef } = this.#pull();
    const { report, log } = await this.#run({
      event: "push",
      payload: {
        ref: `refs/heads/${baseRef}`,
        before: this.#before,
        after: this.#after,
        repository: { full_name: this.#options.sandbox.github.repository, default_branch: baseRef },
      },
      sha: this.#after,
      ref: `refs/heads/${baseRef}`,
    }, inputs);
    for (const account of report.accounts) this.#say(`  ${account.name.padEnd(14)} ${ending(report, account)}`);
    this.#expect(report.result === expected, `the run ended with ${report.result}:\n${log}`);
  }

  async #fix(): Promise<void> {
    const { sandbox, folder } = this.#options;
    const files: Record<string, string> = {};
    for (const { path, text, flaw, name } of sandbox.fleet.accounts) {
      const fixed = text.replace("imap_port: 143", "imap_port: 993").replaceAll(
        "mail.old-acme.example",
        "mail.acme.example",
      );
      files[path] = fixed;
      await writeFile(join(folder, path), fixed);
      if (flaw === "none") continue;
      const [, username = ""] = /^username: (.*)$/m.exec(text) ?? [];
      const [, variable = ""] = /^password: env:(.*)$/m.exec(text) ?? [];
      const mailbox = sandbox.fleet.mailboxes.find((each) => each.username === username);
      if (mailbox?.password !== undefined) this.#secrets[variable] = mailbox.password;
      this.#say(`  ${name.padEnd(14)} ${FIXED[flaw]}`);
    }
    this.#moved(sandbox.simulators.github.push(this.#pull().baseRef, files, "Fix three accounts"));
    this.#say("");
  }

  async #lookBack(): Promise<void> {
    const { sandbox, folder } = this.#options;
    const events = sandbox.simulators.itsm.events();
    const verdict = await verifyAudit(
      await readFile(join(folder, "genesys-email-accounts", "audit_log.jsonl"), "utf8"),
    );
    this.#say(`  The audit log: ${verdict.records} records, ${verdict.status}, head ${verdict.head ?? "none"}`);
    this.#say(`  The ITSM system: ${events.length} signed events, each once, such as`);
    this.#say(`    ${logLine(JSON.stringify(events.at(-1)))}`);
    this.#expect(
      verdict.status === "intact",
      `the audit log is ${verdict.status}: ${verdict.firstProblem?.reason ?? ""}`,
    );
    const { domains, routes, integrations, orphans } = sandbox.simulators.genesys.emailDomains.state();
    const live = routes.filter((route) => route.status === "Active");
    this.#say(
      `  Genesys Cloud: ${live.length} routes on ${domains.length} domains with ${integrations.length} integrations, all live`,
    );
    this.#say("  The tutorial's API is served as well: genesys-api: email-accounts, with the same files");
    this.#expect(live.length === sandbox.fleet.accounts.length, "not every account is live");
    const lost = orphans.credentials.length + orphans.integrations.length;
    this.#expect(lost === 0, `${lost} credentials and integrations belong to no domain`);
  }

  #run(
    step: Pick<ActionStep, "event" | "payload" | "sha" | "ref">,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<StepResult> {
    const { sandbox, folder } = this.#options;
    return runActionStep({
      ...step,
      entry: actionEntry(),
      repository: sandbox.github.repository,
      runId: ++this.#runs,
      workspace: folder,
      temp: folder,
      githubApiUrl: sandbox.github.apiUrl,
      inputs: {
        ...sandboxInputs(sandbox, this.#secrets),
        "genesys-api": "email-domains",
        "change-ref": "CHG0030004",
        ...inputs,
      },
    });
  }

  #pull(): GithubSeed["pulls"][number] {
    const [pull] = this.#options.repository.pulls;
    if (!pull) throw new TypeError("The simulated repository has no pull request");
    return pull;
  }

  #writes(): number {
    return this.#options.sandbox.simulators.genesys.requests()
      .filter(({ method, path }) => method !== "GET" && !path.endsWith("/oauth/token")).length;
  }

  #expect(met: boolean, failure: string): void {
    if (met) return;
    this.#failures++;
    this.#say(`\n  This did not go as it should: ${failure}`);
  }

  #title(text: string): void {
    this.#say(`\n${this.#color() ? `\u001b[1m${text}\u001b[0m` : text}\n`);
  }

  #frame(text: string): void {
    for (const line of text.trimEnd().split("\n")) this.#say(`${FRAME}${line}`.trimEnd());
  }

  #say(text: string): void {
    this.#options.output.write(text + "\n");
  }

  #color(): boolean {
    return this.#options.output.isTTY === true && !process.env.NO_COLOR;
  }
}

const FRAME = "  │ ";

/** The outcome of an account: its change, and the first reason if something is wrong. */
function ending(report: RunReport, account: AccountReport): string {
  const { outcome } = account;
  const findings = [...account.issues, ...account.probes.flatMap((probe) => probe.findings)];
  const refusal = outcome !== undefined && !outcome.succeeded ? outcome.detail : undefined;
  const wrong = findings.find((finding) => finding.severity === "error")?.message ?? refusal;
  const status = outcome?.status ?? verdictWords(verdictOf(report.mode, account), account);
  const change = changeText(report.mode, account);
  return logLine(
    [account.change === undefined ? status : `${change}: ${status}`, ...(wrong === undefined ? [] : [wrong])].join(
      ", ",
    ),
  );
}
