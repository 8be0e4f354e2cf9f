import assert from "node:assert/strict";
import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import type { AccountSource } from "../../src/core/base/ports.ts";
import { findCheckout } from "../../src/runtime/sources/checkout.ts";
import { createCommitSource, type EventSpan } from "../../src/runtime/sources/commit-source.ts";
import { StoreChain } from "../../src/runtime/sources/store-chain.ts";
import {
  ancestorsOf,
  bestBases,
  makeRepository,
  type ModelCommit,
  type ModelFile,
  type ModelRepository,
  pathText,
  runGit,
} from "../support/history-model.ts";

const NAMES = [
  "a.yaml",
  "A.yaml",
  "new.yml",
  "new.YAML",
  "\n",
  "tab\there",
  'quo"te\\.yaml',
  "..a",
  "...",
  "-x",
  " ",
  "ümlaut.yaml".replace("ü", "\xc3\xbc"),
  "\xff.yaml",
  "\xfe.yaml",
  "\xef\xbb\xbfa.yaml",
  "\xf0\x9f\x98\x80",
  "\xef\xbf\xbd",
  "*",
  "[a]",
  ".hidden",
];
const FOLDERS = ["accounts", "accounts/eu", "accounts/eu/deep", "docs", "Accounts", "\xff"];
const CONTENTS = ["", "name: a\n", "name: a\r\n", "name: b\n", "\xff\xfe\x00", "x".repeat(70_000), "$Id$ name\n"];

/** A `.gitattributes` that makes a checkout write other bytes than the commit holds. */
const ATTRIBUTES = "* text eol=crlf ident\n*.yaml working-tree-encoding=UTF-16 filter=evil diff=evil merge=union\n";

/** Mostly contents that no other file has, so that a version that is left out is missed. */
const contentArb = fc.oneof(fc.constantFrom(...CONTENTS), fc.nat().map((number) => `name: ${number}\n`));

const fileArb: fc.Arbitrary<ModelFile> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ mode: fc.constantFrom("100644", "100755"), content: contentArb }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ mode: fc.constant("120000"), content: fc.constantFrom("a.yaml", "/etc/passwd") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      mode: fc.constant("160000"),
      content: fc.constantFrom("1", "2").map((digit) => digit.repeat(40)),
    }),
  },
) as fc.Arbitrary<ModelFile>;

const pathArb = fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...NAMES)).map((names) => names.join("/"));

type Edit =
  | { readonly do: "write"; readonly path: string; readonly file: ModelFile }
  | { readonly do: "remove" | "rename"; readonly pick: number; readonly path: string }
  | { readonly do: "attributes" };

const editArb: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("write" as const), path: pathArb, file: fileArb }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("remove" as const, "rename" as const), pick: fc.nat(), path: pathArb }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "attributes" as const }) },
);

/** Commits, each with its edits and its parents chosen among those before it. */
const commitsArb = fc.array(
  fc.record({
    edits: fc.array(editArb, { maxLength: 6, size: "max" }),
    parents: fc.array(fc.nat(), { maxLength: 3, size: "max" }),
  }),
  { minLength: 1, maxLength: 12, size: "max" },
).map((steps) => {
  const commits: ModelCommit[] = [];
  for (const { edits, parents } of steps) {
    const places = commits.length === 0
      ? []
      // Often the last one, so that there are long lines.
      : [
        ...new Set(parents.map((pick, nth) => nth === 0 && pick % 3 > 0 ? commits.length - 1 : pick % commits.length)),
      ];
    const files = new Map<string, ModelFile>(places.toReversed().flatMap((place) => [...commits[place]?.files ?? []]));
    for (const edit of edits) applyEdit(files, edit);
    commits.push({ parents: places, files: withoutClashes(files) });
  }
  return commits;
});

function applyEdit(files: Map<string, ModelFile>, edit: Edit): void {
  if (edit.do === "attributes") files.set(".gitattributes", { mode: "100644", content: ATTRIBUTES });
  else if (edit.do === "write") files.set(edit.path, edit.file);
  else {
    const path = [...files.keys()][edit.pick % Math.max(1, files.size)];
    const file = path === undefined ? undefined : files.get(path);
    if (path === undefined || file === undefined) return;
    files.delete(path);
    if (edit.do === "rename") files.set(edit.path, file);
  }
}

/** Without the files that are in the way of a folder. */
function withoutClashes(files: Map<string, ModelFile>): Map<string, ModelFile> {
  const paths = [...files.keys()];
  return new Map([...files].filter(([path]) => !paths.some((other) => other.startsWith(`${path}/`))));
}

