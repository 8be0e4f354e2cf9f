import * as v from "valibot";
import { fromBase64, toBase64 } from "../base/bytes.ts";
import { parseJson } from "../base/http.ts";
import { APPROVED_PLAN_CHARACTERS, APPROVED_VALUE_CHARACTERS } from "./limits.ts";
import type { FieldValue, RunReport } from "./report.ts";

const ACTIONS = ["create", "update", "delete", "blocked"] as const;

const value = v.nullish(v.string());

const noteSchema = v.object({
  hash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  units: v.optional(
    v.array(v.object({
      name: v.string(),
      action: v.picklist(ACTIONS),
      /** Key of the account file, its value before and after. */
      fields: v.array(v.tuple([v.string(), value, value])),
    })),
  ),
});

/** A plan as a comment carries it, for the run that carries it out. */
export type PlanNote = v.InferOutput<typeof noteSchema>;

/** One account of a {@link PlanNote}; its values are shortened. */
export type NotedUnit = NonNullable<PlanNote["units"]>[number];

/** What is known of the plan that was approved with the change that is applied. */
export type ApprovedPlan =
  | { readonly kind: "found"; readonly note: PlanNote; readonly pullRequest: number }
  /** The pull request that was merged carries none. */
  | { readonly kind: "missing"; readonly pullRequest: number }
  | { readonly kind: "unavailable"; readonly reason: string }
  /** No pull request brought the change. */
  | { readonly kind: "none" };

/** A value of an account file as a note and its comparison show it: short, and the same for the same value. */
export function shortValue(value: FieldValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (text.length <= APPROVED_VALUE_CHARACTERS) return text;
  return `${text.slice(0, APPROVED_VALUE_CHARACTERS).toWellFormed()}… (${text.length} characters)`;
}

/** The hidden line that carries a report's plan; beyond its bound it carries the hash alone. Undefined without a plan. */
export function planNote(report: Pick<RunReport, "planHash" | "accounts">): string | undefined {
  const { planHash: hash, accounts } = report;
  if (hash === undefined) return undefined;
  const units = accounts.flatMap(({ name, change }): NotedUnit[] =>
    change === undefined || change.action === "no-op" ? [] : [{
      name: name.toWellFormed(),
      action: change.action,
      fields: (change.fields ?? []).map(({ key, from, to }) => [key, shortValue(from), shortValue(to)]),
    }]
  );
  const whole = planNoteLine({ hash, units });
  return whole.length <= APPROVED_PLAN_CHARACTERS ? whole : planNoteLine({ hash });
}

/** The hidden line that carries a note. */
export function planNoteLine(note: PlanNote): string {
  return `<!-- genesys-email-accounts:plan ${toBase64(JSON.stringify(note))} -->`;
}

/** Reads the plan that a comment of ours carries in its last line; undefined if it carries none. */
export function readPlanNote(comment: string): PlanNote | undefined {
  const body = comment.trimEnd();
  const line = body.slice(body.lastIndexOf("\n") + 1);
  const [, encoded] = /^<!-- genesys-email-accounts:plan ([A-Za-z0-9+/=]{1,100000}) -->$/.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  const note = v.safeParse(noteSchema, bytes && parseJson(new TextDecoder().decode(bytes)));
  return note.success ? note.output : undefined;
}
