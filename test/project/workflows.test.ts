import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { evaluate, shown } from "../support/github-expression.ts";

interface Job {
  readonly "if"?: string;
  readonly "strategy"?: {
    readonly "fail-fast": boolean;
    readonly "max-parallel"?: number;
    readonly "matrix": { readonly include: readonly Readonly<Record<string, string>>[] };
  };
  readonly "concurrency"?: Concurrency;
  readonly "permissions"?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly "environment"?: string | { readonly name: string; readonly deployment?: boolean };
  readonly "needs"?: string | readonly string[];
  readonly "steps": readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Record<string, unknown>;
  }[];
}

interface Concurrency {
  readonly "group": string;
  readonly "cancel-in-progress": boolean | string;
  readonly "queue"?: string;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency?: Concurrency;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = ".github/workflows";
/** Those that users copy though they are not this repository's own. */
const COPIED = "examples/workflows";
const texts = new Map(
  [FOLDER, COPIED].flatMap((folder) =>
    readdirSync(folder).sort().map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")] as const)
  ),
);
const workflows = new Map([...texts].map(([file, text]) => [file, parse(text) as Workflow]));

test("the workflows are those that are known", () => {
  assert.deepEqual([...texts.keys()], [
    "accounts-apply.yml",
    "accounts-check.yml",
    "accounts-redeliver.yml",
    "changelog.yml",
    "check-dist.yml",
    "ci.yml",
    "codeql.yml",
    "dependency-review.yml",
    "links.yml",
    "release.yml",
    "scorecard.yml",
    "accounts-organisations.yml",
  ]);
});

for (const [file, workflow] of workflows) {
  const text = texts.get(file) ?? "";

  test(`${file} uses pinned actions only`, () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, value]) => value ?? "");
    assert.ok(uses.length > 0);
    for (const value of uses.filter((value) => value !== "./")) {
      assert.match(value, /^[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test(`${file} gives no permission but by job, with its reason`, () => {
    assert.deepEqual(workflow.permissions, {});
    for (const [name, job] of Object.entries(workflow.jobs)) assert.ok(job.permissions, name);
    for (const [line] of text.matchAll(/^ +[\w-]+: (?:read|write)\b.*$/gm)) assert.match(line, / # to | # npm's /);
  });

  test(`${file} ends, and says what happens to a second run`, () => {
    for (const [name, job] of Object.entries(workflow.jobs)) assert.ok((job["timeout-minutes"] ?? 361) <= 60, name);
    for (const [name, job] of Object.entries(workflow.jobs)) {
      const concurrency = workflow.concurrency ?? job.concurrency;
      assert.ok((concurrency?.group ?? "").length > 0, name);
      assert.notEqual(concurrency?.["cancel-in-progress"], undefined, name);
    }
  });

  test(`${file} leaves no token behind and puts no expression into a script`, () => {
    for (const step of Object.values(workflow.jobs).flatMap((job) => job.steps)) {
      if (step.uses?.startsWith("actions/checkout@")) assert.equal(step.with?.["persist-credentials"], false);
      assert.doesNotMatch(step.run ?? "", /\$\{\{/);
    }
  });

  test(`${file} never runs a pull request's code with the repository's secrets`, () => {
    assert.doesNotMatch(text, /pull_request_target/);
    assert.ok(!Object.keys(workflow.on).includes("workflow_run"));
    assert.doesNotMatch(text, /secrets: inherit|toJSON\(secrets\)/);
    for (const [name, job] of Object.entries(workflow.jobs)) {
      const usesSecrets = JSON.stringify(job).includes("secrets.");
      assert.ok(!usesSecrets || job.environment !== undefined, `${name} has secrets outside an environment`);
    }
  });
}

test("the same version of an action is used everywhere", () => {
  const pins = new Map<string, Set<string>>();
  for (const text of [...texts.values(), readFileSync("action.yml", "utf8")]) {
    for (const [, name = "", pin = ""] of text.matchAll(/uses: ([\w-]+\/[\w-]+)(?:\/[\w-]+)*@(.+)$/gm)) {
      pins.set(name, (pins.get(name) ?? new Set()).add(pin));
    }
  }
  for (const [name, versions] of pins) assert.equal(versions.size, 1, `${name}: ${[...versions].join(", ")}`);
});

test("a merge that provisions is never dropped or cancelled", () => {
  const { concurrency, on } = workflows.get("accounts-apply.yml") ?? {};
  assert.deepEqual(concurrency, { "group": "accounts-apply", "queue": "max", "cancel-in-progress": false });
  assert.deepEqual(Object.keys(on ?? {}), ["push", "schedule", "workflow_dispatch"]);
});

test("the check runs for pull requests and merge queues, without path filters", () => {
  assert.deepEqual(workflows.get("accounts-check.yml")?.on, {
    pull_request: { types: ["opened", "synchronize", "reopened", "ready_for_review", "edited"] },
    merge_group: { types: ["checks_requested"] },
  });
});

test("a check runs again when its pull request gets another base, and is never skipped for any other edit", () => {
  for (const [file, job] of [["accounts-check.yml", "check"], ["accounts-organisations.yml", "check"]] as const) {
    const { types } = workflows.get(file)?.on["pull_request"] as { readonly types: readonly string[] };
    assert.ok(types.includes("edited"), file);
    for (const changes of [{ base: { ref: { from: "main" } } }, { title: { from: "A" } }]) {
      const github = { event_name: "pull_request", event: { action: "edited", changes } };
      assert.deepEqual(started(file, { vars: { GENESYS_ORGANISATIONS: "true" }, github }), [job], file);
    }
  }
});

test("a check uses its environment's secrets without a deployment, and an apply is one", () => {
  for (const [file, { jobs }] of workflows) {
    for (const [name, { environment }] of Object.entries(jobs)) {
      const isCheck = file.startsWith("accounts-") && name === "check";
      assert.equal(typeof environment === "object" && environment.deployment === false, isCheck, `${file} ${name}`);
    }
  }
});

test("a release is of the default branch, and what was tested and attested is what is published, without a token", () => {
  const text = texts.get("release.yml") ?? "";
  const { jobs = {}, on = {} } = workflows.get("release.yml") ?? {};
  assert.deepEqual(on, { push: { tags: ["v[0-9]+.[0-9]+.[0-9]+"] } });
  assert.doesNotMatch(text, /secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN|JSR_TOKEN/);
  const stepsOf = (job: string): readonly string[] =>
    (jobs[job]?.steps ?? []).map(({ run, uses }) => run ?? uses?.replace(/@.*/, "") ?? "");
  const at = (steps: readonly string[], part: string): number => {
    const index = steps.findIndex((step) => step.includes(part));
    assert.ok(index >= 0, part);
    return index;
  };
  const build = stepsOf("build");
  const order = [
    "merge-base --is-ancestor",
    ".ci/run",
    "npm pack",
    "npm install --ignore-scripts",
    "actions/attest",
    "actions/upload-artifact",
  ].map((part) => at(build, part));
  assert.deepEqual(order, order.toSorted((a, b) => a - b));
  for (const [name, publishes] of [["npm", 'npm publish "./$package"'], ["publish", "gh release create"]] as const) {
    const steps = stepsOf(name);
    assert.ok(at(steps, "actions/download-artifact") < at(steps, "gh attestation verify"), name);
    assert.ok(at(steps, "gh attestation verify") < at(steps, publishes), name);
    assert.ok(!steps.some((step) => /npm (?:ci|pack|run)|actions\/checkout/.test(step)), `${name} builds nothing`);
  }
  for (const name of ["npm", "jsr"]) assert.equal(jobs[name]?.permissions?.["id-token"], "write", name);
  assert.deepEqual(jobs["publish"]?.needs, ["build", "npm", "jsr"]);
  const release = stepsOf("publish");
  assert.ok(at(release, "--draft=false") < at(release, "refs/tags/$major"), "the tag of the major moves last");
  for (const [name, job] of Object.entries(jobs)) {
    assert.equal(job.permissions?.["contents"], name === "publish" ? "write" : "read", name);
    assert.equal(job.environment !== undefined, name !== "build", name);
  }
});

test("the score of the repository is taken: its job has known actions as steps, and nothing else", () => {
  const { jobs = {}, ...workflow } = workflows.get("scorecard.yml") ?? {};
  assert.deepEqual(Object.keys(workflow).sort(), ["concurrency", "name", "on", "permissions"]);
  const known = [
    "actions/checkout",
    "github/codeql-action/upload-sarif",
    "ossf/scorecard-action",
    "step-security/harden-runner",
  ];
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  assert.deepEqual(steps.map(({ uses = "" }) => uses.replace(/@.*/, "")).sort(), known);
});

/** Which jobs of a workflow an event starts. */
function started(file: string, contexts: Readonly<Record<string, unknown>>): readonly string[] {
  const jobs = Object.entries(workflows.get(file)?.jobs ?? {});
  return jobs.filter(([, job]) => evaluate(job.if ?? "${{ true }}", contexts) === true).map(([name]) => name);
}

/** What the action's inputs are in a job, by the given contexts. */
function given(file: string, job: string, contexts: Readonly<Record<string, unknown>>): Record<string, string> {
  const step = workflows.get(file)?.jobs[job]?.steps.find(({ uses }) => uses === "./");
  return Object.fromEntries(
    Object.entries(step?.with ?? {}).map(([name, value]) => [name, shown(evaluate(String(value), contexts))]),
  );
}

const APPLY = "accounts-apply.yml";
const nothingAsked = { steps: {}, secrets: {}, vars: { GENESYS_REGION: "eu-west-1" }, inputs: {} };

test("a manual run gives each answer to the action's input of that name, and does nothing else with it", () => {
  const dispatch = workflows.get(APPLY)?.on["workflow_dispatch"] as {
    readonly inputs: Readonly<Record<string, { readonly type: string; readonly options?: readonly string[] }>>;
  };
  const kinds = Object.entries(dispatch.inputs).map(([name, { type }]) => [name, type]);
  assert.deepEqual(kinds, [
    ["mode", "choice"],
    ["accounts", "string"],
    ["rotate", "string"],
    ["prune", "boolean"],
    ["change-ref", "string"],
  ]);
  assert.deepEqual(dispatch.inputs["mode"]?.options, ["drift", "apply"]);
  const event = { github: { event_name: "workflow_dispatch" } };
  const hostile = "$(id); `id` ${{ github.token }}";
  for (const mode of ["drift", "apply"]) {
    const inputs = { mode, accounts: "accounts/a.yaml", rotate: hostile, prune: true, "change-ref": "CHG0030004" };
    const contexts = { ...nothingAsked, ...event, inputs };
    assert.deepEqual(started(APPLY, contexts), [mode]);
    const reached = given(APPLY, mode, contexts);
    const shared = { mode, accounts: "accounts/a.yaml", prune: "true" };
    const written = { rotate: hostile, "change-ref": "CHG0030004" };
    for (const [name, value] of Object.entries(mode === "apply" ? { ...shared, ...written } : shared)) {
      assert.equal(reached[name], value, name);
    }
  }
  const uses = [...(texts.get(APPLY) ?? "").matchAll(/^ *([\w-]+): (.*\$\{\{.*\binputs\..*)$/gm)].map(([, name]) =>
    name
  );
  assert.deepEqual(
    [...new Set(uses)].sort(),
    ["accounts", "change-ref", "if", "prune", "rotate"],
    "with and if are the only places",
  );
});

test("a push applies, and a schedule looks for drift, as if nothing had been asked", () => {
  for (const [name, job] of [["push", "apply"], ["schedule", "drift"]] as const) {
    const contexts = { ...nothingAsked, github: { event_name: name } };
    assert.deepEqual(started(APPLY, contexts), [job]);
    const { accounts, prune, rotate = "", ...others } = given(APPLY, job, contexts);
    assert.deepEqual([accounts, prune, rotate], ["examples/accounts/**/*.{yaml,yml,json}", "false", ""]);
    assert.equal(others["change-ref"] ?? "", "");
    assert.deepEqual(started(APPLY, { ...contexts, vars: {} }), [], "not before the region is set");
  }
});

test("check and apply give one organisation the same label, accounts and prune", () => {
  const contexts = { ...nothingAsked, github: { event_name: "push" } };
  const [check, apply, drift] = [
    given("accounts-check.yml", "check", contexts),
    given(APPLY, "apply", contexts),
    given(APPLY, "drift", contexts),
  ];
  for (const name of ["organisation", "accounts", "genesys-region", "genesys-api"]) {
    assert.equal(check[name], apply[name], name);
    assert.equal(drift[name], apply[name], name);
  }
  assert.equal(check["prune"] ?? "false", apply["prune"]);
});

test("a manifest is attested where attestations are to be had, whatever became of the run", () => {
  const attest = workflows.get(APPLY)?.jobs["apply"]?.steps.at(-1) as { readonly if?: string } | undefined;
  const attested = (isPrivate: boolean, vars: object, file: string): unknown =>
    evaluate(attest?.if ?? "", {
      vars,
      github: { event: { repository: { private: isPrivate } } },
      steps: { apply: { outputs: { "manifest-file": file } } },
    });
  assert.equal(attested(false, {}, "a.manifest.json"), true);
  assert.equal(attested(true, {}, "a.manifest.json"), false);
  assert.equal(attested(true, { ATTEST: "true" }, "a.manifest.json"), true);
  assert.equal(attested(false, {}, ""), false);
  assert.match(attest?.if ?? "", /always\(\)/);
});

test("several organisations are checked side by side, and written one after another, each with what is its own", () => {
  const file = "accounts-organisations.yml";
  const { jobs = {}, on = {} } = workflows.get(file) ?? {};
  const vars = { GENESYS_ORGANISATIONS: "true" };
  for (const event_name of Object.keys(on)) {
    const contexts = { vars, github: { event_name } };
    assert.deepEqual(started(file, contexts), [event_name === "push" ? "apply" : "check"], event_name);
    assert.deepEqual(started(file, { ...contexts, vars: {} }), [], "not before it is switched on");
  }
  const { check, apply } = jobs;
  assert.ok(check && apply);
  assert.deepEqual(check.strategy?.matrix, apply.strategy?.matrix);
  assert.deepEqual([check.strategy?.["max-parallel"], check.strategy?.["fail-fast"]], [undefined, false]);
  assert.deepEqual([apply.strategy?.["max-parallel"], apply.strategy?.["fail-fast"]], [1, true]);
  assert.deepEqual([apply.concurrency?.queue, apply.concurrency?.["cancel-in-progress"]], ["max", false]);
  const legs = check.strategy?.matrix.include ?? [];
  assert.deepEqual(legs.map(({ organisation }) => organisation), ["dev", "test", "production"]);
  const own = (job: "check" | "apply"): readonly string[][] =>
    legs.map((matrix) => {
      const contexts = {
        matrix,
        secrets: {},
        vars,
        steps: {},
        github: { event: { pull_request: { number: 7 } }, ref: "" },
      };
      const { organisation = "", accounts = "", "genesys-region": region = "" } = given(file, job, contexts);
      assert.equal(organisation, matrix["organisation"]);
      assert.equal(region, matrix["region"]);
      const environment = jobs[job]?.environment;
      const place = typeof environment === "object" ? environment.name : environment;
      const places = [place, jobs[job]?.concurrency?.group];
      return [organisation, accounts, ...places.map((text) => shown(evaluate(text ?? "", contexts)))];
    });
  for (const job of ["check", "apply"] as const) {
    for (const column of [0, 1, 2, 3]) {
      assert.equal(new Set(own(job).map((leg) => leg[column])).size, legs.length, `${job} ${column}`);
    }
  }
  const environments = [...own("check"), ...own("apply")].map(([, , environment]) => environment);
  assert.equal(new Set(environments).size, 2 * legs.length, "no check has the environment of an apply");
  assert.deepEqual(own("check").map(([, accounts]) => accounts), own("apply").map(([, accounts]) => accounts));
});

test("the jobs that apply and those that check have the permissions of the single workflows", () => {
  const several = workflows.get("accounts-organisations.yml")?.jobs ?? {};
  assert.deepEqual(several["apply"]?.permissions, workflows.get(APPLY)?.jobs["apply"]?.permissions);
  assert.deepEqual(several["check"]?.permissions, workflows.get("accounts-check.yml")?.jobs["check"]?.permissions);
});

test("workflows give the action only inputs that it has", () => {
  const inputs = Object.keys(parse(readFileSync("action.yml", "utf8")).inputs);
  const own = [...workflows.values()].flatMap((workflow) => Object.values(workflow.jobs))
    .flatMap((job) => job.steps)
    .filter((step) => step.uses === "./");
  assert.ok(own.length >= 4);
  for (const name of own.flatMap((step) => Object.keys(step.with ?? {}))) assert.ok(inputs.includes(name), name);
});

test("dependencies are updated with a pause after each release", () => {
  const { updates } = parse(readFileSync(".github/dependabot.yml", "utf8"));
  const ecosystems = updates.map((update: Record<string, unknown>) => update["package-ecosystem"]);
  assert.deepEqual(ecosystems, ["npm", "github-actions"]);
  for (const update of updates) assert.ok(update.cooldown["default-days"] >= 7);
});
