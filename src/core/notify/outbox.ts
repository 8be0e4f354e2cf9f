import * as v from "valibot";
import { Mutex } from "../base/async.ts";
import { AppError, errorMessage } from "../base/errors.ts";
import { parseJson } from "../base/http.ts";
import type { AppendFile, Clock } from "../base/ports.ts";
import { visible } from "../base/text.ts";
import type { DeliveryResult } from "./delivery.ts";
import { type Envelope, envelopeSchema } from "./event.ts";
import { OUTBOX_LINE_CHARACTERS } from "./limits.ts";

const lineSchema = v.variant("state", [
  v.object({
    state: v.literal("pending"),
    id: v.string(),
    at: v.string(),
    /** Where it was put back after those that came between. */
    again: v.exactOptional(v.literal(true)),
    envelope: envelopeSchema,
  }),
  /** A receiver took one of the requests that the event makes. */
  v.object({ state: v.literal("accepted"), id: v.string(), at: v.string(), part: v.string() }),
  v.object({
    state: v.picklist(["delivered", "failed", "dead", "given-up"]),
    id: v.string(),
    at: v.string(),
    /** Absent where the audit log tells of the delivery, and not of where to. */
    destination: v.exactOptional(v.string()),
    attempts: v.number(),
    http_status: v.exactOptional(v.number()),
    code: v.exactOptional(v.string()),
    reason: v.exactOptional(v.string()),
  }),
]);

type OutboxLine = v.InferOutput<typeof lineSchema>;

/**
 * The state of an event: `dead` was refused and is sent again only on request, `pending` at every opportunity, `given-up`
 * never.
 */
export type OutboxState = "pending" | "delivered" | "dead" | "given-up";

interface Entry {
  readonly envelope: Envelope;
  /** What each line says that queued the event, as it stands in the file. */
  readonly claims: unknown[];
  /** Which of its requests were accepted, since the state that it tells was reached. */
  readonly accepted: Set<string>;
  state: OutboxState;
  /** Why its last delivery failed. */
  reason?: string | undefined;
}

/** An event that is still to be sent. */
interface Undelivered {
  readonly id: string;
  readonly account: string;
  readonly event: string;
  /** Undefined for one that nobody has tried to send yet. */
  readonly reason: string | undefined;
}

/** Events and their outcomes, one JSON line each in an append-only file; keyed by the event's id. */
export class Outbox {
  readonly #file: AppendFile;
  readonly #clock: Clock;
  readonly #order = new Mutex();
  readonly #entries = new Map<string, Entry>();
  #prefix = "";
  /** Lines that were not outbox entries; a last line that a crash cut off is not counted. */
  readonly unreadable: number;

  private constructor(file: AppendFile, clock: Clock, text: string) {
    this.#file = file;
    this.#clock = clock;
    this.unreadable = this.#load(text);
  }

  /** Reads the file, or starts one. Throws AppError (OUTBOX_UNUSABLE) when it cannot be read. */
  static async open(file: AppendFile, clock: Clock): Promise<Outbox> {
    try {
      return new Outbox(file, clock, await file.read() ?? "");
    } catch (error) {
      throw unusable("read", file.path, error);
    }
  }

  /** What the file says became of an event; undefined for one that it does not know. */
  stateOf(id: string): OutboxState | undefined {
    return this.#entries.get(id)?.state;
  }

  /** The events that are still to be sent, and why they were not. */
  undelivered(): readonly Undelivered[] {
    return [...this.#entries.values()].flatMap(({ envelope: { id, event }, state, reason }) =>
      state === "pending" || state === "dead" ? [{ id, account: event.name ?? "", event: event.event, reason }] : []
    );
  }

  /** The events in one of the states, in order of arrival. */
  list(...states: readonly OutboxState[]): readonly Envelope[] {
    return [...this.#entries.values()].filter((entry) => states.includes(entry.state)).map((entry) => entry.envelope);
  }

  /** What the file's lines say of an event that it waits to send: one line, or several that should say the same. */
  claims(id: string): readonly unknown[] {
    return this.#entries.get(id)?.claims ?? [];
  }

  /**
   * Stores an event; resolves when it is on stable storage, and keeps it in memory if that fails. A known event is left as it
   * is, but a state that came back is sent again, after those that came between, with the id that it had.
   */
  async add(envelope: Envelope): Promise<void> {
    await this.#order.run(async () => {
      if (this.#holds(envelope)) return;
      this.#queue(envelope, envelope);
      await this.#append({ state: "pending", id: envelope.id, at: this.#now(), envelope });
    });
  }

  /** Which of an event's requests were accepted. */
  accepted(id: string): ReadonlySet<string> {
    return this.#entries.get(id)?.accepted ?? new Set();
  }

