export const id = 262;
export const ids = [262];
export const modules = {

/***/ 22424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  schemaCommand: () => (/* binding */ schemaCommand)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./node_modules/@valibot/to-json-schema/dist/index.mjs
var dist = __webpack_require__(37667);
// EXTERNAL MODULE: ./build/src/core/account/schema.js + 1 modules
var schema = __webpack_require__(40312);
;// CONCATENATED MODULE: ./build/src/core/account/json-schema.js


const SCHEMA_ID = "https://unpkg.com/genesys-email-accounts/dist/account.schema.json";
/**
 * The JSON Schema (draft-07, which editors support best) of one document of an account file, made from the schema that
 * judges it. It accepts whatever a run accepts, and a little more: rules that it cannot express are left out.
 */
function accountJsonSchema() {
    return {
        $id: SCHEMA_ID,
        title: "E-mail account of Genesys Cloud",
        description: "One document of an account file of genesys-email-accounts",
        ...(0,dist/* toJsonSchema */.PF)(schema/* accountSchema */.rE, {
            target: "draft-07",
            typeMode: "input",
            ignoreActions: ["check", "transform"],
        }),
    };
}

;// CONCATENATED MODULE: ./build/src/cli/schema-command.js


/** Prints the JSON Schema of an account file. */
function schemaCommand() {
    external_node_process_.stdout.write(JSON.stringify(accountJsonSchema(), null, 2) + "\n");
}


/***/ }),

/***/ 51137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The longest part of a word that is compared: every candidate is shorter, and the cost grows with the square. */
const COMPARED_LENGTH = 64;
/**
 * The candidate with the fewest typing errors to `word`; among equals the first. Case, `-` and camelCase do not
 * count.
 */
function nearest(word, candidates) {
    const plain = plainSpelling(word.slice(0, COMPARED_LENGTH));
    let best = candidates[0];
    let bestDistance = Infinity;
    for (const candidate of candidates) {
        const distance = editDistance(plain, plainSpelling(candidate));
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
function plainSpelling(word) {
    return word.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[-\s]/g, "_").toLowerCase();
}
/**
 * The number of insertions, deletions, substitutions and swaps of neighbours between two words: the optimal string
 * alignment variant of the Damerau–Levenshtein distance.
 */
function editDistance(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current[column] = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1), swapped ? at(beforePrevious, column - 2) + 1 : Infinity);
        }
        [beforePrevious, previous] = [previous, current];
    }
    return at(previous, b.length);
}
function at(row, column) {
    return row[column] ?? Infinity;
}


/***/ })

};
