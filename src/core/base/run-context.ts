/** The person, bot or schedule behind a run. */
export interface Actor {
  readonly kind: "user" | "bot" | "schedule";
  /** The numeric id as a string; a login can be renamed, an id cannot. */
  readonly id?: string | undefined;
  readonly login: string;
  /** Who started this attempt, if it is not who caused the run (a re-run). */
  readonly triggeringLogin?: string | undefined;
}

/** The Genesys Cloud identity that a run acts as; never its secret. */
interface Principal {
  readonly clientId: string;
  readonly region: string;
}

/** Who approved a change, as far as that could be looked up; what is undefined is not known, and never inferred. */
export interface Approval {
  /** `none`: no pull request brought the change, and no environment was approved for the run. */
  readonly status: "approved" | "not-approved" | "unavailable" | "none";
  /** What the status rests on. `author-association`: where permissions cannot be read. */
  readonly basis?: "pull-request" | "environment" | "author-association" | undefined;
  /** Why it is not `approved`: a clause, without a full stop. */
  readonly reason?: string | undefined;
  readonly pullRequest?: number | undefined;
  readonly mergeCommit?: string | undefined;
  readonly author?: string | undefined;
  readonly mergedBy?: string | undefined;
  readonly mergedAt?: string | undefined;
  /** Who approved the pull request with a right to do so, the authors of its commits not among them. */
  readonly approvers?: readonly string[] | undefined;
  readonly environment?: string | undefined;
  /** Who approved the run's environment. */
  readonly environmentApprovers?: readonly string[] | undefined;
  /** Whether somebody other than those who made the change approved it, and no bot. */
  readonly fourEyes?: boolean | undefined;
}

/** What is known about a run, for the audit log, the events and the comment. */
export interface RunContext {
  /** The label of the organisation. */
  readonly organisation?: string | undefined;
  /** Such as `https://github.com`; needed for links to files. */
  readonly serverUrl?: string | undefined;
  readonly runUrl?: string | undefined;
  /** `owner/name`. */
  readonly repository?: string | undefined;
  readonly repositoryId?: string | undefined;
  readonly ref?: string | undefined;
  /** The commit whose files were read. */
  readonly commit?: string | undefined;
  readonly workflowRef?: string | undefined;
  readonly runId: string;
  readonly runAttempt: number;
  /** Counts the runs of a workflow from 1; orders events across runs. */
  readonly runNumber?: number | undefined;
  readonly job?: string | undefined;
  readonly actor: Actor;
  readonly principal?: Principal | undefined;
  /** That of whatever has none of its own; undefined while nobody has asked. */
  readonly approval?: Approval | undefined;
  /** A change number of the ITSM system, such as `CHG0030004`. */
  readonly changeRef?: string | undefined;
  readonly toolVersion: string;
}

/** Identifies a run in records and events: a string that is unique to this run and attempt. */
export function runKey(context: RunContext): string {
  return ["run", context.repositoryId ?? context.repository ?? "local", context.runId, context.runAttempt].join(":");
}

/** A link to a line of a file at the run's commit, or undefined if there is no such page. */
export function fileUrl(
  { serverUrl, repository, commit }: Pick<RunContext, "serverUrl" | "repository" | "commit">,
  file: string,
  line: number,
): string | undefined {
  if (!serverUrl || !repository || !commit) return undefined;
  const path = file.split("/").map(encodeSegment).join("/");
  return `${serverUrl}/${repository}/blob/${commit}/${path}#L${line}`;
}

/** A link to a commit, or undefined if there is no such page. */
export function commitUrl(
  { serverUrl, repository }: Pick<RunContext, "serverUrl" | "repository">,
  commit: string,
): string | undefined {
  return serverUrl && repository ? `${serverUrl}/${repository}/commit/${encodeSegment(commit)}` : undefined;
}

function encodeSegment(segment: string): string {
  // A lone surrogate makes encodeURIComponent throw, and parentheses would end a Markdown link.
  return encodeURIComponent(segment.toWellFormed())
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
