/** Random bytes as base64url, for secrets and tokens. */
export function randomBase64Url(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}

/** A fresh secret of Standard Webhooks 1.0.0: `whsec_` and 32 random bytes in base64. */
export function randomWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

function randomBytes(count: number): Buffer {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(count)));
}
