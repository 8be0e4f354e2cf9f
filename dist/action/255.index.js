export const id = 255;
export const ids = [255];
export const modules = {

/***/ 255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  digestOf: () => (/* binding */ digestOf),
  keepManifest: () => (/* binding */ keepManifest),
  readManifest: () => (/* binding */ readManifest),
  readPrevious: () => (/* binding */ readPrevious)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/src/core/base/run-context.js
var run_context = __webpack_require__(1772);
;// CONCATENATED MODULE: ./build/src/core/audit/manifest.js



const MANIFEST_SCHEMA = "genesys-email-manifest/v1";
const manifest_text = dist/* string */.YjP();
const digest = dist/* pipe */.FsL(manifest_text, dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/));
const manifestSchema = dist/* looseObject */._H3({
    schema: dist/* literal */.euz(MANIFEST_SCHEMA),
    /** The log's name; it stands in the same folder. */
    file: manifest_text,
    /** Of the log's bytes; null while the run goes on, and for ever after one that was killed. */
    sha256: dist/* nullable */.mee(digest),
    /** The hash of the log's last record; null like `sha256`. */
    head: dist/* nullable */.mee(digest),
    /** How many records the log holds; null like `sha256`. */
    count: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0))),
    /** The run, as `correlation.run` of its records. */
    run: manifest_text,
    commit: dist/* nullable */.mee(manifest_text),
    organisation: manifest_text,
    /** The SHA-256 of the manifest of the run before; null where none was given. */
    previous: dist/* nullable */.mee(digest),
});
/** The text of a run's manifest; without a closed log it says that the run has begun. */
function manifestText(context, { file, previous, closed }) {
    const manifest = {
        schema: MANIFEST_SCHEMA,
        file,
        sha256: closed?.sha256 ?? null,
        head: closed?.head ?? null,
        count: closed?.count ?? null,
        run: (0,run_context/* runKey */.r7)(context),
        commit: context.commit ?? null,
        organisation: context.organisation ?? "",
        previous: previous ?? null,
    };
    return JSON.stringify(manifest, null, 2) + "\n";
}
/** Reads a manifest; undefined for what is none, of another major version, or says a thing twice. */
function parseManifest(text) {
    const value = (0,http/* parseJson */.qF)(text);
    const manifest = dist/* safeParse */.xLC(manifestSchema, value);
    if (!manifest.success || (0,http/* repeatsKey */.oC)(text, value))
        return undefined;
    const { sha256, head, count } = manifest.output;
    const known = [sha256, head, count].filter((each) => each !== null).length;
    return known === 0 || known === 3 ? manifest.output : undefined;
}
/** Whether the run of a manifest never said how it ended. */
function isUnclosed({ sha256 }) {
    return sha256 === null;
}
/** What a manifest says otherwise than its log is, in words; empty for a manifest that never said it. */
function manifestProblems(manifest, log) {
    if (isUnclosed(manifest))
        return [];
    const { source, correlation } = log.last ?? {};
    const facts = [
        ["sha256", manifest.sha256, log.sha256],
        ["head", manifest.head, log.head],
        ["count", manifest.count, log.count],
        ["run", manifest.run, correlation?.run],
        ["commit", manifest.commit, source?.commit],
        ["organisation", manifest.organisation, source?.organisation],
    ];
    return facts.flatMap(([name, said, is]) => is === undefined || said === is
        ? []
        : [`${name} is ${is ?? "none"} in the log and ${said ?? "none"} in the manifest`]);
}

// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/core/run/settings.js + 2 modules
var settings = __webpack_require__(8735);
// EXTERNAL MODULE: ./build/src/runtime/append-file.js
var append_file = __webpack_require__(2767);
// EXTERNAL MODULE: ./build/src/runtime/log-places.js
var log_places = __webpack_require__(3025);
// EXTERNAL MODULE: ./build/src/runtime/replace-file.js
var replace_file = __webpack_require__(8061);
;// CONCATENATED MODULE: ./build/src/runtime/manifest-file.js










