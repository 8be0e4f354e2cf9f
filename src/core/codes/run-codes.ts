import type { CodeEntry } from "./entry.ts";

/** Codes of the run as a whole: inputs, options, files in scope, cancellation. */
export const runCodes = {
  INPUT_INVALID: {
    severity: "error",
    sentence: "An input or option has an invalid value",
    cause: "A typo, or a value meant for another input",
    remedy: "Give the input one of the values in the README's inputs table",
    audience: "platform engineer",
  },
  CREDENTIALS_MISSING: {
    severity: "error",
    sentence: "The OAuth client for Genesys Cloud is missing",
    cause: "The secrets of the environment did not reach the step, or the run has none (a pull request from a fork)",
    remedy:
      "Give genesys-client-id and genesys-client-secret (GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET on the command line)",
    audience: "platform engineer",
  },
  PLAN_SKIPPED: {
    severity: "info",
    sentence: "The account files were not compared with the live organisation",
    cause: "The run has no credentials for Genesys Cloud",
    remedy: "Give the OAuth client to see what a merge would change",
    audience: "platform engineer",
  },
  NO_ACCOUNT_FILES: {
    severity: "error",
    sentence: "No account file was found",
    cause: "The accounts globs match nothing, or the repository was not checked out",
    remedy: "Check out the repository before this step and give globs that match its account files",
    audience: "platform engineer",
  },
  CHANGES_UNKNOWN: {
    severity: "warning",
    sentence: "The files that the event changed could not be determined, so all account files were read",
    cause: "A shallow checkout, a force push, or more files than the API lists",
    remedy: "Check out with fetch-depth: 0, or set scope: all",
    audience: "platform engineer",
  },
  SOURCE_UNREADABLE: {
    severity: "error",
    sentence: "Account files, or the commit that holds them, could not be read",
    cause: "GitHub or git did not answer, or the token may not read the repository's contents",
    remedy: "Give the job the permission contents: read, and run it again",
    audience: "platform engineer",
    retryable: true,
  },
  HEAD_UNREADABLE: {
    severity: "error",
    sentence: "The head of the default branch could not be read, so nothing was written",
    cause: "GitHub did not answer, there is no token, or it may not read the repository's contents",
    remedy: "Give github-token and the permission contents: read to the job, and run it again",
    audience: "platform engineer",
    retryable: true,
  },
  ACCOUNT_UNSOUND: {
    severity: "error",
    sentence: "An account was not written, because its file or its mail servers have errors",
    cause: "Validation or a probe found an error that would make the account fail",
    remedy: "Fix the errors that are listed with the account, then apply again",
    audience: "author of the file",
  },
  ACCOUNT_UNMANAGED: {
    severity: "warning",
    sentence: "Live accounts are not in any account file",
    cause: "They were created by hand, or are not in git yet",
    remedy: "Write files for them with the import command, or continue to manage them by hand",
    audience: "platform engineer",
  },
  ACCOUNT_LEFT_BEHIND: {
    severity: "warning",
    sentence: "An account is no longer in any file, but its file was not removed, so the live account stays",
    cause: "The name in the file was changed, or one of several documents was removed",
    remedy: "Delete the account in Genesys Cloud if it is not wanted, or put its document back",
    audience: "author of the file",
  },
  IMPORT_CHANGES: {
    severity: "error",
    sentence: "A live account was not imported, because its file would change it",
    cause: "The account has a value that an account file cannot express",
    remedy: "Fix the account in Genesys Cloud, then import again, or write its file by hand",
    audience: "Genesys administrator",
  },
  CANCELLED: {
    severity: "error",
    sentence: "The run was stopped before it finished",
    cause: "The job was cancelled or timed out, or someone pressed Ctrl-C",
    remedy: "Run again: the next run continues where this one stopped",
    audience: "platform engineer",
    retryable: true,
  },
  WRONG_REF: {
    severity: "error",
    sentence: "This event must not run this mode",
    cause:
      "Only the default branch provisions and sends events, a pull request never does, and a fork is never compared",
    remedy: "Merge first, or run the workflow on the default branch",
    audience: "platform engineer",
  },
  INTERNAL: {
    severity: "error",
    sentence: "The program reached an unexpected state",
    cause: "A bug in this program",
    remedy: "Report it with the message and the version; nothing was written after it",
    audience: "platform engineer",
  },
} satisfies Record<string, CodeEntry>;

