import type { Code } from "../errors.ts";

/** How the delivery of one event ended. */
export interface DeliveryResult {
  /** The event's id. */
  readonly id: string;
  readonly delivered: boolean;
  /** How often it was tried; one try may be several requests. */
  readonly attempts: number;
  /** The status of the last answer, when there was one. */
  readonly httpStatus?: number | undefined;
  readonly code?: Code | undefined;
  /** Why it was not delivered, in one sentence. */
  readonly reason?: string | undefined;
  /** True when the same event may get through later. */
  readonly retryable: boolean;
}
