import * as core from "./toolkit.ts";
import * as v from "valibot";
import { parseDocuments } from "../core/account/parse.ts";
import { codeEntry } from "../core/base/errors.ts";
import type { Logger } from "../core/base/ports.ts";
import { visible } from "../core/base/text.ts";
import { ANNOTATION_CHARACTERS } from "../core/report/limits.ts";
import type { RunReport } from "../core/report/report.ts";
import { shownLines, type Suggestion, suggestionOf } from "../core/report/suggestion.ts";
import { counted } from "../core/report/wording.ts";
import { foreignAnswer, githubProblem } from "../runtime/github-client.ts";
import type { Octokit } from "./octokit.ts";
import { ownLogin } from "./sticky-comment.ts";

/** More than these in one review nobody reads; the next run goes on. */
const MOST_SUGGESTIONS = 10;
/** The most files that are read for them. */
const MOST_FILES = 30;
/** GitHub lists 3,000 files of a pull request. */
const PAGES = 30;

/** Where fixes are suggested. */
export interface SuggestionPlace {
  /** The client for what only informs. */
  readonly octokit: Octokit;
  readonly repo: { readonly owner: string; readonly repo: string };
  /** The number of the pull request. */
  readonly pull: number;
  /** The commit of its branch that the run is about. */
  readonly head: string;
}

/**
 * Writes a review with the fixes that are certain, each at its line and only once, whatever became of it. Never rejects:
 * the comment says the same in words.
 */
export async function suggestFixes(
  report: RunReport,
  place: SuggestionPlace | undefined,
  logger: Logger,
): Promise<void> {
  const paths = new Set(
    report.accounts.flatMap(({ file, issues }) => file === undefined || issues.length === 0 ? [] : [file]),
  );
  if (place === undefined || paths.size === 0) return;
  try {
    const found = await findSuggestions(place, paths);
    if (found.length === 0) return;
    const fresh = (await unsaid(place, found)).slice(0, MOST_SUGGESTIONS);
    if (fresh.length === 0) return;
    await writeReview(place, fresh);
    logger.info(`Suggested on the pull request how to fix ${counted(fresh.length, "line")}`);
  } catch (error) {
    const code = "SUGGESTIONS_FAILED";
    const message = `Could not suggest fixes on the pull request: ${githubProblem(error)}. ${codeEntry(code).remedy}`;
    core.notice(visible(message, ANNOTATION_CHARACTERS), { title: code });
  }
}

const pullSchema = v.object({ state: v.string(), head: v.object({ sha: v.string() }) });
const filesSchema = v.array(
  v.object({ filename: v.string(), sha: v.nullish(v.string()), patch: v.optional(v.string()) }),
);
const blobSchema = v.object({ content: v.string(), encoding: v.literal("base64") });
const commentsSchema = v.array(v.object({
  path: v.string(),
  line: v.nullish(v.number()),
  body: v.fallback(v.string(), ""),
  user: v.fallback(v.nullable(v.object({ login: v.string() })), null),
}));

/**
 * What can be suggested. The run checked the merge of the branch with its base; a suggestion changes the branch, so that its
 * own file is read here, and only lines that the diff shows are taken.
 */
async function findSuggestions(place: SuggestionPlace, paths: ReadonlySet<string>): Promise<readonly Suggestion[]> {
  const { octokit, repo, pull, head } = place;
  const { data } = await octokit.rest.pulls.get({ ...repo, pull_number: pull });
  const state = checked(pullSchema, data, "a pull request");
  // A later commit has a run of its own.
  if (state.state !== "open" || state.head.sha !== head) return [];
  const files = (await changedFiles(place)).filter(({ filename }) => paths.has(filename)).slice(0, MOST_FILES);
  const suggestions: Suggestion[] = [];
  for (const { filename, sha, patch } of files) {
    if (!sha || patch === undefined) continue;
    const shown = shownLines(patch);
    const text = await readText(place, sha);
    const lines = text?.split("\n") ?? [];
    for (const issue of text === undefined ? [] : parseDocuments(text, filename).flatMap(({ issues }) => issues)) {
      const { line, fix } = issue;
      if (fix === undefined || shown.get(line) !== lines[line - 1]) continue;
      suggestions.push(suggestionOf(filename, issue, fix));
    }
  }
  return suggestions;
}

async function changedFiles({ octokit, repo, pull }: SuggestionPlace): Promise<v.InferOutput<typeof filesSchema>> {
  let pages = 0;
  return await octokit.paginate(
    octokit.rest.pulls.listFiles,
    { ...repo, pull_number: pull, per_page: 100 },
    ({ data }, done) => {
      if (++pages >= PAGES) done();
      return checked(filesSchema, data, "a list of files");
    },
  );
}

async function readText({ octokit, repo }: SuggestionPlace, sha: string): Promise<string | undefined> {
  const { data } = await octokit.rest.git.getBlob({ ...repo, file_sha: sha });
  const bytes = Buffer.from(checked(blobSchema, data, "a blob").content, "base64");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Those that no comment of ours makes yet; of lines that are alike, as many as have none. */
async function unsaid(place: SuggestionPlace, found: readonly Suggestion[]): Promise<readonly Suggestion[]> {
  const { octokit, repo, pull } = place;
  const login = await ownLogin(octokit);
  const comments = await octokit.paginate(
    octokit.rest.pulls.listReviewComments,
    { ...repo, pull_number: pull, per_page: 100 },
    ({ data }) => checked(commentsSchema, data, "a list of comments").filter(({ user }) => user?.login === login),
  );
  const alike = (one: Suggestion): (other: Suggestion) => boolean => (other) =>
    one.path === other.path && one.block === other.block;
  const made = (one: Suggestion) =>
    comments.filter(({ path, body }) => path === one.path && body.replaceAll("\r\n", "\n").includes(one.block));
  return found.filter((each) => {
    const before = made(each);
    const open = found.filter(alike(each)).filter(({ line }) => !before.some((comment) => comment.line === line));
    const left = found.filter(alike(each)).length - before.length;
    return open.slice(0, Math.max(0, left)).includes(each);
  });
}

async function writeReview(
  { octokit, repo, pull, head }: SuggestionPlace,
  suggestions: readonly Suggestion[],
): Promise<void> {
  const one = suggestions.length === 1;
  await octokit.rest.pulls.createReview({
    ...repo,
    pull_number: pull,
    commit_id: head,
    event: "COMMENT",
    body: `${one ? "One line has" : `${suggestions.length} lines have`} only one possible fix: commit ` +
      `${one ? "the suggestion" : "the suggestions"}, or change ${one ? "the line" : "the lines"} by hand.`,
    comments: suggestions.map(({ path, line, body }) => ({ path, line, side: "RIGHT", body })),
  });
}

function checked<T extends v.GenericSchema>(schema: T, data: unknown, what: string): v.InferOutput<T> {
  const parsed = v.safeParse(schema, data);
  if (!parsed.success) throw foreignAnswer(`${what} is not what GitHub sends`);
  return parsed.output;
}
