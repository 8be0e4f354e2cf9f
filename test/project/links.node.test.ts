import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { deadLinks, HOSTS, linkProblems, outsideLinks, pagesOf, shownPage } from "../../scripts/links.ts";

const pages = pagesOf();

test("every link and picture of a page leads somewhere, to the heading that it names", () => {
  for (const page of ["README.md", "CHANGELOG.md", "docs/audit.md", ".github/CONTRIBUTING.md"]) {
    assert.ok(pages.has(page), page);
  }
  const links = Array.from(pages.values()).flatMap((text) => shownPage(text).links);
  assert.ok(links.length > 50, `only ${links.length} links are found`);
  assert.ok(links.filter((link) => link.includes(".md#")).length > 5);
  assert.ok(links.some((link) => link.endsWith("-dark.png")), "the picture of a dark page is one");
  assert.deepEqual(linkProblems(pages), []);
});

test("each host that pages may lead to is one that a page leads to", () => {
  assert.deepEqual([...new Set(outsideLinks(pages).map((link) => new URL(link).hostname))].sort(), [...HOSTS].sort());
});

test("headings have the anchors that GitHub gives them", () => {
  const text =
    "# `code` and *more*, é_2!\n\n## A\n\n## A\n\n<a id='here'></a>\n\n```\n# none\n```\n\nB &amp; [c](x)\n---\n";
  assert.deepEqual([...shownPage(text).anchors], ["code-and-more-é_2", "a", "a-1", "here", "b--c"]);
});

test("what leads nowhere is named, and what does lead somewhere is not", () => {
  const root = mkdtempSync(join(tmpdir(), "links-"));
  try {
    mkdirSync(join(root, "docs"));
    const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
    write("LICENSE", "");
    write("README.md", "# Top\n\n[a](docs/b.md#two-words) [b](#top) [c](LICENSE) [d](docs) [e]\n\n[e]: docs/b.md\n");
    write("docs/b.md", "## Two words\n\n[up](../README.md#top) <https://semver.org/spec> `[no](link)`\n");
    assert.deepEqual(linkProblems(pagesOf(root), root), []);
    assert.deepEqual(outsideLinks(pagesOf(root)), ["https://semver.org/spec"]);
    mkdirSync(join(root, ".github/changes"), { recursive: true });
    write(".github/changes/a.added.md", "A [page](docs/b.md) of the changelog's folder.\n");
    write(".github/changes/README.md", "[up](../../LICENSE)\n");
    assert.deepEqual(linkProblems(pagesOf(root), root), []);
    const wrong = {
      "[a](docs/c.md)": "there is no such file",
      "[a](docs/B.md)": "there is no such file",
      "[a](LICENSE/b)": "there is no such file",
      "[a](docs/b.md#one-word)": "the page has no such heading",
      "[a](#Top)": "the page has no such heading",
      "[a](LICENSE#L1)": "it names a place in what is no page",
      "[a](../x.md)": "it leads out of the repository",
      "[a](/LICENSE)": "GitHub takes it for a place outside the repository",
      "![a](a.png)": "there is no such file",
      '<img src="a.png">': "there is no such file",
      '<picture><source srcset="LICENSE, a.png 2x"></picture>': "there is no such file",
      "[a](http://semver.org)": "it is not https",
      "[a](//semver.org)": "it is no URL",
      "[a](https://semver.org:8443/)": "it has a name or a port",
      "[a](https://semver.example/)": "semver.example is none of the hosts",
      "see www.semver.example": "it is not https",
    };
    for (const [text, problem] of Object.entries(wrong)) {
      write("README.md", `# Top\n\n${text}\n`);
      const [first, ...others] = linkProblems(pagesOf(root), root);
      assert.ok(first?.startsWith("README.md: ") && first.includes(problem), `${text} -> ${first}`);
      assert.deepEqual(others, []);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test("a place that does not answer as a page does is dead, and one that answers at last is not", async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (request.url === "/moved") response.writeHead(301, { location: "/good" }).end();
    else if (request.url === "/reset") request.socket.destroy();
    else if (request.url === "/late") response.writeHead(asked % 2 === 0 ? 200 : 503).end();
    else response.writeHead(request.url === "/good" ? 200 : 404).end("x".repeat(100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const pauses: number[] = [];
    const pause = (attempt: number): Promise<void> => Promise.resolve(void pauses.push(attempt));
    assert.deepEqual(await deadLinks([`${url}/late`], pause), []);
    assert.deepEqual(pauses, [2]);
    const [gone, reset, ...others] = await deadLinks(
      ["/good", "/moved", "/gone", "/reset"].map((path) => url + path),
      pause,
    );
    assert.equal(gone, `${url}/gone: HTTP 404`);
    assert.ok(reset?.startsWith(`${url}/reset: `));
    assert.deepEqual(others, []);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
