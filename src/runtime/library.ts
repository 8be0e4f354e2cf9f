import { OAuthClient } from "../core/genesys/oauth.ts";
import { AccountProvisioner, type ProvisionAccountOptions } from "./provision-account.ts";
import type { Account } from "../core/account/account.ts";
import type { Fetch, Logger } from "../core/base/ports.ts";
import { createVerifiers, type ProbeOptions } from "./verifiers.ts";
import type { DeliveryResult } from "../core/notify/delivery.ts";
import type { ItsmEvent } from "../core/notify/event.ts";
import { type DeliveryOptions, sendEvent } from "../core/notify/send-event.ts";
import { appendRecords, type AuditLine } from "../core/audit/append.ts";
import type { ChangeOutcome } from "../core/provision/journal.ts";
import type { ProbeResult, RunReport } from "../core/report/report.ts";
import { asSecret, Redactor, type Secret } from "../core/base/secret.ts";
import { openLogFile } from "./log-file.ts";
import { systemClock } from "./clock.ts";
import { systemPorts } from "./system-ports.ts";
import { requireText, serviceUrl } from "./library-options.ts";
import { createNetwork } from "./network.ts";
import { sha256Sync } from "./sha256.ts";

const verifiers = createVerifiers({
  network: createNetwork(),
  clock: systemClock,
  // Nothing secret is sent to a server that is only looked at.
  redactor: new Redactor(),
});

/** What a {@link GenesysOAuthManager} needs. */
export interface OAuthOptions {
  /** The client's id. */
  readonly clientId: string;
  /** The client's secret. */
  readonly clientSecret: string | Secret;
  /** Base URL of the login service; default: that of us-east-1. */
  readonly loginUrl?: string | undefined;
  /** Makes the requests; default: this runtime's own, by the proxy of the environment. */
  readonly fetch?: Fetch | undefined;
}

/**
 * Access tokens of an OAuth client (client credentials): cached, renewed 60 s before they expire, never fetched twice
 * at once.
 *
 * @example
 * ```ts
 * import { GenesysOAuthManager } from "genesys-email-accounts";
 *
 * const oauth = new GenesysOAuthManager({
 *   clientId: "CLIENT_ID",
 *   clientSecret: "CLIENT_SECRET",
 *   loginUrl: "https://login.mypurecloud.de",
 * });
 * const token = await oauth.getToken(AbortSignal.timeout(10_000));
 * console.log(token.length);
 * ```
 */
export class GenesysOAuthManager {
  /** Kept so that no message of a run shows it; prints as `***`. */
  readonly clientSecret: Secret;
  readonly #client: OAuthClient;

  /** Throws `ConfigurationError` for a client without an id or a secret, and for a URL that is not https. */
  constructor(options: OAuthOptions) {
    requireText("clientId", options.clientId);
    requireText("clientSecret", options.clientSecret);
    const loginUrl = serviceUrl("loginUrl", options.loginUrl);
    const clientSecret = asSecret(options.clientSecret);
    this.#client = new OAuthClient({ ...options, ...systemPorts(options.fetch), loginUrl, clientSecret });
    this.clientSecret = clientSecret;
  }

  /**
   * An access token that is valid for a minute or more. Throws `GenesysApiError` when there is none to be had, and the
   * signal's reason.
   */
  getToken(signal?: AbortSignal): Promise<string> {
    return this.#client.getToken(signal);
  }

  /** Drops a token that the API refused, so that the next call fetches a new one. */
  invalidate(token: string): void {
    this.#client.invalidate(token);
  }
}

/** What a {@link GenesysEmailProvisioner} needs. */
export interface ProvisionerOptions {
  /** Where its access tokens come from. */
  readonly oauth: GenesysOAuthManager;
  /** Base URL of the API; default: that of us-east-1. */
  readonly apiUrl?: string | undefined;
  /**
   * The API that manages the accounts: `email-domains`, the public one of integrations, domains and routes, or
   * `email-accounts`, the default.
   */
  readonly api?: RunReport["genesysApi"] | undefined;
  /** Makes the requests; default: this runtime's own, by the proxy of the environment. */
  readonly fetch?: Fetch | undefined;
  /** Is told what is done; default: nobody is. */
  readonly logger?: Logger | undefined;
}

