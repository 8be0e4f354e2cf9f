import { constants } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, relative, sep } from "node:path";
import process from "node:process";

/**
 * The absolute path of the `git` program on PATH. Entries that are empty, relative or in the workspace are passed over:
 * what a pull request or an earlier step laid there must not run.
 */
export async function findGit(workspace: string, path: string | undefined): Promise<string | undefined> {
  const name = process.platform === "win32" ? "git.exe" : "git";
  const home = await realpath(workspace).catch(() => workspace);
  for (const folder of (path ?? "").split(delimiter).filter((each) => isAbsolute(each))) {
    const program = join(folder, name);
    // Links lead into the workspace, and out of it, by the folder and by the program.
    const ways = await Promise.all([realpath(folder), realpath(program)]).catch(() => undefined);
    if (ways === undefined || [folder, ...ways].some((way) => isInside(home, way) || isInside(workspace, way))) {
      continue;
    }
    // By its own name, not that of what it links to: a program may look at how it is called.
    if (await isProgram(program)) return program;
  }
  return undefined;
}

/** The environment of a git that knows its repository only from `gitDir`, and objects only from `objects`. */
export function gitEnvironment(gitDir: string, objects: string): Record<string, string> {
  const kept = ["SYSTEMROOT", "SystemRoot", "TEMP", "TMP", "TMPDIR", "DEVELOPER_DIR"];
  const inherited = kept.flatMap((name) => process.env[name] === undefined ? [] : [[name, process.env[name] ?? ""]]);
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: "C",
    HOME: gitDir,
    XDG_CONFIG_HOME: gitDir,
    GIT_DIR: gitDir,
    GIT_OBJECT_DIRECTORY: objects,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: join(gitDir, "no-such-config"),
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    // The empty list of protocols: git older than GIT_NO_LAZY_FETCH cannot fetch either.
    GIT_ALLOW_PROTOCOL: "",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_PAGER: "cat",
  };
}

function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside === "" || (inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside));
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
