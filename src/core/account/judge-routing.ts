import * as v from "valibot";
import { type Finding, finding } from "../base/errors.ts";
import type { Account } from "./account.ts";
import { describeValue, quoted } from "./describe-value.ts";
import { explainDuplicate, explainUnknown } from "./explain.ts";
import { MAX_ISSUES } from "./limits.ts";
import { MAX_FOLDERS, routeAddress, type Routing, ROUTING_RULES, type RoutingRule, routingSchema } from "./routing.ts";
import type { PlacedFinding, SourceEntry } from "./yaml-source.ts";

/** What a place in the block takes. */
type Shape =
  | { readonly kind: "value"; readonly rule: RoutingRule; readonly clearable?: true }
  | { readonly kind: "list"; readonly item: Shape; readonly sameAs: (value: unknown) => unknown }
  | {
    readonly kind: "mapping";
    readonly keys: Readonly<Record<string, Shape>>;
    readonly required: readonly string[];
    readonly clearable?: true;
  }
  | { readonly kind: "text or mapping"; readonly text: Shape; readonly mapping: Shape };

function one(rule: RoutingRule): Shape {
  return { kind: "value", rule };
}

function clearable(rule: RoutingRule): Shape {
  return { kind: "value", rule, clearable: true };
}

const { anyAddress, name, reference, folder, flag } = ROUTING_RULES;

const SHAPES: Readonly<Record<keyof Routing, Shape>> = {
  address: one(ROUTING_RULES.address),
  from_name: one(name),
  from_email: clearable(anyAddress),
  queue: one(reference),
  flow: one(reference),
  priority: one(ROUTING_RULES.priority),
  skills: { kind: "list", item: one(reference), sameAs: withoutCase },
  language: clearable(reference),
  spam_flow: clearable(reference),
  auto_bcc: {
    kind: "list",
    item: {
      kind: "text or mapping",
      text: one(anyAddress),
      mapping: { kind: "mapping", keys: { email: one(anyAddress), name: one(name) }, required: ["email"] },
    },
    sameAs: (value) => withoutCase(isObject(value) ? value["email"] : value),
  },
  reply_to: clearable(ROUTING_RULES.replyTo),
  history: one(ROUTING_RULES.history),
  allow_multiple_actions: one(flag),
  mailbox_folders: { kind: "list", item: one(folder), sameAs: sameFolder },
  graph: one(reference),
  signature: {
    kind: "mapping",
    keys: { response: one(reference), library: one(reference), when: one(ROUTING_RULES.when), always: one(flag) },
    required: ["response"],
    clearable: true,
  },
};

const BLOCK: Shape = { kind: "mapping", keys: SHAPES, required: [] };

/** A block, judged. */
interface JudgedRouting {
  /** Present when nothing in the block is an error. */
  readonly routing?: Routing | undefined;
  readonly findings: readonly PlacedFinding[];
  /** The offset of each known value, by its path. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** Judges an account's `routing`: each of its values, and what they ask of each other and of `username`. */
export function judgeRouting(entry: SourceEntry, account: Pick<Partial<Account>, "username">): JudgedRouting {
  const walk = new Walk();
  const value = walk.judge(entry, BLOCK, "routing");
  if (isObject(value)) walk.found.push(...acrossKeys(entry, value as Routing, account));
  const findings = walk.found;
  if (findings.some(({ finding: { severity } }) => severity === "error")) return { findings, offsets: walk.offsets };
  const read = v.safeParse(routingSchema, value);
  if (read.success) return { routing: read.output, findings, offsets: walk.offsets };
  const refused = finding("VALUE_INVALID", "routing has a value that is not valid for its key");
  return {
    findings: [...findings, { path: "routing", offset: entry.valueOffset, finding: refused }],
    offsets: new Map(),
  };
}

/** Whether the block names a Graph integration, however badly. */
export function namesGraph(entry: SourceEntry | undefined): boolean {
  return entry?.children?.some(({ key, value }) => key === "graph" && value !== null) ?? false;
}

/** One pass over a block; a value that its place does not take is undefined. */
class Walk {
  readonly found: PlacedFinding[] = [];
  readonly offsets = new Map<string, number>();