/**
 * Provisions single accounts: creates, updates or leaves them unchanged, then waits for the end state.
 *
 * @example
 * ```ts
 * import { type Account, GenesysEmailProvisioner, GenesysOAuthManager } from "genesys-email-accounts";
 *
 * const oauth = new GenesysOAuthManager({
 *   clientId: "CLIENT_ID",
 *   clientSecret: "CLIENT_SECRET",
 *   loginUrl: "https://login.mypurecloud.de",
 * });
 * const provisioner = new GenesysEmailProvisioner({
 *   oauth,
 *   apiUrl: "https://api.mypurecloud.de",
 *   api: "email-domains",
 * });
 *
 * export async function provision(account: Account, password: string): Promise<void> {
 *   const { action, status, succeeded, detail } = await provisioner.provisionAccount(account, { password });
 *   console.log(action, status, succeeded ? "" : detail);
 * }
 * ```
 */
export class GenesysEmailProvisioner {
  readonly #provisioner: AccountProvisioner;

  /** Throws `ConfigurationError` for an API that there is not, and for a URL that is not https. */
  constructor(options: ProvisionerOptions) {
    const redactor = new Redactor();
    redactor.add(options.oauth.clientSecret);
    this.#provisioner = new AccountProvisioner({ ...options, ...systemPorts(options.fetch), redactor });
  }

  /**
   * Creates, updates or leaves the account unchanged, then waits for its end state. Throws `AppError` for an account that the
   * API cannot take, `GenesysApiError` if even the lookup before it fails, and the signal's reason when it aborts before
   * anything was written; an abort after that ends the wait, and the outcome says what is known.
   */
  provisionAccount(account: Account, options: ProvisionAccountOptions = {}): Promise<ChangeOutcome> {
    return this.#provisioner.provisionAccount(account, options);
  }
}

/**
 * Probes an SMTP submission server: 587 with STARTTLS, 465 with implicit TLS. Throws `ConfigurationError` for invalid
 * options, and the signal's reason.
 *
 * @example
 * ```ts
 * import { verifySmtpConnectivity } from "genesys-email-accounts";
 *
 * const { outcome, findings } = await verifySmtpConnectivity("smtp.acme.example", 587, { authenticationType: "PLAIN" });
 * console.log(outcome, findings.map(({ code, message }) => `${code} ${message}`));
 * ```
 */
export function verifySmtpConnectivity(host: string, port: 465 | 587, options?: ProbeOptions): Promise<ProbeResult> {
  return verifiers.verifySmtpConnectivity(host, port, options);
}

/**
 * Probes an IMAP server with implicit TLS. Throws `ConfigurationError` for invalid options, and the signal's reason.
 *
 * @example
 * ```ts
 * import { verifyImapConnectivity } from "genesys-email-accounts";
 *
 * const { outcome, tls } = await verifyImapConnectivity("imap.acme.example", 993, { deadlineMs: 20_000 });
 * console.log(outcome, tls?.validTo);
 * ```
 */
export function verifyImapConnectivity(host: string, port: 993, options?: ProbeOptions): Promise<ProbeResult> {
  return verifiers.verifyImapConnectivity(host, port, options);
}

/**
 * Delivers one ITSM event, signed and retried; the result says what went wrong. Rejects with the signal's reason when
 * it aborts before anything was sent.
 *
 * @example
 * ```ts
 * import { pushItsmWebhook } from "genesys-email-accounts";
 *
 * const { delivered, reason } = await pushItsmWebhook("https://itsm.acme.example/hook", {
 *   event: "email_account_provisioned",
 *   timestamp: new Date().toISOString(),
 *   account_id: "d4e5f6a7",
 *   status: "ACTIVE",
 *   latency_ms: 5200,
 *   source: "genesys_email_provisioner",
 * }, { secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" });
 * if (!delivered) console.error(reason);
 * ```
 */
export async function pushItsmWebhook(
  url: string,
  event: ItsmEvent,
  options: DeliveryOptions = {},
): Promise<DeliveryResult> {
  options.signal?.throwIfAborted();
  const ports = systemPorts(options.fetch);
  return await sendEvent(url, event, options, {
    ...ports,
    fetch: await ports.receiverFetch([]),
    redactor: new Redactor(),
  });
}

/**
 * Appends records to an audit log file and chains them to the existing ones. A manifest beside it stays as its run
 * left it, because it may be attested: `verify-audit --manifest` says which records follow it. Rejects with `AppError`
 * when the file cannot be continued.
 *
 * @example
 * ```ts
 * import { writeAuditLog } from "genesys-email-accounts";
 *
 * await writeAuditLog("audit_log.jsonl", [{
 *   account_id: "d4e5f6a7",
 *   status: "ACTIVE",
 *   config_summary: { smtp: "smtp.acme.example", imap: "imap.acme.example", auth_type: "PLAIN" },
 *   compliance_check: "not_run",
 * }]);
 * ```
 */
export function writeAuditLog(file: string, records: readonly AuditLine[]): Promise<void> {
  return appendRecords(openLogFile(file), records, { clock: systemClock, sha256: sha256Sync });
}
