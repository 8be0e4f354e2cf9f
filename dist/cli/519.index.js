export const id = 519;
export const ids = [519];
export const modules = {

/***/ 15767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ graceAfter),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   eu: () => (/* binding */ Mutex),
/* harmony export */   jf: () => (/* binding */ Semaphore),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   nl: () => (/* binding */ deadline),
/* harmony export */   sf: () => (/* binding */ mapLimit),
/* harmony export */   u7: () => (/* binding */ onAbort)
/* harmony export */ });
/** Runs `task` with a signal that aborts after `ms` milliseconds or with `signal`; what it throws then is `onTimeout()` or the signal's reason. */
async function deadline(ms, clock, signal, onTimeout, task) {
    signal?.throwIfAborted();
    const expiry = new AbortController();
    const done = new AbortController();
    const combined = signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal;
    const timer = clock.sleep(ms, done.signal).then(() => expiry.abort(onTimeout()), () => undefined);
    try {
        return await abortable(task(combined), combined);
    }
    finally {
        done.abort();
        await timer;
    }
}
/** Settles with the promise, or rejects with the signal's reason when it aborts first; what the promise stands for goes on. */
function abortable(promise, signal) {
    return new Promise((resolve, reject) => {
        const release = onAbort(signal, reject);
        promise.then(resolve, reject).finally(release);
    });
}
/** Calls `action` once, with the reason, when the signal aborts, or soon if it has; the returned function takes that back. */
function onAbort(signal, action) {
    if (!signal)
        return () => undefined;
    let wanted = true;
    const listener = () => {
        if (wanted)
            action(signal.reason);
    };
    // Never before the caller has what takes it back.
    if (signal.aborted)
        queueMicrotask(listener);
    else
        signal.addEventListener("abort", listener, { once: true });
    return () => {
        wanted = false;
        signal.removeEventListener("abort", listener);
    };
}
/** Maps with at most `limit` tasks in flight and keeps the order of the items; the first rejection stops new tasks. */
async function mapLimit(items, limit, task) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        while (next < items.length) {
            const index = next++;
            try {
                results[index] = await task(items[index], index);
            }
            catch (error) {
                next = items.length;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), items.length) }, worker));
    return results;
}
/** Repeats `task` with full-jitter exponential backoff while its failure is retryable; throws the last failure. */
async function retry(options, task) {
    for (let attempt = 1;; attempt++) {
        options.signal?.throwIfAborted();
        try {
            return await task(attempt);
        }
        catch (error) {
            const verdict = attempt < options.attempts ? options.retryable(error, attempt) : false;
            if (verdict === false)
                throw error;
            const wait = typeof verdict === "number" ? verdict : backoffMs(attempt, options);
            await options.clock.sleep(wait, options.signal);
        }
    }
}
/** Full-jitter exponential backoff (AWS Architecture Blog, 2015) for the wait after attempt `attempt`, in milliseconds. */
function backoffMs(attempt, options) {
    const ceiling = Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1));
    return Math.round(ceiling * options.random());
}
/** Serialises asynchronous work: each task starts when the previous one has settled. */
class Mutex {
    #tail = Promise.resolve();
    run(task) {
        const result = this.#tail.then(task, task);
        this.#tail = result.catch(() => undefined);
        return result;
    }
}
/** Lets at most `limit` tasks run at once; the others start in the order in which they came. */
class Semaphore {
    #free;
    #waiting = [];
    constructor(limit) {
        this.#free = limit;
    }
    async run(task) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free++;
        }
    }
}
/** Makes a {@link Grace} after `signal`. */
function graceAfter(signal, ms, clock) {
    const ended = new AbortController();
    const released = new AbortController();
    const release = onAbort(signal, (reason) => {
        clock.sleep(ms, released.signal).then(() => ended.abort(reason), () => undefined);
    });
    return {
        signal: ended.signal,
        release: () => {
            release();
            released.abort();
        },
    };
}


/***/ }),

/***/ 40921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ commitsBetween),
/* harmony export */   eT: () => (/* binding */ fileView),
/* harmony export */   hm: () => (/* binding */ addHistoryCalls),
/* harmony export */   n_: () => (/* binding */ diffOf),
/* harmony export */   x0: () => (/* binding */ commitView)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20509);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98150);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92949);



/** Adds the calls that read branches, commits, trees, blobs and comparisons. */
function addHistoryCalls(app, state, treeLimit) {
    const { git, seed } = state;
    app.get("/git/ref/:ref{.+}", (context) => {
        const ref = context.req.param("ref");
        const branch = /^heads\/(.+)$/.exec(ref)?.[1];
        const sha = branch === undefined ? undefined : state.branches.get(branch);
        return sha === undefined ? (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .githubNotFound */ .xk)() : context.json({ ref: `refs/${ref}`, object: { type: "commit", sha } });
    });
    app.get("/git/commits/:sha", (context) => {
        const commit = git.readCommit(context.req.param("sha"));
        if (commit === undefined)
            return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .githubNotFound */ .xk)();
        const { id, tree, parents, message, author, committer } = commit;
        return context.json({
            sha: id,
            tree: { sha: tree },
            parents: parents.map((sha) => ({ sha })),
            message,
            author: signatureView(author),
            committer: signatureView(committer),
        });
    });
    app.get("/git/trees/:sha", (context) => {
        const sha = context.req.param("sha");
        const tree = state.resolve(sha)?.tree ?? sha;
        const own = git.tree(tree);
        if (own === undefined)
            return git.type(sha) === undefined ? (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .githubNotFound */ .xk)() : (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .githubError */ .qQ)(422, "Invalid tree");
        // Whatever the value is, GitHub takes the parameter for a wish.
        const recursive = context.req.query("recursive") !== undefined;
        const items = recursive ? git.walk(tree) : own.map((item) => ({ ...item, path: item.name }));
        return context.json({
            sha: tree,
            tree: items.slice(0, treeLimit).map((item) => treeItemView(git, item)),
            truncated: items.length > treeLimit,
        });
    });
    app.get("/git/blobs/:sha", (context) => {
        const sha = context.req.param("sha");
        const bytes = git.blob(sha);
        if (bytes === undefined)
            return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .githubNotFound */ .xk)();
        const content = Buffer.from(bytes).toString("base64").replace(/.{60}/g, "$&\n");
        return context.json({ sha, size: bytes.length, encoding: "base64", content });
    });
    app.get("/commits", (context) => {
        const start = state.resolve(context.req.query("sha") ?? state.defaultBranch);
        if (start === undefined)
            return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .githubNotFound */ .xk)();
        const ids = logOf(git, start.id, context.req.query("path"));
        return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .githubPage */ .RG)(context, git.byDate(ids).map(commitView));
    });
    app.get("/commits/:ref", (context) => {
        const commit = state.resolve(context.req.param("ref"));
        if (commit !== undefined)
            return context.json(commitView(commit));
        const pull = seed.pulls.find(({ headSha }) => headSha === context.req.param("ref"));
        if (pull === undefined)
            return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .githubError */ .qQ)(422, `No commit found for SHA: ${context.req.param("ref")}`);
        const writer = { login: pull.author, type: "User" };
        return context.json({ sha: pull.headSha, author: writer, committer: writer, commit: { message: pull.title } });
    });
    app.get("/compare/:basehead{.+}", (context) => {
        const basehead = context.req.param("basehead");
        const files = seed.comparisons?.[basehead];
        const [base, head] = basehead.split("...").map((ref) => state.resolve(ref));
        if (base === undefined || head === undefined) {
            const merely = { status: "ahead", ahead_by: 1, behind_by: 0, total_commits: 1, commits: [] };
            return files === undefined ? (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .githubNotFound */ .xk)() : context.json({ ...merely, files: filesOfPage(context, files) });
        }
        return compare(context, git, base, head, files);
    });
}
function compare(context, git, base, head, files) {
    const mergeBase = git.readCommit(git.mergeBase(base.id, head.id) ?? "");
    if (mergeBase === undefined)
        return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .githubError */ .qQ)(404, `No common ancestor between ${base.id} and ${head.id}.`);
    const ahead = commitsBetween(git, base.id, head.id);
    const behind = commitsBetween(git, head.id, base.id);
    const size = Math.min(Number(context.req.query("per_page") ?? _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .GITHUB_COMMITS_LIMIT */ .xN), _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .GITHUB_COMMITS_LIMIT */ .xN);
    const start = (Number(context.req.query("page") ?? 1) - 1) * size;
    return context.json({
        status: ahead.length > 0 ? behind.length > 0 ? "diverged" : "ahead" : behind.length > 0 ? "behind" : "identical",
        ahead_by: ahead.length,
        behind_by: behind.length,
        total_commits: ahead.length,
        base_commit: commitView(base),
        merge_base_commit: commitView(mergeBase),
        // The oldest first, unlike every other list.
        commits: ahead.toReversed().slice(start, start + size).map(commitView),
        files: filesOfPage(context, files ?? diffOf(git, mergeBase.id, head.id)),
    });
}
/** All files come with the first page; pages are of commits. */
function filesOfPage(context, files) {
    return (context.req.query("page") ?? "1") === "1" ? files.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .GITHUB_COMPARE_FILES_LIMIT */ .Kt).map(fileView) : [];
}
/** The commits of one side that the other does not have, the youngest first. */
function commitsBetween(git, without, commit) {
    const known = git.ancestors(without);
    return git.byDate([...git.ancestors(commit)].filter((id) => !known.has(id)));
}
/** The files that differ between two commits; a rename is found where the content stayed the same. */
function diffOf(git, from, to) {
    const [before, after] = [git.files(from), git.files(to)];
    const differs = (path) => before.get(path)?.id !== after.get(path)?.id || before.get(path)?.mode !== after.get(path)?.mode;
    const removed = new Map([...before].filter(([path]) => !after.has(path)));
    const files = [...after.keys()].filter(differs).map((filename) => {
        if (before.has(filename))
            return { filename, status: "modified" };
        const former = [...removed].find(([, { id }]) => id === after.get(filename)?.id)?.[0];
        if (former === undefined)
            return { filename, status: "added" };
        removed.delete(former);
        return { filename, status: "renamed", previous_filename: former };
    });
    const gone = [...removed.keys()].map((filename) => ({ filename, status: "removed" }));
    return [...files, ...gone].sort((one, other) => one.filename < other.filename ? -1 : 1);
}
/** The commits that `git log` shows: of a path, those that changed it, on the side that a merge took it from. */
function logOf(git, start, path) {
    if (path === undefined)
        return git.ancestors(start);
    const ids = new Map();
    const at = (commit) => {
        const known = ids.get(commit) ?? entryAt(git, commit, path.split("/"));
        ids.set(commit, known);
        return known;
    };
    const shown = new Set();
    const seen = new Set();
    const waiting = [start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (seen.has(id))
            continue;
        seen.add(id);
        const parents = git.readCommit(id)?.parents ?? [];
        const same = parents.find((parent) => at(parent) === at(id ?? ""));
        if (same !== undefined)
            waiting.push(same);
        else {
            if (parents.length > 0 || at(id) !== "")
                shown.add(id);
            waiting.push(...parents);
        }
    }
    return shown;
}
/** Mode and id of what is at a path of a commit, a folder too; empty if there is nothing. */
function entryAt(git, commit, names) {
    let tree = git.readCommit(commit)?.tree ?? "";
    let found = "";
    for (const name of names) {
        const item = git.tree(tree)?.find((each) => each.name === name);
        if (item === undefined)
            return "";
        tree = item.id;
        found = `${item.mode} ${item.id}`;
    }
    return found;
}
/** A commit of the repository as GitHub shows it. */
function commitView(commit) {
    const { id, tree, parents, message, author, committer } = commit;
    const account = (signature) => {
        const login = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .D)(signature);
        return login === undefined ? null : { login, type: login.endsWith("[bot]") ? "Bot" : "User" };
    };
    return {
        sha: id,
        commit: { message, tree: { sha: tree }, author: signatureView(author), committer: signatureView(committer) },
        author: account(author),
        committer: account(committer),
        parents: parents.map((sha) => ({ sha })),
    };
}
function signatureView({ name, email, time }) {
    return { name, email, date: new Date(time).toISOString().replace(".000", "") };
}
function treeItemView(git, { path, mode, id }) {
    const type = mode === "160000" ? "commit" : mode === "40000" ? "tree" : "blob";
    const size = type === "blob" ? { size: git.blob(id)?.length } : {};
    return { path, mode: mode.padStart(6, "0"), type, sha: id, ...size };
}
/** As GitHub answers for a large diff: no `patch`, and all counts 0. */
function fileView(file) {
    return { ...file, additions: 0, deletions: 0, changes: 0 };
}


/***/ }),

