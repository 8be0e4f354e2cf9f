import { mapLimit } from "../core/base/async.ts";
import type { Globs, Logger } from "../core/base/ports.ts";
import { type ApprovedPlan, readPlanNote } from "../core/report/approved-plan.ts";
import { commentMarker } from "../core/report/comment.ts";
import {
  concerns,
  mayReplace,
  readResultNote,
  renderApplying,
  renderResult,
  resultNote,
  type ResultOptions,
} from "../core/report/merged-result.ts";
import type { RunReport } from "../core/report/report.ts";
import { githubProblem } from "../runtime/github-client.ts";
import type { CommitStore } from "../runtime/sources/commit-store.ts";
import type { CommitPulls } from "./commit-pulls.ts";
import type { GithubClient, Octokit } from "./octokit.ts";
import { pushedPulls } from "./pushed-pulls.ts";
import { type Compose, upsertComment } from "./sticky-comment.ts";

/** GitHub asks clients not to write much at once. */
const COMMENTS_AT_ONCE = 4;
/** The most pull requests of earlier pushes that are told what became of them. */
const LATE_PULLS = 10;
/** The pages of changed files, of a hundred each, in which an account file is looked for. */
const FILE_PAGES = 10;

/** What a result is shown with, whichever pull request it is for. */
type ResultFace = Pick<ResultOptions, "fileUrl" | "reproduceCommand" | "commitUrl" | "artifact">;

/** What {@link ResultComments} need. */
interface ResultCommentsOptions {
  readonly github: () => Promise<GithubClient | undefined>;
  readonly pulls: CommitPulls;
  /** Reads commits by the client that is given, where no checkout has them. */
  readonly commits: (octokit: Octokit) => Pick<CommitStore, "commit" | "isAncestor">;
  /** What the push moved the default branch by. */
  readonly push: { readonly before: string | undefined; readonly after: string };
  /** See `commentKey`. */
  readonly key: string;
  /** The account files. */
  readonly globs: Pick<Globs, "takes">;
  /** The plan that was approved with the push, as soon as somebody has looked it up. */
  readonly approved: () => ApprovedPlan | undefined;
  readonly face: Pick<ResultFace, "fileUrl" | "commitUrl">;
  readonly logger: Logger;
}

/** Where results were written, and what could not be. */
interface ToldResults {
  /** The comment on the pull request that was merged last; empty without one. */
  readonly url: string;
  /** A pull request's number is undefined where it was not even found which were merged. */
  readonly failures: readonly { readonly pull?: number | undefined; readonly error: unknown }[];
}

/** The comments on the pull requests that a push merged, as far as they tell what became of them. */
export class ResultComments {
  readonly #options: ResultCommentsOptions;
  #announced: Promise<void> = Promise.resolve();

  constructor(options: ResultCommentsOptions) {
    this.#options = options;
  }

  /** Begins to say that a plan is being written; nobody waits for it, and it is left out where GitHub is slow. */
  announce(preview: RunReport): void {
    this.#announced = this.#announce(preview).catch((error: unknown) => {
      this.#options.logger.debug(
        `The merged pull requests were not told that the apply begins: ${githubProblem(error)}`,
      );
    });
  }

  /** Says on each pull request that the push merged, and on those of earlier pushes that wait for it, what became of it. */
  async tell(report: RunReport, face: Pick<ResultFace, "reproduceCommand" | "artifact">): Promise<ToldResults> {
    await this.#announced;
    try {
      const github = await this.#options.github();
      if (github === undefined) return { url: "", failures: [] };
      const { informing: octokit } = github;
      const merged = await this.#merged(octokit);
      const told = await mapLimit([...merged, ...latePulls(report, merged)], COMMENTS_AT_ONCE, async (pull) => {
        const options = { ...this.#options.face, ...face, markerKey: this.#options.key, pull, merged };
        try {
          const place = { octokit, repo: github.repo, issue: pull, marker: commentMarker(this.#options.key) };
          return { url: await upsertComment(place, this.#result(report, options, github)) };
        } catch (error) {
          return { url: "", failure: { pull, error } };
        }
      });
      const [url = ""] = told.slice(0, merged.length).map((each) => each.url).filter((each) => each !== "");
      return { url, failures: told.flatMap(({ failure }) => failure ?? []) };
    } catch (error) {
      return { url: "", failures: [{ error }] };
    }
  }

  async #announce(preview: RunReport): Promise<void> {
    const github = await this.#options.github();
    if (github === undefined) return;
    const { announcing: octokit, informing: asker, repo } = github;
    const { key, face } = this.#options;
    const merged = await this.#merged(octokit);
    await mapLimit(merged, COMMENTS_AT_ONCE, async (pull) => {
      const options = { ...face, markerKey: key, pull, merged };
      if (!concerns(preview, options)) return;
      await upsertComment({ octokit, asker, repo, issue: pull, marker: commentMarker(key) }, (standing) => {
        const [note] = standing.flatMap((body) => readResultNote(body) ?? []);
        if (!mayReplace(note, resultNote(preview, true))) return undefined;
        return renderApplying(preview, { ...options, plan: this.#plan(pull, standing) });
      });
    });
  }

  #merged(octokit: Octokit): Promise<readonly number[]> {
    const { push, pulls, commits } = this.#options;
    return pushedPulls(push, { octokit, pulls, commits: commits(octokit) });
  }

  #result(report: RunReport, options: Omit<ResultOptions, "plan">, github: GithubClient): Compose {
    const { pull, merged } = options;
    let plan: ResultOptions["plan"];
    return async (standing) => {
      // Kept, should somebody delete the comment before it is replaced.
      plan ??= this.#plan(pull, standing);
      const [note] = standing.flatMap((body) => readResultNote(body) ?? []);
      if (merged.includes(pull)) {
        const isWanted = standing.length > 0 || concerns(report, options) || await this.#touches(pull, github);
        if (!isWanted) return undefined;
      } else if (standing.length === 0 || note?.state === "live") return undefined;
      return mayReplace(note, resultNote(report)) ? renderResult(report, { ...options, plan }) : undefined;
    };
  }

  /** The plan that was approved with a pull request: in its comment, or as it was read there before. */
  #plan(pull: number, standing: readonly string[]): ResultOptions["plan"] {
    const [note] = standing.flatMap((body) => readPlanNote(body) ?? []);
    const approved = this.#options.approved();
    return note ?? (approved?.kind === "found" && approved.pullRequest === pull ? approved.note : undefined);
  }

  /** Whether a pull request changed an account file. */
  async #touches(pull: number, { informing: octokit, repo }: GithubClient): Promise<boolean> {
    let [pages, isTouched] = [0, false];
    await octokit.paginate(
      octokit.rest.pulls.listFiles,
      { ...repo, pull_number: pull, per_page: 100 },
      ({ data }, done) => {
        isTouched ||= data.some(({ filename, previous_filename: old }) =>
          [filename, old].some((path) => path !== undefined && this.#options.globs.takes(path))
        );
        if (isTouched || ++pages >= FILE_PAGES) done();
        return [];
      },
    );
    return isTouched;
  }
}

/** Pull requests of earlier pushes whose accounts this run wrote: the run of their own push did not. */
function latePulls({ accounts }: RunReport, merged: readonly number[]): readonly number[] {
  const brought = accounts.flatMap(({ approval }) => approval?.pullRequest ?? []);
  return [...new Set(brought)].filter((pull) => !merged.includes(pull)).slice(0, LATE_PULLS);
}
