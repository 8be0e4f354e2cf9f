import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { VERSION } from "../../src/core/base/version.ts";
import { bundledPackages, licenseTexts } from "../../scripts/licenses.ts";
import { findAbsolutePaths, findUncalledParts } from "../../scripts/smoke.ts";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

test("the version stands in one spelling wherever it stands", () => {
  const deno = JSON.parse(readFileSync("deno.json", "utf8"));
  const [, released] = /^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$/m.exec(readFileSync("CHANGELOG.md", "utf8")) ?? [];
  const versions = [VERSION, deno.version, lock.version, lock.packages[""].version, released];
  assert.deepEqual([...new Set(versions)], [manifest.version]);
});

interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly os?: unknown;
  readonly cpu?: unknown;
}

test("the lock file names versions and hashes, and no registry's host", () => {
  for (const file of ["package-lock.json", "test/runtimes/package-lock.json"]) {
    const { packages, ...others } = JSON.parse(readFileSync(file, "utf8"));
    assert.deepEqual(Object.keys(others).sort(), ["lockfileVersion", "name", "requires", "version"]);
    const { "": root, ...fetched } = packages as Readonly<Record<string, LockEntry>>;
    assert.ok(root && Object.keys(fetched).length > 0, file);
    for (const [path, entry] of Object.entries(fetched)) {
      assert.equal(entry.resolved, undefined, path);
      assert.equal(entry.link, undefined, path);
      assert.match(entry.version ?? "", /^\d+\.\d+\.\d+/, path);
      // npm writes none for binaries of other platforms than its own: `npm view @deno/PLATFORM@VERSION dist.integrity` does.
      assert.match(entry.integrity ?? "", /^sha512-[A-Za-z0-9+/]{86}==$/, path);
    }
  }
});

test("the lock file has the binaries of every platform, so that it installs on each", () => {
  const { optionalDependencies } = JSON.parse(readFileSync("node_modules/deno/package.json", "utf8"));
  for (const name of Object.keys(optionalDependencies)) assert.ok(lock.packages[`node_modules/${name}`], name);
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
    const { os, cpu } = lock.packages[`node_modules/${name}`] as LockEntry;
    assert.deepEqual([os, cpu], [undefined, undefined], `${name} is required and is for one platform only`);
  }
});

test("no package's install script is ever run", () => {
  assert.match(readFileSync(".npmrc", "utf8"), /^ignore-scripts=true$/m);
});

test("what an entry of package.json names is published", () => {
  const published: string[] = manifest.files.filter((part: string) => !part.startsWith("!"));
  const named = [manifest.bin["genesys-email-accounts"], ...Object.values(manifest.exports["."])] as string[];
  for (const path of [...named, manifest.exports["./account.schema.json"]]) {
    const shipped = published.some((part) => `${path.replace(/^\.\//, "")}/`.startsWith(`${part}/`));
    assert.ok(shipped, path);
  }
});

test("every import of the published sources is a dependency of the package, and no dependency is without one", () => {
  const imported = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) =>
      /^(mod\.ts|core|runtime|cli|action\/(?!(?:github-)?toolkit\.ts))/.test(file) && file.endsWith(".ts")
    )
    .flatMap((file) => [...readFileSync(`src/${file}`, "utf8").matchAll(/(?:from |import\(|^import )"([^."][^"]*)"/gm)])
    .map(([, specifier = ""]) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "")
    // Examples in comments import the package itself.
    .filter((name) => !name.startsWith("node:") && name !== manifest.name);
  assert.deepEqual(Object.keys(manifest.dependencies), [...new Set(imported)].sort());
});

test("only the toolkits of the action import GitHub's packages, so that the npm package can carry them", () => {
  const importing = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && /from "@actions\//.test(readFileSync(`src/${file}`, "utf8")));
  assert.deepEqual(importing.sort(), ["action/github-toolkit.ts", "action/toolkit.ts"]);
});

test("the bundles are ES modules, carry the licences of what is in them, and no path of the machine they were built on", () => {
  for (const bundle of ["action", "cli"]) {
    assert.deepEqual(JSON.parse(readFileSync(`dist/${bundle}/package.json`, "utf8")), { type: "module" });
    const packages = [...readFileSync(`dist/${bundle}/licenses.txt`, "utf8").matchAll(/^(\S+) \d+\.\d+\.\d+\S*$/gm)];
    const own = bundle === "action" ? "@actions/core" : "commander";
    for (const name of ["valibot", "yaml", "undici", own]) {
      assert.ok(packages.some(([, found]) => found === name), name);
    }
  }
  assert.deepEqual(findAbsolutePaths("dist"), []);
});

test("a path of this machine in a bundle is found", () => {
  assert.equal(findAbsolutePaths("test/project", "a path of this machine in a bundle is found").length, 1);
});

test("a bundle that took in what nobody calls is found", () => {
  assert.deepEqual(findUncalledParts("const a = process.env.ACTIONS_ID_TOKEN_REQUEST_URL;").length, 1);
  assert.deepEqual(findUncalledParts(readFileSync("node_modules/@actions/core/lib/oidc-utils.js", "utf8")).length, 1);
  assert.deepEqual(findUncalledParts(readFileSync("node_modules/@actions/core/lib/command.js", "utf8")), []);
});

test("packages are found in joined modules too", () => {
  const modules = [
    { name: "./build/src/core/a.js + 2 modules", modules: [{ name: "./node_modules/valibot/dist/index.mjs" }] },
    { name: "./node_modules/@actions/core/lib/core.js" },
    { name: "./node_modules/@actions/github/node_modules/undici/index.js" },
    { name: "./node_modules/valibot/dist/other.mjs + 3 modules" },
    { name: 'external "node:fs"' },
    {},
  ];
  assert.deepEqual(bundledPackages(modules), [
    "node_modules/@actions/core",
    "node_modules/@actions/github/node_modules/undici",
    "node_modules/valibot",
  ]);
});

test("each package is listed once with its licence", () => {
  const text = licenseTexts(["node_modules/yaml", "node_modules/valibot", "node_modules/yaml"]);
  assert.deepEqual(text.match(/^(yaml|valibot) \d/gm)?.length, 2);
  assert.ok(text.indexOf("valibot ") < text.indexOf("yaml "));
  assert.match(text, /^MIT\n\nMIT License\n/m);
});

test("a licence text is found under each name that packages give it", () => {
  for (const folder of ["node_modules/valibot", "node_modules/punycode"]) {
    assert.match(licenseTexts([folder]), /Permission is hereby granted/, folder);
  }
});

test("the files that a repository of this kind is expected to have are there", () => {
  const expected = ["LICENSE", "CHANGELOG.md", ".github/SECURITY.md", ".github/CONTRIBUTING.md", ".github/CODEOWNERS"];
  for (const file of expected) assert.ok(existsSync(file), file);
});
