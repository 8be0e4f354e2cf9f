/**
 * The library: what the action and the command line are made of, for Node and Deno.
 * @module
 */
import { quietYaml } from "./runtime/quiet-yaml.ts";

export type { Account, AuthenticationType, ParsedAccount, Position } from "./core/account/account.ts";
export { parseAccounts } from "./core/account/parse.ts";
export { buildProvisioningPayload, type EmailAccountWrite } from "./core/account/payload.ts";
export { AppError, type Code, CODES, ConfigurationError, type Finding, type Issue } from "./core/errors.ts";
export type { ChangeOutcome } from "./core/genesys/journal.ts";
export type { Clock, Fetch, Logger } from "./core/ports.ts";
export type { ProbeOptions } from "./core/probe/verify.ts";
export { type AuditVerdict, verifyAudit } from "./core/publish/audit-verify.ts";
export type { DeliveryResult } from "./core/publish/delivery-result.ts";
export type { ItsmEvent } from "./core/publish/events.ts";
export type { DeliveryOptions } from "./core/publish/push.ts";
export type { AuditLine as AuditRecord } from "./core/publish/write-audit-log.ts";
export { type ProbeResult, type RunReport, runReportSchema } from "./core/report.ts";
export { Secret } from "./core/secret.ts";
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
export { type PipelineOptions, runProvisioningPipeline } from "./runtime/provisioning-pipeline.ts";

quietYaml();
