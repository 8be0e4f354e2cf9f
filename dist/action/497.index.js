export const id = 497;
export const ids = [497];
export const modules = {

/***/ 1497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findCheckout: () => (/* binding */ findCheckout)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(5767);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(4780);
// EXTERNAL MODULE: ./build/src/runtime/sources/commit-store.js
var commit_store = __webpack_require__(2582);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/src/runtime/sources/git-program.js




/**
 * The absolute path of the `git` program on PATH. Entries that are empty, relative or in the workspace are passed over:
 * what a pull request or an earlier step laid there must not run.
 */
async function findGit(workspace, path) {
    const name = external_node_process_.platform === "win32" ? "git.exe" : "git";
    const home = await (0,promises_.realpath)(workspace).catch(() => workspace);
    for (const folder of (path ?? "").split(external_node_path_.delimiter).filter((each) => (0,external_node_path_.isAbsolute)(each))) {
        const program = (0,external_node_path_.join)(folder, name);
        // Links lead into the workspace, and out of it, by the folder and by the program.
        const ways = await Promise.all([(0,promises_.realpath)(folder), (0,promises_.realpath)(program)]).catch(() => undefined);
        if (ways === undefined || [folder, ...ways].some((way) => isInside(home, way) || isInside(workspace, way))) {
            continue;
        }
        // By its own name, not that of what it links to: a program may look at how it is called.
        if (await isProgram(program))
            return program;
    }
    return undefined;
}
/** The environment of a git that knows its repository only from `gitDir`, and objects only from `objects`. */
function gitEnvironment(gitDir, objects) {
    const kept = ["SYSTEMROOT", "SystemRoot", "TEMP", "TMP", "TMPDIR", "DEVELOPER_DIR"];
    const inherited = kept.flatMap((name) => external_node_process_.env[name] === undefined ? [] : [[name, external_node_process_.env[name] ?? ""]]);
    return {
        ...Object.fromEntries(inherited),
        LC_ALL: "C",
        HOME: gitDir,
        XDG_CONFIG_HOME: gitDir,
        GIT_DIR: gitDir,
        GIT_OBJECT_DIRECTORY: objects,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: (0,external_node_path_.join)(gitDir, "no-such-config"),
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
function isInside(folder, path) {
    const inside = (0,external_node_path_.relative)(folder, path);
    return inside === "" || (inside !== ".." && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside));
}
async function isProgram(path) {
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/runtime/sources/git-objects.js









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
/**
 * The objects of a repository by their ids. Git sees them through a repository of our own that is otherwise empty: no
 * setting, hook, reference, graft, replacement or remote of theirs can take part. What is read is the object that the
 * id names, or nothing: its bytes are hashed again here.
 */
class GitObjects {
    #options;
    #gitDir;
    #contents;
    #sizes;
    constructor(options, gitDir) {
        this.#options = options;
        this.#gitDir = gitDir;
        const env = gitEnvironment(gitDir, options.objects);
        this.#contents = new Batch(options.program, ["cat-file", "--batch"], gitDir, env, true);
        this.#sizes = new Batch(options.program, ["cat-file", "--batch-check"], gitDir, env, false);
    }
    /** Makes the empty repository; starts nothing. */
    static async open(options) {
        const gitDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "gea-git-"));
        await (0,promises_.mkdir)((0,external_node_path_.join)(gitDir, "refs"));
        await (0,promises_.writeFile)((0,external_node_path_.join)(gitDir, "HEAD"), "ref: refs/heads/none\n");
        const version = options.format === "sha1" ? "0" : "1\n[extensions]\nobjectFormat = sha256";
        // A commit graph is a cache that git believes without looking at the commits.
        const core = `[core]\nbare = true\ncommitGraph = false\nrepositoryFormatVersion = ${version}\n`;
        await (0,promises_.writeFile)((0,external_node_path_.join)(gitDir, "config"), core);
        return new GitObjects(options, gitDir);
    }
    /** Type and size of an object; undefined where it is not there. */
    async size(id, signal) {
        return await (0,base_async/* abortable */.ZC)(this.#sizes.ask(id), signal);
    }
    /** An object whose bytes are those that its id stands for; undefined where it is not there. */
    async read(id, signal) {
        const object = await (0,base_async/* abortable */.ZC)(this.#contents.ask(id), signal);
        if (!object)
            return undefined;
        const hash = (0,external_node_crypto_.createHash)(this.#options.format).update(`${object.type} ${object.size}\0`).update(object.bytes);
        if (hash.digest("hex") !== id) {
            throw unreadableObject(`the bytes of object ${id} are not those that its id stands for`);
        }
        return object;
    }
    /** Runs a git command to its end. */
    run(args, signal) {
        const options = {
            cwd: this.#gitDir,
            env: gitEnvironment(this.#gitDir, this.#options.objects),
            maxBuffer: OUTPUT_LIMIT,
            timeout: SILENCE_LIMIT_MS,
            windowsHide: true,
            ...(signal && { signal }),
        };
        return new Promise((resolve, reject) => {
            (0,external_node_child_process_.execFile)(this.#options.program, [...args], options, (error, stdout, stderr) => {
                if (signal?.aborted)
                    return reject(signal.reason);
                const status = error === null ? 0 : typeof error.code === "number" ? error.code : undefined;
                resolve({ status, stdout, stderr: stderr || (error && status === undefined ? (0,errors/* errorMessage */.gJ)(error) : "") });
            });
        });
    }
    /** Ends git and removes the empty repository; calling it again is safe. */
    async close() {
        this.#contents.close();
        this.#sizes.close();
        await (0,promises_.rm)(this.#gitDir, { recursive: true, force: true });
    }
}
/** A `git cat-file` that answers one id after the other. It keeps the program alive only while it owes an answer. */
class Batch {
    #start;
    /** Whether an answer has a content after its header. */
    #hasContent;
    #git;
    #earlyEnds = 0;
    #answered = false;
    #closed = false;
    /** Not sent yet, and sent, both in order. */
    #waiting = [];
    #sent = [];
    #silence;
    /** Ends git because of a reason. */
    #stop = () => undefined;
    constructor(program, args, cwd, env, hasContent) {
        this.#hasContent = hasContent;
        this.#start = () => (0,external_node_child_process_.spawn)(program, [...args], { cwd, env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
    }
    ask(id) {
        return new Promise((resolve, reject) => {
            this.#waiting.push({ id, resolve, reject });
            this.#send();
        });
    }
    close() {
        this.#closed = true;
        this.#stop("git was closed");
        this.#fail([...this.#sent.splice(0), ...this.#waiting.splice(0)], "git was closed");
    }
    #send() {
        if (this.#closed || this.#earlyEnds >= EARLY_ENDS_LIMIT) {
            this.#fail(this.#waiting.splice(0), this.#closed ? "git was closed" : "git ended each time that it was started");
        }
        while (this.#waiting.length > 0 && this.#sent.length < REQUESTS_IN_FLIGHT) {
            const request = this.#waiting.shift();
            this.#sent.push(request);
            this.#git ??= this.#open();
            this.#git.stdin.write(`${request.id}\n`);
        }
        this.#hold();
    }
    #open() {
        const git = this.#start();
        let said = "";
        let reason;
        this.#answered = false;
        const stop = (why) => {
            reason ??= why;
            git.kill("SIGKILL");
            // What it may have started can hold the other ends open.
            for (const stream of [git.stdin, git.stdout, git.stderr])
                stream.destroy();
        };
        this.#stop = stop;
        const reader = new AnswerReader(this.#hasContent, (answer) => {
            const request = this.#sent.shift();
            if (request === undefined || answer.id !== request.id) {
                if (request)
                    this.#sent.unshift(request);
                return stop("git answered what it was not asked");
            }
            this.#answered = true;
            this.#earlyEnds = 0;
            request.resolve(answer.object);
            this.#send();
        }, stop);
        git.stdout.on("data", (chunk) => {
            this.#silence?.refresh();
            if (reason === undefined)
                reader.push(chunk);
        });
        git.stderr.on("data", (chunk) => said = `${said}${new TextDecoder().decode(chunk)}`.slice(-1000));
        for (const stream of [git.stdin, git.stdout, git.stderr])
            stream.on("error", () => undefined);
        git.on("error", (error) => reason ??= (0,errors/* errorMessage */.gJ)(error));
        git.on("close", (status) => {
            this.#git = undefined;
            if (!this.#answered)
                this.#earlyEnds++;
            // Git goes through its requests in order, so that the first without an answer is the one that it could not bear.
            const [culprit, ...others] = this.#sent.splice(0);
            this.#waiting.unshift(...others);
            if (culprit)
                this.#fail([culprit], reason ?? (said.trim() || `git ended with status ${status}`));
            this.#send();
        });
        return git;
    }
    /** Lets the program end while nobody waits, and ends git when it is silent for too long. */
    #hold() {
        clearTimeout(this.#silence);
        const busy = this.#sent.length > 0;
        const [git, stop] = [this.#git, this.#stop];
        this.#silence = busy ? setTimeout(() => stop("git was silent for too long"), SILENCE_LIMIT_MS) : undefined;
        for (const handle of git ? [git, git.stdin, git.stdout, git.stderr] : []) {
            // The pipes of a child are sockets, which their types do not tell.
            const { ref, unref } = handle;
            (busy ? ref : unref)?.call(handle);
        }
    }
    #fail(requests, reason) {
        for (const request of requests) {
            request.reject(unreadableObject(`git did not give object ${request.id} (${reason})`));
        }
    }
}
/** Cuts what `git cat-file --batch` and `--batch-check` print into answers. */
class AnswerReader {
    #hasContent;
    #take;
    #stop;
    #header = "";
    #content;
    #stopped = false;
    constructor(hasContent, take, stop) {
        this.#hasContent = hasContent;
        this.#take = take;
        this.#stop = (reason) => {
            this.#stopped = true;
            stop(reason);
        };
    }
    /** Takes the next bytes. */
    push(chunk) {
        let at = 0;
        while (at < chunk.length && !this.#stopped) {
            at = this.#content ? this.#fill(this.#content, chunk, at) : this.#readHeader(chunk, at);
        }
    }
    #fill(content, chunk, from) {
        const part = chunk.subarray(from, from + content.bytes.length - content.filled);
        content.bytes.set(part, content.filled);
        content.filled += part.length;
        if (content.filled === content.bytes.length)
            this.#end();
        return from + part.length;
    }
    #end() {
        if (!this.#content)
            return;
        const { id, type, bytes } = this.#content;
        this.#content = undefined;
        // A line feed follows the content.
        const size = bytes.length - 1;
        this.#take({ id, object: { type, size, bytes: bytes.subarray(0, size) } });
    }
    #readHeader(chunk, from) {
        const feed = chunk.indexOf(0x0a, from);
        const to = feed === -1 ? chunk.length : feed;
        this.#header += (0,bytes/* latin1 */.Wy)(chunk.subarray(from, to));
        if (feed === -1)
            return to;
        const [id = "", type = "", length] = this.#header.split(" ");
        this.#header = "";
        const size = Number(length);
        if (length === undefined) {
            if (type === "missing")
                this.#take({ id, object: undefined });
            else
                this.#stop(`git called it ${type}`);
        }
        else if (!this.#hasContent)
            this.#take({ id, object: { type, size, bytes: new Uint8Array() } });
        else if (size > OBJECT_LIMIT)
            this.#stop(`it has ${size} bytes, which is more than is read`);
        else
            this.#content = { id, type, bytes: new Uint8Array(size + 1), filled: 0 };
        return to + 1;
    }
}
/** Why git's objects on disk do not give what was asked for. */
function unreadableObject(reason) {
    return new errors/* AppError */.uV("SOURCE_UNREADABLE", `The files could not be read from the checkout: ${reason}`);
}

;// CONCATENATED MODULE: ./build/src/runtime/sources/git-commits.js








/** How many objects are asked for at once. */
const READS_IN_FLIGHT = 32;
/** The most files and folders of one tree, twice those of the largest repositories: few objects can stand for billions. */
const ENTRY_LIMIT = 1_000_000;
/** How many lines of trees are kept to be read again: those of a large repository, some 50 MB. */
const CACHE_LIMIT = 250_000;
/** The commits of a checkout, from git's objects on disk: index, working folder and settings are not looked at. */
class GitCommits {
    #objects;
    #idLength;
    /** The repository's folder `.git`, or the one that its worktrees share. */
    #gitDir;
    #trees = new Map();
    #cached = 0;
    constructor(objects, gitDir, format) {
        this.#objects = objects;
        this.#gitDir = gitDir;
        this.#idLength = format === "sha1" ? 40 : 64;
    }
    /** Undefined if the folder is not the top of a repository. */
    static async open({ program, folder, format }) {
        const gitDir = await findGitDir(folder);
        if (gitDir === undefined)
            return undefined;
        const objects = await GitObjects.open({ program, objects: (0,external_node_path_.join)(gitDir, "objects"), format });
        return new GitCommits(objects, gitDir, format);
    }
    async commit(id, signal) {
        return (await this.#header(id, signal))?.commit;
    }
    tree(id) {
        return new GitTree(id, {
            root: async (signal) => {
                const header = await this.#header(id, signal);
                if (!header)
                    throw unreadableObject(`commit ${id} is not there`);
                return header.tree;
            },
            folder: (treeId, signal) => this.#tree(treeId, signal),
            file: (blobId, maxBytes, signal) => this.#file(blobId, maxBytes, signal),
        });
    }
    async mergeBase(one, other, signal) {
        if (!this.#isId(one) || !this.#isId(other))
            return undefined;
        const { status, stdout } = await this.#objects.run(["merge-base", one, other], signal);
        const base = stdout.trim();
        return status === 0 && (0,commit_store/* isObjectId */.T)(base) ? base : undefined;
    }
    async isAncestor(ancestor, descendant, signal) {
        if (!this.#isId(ancestor) || !this.#isId(descendant))
            return undefined;
        const { status, stderr } = await this.#objects.run(["merge-base", "--is-ancestor", ancestor, descendant], signal);
        if (status === 0)
            return true;
        // Some versions of git say no when a commit on the way is missing, and tell of it on the side.
        return status === 1 && stderr === "" ? false : undefined;
    }
    async history(commit, wanted, signal) {
        try {
            const header = await this.#header(commit, signal);
            const format = ["--date-order", "--no-show-signature", "--format=%T"];
            const log = header && await this.#objects.run(["log", ...format, commit, "--"], signal);
            const roots = log?.status === 0 ? log.stdout.split("\n").filter(commit_store/* isObjectId */.T) : [];
            if (header === undefined || roots[0] !== header.tree)
                return await this.#noHistory("commits are missing");
            const found = await this.#versions(roots, wanted, signal);
            const sizes = await (0,base_async/* mapLimit */.sf)(found, READS_IN_FLIGHT, ({ id }) => this.#objects.size(id, signal));
            if (sizes.includes(undefined))
                return await this.#noHistory("files are missing");
            return { kind: "known", versions: this.#readable(found) };
        }
        catch (error) {
            if (!(error instanceof errors/* AppError */.uV))
                throw error;
            return await this.#noHistory(error.message);
        }
    }
    /**
     * For each path the last commit on the branch that ends at `tip` that changed it: first parents are followed, as a branch
     * that others are merged into has them. A path is left out where the end of a shallow history was reached.
     */
    async lastChanges(tip, paths, signal) {
        const found = new Map();
        const missing = new Set(paths);
        try {
            let header = await this.#header(tip, signal);
            while (header !== undefined && missing.size > 0) {
                const [into] = header.commit.parents;
                const before = into === undefined ? undefined : await this.#header(into, signal);
                if (into !== undefined && before === undefined)
                    break;
                const differing = await this.#differing(header.tree, before?.tree, missing, signal);
                const mixed = await this.#mixed(header, differing, signal);
                for (const path of differing) {
                    found.set(path, { commit: header.commit.id, isMixed: mixed.has(path) });
                    missing.delete(path);
                }
                header = before;
            }
        }
        catch (error) {
            if (!(error instanceof errors/* AppError */.uV))
                throw error;
            // What a partial clone lacks is looked up elsewhere.
        }
        return found;
    }
    /** Those of the paths that differ between two root trees; without the second, those that are in the first. */
    async #differing(one, other, paths, signal) {
        if (one === other)
            return [];
        const folders = new Map();
        const differing = [];
        for (const path of paths) {
            const slash = path.lastIndexOf("/");
            const folder = path.slice(0, Math.max(0, slash));
            let differs = folders.get(folder);
            if (differs === undefined) {
                const [now, then] = [await this.#lineAt(one, folder, signal), await this.#lineAt(other, folder, signal)];
                folders.set(folder, differs = folder === "" || now !== then);
            }
            if (differs && await this.#lineAt(one, path, signal) !== await this.#lineAt(other, path, signal)) {
                differing.push(path);
            }
        }
        return differing;
    }
    /** Those of the paths at which a merge has what the merged commit did not bring, be it that commit's own or an older one's. */
    async #mixed({ commit: { parents }, tree }, paths, signal) {
        const [into, merged, ...others] = parents;
        if (into === undefined || merged === undefined || paths.length === 0)
            return new Set();
        const brought = (await this.#header(merged, signal))?.tree;
        // In a shallow history nobody can tell.
        const base = others.length > 0 ? undefined : await this.mergeBase(into, merged, signal);
        const before = base === undefined ? undefined : (await this.#header(base, signal))?.tree;
        const mixed = new Set();
        for (const path of paths) {
            const line = await this.#lineAt(tree, path, signal);
            const isBrought = await this.#lineAt(brought, path, signal) === line;
            if (base === undefined || !isBrought || await this.#lineAt(before, path, signal) === line)
                mixed.add(path);
        }
        return mixed;
    }
    /** Mode and id of what is at a path; empty if there is nothing. */
    async #lineAt(root, path, signal) {
        if (root === undefined || path === "")
            return root ?? "";
        let line = { mode: "40000", id: root };
        for (const name of path.split("/")) {
            if (line?.mode !== "40000")
                return "";
            line = (await this.#tree(line.id, signal)).get(name);
        }
        return line === undefined ? "" : `${line.mode} ${line.id}`;
    }
    /** Ends git; calling it again is safe. */
    close() {
        return this.#objects.close();
    }
    /** Whether a text is a whole id of this repository: in one of SHA-256, an id of SHA-1 would be the beginning of others. */
    #isId(text) {
        return text.length === this.#idLength && (0,commit_store/* isObjectId */.T)(text);
    }
    async #header(id, signal) {
        const object = this.#isId(id) ? await this.#objects.read(id, signal) : undefined;
        if (object?.type !== "commit")
            return undefined;
        const text = (0,bytes/* latin1 */.Wy)(object.bytes.subarray(0, HEADER_LIMIT));
        const lines = text.slice(0, text.indexOf("\n\n")).split("\n");
        const named = (name) => lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
        return { commit: { id, parents: named("parent") }, tree: named("tree")[0] ?? "" };
    }
    #tree(id, signal) {
        return (0,base_async/* abortable */.ZC)(this.#trees.get(id) ?? this.#readTree(id), signal);
    }
    #readTree(id) {
        const read = this.#objects.read(id).then((object) => {
            if (object?.type !== "tree")
                throw unreadableObject(`tree ${id} is not there`);
            const lines = parseTree(object.bytes, id.length / 2);
            if (lines === undefined)
                throw unreadableObject(`tree ${id} is not one that git would make`);
            this.#cached += lines.size;
            return lines;
        });
        if (this.#cached > CACHE_LIMIT) {
            this.#trees.clear();
            this.#cached = 0;
        }
        this.#trees.set(id, read);
        // What could not be read is asked for again.
        read.catch(() => this.#trees.delete(id));
        return read;
    }
    async #file(id, maxBytes, signal) {
        const object = await this.#objects.size(id, signal);
        if (object?.type !== "blob")
            throw unreadableObject(`file ${id} is not there`);
        if (object.size > maxBytes)
            return { kind: "too-large", size: object.size };
        const blob = await this.#objects.read(id, signal);
        if (blob?.type !== "blob")
            throw unreadableObject(`file ${id} is not there`);
        return { kind: "file", bytes: blob.bytes };
    }
    /** The versions of regular files in the trees, in their order, each content once. */
    async #versions(roots, wanted, signal) {
        const found = new Map();
        const seen = new Set();
        const visit = async (folder, id) => {
            const key = `${id} ${folder}`;
            if (seen.has(key))
                return;
            if (seen.add(key).size > ENTRY_LIMIT)
                throw unreadableObject("the history has too many folders");
            const folders = [];
            for (const [name, line] of await this.#tree(id, signal)) {
                const path = folder + name;
                const entry = (0,commit_store/* treeEntry */.$)(path, line.mode, line.id);
                if (entry === "folder")
                    folders.push([`${path}/`, line.id]);
                else if (entry?.kind === "file" && !found.has(line.id) && wanted(path))
                    found.set(line.id, path);
            }
            for (const [path, tree] of folders)
                await visit(path, tree);
        };
        for (const root of roots)
            await visit("", root);
        return Array.from(found, ([id, path]) => ({ id, path }));
    }
    async *#readable(found) {
        for (const { path, id } of found)
            yield { path, read: (maxBytes, signal) => this.#file(id, maxBytes, signal) };
    }
    async #noHistory(reason) {
        const shallow = await exists((0,external_node_path_.join)(this.#gitDir, "shallow"));
        return {
            kind: "unknown",
            reason: shallow ? "the checkout is shallow: it holds only the end of the history" : `in the checkout ${reason}`,
            remedy: "Check out with fetch-depth: 0 and without filter",
        };
    }
}
/** More than the parents of any commit; its author and message follow. */
const HEADER_LIMIT = 64 * 1024;
/** The tree of one commit. */
class GitTree {
    commit;
    #reader;
    constructor(commit, reader) {
        this.commit = commit;
        this.#reader = reader;
    }
    async entries(reaches, signal) {
        const found = [];
        let folders = reaches("") ? [{ prefix: "", id: await this.#reader.root(signal) }] : [];
        let visited = 0;
        while (folders.length > 0) {
            const next = [];
            await (0,base_async/* mapLimit */.sf)(folders, READS_IN_FLIGHT, async ({ prefix, id }) => {
                for (const [name, line] of await this.#reader.folder(id, signal)) {
                    const path = prefix + name;
                    const entry = (0,commit_store/* treeEntry */.$)(path, line.mode, line.id);
                    if (entry === undefined)
                        throw unreadableObject(`"${path}" has the unknown mode ${line.mode}`);
                    if (++visited > ENTRY_LIMIT) {
                        throw unreadableObject(`the commit has more than ${ENTRY_LIMIT} files and folders`);
                    }
                    if (entry !== "folder")
                        found.push(entry);
                    else if (reaches(path))
                        next.push({ prefix: `${path}/`, id: line.id });
                }
            });
            folders = next;
        }
        return found.sort((one, other) => one.path < other.path ? -1 : 1);
    }
    async read(path, maxBytes, signal) {
        let id = await this.#reader.root(signal);
        const names = path.split("/");
        for (const [depth, name] of names.entries()) {
            const line = (await this.#reader.folder(id, signal)).get(name);
            const here = names.slice(0, depth + 1).join("/");
            const entry = line && (0,commit_store/* treeEntry */.$)(here, line.mode, line.id);
            if (line === undefined || entry === undefined)
                return { kind: "missing" };
            if (entry === "folder")
                id = line.id;
            else if (entry.kind === "symlink")
                return { kind: "symlink", detail: here };
            else if (entry.kind === "gitlink")
                return { kind: "gitlink", detail: here };
            else
                return depth === names.length - 1 ? await this.#reader.file(line.id, maxBytes, signal) : { kind: "missing" };
        }
        return { kind: "directory" };
    }
}
/** The lines of a tree object; undefined where it holds what git refuses to make, such as one name twice. */
function parseTree(object, idLength) {
    const bytes = external_node_buffer_.Buffer.from(object.buffer, object.byteOffset, object.length);
    const lines = new Map();
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const end = bytes.indexOf(0, space);
        if (space === -1 || end === -1 || end + idLength >= bytes.length)
            return undefined;
        const mode = bytes.toString("latin1", at, space);
        const name = decodeName(bytes.subarray(space + 1, end));
        if (!/^[0-7]{5,6}$/.test(mode) || /^\.{0,2}$/.test(name) || name.includes("/") || lines.has(name))
            return undefined;
        at = end + 1 + idLength;
        lines.set(name, { mode, id: bytes.toString("hex", end + 1, at) });
    }
    return lines;
}
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/**
 * A file's name as a text. One that is not UTF-8 has half a surrogate pair for each byte beyond ASCII, which no UTF-8
 * stands for, so that two names never become one.
 */
function decodeName(bytes) {
    try {
        return UTF8.decode(bytes);
    }
    catch {
        return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join("");
    }
}
/** The folder that holds the objects of the repository whose top is `folder`. */
async function findGitDir(folder) {
    const git = (0,external_node_path_.join)(folder, ".git");
    const link = await readText(git);
    const gitDir = link === undefined ? git : (0,external_node_path_.resolve)(folder, /^gitdir: (.+)/.exec(link)?.[1] ?? ".git");
    // A worktree shares the objects of the repository that it was made from.
    const shared = await readText((0,external_node_path_.join)(gitDir, "commondir"));
    const common = shared === undefined ? gitDir : (0,external_node_path_.resolve)(gitDir, shared.replace(/\r?\n$/, ""));
    return await exists((0,external_node_path_.join)(common, "objects")) ? common : undefined;
}
async function readText(path) {
    return await (0,promises_.readFile)(path, "utf8").catch(() => undefined);
}
async function exists(path) {
    return await (0,promises_.stat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/src/runtime/sources/checkout.js






/** Finds the repository that has the commit: the workspace, a folder that a glob begins with, or one directly below. */
async function findCheckout(options, signal) {
    const program = await findGit(options.workspace, options.path);
    if (program === undefined)
        return { kind: "none", reason: "git is not installed" };
    const format = options.commit.length === 64 ? "sha256" : "sha1";
    const reasons = [];
    for (const folder of await candidates(options)) {
        const place = folder === "" ? "the workspace" : folder;
        const store = await GitCommits.open({ program, folder: (0,external_node_path_.join)(options.workspace, folder), format });
        if (!store)
            continue;
        let found = false;
        try {
            found = await store.commit(options.commit, signal) !== undefined;
            if (found)
                return { kind: "found", store, folder: folder || undefined };
            reasons.push(`the repository in ${place} does not hold it`);
        }
        catch (error) {
            if (!(error instanceof errors/* AppError */.uV))
                throw error;
            reasons.push(error.message);
        }
        finally {
            if (!found)
                await store.close();
        }
    }
    return { kind: "none", reason: reasons.join("; ") || "no repository is checked out in the workspace" };
}
/** The folders to look into, in order, each once; "" is the workspace. */
async function candidates({ workspace, globs }) {
    const folders = new Set([""]);
    for (const glob of globs) {
        const names = picomatch.scan(glob.replace(/^!(?!\()/, "").replace(/^\.\//, "")).base.split("/");
        if (names.some((name) => name === "" || name === ".."))
            continue;
        for (let depth = 1; depth <= names.length; depth++)
            folders.add(names.slice(0, depth).join("/"));
    }
    const entries = await (0,promises_.readdir)(workspace, { withFileTypes: true }).catch(() => []);
    const below = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
    return new Set([...folders, ...below]);
}


/***/ })

};
