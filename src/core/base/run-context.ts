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

/** What GitHub says about who approved a change. */
export interface ApprovalEvidence {
  readonly status: "recorded";
  readonly pullRequest?: number | undefined;
  readonly mergeCommit?: string | undefined;
  readonly author?: string | undefined;
  readonly mergedBy?: string | undefined;
  readonly mergedAt?: string | undefined;
  readonly approvers: readonly string[];
  readonly environment?: string | undefined;
  readonly environmentApprovers: readonly string[];
  /** True when someone other than the author and the last pusher, and no bot, approved. */
  readonly fourEyes: boolean;
}

/** Evidence of approval; `none` when the run had no pull request, `unavailable` if it could not be looked up. Never inferred. */
export type Approval = ApprovalEvidence | { readonly status: "none" | "unavailable" };

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
  readonly approval: Approval;
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

function encodeSegment(segment: string): string {
  // A lone surrogate makes encodeURIComponent throw, and parentheses would end a Markdown link.
  return encodeURIComponent(segment.toWellFormed())
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
