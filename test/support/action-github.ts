import { getOctokit } from "@actions/github";
import { type GithubClient, openGithub } from "../../src/action/octokit.ts";
import { readEvent, type RunEvent } from "../../src/action/workflow-run.ts";
import type { Clock } from "../../src/core/base/ports.ts";
import type { GithubPull, GithubSeed } from "../../src/sandbox/github/state.ts";
import { FakeClock } from "./fake-clock.ts";
import { GithubSimulator, type GithubSimulatorOptions } from "../../src/sandbox/github/github.ts";
import { Redactor } from "../../src/core/base/secret.ts";

type Octokit = ReturnType<typeof getOctokit>;

/** The repository that everything below is about. */
export const REPO = { owner: "acme", repo: "mail" };
/** The simulator's token. */
export const TOKEN = "ghs_testtoken";
/** The commits of {@link pull}. */
export const BASE_SHA = "b".repeat(40);
export const HEAD_SHA = "a".repeat(40);

/** Pull request 7, with what a test changes. */
export function pull(override: Partial<GithubPull> = {}): GithubPull {
  return {
    number: 7,
    title: "Accounts",
    author: "mona",
    headRef: "topic",
    headSha: HEAD_SHA,
    baseRef: "main",
    baseSha: BASE_SHA,
    files: [],
    ...override,
  };
}

/** A client that talks to a handler of requests instead of a network. */
export function octokitOver(handle: (request: Request) => Promise<Response>): Octokit {
  const fetch = (url: string, init: RequestInit): Promise<Response> => handle(new Request(url, init));
  return getOctokit(TOKEN, { baseUrl: "https://api.github.test", request: { fetch } });
}

/** GitHub as a run opens it, over a handler of requests, on a clock that nobody waits for. */
export function clientOver(
  handle: (request: Request) => Promise<Response>,
  options: { readonly clock?: Clock; readonly signal?: AbortSignal; readonly apiUrl?: string } = {},
): Promise<GithubClient> {
  return openGithub({
    redactor: new Redactor(),
    token: TOKEN,
    apiUrl: "https://api.github.test",
    repo: REPO,
    clock: new FakeClock({ auto: true }),
    fetch: (url, init) => handle(new Request(url, init)),
    ...options,
  });
}

/** The simulator with one pull request, and a client of it. */
export function github(
  seed: Partial<GithubSeed> = {},
  options: Partial<GithubSimulatorOptions> = {},
): { readonly simulator: GithubSimulator; readonly octokit: Octokit } {
  const simulator = new GithubSimulator({ seed: { ...REPO, pulls: [pull()], ...seed }, token: TOKEN, ...options });
  return { simulator, octokit: octokitOver(simulator.fetch) };
}

/** The event of a pull request. */
export function pullEvent(
  override: { readonly base?: string; readonly head?: string; readonly changedFiles?: number } = {},
): RunEvent {
  const { base = BASE_SHA, head = HEAD_SHA, changedFiles } = override;
  const repo = { full_name: "acme/mail" };
  return readEvent("pull_request", "refs/pull/7/merge", {
    repository: { ...repo, default_branch: "main" },
    pull_request: {
      number: 7,
      base: { sha: base, ref: "main", repo },
      head: { sha: head, ref: "topic", repo },
      ...(changedFiles === undefined ? {} : { changed_files: changedFiles }),
    },
  });
}

/** The event of a push to the default branch. */
export function pushEvent(before: string, after: string, more: object = {}): RunEvent {
  return readEvent("push", "refs/heads/main", {
    repository: { full_name: "acme/mail", default_branch: "main" },
    before,
    after,
    ...more,
  });
}