/***/ 20509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ loginOf),
/* harmony export */   V: () => (/* binding */ GitObjects)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const FOLDER = "40000";
/** The time of the first commit that is made; each later one is a minute younger. */
const FIRST_COMMIT = Date.UTC(2026, 10, 22, 8);
const MAIL_HOST = "users.noreply.github.com";
/** A repository's objects in memory, with the ids that git gives them. */
class GitObjects {
    #objects = new Map();
    #algorithm;
    #made = 0;
    constructor(algorithm = "sha1") {
        this.#algorithm = algorithm;
    }
    /** Keeps an object, and gives its id. */
    put(type, bytes) {
        const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(this.#algorithm).update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
        this.#objects.set(id, { type, bytes });
        return id;
    }
    /** Makes a commit with its trees and blobs, and gives its id. */
    commit({ files, ...commit }) {
        return this.commitTree({ ...commit, tree: this.#putTree(Object.entries(files)) });
    }
    /** Makes a commit of a tree that is here, and gives its id. */
    commitTree(commit) {
        const { tree, parents = [], message = "Change accounts", author = "mona", committer = author } = commit;
        const seconds = (FIRST_COMMIT + 60_000 * this.#made++) / 1000;
        const signature = (login) => `${login} <${login}@${MAIL_HOST}> ${seconds} +0000`;
        return this.put("commit", utf8([
            `tree ${tree}`,
            ...parents.map((parent) => `parent ${parent}`),
            `author ${signature(author)}`,
            `committer ${signature(committer)}`,
            "",
            `${message}\n`,
        ].join("\n")));
    }
    type(id) {
        return this.#objects.get(id)?.type;
    }
    /** The content of a file; undefined if there is none of this id. */
    blob(id) {
        return this.#bytes("blob", id);
    }
    /** The entries of one folder, as git orders them; undefined if there is none of this id. */
    tree(id) {
        const bytes = this.#bytes("tree", id);
        return bytes && parseTree(bytes, this.#algorithm === "sha1" ? 20 : 32);
    }
    /** A commit; undefined if there is none of this id. */
    readCommit(id) {
        const bytes = this.#bytes("commit", id);
        return bytes && { id, ...parseCommit(new TextDecoder().decode(bytes)) };
    }
    /** Everything below a tree, in the order in which git walks it. */
    walk(tree, prefix = "") {
        return (this.tree(tree) ?? []).flatMap((item) => {
            const path = prefix + item.name;
            return [{ ...item, path }, ...(item.mode === FOLDER ? this.walk(item.id, `${path}/`) : [])];
        });
    }
    /** Mode and id of every entry of a commit that is no folder, by path. */
    files(commit) {
        const found = this.readCommit(commit);
        const items = found === undefined ? [] : this.walk(found.tree);
        return new Map(items.filter(({ mode }) => mode !== FOLDER).map((item) => [item.path, item]));
    }
    /** A commit and all that came before it, as far as it is here. */
    ancestors(commit) {
        const found = new Set();
        const waiting = [commit];
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
            if (found.has(id))
                continue;
            found.add(id);
            waiting.push(...this.readCommit(id)?.parents ?? []);
        }
        return found;
    }
    /** The youngest of the best common ancestors of two commits. */
    mergeBase(one, other) {
        const theirs = this.ancestors(other);
        const common = [...this.ancestors(one)].filter((id) => theirs.has(id));
        const older = new Set(common.flatMap((id) => this.readCommit(id)?.parents ?? []));
        return this.byDate(common.filter((id) => !older.has(id)))[0]?.id;
    }
    /** Every object, as git would store it. */
    all() {
        return this.#objects.values();
    }
    /** Commits, the youngest first. */
    byDate(ids) {
        return [...ids].map((id) => this.readCommit(id)).filter((commit) => commit !== undefined)
            .sort((one, other) => other.committer.time - one.committer.time);
    }
    #bytes(type, id) {
        const found = this.#objects.get(id);
        return found?.type === type ? found.bytes : undefined;
    }
    #putTree(files) {
        const folders = new Map();
        const items = [];
        for (const [path, file] of files) {
            const slash = path.indexOf("/");
            if (slash < 0)
                items.push({ name: path, ...this.#putFile(file) });
            else {
                const name = path.slice(0, slash);
                folders.set(name, [...folders.get(name) ?? [], [path.slice(slash + 1), file]]);
            }
        }
        for (const [name, below] of folders)
            items.push({ name, mode: FOLDER, id: this.#putTree(below) });
        // Git sorts by bytes, a folder as if its name ended in a slash.
        const key = ({ name, mode }) => Buffer.from(mode === FOLDER ? `${name}/` : name);
        const sorted = items.map((item) => ({ item, key: key(item) })).sort((one, other) => one.key.compare(other.key));
        return this.put("tree", Buffer.concat(sorted.flatMap(({ item: { mode, name, id } }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")])));
    }
    #putFile(file) {
        if (typeof file === "string")
            return { mode: "100644", id: this.put("blob", utf8(file)) };
        if (file.mode === "160000")
            return { mode: file.mode, id: file.commit };
        return { mode: file.mode, id: this.put("blob", file.mode === "120000" ? utf8(file.target) : file.bytes) };
    }
}
/** The login of the account that a commit's address belongs to; undefined for an address that no account has. */
function loginOf({ email }) {
    const [name = "", host] = email.split("@");
    return host === MAIL_HOST ? name.replace(/^\d+\+/, "") : undefined;
}
/** The bytes of a text. */
function utf8(text) {
    return new TextEncoder().encode(text);
}
function parseTree(bytes, idLength) {
    const items = [];
    for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(0, at);
        const [mode = "", ...name] = new TextDecoder().decode(bytes.subarray(at, end)).split(" ");
        at = end + 1 + idLength;
        items.push({ mode, name: name.join(" "), id: Buffer.from(bytes.subarray(end + 1, at)).toString("hex") });
    }
    return items;
}
function parseCommit(text) {
    const end = text.indexOf("\n\n");
    const headers = text.slice(0, end).split("\n").map((line) => {
        const space = line.indexOf(" ");
        return [line.slice(0, space), line.slice(space + 1)];
    });
    const values = (name) => headers.filter(([key]) => key === name).map(([, value]) => value);
    return {
        tree: values("tree")[0] ?? "",
        parents: values("parent"),
        author: parseSignature(values("author")[0]),
        committer: parseSignature(values("committer")[0]),
        message: text.slice(end + 2).replace(/\n$/, ""),
    };
}
function parseSignature(text = "") {
    const [, name = "", email = "", seconds = "0"] = /^(.*?) ?<([^>]*)> (\d+)/.exec(text) ?? [];
    return { name, email, time: Number(seconds) * 1000 };
}


/***/ }),

/***/ 98150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ githubPage),
/* harmony export */   Xq: () => (/* binding */ githubForbidden),
/* harmony export */   qQ: () => (/* binding */ githubError),
/* harmony export */   xk: () => (/* binding */ githubNotFound)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92949);

/** One page of a list, with GitHub's `Link` header (`per_page` 30 unless asked, 100 at most). */
function githubPage(context, items) {
    const url = new URL(context.req.url);
    const size = Math.min(count(url.searchParams.get("per_page"), 30), _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .GITHUB_PAGE_LIMIT */ .sb);
    const page = count(url.searchParams.get("page"), 1);
    const last = Math.max(1, Math.ceil(items.length / size));
    const link = (number, relation) => {
        url.searchParams.set("per_page", String(size));
        url.searchParams.set("page", String(number));
        return `<${url}>; rel="${relation}"`;
    };
    const links = [
        ...(page > 1 ? [link(page - 1, "prev")] : []),
        ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
        ...(page > 1 ? [link(1, "first")] : []),
    ];
    if (links.length > 0)
        context.header("link", links.join(", "));
    return context.json(items.slice((page - 1) * size, page * size));
}
function count(text, otherwise) {
    return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise;
}
/** GitHub's error body. */
function githubError(status, message, errors) {
    const body = {
        message,
        ...(errors ? { errors } : {}),
        documentation_url: "https://docs.github.com/rest",
        status: String(status),
    };
    return Response.json(body, { status });
}
/** GitHub's response to a token that lacks a permission; it names those that would do. */
function githubForbidden(accepted) {
    const response = githubError(403, "Resource not accessible by integration");
    response.headers.set("x-accepted-github-permissions", accepted);
    return response;
}
/** GitHub's response for what does not exist or must not be seen. */
function githubNotFound() {
    return githubError(404, "Not Found");
}


/***/ }),

/***/ 92949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ MAIL_LINE_LIMIT),
/* harmony export */   Kt: () => (/* binding */ GITHUB_COMPARE_FILES_LIMIT),
/* harmony export */   MF: () => (/* binding */ MAIL_REPLY_LINE_LIMIT),
/* harmony export */   MT: () => (/* binding */ GENESYS_RATE_LIMIT),
/* harmony export */   Mi: () => (/* binding */ HTTP_BODY_LIMIT),
/* harmony export */   Mu: () => (/* binding */ IMAP_LITERAL_COUNT_LIMIT),
/* harmony export */   Ng: () => (/* binding */ MAIL_LOGIN_MS),
/* harmony export */   PM: () => (/* binding */ GITHUB_TREE_LIMIT),
/* harmony export */   Wh: () => (/* binding */ GENESYS_RATE_WINDOW_MS),
/* harmony export */   _4: () => (/* binding */ GITHUB_COMMENT_LIMIT),
/* harmony export */   _C: () => (/* binding */ WEBHOOK_TOLERANCE_SECONDS),
/* harmony export */   dh: () => (/* binding */ MAIL_ERROR_LIMIT),
/* harmony export */   kF: () => (/* binding */ GITHUB_PULL_FILES_LIMIT),
/* harmony export */   lK: () => (/* binding */ GENESYS_PAGE_LIMIT),
/* harmony export */   ny: () => (/* binding */ VALIDATIONS_LIMIT),
/* harmony export */   sb: () => (/* binding */ GITHUB_PAGE_LIMIT),
/* harmony export */   uO: () => (/* binding */ MAIL_COMMAND_LIMIT),
/* harmony export */   uV: () => (/* binding */ MAIL_IDLE_MS),
/* harmony export */   wc: () => (/* binding */ IMAP_LITERAL_LIMIT),
/* harmony export */   xN: () => (/* binding */ GITHUB_COMMITS_LIMIT)
/* harmony export */ });
/** The longest line a mail simulator reads, in octets: AUTH and AUTHENTICATE lines may be 12,288 long (RFC 4954 section 4). */
const MAIL_LINE_LIMIT = 12_288;
/** The longest IMAP literal that is accepted, in octets: only user names and passwords come as literals here. */
const IMAP_LITERAL_LIMIT = 4096;
/** The most literals in one IMAP command: LOGIN has two, and a command must not grow without end. */
const IMAP_LITERAL_COUNT_LIMIT = 8;
/** The most commands in one mail session, so that a client in a loop is cut off. */
const MAIL_COMMAND_LIMIT = 1000;
/** The most failed commands in one mail session before the server hangs up, as real servers do. */
const MAIL_ERROR_LIMIT = 10;
/** How long a mail session may be silent, in milliseconds. */
const MAIL_IDLE_MS = 60_000;
/**
 * How long the simulated Genesys Cloud waits for a mail server, in milliseconds: so long that only a silent server is
 * left, never one on a machine that is busy with hundreds of handshakes.
 */
const MAIL_LOGIN_MS = 60_000;
/** The most accounts that the simulated Genesys Cloud validates at once: the others' time has not begun. */
const VALIDATIONS_LIMIT = 16;
/** The most lines of one reply that the simulated Genesys Cloud reads from a mail server. */
const MAIL_REPLY_LINE_LIMIT = 100;
/** The largest request body of the HTTP simulators, in bytes. */
const HTTP_BODY_LIMIT = 1024 * 1024;
/** The largest page of a Genesys Cloud listing (contracts/emailaccounts.openapi.yaml). */
const GENESYS_PAGE_LIMIT = 100;
/** Requests a client-credentials token may make in one window (`client.credentials.token.rate.per.minute`). */
const GENESYS_RATE_LIMIT = 300;
/** The rate limit's window, in milliseconds. */
const GENESYS_RATE_WINDOW_MS = 60_000;
/** The longest comment GitHub takes, in characters. */
const GITHUB_COMMENT_LIMIT = 65_536;
/** The most files GitHub lists for a pull request. */
const GITHUB_PULL_FILES_LIMIT = 3000;
/** The most files GitHub lists for a comparison; they all come on the first page. */
const GITHUB_COMPARE_FILES_LIMIT = 300;
/** The most entries of a tree that GitHub lists at once. */
const GITHUB_TREE_LIMIT = 100_000;
/** The most commits that GitHub lists for a pull request or on one page of a comparison. */
const GITHUB_COMMITS_LIMIT = 250;
/** The largest page of a GitHub listing. */
const GITHUB_PAGE_LIMIT = 100;
/** How far a webhook's timestamp may be from the receiver's clock, in seconds (Standard Webhooks' libraries: five minutes). */
const WEBHOOK_TOLERANCE_SECONDS = 300;


/***/ }),

/***/ 79944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ randomBase64Url),
/* harmony export */   n: () => (/* binding */ randomWebhookSecret)
/* harmony export */ });
/** Random bytes as base64url, for secrets and tokens. */
function randomBase64Url(bytes) {
    return randomBytes(bytes).toString("base64url");
}
/** A fresh secret of Standard Webhooks 1.0.0: `whsec_` and 32 random bytes in base64. */
function randomWebhookSecret() {
    return `whsec_${randomBytes(32).toString("base64")}`;
}
function randomBytes(count) {
    return Buffer.from(crypto.getRandomValues(new Uint8Array(count)));
}


/***/ }),

/***/ 2486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createFleet),
/* harmony export */   v: () => (/* binding */ createRepository)
/* harmony export */ });
/* harmony import */ var _github_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40921);
/* harmony import */ var _github_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20509);
/* harmony import */ var _random_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79944);



const GOOD_HOST = "mail.acme.example";
const RENAMED_HOST = "mail.old-acme.example";
const ACCOUNTS = [
    {
        box: "support",
        description: "First-line support",
        smtpHost: GOOD_HOST,
        smtpPort: 587,
        imapHost: GOOD_HOST,
        imapPort: 993,
        flaw: "none",
    },
    {
        box: "orders",
        description: "Order desk",
        smtpHost: GOOD_HOST,
        smtpPort: 465,
        imapHost: GOOD_HOST,
        imapPort: 143,
        flaw: "wrong-port",
    },
    {
        box: "returns",
        description: "Returns and warranty",
        smtpHost: RENAMED_HOST,
        smtpPort: 587,
        imapHost: RENAMED_HOST,
        imapPort: 993,
        flaw: "wrong-certificate-name",
    },
    {
        box: "billing",
        description: "Invoices and payments",
        smtpHost: GOOD_HOST,
        smtpPort: 587,
        imapHost: GOOD_HOST,
        imapPort: 993,
        flaw: "wrong-password",
    },
];
/** The demo's four accounts, one of them correct, with fresh random passwords. */
function createFleet() {
    const boxes = ACCOUNTS.map((parts) => ({ parts, password: (0,_random_text_js__WEBPACK_IMPORTED_MODULE_2__/* .randomBase64Url */ .O)(18) }));
    return {
        accounts: ACCOUNTS.map((parts) => ({
            name: accountName(parts),
            path: `accounts/${parts.box}.yaml`,
            text: accountFile(parts),
            flaw: parts.flaw,
        })),
        hosts: [{ name: GOOD_HOST }, { name: RENAMED_HOST, certificate: "wrong-name" }],
        mailboxes: boxes.map(({ parts, password }) => ({
            username: address(parts),
            // The files' author still has the password from before it was changed.
            password: parts.flaw === "wrong-password" ? (0,_random_text_js__WEBPACK_IMPORTED_MODULE_2__/* .randomBase64Url */ .O)(18) : password,
        })),
        env: Object.fromEntries(boxes.map(({ parts, password }) => [passwordVariable(parts), password])),
    };
}
/** What stands in a repository beside account files. */
const README = { "README.md": "# The e-mail accounts of Acme\n" };
/** A repository with one open pull request that gives it the fleet's files; `before` is what its main branch holds until then. */
function createRepository(fleet, before = {}) {
    const git = new _github_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .GitObjects */ .V();
    const title = "Add the e-mail accounts of the contact centre";
    const files = { ...README, ...Object.fromEntries(fleet.accounts.map(({ path, text }) => [path, text])) };
    const baseSha = git.commit({ files: { ...README, ...before }, message: "Begin" });
    const headSha = git.commit({ files, parents: [baseSha], message: title });
    const testMergeSha = git.commit({
        files,
        parents: [baseSha, headSha],
        message: `Merge ${headSha} into ${baseSha}`,
    });
    return {
        owner: "acme",
        repo: "email-accounts",
        git,
        branches: { "main": baseSha, "add-accounts": headSha },
        permissions: { mona: "write", hubot: "maintain" },
        pulls: [{
                number: 7,
                title,
                author: "mona",
                headRef: "add-accounts",
                headSha,
                baseRef: "main",
                baseSha,
                testMergeSha,
                files: (0,_github_history_js__WEBPACK_IMPORTED_MODULE_0__/* .diffOf */ .n_)(git, baseSha, headSha),
                reviews: [{ user: "hubot", state: "APPROVED" }],
            }],
    };
}
function accountFile(parts) {
    return `name: ${accountName(parts)}
description: ${parts.description}
smtp_server: ${parts.smtpHost}
smtp_port: ${parts.smtpPort}
imap_server: ${parts.imapHost}
imap_port: ${parts.imapPort}
authentication_type: PLAIN
username: ${address(parts)}
password: env:${passwordVariable(parts)}
signature: |
  Kind regards
  ${parts.description}, Acme
reply_to_address: ${address(parts)}
reply_template: "Dear {{customer.name}},"
forward_template: "{{message.body}}"
`;
}
function accountName({ box }) {
    return `Acme ${box.slice(0, 1).toUpperCase()}${box.slice(1)}`;
}
function address({ box }) {
    return `${box}@acme.example`;
}
function passwordVariable({ box }) {
    return `${box.toUpperCase()}_PASSWORD`;
}


/***/ }),

/***/ 60519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ sandboxAddresses),
  O: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/reflect-metadata/Reflect.js
var Reflect = __webpack_require__(80477);
// EXTERNAL MODULE: ./node_modules/@peculiar/x509/build/x509.cjs.js
var x509_cjs = __webpack_require__(8927);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(24780);
;// CONCATENATED MODULE: ./build/src/sandbox/certificate.js



