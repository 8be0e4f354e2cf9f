import { buildReport, plannedFacts } from "./build-report.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import { isWrite, type Planned } from "./plan.ts";

/** Tells whoever is told that the plan is about to be written; nobody waits for it. */
export function announcePlan(planned: Planned, settings: PipelineSettings, deps: PipelineDeps): void {
  if (!deps.announce || !deps.target || !planned.plan?.changes.some(isWrite)) return;
  const now = deps.clock.now();
  deps.announce(
    buildReport({ ...plannedFacts(planned, settings, deps), mode: "check", startedAt: now, finishedAt: now }),
  );
}