const checkoutArb = fc.record({
  folder: fc.constantFrom("", "config", "deep/er/config"),
  depth: fc.constantFrom(undefined, undefined, undefined, 1, 2),
  filter: fc.constantFrom(undefined, undefined, undefined, undefined, "blob:none", "tree:0"),
  sparse: fc.boolean(),
  dirty: fc.boolean(),
  elsewhere: fc.boolean(),
  replaced: fc.boolean(),
  packed: fc.boolean(),
});
type CheckoutKind = typeof checkoutArb extends fc.Arbitrary<infer Kind> ? Kind : never;

/** Checks a commit out as a workflow might, and lays things in the way that must not count. */
async function checkOut(workspace: string, model: ModelRepository, at: number, kind: CheckoutKind): Promise<void> {
  const copy = join(workspace, kind.folder);
  await mkdir(copy, { recursive: true });
  const git = (...args: string[]): string => runGit(copy, args);
  const commit = model.ids[at] ?? "";
  git("init", "-q");
  git("remote", "add", "origin", `file://${model.root}`);
  const options = [
    ...kind.depth === undefined ? [] : [`--depth=${kind.depth}`],
    ...kind.filter === undefined ? [] : [`--filter=${kind.filter}`],
  ];
  git(
    "fetch",
    "-q",
    ...options,
    "origin",
    commit,
    ...kind.depth === undefined ? ["+refs/heads/*:refs/remotes/origin/*"] : [],
  );
  if (kind.sparse) git("sparse-checkout", "set", "--no-cone", "docs");
  // A checkout writes as far as it can: names, filters and encodings of the test may stop it, and nobody looks at it.
  try {
    if (kind.filter === undefined) git("read-tree", commit);
    // By hand: git would fetch what a partial clone lacks.
    await writeFile(join(copy, ".git/HEAD"), `${kind.elsewhere ? model.ids[0] : commit}\n`);
    if (kind.filter === undefined) git("checkout-index", "-a", "-f", "-q");
  } catch {
    // As above.
  }
  if (kind.packed && kind.filter === undefined && kind.depth === undefined) {
    git("-c", "gc.auto=0", "repack", "-q", "-d");
    git("commit-graph", "write", "--reachable");
  }
  if (kind.dirty) {
    await mkdir(join(copy, "accounts"), { recursive: true }).catch(() => undefined);
    await writeFile(join(copy, "accounts", "uncommitted.yaml"), "name: nobody\n").catch(() => undefined);
    await writeFile(join(copy, ".git", "index"), "no index");
  }
  if (kind.replaced) {
    const [first = ""] = model.ids;
    if (first !== commit) {
      await mkdir(join(copy, ".git/refs/replace"), { recursive: true });
      await writeFile(join(copy, ".git/refs/replace", commit), `${first}\n`);
    }
    await writeFile(join(copy, ".git/info/grafts"), `${commit}\n`);
  }
  // Whatever git would run or ask, were it to look at the repository's settings.
  const evil = join(workspace, "ran");
  const program = join(copy, ".git", "evil");
  await writeFile(program, `#!/bin/sh\ntouch '${evil}'\n`, { mode: 0o755 });
  await appendFile(
    join(copy, ".git/config"),
    `[core]\nfsmonitor = ${program}\npager = ${program}\nsshCommand = ${program}\nhooksPath = ${copy}/.git\n` +
      `alternateRefsCommand = ${program}\nworktree = /nowhere\n[diff "evil"]\ntextconv = ${program}\ncommand = ${program}\n` +
      `[diff]\nexternal = ${program}\n[filter "evil"]\nsmudge = ${program}\nclean = ${program}\n` +
      `[remote "origin"]\nuploadpack = ${program}\n[credential]\nhelper = ${program}\n[alias]\nlog = !${program}\ncat-file = !${program}\n` +
      `[log]\nshowSignature = true\n[gpg]\nprogram = ${program}\n`,
  );
}

