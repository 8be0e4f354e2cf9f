export const id = 424;
export const ids = [424];
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
// EXTERNAL MODULE: ./build/src/core/account/account.js
var account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/account/schema.js
var schema = __webpack_require__(8854);
;// CONCATENATED MODULE: ./build/src/core/account/json-schema.js



const SCHEMA_ID = "https://unpkg.com/genesys-email-accounts/dist/account.schema.json";
/**
 * The JSON Schema (draft-07, which editors support best) of one document of an account file, made from the schema that
 * validates it. It accepts whatever a run accepts, and a little more: it leaves out rules that it cannot express.
 */
function accountJsonSchema() {
    return {
        $id: SCHEMA_ID,
        title: "E-mail account of Genesys Cloud",
        description: "One document of an account file of genesys-email-accounts",
        ...(0,dist/* toJsonSchema */.PF)(schema/* accountSchema */.rE, {
            target: "draft-07",
            typeMode: "input",
            ignoreActions: ["check", "transform", "readonly"],
        }),
        if: { required: ["routing"], properties: { routing: { type: "object", required: ["graph"] } } },
        else: { required: [...account/* MAILBOX_KEYS */.Cc] },
    };
}

;// CONCATENATED MODULE: ./build/src/cli/schema-command.js


/** Prints the JSON Schema of an account file. */
function schemaCommand() {
    external_node_process_.stdout.write(JSON.stringify(accountJsonSchema(), null, 2) + "\n");
}


/***/ })

};
