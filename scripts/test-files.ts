import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";

/** These take minutes: `npm run test:slow`. */
const SLOW = ["slow/"];
/** These need servers, or a browser, that are not everywhere: `npm run test:e2e`, `npm run test:browser`. */
const SERVERS = ["e2e/mail-servers/", "browser/"];

/** The compiled test files of the quick suite, or of folders below `test/`. */
export function testFiles(...chosen: readonly string[]): readonly string[] {
  const folders = chosen.map((folder) => folder.replace(/\/?$/, "/"));
  // A folder brings what needs servers only when it is named itself.
  const left = [...SERVERS, ...SLOW].filter((prefix) => !folders.some((folder) => folder.startsWith(prefix)));
  return readdirSync("build/test", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".test.js") && !file.startsWith("rooms/"))
    .filter((file) => folders.length === 0 || startsWithAny(file, folders))
    .filter((file) => !startsWithAny(file, left))
    .sort()
    .map((file) => `build/test/${file}`);
}

function startsWithAny(file: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => file.startsWith(prefix));
}

/** Folders whose files take long, start programs, or look at the whole process: each has a process of its own. */
const APART: ReadonlySet<string> = new Set(["e2e", "slow", "runtime"]);

/** True if among these files are such that start the programs from end to end. */
export function startPrograms(files: readonly string[]): boolean {
  return files.some((file) => /^build\/test\/(?:e2e|slow|cli|project|browser)\//.test(file));
}

/** Files below `test/` by the room whose tests may share a process, and those that need one of their own. */
export function byRoom(files: readonly string[]): {
  readonly rooms: ReadonlyMap<string, readonly string[]>;
  readonly alone: readonly string[];
} {
  const rooms = new Map<string, string[]>();
  const alone: string[] = [];
  for (const file of files) {
    const room = /^(?:core\/)?([\w-]+)\//.exec(file)?.[1];
    if (room === undefined || APART.has(room)) alone.push(file);
    else rooms.set(room, [...rooms.get(room) ?? [], file]);
  }
  return { rooms, alone };
}

/** The text of a file that brings others together: it stands in a folder from which `below` leads to the tests. */
export function bringing(members: readonly string[], below: string): string {
  return members.map((file) => `await import(${JSON.stringify(`${below}/${file}`)});\n`).join("");
}

/** Where the files stand that bring those of one room together. */
const ROOMS = "build/test/rooms";

/**
 * The tests of a room share a process: they share nothing else, and starting a process for each of a hundred files takes
 * longer than most of them run.
 */
export function perRoom(files: readonly string[]): readonly string[] {
  rmSync(ROOMS, { recursive: true, force: true });
  mkdirSync(ROOMS, { recursive: true });
  const { rooms, alone } = byRoom(files.map((file) => file.slice("build/test/".length)));
  const brought = Array.from(rooms, ([room, members]) => {
    const path = `${ROOMS}/${room}.test.js`;
    writeFileSync(path, bringing(members, ".."));
    return path;
  });
  return [...brought, ...alone.map((file) => `build/test/${file}`)];
}
