import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { INPUTS } from "../../src/core/run/inputs.ts";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const text = readFileSync("action.yml", "utf8");
const action = parse(text) as Action;
const steps = action.runs.steps;

/** The contract: a change here is a breaking change. */
const DEFAULTS = {
  "mode": "auto",
  "accounts": "accounts/**/*.{yaml,yml,json}",
  "scope": "auto",
  "organisation": "",
  "genesys-api": "email-accounts",
  "on-plan-change": "warn",
  "require-approval": "false",
  "github-token": "${{ github.token }}",
  "comment": "true",
  "suggestions": "true",
  "drift-issue": "true",
  "genesys-client-id": "",
  "genesys-client-secret": "",
  "genesys-region": "us-east-1",
  "genesys-api-url": "",
  "genesys-login-url": "",
  "secrets": "",
  "secrets-file": "",
  "probe": "tls",
  "login-hosts": "",
  "allow-private-cidrs": "",
  "connect-to": "",
  "ehlo-name": "",
  "dns-server": "",
  "domain-checks": "true",
  "accepted-findings": "",
  "ca-file": "",
  "concurrency": "16",
  "poll-timeout": "15m",
  "poll-interval": "auto",
  "rate-limit": "auto",
  "prune": "false",
  "prune-domains": "false",
  "adopt": "false",
  "max-prune": "25%",
  "rotate": "",
  "itsm-webhook-url": "",
  "itsm-webhook-secret": "",
  "itsm-token": "",
  "itsm-username": "",
  "itsm-token-url": "",
  "itsm-client-id": "",
  "itsm-client-secret": "",
  "itsm-headers": "",
  "itsm-format": "basic",
  "outbox": "",
  "previous-manifest": "",
  "on-notify-failure": "warn",
  "change-ref": "",
  "audit-file": "audit_log.jsonl",
  "upload-artifact": "true",
  "artifact-name": "genesys-email-audit-{organisation}-{run_id}-{run_attempt}-{job}-{index}",
  "retention-days": "0",
  "fail-on": "error",
};

const OUTPUTS = [
  "organisation",
  "superseded",
  "plan-changed",
  "result",
  "accounts",
  "created",
  "updated",
  "unchanged",
  "deleted",
  "failed",
  "plan-hash",
  "report-file",
  "html-report-file",
  "audit-file",
  "audit-head",
  "outbox-file",
  "manifest-file",
  "undelivered",
  "comment-url",
  "artifact-url",
];

test("the inputs and their defaults are those of the contract", () => {
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  assert.deepEqual(Object.fromEntries(defaults), DEFAULTS);
});

test("the program's own defaults are those of action.yml", () => {
  const defaults = Object.entries(INPUTS).map(([name, input]) => [name, input.default]);
  assert.deepEqual(Object.fromEntries(defaults), { ...DEFAULTS, "github-token": "" });
});

test("the outputs are those of the contract", () => {
  assert.deepEqual(Object.keys(action.outputs), OUTPUTS);
});

test("each output has the value of a step that exists", () => {
  for (const [name, output] of Object.entries(action.outputs)) {
    const [, step, key] = /^\$\{\{ steps\.(\w+)\.outputs\.([\w-]+) \}\}$/.exec(output.value) ?? [];
    assert.ok(steps.some(({ id }) => id === step), name);
    assert.equal(key, name);
  }
});

test("each input reaches the program in one variable, and each variable but the leg of the matrix is an input", () => {
  const mapped = Object.keys(DEFAULTS).map((name) => [
    `INPUT_${name.toUpperCase().replaceAll("-", "_")}`,
    `\${{ inputs.${name} }}`,
  ]);
  const leg = { GEA_JOB_INDEX: "${{ strategy.job-index }}" };
  assert.deepEqual(steps[0]?.env, { ...Object.fromEntries(mapped), ...leg });
});

test("every input and output is described", () => {
  for (const [name, { description }] of [...Object.entries(action.inputs), ...Object.entries(action.outputs)]) {
    assert.match(description, /^\S.*[^.\s]$/s, name);
  }
});

test("it is a composite action whose scripts run in bash and hold no expression", () => {
  assert.equal(action.runs.using, "composite");
  const scripts = steps.filter((step) => step.run !== undefined);
  assert.equal(scripts.length, 1);
  for (const { run, shell } of scripts) {
    assert.equal(shell, "bash");
    assert.doesNotMatch(run ?? "", /\$\{\{/);
    assert.match(run ?? "", /^exec node "\$GITHUB_ACTION_PATH\/dist\/action\/index\.js"$/m);
  }
});

test("every action it uses is pinned to a commit, with its version beside it", () => {
  const uses = [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, value]) => value ?? "");
  assert.equal(uses.length, steps.filter((step) => step.uses !== undefined).length);
  for (const value of uses) assert.match(value, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test("expressions use only the contexts that a composite action has", () => {
  const allowed = ["github", "inputs", "strategy", "matrix", "steps", "job", "runner", "env"];
  const expressions = [...text.matchAll(/\$\{\{(.*?)\}\}/g)].map(([, expression]) => expression ?? "");
  assert.ok(expressions.length >= Object.keys(DEFAULTS).length + OUTPUTS.length);
  for (const expression of expressions) {
    for (const [, context] of expression.matchAll(/(?<![.\w'-])([a-z]\w*)\./g)) {
      assert.ok(allowed.includes(context ?? ""), expression);
    }
  }
});

test("the audit files are uploaded whatever became of the run, and their absence is an error", () => {
  const upload = steps.at(-1);
  assert.equal(
    upload?.if,
    "${{ always() && steps.run.outputs.upload == 'true' && steps.run.outputs.audit-file != '' }}",
  );
  assert.equal(upload?.with?.["if-no-files-found"], "error");
  assert.deepEqual(upload?.with?.["path"]?.trim().split("\n"), [
    "${{ steps.run.outputs.audit-file }}",
    "${{ steps.run.outputs.outbox-file }}",
    "${{ steps.run.outputs.manifest-file }}",
    "${{ steps.run.outputs.report-file }}",
    "${{ steps.run.outputs.html-report-file }}",
  ]);
});

test("the Marketplace can show it", () => {
  assert.ok(action.name.length > 0 && action.description.length <= 125, `${action.description.length} characters`);
  assert.deepEqual(action.branding, { icon: "mail", color: "orange" });
});
