// By hand: the standardwebhooks package measures a timestamp's age by the machine's clock alone.
import { createHmac, timingSafeEqual } from "node:crypto";
import { WEBHOOK_TOLERANCE_SECONDS } from "./limits.ts";

/** The Standard Webhooks 1.0.0 headers of a delivery and its raw body. */
interface SignedDelivery {
  readonly id: string;
  /** Seconds since the epoch, as sent. */
  readonly timestamp: string;
  /** Space-separated `v1,` signatures in base64. */
  readonly signature: string;
  readonly body: string;
}

/** Why a receiver refuses a delivery, or undefined when a signature fits `secret` (`whsec_…`); `now` is in milliseconds. */
export function signatureProblem(delivery: SignedDelivery, secret: string, now: number): string | undefined {
  if (!/^\d{1,12}$/.test(delivery.timestamp)) return "webhook-timestamp must be seconds since the epoch";
  if (Math.abs(now / 1000 - Number(delivery.timestamp)) > WEBHOOK_TOLERANCE_SECONDS) {
    return "webhook-timestamp is too far from the receiver's clock";
  }
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${delivery.id}.${delivery.timestamp}.${delivery.body}`).digest();
  const fits = delivery.signature.split(" ").some((signature) => {
    const [version, encoded = ""] = signature.split(",");
    const given = Buffer.from(encoded, "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
  return fits ? undefined : "webhook-signature fits no known secret";
}