  /** Stores that one of an event's requests was accepted, and which. */
  async accept(id: string, part: string): Promise<void> {
    this.#entries.get(id)?.accepted.add(part);
    await this.#order.run(() => this.#append({ state: "accepted", id, at: this.#now(), part }));
  }

  /** Stores that an event is still to be sent, whatever the file says of it. */
  async reopen(envelope: Envelope): Promise<void> {
    await this.#order.run(async () => {
      this.#queue(envelope, envelope);
      await this.#append({ state: "pending", id: envelope.id, at: this.#now(), again: true, envelope });
    });
  }

  /** Stores how a delivery ended. `destination` is a host name: the whole address may contain secrets. */
  async settle(result: DeliveryResult, destination: string): Promise<void> {
    const state = result.delivered ? "delivered" : result.givenUp ? "given-up" : result.retryable ? "failed" : "dead";
    const entry = this.#entries.get(result.id);
    if (entry !== undefined) {
      entry.state = state === "failed" ? "pending" : state;
      entry.reason = result.reason;
    }
    await this.#order.run(() =>
      this.#append({
        state,
        id: result.id,
        at: this.#now(),
        destination,
        attempts: result.attempts,
        ...(result.httpStatus === undefined ? {} : { http_status: result.httpStatus }),
        ...(result.code === undefined ? {} : { code: result.code }),
        ...(result.reason === undefined ? {} : { reason: result.reason }),
      })
    );
  }

  /** Stores that the audit log tells of a delivery whose line a crash kept from this file. */
  async acknowledge(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry !== undefined) entry.state = "delivered";
    const reason = "The audit log records the delivery";
    await this.#order.run(() => this.#append({ state: "delivered", id, at: this.#now(), attempts: 0, reason }));
  }

  async #append(line: OutboxLine): Promise<void> {
    try {
      await this.#file.append(`${this.#prefix}${JSON.stringify(line)}\n`);
      this.#prefix = "";
    } catch (error) {
      // Part of the line may have been written: the next one must not continue it.
      this.#prefix = "\n";
      throw unusable("write", this.#file.path, error);
    }
  }

  #load(text: string): number {
    const lines = text.split("\n");
    const last = lines.pop() ?? "";
    if (last !== "") this.#prefix = "\n";
    const unreadable = lines.filter((line) => line !== "" && !this.#take(line)).length;
    this.#take(last);
    return unreadable;
  }

  #take(text: string): boolean {
    const read = parseLine(text);
    if (read === undefined) return false;
    const { line, claim } = read;
    if (line.state === "pending") {
      if (!this.#holds(line.envelope)) this.#queue(line.envelope, claim);
      else this.#repeat(line.id, claim, line.again === true);
      return true;
    }
    const entry = this.#entries.get(line.id);
    if (line.state === "accepted") entry?.accepted.add(line.part);
    else if (entry !== undefined && entry.state !== "delivered") {
      entry.state = line.state === "failed" ? "pending" : line.state;
      entry.reason = line.reason;
    }
    return true;
  }

  /** A line that says the same once more. */
  #repeat(id: string, claim: unknown, isLast: boolean): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    entry.claims.push(claim);
    if (!isLast) return;
    this.#entries.delete(id);
    this.#entries.set(id, entry);
  }

  /** Whether the event is known, and its state has not come back since. */
  #holds({ id, event }: Envelope): boolean {
    const known = this.#entries.get(id);
    return known !== undefined && known.envelope.event.audit_hash === event.audit_hash;
  }

  #queue(envelope: Envelope, claim: unknown): void {
    const { id } = envelope;
    const known = this.#entries.get(id);
    const claims = known?.state === "pending" ? [...known.claims, claim] : [claim];
    // A state that came back is told anew, with all of its requests.
    const accepted = this.#holds(envelope) ? known?.accepted : undefined;
    this.#entries.delete(id);
    this.#entries.set(id, { envelope, claims, accepted: accepted ?? new Set(), state: "pending" });
  }

  #now(): string {
    return new Date(this.#clock.now()).toISOString();
  }
}

/** A line, and the event in it as it stands there, with whatever the schema leaves out. */
function parseLine(text: string): { readonly line: OutboxLine; readonly claim: unknown } | undefined {
  if (text.length > OUTBOX_LINE_CHARACTERS) return undefined;
  const json = parseJson(text);
  const result = v.safeParse(lineSchema, json);
  if (!result.success) return undefined;
  const line = result.output;
  if (line.state === "pending" && line.envelope.id !== line.id) return undefined;
  return { line, claim: (json as { readonly envelope?: unknown }).envelope };
}

function unusable(verb: "read" | "write", path: string, error: unknown): AppError {
  const message = `Cannot ${verb} the outbox "${visible(path)}": ${visible(errorMessage(error))}`;
  return new AppError("OUTBOX_UNUSABLE", message, { cause: error });
}
