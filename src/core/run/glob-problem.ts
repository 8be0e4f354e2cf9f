const MOST_GLOBS = 100;
const LONGEST_GLOB = 500;

// What a matcher may have to try over and over on one long path that does not match; the path may be a stranger's.
const MOST_DEEP_WILDCARDS = 2;
const MOST_WILDCARDS_A_FOLDER = 3;
const MOST_ALTERNATIVES = 64;
const MOST_CHOICES = 4;

/** Why globs cannot be those of account files, with the glob, where it is one; undefined where they can. */
export function globsProblem(globs: readonly string[]): { readonly glob: string; readonly reason: string } | undefined {
  const [first = ""] = globs;
  if (globs.every((glob) => glob.startsWith("!"))) return { glob: first, reason: "it takes no file" };
  if (globs.length > MOST_GLOBS) return { glob: first, reason: `it is one of more than ${MOST_GLOBS}` };
  for (const glob of globs) {
    const reason = pathProblem(glob) ?? wildcardProblem(glob);
    if (reason !== undefined) return { glob, reason };
  }
  return undefined;
}

function pathProblem(glob: string): string | undefined {
  const path = glob.replace(/^!/, "");
  if (path === "") return "it is empty";
  if (path.includes("\\")) return "it contains a backslash: paths have / between their parts";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "it is absolute: paths start from the repository's root";
  if (path.split(/[/{},]/).includes("..")) return "it leads out of the repository";
  return undefined;
}

/** Why a matcher could take too long with a glob; undefined where it cannot. */
export function wildcardProblem(glob: string): string | undefined {
  if (glob.length > LONGEST_GLOB) return `it is longer than ${LONGEST_GLOB} characters`;
  if (/[+*]\(|[)}\]]\+|\(.*\+/.test(glob)) return "it repeats a group";
  if (/\([^)]*\(/.test(glob)) return "it has a group in a group";
  const folders = glob.split("/");
  const deep = folders.filter((folder) => folder.includes("**")).length;
  if (deep > MOST_DEEP_WILDCARDS) return TOO_MANY;
  // A folder with several can be matched in many ways, and those of one folder multiply with those of the next.
  const several = folders.map((folder) => folder.match(/\*+|!\(/g)?.length ?? 0).filter((count) => count > 1);
  const most = deep > 1 ? 2 : MOST_WILDCARDS_A_FOLDER;
  if (several.length > 1 || several.some((count) => count > most)) return TOO_MANY;
  if ((glob.match(/[{(]/g)?.length ?? 0) > MOST_CHOICES) return "it has too many groups";
  if ((glob.match(/[,|]/g)?.length ?? 0) > MOST_ALTERNATIVES) return "it has too many alternatives";
  return undefined;
}

const TOO_MANY = "it has too many wildcards";
