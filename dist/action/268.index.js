export const id = 268;
export const ids = [268];
export const modules = {

/***/ 2268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findApprovedPlan: () => (/* binding */ findApprovedPlan)
/* harmony export */ });
/* harmony import */ var _core_report_approved_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5441);
/* harmony import */ var _runtime_github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(667);
/* harmony import */ var _sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9054);



/** The plan that our comment on the merged pull request carries; only a comment of the token's own login counts. */
async function findApprovedPlan({ github, sha, pulls, marker }) {
    const { informing: octokit, repo } = github;
    try {
        const merged = await pulls.merged(sha, octokit);
        const pull = merged.find((each) => each.merge_commit_sha === sha) ?? merged[0];
        if (!pull)
            return { kind: "none" };
        const comments = await (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .readOwnComments */ .po)({ octokit, repo, issue: pull.number }, marker);
        const [note] = comments.flatMap(({ body }) => (0,_core_report_approved_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlanNote */ .cm)(body) ?? []);
        const pullRequest = pull.number;
        return note ? { kind: "found", note, pullRequest } : { kind: "missing", pullRequest };
    }
    catch (error) {
        return { kind: "unavailable", reason: (0,_runtime_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .githubProblem */ .XZ)(error) };
    }
}


/***/ })

};
