import type { CodeEntry } from "./entry.ts";

/** Codes of the publish stage. */
export const publishCodes = {
  NOTIFY_FAILED: {
    severity: "warning",
    sentence: "An event did not reach the ITSM system",
    cause: "The receiver or the network to it was down, too slow or overloaded for the time that a run waits",
    remedy: "Send the outbox file again with mode: redeliver (redeliver OUTBOX on the command line); nothing is lost",
    audience: "ITSM owner",
    retryable: true,
  },
  NOTIFY_REFUSED: {
    severity: "warning",
    sentence: "The ITSM system refused an event",
    cause: "The address, the token, the signing secret or the chosen itsm-format does not fit the receiver",
    remedy:
      "Compare itsm-webhook-url, itsm-token, itsm-webhook-secret and itsm-format with the receiver, then send the outbox again",
    audience: "ITSM owner",
  },
  NOTIFY_DISABLED: {
    severity: "warning",
    sentence: "The ITSM system answered 410 Gone: it wants no more events at this address",
    cause: "The webhook was switched off or removed at the receiver",
    remedy: "Switch the webhook on again or give its new address, then send the outbox again",
    audience: "ITSM owner",
  },
  NOTIFY_CONFIG: {
    severity: "error",
    sentence: "The settings for ITSM events cannot be used",
    cause:
      "A webhook address without https, a secret that is not whsec_ and base64, or an input that the format needs is missing",
    remedy: "Correct itsm-webhook-url, itsm-webhook-secret, itsm-token, itsm-format or change-ref as the message says",
    audience: "platform engineer",
  },
  OUTBOX_UNUSABLE: {
    severity: "error",
    sentence: "The outbox file could not be read or written",
    cause: "A full disk, missing permissions, or a file that is no outbox",
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
    cause: "A full disk, missing permissions, or a file that is no audit log",
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
    cause: "GitHub did not answer or refused the request; the step summary holds the same text",
    remedy: "Read the step summary, or run the job again",
    audience: "platform engineer",
    retryable: true,
  },
  COMMENT_FORBIDDEN: {
    severity: "warning",
    sentence: "The token may not comment on the pull request",
    cause: "The job lacks pull-requests: write, or the pull request comes from a fork and its token can only read",
    remedy: "Give the job the permission pull-requests: write; for forks read the step summary instead",
    audience: "platform engineer",
  },
} satisfies Record<string, CodeEntry>;
