import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";

interface Job {
  readonly "permissions"?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly "environment"?: string;
  readonly "steps": readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Record<string, unknown>;
  }[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: {
    readonly "group": string;
    readonly "cancel-in-progress": boolean | string;
    readonly "queue"?: string;
  };
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = ".github/workflows";
const texts = new Map(readdirSync(FOLDER).sort().map((file) => [file, readFileSync(`${FOLDER}/${file}`, "utf8")]));
const workflows = new Map([...texts].map(([file, text]) => [file, parse(text) as Workflow]));

test("the workflows are those that are known", () => {
  assert.deepEqual([...texts.keys()], [
    "accounts-apply.yml",
    "accounts-check.yml",
    "accounts-redeliver.yml",
    "check-dist.yml",
    "ci.yml",
    "release.yml",
  ]);
});

for (const [file, workflow] of workflows) {
  const text = texts.get(file) ?? "";

  test(`${file} uses pinned actions only`, () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, value]) => value ?? "");
    assert.ok(uses.length > 0);
    for (const value of uses.filter((value) => value !== "./")) {
      assert.match(value, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test(`${file} gives no permission but by job, with its reason`, () => {
    assert.deepEqual(workflow.permissions, {});
    for (const [name, job] of Object.entries(workflow.jobs)) assert.ok(job.permissions, name);
    for (const [line] of text.matchAll(/^ +[\w-]+: (?:read|write)\b.*$/gm)) assert.match(line, / # to | # npm's /);
  });

  test(`${file} ends, and says what happens to a second run`, () => {
    for (const [name, job] of Object.entries(workflow.jobs)) assert.ok((job["timeout-minutes"] ?? 361) <= 60, name);
    assert.ok(workflow.concurrency.group.length > 0);
    assert.notEqual(workflow.concurrency["cancel-in-progress"], undefined);
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
    for (const [, name = "", pin = ""] of text.matchAll(/uses: ([\w-]+\/[\w-]+)@(.+)$/gm)) {
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
    pull_request: { types: ["opened", "synchronize", "reopened", "ready_for_review"] },
    merge_group: { types: ["checks_requested"] },
  });
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
