/**
 * The library: what the action and the command line are made of, for Node and Deno.
 * @module
 */
import { quietYaml } from "./runtime/quiet-yaml.ts";

export type { Account, AuthenticationType, MailboxKeys, ParsedAccount, Position } from "./core/account/account.ts";
export { parseAccounts } from "./core/account/parse.ts";
export type { Routing, RoutingCopy, RoutingSignature } from "./core/account/routing.ts";
export type {
  AuditCheck,
  AuditContent,
  AuditRecord as LoggedRecord,
  ConfigSummary,
} from "./core/audit/audit-record.ts";
export type { AuditLine as AuditRecord } from "./core/audit/append.ts";
export type { OrphanIntent } from "./core/audit/run-ledger.ts";
export { type AuditVerdict, verifyAudit, type VerifyOptions } from "./core/audit/verify.ts";
export { AppError, type Code, CODES, ConfigurationError, type Finding, type Issue } from "./core/base/errors.ts";
export type { Clock, Fetch, Logger, LogPlace, SecretLookup, StageCount } from "./core/base/ports.ts";
export { Secret } from "./core/base/secret.ts";
export type { Audience, CodeEntry, Severity } from "./core/codes/entry.ts";
export { type ApiErrorDetails, type Effect, GenesysApiError } from "./core/genesys/api-error.ts";
export type { DeliveryResult } from "./core/notify/delivery.ts";
export type { ItsmEvent } from "./core/notify/event.ts";
export type { ItsmFormat } from "./core/notify/formats.ts";
export type { DeliveryOptions, ReceiverOAuth } from "./core/notify/send-event.ts";
export type { EventName } from "./core/audit/event-state.ts";
export type { ChangeOutcome } from "./core/provision/journal.ts";
export type {
  AccountReport,
  DomainReport,
  FieldValue,
  NotChecked,
  ProbeResult,
  ReportedChange,
  ReportedFinding,
  ReportedIssue,
  ReportedOutcome,
  RunFinding,
  RunReport,
} from "./core/report/report.ts";
export {
  type ReportFault,
  type ReportSchema,
  type ReportValidation,
  standardReportSchema as runReportSchema,
} from "./core/report/standard-schema.ts";
export { buildProvisioningPayload } from "./core/targets/email-accounts/content.ts";
export type { EmailAccountWrite } from "./core/targets/email-accounts/wire.ts";
export type { ItsmOptions } from "./runtime/receiver-inputs.ts";
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
export type { ProvisionAccountOptions } from "./runtime/provision-account.ts";
export { type PipelineInput, type PipelineOptions, runProvisioningPipeline } from "./runtime/provisioning-pipeline.ts";
export type { ProbeOptions } from "./runtime/verifiers.ts";

quietYaml();
