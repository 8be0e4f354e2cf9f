import { type ChildProcessByStdio, execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { abortable } from "../../core/base/async.ts";
import { latin1 } from "../../core/base/bytes.ts";
import { AppError, errorMessage } from "../../core/base/errors.ts";
import { gitEnvironment } from "./git-program.ts";

/** How many requests wait for their answers in git at once: enough to hide the way there and back, few enough for memory. */
const REQUESTS_IN_FLIGHT = 32;

/** How long git may be silent while it owes an answer: a disk that is asleep wakes up sooner. */
const SILENCE_LIMIT_MS = 60_000;

/** The largest object that is read without a limit of its own, a tree or a commit: a tree of two million files. */
const OBJECT_LIMIT = 128 * 1024 * 1024;

/** Nobody's list of commits is longer: six million of them. */
const OUTPUT_LIMIT = 256 * 1024 * 1024;

/** How often in a row git may end before it has answered anything. */
const EARLY_ENDS_LIMIT = 8;

/** What git says of an object: its type and size, and its bytes where they were asked for. */
interface GitObject {
  readonly type: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** How a git command ended. */
interface GitOutput {
  /** Undefined when it could not be started, took too long or said too much. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** What {@link GitObjects.open} needs. */
interface GitObjectsOptions {
  /** The absolute path of git. */
  readonly program: string;
  /** The folder of a repository that holds `pack` and the loose objects. */
  readonly objects: string;
  readonly format: "sha1" | "sha256";
}

/**
 * The objects of a repository by their ids. Git sees them through a repository of our own that is otherwise empty: no
 * setting, hook, reference, graft, replacement or remote of theirs can take part. What is read is the object that the
 * id names, or nothing: its bytes are hashed again here.
 */
export class GitObjects {
  readonly #options: GitObjectsOptions;
  readonly #gitDir: string;
  readonly #contents: Batch;
  readonly #sizes: Batch;

  private constructor(options: GitObjectsOptions, gitDir: string) {
    this.#options = options;
    this.#gitDir = gitDir;
    const env = gitEnvironment(gitDir, options.objects);
    this.#contents = new Batch(options.program, ["cat-file", "--batch"], gitDir, env, true);
    this.#sizes = new Batch(options.program, ["cat-file", "--batch-check"], gitDir, env, false);
  }

  /** Makes the empty repository; starts nothing. */
  static async open(options: GitObjectsOptions): Promise<GitObjects> {
    const gitDir = await mkdtemp(join(tmpdir(), "gea-git-"));
    await mkdir(join(gitDir, "refs"));
    await writeFile(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
    const version = options.format === "sha1" ? "0" : "1\n[extensions]\nobjectFormat = sha256";
    // A commit graph is a cache that git believes without looking at the commits.
    const core = `[core]\nbare = true\ncommitGraph = false\nrepositoryFormatVersion = ${version}\n`;
    await writeFile(join(gitDir, "config"), core);
    return new GitObjects(options, gitDir);
  }

  /** Type and size of an object; undefined where it is not there. */
  async size(id: string, signal?: AbortSignal): Promise<Pick<GitObject, "type" | "size"> | undefined> {
    return await abortable(this.#sizes.ask(id), signal);
  }

  /** An object whose bytes are those that its id stands for; undefined where it is not there. */
  async read(id: string, signal?: AbortSignal): Promise<GitObject | undefined> {
    const object = await abortable(this.#contents.ask(id), signal);
    if (!object) return undefined;
    const hash = createHash(this.#options.format).update(`${object.type} ${object.size}\0`).update(object.bytes);
    if (hash.digest("hex") !== id) {
      throw unreadableObject(`the bytes of object ${id} are not those that its id stands for`);
    }
    return object;
  }

  /** Runs a git command to its end. */
  run(args: readonly string[], signal?: AbortSignal): Promise<GitOutput> {
    const options = {
      cwd: this.#gitDir,
      env: gitEnvironment(this.#gitDir, this.#options.objects),
      maxBuffer: OUTPUT_LIMIT,
      timeout: SILENCE_LIMIT_MS,
      windowsHide: true,
      ...(signal && { signal }),
    };
    return new Promise((resolve, reject) => {
      execFile(this.#options.program, [...args], options, (error, stdout, stderr) => {
        if (signal?.aborted) return reject(signal.reason);
        const status = error === null ? 0 : typeof error.code === "number" ? error.code : undefined;
        resolve({ status, stdout, stderr: stderr || (error && status === undefined ? errorMessage(error) : "") });
      });
    });
  }

  /** Ends git and removes the empty repository; calling it again is safe. */
  async close(): Promise<void> {
    this.#contents.close();
    this.#sizes.close();
    await rm(this.#gitDir, { recursive: true, force: true });
  }
}

/** An id that git was asked for, and who waits for the answer. */
interface Request {
  readonly id: string;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** A `git cat-file` that answers one id after the other. It keeps the program alive only while it owes an answer. */
class Batch {
  readonly #start: () => Git;
  /** Whether an answer has a content after its header. */
  readonly #hasContent: boolean;
  #git: Git | undefined;
  #earlyEnds = 0;
  #answered = false;
  #closed = false;
  /** Not sent yet, and sent, both in order. */
  readonly #waiting: Request[] = [];
  #sent: Request[] = [];
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** Ends git because of a reason. */
  #stop: (reason: string) => void = () => undefined;

  constructor(
    program: string,
    args: readonly string[],
    cwd: string,
    env: Record<string, string>,
    hasContent: boolean,
  ) {
    this.#hasContent = hasContent;
    this.#start = () => spawn(program, [...args], { cwd, env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
  }

  ask(id: string): Promise<GitObject | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, resolve, reject });
      this.#send();
    });
  }

  close(): void {
    this.#closed = true;
    this.#stop("git was closed");
    this.#fail([...this.#sent.splice(0), ...this.#waiting.splice(0)], "git was closed");
  }

  #send(): void {
    if (this.#closed || this.#earlyEnds >= EARLY_ENDS_LIMIT) {
      this.#fail(this.#waiting.splice(0), this.#closed ? "git was closed" : "git ended each time that it was started");
    }
    while (this.#waiting.length > 0 && this.#sent.length < REQUESTS_IN_FLIGHT) {
      const request = this.#waiting.shift() as Request;
      this.#sent.push(request);
      this.#git ??= this.#open();
      this.#git.stdin.write(`${request.id}\n`);
    }
    this.#hold();
  }

  #open(): Git {
    const git = this.#start();
    let said = "";
    let reason: string | undefined;
    this.#answered = false;
    const stop = (why: string): void => {
      reason ??= why;
      git.kill("SIGKILL");
      // What it may have started can hold the other ends open.
      for (const stream of [git.stdin, git.stdout, git.stderr]) stream.destroy();
    };
    this.#stop = stop;
    const reader = new AnswerReader(this.#hasContent, (answer) => {
      const request = this.#sent.shift();
      if (request === undefined || answer.id !== request.id) {
        if (request) this.#sent.unshift(request);
        return stop("git answered what it was not asked");
      }
      this.#answered = true;
      this.#earlyEnds = 0;
      request.resolve(answer.object);
      this.#send();
    }, stop);
    git.stdout.on("data", (chunk: Uint8Array) => {
      this.#silence?.refresh();
      if (reason === undefined) reader.push(chunk);
    });
    git.stderr.on("data", (chunk: Uint8Array) => said = `${said}${new TextDecoder().decode(chunk)}`.slice(-1000));
    for (const stream of [git.stdin, git.stdout, git.stderr]) stream.on("error", () => undefined);
    git.on("error", (error) => reason ??= errorMessage(error));
    git.on("close", (status) => {
      this.#git = undefined;
      if (!this.#answered) this.#earlyEnds++;
      // Git goes through its requests in order, so that the first without an answer is the one that it could not bear.
      const [culprit, ...others] = this.#sent.splice(0);
      this.#waiting.unshift(...others);
      if (culprit) this.#fail([culprit], reason ?? (said.trim() || `git ended with status ${status}`));
      this.#send();
    });
    return git;
  }

  /** Lets the program end while nobody waits, and ends git when it is silent for too long. */
  #hold(): void {
    clearTimeout(this.#silence);
    const busy = this.#sent.length > 0;
    const [git, stop] = [this.#git, this.#stop];
    this.#silence = busy ? setTimeout(() => stop("git was silent for too long"), SILENCE_LIMIT_MS) : undefined;
    for (const handle of git ? [git, git.stdin, git.stdout, git.stderr] : []) {
      // The pipes of a child are sockets, which their types do not tell.
      const { ref, unref } = handle as { ref?: () => void; unref?: () => void };
      (busy ? ref : unref)?.call(handle);
    }
  }

  #fail(requests: readonly Request[], reason: string): void {
    for (const request of requests) {
      request.reject(unreadableObject(`git did not give object ${request.id} (${reason})`));
    }
  }
}

/** A `git` whose three streams are pipes. */
type Git = ChildProcessByStdio<Writable, Readable, Readable>;

/** An answer of `git cat-file`; without an object where git does not have it. */
interface Answer {
  readonly id: string;
  readonly object: GitObject | undefined;
}

/** Cuts what `git cat-file --batch` and `--batch-check` print into answers. */
class AnswerReader {
  readonly #hasContent: boolean;
  readonly #take: (answer: Answer) => void;
  readonly #stop: (reason: string) => void;
  #header = "";
  #content: { readonly id: string; readonly type: string; readonly bytes: Uint8Array; filled: number } | undefined;
  #stopped = false;

  constructor(hasContent: boolean, take: (answer: Answer) => void, stop: (reason: string) => void) {
    this.#hasContent = hasContent;
    this.#take = take;
    this.#stop = (reason) => {
      this.#stopped = true;
      stop(reason);
    };
  }

  /** Takes the next bytes. */
  push(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length && !this.#stopped) {
      at = this.#content ? this.#fill(this.#content, chunk, at) : this.#readHeader(chunk, at);
    }
  }

  #fill(content: { readonly bytes: Uint8Array; filled: number }, chunk: Uint8Array, from: number): number {
    const part = chunk.subarray(from, from + content.bytes.length - content.filled);
    content.bytes.set(part, content.filled);
    content.filled += part.length;
    if (content.filled === content.bytes.length) this.#end();
    return from + part.length;
  }

  #end(): void {
    if (!this.#content) return;
    const { id, type, bytes } = this.#content;
    this.#content = undefined;
    // A line feed follows the content.
    const size = bytes.length - 1;
    this.#take({ id, object: { type, size, bytes: bytes.subarray(0, size) } });
  }

  #readHeader(chunk: Uint8Array, from: number): number {
    const feed = chunk.indexOf(0x0a, from);
    const to = feed === -1 ? chunk.length : feed;
    this.#header += latin1(chunk.subarray(from, to));
    if (feed === -1) return to;
    const [id = "", type = "", length] = this.#header.split(" ");
    this.#header = "";
    const size = Number(length);
    if (length === undefined) {
      if (type === "missing") this.#take({ id, object: undefined });
      else this.#stop(`git called it ${type}`);
    } else if (!this.#hasContent) this.#take({ id, object: { type, size, bytes: new Uint8Array() } });
    else if (size > OBJECT_LIMIT) this.#stop(`it has ${size} bytes, which is more than is read`);
    else this.#content = { id, type, bytes: new Uint8Array(size + 1), filled: 0 };
    return to + 1;
  }
}

/** Why git's objects on disk do not give what was asked for. */
export function unreadableObject(reason: string): AppError {
  return new AppError("SOURCE_UNREADABLE", `The files could not be read from the checkout: ${reason}`);
}
