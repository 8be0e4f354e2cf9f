/**
 * The library: what the action and the command line are made of, for Node and Deno.
 * @module
 */
import { quietYaml } from "./runtime/quiet-yaml.ts";

export type { Account, AuthenticationType, ParsedAccount, Position } from "./core/account/account.ts";
export { parseAccounts } from "./core/account/parse.ts";
export { buildProvisioningPayload } from "./core/targets/email-accounts/content.ts";
export type { EmailAccountWrite } from "./core/targets/email-accounts/wire.ts";
export { AppError, type Code, CODES, ConfigurationError, type Finding, type Issue } from "./core/base/errors.ts";
export { GenesysApiError } from "./core/genesys/api-error.ts";
export type { ChangeOutcome } from "./core/provision/journal.ts";
export type { Clock, Fetch, Logger } from "./core/base/ports.ts";
export type { ProbeOptions } from "./runtime/verifiers.ts";
export { type AuditVerdict, verifyAudit } from "./core/audit/verify.ts";
export type { DeliveryResult } from "./core/notify/delivery.ts";
export type { ItsmEvent } from "./core/notify/event.ts";
export type { DeliveryOptions } from "./core/notify/send-event.ts";
export type { AuditLine as AuditRecord } from "./core/audit/append.ts";
export { type ProbeResult, type RunReport, runReportSchema } from "./core/report/report.ts";
export { Secret } from "./core/base/secret.ts";
export {
  GenesysEmailProvisioner,
  GenesysOAuthManager,
  type OAuthOptions,
  type ProvisionerOptions,
  pushItsmWebhook,
  verifyImapConnectivity,
  verifySmtpConnectivity,
  writeAuditLog,
} from "./runtime/library.ts";
export type { ItsmOptions } from "./runtime/compose.ts";
export { type PipelineOptions, runProvisioningPipeline } from "./runtime/provisioning-pipeline.ts";

quietYaml();
