import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { CHANGES } from "./changes.ts";

/** Where pages stand that people read, and examples of files that they copy. */
const FOLDERS = ["docs", ".github", "examples"];

/** The hosts that pages may lead to; one more is a decision. */
export const HOSTS: ReadonlySet<string> = new Set(["keepachangelog.com", "semver.org"]);

/** Every page of the repository, by its path. */
export function pagesOf(root = "."): ReadonlyMap<string, string> {
  const below = FOLDERS.filter((folder) => existsSync(`${root}/${folder}`)).flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" }).map((path) =>
      `${folder}/${path.replaceAll("\\", "/")}`
    )
  );
  const above = readdirSync(root);
  const paths = [...above, ...below].filter((path) => path.endsWith(".md")).sort();
  return new Map(paths.map((path) => [path, readFileSync(`${root}/${path}`, "utf8")]));
}

/** What a page shows: where it leads to, pictures included, and the places on it that a link can name. */
export interface ShownPage {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

/** What GitHub makes of a page. */
export function shownPage(text: string): ShownPage {
  const html = micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const links: string[] = [];
  const anchors = new Set<string>();
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...parseFragment(html).childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!("tagName" in node)) continue;
    for (const { name, value } of node.attrs) {
      if (name === "href" || name === "src") links.push(value);
      if (name === "srcset") links.push(...value.split(",").map((each) => each.trim().split(/\s/)[0] ?? ""));
      if (name === "id" || (name === "name" && node.tagName === "a")) anchors.add(value);
    }
    if (/^h[1-6]$/.test(node.tagName)) anchors.add(freeAnchor(anchorOf(textOf(node)), anchors));
    open.push(...[...node.childNodes].reverse());
  }
  return { links, anchors };
}

/** A heading's anchor as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "").replaceAll(" ", "-");
}

/** A heading that stands on the page already gets a number. */
function freeAnchor(anchor: string, taken: ReadonlySet<string>): string {
  if (!taken.has(anchor)) return anchor;
  for (let count = 1;; count++) if (!taken.has(`${anchor}-${count}`)) return `${anchor}-${count}`;
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** What is wrong with the links of pages, as far as that can be told without the network. */
export function linkProblems(pages: ReadonlyMap<string, string>, root = "."): readonly string[] {
  const shown = new Map(Array.from(pages, ([path, text]) => [path, shownPage(text)]));
  return Array.from(shown, ([path, { links }]) => {
    // What a change file says is to stand in the changelog.
    const page = path.startsWith(`${CHANGES}/`) && path !== `${CHANGES}/README.md` ? "CHANGELOG.md" : path;
    return links.flatMap((link) => {
      const problem = SCHEME.test(link) || link.startsWith("//") ? outsideProblem(link) : insideProblem(page, link);
      return problem === undefined ? [] : [`${path}: ${link}: ${problem}`];
    });
  }).flat();

  function insideProblem(page: string, link: string): string | undefined {
    const [written = "", anchor] = link.split("#");
    if (written.startsWith("/") || written.includes("?")) return "GitHub takes it for a place outside the repository";
    const path = written === "" ? page : posix.join(posix.dirname(page), decodeURIComponent(written));
    if (path.startsWith("..")) return "it leads out of the repository";
    if (!isThere(path)) return "there is no such file";
    if (anchor === undefined) return undefined;
    const target = shown.get(path);
    if (target === undefined) return "it names a place in what is no page";
    return target.anchors.has(anchor) ? undefined : "the page has no such heading";
  }

  /** Letter by letter: other machines tell capitals apart. */
  function isThere(path: string): boolean {
    return path.split("/").filter((part) => part !== "" && part !== ".").every((part, at, parts) => {
      const folder = [root, ...parts.slice(0, at)].join("/");
      return existsSync(folder) && statSync(folder).isDirectory() && readdirSync(folder).includes(part);
    });
  }
}

function outsideProblem(link: string): string | undefined {
  if (!URL.canParse(link)) return "it is no URL";
  const { protocol, hostname, username, port } = new URL(link);
  if (protocol !== "https:") return "it is not https";
  if (username !== "" || port !== "") return "it has a name or a port";
  return HOSTS.has(hostname) ? undefined : `${hostname} is none of the hosts that pages may lead to (scripts/links.ts)`;
}

/** Where pages lead outside, each place once, without the place on the page. */
export function outsideLinks(pages: ReadonlyMap<string, string>): readonly string[] {
  const links = Array.from(pages.values()).flatMap((text) => shownPage(text).links).filter((link) => SCHEME.test(link));
  return [...new Set(links.map((link) => link.replace(/#.*$/, "")))].sort();
}

/** How often a place is asked before it is called dead. */
const TRIES = 3;

/** How long an answer may take. */
const PATIENCE_MS = 20_000;

/** Which places do not answer as a page does, each with what it said last. */
export async function deadLinks(
  links: readonly string[],
  pause: (attempt: number) => Promise<void>,
  ask: typeof fetch = fetch,
): Promise<readonly string[]> {
  const dead: string[] = [];
  for (const link of links) {
    let said = "";
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      if (attempt > 1) await pause(attempt);
      try {
        const answer = await ask(link, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: "follow" });
        await answer.body?.cancel();
        said = answer.ok ? "" : `HTTP ${answer.status}`;
      } catch (error) {
        said = error instanceof Error ? error.message : String(error);
      }
      if (said === "") break;
    }
    if (said !== "") dead.push(`${link}: ${said}`);
  }
  return dead;
}
