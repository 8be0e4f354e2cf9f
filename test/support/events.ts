import type { Envelope, ItsmEvent } from "../../src/core/notify/event.ts";

/** An event of an account that became active. */
export function itsmEvent(override: Partial<ItsmEvent> = {}): ItsmEvent {
  return {
    event: "email_account_provisioned",
    timestamp: "2026-11-22T07:21:32.104Z",
    account_id: "d4e5f6a7",
    status: "ACTIVE",
    latency_ms: 12401,
    source: "genesys_email_provisioner",
    name: "Enterprise Support",
    organisation: "eu-west-1",
    change_ref: "CHG0030004",
    run_url: "https://github.com/acme/genesys-email/actions/runs/17654321098",
    audit_hash: "sha256:87d81ef1da451891831f4b66cac60289e3c526bfddd00d3c4108b78aa4c07a19",
    ...override,
  };
}

/** That event on its way. */
export function envelope(override: Partial<Envelope> = {}): Envelope {
  return {
    id: "0199c2f4-6c1e-7b3a-9d20-5a1f0c3e7d11",
    dedupKey: "genesys-email-account:812345678:eu-west-1:enterprise support",
    sequence: "0000000412.01.00000007",
    origin: "https://github.com/acme/genesys-email",
    event: itsmEvent(),
    ...override,
  };
}

/** An event of an account that Genesys Cloud refused. */
export function failedEnvelope(override: Partial<Envelope> = {}): Envelope {
  const event = itsmEvent({
    event: "email_account_failed",
    status: "VALIDATION_FAILED",
    reason: "535 5.7.8 Authentication credentials invalid",
    code: "VALIDATION_FAILED",
  });
  return envelope({ event, ...override });
}