/** A manifest holds nine short values. */
const MOST_BYTES = 65_536;
/** What a run writes of its log beside it: that it has begun, and with what it ended; `digest` spares reading the log again. */
function keepManifest(auditFile, context, previous, digest = () => digestOf(auditFile)) {
    const path = (0,log_places/* manifestPath */.j)(auditFile);
    const facts = { file: (0,external_node_path_.basename)(auditFile), previous: previous?.sha256 };
    const write = async (text) => {
        try {
            await (0,replace_file/* replaceFile */.f)(path, await text());
        }
        catch (error) {
            const message = `Cannot write the manifest "${(0,base_text/* visible */.RK)(path)}": ${(0,base_text/* visible */.RK)((0,errors/* errorMessage */.gJ)(error))}`;
            throw error instanceof errors/* AppError */.uV ? error : new errors/* AppError */.uV("AUDIT_UNWRITABLE", message, { cause: error });
        }
    };
    return {
        onStarting: () => write(() => manifestText(context, facts)),
        onClosed: ({ head, records }) => write(async () => manifestText(context, { ...facts, closed: { sha256: await digest(), head, count: records } })),
    };
}
/** The SHA-256 of a file, or of so many lines at its beginning, as `sha256:<hex>`, whatever its size. Throws `AppError`. */
async function digestOf(path, lines = Infinity) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let left = lines;
    for await (const piece of (0,append_file/* readPieces */.ut)(path)) {
        let end = left === Infinity ? piece.length : 0;
        while (left > 0 && end < piece.length) {
            const lineEnd = piece.indexOf(LINE_FEED, end);
            end = lineEnd === -1 ? piece.length : lineEnd + 1;
            if (lineEnd !== -1)
                left -= 1;
        }
        hash.update(piece.subarray(0, end));
        if (left === 0)
            break;
    }
    return `sha256:${hash.digest("hex")}`;
}
const LINE_FEED = 10;
/** Reads a manifest; or says, as the end of a sentence, why it cannot be one. */
async function readManifest(path) {
    try {
        const problem = (0,append_file/* fileProblem */.Wj)(await (0,append_file/* identifyFile */.Zn)(path));
        if (problem !== undefined)
            return { problem };
        const pieces = [];
        let size = 0;
        for await (const piece of (0,append_file/* readPieces */.ut)(path)) {
            size += piece.length;
            if (size > MOST_BYTES)
                return { problem: "it is not the manifest of an audit log" };
            pieces.push(piece.slice());
        }
        const bytes = external_node_buffer_.Buffer.concat(pieces);
        const manifest = parseManifest(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
        if (manifest === undefined)
            return { problem: "it is not the manifest of an audit log" };
        return { manifest, sha256: `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}` };
    }
    catch (error) {
        if (error instanceof TypeError)
            return { problem: "it is not the manifest of an audit log" };
        return { problem: `it cannot be read (${(0,errors/* errorCode */.CA)(error) ?? (0,base_text/* visible */.RK)((0,errors/* errorMessage */.gJ)(error), 200)})` };
    }
}
/** Reads the manifest of the input `previous-manifest`. Throws {@link ConfigurationError} for what is none of this organisation. */
async function readPrevious(given, { root, organisation, spelling }) {
    const refuse = (reason) => (0,settings/* invalidInput */.aY)(spelling, given, PREVIOUS_FORM, reason);
    const read = await readManifest((0,external_node_path_.resolve)(root, given));
    if ("problem" in read)
        throw refuse(read.problem);
    const { manifest, sha256 } = read;
    if (manifest.organisation !== organisation) {
        const other = (0,base_text/* visible */.RK)(manifest.organisation, 100);
        throw refuse(`it is of the organisation "${other}", and this run is on "${(0,base_text/* visible */.RK)(organisation, 100)}"`);
    }
    return { sha256, unclosed: isUnclosed(manifest) ? [{ run: manifest.run }] : [] };
}
const PREVIOUS_FORM = "the .manifest.json of the last run's artifact, or nothing for a first run";


/***/ })

};
