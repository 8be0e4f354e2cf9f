/** The stages that only a run that writes has; loaded by it before it writes anything. */
export { announcePlan } from "./announce.ts";
export { provisionRuns } from "./apply.ts";
export { approveRuns } from "./approvals.ts";
export { compareApproved, confirmPlan } from "./approve.ts";
