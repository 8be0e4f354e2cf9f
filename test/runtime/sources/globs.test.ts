import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createGlobs } from "../../../src/runtime/sources/globs.ts";

const DEFAULT = ["accounts/**/*.{yaml,yml,json}"];

describe("globs", () => {
  const judged = (globs: readonly string[], path: string): string => {
    const { takes, nearly } = createGlobs(globs);
    assert.ok(!(takes(path) && nearly(path)), path);
    return takes(path) ? "taken" : nearly(path) ? "nearly" : "no";
  };

  it("take account files, and tell which files were nearly taken", () => {
    for (
      const [glob, path, verdict] of [
        [DEFAULT, "accounts/a.yaml", "taken"],
        [DEFAULT, "accounts/eu/deep/a.json", "taken"],
        [DEFAULT, "accounts/line\nfeed/a.yaml", "taken"],
        [DEFAULT, "accounts/a\n.yaml", "taken"],
        [DEFAULT, "accounts/.hidden/x.yaml", "nearly"],
        [DEFAULT, "accounts/.x.yaml", "nearly"],
        [DEFAULT, "accounts/new.YAML", "nearly"],
        [DEFAULT, "accounts/new.Json", "nearly"],
        [DEFAULT, "Accounts/x.yaml", "nearly"],
        [DEFAULT, "ACCOUNTS/.x/X.YML", "nearly"],
        [DEFAULT, "accounts/README.md", "no"],
        [DEFAULT, "accounts/yaml", "no"],
        [DEFAULT, "accounts/a.yaml.bak", "no"],
        [DEFAULT, "docs/x.yaml", "no"],
        [DEFAULT, "x/accounts/a.yaml", "no"],
        [["accounts/**/*.yaml"], "accounts/new.yml", "nearly"],
        [["accounts/**/*.yaml"], "accounts/new.json", "nearly"],
        [["accounts/*.yaml"], "accounts/emea/all.yaml", "no"],
        [["accounts/*.yaml"], "accounts/emea/all.yml", "no"],
        [["./accounts/*.yaml"], "accounts/a.yaml", "taken"],
        [["accounts/one.yaml"], "accounts/one.yml", "nearly"],
        [["accounts/one.yaml"], "accounts/two.yaml", "no"],
        [["mail/*.txt"], "Mail/a.txt", "nearly"],
        [["mail/*.txt"], "mail/a.yaml", "no"],
        [["accounts/**/*.yaml", "!accounts/drafts/**"], "accounts/drafts/a.yaml", "no"],
        [["!accounts/drafts/**", "accounts/**/*.yaml"], "accounts/drafts/a.yaml", "no"],
        [["accounts/**/*.yaml", "!accounts/drafts/*.yaml"], "accounts/drafts/a.yml", "no"],
        [["accounts/**/*.yaml", "!./accounts/drafts/**"], "accounts/drafts/.a.yaml", "no"],
        [["accounts/**/*.yaml", "!accounts/drafts/**"], "accounts/a.yaml", "taken"],
        [["accounts/!(draft*).yaml"], "accounts/a.yaml", "taken"],
        [["!(drafts)/*.yaml"], "accounts/a.yaml", "taken"],
        [["!(drafts)/*.yaml"], "drafts/a.yaml", "no"],
        [["", "  ", " accounts/*.yaml "], "accounts/a.yaml", "taken"],
        [[], "accounts/a.yaml", "no"],
        [["!", "./", "!./", "accounts/*.yaml"], "accounts/a.yaml", "taken"],
        [["!accounts/a.yaml"], "accounts/b.yaml", "no"],
      ] as const
    ) {
      assert.equal(judged(glob, path), verdict, `${glob.join(" ")} on ${path}`);
    }
  });

  it("take a path with a name that no file system holds wherever they reach, so that nothing is passed over", () => {
    const long = "-".repeat(256);
    for (
      const [glob, path, verdict] of [
        [["accounts/*-*-x.yaml"], `accounts/${"-".repeat(4000)}`, "taken"],
        [["accounts/*-*-x/*.yaml"], `accounts/${"-".repeat(4000)}/a.md`, "taken"],
        [["accounts/*.yaml"], `accounts/${long}/a.yaml`, "no"],
        [["accounts/**/*.yaml"], `accounts/${long}/a.md`, "taken"],
        [["accounts/**/*.yaml"], `accounts/${long.slice(1)}/a.md`, "no"],
        [["accounts/**/*.yaml"], `docs/${long}.yaml`, "no"],
        [["*.yaml"], `${long}.yaml`, "taken"],
      ] as const
    ) {
      assert.equal(judged(glob, path), verdict, `${glob.join(" ")} on ${path.slice(0, 20)}`);
    }
  });

  it("reach no folder that is clearly another", () => {
    for (
      const [globs, folder, reached] of [
        [DEFAULT, "", true],
        [DEFAULT, "accounts", true],
        [DEFAULT, "ACCOUNTS/.x", true],
        [DEFAULT, "docs", false],
        [DEFAULT, "docs/accounts", false],
        [DEFAULT, "accounts2", false],
        [["accounts/*.yaml"], "accounts/eu", false],
        [["accounts/*/*.yaml"], "accounts/eu", true],
        [["accounts/e*/*.yaml"], "accounts/us", false],
        [["accounts/{eu,us}/*.yaml"], "accounts/us", true],
        [["accounts/{eu,us}/*.yaml"], "accounts/apac", false],
        [["*.yaml"], "accounts", false],
        [["a/*.yaml", "b/*.yaml"], "b", true],
        [[], "", false],
        [["!accounts/**"], "accounts", false],
      ] as const
    ) {
      assert.equal(createGlobs(globs).reaches(folder), reached, `${globs.join(" ")} in ${folder}`);
    }
  });

  it("reach every folder above a path that they take or nearly take", () => {
    const names = [
      "a",
      "A",
      "b",
      ".a",
      "ab",
      "accounts",
      "a b",
      "{a}",
      "a,b",
      "(a)",
      "[a]",
      "*",
      "!a",
      "a\nb",
      "é",
      "É",
    ];
    const path = fc.tuple(
      fc.array(fc.constantFrom(...names), { maxLength: 4 }),
      fc.constantFrom("a", "b", ".a", "*"),
      fc.constantFrom(".yaml", ".YML", ".json", ".md", ""),
    ).map(([folders, stem, ending]) => [...folders, stem + ending].join("/"));
    const piece = fc.constantFrom(
      ...names,
      "*",
      "**",
      "?",
      "a*",
      "*a*",
      "***",
      "**a",
      ".*",
      "{a,b}",
      "{a,b/a}",
      "{a/**,b}",
      "{a,{b,c}}",
      "{1..3}",
      "{a",
      "b}",
      "!(a)",
      "@(a|b)",
      "+(a|b/a)",
      "*(a)",
      "?(a)",
      "(a|b)",
      "[ab]",
      "[!a]",
      "[a/b]",
      "\\a",
      "\\*",
      '"a"',
      '"*"',
      ".",
      "..",
      "",
      "*.yaml",
      "*.{yaml,yml}",
      "@(a|b).yaml",
      "!(a).yaml",
      "a+",
      "^a",
      "$",
      "a|b",
      "a\\/b",
      "[[:alpha:]]",
      "//",
    );
    const glob = fc.tuple(fc.boolean(), fc.array(piece, { minLength: 1, maxLength: 5 }))
      .map(([excluded, pieces]) => (excluded ? "!" : "") + pieces.join("/"));
    // Half of the paths are made of the glob, so that many are taken.
    const pair = fc.array(glob, { minLength: 1, maxLength: 3 }).chain((globs) =>
      fc.tuple(
        fc.constant(globs),
        fc.oneof(path, fc.constantFrom(...globs), fc.constantFrom(...globs).map((each) => each.replace(/[*?]+/g, "a"))),
      )
    );
    let taken = 0;
    fc.assert(
      fc.property(pair, ([lines, path]) => {
        const globs = createGlobs(lines);
        // No tree has an empty name.
        if (path.split("/").includes("") || (!globs.takes(path) && !globs.nearly(path))) return;
        taken++;
        const parts = path.split("/");
        for (let depth = 0; depth < parts.length; depth++) {
          const folder = parts.slice(0, depth).join("/");
          assert.ok(globs.reaches(folder), `${JSON.stringify(lines)} takes ${path} but does not reach "${folder}"`);
        }
      }),
      { numRuns: 10_000 },
    );
    assert.ok(taken > 500, `only ${taken} paths were taken`);
  });
});