describe("the source of a commit", () => {
  let folder = "";
  before(async () => folder = await mkdtemp(join(tmpdir(), "sources-")));
  after(() => rm(folder, { recursive: true, force: true }));
  let count = 0;

  it("tells what git was told, whatever is checked out", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        commitsArb,
        fc.array(checkoutArb, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        async (commits, kinds, pick) => {
          const model = await makeRepository(join(folder, `origin-${++count}`), commits);
          for (const kind of kinds) {
            const workspace = join(folder, `workspace-${++count}`);
            await mkdir(workspace);
            // Mostly the last, which has the most behind it.
            const at = pick % 2 === 0 ? commits.length - 1 : pick % commits.length;
            await checkOut(workspace, model, at, kind);
            await compare(workspace, model, commits, at, kind);
            assert.equal(
              (await readdir(workspace)).includes("ran"),
              false,
              "something of the repository's settings ran",
            );
            await rm(workspace, { recursive: true });
          }
          await rm(model.root, { recursive: true });
        },
      ),
      { numRuns: Number(process.env.SOURCES_RUNS ?? 30), includeErrorInReport: true },
    );
  });

  async function compare(
    workspace: string,
    model: ModelRepository,
    commits: readonly ModelCommit[],
    at: number,
    kind: CheckoutKind,
  ): Promise<void> {
    const commit = model.ids[at] ?? "";
    const globs = ["deep/er/config/**/*.yaml"];
    const found = await findCheckout({ workspace, commit, globs, path: process.env.PATH });
    assert.ok(found.kind === "found", found.kind === "none" ? found.reason : "");
    try {
      assert.equal(found.folder, kind.folder === "" ? undefined : kind.folder);
      const store = new StoreChain([{ name: "the checkout", store: found.store }], ["no github-token was given"]);
      const source = (span: EventSpan): AccountSource => createCommitSource({ commit, span, store });
      const complete = kind.filter === undefined;
      await compareTree(source({ kind: "none" }).tree, commits[at]?.files ?? new Map(), kind.filter);

      const other = (at * 7 + 3) % commits.length;
      const bases = bestBases(commits, other, at).map((each) => model.ids[each]);
      const merged = await source({ kind: "pull-request", base: model.ids[other] ?? "", head: commit }).base();
      if (merged.kind === "known") assert.ok(bases.includes(merged.tree.commit), "a base that is none");
      else assert.ok(bases.length === 0 || kind.depth !== undefined, JSON.stringify(merged));
      const push = await source({ kind: "range", from: model.ids[other] ?? "", to: commit }).base();
      if (push.kind === "known") {
        assert.equal(push.tree.commit, model.ids[other]);
        if (complete) await compareTree(push.tree, commits[other]?.files ?? new Map(), kind.filter);
      } else assert.ok(kind.depth !== undefined, JSON.stringify(push));

      const ancestor = await store.isAncestor(model.ids[other] ?? "", commit);
      if (ancestor !== undefined) assert.equal(ancestor, ancestorsOf(commits, at).has(other));
      else assert.ok(kind.depth !== undefined, "git could have told");

      const history = await source({ kind: "none" }).history((path) => path.endsWith(".yaml"));
      if (history.kind === "known") {
        const versions: string[] = [];
        for await (const version of history.versions) {
          const read = await version.read(1 << 20);
          versions.push(read.kind === "file" ? Buffer.from(read.bytes).toString("latin1") : read.kind);
        }
        const expected = [...ancestorsOf(commits, at)].flatMap((each) =>
          [...commits[each]?.files ?? []]
            .filter(([path, { mode }]) => path.endsWith(".yaml") && mode.startsWith("100"))
            .map(([, { content }]) => content)
        );
        assert.deepEqual(versions.toSorted(), [...new Set(expected)].sort());
      } else assert.ok(kind.depth !== undefined || !complete, history.reason);
    } finally {
      await found.store.close();
    }
  }
});

/** Every entry and every content, or, from a checkout that lacks objects, an error and never an absence. */
async function compareTree(
  tree: AccountSource["tree"],
  files: ReadonlyMap<string, ModelFile>,
  filter: string | undefined,
): Promise<void> {
  const unreadable = { code: "SOURCE_UNREADABLE" };
  if (filter === "tree:0") {
    if (files.size > 0) await assert.rejects(tree.entries(() => true), unreadable);
    return;
  }
  const entries = await tree.entries(() => true);
  const expected = Array.from(files, ([path, { mode }]) => ({
    path: pathText(path),
    kind: mode === "120000" ? "symlink" : mode === "160000" ? "gitlink" : "file",
  }));
  assert.deepEqual(
    entries.map(({ path, kind }) => ({ path, kind })),
    expected.sort((one, other) => one.path < other.path ? -1 : 1),
  );
  for (const [path, { mode, content }] of files) {
    const reading = tree.read(pathText(path), 60_000);
    if (mode === "120000") assert.equal((await reading).kind, "symlink");
    else if (mode === "160000") assert.equal((await reading).kind, "gitlink");
    else if (filter !== undefined) await assert.rejects(reading, unreadable);
    else if (content.length > 60_000) assert.deepEqual(await reading, { kind: "too-large", size: content.length });
    else {
      const read = await reading;
      assert.equal(read.kind === "file" && Buffer.from(read.bytes).toString("latin1"), content);
    }
  }
}
