import type { getOctokit } from "./github-toolkit.ts";
import { trimmedEnd } from "../core/base/text.ts";
import { type GithubLane, type GithubOptions, githubTransport } from "../runtime/github-client.ts";

/** The toolkit's client of GitHub's API. */
export type Octokit = ReturnType<typeof getOctokit>;

/** GitHub, as one run asks it. Its calls reject with octokit's error for an answer with an error status, else with `GithubFailure`. */
export interface GithubClient {
  readonly repo: { readonly owner: string; readonly repo: string };
  /** For what decides what is written, and for account files: head, comparisons, commits, trees, blobs. */
  readonly deciding: Octokit;
  /** For what only informs: comments, approvals, pull requests, issues, reviews. Its calls share 30 s. */
  readonly informing: Octokit;
  /** For what is left out where GitHub is slow, of the same 30 s. */
  readonly announcing: Octokit;
}

/** Opens GitHub with a token. The toolkit is large: a run without a token does not load it. */
export async function openGithub(options: GithubOptions): Promise<GithubClient> {
  const { getOctokit } = await import("./github-toolkit.ts");
  const transport = githubTransport(options);
  const open = (lane: GithubLane): Octokit => {
    const octokit = getOctokit(options.token, {
      baseUrl: trimmedEnd(options.apiUrl, "/"),
      request: { fetch: transport.fetch },
      log: QUIET,
    });
    octokit.hook.wrap(
      "request",
      (request, call) =>
        lane.run(call, async (signal) => await request({ ...call, request: { ...call.request, signal } })),
    );
    return octokit;
  };
  const { deciding, informing, announcing } = transport;
  return {
    repo: options.repo,
    deciding: open(deciding),
    informing: open(informing),
    announcing: open(announcing),
  };
}

/** Octokit would print foreign text, such as a header's, to the log as it is. */
const QUIET = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
