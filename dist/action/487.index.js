export const id = 487;
export const ids = [487];
export const modules = {

/***/ 5868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGlobs: () => (/* binding */ createGlobs)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);

/** What an account file may end in. */
const ENDINGS = ["yaml", "yml", "json"];
const EXCLUDES = /^!(?!\()/;
/** Compiles globs, one a line; a line that begins with `!` excludes, unless it is an extended glob such as `!(a).yaml`. */
function createGlobs(lines) {
    const globs = lines.map((line) => line.trim());
    const excluded = compilable(globs.filter((glob) => EXCLUDES.test(glob)).map((glob) => glob.slice(1)));
    const included = compilable(globs.filter((glob) => !EXCLUDES.test(glob)));
    const [takes, excludes] = [matchAny(included, EXACT), matchAny(excluded, EXACT)];
    const [nearlyTakes, nearlyExcludes] = [matchAny(included, LENIENT), matchAny(excluded, LENIENT)];
    const reach = included.map(reachOf);
    const isReached = (folder) => folder === "" ? reach.length > 0 : reach.some((reaches) => reaches(folder.split("/")));
    const isTaken = (path) => isOverlong(path) ? isReached(path.slice(0, Math.max(0, path.lastIndexOf("/")))) : takes(path) && !excludes(path);
    return {
        takes: isTaken,
        reaches: isReached,
        nearly: (path) => !isTaken(path) && !isOverlong(path) && !excludes(path) &&
            [path, ...otherEndings(path)].some((other) => nearlyTakes(other) && !nearlyExcludes(other)),
    };
}
/**
 * Whether a path has a name that no file system can hold. A matcher could take minutes with it, so that it is taken wherever
 * a glob reaches: what cannot be a file of anybody is read, and judged, rather than passed over.
 */
function isOverlong(path) {
    return path.length > LONGEST_NAME && path.split("/").some((name) => name.length > LONGEST_NAME);
}
const LONGEST_NAME = 255;
/** The `s` lets wildcards match a line feed, which is a character of a name like any other. */
const EXACT = { dot: false, flags: "s" };
const LENIENT = { dot: true, flags: "is" };
function matchAny(globs, options) {
    const matchers = globs.map((glob) => picomatch__WEBPACK_IMPORTED_MODULE_0__(glob, options));
    return (path) => matchers.some((matches) => matches(path));
}
/** Without a leading `./`, which no path has, and without lines that say nothing. */
function compilable(globs) {
    return globs.map((glob) => glob.replace(/^\.\//, "")).filter((glob) => glob !== "");
}
/** The path with each ending that an account file may have, if it has one. */
function otherEndings(path) {
    const stem = /^(.*\.)(?:yaml|yml|json)$/is.exec(path)?.[1];
    return stem === undefined ? [] : ENDINGS.map((ending) => stem + ending);
}
/** Whether a glob can match below a folder, given as its names: no only where it cannot. */
function reachOf(glob) {
    if (isAlternative(glob))
        return () => true;
    const segments = glob.split("/").map(segmentOf);
    return (names) => {
        for (const [depth, name] of names.entries()) {
            const segment = segments[depth];
            if (segment === "anything")
                return true;
            if (isOverlong(name))
                return depth < segments.length - 1;
            // The last segment is a file's.
            if (segment === undefined || depth === segments.length - 1 || !segment(name))
                return false;
        }
        return true;
    };
}
/** What one segment of a glob matches; `anything` where it may match more than one name of a path. */
function segmentOf(segment) {
    const plain = /^(?:[^\\/{}()[\]!+@|"'^$*?,]|\*(?!\*)|\?|\{[^\\/{}()[\]!+@|"'^$]*\})+$/.test(segment);
    if (!plain || segment === "." || segment === "..")
        return "anything";
    return picomatch__WEBPACK_IMPORTED_MODULE_0__(segment, LENIENT);
}
/** Whether a glob has an `|` outside of parentheses, which makes two globs of it. */
function isAlternative(glob) {
    const rest = glob.replace(/\([^()]*\)/g, "");
    return rest === glob ? rest.includes("|") : isAlternative(rest);
}


/***/ })

};
