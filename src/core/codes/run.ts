import type { CodeEntry } from "./entry.ts";

/** Codes of the run as a whole: inputs, options, files in scope, cancellation. */
export const runCodes = {
  INPUT_INVALID: {
    severity: "error",
    sentence: "An input or option has a value that cannot be used",
    cause: "A typing error, or a value meant for another input",
    remedy: "Give the input one of the values in the README's inputs table",
    audience: "platform engineer",
  },
  CREDENTIALS_MISSING: {
    severity: "error",
    sentence: "The OAuth client of Genesys Cloud is not given",
    cause: "The secrets of the environment did not reach the step, or the run has none (a pull request from a fork)",
    remedy:
      "Give genesys-client-id and genesys-client-secret (GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET on the command line)",
    audience: "platform engineer",
  },
  PLAN_SKIPPED: {
    severity: "info",
    sentence: "The difference to the live organisation was not computed",
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
    sentence: "The files that the event changed could not be told, so all account files were read",
    cause: "A shallow checkout, a forced push, or more files than the API lists",
    remedy: "Check out with fetch-depth: 0, or set scope: all",
    audience: "platform engineer",
  },
  ACCOUNT_UNSOUND: {
    severity: "error",
    sentence: "An account was not written, because its file or its mail servers have errors",
    cause: "Validation or a probe found an error that would make the account fail",
    remedy: "Mend the errors that are listed with the account, then apply again",
    audience: "author of the file",
  },
  ACCOUNT_UNMANAGED: {
    severity: "warning",
    sentence: "Live accounts are in no account file",
    cause: "They were made by hand, or git does not keep them yet",
    remedy: "Write files for them with the import command, or leave them to be kept by hand",
    audience: "platform engineer",
  },
  ACCOUNT_LEFT_BEHIND: {
    severity: "warning",
    sentence: "An account is no longer in any file, but its file was not removed, so the live account stays",
    cause: "The name in the file was changed, or one document of several was taken out",
    remedy: "Delete the account in Genesys Cloud if it is not wanted, or put its document back",
    audience: "author of the file",
  },
  IMPORT_CHANGES: {
    severity: "error",
    sentence: "A live account was not imported, because its file would change it",
    cause: "The account has a value that an account file cannot express",
    remedy: "Mend the account in Genesys Cloud, then import again, or write its file by hand",
    audience: "Genesys administrator",
  },
  CANCELLED: {
    severity: "error",
    sentence: "The run was stopped before it was done",
    cause: "The job was cancelled or timed out, or a person pressed Ctrl-C",
    remedy: "Run it again: it goes on where this run stopped",
    audience: "platform engineer",
    retryable: true,
  },
  WRONG_REF: {
    severity: "error",
    sentence: "This event may not do what the mode does",
    cause:
      "Only the default branch provisions and sends events, a pull request never does, and a fork is never compared",
    remedy: "Merge first, or run the workflow on the default branch",
    audience: "platform engineer",
  },
  INTERNAL: {
    severity: "error",
    sentence: "The program met a state that it did not foresee",
    cause: "A defect in this program",
    remedy: "Report it with the message and the version; nothing was written after it",
    audience: "platform engineer",
  },
} satisfies Record<string, CodeEntry>;
