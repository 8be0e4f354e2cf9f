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
var account_schema = __webpack_require__(8854);
;// CONCATENATED MODULE: ./build/src/core/account/json-schema.js



const SCHEMA_ID = "https://unpkg.com/genesys-email-accounts/dist/account.schema.json";
/** Text that is empty: editors insert what follows the ^ as it stands. */
const EMPTY = '^""';
/** What an editor offers as a whole account; `${n:…}` are the places to fill in. */
const SNIPPETS = [
    {
        label: "account",
        description: "An e-mail account with its SMTP and IMAP servers",
        body: {
            name: "${1:Customer Support}",
            description: "${2:Inbound support mail of the first line}",
            smtp_server: "${3:smtp.example.com}",
            smtp_port: 587,
            imap_server: "${4:imap.example.com}",
            imap_port: 993,
            authentication_type: "PLAIN",
            username: "${5:support@example.com}",
            password: "env:${6:SUPPORT_PASSWORD}",
            signature: EMPTY,
            reply_to_address: "${7:support@example.com}",
            reply_template: EMPTY,
            forward_template: EMPTY,
        },
    },
    {
        label: "account by Microsoft Graph",
        description: "An e-mail account whose mail comes by a Microsoft Graph integration, without servers",
        body: {
            name: "${1:Customer Support}",
            description: "${2:Inbound support mail of the first line}",
            signature: EMPTY,
            reply_to_address: "${3:support@example.com}",
            reply_template: EMPTY,
            forward_template: EMPTY,
            routing: {
                address: "${4:support@example.com}",
                queue: "${5:Customer Support}",
                graph: "${6:Support Graph}",
            },
        },
    },
];
/**
 * The JSON Schema (draft-07, which editors support best) of one document of an account file, made from the schema that
 * validates it. It accepts whatever a run accepts, and a little more: it leaves out rules that it cannot express. Beside
 * the standard's keywords it has those by which VS Code and yaml-language-server say in words what is wrong and complete
 * a whole account.
 */
function accountJsonSchema() {
    const schema = (0,dist/* toJsonSchema */.PF)(account_schema/* accountSchema */.rE, {
        target: "draft-07",
        typeMode: "input",
        ignoreActions: ["check", "transform", "readonly"],
    });
    return {
        $id: SCHEMA_ID,
        title: "E-mail account of Genesys Cloud",
        description: "One account of genesys-email-accounts. A YAML file may hold several: one a document, with a line of --- between them. " +
            "A JSON file holds one",
        ...forEditors({ ...schema }, ""),
        if: { required: ["routing"], properties: { routing: { type: "object", required: ["graph"] } } },
        else: { required: [...account/* MAILBOX_KEYS */.Cc] },
        allOf: [ADDRESS_CONDITION],
        ...{ defaultSnippets: SNIPPETS },
    };
}
/** Mail arrives at an address: that of `routing`, else the user name. */
const ADDRESS_CONDITION = {
    if: {
        required: ["routing"],
        properties: { routing: { type: "object" } },
        not: { required: ["username"], properties: { username: { pattern: "@" } } },
    },
    then: {
        properties: {
            routing: {
                required: ["address"],
                ...{ errorMessage: "routing.address is missing, and username is no e-mail address" },
            },
        },
    },
};
/** A schema whose messages name the key, and in which a value that may be null is one schema and not a choice of two. */
function forEditors(schema, path) {
    const { anyOf, ...own } = schema;
    if (Array.isArray(anyOf) && anyOf.length === 2 && anyOf[1].type === "null") {
        return forEditors({ ...anyOf[0], ...own, type: [anyOf[0].type, "null"] }, path);
    }
    const said = Object.fromEntries(Object.entries(own).map(([key, value]) => {
        const isMessage = key === "errorMessage" || key === "patternErrorMessage";
        return [key, isMessage ? `${path} ${value}` : value];
    }));
    const { properties, items, allOf } = own;
    return {
        ...said,
        ...(anyOf === undefined ? {} : { anyOf: anyOf.map((one) => forEditors(one, path)) }),
        ...(properties === undefined ? {} : {
            properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [
                key,
                forEditors(value, path === "" ? key : `${path}.${key}`),
            ])),
        }),
        ...(items === undefined ? {} : { items: forEditors(items, `An item of ${path}`) }),
        ...(own["type"] === "string" && Array.isArray(allOf) ? { allOf: allOf.map((one) => forEditors(one, path)) } : {}),
    };
}

;// CONCATENATED MODULE: ./build/src/cli/schema-command.js


/** Prints the JSON Schema of an account file. */
function schemaCommand() {
    external_node_process_.stdout.write(JSON.stringify(accountJsonSchema(), null, 2) + "\n");
}


/***/ })

};