const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const DAY_MS = 24 * 60 * 60 * 1000;
/** Makes a root and an intermediate that are valid for ten years around `now` (milliseconds since the epoch). */
async function createCertificateAuthority(now, name = "Sandbox") {
    const lifetime = { notBefore: new Date(now - 5 * 365 * DAY_MS), notAfter: new Date(now + 5 * 365 * DAY_MS) };
    const rootKeys = await generateKeys();
    const root = {
        keys: rootKeys,
        certificate: await x509_cjs/* X509CertificateGenerator */.Jy.createSelfSigned({
            ...lifetime,
            serialNumber: serialNumber(),
            name: `CN=${name} Root CA, O=${name}`,
            signingAlgorithm: ALGORITHM,
            keys: rootKeys,
            extensions: await caExtensions(rootKeys.publicKey, 1),
        }),
    };
    const intermediateKeys = await generateKeys();
    const intermediate = {
        keys: intermediateKeys,
        certificate: await x509_cjs/* X509CertificateGenerator */.Jy.create({
            ...lifetime,
            serialNumber: serialNumber(),
            subject: `CN=${name} Issuing CA, O=${name}`,
            issuer: root.certificate.subject,
            publicKey: intermediateKeys.publicKey,
            signingKey: rootKeys.privateKey,
            signingAlgorithm: ALGORITHM,
            extensions: [
                ...await caExtensions(intermediateKeys.publicKey, 0),
                await x509_cjs/* AuthorityKeyIdentifierExtension */.Z$.create(rootKeys.publicKey),
            ],
        }),
    };
    return {
        rootPem: pem(root.certificate),
        issue: (request) => issueLeaf(intermediate, request),
    };
}
/** Makes a self-signed certificate. */
async function createSelfSigned(request) {
    const keys = await generateKeys();
    const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.createSelfSigned({
        serialNumber: serialNumber(),
        name: `CN=${request.dnsNames[0]}`,
        notBefore: new Date(request.notBefore),
        notAfter: new Date(request.notAfter),
        signingAlgorithm: ALGORITHM,
        keys,
        extensions: await leafExtensions(request, keys.publicKey),
    });
    return { certificatePem: pem(certificate), keyPem: await privateKeyPem(keys) };
}
/** Makes the certificate a server of that name presents, with the variant's defect, valid 90 days around `now` otherwise. */
async function createServerCertificate(authority, host, variant, now) {
    const request = { dnsNames: [host], notBefore: now - DAY_MS, notAfter: now + 89 * DAY_MS };
    switch (variant) {
        case "valid":
            return await authority.issue(request);
        case "wrong-name":
            return await authority.issue({ ...request, dnsNames: [`other-${host}`] });
        case "expired":
            return await authority.issue({ ...request, notBefore: now - 91 * DAY_MS, notAfter: now - DAY_MS });
        case "not-yet-valid":
            return await authority.issue({ ...request, notBefore: now + DAY_MS, notAfter: now + 91 * DAY_MS });
        case "self-signed":
            return await createSelfSigned(request);
        case "untrusted-root":
            return await (await createCertificateAuthority(now, "Unknown")).issue(request);
    }
}
async function issueLeaf(issuer, request) {
    const keys = await generateKeys();
    const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.create({
        serialNumber: serialNumber(),
        subject: `CN=${request.dnsNames[0]}`,
        issuer: issuer.certificate.subject,
        notBefore: new Date(request.notBefore),
        notAfter: new Date(request.notAfter),
        publicKey: keys.publicKey,
        signingKey: issuer.keys.privateKey,
        signingAlgorithm: ALGORITHM,
        extensions: [
            ...await leafExtensions(request, keys.publicKey),
            await x509_cjs/* AuthorityKeyIdentifierExtension */.Z$.create(issuer.keys.publicKey),
        ],
    });
    return { certificatePem: pem(certificate) + pem(issuer.certificate), keyPem: await privateKeyPem(keys) };
}
async function caExtensions(publicKey, pathLength) {
    return [
        new x509_cjs/* BasicConstraintsExtension */.WA(true, pathLength, true),
        new x509_cjs/* KeyUsagesExtension */.hy(x509_cjs/* KeyUsageFlags */.Ob.keyCertSign | x509_cjs/* KeyUsageFlags */.Ob.cRLSign, true),
        await x509_cjs/* SubjectKeyIdentifierExtension */.QE.create(publicKey),
    ];
}
async function leafExtensions(request, publicKey) {
    return [
        new x509_cjs/* BasicConstraintsExtension */.WA(false, undefined, true),
        new x509_cjs/* KeyUsagesExtension */.hy(x509_cjs/* KeyUsageFlags */.Ob.digitalSignature, true),
        new x509_cjs/* ExtendedKeyUsageExtension */.j6([x509_cjs/* ExtendedKeyUsage */.CD.serverAuth]),
        new x509_cjs/* SubjectAlternativeNameExtension */.Wx(request.dnsNames.map((value) => ({ type: "dns", value }))),
        await x509_cjs/* SubjectKeyIdentifierExtension */.QE.create(publicKey),
    ];
}
async function generateKeys() {
    return await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
}
async function privateKeyPem(keys) {
    const der = await crypto.subtle.exportKey("pkcs8", keys.privateKey);
    return `${x509_cjs/* PemConverter */.v6.encode(der, "PRIVATE KEY")}\n`;
}
function pem(certificate) {
    return `${certificate.toString("pem")}\n`;
}
/** 16 random bytes whose first bit is 0, so that the DER integer is positive (RFC 5280 section 4.1.2.2). */
function serialNumber() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[0] = (bytes[0] ?? 0) & 0x7f | 0x01;
    return (0,base_bytes/* toHex */.nj)(bytes);
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(41314);
// EXTERNAL MODULE: ./node_modules/dns-packet/index.js
var dns_packet = __webpack_require__(14894);
;// CONCATENATED MODULE: ./build/src/sandbox/dns.js


/** Flags of an answer by a server that is asked to resolve: authoritative, recursion available. */
const FLAGS = 0x0480;
const NAME_ERROR = 3;
/** Starts a name server that knows these records and nothing else; a query that `silent` matches is never answered. */
async function startDnsServer(records, silent) {
    const queries = [];
    const socket = (0,external_node_dgram_.createSocket)("udp4");
    socket.on("message", (message, from) => {
        const answer = answerTo(message, records, (query) => {
            queries.push(query);
            return silent?.test(query) !== true;
        });
        if (answer)
            socket.send(answer, from.port, from.address);
    });
    socket.on("error", () => undefined);
    await new Promise((resolve) => socket.bind(0, "127.0.0.1", resolve));
    return {
        address: `127.0.0.1:${socket.address().port}`,
        queries,
        close: () => new Promise((resolve) => socket.close(() => resolve())),
    };
}
function answerTo(message, records, asked) {
    let packet;
    try {
        packet = (0,dns_packet.decode)(Buffer.from(message));
    }
    catch {
        return undefined;
    }
    const [question] = packet.questions ?? [];
    if (!question || !asked(`${question.type} ${question.name}`))
        return undefined;
    const name = question.name.toLowerCase();
    const known = records.filter((record) => record.name === name);
    // A name exists when something below it does (RFC 8020).
    const exists = known.length > 0 || records.some((record) => record.name.endsWith(`.${name}`));
    const answers = known.filter((record) => record.type === question.type).map((record) => ({ ...record, ttl: 60 }));
    return (0,dns_packet.encode)({
        type: "response",
        id: packet.id ?? 0,
        flags: FLAGS | (packet.flags ?? 0) & 0x0100 | (exists ? 0 : NAME_ERROR),
        questions: [question],
        answers,
    });
}
/** The records of a domain that is set up well: its mail arrives at a host, which alone sends for it. */
function wellKeptDomain(domain, host) {
    return [
        { name: domain, type: "MX", data: { preference: 10, exchange: host } },
        { name: domain, type: "TXT", data: "v=spf1 mx -all" },
        { name: `_dmarc.${domain}`, type: "TXT", data: "v=DMARC1; p=quarantine" },
    ];
}

// EXTERNAL MODULE: ./node_modules/hono/dist/index.js + 23 modules
var dist = __webpack_require__(60429);
// EXTERNAL MODULE: ./node_modules/hono/dist/middleware/body-limit/index.js
var body_limit = __webpack_require__(62542);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/sandbox/limits.js
var limits = __webpack_require__(92949);
;// CONCATENATED MODULE: ./build/src/sandbox/genesys/control.js




/** Where the control calls are, next to the simulated API. */
const CONTROL_PATH = "/__sandbox";
const count = valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig(), valibot_dist/* safeInteger */.Y2b(), valibot_dist/* minValue */.Wwf(0));
const when = valibot_dist/* picklist */.KIO(["before", "after"]);
const effectSchema = valibot_dist/* strictObject */.rej({
    stuck: valibot_dist/* exactOptional */.yqP(valibot_dist/* boolean */.zMY()),
    extraMs: valibot_dist/* exactOptional */.yqP(valibot_dist/* number */.aig()),
    status: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
    statusMessage: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
});
const faultSchema = valibot_dist/* variant */.Oxt("kind", [
    valibot_dist/* strictObject */.rej({
        kind: valibot_dist/* literal */.euz("status"),
        status: count,
        message: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
        headers: valibot_dist/* exactOptional */.yqP(valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), valibot_dist/* string */.YjP())),
    }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("html"), status: count }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("reset"), when }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("hang"), when }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("truncate") }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("validation"), effect: effectSchema }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("stale-listing"), listings: count }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("page-shrink"), most: count }),
]);
const rulesSchema = valibot_dist/* array */.YOg(valibot_dist/* strictObject */.rej({
    method: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
    path: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
    skip: valibot_dist/* exactOptional */.yqP(count),
    times: valibot_dist/* exactOptional */.yqP(count),
    fault: faultSchema,
}));
/**
 * Lets a program in another process look into the simulator and script it: GET shows accounts and requests, POST
 * `/faults` takes a JSON array of fault rules, DELETE `/faults` forgets them, POST `/revoke-tokens` ends every token.
 */
function createGenesysControl(simulator) {
    const control = new dist/* Hono */.$().basePath(CONTROL_PATH);
    control.use((0,body_limit/* bodyLimit */.k)({ maxSize: limits/* HTTP_BODY_LIMIT */.Mi }));
    control.get("/", (context) => context.json({ accounts: simulator.accounts(), requests: simulator.requests() }));
    control.post("/faults", async (context) => {
        const rules = valibot_dist/* safeParse */.xLC(rulesSchema, await context.req.json().catch(() => undefined));
        if (!rules.success) {
            return context.json({ error: "The body must be a JSON array of {method?, path?, skip?, times?, fault}" }, 400);
        }
        simulator.addFaults(...rules.output);
        return context.body(null, 204);
    });
    control.delete("/faults", (context) => {
        simulator.clearFaults();
        return context.body(null, 204);
    });
    control.post("/revoke-tokens", (context) => {
        simulator.revokeTokens();
        return context.body(null, 204);
    });
    return control;
}

// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
;// CONCATENATED MODULE: ./build/src/sandbox/line-socket.js

/** Thrown when a peer sends a line that is longer than {@link MAIL_LINE_LIMIT}. */
class LineTooLong extends Error {
}
/**
 * Reads lines that end in CRLF, and counted octets, from a socket; the one reader of the mail simulators and of the
 * simulated Genesys Cloud. It keeps at most one line limit and one chunk of the socket in memory.
 */