  judge(entry: SourceEntry, shape: Shape, path: string, subject = path): unknown {
    this.offsets.set(path, entry.valueOffset);
    switch (shape.kind) {
      case "value": {
        if (entry.value === null && shape.clearable) return null;
        const problem = shape.rule(entry.value, subject, entry.raw.text);
        if (problem === undefined) return entry.value;
        this.#tell(path, entry, problem);
        return undefined;
      }
      case "list":
        return Array.isArray(entry.value)
          ? this.#list(entry, shape, path)
          : this.#wrongKind(entry, path, subject, "a list");
      case "mapping":
        if (entry.value === null && shape.clearable) return null;
        return isObject(entry.value)
          ? this.#mapping(entry, shape, path, subject)
          : this.#wrongKind(entry, path, subject, "keys and values");
      case "text or mapping":
        return this.judge(entry, isObject(entry.value) ? shape.mapping : shape.text, path, subject);
    }
  }

  #list(
    { children = [] }: SourceEntry,
    { item, sameAs }: Extract<Shape, { kind: "list" }>,
    path: string,
  ): readonly unknown[] {
    const seen = new Set<unknown>();
    const values: unknown[] = [];
    for (const child of children) {
      const at = `${path}.${child.key}`;
      const value = this.judge(child, item, at, `An item of ${path}`);
      values.push(value);
      if (value === undefined) continue;
      const same = sameAs(value);
      if (seen.has(same)) {
        const shown = isObject(value) ? value["email"] : value;
        const twice = finding("VALUE_INVALID", `${path} has ${quoted(String(shown))} more than once`, {
          hint: "Remove one of the two",
        });
        this.#tell(at, child, twice);
      }
      seen.add(same);
    }
    return values;
  }

  #mapping(
    entry: SourceEntry,
    { keys, required }: Extract<Shape, { kind: "mapping" }>,
    path: string,
    subject: string,
  ): Readonly<Record<string, unknown>> {
    const values = new Map<string, unknown>();
    const unknown = new Set<string>();
    for (const child of entry.children ?? []) {
      const shape = Object.hasOwn(keys, child.key) ? keys[child.key] : undefined;
      const known = shape === undefined ? path : `${path}.${child.key}`;
      if (shape === undefined ? unknown.has(child.key) : values.has(child.key)) {
        this.found.push({ path: known, offset: child.keyOffset, finding: explainDuplicate(child.key, subject) });
      } else if (shape !== undefined) {
        values.set(child.key, this.judge(child, shape, known));
      } else {
        unknown.add(child.key);
        // Finding the nearest key costs time; one more than the limit is enough to see that some are not shown.
        if (unknown.size > MAX_ISSUES + 1) continue;
        const problem = explainUnknown(child.key, Object.keys(keys) as [string, ...string[]], subject);
        this.found.push({ path, offset: child.keyOffset, finding: problem });
      }
    }
    for (const key of required.filter((each) => !values.has(each))) {
      const problem = finding("KEY_MISSING", `${subject} has no ${key}`, { hint: `Add ${key}` });
      this.#tell(path, entry, problem);
    }
    return Object.fromEntries(values);
  }

  #wrongKind(entry: SourceEntry, path: string, subject: string, expected: string): undefined {
    const hint = entry.value === null ? "Write its values, or remove the key" : `Write ${expected}`;
    const message = `${subject} must be ${expected}, but is ${describeValue(entry.value, entry.raw.text)}`;
    this.#tell(path, entry, finding("VALUE_TYPE", message, { hint }));
  }

  #tell(path: string, { valueOffset: offset }: SourceEntry, problem: Finding): void {
    this.found.push({ path, offset, finding: problem });
  }
}

/** Pairs of keys that cannot both have a value. */
const EXCLUSIVE = [
  ["queue", "flow", "mail goes to a queue or through a flow"],
  ["reply_to", "from_email", "replies go to a route's address or come from an address of their own"],
  ["reply_to", "auto_bcc", "a route that replies by another sends no copies of its own"],
  ["graph", "mailbox_folders", "folders are read over IMAP, in whose place the Graph integration stands"],
] as const satisfies readonly (readonly [keyof Routing, keyof Routing, string])[];

