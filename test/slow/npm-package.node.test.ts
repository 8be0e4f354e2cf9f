import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { parse } from "yaml";
import { createFleet } from "../../src/sandbox/scenarios.ts";
import { startSandbox } from "../../src/sandbox/start.ts";
import { makePackageRoot } from "../support/package-root.ts";

const run = promisify(execFile);
const TSC = resolve("node_modules/typescript/bin/tsc");
/** What a download may weigh, in bytes. */
const LARGEST = 1_000_000;

let folder = "";
let tarball = "";
let packed: { readonly size: number; readonly files: readonly { readonly path: string }[] };

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "npm-package-"));
  const root = join(folder, "root");
  await makePackageRoot(root);
  const { stdout } = await npm(["pack", "--json", "--pack-destination", folder], root);
  const [only] = Object.values(JSON.parse(stdout)) as (typeof packed & { readonly filename: string })[];
  assert.ok(only);
  packed = only;
  tarball = join(folder, only.filename);
});
after(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** npm without the network. */
function npm(args: readonly string[], cwd: string): Promise<{ stdout: string }> {
  return run("npm", [...args, "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd });
}

test("the package has library, command line and simulators, weighs little, and leaves out the action's bundle", () => {
  const paths = packed.files.map(({ path }) => path);
  for (const path of ["build/src/mod.js", "build/src/mod.d.ts", "build/src/cli/index.js", "dist/account.schema.json"]) {
    assert.ok(paths.includes(path), path);
  }
  assert.deepEqual(paths.filter((path) => /^dist\/(?:action|cli)\/|^test|\.ts$(?<!\.d\.ts)|\.map$/.test(path)), []);
  // What the simulators are made of is in their one file, with the licences of others.
  assert.deepEqual(paths.filter((path) => path.includes("/src/sandbox/")), [
    "build/src/sandbox/start.js",
    "build/src/sandbox/start.licenses.txt",
  ]);
  assert.ok(packed.size < LARGEST, `${packed.size} bytes`);
});

test("publint finds nothing to mend", async () => {
  const bytes = await readFile(tarball);
  const pack = { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) };
  const { messages, pkg } = await publint({ pack, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg ?? {}, { color: false })), []);
});

test("every import finds its types, and they are what it gets", async () => {
  const result = await checkPackage(createPackageFromTarballData(await readFile(tarball)));
  assert.ok(result.types !== false);
  assert.deepEqual(result.problems.filter(isProblem), []);
  assert.deepEqual(Object.keys(result.entrypoints).sort(), [".", "./account.schema.json"]);
});

/**
 * The package is ES modules alone, as `attw --profile esm-only` has it: resolution before `exports` (node10) never sees it,
 * and `require()` gets an ES module, which Node 20.19 and later load.
 */
function isProblem(problem: Problem): boolean {
  return !("resolutionKind" in problem && /^node10$|^node16-cjs$/.test(problem.resolutionKind));
}

/** A program of a user: provisions one account by each API and prints what became of it. */
const PROGRAM = `
import {
  type ChangeOutcome,
  GenesysApiError,
  GenesysEmailProvisioner,
  GenesysOAuthManager,
  parseAccounts,
  type RunReport,
} from "genesys-email-accounts";

export async function provision(
  given: { text: string; password: string; clientId: string; clientSecret: string; loginUrl: string; apiUrl: string },
): Promise<string> {
  const { text, password, clientId, clientSecret, loginUrl, apiUrl } = given;
  const account = parseAccounts(text, "accounts/support.yaml")[0]?.account;
  if (account === undefined) throw new Error("The file has an error");
  const oauth = new GenesysOAuthManager({ clientId, clientSecret, loginUrl });
  const ends: string[] = [];
  for (const api of ["email-accounts", "email-domains"] satisfies RunReport["genesysApi"][]) {
    const provisioner = new GenesysEmailProvisioner({ oauth, apiUrl, api });
    for (const _ of ["first", "again"]) {
      try {
        const outcome: ChangeOutcome = await provisioner.provisionAccount(account, { password });
        ends.push(\`\${api} \${outcome.action} \${outcome.succeeded} \${outcome.detail ?? ""}\`.trim());
      } catch (error) {
        if (!(error instanceof GenesysApiError)) throw error;
        ends.push(\`\${api} \${error.code} \${error.message}\`);
      }
    }
  }
  return ends.join("\\n");
}
`;

test("an empty project installs, compiles and runs it under Node and Deno, and provisions an account by both APIs", async () => {
  const project = join(folder, "project");
  await mkdir(project);
  await writeFile(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  // The registry cannot be asked: npm installs the dependencies, of the lock file's versions, from their folders.
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
  const names = [...Object.keys(dependencies), "tldts-core"].map((name) => resolve("node_modules", name));
  await npm(["install", "--install-links", tarball, ...names], project);

  // What the release tries, once it has installed the package.
  const { jobs } = parse(await readFile(".github/workflows/release.yml", "utf8"));
  const steps: readonly { readonly name?: string; readonly run?: string }[] = jobs.build.steps;
  const tried = steps.find(({ name }) => name === "Try the package as a user would")?.run?.split(
    /^npm install .*$/m,
  )[1];
  assert.match(tried ?? "", /^npx .*\nnpx .*\nnode .*$/m);
  const env = { ...process.env, GITHUB_WORKSPACE: resolve(".") };
  await run("bash", ["-e", "-c", tried ?? ""], { cwd: project, env });

  await writeFile(join(project, "program.ts"), PROGRAM);
  for (const [module, moduleResolution] of [["ESNext", "Bundler"], ["Node16", "Node16"]]) {
    const compilerOptions = {
      target: "ES2022",
      lib: ["ES2022", "DOM", "DOM.Iterable"],
      module,
      moduleResolution,
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
    };
    await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    const { output } = await run(process.execPath, [TSC, "-p", project]).then(() => ({ output: "" }), ({ stdout }) => ({
      output: String(stdout),
    }));
    assert.equal(output, "", String(moduleResolution));
  }

  const main = (given: object, from: string): string =>
    `import { provision } from "${from}";\nconsole.log(await provision(${JSON.stringify(given)}));\n`;
  const ends = ["email-accounts create true", "email-accounts no-op true", "email-domains create true"];
  for (const runtime of ["node", "deno"] as const) {
    // Each in an organisation of its own, where nothing is yet.
    const fleet = createFleet("email-domains");
    const own = await startSandbox({ fleet, validationMs: 50 });
    try {
      const { clientId, clientSecret, loginUrl, apiUrl } = own.genesys;
      const [text, password] = [fleet.accounts[0]?.text, Object.values(fleet.env)[0]];
      const given = { text, password, clientId, clientSecret, loginUrl, apiUrl };
      const isNode = runtime === "node";
      await writeFile(join(project, "main.mjs"), main(given, isNode ? "./program.js" : "./program.ts"));
      const { stdout } = isNode ? await run(process.execPath, ["main.mjs"], { cwd: project }) : await run(
        resolve("node_modules/.bin/deno"),
        ["run", "--no-prompt", "--cached-only", "--allow-net=127.0.0.1", "main.mjs"],
        { cwd: project },
      );
      assert.deepEqual(stdout.trim().split("\n"), [...ends, "email-domains no-op true"], runtime);
    } finally {
      await own.close();
    }
  }

  const bin = join(project, "node_modules", ".bin", "genesys-email-accounts");
  await mkdir(join(project, "accounts"));
  await writeFile(join(project, "accounts", "support.yaml"), createFleet().accounts[0]?.text ?? "");
  const checked = await run(bin, ["check", "--probe", "off", "--domain-checks=false", "--json"], { cwd: project });
  assert.deepEqual(JSON.parse(checked.stdout).counts.accounts, 1);
  const schema = await run(bin, ["schema"], { cwd: project });
  assert.equal(schema.stdout, await readFile("dist/account.schema.json", "utf8"));

  const told = await run(bin, ["demo"], { cwd: project });
  assert.match(told.stdout, /2 of 4 accounts need attention/);
  assert.doesNotMatch(told.stdout, /did not go as it should/);
  const asked = "fetch(process.env.GEA_GENESYS_API_URL).then(({ status }) => console.log('answered', status))";
  const { stdout: answer } = await run(bin, ["sandbox", "--", process.execPath, "-e", asked], { cwd: project });
  assert.match(answer, /^answered \d+$/m);
});
