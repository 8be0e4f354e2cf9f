import { trimmedEnd } from "../base/text.ts";

/**
 * Why a path cannot be the audit log's, as the end of a sentence; undefined where it can. `confined`: it must stay in the
 * folder that it is relative to.
 */
export function auditPathProblem(path: string, confined: boolean): string | undefined {
  const parts = path.split(confined ? /[/\\]/ : "/");
  const name = parts.at(-1) ?? "";
  if (["", ".", ".."].includes(name)) return "it names a folder";
  if (confined) {
    if (path.includes("\\")) return "it contains a backslash";
    if (path.startsWith("/") || path.includes(":")) return "it leads out of the folder of the run's files";
    if (parts.includes("..")) return "it leads out of the folder of the run's files";
    if (parts.some((part) => part !== "." && /[. ]$/.test(part))) return "a part of it ends with a dot or a blank";
    if (parts.find((part) => part !== ".")?.toLowerCase() === CLAIMS_FOLDER) return OWN_FILE;
  }
  return isOwnFile(name) ? OWN_FILE : undefined;
}

/** The folder beside the run's files in which steps claim the names of their artifacts. */
export const CLAIMS_FOLDER = ".artifact-names";

const OWN_FILE = "the program writes a file of that name itself";

/** A file system may take letters of either case, and their look-alikes, for the same. */
function isOwnFile(name: string): boolean {
  const folded = trimmedEnd(name.normalize("NFKC").toLowerCase(), ". ");
  return /^report\.(json|html)$|\.(outbox\.jsonl|manifest\.json)$/.test(folded);
}