const ONLY_WITH_QUEUE = ["priority", "skills", "language"] as const satisfies readonly (keyof Routing)[];

/** Documentation names both numbers: the older pages 5, the newer ones 10. */
const SURE_FOLDERS = 5;
/** Reported by third parties; the documentation names no number. */
const SURE_COPIES = 5;

function acrossKeys(
  entry: SourceEntry,
  routing: Routing,
  { username }: Pick<Partial<Account>, "username">,
): readonly PlacedFinding[] {
  const places = new Map((entry.children ?? []).toReversed().map((child) => [child.key, child]));
  const has = (key: keyof Routing): boolean => isSet(routing[key], places.get(key));
  const at = (key: keyof Routing, found: Finding): PlacedFinding => {
    return { path: `routing.${key}`, offset: places.get(key)?.valueOffset ?? entry.valueOffset, finding: found };
  };
  const block = (found: Finding): PlacedFinding => ({ path: "routing", offset: entry.valueOffset, finding: found });
  const order = (key: keyof Routing): number => places.get(key)?.keyOffset ?? 0;

  const exclusive = EXCLUSIVE.filter(([one, other]) => has(one) && has(other)).map(([one, other, why]) => {
    const [first, second] = order(one) < order(other) ? [one, other] : [other, one];
    const message = `routing.${second} is given beside routing.${first}, but ${why}`;
    return at(
      second,
      finding("ROUTE_KEYS_CONFLICT", message, { hint: `Keep ${first} or ${second}, and remove the other` }),
    );
  });
  const useless = has("queue") ? [] : ONLY_WITH_QUEUE.filter(has).map((key) => {
    const message = `routing.${key} is given without routing.queue, and is about waiting in a queue`;
    return at(key, finding("ROUTE_KEYS_CONFLICT", message, { hint: `Add queue, or remove ${key}` }));
  });
  const found = [...exclusive, ...useless];

  if (!has("queue") && !has("flow")) {
    found.push(block(finding("ROUTE_WITHOUT_TARGET", "routing has neither queue nor flow")));
  }
  if (!places.has("address") && routeAddress({ username }) === undefined) {
    const why = username === undefined
      ? "there is no usable username"
      : `username ${quoted(username)} is no e-mail address`;
    const message = `routing.address is missing, and ${why}`;
    found.push(block(finding("KEY_MISSING", message, { hint: "Add address: the address at which the mail arrives" })));
  }
  const folders = routing.mailbox_folders?.length ?? 0;
  if (folders > MAX_FOLDERS) {
    found.push(at("mailbox_folders", tooMany("mailbox_folders", folders, MAX_FOLDERS, "error")));
  } else if (folders > SURE_FOLDERS) {
    found.push(at("mailbox_folders", tooMany("mailbox_folders", folders, SURE_FOLDERS, "warning")));
  }
  const copies = routing.auto_bcc?.length ?? 0;
  if (copies > SURE_COPIES) found.push(at("auto_bcc", tooMany("auto_bcc", copies, SURE_COPIES, "warning")));
  return found;
}

function tooMany(key: keyof Routing, count: number, most: number, severity: "error" | "warning"): Finding {
  const whose = key === "auto_bcc" ? "as others report at most" : "by some pages of Genesys Cloud at most";
  const sure = severity === "error" ? "at most" : whose;
  const hint = `Keep the ${most} that matter`;
  return finding("ROUTE_LIMIT", `routing.${key} has ${count} items, but ${sure} ${most} are allowed`, {
    severity,
    hint,
  });
}

/** Whether a key says something; an empty value only clears, and one that was refused still says what was meant. */
function isSet(value: unknown, place: SourceEntry | undefined): boolean {
  if (place === undefined || place.value === null) return false;
  return !Array.isArray(value) || value.length > 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withoutCase(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase() : value;
}

/** Only INBOX is the same in any case (RFC 3501 section 5.1). */
function sameFolder(value: unknown): unknown {
  return typeof value === "string" && value.toUpperCase() === "INBOX" ? "INBOX" : value;
}