class LineSocket {
    socket;
    #buffer = Buffer.alloc(0);
    #ended = false;
    #wake;
    #onData = (chunk) => {
        this.#buffer = Buffer.concat([this.#buffer, chunk]);
        if (this.#buffer.length > limits/* MAIL_LINE_LIMIT */.Bm)
            this.socket.pause();
        this.#wake?.();
    };
    #onEnd = () => {
        this.#ended = true;
        this.#wake?.();
    };
    constructor(socket) {
        this.socket = socket;
        socket.on("data", this.#onData);
        // A peer may vanish at any time; "close" follows and ends the reads.
        socket.on("error", this.#onEnd);
        socket.on("end", this.#onEnd);
        socket.on("close", this.#onEnd);
    }
    /** The next line without its CRLF, or undefined when the peer has closed. Throws {@link LineTooLong}. */
    async readLine() {
        for (;;) {
            const end = this.#buffer.indexOf("\r\n");
            if (end > limits/* MAIL_LINE_LIMIT */.Bm || (end < 0 && this.#buffer.length > limits/* MAIL_LINE_LIMIT */.Bm))
                throw new LineTooLong();
            if (end >= 0)
                return this.#take(end, 2);
            if (this.#ended)
                return undefined;
            await this.#more();
        }
    }
    /** The next `length` octets as UTF-8, or undefined when the peer closes before they arrive. */
    async readOctets(length) {
        for (;;) {
            if (this.#buffer.length >= length)
                return this.#take(length, 0);
            if (this.#ended)
                return undefined;
            await this.#more();
        }
    }
    /** Sends lines, each with a CRLF, in one write. */
    writeLines(...lines) {
        if (!this.socket.destroyed && this.socket.writable)
            this.socket.write(lines.map((line) => `${line}\r\n`).join(""));
    }
    /** Releases the socket for a TLS handshake and returns how many octets were waiting unread; they are discarded (RFC 3207 section 4.2). */
    release() {
        this.socket.off("data", this.#onData);
        this.socket.off("end", this.#onEnd);
        this.socket.pause();
        const waiting = this.#buffer.length;
        this.#buffer = Buffer.alloc(0);
        return waiting;
    }
    #take(length, terminator) {
        const text = this.#buffer.toString("utf8", 0, length);
        this.#buffer = this.#buffer.subarray(length + terminator);
        if (this.#buffer.length <= limits/* MAIL_LINE_LIMIT */.Bm)
            this.socket.resume();
        return text;
    }
    #more() {
        return new Promise((resolve) => {
            this.#wake = () => {
                this.#wake = undefined;
                resolve();
            };
        });
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
;// CONCATENATED MODULE: ./build/src/sandbox/mail/login.js
// By hand: nodemailer and imapflow are more code than all the simulators, for one log-in each.







/** Thrown when the server accepted the connection but not the credentials. */
class LoginRefused extends Error {
}
/** Logs in to an SMTP server (RFC 4954) and leaves. Throws {@link LoginRefused}, or another error if the server cannot be reached. */
async function logInToSmtp(login) {
    await withSocket(login, async (socket) => {
        let lines = new LineSocket(socket);
        await expectSmtp(lines, 220);
        let extensions = await smtpCommand(lines, "EHLO genesys.sandbox.invalid", 250);
        if (!login.implicitTls) {
            if (!extensions.includes("STARTTLS"))
                throw new Error("STARTTLS is not offered");
            await smtpCommand(lines, "STARTTLS", 220);
            lines.release();
            lines = new LineSocket(await login_secure(login, socket));
            extensions = await smtpCommand(lines, "EHLO genesys.sandbox.invalid", 250);
        }
        const offered = extensions.find((line) => line.startsWith("AUTH "))?.split(" ").slice(1) ?? [];
        requireMechanism(login, offered);
        lines.writeLines(`AUTH ${login.mechanism} ${initialResponse(login)}`);
        let reply = await readSmtp(lines);
        if (reply.code === 334) {
            lines.writeLines("");
            reply = await readSmtp(lines);
        }
        if (reply.code !== 235)
            throw new LoginRefused((0,base_text/* visible */.RK)(reply.lines.at(-1) ?? ""));
        lines.writeLines("QUIT");
    });
}
/** Logs in to an IMAP server over TLS (RFC 3501) and leaves. Throws {@link LoginRefused}, or another error if the server cannot be reached. */
async function logInToImap(login) {
    await withSocket(login, async (socket) => {
        const lines = new LineSocket(socket);
        const greeting = await requireLine(lines);
        if (!greeting.startsWith("* OK"))
            throw new Error(`unexpected greeting "${(0,base_text/* visible */.RK)(greeting)}"`);
        lines.writeLines("a1 CAPABILITY");
        const capabilities = await readImap(lines, "a1");
        const offered = Array.from(capabilities.untagged.matchAll(/ AUTH=(\S+)/g), (match) => match[1] ?? "");
        requireMechanism(login, offered);
        lines.writeLines(`a2 AUTHENTICATE ${login.mechanism}`);
        const answer = await readImap(lines, "a2", [initialResponse(login), ""]);
        if (!answer.tagged.startsWith("OK"))
            throw new LoginRefused((0,base_text/* visible */.RK)(answer.tagged));
        lines.writeLines("a3 LOGOUT");
    });
}
async function withSocket(login, talk) {
    login.signal.throwIfAborted();
    const raw = (0,external_node_net_.connect)({ host: login.place.address, port: login.place.port, noDelay: true });
    const release = (0,base_async/* onAbort */.u7)(login.signal, () => raw.destroy());
    try {
        await settled(raw, "connect");
        await talk(login.implicitTls ? await login_secure(login, raw) : raw);
    }
    finally {
        release();
        raw.end();
        raw.destroySoon();
    }
}
async function login_secure(login, socket) {
    const secured = external_node_tls_.connect({ socket, servername: login.host, ca: login.caPem });
    await settled(secured, "secureConnect");
    return secured;
}
/** Waits for a socket's event; rejects when the socket fails or closes first. */
function settled(socket, event) {
    return new Promise((resolve, reject) => {
        socket.once(event, () => resolve());
        socket.once("error", reject);
        socket.once("close", () => reject(new Error("the connection was closed")));
    });
}
function initialResponse(login) {
    const text = login.mechanism === "PLAIN"
        ? `\0${login.username}\0${login.secret}`
        : `user=${login.username}\x01auth=Bearer ${login.secret}\x01\x01`;
    return (0,base_bytes/* toBase64 */.nk)(text);
}
function requireMechanism(login, offered) {
    if (!offered.includes(login.mechanism))
        throw new LoginRefused(`AUTH ${login.mechanism} is not offered`);
}
async function smtpCommand(lines, command, code) {
    lines.writeLines(command);
    return await expectSmtp(lines, code);
}
async function expectSmtp(lines, code) {
    const reply = await readSmtp(lines);
    if (reply.code !== code)
        throw new Error(`unexpected reply "${(0,base_text/* visible */.RK)(reply.lines.at(-1) ?? "")}"`);
    return reply.lines.map((line) => line.slice(4));
}
async function readSmtp(lines) {
    const reply = [];
    while (reply.length < limits/* MAIL_REPLY_LINE_LIMIT */.MF) {
        const line = await requireLine(lines);
        reply.push(line);
        if (/^\d{3}(?: |$)/.test(line))
            return { code: Number(line.slice(0, 3)), lines: reply };
    }
    throw new Error("the reply has too many lines");
}
/** Reads up to the tagged line and answers each continuation request with the next of `responses`. */
async function readImap(lines, tag, responses = []) {
    const pending = [...responses];
    let untagged = "";
    for (let count = 0; count < limits/* MAIL_REPLY_LINE_LIMIT */.MF; count++) {
        const line = await requireLine(lines);
        if (line.startsWith("+"))
            lines.writeLines(pending.shift() ?? "*");
        else if (line.startsWith(`${tag} `))
            return { tagged: line.slice(tag.length + 1), untagged };
        else
            untagged += ` ${line}`;
    }
    throw new Error("the reply has too many lines");
}
async function requireLine(lines) {
    const line = await lines.readLine();
    if (line === undefined)
        throw new Error("the connection was closed");
    return line;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/sandbox/wall-clock.js

/** The machine's own clock, for a sandbox that people use; tests pass their own. */
const wallClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        try {
            await (0,external_node_timers_promises_.setTimeout)(ms, undefined, signal ? { signal } : {});
        }
        catch (error) {
            throw signal?.aborted ? signal.reason : error;
        }
    },
};

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/validation.js






/** A validator that really logs in to the account's SMTP and IMAP servers over verified TLS. */
function mailValidator(reach) {
    const gate = new base_async/* Semaphore */.jf(limits/* VALIDATIONS_LIMIT */.ny);
    return (account, signal) => gate.run(async () => await validateServer("SMTP", account.smtpServer, account.smtpPort, account, reach, signal) ??
        await validateServer("IMAP", account.imapServer, account.imapPort, account, reach, signal));
}
/** Words of Genesys Cloud's own (help article on the custom SMTP server integration), then what went wrong here. */
async function validateServer(protocol, host, port, account, reach, signal) {
    const place = reach.locate(host, port);
    if (place === undefined)
        return `The ${protocol} host is not valid. (${host}:${port})`;
    const login = {
        host,
        place,
        caPem: reach.caPem,
        implicitTls: port !== 587,
        mechanism: account.authenticationType === "OAUTH2" ? "XOAUTH2" : "PLAIN",
        username: account.username,
        secret: account.password,
    };
    try {
        const logIn = protocol === "SMTP" ? logInToSmtp : logInToImap;
        const clock = reach.clock ?? wallClock;
        await (0,base_async/* deadline */.nl)(limits/* MAIL_LOGIN_MS */.Ng, clock, signal, () => new LoginTimedOut(), (signal) => logIn({ ...login, signal }));
        return undefined;
    }
    catch (error) {
        return `${reason(error)} (${protocol} ${host}:${port}: ${detail(error)})`;
    }
}
class LoginTimedOut extends Error {
    constructor() {
        super(`no end within ${limits/* MAIL_LOGIN_MS */.Ng / 1000} s`);
    }
}
function reason(error) {
    if (error instanceof LoginTimedOut)
        return "The connection has timed out.";
    if (error instanceof LoginRefused)
        return "Unable to authenticate with the specified integration.";
    return "Genesys Cloud cannot connect to the integration.";
}
function detail(error) {
    if (error instanceof LineTooLong)
        return "a reply line is too long";
    return (0,errors/* errorMessage */.gJ)(error);
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/accounts.js
/** Where the accounts live. */
const ACCOUNTS_PATH = "/api/v2/routing/emailaccounts";
/** The accounts of the simulated organisation. A status is computed when it is read, so that it follows any clock. */
class AccountStore {
    #options;
    #accounts = new Map();
    constructor(options) {
        this.#options = options;
    }
    create(write, effect, hiddenListings) {
        const id = crypto.randomUUID();
        const account = { id, version: 1, write, validation: this.#startValidation(write, effect), hiddenListings };
        this.#accounts.set(id, account);
        return this.#view(account);
    }
    replace(id, write, effect) {
        const account = this.#accounts.get(id);
        if (account === undefined)
            return undefined;
        account.version++;
        account.write = write;
        account.validation = this.#startValidation(write, effect);
        return this.#view(account);
    }
    /** Whether there was one to remove. */
    remove(id) {
        return this.#accounts.delete(id);
    }
    get(id) {
        const account = this.#accounts.get(id);
        return account && this.#view(account);
    }
    /** The id of the account that already has the name, ignoring case. */
    idOfName(name) {
        const wanted = name.toLowerCase();
        return [...this.#accounts.values()].find((account) => account.write.name.toLowerCase() === wanted)?.id;
    }
    /** Every account, oldest first. */
    all() {
        return Array.from(this.#accounts.values(), (account) => this.#view(account));
    }
    /** What a listing shows: accounts that are not visible yet are left out once more. */
    listing() {
        const views = [];
        for (const account of this.#accounts.values()) {
            if (account.hiddenListings > 0)
                account.hiddenListings--;
            else
                views.push(this.#view(account));
        }
        return views;
    }
    #startValidation(write, effect) {
        const validation = { startedAt: this.#options.clock.now(), effect };
        this.#options.validate(write, this.#options.signal).then((reason) => validation.result = { reason }, (error) => validation.result = { reason: String(error) });
        return validation;
    }
    #view(account) {
        const { password: _, ...shown } = account.write;
        return {
            id: account.id,
            ...shown,
            ...this.#status(account.validation),
            version: account.version,
            selfUri: `${ACCOUNTS_PATH}/${account.id}`,
        };
    }
    #status({ startedAt, effect, result }) {
        const elapsed = this.#options.clock.now() - startedAt;
        const duration = this.#options.validationMs + (effect.extraMs ?? 0);
        if (elapsed < duration / 4)
            return { status: "PENDING_VALIDATION" };
        if (effect.stuck === true || result === undefined || elapsed < duration)
            return { status: "VALIDATING" };
        const message = effect.statusMessage ?? result.reason;
        return {
            status: effect.status ?? (result.reason === undefined ? "ACTIVE" : "VALIDATION_FAILED"),
            ...(message === undefined ? {} : { statusMessage: message }),
        };
    }
}

// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
;// CONCATENATED MODULE: ./build/src/sandbox/genesys/error.js
/** The `code` of each status; only the status is sourced, the words are what the platform is known to use (inferred). */
const CODES = {
    400: "bad.request",
    401: "bad.credentials",
    403: "missing.permissions",
    404: "not.found",
    405: "method.not.allowed",
    409: "conflict",
    413: "request.entity.too.large",
    429: "too.many.requests",
    500: "internal.server.error",
    503: "service.unavailable",
    504: "gateway.timeout",
};
/** An error answer in the platform's shape. */
function genesysError(status, message, parts = {}) {
    const code = parts.code ?? CODES[status] ?? "unknown.error";
    const body = {
        message,
        code,
        status,
        contextId: crypto.randomUUID(),
        details: parts.fieldName === undefined ? [] : [{ errorCode: code, fieldName: parts.fieldName }],
        errors: [],
        ...(parts.limit ? { limit: parts.limit } : {}),
    };
    return Response.json(body, { status });
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/listing.js


/** The page that the query asks for, or the name of the parameter that is wrong. */
function listAccounts(accounts, query, largestPage = limits/* GENESYS_PAGE_LIMIT */.lK) {
    const asked = positiveInteger(query.get("pageSize"), 25);
    if (asked === undefined || asked > limits/* GENESYS_PAGE_LIMIT */.lK)
        return { wrongParameter: "pageSize" };
    const pageNumber = positiveInteger(query.get("pageNumber"), 1);
    if (pageNumber === undefined)
        return { wrongParameter: "pageNumber" };
    const pageSize = Math.min(asked, largestPage);
    const name = query.get("name")?.toLowerCase();
    const found = name === undefined ? accounts : accounts.filter((account) => account.name.toLowerCase() === name);
    const pageCount = Math.ceil(found.length / pageSize);
    const pageUri = (number) => {
        const uri = new URLSearchParams(query);
        uri.set("pageSize", String(pageSize));
        uri.set("pageNumber", String(number));
        return `${ACCOUNTS_PATH}?${uri}`;
    };
    return {
        listing: {
            entities: found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
            pageSize,
            pageNumber,
            total: found.length,
            pageCount,
            selfUri: pageUri(pageNumber),
            ...(pageNumber < pageCount ? { nextUri: pageUri(pageNumber + 1) } : {}),
        },
    };
}
function positiveInteger(text, otherwise) {
    if (text === null)
        return otherwise;
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/write-body.js

const write_body_text = valibot_dist/* string */.YjP("must be of type string");
const bodySchema = valibot_dist/* pipe */.FsL(valibot_dist/* unknown */.L5J(), valibot_dist/* check */.z6Y((value) => !Array.isArray(value), "The request body must be a JSON object"), valibot_dist/* strictObject */.rej({
    name: valibot_dist/* pipe */.FsL(write_body_text, valibot_dist/* nonEmpty */.hq("must not be empty"), 
    // JSON Schema counts characters (RFC 8259), not UTF-16 code units.
    valibot_dist/* check */.z6Y((name) => Array.from(name).length <= 256, "must have at most 256 characters")),
    description: write_body_text,
    smtpServer: write_body_text,
    smtpPort: oneOf(integer(), [465, 587]),
    imapServer: write_body_text,
    imapPort: oneOf(integer(), [993]),
    authenticationType: oneOf(write_body_text, ["PLAIN", "OAUTH2"]),
    username: write_body_text,
    password: write_body_text,
    signature: write_body_text,
    replyToAddress: write_body_text,
    replyTemplate: write_body_text,
    forwardTemplate: write_body_text,
    enableTls: valibot_dist/* pipe */.FsL(valibot_dist/* boolean */.zMY("must be of type boolean"), valibot_dist/* literal */.euz(true, "must be one of true")),
    useStartTls: valibot_dist/* boolean */.zMY("must be of type boolean"),
}, ({ expected }) => {
    if (expected === "Object")
        return "The request body must be a JSON object";
    return expected === "never" ? "is not known" : "is required";
}), valibot_dist/* forward */.sYn(valibot_dist/* check */.z6Y(({ smtpPort, useStartTls }) => useStartTls === (smtpPort === 587), "must be true exactly when smtpPort is 587"), ["useStartTls"]), valibot_dist/* readonly */.tBZ());
/** The body when it keeps every rule of the contract, else the first problem; a field that is not known comes before all others. */
function readWriteBody(value) {
    const { success, output, issues } = valibot_dist/* safeParse */.xLC(bodySchema, value);
    if (success)
        return { body: output };
    const { path, message } = issues.find(({ expected }) => expected === "never") ?? issues[0];
    const fieldName = path?.[0].key;
    return {
        problem: typeof fieldName === "string"
            ? { fieldName, message: `The field '${fieldName.slice(0, 100)}' ${message}` }
            : { fieldName: "", message },
    };
}
function integer() {
    return valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig("must be of type integer"), valibot_dist/* integer */.ndf("must be of type integer"));
}
function oneOf(type, values) {
    return valibot_dist/* pipe */.FsL(type, valibot_dist/* picklist */.KIO(values, `must be one of ${values.join(", ")}`));
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/api.js








/** The calls of contracts/emailaccounts.openapi.yaml, for requests that are authenticated already. */
function createGenesysApi(accounts) {
    const api = new dist/* Hono */.$();
    api.use((0,body_limit/* bodyLimit */.k)({ maxSize: limits/* HTTP_BODY_LIMIT */.Mi, onError: () => genesysError(413, "The request body is too large") }));
    api.post(ACCOUNTS_PATH, async (context) => {
        const read = await readBody(context);
        if (read instanceof Response)
            return read;
        if (accounts.idOfName(read.name) !== undefined) {
            return genesysError(409, `An email account with the name '${read.name}' already exists`, { fieldName: "name" });
        }
        const { fault } = context.env;
        const hidden = fault?.kind === "stale-listing" ? fault.listings : 0;
        return context.json(accounts.create(read, effectOf(fault), hidden), 201);
    });
    api.get(ACCOUNTS_PATH, (context) => {
        const { fault } = context.env;
        const most = fault?.kind === "page-shrink" ? fault.most : undefined;
        const result = listAccounts(accounts.listing(), new URL(context.req.url).searchParams, most);
        if ("listing" in result)
            return context.json(result.listing);
        const message = `The parameter '${result.wrongParameter}' is not valid`;
        return genesysError(400, message, { fieldName: result.wrongParameter });
    });
    api.get(`${ACCOUNTS_PATH}/:id`, (context) => {
        const account = accounts.get(context.req.param("id"));
        return account ? context.json(account) : notFound();
    });
    api.put(`${ACCOUNTS_PATH}/:id`, async (context) => {
        const id = context.req.param("id");
        if (accounts.get(id) === undefined)
            return notFound();
        const read = await readBody(context);
        if (read instanceof Response)
            return read;
        const holder = accounts.idOfName(read.name);
        if (holder !== undefined && holder !== id) {
            // The contract has no 409 for PUT.
            return genesysError(400, `An email account with the name '${read.name}' already exists`, { fieldName: "name" });
        }
        const replaced = accounts.replace(id, read, effectOf(context.env.fault));
        return replaced ? context.json(replaced) : notFound();
    });
    api.delete(`${ACCOUNTS_PATH}/:id`, (context) => accounts.remove(context.req.param("id")) ? context.body(null, 204) : notFound());
    api.all(ACCOUNTS_PATH, () => genesysError(405, "HTTP method not allowed"));
    api.all(`${ACCOUNTS_PATH}/:id`, () => genesysError(405, "HTTP method not allowed"));
    api.notFound(notFound);
    return api;
}
async function readBody(context) {
    const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (type !== "application/json")
        return genesysError(400, "The request body must be application/json");
    const value = (0,http/* parseJson */.qF)(await context.req.text());
    if (value === undefined)
        return genesysError(400, "The request body is not valid JSON");
    const read = readWriteBody(value);
    return "body" in read ? read.body : genesysError(400, read.problem.message, { fieldName: read.problem.fieldName });
}
function effectOf(fault) {
    return fault?.kind === "validation" ? fault.effect : {};
}
function notFound() {
    return genesysError(404, "The requested resource was not found");
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/faults.js
/** The part of a fault that the transport carries out. */
function httpFaultOf(fault) {
    switch (fault?.kind) {
        case undefined:
        case "validation":
        case "stale-listing":
        case "page-shrink":
            return undefined;
        default:
            return fault;
    }
}

// EXTERNAL MODULE: ./build/src/sandbox/random-text.js
var random_text = __webpack_require__(79944);
;// CONCATENATED MODULE: ./build/src/sandbox/request-body.js

/** The body of a request as text, or undefined when it is longer than {@link HTTP_BODY_LIMIT} bytes. */
async function readText(request) {
    const decoder = new TextDecoder();
    let text = "";
    let length = 0;
    for await (const chunk of request.body ?? []) {
        length += chunk.length;
        if (length > limits/* HTTP_BODY_LIMIT */.Mi)
            return undefined;
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/oauth.js


/** The login host: client credentials (RFC 6749 section 4.4) for bearer tokens (RFC 6750). */
class OAuthServer {
    #client;
    #clock;
    #expiryByToken = new Map();
    constructor(client, clock) {
        this.#client = client;
        this.#clock = clock;
    }
    /** Answers POST /oauth/token. */
    async token(request) {
        const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
        if (type !== "application/x-www-form-urlencoded") {
            return oauthError(400, "invalid_request", "the body must be application/x-www-form-urlencoded");
        }
        const text = await readText(request);
        if (text === undefined)
            return oauthError(400, "invalid_request", "the body is too large");
        const form = new URLSearchParams(text);
        const grants = form.getAll("grant_type");
        if (grants.length !== 1)
            return oauthError(400, "invalid_request", "grant_type must be given once");
        if (grants[0] !== "client_credentials") {
            return oauthError(400, "unsupported_grant_type", "only client_credentials is supported");
        }
        const given = basicCredentials(request.headers.get("authorization"));
        if (given === undefined)
            return oauthError(400, "invalid_request", "the client must authenticate with HTTP Basic");
        // The status differs on purpose: 400 for an unknown client, 401 for a wrong secret, as the platform does (inferred).
        if (given.id !== this.#client.clientId)
            return oauthError(400, "invalid_client", "client not found");
        if (given.secret !== this.#client.clientSecret)
            return oauthError(401, "invalid_client", "authentication failed");
        const accessToken = (0,random_text/* randomBase64Url */.O)(48);
        this.#expiryByToken.set(accessToken, this.#clock.now() + this.#client.tokenLifetimeSeconds * 1000);
        return Response.json({
            access_token: accessToken,
            token_type: "bearer",
            expires_in: this.#client.tokenLifetimeSeconds,
        }, { headers: { "cache-control": "no-store" } });
    }
    /** Whether a token was issued here and is still valid. */
    accepts(token) {
        return (this.#expiryByToken.get(token) ?? 0) > this.#clock.now();
    }
    /** Makes every token invalid, as an administrator who changes the client's secret does. */
    revokeTokens() {
        this.#expiryByToken.clear();
    }
}
/** The bearer token of a request, or undefined. */
function bearerToken(request) {
    return /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
}
function basicCredentials(header) {
    const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? "")?.[1];
    if (encoded === undefined)
        return undefined;
    const text = Buffer.from(encoded, "base64").toString("utf8");
    const colon = text.indexOf(":");
    return colon < 0 ? undefined : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}
function oauthError(status, error, description) {
    const headers = status === 401 ? { "www-authenticate": 'Basic realm="oauth"' } : {};
    return Response.json({ error, description, error_description: description }, { status, headers });
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/rate-limit.js
/** Counts requests by token in fixed windows that begin with a token's first request; a refused request does not count (inferred). */
class RateLimiter {
    #options;
    #clock;
    #windows = new Map();
    constructor(options, clock) {
        this.#options = options;
        this.#clock = clock;
    }
    take(token) {
        const { allowed, windowMs } = this.#options;
        const now = this.#clock.now();
        let window = this.#windows.get(token);
        if (window === undefined || window.endsAt <= now) {
            window = { endsAt: now + windowMs, count: 0 };
            this.#windows.set(token, window);
        }
        const exceeded = window.count >= allowed;
        if (!exceeded)
            window.count++;
        const resetSeconds = Math.ceil((window.endsAt - now) / 1000);
        return { allowed, count: window.count, resetSeconds, exceeded };
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/http-fault.js

/** A fault plan from rules: the first rule that matches and is not used up decides. */
function faultSequence(rules) {
    const open = rules.map((rule) => ({ rule, skip: rule.skip ?? 0, times: rule.times ?? 1 }));
    return ({ method, path }) => {
        for (const state of open) {
            if (state.times === 0)
                continue;
            if (state.rule.method !== undefined && state.rule.method !== method)
                continue;
            if (state.rule.path !== undefined && !path.startsWith(state.rule.path))
                continue;
            if (state.skip > 0) {
                state.skip--;
                continue;
            }
            state.times--;
            return state.rule.fault;
        }
        return undefined;
    };
}
/** The fault of the first plan that has one; later plans are not asked. */
function planFault(plans, request) {
    for (const plan of plans) {
        const fault = plan(request);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
/** Thrown by a simulator's handler instead of an answer: the connection ends without one. */
class ConnectionReset extends Error {
    code = "ECONNRESET";
    constructor() {
        super("The connection was reset");
        this.name = "ConnectionReset";
    }
}
/** Answers a request as the fault says; `answer` is what the simulator does without one. */
async function answerWithFault(fault, context, answer) {
    if (fault === undefined)
        return await answer();
    switch (fault.kind) {
        case "status": {
            const response = context.error(fault.status, fault.message ?? `Injected fault ${fault.status}`);
            for (const [name, value] of Object.entries(fault.headers ?? {}))
                response.headers.set(name, value);
            return response;
        }
        case "html":
            return new Response(`<html><body><h1>${fault.status} Bad Gateway</h1></body></html>`, {
                status: fault.status,
                headers: { "content-type": "text/html" },
            });
        case "reset":
            if (fault.when === "after")
                await answer();
            throw new ConnectionReset();
        case "hang":
            if (fault.when === "after")
                await answer();
            await new Promise((resolve) => (0,base_async/* onAbort */.u7)(context.signal, resolve));
            throw new ConnectionReset();
        case "truncate": {
            const response = await answer();
            const text = await response.text();
            return new Response(text.slice(0, Math.floor(text.length / 2)), response);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/request-log.js
/** A logged request as a fault plan is asked about it. */
function faultRequest({ method, path, search, number }) {
    return { method, path, query: new URLSearchParams(search), number };
}
/** The requests that a simulator has received, in order of arrival. */
class RequestLog {
    #requests = [];
    add(request, time) {
        const { pathname, search } = new URL(request.url);
        const entry = {
            number: this.#requests.length + 1,
            method: request.method,
            path: pathname,
            search,
            time,
            correlationId: crypto.randomUUID(),
        };
        this.#requests.push(entry);
        return entry;
    }
    all() {
        return this.#requests;
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/genesys.js










/**
 * Genesys Cloud's login host and e-mail account API in memory, with the platform's headers, errors and failures.
 * {@link GenesysSimulator.fetch} needs no socket; comments mark which behaviour is sourced and which is inferred.
 */
class GenesysSimulator {
    #clock;
    #oauth;
    #limiter;
    #accounts;
    #api;
    #log = new RequestLog();
    #plans = [];
    #closing = new AbortController();
    constructor(options) {
        this.#clock = options.clock ?? wallClock;
        const { clientId, clientSecret, tokenLifetimeSeconds = 86_400 } = options;
        this.#oauth = new OAuthServer({ clientId, clientSecret, tokenLifetimeSeconds }, this.#clock);
        const limit = options.rateLimit ?? { allowed: limits/* GENESYS_RATE_LIMIT */.MT, windowMs: limits/* GENESYS_RATE_WINDOW_MS */.Wh };
        this.#limiter = new RateLimiter(limit, this.#clock);
        this.#accounts = new AccountStore({
            clock: this.#clock,
            validate: options.validate ?? (() => Promise.resolve(undefined)),
            validationMs: options.validationMs ?? 2000,
            signal: this.#closing.signal,
        });
        this.#api = createGenesysApi(this.#accounts);
        if (options.faults)
            this.#plans.push(options.faults);
    }
    /** Answers a request to the login host or the API, by its path. Throws `ConnectionReset` where a fault ends the connection. */
    fetch = async (request) => {
        const entry = this.#log.add(request, this.#clock.now());
        const fault = planFault(this.#plans, faultRequest(entry));
        if (fault)
            entry.fault = fault.kind;
        const token = bearerToken(request);
        const known = token !== undefined && this.#oauth.accepts(token);
        const rate = this.#limiter.take(known ? token : "anonymous");
        const context = {
            signal: AbortSignal.any([request.signal, this.#closing.signal]),
            error: (status, message) => genesysError(status, message),
        };
        const answer = await answerWithFault(httpFaultOf(fault), context, () => this.#answer(request, entry, rate, fault));
        const response = new Response(answer.body, answer);
        response.headers.set("inin-correlation-id", entry.correlationId);
        response.headers.set("inin-ratelimit-allowed", String(rate.allowed));
        response.headers.set("inin-ratelimit-count", String(rate.count));
        response.headers.set("inin-ratelimit-reset", String(rate.resetSeconds));
        entry.status = response.status;
        return response;
    };
    /** The organisation's accounts, oldest first. */
    accounts() {
        return this.#accounts.all();
    }
    /** Every request so far. */
    requests() {
        return this.#log.all();
    }
    /** Scripts failures of the requests to come. */
    addFaults(...rules) {
        this.#plans.push(faultSequence(rules));
    }
    /** Forgets every fault plan. */
    clearFaults() {
        this.#plans.length = 0;
    }
    /** Makes every token invalid. */
    revokeTokens() {
        this.#oauth.revokeTokens();
    }
    /** Ends hanging requests and running validations. */
    close() {
        this.#closing.abort(new Error("The sandbox is closing"));
    }
    async #answer(request, entry, rate, fault) {
        if (rate.exceeded)
            return tooManyRequests(rate);
        if (entry.path === "/oauth/token") {
            return entry.method === "POST" ? await this.#oauth.token(request) : genesysError(405, "HTTP method not allowed");
        }
        const token = bearerToken(request);
        if (token === undefined) {
            return genesysError(401, "No authentication bearer token specified in authorization header.", {
                code: "authentication.required",
            });
        }
        if (!this.#oauth.accepts(token))
            return genesysError(401, "Invalid login credentials.");
        return await this.#api.fetch(request, { fault });
    }
}
/** The message's wording is the platform's own (sourced); the limit's key is that of client-credentials tokens. */
function tooManyRequests(rate) {
    const message = `Rate limit exceeded the maximum. Retry the request in [${rate.resetSeconds}] seconds`;
    const response = genesysError(429, message, {
        limit: { key: "client.credentials.token.rate.per.minute", namespace: "platform.api", value: rate.allowed },
    });
    response.headers.set("retry-after", String(rate.resetSeconds));
    return response;
}

// EXTERNAL MODULE: ./build/src/sandbox/github/page.js
var page = __webpack_require__(98150);
// EXTERNAL MODULE: ./build/src/sandbox/github/objects.js
var objects = __webpack_require__(20509);
;// CONCATENATED MODULE: ./build/src/sandbox/github/state.js

/** The author of everything that a workflow's GITHUB_TOKEN writes. */
const ACTIONS_BOT = { login: "github-actions[bot]", id: 41_898_282, type: "Bot" };
/** The repository as it stands: the seed, and what was written since. */
class GithubState {
    seed;
    git;
    defaultBranch;
    branches;
    pulls;
    issues;
    /** By the number of the pull request or issue. */
    comments;
    reviewComments = new Map();
    /** True for a token that only reads, as a fork's pull request gets. */
    readOnly;
    #lastComment = 0;
    constructor(seed, readOnly) {
        this.seed = seed;
        this.readOnly = readOnly;
        this.git = seed.git ?? new objects/* GitObjects */.V();
        this.defaultBranch = seed.defaultBranch ?? "main";
        this.branches = new Map(Object.entries(seed.branches ?? {}));
        this.pulls = new Map();
        this.issues = new Map(seed.issues?.map((issue) => [issue.number, issue]));
        this.comments = new Map(seed.issues?.map(({ number }) => [number, []]));
        for (const pull of seed.pulls)
            this.putPull(pull);
    }
    /** Opens a pull request, or says anew what it is: then its comments stay. */
    putPull(pull) {
        const { number, comments = [] } = pull;
        if (!this.pulls.has(number))
            this.comments.set(number, comments.map((comment) => ({ ...comment })));
        this.pulls.set(number, pull);
    }
    /** Adds a comment to a conversation, and gives it. */
    addComment(number, comment) {
        const id = 1 + Math.max(1000, this.#lastComment, ...[...this.comments.values()].flat().map((each) => each.id));
        this.#lastComment = id;
        const added = { id, ...comment };
        this.comments.set(number, [...this.comments.get(number) ?? [], added]);
        return added;
    }
    /** The commit that a branch's name or a commit's id stands for. */
    resolve(ref) {
        return this.git.readCommit(this.branches.get(ref.replace(/^(?:refs\/)?heads\//, "")) ?? ref);
    }
    /** Makes a commit on a branch, and gives its id. */
    push(branch, files, message) {
        const parent = this.branches.get(branch);
        const parents = parent === undefined ? [] : [parent];
        const id = this.git.commit({ files, parents, ...(message === undefined ? {} : { message }) });
        this.branches.set(branch, id);
        return id;
    }
    /** Merges an open pull request into its base branch with a merge commit, and gives that commit. */
    merge(number, by) {
        const pull = this.pulls.get(number);
        const head = pull && this.git.readCommit(pull.headSha);
        if (pull === undefined || head === undefined)
            throw new TypeError(`Pull request ${number} has no commit`);
        const base = this.branches.get(pull.baseRef) ?? pull.baseSha;
        const title = `Merge pull request #${number} from ${this.seed.owner}/${pull.headRef}`;
        const tree = this.git.readCommit(pull.testMergeSha ?? pull.headSha)?.tree ?? head.tree;
        const id = this.git.commitTree({
            tree,
            parents: [base, pull.headSha],
            message: `${title}\n\n${pull.title}`,
            author: by,
        });
        this.branches.set(pull.baseRef, id);
        this.pulls.set(number, { ...pull, mergeCommitSha: id, mergedBy: by });
        return id;
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/github/comments.js




const ACCEPTED = "issues=write; pull_requests=write";
const BLANK = "Body cannot be blank";
const commentSchema = valibot_dist/* object */.Ikc({
    body: valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(BLANK), valibot_dist/* check */.z6Y((body) => body.trim() !== "", BLANK), valibot_dist/* maxLength */.Ru6(limits/* GITHUB_COMMENT_LIMIT */._4, `Body is too long (maximum is ${limits/* GITHUB_COMMENT_LIMIT */._4} characters)`)),
}, BLANK);
/** Adds the calls that list, create and change the comments of a pull request or issue (REST: issues/comments). */
function addCommentCalls(app, state) {
    app.get("/issues/:number/comments", (context) => {
        const comments = state.comments.get(Number(context.req.param("number")));
        return comments ? (0,page/* githubPage */.RG)(context, comments.map((comment) => view(context, comment))) : (0,page/* githubNotFound */.xk)();
    });
    app.post("/issues/:number/comments", async (context) => {
        const number = Number(context.req.param("number"));
        const comments = state.comments.get(number);
        if (!comments)
            return (0,page/* githubNotFound */.xk)();
        const body = await commentBody(context, state, number);
        if (body instanceof Response)
            return body;
        const comment = state.addComment(number, { body, user: ACTIONS_BOT, app: "github-actions" });
        return context.json(view(context, comment), 201);
    });
    app.patch("/issues/comments/:id", async (context) => {
        const id = Number(context.req.param("id"));
        for (const [number, comments] of state.comments) {
            const comment = comments.find((candidate) => candidate.id === id);
            if (!comment)
                continue;
            const body = await commentBody(context, state, number);
            if (body instanceof Response)
                return body;
            comment.body = body;
            return context.json(view(context, comment));
        }
        return (0,page/* githubNotFound */.xk)();
    });
    app.delete("/issues/comments/:id", (context) => {
        if (state.readOnly)
            return (0,page/* githubForbidden */.Xq)(ACCEPTED);
        const id = Number(context.req.param("id"));
        for (const comments of state.comments.values()) {
            const index = comments.findIndex((candidate) => candidate.id === id);
            if (index >= 0) {
                comments.splice(index, 1);
                return context.body(null, 204);
            }
        }
        return (0,page/* githubNotFound */.xk)();
    });
}
async function commentBody(context, state, number) {
    if (state.readOnly)
        return (0,page/* githubForbidden */.Xq)(ACCEPTED);
    if (state.pulls.get(number)?.locked === true) {
        return (0,page/* githubError */.qQ)(403, "Unable to create comment because issue is locked.");
    }
    const comment = valibot_dist/* safeParse */.xLC(commentSchema, await context.req.json().catch(() => undefined));
    return comment.success ? comment.output.body : invalid(comment.issues[0].message);
}
function view(context, comment) {
    const { origin, pathname } = new URL(context.req.url);
    const repository = pathname.split("/").slice(0, 4).join("/");
    return {
        id: comment.id,
        body: comment.body,
        user: comment.user,
        performed_via_github_app: comment.app === undefined ? null : { slug: comment.app },
        url: `${origin}${repository}/issues/comments/${comment.id}`,
        html_url: `https://github.com${repository.slice("/repos".length)}/issues/comments/${comment.id}`,
    };
}
function invalid(message) {
    return (0,page/* githubError */.qQ)(422, "Validation Failed", [{
            resource: "IssueComment",
            code: "unprocessable",
            field: "data",
            message,
        }]);
}

// EXTERNAL MODULE: ./build/src/sandbox/github/history.js
var github_history = __webpack_require__(40921);
;// CONCATENATED MODULE: ./build/src/sandbox/github/issues.js



const issues_ACCEPTED = "issues=write";
const newIssueSchema = valibot_dist/* object */.Ikc({
    title: valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* minLength */.BpQ(1)),
    body: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP(), ""),
    labels: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(valibot_dist/* string */.YjP()), []),
});
const changeSchema = valibot_dist/* partial */.OH3(valibot_dist/* object */.Ikc({
    title: valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* minLength */.BpQ(1)),
    body: valibot_dist/* string */.YjP(),
    state: valibot_dist/* picklist */.KIO(["open", "closed"]),
}));
/** Adds the calls that list, open and change issues; a pull request is listed as one, as GitHub does. */
function addIssueCalls(app, state) {
    const { issues, pulls } = state;
    app.get("/issues", (context) => {
        const wanted = context.req.query("state") ?? "open";
        const creator = context.req.query("creator");
        const labels = (context.req.query("labels") ?? "").split(",").filter((label) => label !== "");
        const found = listed(state).filter((issue) => (wanted === "all" || issue.state === wanted) &&
            (creator === undefined || issue.user.login === creator) &&
            labels.every((label) => issue.labels.includes(label)));
        return (0,page/* githubPage */.RG)(context, found.map((issue) => issues_view(issue, state)));
    });
    app.post("/issues", async (context) => {
        if (state.readOnly)
            return (0,page/* githubForbidden */.Xq)(issues_ACCEPTED);
        const given = valibot_dist/* safeParse */.xLC(newIssueSchema, await context.req.json().catch(() => undefined));
        if (!given.success)
            return issues_invalid(given.issues[0].message);
        const number = 1 + Math.max(0, ...issues.keys(), ...pulls.keys());
        const issue = { ...given.output, number, state: "open", user: ACTIONS_BOT };
        issues.set(number, issue);
        state.comments.set(number, []);
        return context.json(issues_view(issue, state), 201);
    });
    app.get("/issues/:number", (context) => {
        const issue = listed(state).find(({ number }) => number === Number(context.req.param("number")));
        return issue === undefined ? (0,page/* githubNotFound */.xk)() : context.json(issues_view(issue, state));
    });
    app.patch("/issues/:number", async (context) => {
        const issue = issues.get(Number(context.req.param("number")));
        if (issue === undefined)
            return (0,page/* githubNotFound */.xk)();
        if (state.readOnly)
            return (0,page/* githubForbidden */.Xq)(issues_ACCEPTED);
        const change = valibot_dist/* safeParse */.xLC(changeSchema, await context.req.json().catch(() => undefined));
        if (!change.success)
            return issues_invalid(change.issues[0].message);
        const { title = issue.title, body = issue.body, state: next = issue.state } = change.output;
        const changed = { ...issue, title, body, state: next };
        issues.set(issue.number, changed);
        return context.json(issues_view(changed, state));
    });
}
/** Issues and pull requests, the youngest first. */
function listed({ issues, pulls }) {
    const requests = [...pulls.values()].map(({ number, title, author, mergeCommitSha }) => ({
        number,
        title,
        body: "",
        state: mergeCommitSha === undefined ? "open" : "closed",
        user: { login: author, id: 1, type: "User" },
        labels: [],
    }));
    return [...issues.values(), ...requests].sort((one, other) => other.number - one.number);
}
function issues_view(issue, { seed, pulls, comments }) {
    const pull = pulls.has(issue.number);
    const url = `https://github.com/${seed.owner}/${seed.repo}/${pull ? "pull" : "issues"}/${issue.number}`;
    return {
        ...issue,
        labels: issue.labels.map((name) => ({ name })),
        comments: comments.get(issue.number)?.length ?? 0,
        html_url: url,
        ...(pull ? { pull_request: { html_url: url } } : {}),
    };
}
function issues_invalid(message) {
    return (0,page/* githubError */.qQ)(422, "Validation Failed", [{ resource: "Issue", code: "invalid", message }]);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/sandbox/github/pulls.js






const reviewSchema = valibot_dist/* object */.Ikc({
    event: valibot_dist/* picklist */.KIO(["COMMENT"]),
    body: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP(), ""),
    comments: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(valibot_dist/* object */.Ikc({ path: valibot_dist/* string */.YjP(), line: valibot_dist/* optional */.lqM(valibot_dist/* number */.aig()), body: valibot_dist/* string */.YjP() })), []),
});
/** Adds the calls that read pull requests and what belongs to them, file contents, permissions and approvals. */
function addPullCalls(app, state) {
    const { seed, git } = state;
    const pull = async (context, found) => {
        const wanted = state.pulls.get(Number(context.req.param("number")));
        return wanted ? await found(wanted) : (0,page/* githubNotFound */.xk)();
    };
    app.get("/pulls/:number", (context) => pull(context, (found) => context.json(pullView(found, state))));
    app.get("/pulls/:number/files", (context) => pull(context, (found) => (0,page/* githubPage */.RG)(context, found.files.slice(0, limits/* GITHUB_PULL_FILES_LIMIT */.kF).map(github_history/* fileView */.eT))));
    app.get("/pulls/:number/commits", (context) => pull(context, ({ baseSha, headSha }) => {
        const commits = (0,github_history/* commitsBetween */.$q)(git, baseSha, headSha).toReversed();
        return (0,page/* githubPage */.RG)(context, commits.slice(0, limits/* GITHUB_COMMITS_LIMIT */.xN).map(github_history/* commitView */.x0));
    }));
    app.get("/pulls/:number/reviews", (context) => pull(context, (found) => (0,page/* githubPage */.RG)(context, (found.reviews ?? []).map(({ user, type = "User", state, commit, association = "MEMBER", body = "" }, index) => ({
        id: index + 1,
        user: { login: user, type },
        body,
        state,
        author_association: association,
        commit_id: commit ?? found.headSha,
    })))));
    app.post("/pulls/:number/reviews", (context) => pull(context, async (found) => {
        if (state.readOnly)
            return (0,page/* githubForbidden */.Xq)("pull_requests=write");
        const review = valibot_dist/* safeParse */.xLC(reviewSchema, await context.req.json().catch(() => undefined));
        if (!review.success)
            return (0,page/* githubError */.qQ)(422, "Unprocessable Entity", [review.issues[0].message]);
        const { body, comments } = review.output;
        const reviews = [...found.reviews ?? [], {
                user: ACTIONS_BOT.login,
                type: ACTIONS_BOT.type,
                state: "COMMENTED",
                body,
            }];
        state.pulls.set(found.number, { ...found, reviews });
        const written = comments.map((comment) => ({ ...comment, user: ACTIONS_BOT }));
        state.reviewComments.set(found.number, [...state.reviewComments.get(found.number) ?? [], ...written]);
        return context.json({ id: reviews.length, state: "COMMENTED", body, user: ACTIONS_BOT });
    }));
    app.get("/pulls/:number/comments", (context) => pull(context, ({ number }) => {
        const comments = state.reviewComments.get(number) ?? [];
        return (0,page/* githubPage */.RG)(context, comments.map((comment, index) => ({ id: index + 1, ...comment })));
    }));
    app.get("/commits/:sha/pulls", (context) => {
        const sha = context.req.param("sha");
        const found = [...state.pulls.values()].filter((each) => [each.headSha, each.mergeCommitSha].includes(sha) ||
            (0,github_history/* commitsBetween */.$q)(git, each.baseSha, each.headSha).some(({ id }) => id === sha) ||
            rebasedCopies(git, each).includes(sha));
        return (0,page/* githubPage */.RG)(context, found.map((candidate) => pullView(candidate, state)));
    });
    app.get("/contents/:path{.+}", (context) => {
        const path = context.req.param("path");
        const reference = context.req.query("ref") ?? state.defaultBranch;
        const given = seed.contents?.[reference]?.[path];
        const blob = git.blob(git.files(state.resolve(reference)?.id ?? "").get(path)?.id ?? "");
        const bytes = given === undefined ? blob && Buffer.from(blob) : Buffer.from(given);
        if (bytes === undefined)
            return (0,page/* githubNotFound */.xk)();
        if (context.req.header("accept")?.includes("raw"))
            return context.text(bytes.toString("utf8"));
        return context.json({
            type: "file",
            encoding: "base64",
            name: path.split("/").at(-1),
            path,
            size: bytes.length,
            sha: (0,external_node_crypto_.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex"),
            content: bytes.toString("base64").replace(/.{60}/g, "$&\n"),
        });
    });
    app.get("/collaborators/:user/permission", (context) => {
        const login = context.req.param("user");
        const role = seed.permissions?.[login] ?? "none";
        // GitHub gives the two roles between by the one below them, and tells which it is beside it.
        const permission = { maintain: "write", triage: "read" }[role] ?? role;
        return context.json({ permission, role_name: role, user: { login, type: "User" } });
    });
    app.get("/actions/runs/:id/approvals", (context) => {
        const approvals = seed.approvals?.[Number(context.req.param("id"))] ?? [];
        return context.json(approvals.map(({ user, environment }) => ({
            state: "approved",
            comment: "",
            user: { login: user },
            environments: [{ name: environment }],
        })));
    });
}
/** The commits that a rebase made of those of a pull request, which GitHub counts among its own; the last comes first. */
function rebasedCopies(git, { baseSha, headSha, mergeCommitSha = "" }) {
    const own = (0,github_history/* commitsBetween */.$q)(git, baseSha, headSha);
    const copies = [];
    let copy = git.readCommit(mergeCommitSha);
    for (const { message } of own) {
        if (copy?.parents.length !== 1 || copy.message !== message)
            return [];
        copies.push(copy.id);
        copy = git.readCommit(copy.parents[0] ?? "");
    }
    return copies;
}
function pullView(pull, { seed, git }) {
    const merged = pull.mergeCommitSha !== undefined;
    const repo = { full_name: `${seed.owner}/${seed.repo}` };
    return {
        number: pull.number,
        title: pull.title,
        state: merged ? "closed" : "open",
        merged,
        merged_at: merged ? "2026-01-01T00:00:00Z" : null,
        merged_by: pull.mergedBy === undefined ? null : { login: pull.mergedBy, type: "User" },
        merge_commit_sha: pull.mergeCommitSha ?? pull.testMergeSha ?? null,
        locked: pull.locked === true,
        user: { login: pull.author, type: "User" },
        head: { ref: pull.headRef, sha: pull.headSha, repo },
        base: { ref: pull.baseRef, sha: pull.baseSha, repo },
        commits: (0,github_history/* commitsBetween */.$q)(git, pull.baseSha, pull.headSha).length,
        changed_files: pull.files.length,
        html_url: `https://github.com/${seed.owner}/${seed.repo}/pull/${pull.number}`,
    };
}

;// CONCATENATED MODULE: ./build/src/sandbox/github/github.js












/** GITHUB_TOKEN's requests per hour and repository. */
const HOURLY_LIMIT = 1000;
/** GitHub's REST API for one repository, as a workflow's GITHUB_TOKEN sees it: the calls that the action makes. */
class GithubSimulator {
    #options;
    #clock;
    #app;
    #log = new RequestLog();
    #plans;
    #state;
    #closing = new AbortController();
    constructor(options) {
        this.#options = options;
        this.#clock = options.clock ?? wallClock;
        this.#plans = options.faults ? [options.faults] : [];
        this.#state = new GithubState(options.seed, options.readOnly ?? false);
        this.#app = this.#createApp();
    }
    /** Answers a request. Throws `ConnectionReset` where a fault ends the connection. */
    fetch = async (request) => {
        const entry = this.#log.add(request, this.#clock.now());
        const fault = planFault(this.#plans, faultRequest(entry));
        if (fault)
            entry.fault = fault.kind;
        const context = { signal: AbortSignal.any([request.signal, this.#closing.signal]), error: page/* githubError */.qQ };
        const answer = await answerWithFault(fault, context, () => this.#answer(request));
        const response = new Response(answer.body, answer);
        const defaults = {
            "x-github-request-id": entry.correlationId,
            "x-ratelimit-limit": String(HOURLY_LIMIT),
            "x-ratelimit-remaining": String(Math.max(0, HOURLY_LIMIT - entry.number)),
            "x-ratelimit-reset": String(Math.ceil(this.#clock.now() / 1000) + 3600),
        };
        for (const [name, value] of Object.entries(defaults)) {
            if (!response.headers.has(name))
                response.headers.set(name, value);
        }
        entry.status = response.status;
        return response;
    };
    /** The comments of a pull request or issue, oldest first. */
    comments(number) {
        return this.#state.comments.get(number) ?? [];
    }
    /** The comments at lines of a pull request's diff, oldest first. */
    reviewComments(number) {
        return this.#state.reviewComments.get(number) ?? [];
    }
    /** The issues that are no pull requests. */
    issues() {
        return [...this.#state.issues.values()];
    }
    /** The commit that a branch points to. */
    branch(name) {
        return this.#state.branches.get(name);
    }
    /** Makes a commit on a branch, as a direct push does, and gives its id. */
    push(branch, files, message) {
        return this.#state.push(branch, files, message);
    }
    /** Merges an open pull request with a merge commit, which moves its base branch, and gives that commit. */
    merge(number, by = "hubot") {
        return this.#state.merge(number, by);
    }
    /** Points a branch to a commit that is here, as a push by git does; without one the branch is deleted. */
    moveBranch(name, commit) {
        if (commit === undefined)
            this.#state.branches.delete(name);
        else
            this.#state.branches.set(name, commit);
    }
    /** Opens a pull request, or says anew what it is; its comments stay. */
    putPull(pull) {
        this.#state.putPull(pull);
    }
    /** Somebody comments on a pull request or issue. */
    addComment(number, user, body) {
        this.#state.addComment(number, { user, body });
    }
    /** Somebody deletes the comments of a pull request or issue. */
    deleteComments(number) {
        this.#state.comments.get(number)?.splice(0);
    }
    /** Every request so far. */
    requests() {
        return this.#log.all();
    }
    /** Scripts failures of the requests to come. */
    addFaults(...rules) {
        this.#plans.push(faultSequence(rules));
    }
    /** Ends hanging requests. */
    close() {
        this.#closing.abort(new Error("The sandbox is closing"));
    }
    async #answer(request) {
        const given = /^(?:token|bearer) +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
        if (given !== this.#options.token)
            return (0,page/* githubError */.qQ)(401, "Bad credentials");
        return await this.#app.fetch(request);
    }
    #createApp() {
        const { seed, treeLimit = limits/* GITHUB_TREE_LIMIT */.PM } = this.#options;
        const app = new dist/* Hono */.$();
        app.use((0,body_limit/* bodyLimit */.k)({ maxSize: limits/* HTTP_BODY_LIMIT */.Mi, onError: () => (0,page/* githubError */.qQ)(413, "Payload too large") }));
        // An installation token is not a user.
        app.get("/user", () => (0,page/* githubForbidden */.Xq)(""));
        app.post("/graphql", async (context) => {
            const { query } = await context.req.json();
            if (/^(?:query)?\{viewer\{login\}\}$/.test(String(query).replaceAll(/\s/g, ""))) {
                return context.json({ data: { viewer: { login: ACTIONS_BOT.login } } });
            }
            return context.json({ errors: [{ message: "The simulator answers { viewer { login } } alone" }] });
        });
        const repository = new dist/* Hono */.$();
        addCommentCalls(repository, this.#state);
        addIssueCalls(repository, this.#state);
        addPullCalls(repository, this.#state);
        (0,github_history/* addHistoryCalls */.hm)(repository, this.#state, treeLimit);
        const path = `/repos/${seed.owner}/${seed.repo}`;
        app.get(path, (context) => context.json({
            name: seed.repo,
            full_name: `${seed.owner}/${seed.repo}`,
            owner: { login: seed.owner },
            default_branch: this.#state.defaultBranch,
        }));
        app.route(path, repository);
        app.notFound(page/* githubNotFound */.xk);
        return app;
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/webhook-signature.js
// By hand: the standardwebhooks package measures a timestamp's age by the machine's clock alone.


/** Why a receiver refuses a delivery, or undefined when a signature fits `secret` (`whsec_…`); `now` is in milliseconds. */
function signatureProblem(delivery, secret, now) {
    if (!/^\d{1,12}$/.test(delivery.timestamp))
        return "webhook-timestamp must be seconds since the epoch";
    if (Math.abs(now / 1000 - Number(delivery.timestamp)) > limits/* WEBHOOK_TOLERANCE_SECONDS */._C) {
        return "webhook-timestamp is too far from the receiver's clock";
    }
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    const expected = (0,external_node_crypto_.createHmac)("sha256", key).update(`${delivery.id}.${delivery.timestamp}.${delivery.body}`).digest();
    const fits = delivery.signature.split(" ").some((signature) => {
        const [version, encoded = ""] = signature.split(",");
        const given = Buffer.from(encoded, "base64");
        return version === "v1" && given.length === expected.length && (0,external_node_crypto_.timingSafeEqual)(given, expected);
    });
    return fits ? undefined : "webhook-signature fits no known secret";
}

;// CONCATENATED MODULE: ./build/src/sandbox/itsm.js





/** An ITSM system's webhook: it verifies signatures (Standard Webhooks), stores each event once and can be scripted to fail. */
class ItsmReceiver {
    #options;
    #clock;
    #script;
    #deliveries = [];
    #events = new Map();
    #closing = new AbortController();
    constructor(options = {}) {
        this.#options = options;
        this.#clock = options.clock ?? wallClock;
        this.#script = [...options.script ?? []];
    }
    /** Accepts a delivery on any path. Throws `ConnectionReset` where the script ends the connection. */
    fetch = async (request) => {
        if (request.method !== "POST")
            return refusal(405, "Only POST is taken");
        const body = await readText(request);
        if (body === undefined)
            return refusal(413, "The event is too large");
        const id = request.headers.get("webhook-id") ?? "";
        const problem = this.#problem(request, id, body);
        const delivery = {
            id,
            path: new URL(request.url).pathname,
            contentType: request.headers.get("content-type") ?? "",
            time: this.#clock.now(),
            body,
            ...(problem ? { problem: problem.message } : {}),
            duplicate: id !== "" && this.#events.has(id),
        };
        this.#deliveries.push(delivery);
        const response = problem
            ? refusal(problem.status, problem.message)
            : await this.#follow(this.#script.shift(), request, delivery);
        delivery.status = response.status;
        return response;
    };
    /** Every attempt so far. */
    deliveries() {
        return this.#deliveries;
    }
    /** The accepted events as parsed JSON, each once, in order of acceptance. */
    events() {
        return [...this.#events.values()];
    }
    /** Adds to the script. */
    addSteps(...steps) {
        this.#script.push(...steps);
    }
    /** Ends hanging deliveries. */
    close() {
        this.#closing.abort(new Error("The sandbox is closing"));
    }
    async #follow(step, request, delivery) {
        if (typeof step === "number" && (step < 200 || step > 299))
            return refusal(step, `Scripted status ${step}`);
        if (typeof step === "object" && "redirect" in step) {
            return new Response(null, { status: 307, headers: { location: step.redirect } });
        }
        const context = {
            signal: AbortSignal.any([request.signal, this.#closing.signal]),
            error: (status, message) => refusal(status, message),
        };
        return await answerWithFault(typeof step === "object" ? step : undefined, context, () => {
            this.#accept(delivery);
            return Promise.resolve(Response.json({ accepted: true }, { status: typeof step === "number" ? step : 202 }));
        });
    }
    #accept(delivery) {
        // Without an id, a duplicate cannot be recognised.
        const key = delivery.id || `delivery ${this.#deliveries.length}`;
        if (!this.#events.has(key))
            this.#events.set(key, (0,http/* parseJson */.qF)(delivery.body));
    }
    #problem(request, id, body) {
        const { secret, token } = this.#options;
        if (token !== undefined && request.headers.get("authorization") !== `Bearer ${token}`) {
            return { status: 401, message: "The bearer token is missing or wrong" };
        }
        if (secret !== undefined) {
            const timestamp = request.headers.get("webhook-timestamp") ?? "";
            const signature = request.headers.get("webhook-signature") ?? "";
            if (!id || !timestamp || !signature)
                return { status: 400, message: "A Standard Webhooks header is missing" };
            const message = signatureProblem({ id, timestamp, signature, body }, secret, this.#clock.now());
            if (message)
                return { status: 401, message };
        }
        return (0,http/* parseJson */.qF)(body) === undefined ? { status: 400, message: "The body is not JSON" } : undefined;
    }
}
function refusal(status, message) {
    if (status === 204 || status === 304)
        return new Response(null, { status });
    return Response.json({ error: message }, { status });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./node_modules/@hono/node-server/dist/index.mjs + 1 modules
var node_server_dist = __webpack_require__(54735);
// EXTERNAL MODULE: ./node_modules/@hono/node-server/dist/utils/response.mjs
var response = __webpack_require__(84043);
;// CONCATENATED MODULE: ./build/src/sandbox/loopback.js




/** The only address the sandbox listens on. */
const LOOPBACK = "127.0.0.1";
/** Starts a TCP, TLS or HTTP server on a free loopback port. */
async function listenOnLoopback(server) {
    const sockets = new Set();
    server.on("connection", (socket) => {
        sockets.add(socket);
        socket.on("close", () => sockets.delete(socket));
    });
    await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, LOOPBACK, resolve);
    });
    return {
        port: server.address().port,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            for (const socket of sockets)
                socket.destroy();
        }),
    };
}
/** Answers HTTP with a fetch-like handler; a handler that throws {@link ConnectionReset} destroys the connection. */
async function serveHttp(handler) {
    const listener = (0,node_server_dist/* getRequestListener */.SE)(async (request, env) => {
        try {
            return await handler(standardRequest(request));
        }
        catch (error) {
            if (!(error instanceof ConnectionReset))
                throw error;
            env.incoming.socket.destroy();
            return response/* RESPONSE_ALREADY_SENT */.o;
        }
    }, { overrideGlobalObjects: false });
    const httpServer = (0,external_node_http_.createServer)((incoming, outgoing) => void listener(incoming, outgoing));
    const server = await listenOnLoopback(httpServer);
    return {
        port: server.port,
        url: `http://${LOOPBACK}:${server.port}`,
        close: async () => {
            httpServer.closeAllConnections();
            await server.close();
        },
    };
}
/** The listener's requests only look like the runtime's, and cannot be copied by middleware that limits or reads a body. */
function standardRequest(request) {
    const { url, method, headers, signal } = request;
    const body = method === "GET" || method === "HEAD" ? null : request.body;
    return new Request(url, { method, headers, signal, body, duplex: "half" });
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/imap-command.js

/** Reads one command with its literals (RFC 3501 section 4.3, RFC 7888), or undefined when the client has closed. */
async function readImapCommand(lines) {
    const tokens = [];
    for (let literals = 0;; literals++) {
        const line = await lines.readLine();
        if (line === undefined)
            return undefined;
        const literal = /\{(\d{1,10})(\+?)\}$/.exec(line);
        const found = tokenize(literal ? line.slice(0, literal.index) : line);
        if (found === undefined)
            return syntaxError(tokens, "Cannot parse the command", false);
        tokens.push(...found);
        if (literal === null)
            break;
        const length = Number(literal[1]);
        if (length > limits/* IMAP_LITERAL_LIMIT */.wc || literals === limits/* IMAP_LITERAL_COUNT_LIMIT */.Mu) {
            return syntaxError(tokens, "Literal too long or too many literals", literal[2] === "+");
        }
        if (literal[2] !== "+")
            lines.writeLines("+ Ready for the literal");
        const octets = await lines.readOctets(length);
        if (octets === undefined)
            return undefined;
        tokens.push(octets);
    }
    const [tag = "", name = "", ...args] = tokens;
    if (!/^[^\s(){%*"\\\]+\0-\x1f\x7f]+$/.test(tag) || !/^[A-Za-z0-9]+$/.test(name)) {
        return syntaxError(tokens, "A command is a tag and a name", false);
    }
    return { tag, name: name.toUpperCase(), args };
}
function syntaxError(tokens, problem, fatal) {
    const tag = tokens[0] ?? "*";
    return { tag: /^[A-Za-z0-9.]+$/.test(tag) ? tag : "*", problem, fatal };
}
/** Splits a line into atoms, quoted strings and parenthesised lists; undefined if it is none of these. */
function tokenize(text) {
    const tokens = [];
    const token = /\s*(?:"((?:[^"\\\r\n\0]|\\["\\])*)"|(\([^()\r\n\0]*\))|([^\s"()\0]+))/y;
    while (token.lastIndex < text.trimEnd().length) {
        const match = token.exec(text);
        if (match === null)
            return undefined;
        const [, quoted, list, atom] = match;
        tokens.push(quoted?.replace(/\\(["\\])/g, "$1") ?? list ?? atom ?? "");
    }
    return tokens;
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/sasl.js

/** The SASL mechanisms that the mail simulators support: RFC 4616, the LOGIN draft, Google's XOAUTH2 and RFC 7628. */
const SASL_MECHANISMS = ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"];
/** Runs the server's side of an exchange; `initial` is the initial response in base64, `=` for an empty one. */
async function serveSasl(mechanism, initial, challenge, verify) {
    if (mechanism === "LOGIN")
        return await serveLogin(initial, challenge, verify);
    const response = initial ?? await challenge("");
    if (response === undefined)
        return "closed";
    if (response === "*")
        return "cancelled";
    const text = response === "=" ? "" : decodeBase64(response);
    const credentials = text === undefined ? undefined : parseResponse(mechanism, text);
    if (credentials === undefined)
        return "malformed";
    if (verify(credentials))
        return "accepted";
    if (mechanism !== "PLAIN") {
        // RFC 7628 section 3.2.3: the reason comes as a challenge, which the client answers before the refusal.
        const reason = { status: "401", schemes: "bearer", scope: "https://mail.example/" };
        if (await challenge((0,base_bytes/* toBase64 */.nk)(JSON.stringify(reason))) === undefined)
            return "closed";
    }
    return "refused";
}
async function serveLogin(initial, challenge, verify) {
    const answers = [];
    for (const [given, prompt] of [[initial, "Username:"], [undefined, "Password:"]]) {
        const response = given ?? await challenge((0,base_bytes/* toBase64 */.nk)(prompt));
        if (response === undefined)
            return "closed";
        if (response === "*")
            return "cancelled";
        const text = decodeBase64(response);
        if (text === undefined)
            return "malformed";
        answers.push(text);
    }
    const [username = "", secret = ""] = answers;
    return verify({ mechanism: "LOGIN", username, secret }) ? "accepted" : "refused";
}
function parseResponse(mechanism, text) {
    switch (mechanism) {
        case "PLAIN": {
            const [authorization, username, secret, ...rest] = text.split("\0");
            if (authorization === undefined || !username || !secret || rest.length > 0)
                return undefined;
            return authorization === "" || authorization === username ? { mechanism, username, secret } : undefined;
        }
        case "XOAUTH2": {
            const [, username, secret] = /^user=([^\x01]+)\x01auth=Bearer ([^\x01]+)\x01\x01$/i.exec(text) ?? [];
            return username && secret ? { mechanism, username, secret } : undefined;
        }
        case "OAUTHBEARER": {
            const [, name, pairs] = /^n,a=([^,]+),\x01((?:[^\x01]+\x01)+)\x01$/.exec(text) ?? [];
            const secret = /(?:^|\x01)auth=Bearer ([^\x01]+)\x01/i.exec(pairs ?? "")?.[1];
            // RFC 5801 section 4: "," and "=" are spelt =2C and =3D in a SASL name.
            const username = name?.replaceAll("=2C", ",").replaceAll("=3D", "=");
            return username && secret ? { mechanism, username, secret } : undefined;
        }
        case "LOGIN":
            return undefined;
    }
}
function decodeBase64(text) {
    const wellFormed = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
    return wellFormed ? Buffer.from(text, "base64").toString("utf8") : undefined;
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/imap.js




const bad = (text) => ({ status: "BAD", text });
const no = (text) => ({ status: "NO", text });
const ok = (text, ...untagged) => ({ status: "OK", text, untagged });
const AUTH_REPLIES = {
    accepted: ok("Logged in"),
    refused: no("[AUTHENTICATIONFAILED] Invalid credentials"),
    malformed: bad("Cannot decode the response"),
    cancelled: bad("Authentication cancelled"),
};
/** What the server's greeting and CAPABILITY say (RFC 3501 section 7.2.1, 4959, 7888, 2971). */
function imapCapabilities(mechanisms) {
    const login = mechanisms.includes("PLAIN") || mechanisms.includes("LOGIN") ? [] : ["LOGINDISABLED"];
    return ["IMAP4rev1", "SASL-IR", "LITERAL+", "ID", ...mechanisms.map((name) => `AUTH=${name}`), ...login].join(" ");
}
/** Serves one IMAP4rev1 session (RFC 3501) over TLS after its greeting: login, listing and selection of empty folders. */
async function serveImap(lines, context) {
    const session = new ImapSession(lines, context);
    let errors = 0;
    for (let count = 0; count < limits/* MAIL_COMMAND_LIMIT */.uO && errors < limits/* MAIL_ERROR_LIMIT */.dh; count++) {
        const command = await readCommand(lines);
        if (command === undefined)
            return;
        if ("problem" in command) {
            errors++;
            lines.writeLines(`${command.tag} BAD ${command.problem}`);
            if (command.fatal)
                return;
            continue;
        }
        context.activity.commands.push(command.name);
        const reply = await session.answer(command);
        if (reply === undefined)
            return;
        if (reply.status !== "OK")
            errors++;
        lines.writeLines(...(reply.untagged ?? []).map((line) => `* ${line}`), `${command.tag} ${reply.status} ${reply.text}`);
        if (reply.end === true)
            return;
    }
    lines.writeLines("* BYE Too many errors or commands");
}
async function readCommand(lines) {
    try {
        return await readImapCommand(lines);
    }
    catch (error) {
        if (error instanceof LineTooLong)
            return { tag: "*", problem: "Line too long", fatal: true };
        throw error;
    }
}
class ImapSession {
    #lines;
    #context;
    #mailbox;
    #selected = false;
    constructor(lines, context) {
        this.#lines = lines;
        this.#context = context;
    }
    /** The reply to a command, or undefined when the client has closed in the middle of it. */
    async answer(command) {
        const { name, args } = command;
        switch (name) {
            case "CAPABILITY":
                return args.length > 0
                    ? bad("CAPABILITY takes no argument")
                    : ok("Done", `CAPABILITY ${imapCapabilities(this.#context.mechanisms)}`);
            case "NOOP":
                return ok("Done");
            case "ID":
                return args.length === 1 ? ok("Done", 'ID ("name" "Sandbox")') : bad("ID takes a list or NIL");
            case "LOGOUT":
                return { ...ok("Bye", "BYE Logging out"), end: true };
            case "LOGIN":
                return this.#login(args);
            case "AUTHENTICATE":
                return await this.#authenticate(args);
            case "LIST":
            case "LSUB":
                return this.#mailbox ? this.#list(name, args, this.#mailbox) : bad("Log in first");
            case "SELECT":
            case "EXAMINE":
                return this.#mailbox ? this.#select(name, args, this.#mailbox) : bad("Log in first");
            case "CLOSE": {
                const wasSelected = this.#selected;
                this.#selected = false;
                return wasSelected ? ok("Done") : bad("No folder is selected");
            }
            default:
                return bad("Command not recognised");
        }
    }
    #login(args) {
        const [username, secret] = args;
        if (this.#mailbox)
            return bad("Already logged in");
        if (username === undefined || secret === undefined || args.length > 2) {
            return bad("LOGIN takes a name and a password");
        }
        if (imapCapabilities(this.#context.mechanisms).includes("LOGINDISABLED")) {
            return no("[PRIVACYREQUIRED] LOGIN is off");
        }
        this.#mailbox = this.#context.login({ mechanism: "LOGIN", username, secret });
        return AUTH_REPLIES[this.#mailbox ? "accepted" : "refused"];
    }
    async #authenticate(args) {
        const [word = "", initial, ...rest] = args;
        if (this.#mailbox)
            return bad("Already logged in");
        if (word === "" || rest.length > 0)
            return bad("AUTHENTICATE takes a mechanism and at most one response");
        const mechanism = this.#context.mechanisms.find((name) => name === word.toUpperCase());
        if (mechanism === undefined)
            return no("[CANNOT] Mechanism not offered");
        const outcome = await serveSasl(mechanism, initial, (challenge) => {
            this.#lines.writeLines(`+ ${challenge}`);
            return this.#lines.readLine();
        }, (credentials) => {
            this.#mailbox = this.#context.login(credentials);
            return this.#mailbox !== undefined;
        });
        return outcome === "closed" ? undefined : AUTH_REPLIES[outcome];
    }
    #list(name, args, mailbox) {
        const [reference, pattern] = args;
        if (reference === undefined || pattern === undefined || args.length > 2) {
            return bad(`${name} takes a reference and a pattern`);
        }
        if (pattern === "")
            return ok("Done", `${name} (\\Noselect) "/" ""`);
        const folders = folderNames(mailbox).filter((folder) => matchesFolder(reference + pattern, folder));
        return ok("Done", ...folders.map((folder) => `${name} (\\HasNoChildren) "/" "${quote(folder)}"`));
    }
    #select(name, args, mailbox) {
        const [folder] = args;
        if (folder === undefined)
            return bad(`${name} takes a folder`);
        this.#selected = folderNames(mailbox).some((known) => matchesFolder(folder, known));
        if (!this.#selected)
            return no("[NONEXISTENT] No such folder");
        const flags = "\\Answered \\Flagged \\Deleted \\Seen \\Draft";
        return ok(name === "SELECT" ? "[READ-WRITE] Selected" : "[READ-ONLY] Examined", `FLAGS (${flags})`, "0 EXISTS", "0 RECENT", "OK [UIDVALIDITY 1] Valid", "OK [UIDNEXT 1] Next", `OK [PERMANENTFLAGS (${name === "SELECT" ? flags : ""})] Permanent`);
    }
}
function folderNames(mailbox) {
    return ["INBOX", ...mailbox.folders ?? []];
}
/** Whether a LIST pattern matches a folder: `*` and `%` are wildcards, INBOX is compared without case (RFC 3501 section 5.1). */
function matchesFolder(pattern, folder) {
    const source = Array.from(pattern, (char) => {
        if (char === "*")
            return ".*";
        if (char === "%")
            return "[^/]*";
        return char.replace(/[\\^$.+?()[\]{}|/-]/, "\\$&");
    }).join("");
    return new RegExp(`^${source}$`, folder === "INBOX" ? "i" : "").test(folder);
}
function quote(text) {
    return text.replace(/["\\]/g, "\\$&");
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/host.js
/** The ports of a simulated mail host, by the numbers that clients ask for. */
const MAIL_PORTS = [465, 587, 993];

;// CONCATENATED MODULE: ./build/src/sandbox/mail/mailboxes.js
/** The mailbox a host grants to those credentials, if any. */
function findMailbox(mailboxes, host, credentials) {
    const token = credentials.mechanism === "XOAUTH2" || credentials.mechanism === "OAUTHBEARER";
    return mailboxes.find((mailbox) => mailbox.username === credentials.username &&
        (mailbox.hosts === undefined || mailbox.hosts.includes(host)) &&
        (token ? mailbox.accessToken : mailbox.password) === credentials.secret);
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/smtp.js



/** The largest message the simulator advertises, in octets (RFC 1870): Genesys Cloud's own maximum of 40 MB. */
const SIZE_OCTETS = 41_943_040;
const smtp_AUTH_REPLIES = {
    accepted: "235 2.7.0 Authentication successful",
    refused: "535 5.7.8 Authentication credentials invalid",
    malformed: "501 5.5.2 Cannot decode the response",
    cancelled: "501 5.7.0 Authentication cancelled",
};
const reply = (...lines) => ({ lines });
/**
 * Serves an SMTP submission session (RFC 5321, 6409, 4954, 3207) after its greeting; it supports logins and accepts no mail.
 * `secure`: the lines travel in TLS already. `upgrade`: the client wants a TLS handshake now.
 */
async function serveSmtp(lines, context, secure) {
    const session = new SmtpSession(lines, context, secure);
    let errors = 0;
    for (let count = 0; count < limits/* MAIL_COMMAND_LIMIT */.uO && errors < limits/* MAIL_ERROR_LIMIT */.dh; count++) {
        const line = await smtp_readCommand(lines);
        if (line === undefined)
            return "ended";
        const answer = await session.answer(line);
        if (answer === undefined)
            return "ended";
        lines.writeLines(...answer.lines);
        if (answer.then)
            return answer.then === "upgrade" ? "upgrade" : "ended";
        if (/^[45]/.test(answer.lines[0] ?? ""))
            errors++;
    }
    lines.writeLines("421 4.7.0 Too many errors or commands");
    return "ended";
}
async function smtp_readCommand(lines) {
    try {
        return await lines.readLine();
    }
    catch (error) {
        if (!(error instanceof LineTooLong))
            throw error;
        lines.writeLines("500 5.5.6 Line too long");
        return undefined;
    }
}
class SmtpSession {
    #lines;
    #context;
    #secure;
    #canUpgrade;
    #greetedWith;
    #authenticated = false;
    constructor(lines, context, secure) {
        this.#lines = lines;
        this.#context = context;
        this.#secure = secure;
        this.#canUpgrade = !secure && context.host.starttls !== false;
    }
    /** The reply to a line, or undefined when the client has closed in the middle of its command. */
    async answer(line) {
        if (/[\r\n\0]/.test(line))
            return reply("500 5.5.2 Bare CR, LF or NUL in a command");
        const [, word = "", argument = ""] = /^(\S*)\s*(.*?)\s*$/.exec(line) ?? [];
        const verb = word.toUpperCase();
        this.#context.activity.commands.push(verb);
        switch (verb) {
            case "EHLO":
            case "HELO":
                if (argument === "")
                    return reply(`501 5.5.4 ${verb} needs a domain or an address literal`);
                this.#greetedWith = verb;
                return verb === "HELO" ? reply(`250 ${this.#context.host.name}`) : this.#extensions();
            case "STARTTLS":
                if (!this.#canUpgrade || this.#greetedWith !== "EHLO")
                    return reply("503 5.5.1 STARTTLS is not possible now");
                if (argument !== "")
                    return reply("501 5.5.4 STARTTLS takes no parameter");
                return { lines: ["220 2.0.0 Ready to start TLS"], then: "upgrade" };
            case "AUTH":
                return await this.#authenticate(argument);
            case "MAIL":
                return this.#context.mechanisms.length > 0 && !this.#authenticated
                    ? reply("530 5.7.0 Authentication required")
                    : reply("550 5.7.1 This sandbox takes no mail");
            case "RCPT":
            case "DATA":
                return reply("503 5.5.1 MAIL first");
            case "NOOP":
            case "RSET":
                return reply("250 2.0.0 OK");
            case "QUIT":
                return { lines: ["221 2.0.0 Bye"], then: "end" };
            default:
                return reply("500 5.5.1 Command not recognised");
        }
    }
    #extensions() {
        const { host, mechanisms } = this.#context;
        const texts = [
            `${host.name} at your service`,
            "PIPELINING",
            `SIZE ${SIZE_OCTETS}`,
            "8BITMIME",
            "ENHANCEDSTATUSCODES",
        ];
        if (this.#canUpgrade)
            texts.push("STARTTLS");
        if (this.#secure && mechanisms.length > 0)
            texts.push(`AUTH ${mechanisms.join(" ")}`);
        return reply(...texts.map((text, index) => `250${index === texts.length - 1 ? " " : "-"}${text}`));
    }
    async #authenticate(argument) {
        if (!this.#secure)
            return reply("530 5.7.0 Must issue a STARTTLS command first");
        if (this.#greetedWith !== "EHLO")
            return reply("503 5.5.1 EHLO first");
        if (this.#authenticated)
            return reply("503 5.5.1 Already authenticated");
        const [word = "", initial, ...rest] = argument.split(" ");
        if (word === "" || rest.length > 0)
            return reply("501 5.5.4 AUTH takes a mechanism and at most one response");
        const mechanism = this.#context.mechanisms.find((name) => name === word.toUpperCase());
        if (mechanism === undefined)
            return reply("504 5.5.4 Mechanism not offered");
        const outcome = await serveSasl(mechanism, initial, (challenge) => {
            this.#lines.writeLines(`334 ${challenge}`);
            return this.#lines.readLine();
        }, (credentials) => this.#context.login(credentials) !== undefined);
        if (outcome === "closed")
            return undefined;
        this.#authenticated = outcome === "accepted";
        return reply(smtp_AUTH_REPLIES[outcome]);
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/servers.js
// By hand: packages for mail servers hide the faults that a probe is tested with, and none of them speaks IMAP.












/** The name on the certificate that is shown to clients who send no server name (RFC 6066 section 3), or an unknown one. */
const NAMELESS = "no-server-name.invalid";
/** Nothing listens on port 1 (tcpmux): a connection there is refused. */
const CLOSED_PORT = 1;
/** Starts the SMTP (587, 465) and IMAP (993) servers of every host on free loopback ports. */
async function startMailServers(options) {
    const clock = options.clock ?? wallClock;
    const closing = new AbortController();
    const tlsOptions = await serverTls(options, clock.now());
    const servers = [];
    const places = new Map();
    for (const host of options.hosts) {
        for (const port of MAIL_PORTS) {
            const activity = newActivity(host.name, port);
            const context = sessionContext(host, options.mailboxes, activity);
            const serve = port === 993 ? imapSession : port === 465 ? implicitSmtpSession : starttlsSession(tlsOptions);
            const accept = (socket) => void runSession(socket, context, serve, clock, closing.signal);
            let listening = CLOSED_PORT;
            if (!host.closedPorts?.includes(port)) {
                const server = port === 587
                    ? (0,external_node_net_.createServer)({ noDelay: true }, accept)
                    : implicitTls(tlsOptions, activity, accept);
                server.on("connection", (socket) => countConnection(activity, socket));
                const listener = await listenOnLoopback(server);
                servers.push(listener);
                listening = listener.port;
            }
            places.set(`${host.name}:${port}`, { place: { address: LOOPBACK, port: listening }, activity });
        }
    }
    return {
        connectTo: Array.from(places, ([name, { place }]) => `${name}:${place.address}:${place.port}`),
        locate: (host, port) => places.get(`${host.toLowerCase()}:${port}`)?.place,
        activity: (host, port) => {
            const found = places.get(`${host}:${port}`);
            if (!found)
                throw new RangeError(`Cannot find the mail host "${host}" with port ${port}`);
            return found.activity;
        },
        close: async () => {
            closing.abort();
            await Promise.all(servers.map((server) => server.close()));
        },
    };
}
/** Chooses the certificate by the client's server name. */
async function serverTls(options, now) {
    const contexts = new Map();
    for (const host of options.hosts) {
        const made = await createServerCertificate(options.authority, host.name, host.certificate ?? "valid", now);
        contexts.set(host.name, external_node_tls_.createSecureContext({ cert: made.certificatePem, key: made.keyPem }));
    }
    const nameless = await createServerCertificate(options.authority, NAMELESS, "valid", now);
    return {
        cert: nameless.certificatePem,
        key: nameless.keyPem,
        SNICallback: (name, callback) => callback(null, contexts.get(name.toLowerCase())),
    };
}
function implicitTls(options, activity, accept) {
    const server = external_node_tls_.createServer({ ...options, noDelay: true }, (socket) => {
        activity.handshakes++;
        accept(socket);
    });
    // A client that rejects the certificate is not an error of the server.
    server.on("tlsClientError", () => undefined);
    return server;
}
async function runSession(socket, context, serve, clock, signal) {
    socket.on("error", () => socket.destroy());
    socket.setTimeout(limits/* MAIL_IDLE_MS */.uV, () => socket.destroy());
    try {
        if (context.host.greetingDelayMs)
            await clock.sleep(context.host.greetingDelayMs, signal);
        await serve(socket, context);
    }
    catch {
        // A broken session is over; the client sees its connection end.
        socket.destroy();
    }
}
function countConnection(activity, socket) {
    activity.connections++;
    activity.peak = Math.max(activity.peak, ++activity.open);
    socket.once("close", () => activity.open--);
}
const imapSession = async (socket, context) => {
    const lines = new LineSocket(socket);
    lines.writeLines(`* OK [CAPABILITY ${imapCapabilities(context.mechanisms)}] ${context.host.name} IMAP4rev1 ready`);
    await serveImap(lines, context);
    socket.end();
};
const implicitSmtpSession = async (socket, context) => {
    const lines = new LineSocket(socket);
    lines.writeLines(smtpGreeting(context));
    await serveSmtp(lines, context, true);
    socket.end();
};
function starttlsSession(options) {
    return async (socket, context) => {
        const lines = new LineSocket(socket);
        lines.writeLines(smtpGreeting(context));
        if (await serveSmtp(lines, context, false) === "ended") {
            socket.end();
            return;
        }
        context.activity.discardedOctets += lines.release();
        const secured = new external_node_tls_.TLSSocket(socket, { ...options, isServer: true });
        secured.on("error", () => socket.destroy());
        secured.once("secure", () => context.activity.handshakes++);
        await serveSmtp(new LineSocket(secured), context, true);
        secured.end();
    };
}
function smtpGreeting(context) {
    return `220 ${context.host.name} ESMTP Sandbox`;
}
function newActivity(host, port) {
    return {
        host,
        port,
        connections: 0,
        open: 0,
        peak: 0,
        handshakes: 0,
        commands: [],
        accepted: 0,
        refused: 0,
        discardedOctets: 0,
    };
}
function sessionContext(host, mailboxes, activity) {
    return {
        host,
        activity,
        mechanisms: host.mechanisms ?? SASL_MECHANISMS,
        login: (credentials) => {
            const mailbox = findMailbox(mailboxes, host.name, credentials);
            if (mailbox)
                activity.accepted++;
            else
                activity.refused++;
            return mailbox;
        },
    };
}

// EXTERNAL MODULE: ./build/src/sandbox/scenarios.js
var scenarios = __webpack_require__(2486);
;// CONCATENATED MODULE: ./build/src/sandbox/start.js














/** Starts every simulator on free ports of the loopback address, with random credentials. */
async function startSandbox(options = {}) {
    const closers = [];
    const close = async () => {
        await Promise.all(closers.splice(0).reverse().map((closer) => closer()));
    };
    try {
        return await start(options, closers, close);
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function start(options, closers, close) {
    const clock = options.clock ?? wallClock;
    const fleet = options.fleet ?? (0,scenarios/* createFleet */.B)();
    const repository = options.repository ?? (0,scenarios/* createRepository */.v)(fleet);
    const authority = await createCertificateAuthority(clock.now());
    const serve = async (handler) => {
        const server = await serveHttp(handler);
        closers.push(() => server.close());
        return server;
    };
    const mail = await startMailServers({ hosts: fleet.hosts, mailboxes: fleet.mailboxes, authority, clock });
    closers.push(() => mail.close());
    const dns = await startDnsServer(zoneOf(fleet));
    closers.push(() => dns.close());
    const clientId = crypto.randomUUID();
    const clientSecret = (0,random_text/* randomBase64Url */.O)(32);
    const genesys = new GenesysSimulator({
        clientId,
        clientSecret,
        validate: mailValidator({ locate: mail.locate, caPem: authority.rootPem, clock }),
        validationMs: options.validationMs ?? 400,
        clock,
        ...(options.rateLimit ? { rateLimit: options.rateLimit } : {}),
        ...(options.tokenLifetimeSeconds ? { tokenLifetimeSeconds: options.tokenLifetimeSeconds } : {}),
        ...(options.genesysFaults ? { faults: options.genesysFaults } : {}),
    });
    closers.push(() => genesys.close());
    const control = createGenesysControl(genesys);
    const api = await serve(async (request) => {
        const { pathname } = new URL(request.url);
        return pathname.startsWith(CONTROL_PATH) ? await control.fetch(request) : await genesys.fetch(request);
    });
    const login = await serve(genesys.fetch);
    const itsmSecret = (0,random_text/* randomWebhookSecret */.n)();
    const itsm = new ItsmReceiver({ secret: itsmSecret, clock, script: options.itsmScript ?? [] });
    closers.push(() => itsm.close());
    const itsmServer = await serve(itsm.fetch);
    const githubToken = `ghs_${(0,random_text/* randomBase64Url */.O)(27)}`;
    const github = new GithubSimulator({
        seed: repository,
        token: githubToken,
        readOnly: options.githubReadOnly ?? false,
        clock,
    });
    closers.push(() => github.close());
    const githubServer = await serve(github.fetch);
    const caFile = options.folder === undefined ? undefined : (0,external_node_path_.join)(options.folder, "ca.pem");
    if (options.folder !== undefined)
        await writeFiles(options.folder, fleet, authority.rootPem);
    const itsmUrl = `${itsmServer.url}/events`;
    return {
        genesys: { apiUrl: api.url, loginUrl: login.url, clientId, clientSecret, controlUrl: api.url + CONTROL_PATH },
        mail: { connectTo: mail.connectTo, caPem: authority.rootPem, ...(caFile === undefined ? {} : { caFile }) },
        dns: { address: dns.address },
        itsm: { url: itsmUrl, secret: itsmSecret },
        github: {
            apiUrl: githubServer.url,
            token: githubToken,
            repository: `${repository.owner}/${repository.repo}`,
            pullNumbers: repository.pulls.map((pull) => pull.number),
        },
        env: {
            GENESYS_CLIENT_ID: clientId,
            GENESYS_CLIENT_SECRET: clientSecret,
            ITSM_WEBHOOK_SECRET: itsmSecret,
            ...fleet.env,
        },
        args: [
            ...["--genesys-api-url", api.url, "--genesys-login-url", login.url],
            ...mail.connectTo.flatMap((mapping) => ["--connect-to", mapping]),
            ...["--dns-server", dns.address],
            ...(caFile === undefined ? [] : ["--ca-file", caFile]),
            ...["--itsm-webhook-url", itsmUrl],
        ],
        fleet,
        simulators: { genesys, github, itsm, mail, dns },
        close,
    };
}
/** The part of a running sandbox that can be printed as JSON. */
function sandboxAddresses(sandbox) {
    const { genesys, mail, dns, itsm, github, env, args } = sandbox;
    return { genesys, mail, dns, itsm, github, env, args };
}
/** The domains of all mailboxes, each with a host of the fleet. */
function zoneOf({ hosts, mailboxes }) {
    const [first] = hosts;
    const domains = new Set(mailboxes.map(({ username }) => username.split("@")[1] ?? ""));
    return [...domains].filter((domain) => domain !== "").flatMap((domain) => wellKeptDomain(domain, hosts.find(({ name }) => name.endsWith(`.${domain}`))?.name ?? first?.name ?? domain));
}
async function writeFiles(folder, fleet, caPem) {
    const files = [{ path: "ca.pem", text: caPem }, ...fleet.accounts];
    for (const { path, text } of files) {
        const file = (0,external_node_path_.join)(folder, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,promises_.writeFile)(file, text);
    }
}


/***/ })

};
