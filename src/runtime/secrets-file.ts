import { constants } from "node:fs";
import { lstat, open, readlink, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, parse, relative, resolve } from "node:path";
import { ConfigurationError, errorCode } from "../core/base/errors.ts";
import { visible } from "../core/base/text.ts";

const MOST_BYTES = 16 * 1024 * 1024;
const MOST_LINKS = 40;

/** Reads the text of the `secrets-file` input, which no pull request may write: it stands outside the workspace, and so does every link to it. Throws {@link ConfigurationError}, which never holds a piece of the text. */
export async function readSecretsFile(given: string, workspace: string, spelling: string): Promise<string> {
  const refuse = (reason: string): ConfigurationError =>
    new ConfigurationError("INPUT_INVALID", `Cannot use ${spelling} "${visible(given)}": ${reason}`, {
      hint: `Give ${spelling} the path of a regular file outside the workspace, such as one in RUNNER_TEMP, ` +
        "with a JSON object of strings",
    });
  try {
    const inside = await realpath(workspace);
    let path = resolve(workspace, given);
    for (let links = 0;; links++) {
      // A path through a linked folder stands where that folder really is.
      const real = join(await realpath(dirname(path)), basename(path));
      if (isBelow(path, resolve(workspace)) || isBelow(real, inside)) throw refuse("it is in the workspace");
      if (!(await lstat(real)).isSymbolicLink()) return await readRegular(real, refuse);
      if (links === MOST_LINKS) throw refuse("it is a circle of links");
      path = resolve(dirname(real), await readlink(real));
    }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw refuse(errorCode(error) === "ENOENT" ? "there is no such file" : `it cannot be read (${errorCode(error)})`);
  }
}

async function readRegular(path: string, refuse: (reason: string) => Error): Promise<string> {
  // Without waiting for a writer, should it be a pipe, and never through a link that was made in between.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const { size } = await regular(handle, refuse);
    const bytes = new Uint8Array(Math.min(size, MOST_BYTES) + 1);
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await handle.read(bytes, read, bytes.length - read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    if (read > MOST_BYTES) throw refuse("it is larger than 16 MiB");
    if (read > size) throw refuse("it grew while it was read");
    return decode(bytes.subarray(0, read), refuse);
  } finally {
    await handle.close();
  }
}

async function regular(
  handle: Awaited<ReturnType<typeof open>>,
  refuse: (reason: string) => Error,
): Promise<{ readonly size: number }> {
  const found = await handle.stat();
  if (!found.isFile()) throw refuse("it is not a regular file");
  return found;
}

function decode(bytes: Uint8Array, refuse: (reason: string) => Error): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse("it is not UTF-8");
  }
}

/** The root of a file system is nobody's workspace: everything would be in it. */
function isBelow(path: string, folder: string): boolean {
  if (folder === parse(folder).root) return false;
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith("../") || way.startsWith("..\\") || isAbsolute(way));
}