/** Codes of the publish stage. */
export const publishCodes = {
  NOTIFY_FAILED: {
    severity: "warning",
    sentence: "An event did not reach the ITSM system",
    cause: "The receiver or the network to it was down, too slow or overloaded for as long as the run waited",
    remedy: "Send the outbox file again with mode: redeliver (redeliver OUTBOX on the command line); nothing is lost",
    audience: "ITSM owner",
    retryable: true,
  },
  NOTIFY_REFUSED: {
    severity: "warning",
    sentence: "The ITSM system refused an event",
    cause: "The address, the token, the signing secret or the chosen itsm-format does not match the receiver",
    remedy:
      "Compare itsm-webhook-url, itsm-token, itsm-webhook-secret and itsm-format with the receiver, then send the outbox again",
    audience: "ITSM owner",
  },
  NOTIFY_DISABLED: {
    severity: "warning",
    sentence: "The ITSM system answered 410 Gone: it accepts no more events at this address",
    cause: "The webhook was turned off or removed at the receiver",
    remedy: "Turn the webhook on again or give its new address, then send the outbox again",
    audience: "ITSM owner",
  },
  NOTIFY_CONFIG: {
    severity: "error",
    sentence: "The settings for ITSM events are invalid",
    cause:
      "A webhook address without https, a secret that is not whsec_ and base64, or a missing input that the format needs",
    remedy: "Correct itsm-webhook-url, itsm-webhook-secret, itsm-token, itsm-format or change-ref as the message says",
    audience: "platform engineer",
  },
  OUTBOX_UNUSABLE: {
    severity: "error",
    sentence: "The outbox file could not be read or written",
    cause: "A full disk, missing permissions, or a file that is not an outbox",
    remedy: "Give the path of an outbox file in a folder that this user may write to",
    audience: "platform engineer",
  },
  AUDIT_UNREADABLE: {
    severity: "error",
    sentence: "An audit log or outbox could not be read",
    cause: "The path is a folder, or this user may not read it",
    remedy: "Give the path of a file that this user may read",
    audience: "platform engineer",
  },
  AUDIT_UNWRITABLE: {
    severity: "error",
    sentence: "The audit log could not be written, so nothing more was changed",
    cause: "A full disk, missing permissions, or a file that is not an audit log",
    remedy: "Give audit-file a path in a folder that this user may write to, then run again",
    audience: "platform engineer",
  },
  AUDIT_TAMPERED: {
    severity: "error",
    sentence: "The audit log was changed after it was written",
    cause: "A line was edited, removed, moved or inserted, by a person or by a tool that rewrites files",
    remedy: "Keep the file as evidence, compare it with the uploaded artifact, and start a new file",
    audience: "platform engineer",
  },
  AUDIT_INCOMPLETE: {
    severity: "error",
    sentence: "The audit log ends before its run did",
    cause: "The run was killed, or the end of the file was cut off",
    remedy: "Look up the writes without a result in Genesys Cloud, and compare the file with the uploaded artifact",
    audience: "platform engineer",
  },
  COMMENT_FAILED: {
    severity: "warning",
    sentence: "The comment on the pull request could not be written",
    cause: "GitHub did not answer or refused the request; the step summary contains the same text",
    remedy: "Read the step summary, or run the job again",
    audience: "platform engineer",
    retryable: true,
  },
  COMMENT_FORBIDDEN: {
    severity: "warning",
    sentence: "The token is not allowed to comment on the pull request",
    cause: "The job lacks pull-requests: write, or the pull request comes from a fork and its token is read-only",
    remedy: "Give the job the permission pull-requests: write; for forks, read the step summary instead",
    audience: "platform engineer",
  },
} satisfies Record<string, CodeEntry>;
