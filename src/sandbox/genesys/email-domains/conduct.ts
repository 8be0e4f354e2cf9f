import type { Lag } from "./lagged-store.ts";

/** How long things take, in milliseconds. */
export interface EmailDomainsTimes {
  /** Delayed visibility of every write; none when absent. */
  readonly lag: Lag;
  /** The least time from ENABLED to ACTIVE or ERROR. */
  readonly activation: number;
  /** From DISABLED to INACTIVE. */
  readonly deactivation: number;
  /** From Pending to Active. */
  readonly route: number;
  /** From Removing to gone. */
  readonly removal: number;
}

/** Times that suit a person who watches; none is sourced. */
export const DEFAULT_TIMES: EmailDomainsTimes = {
  lag: { reads: 0, writes: 0 },
  activation: 1000,
  deactivation: 500,
  route: 500,
  removal: 500,
};

/** How much an organisation may have. */
export interface EmailDomainsLimits {
  /** Custom and Genesys domains (sourced: 2). */
  readonly domains: number;
  /** Integrations of one type (sourced for custom SMTP servers: 20). */
  readonly integrations: number;
  /** Routes of a domain (sourced: 1,000). */
  readonly routes: number;
  /** Folders of a route (sourced: 5 in one help page, 10 in newer ones). */
  readonly folders: number;
}

/** What help articles say. */
export const DEFAULT_LIMITS: EmailDomainsLimits = { domains: 2, integrations: 20, routes: 1000, folders: 10 };

/**
 * The value that stands for no integration: null, an empty id (sourced for SMTP: the Terraform provider sends it), both, or
 * nothing at all. Which one it is, is inferred.
 */
type Emptying = "null" | "empty-id" | "either" | "nothing";

/** What no source tells, so that a test can try each answer. */
export interface EmailDomainsUnknowns {
  /** Whether the `name` of a route is kept. */
  readonly keepsRouteNames: boolean;
  /** Whether a credential shows its `userName` when it is read; the password is never shown (sourced). */
  readonly showsUserNames: boolean;
  /** A bare array since SDK 250, a listing before (both sourced). */
  readonly credentialTypes: "array" | "listing";
  /** How a configuration of another version is refused: all three are what clients of Genesys Cloud take for it (sourced). */
  readonly versionConflict: 400 | 408 | 409;
  /** What takes each integration off a domain. */
  readonly smtpClearedBy: Emptying;
  readonly imapClearedBy: Emptying;
  readonly graphClearedBy: Emptying;
  /** What happens to a value that would take an integration off a domain, and is not the one that does. */
  readonly otherEmptying: "refused" | "ignored";
  /** Whether the organisation's limits tell how many domains it may have. */
  readonly tellsLimits: boolean;
  /** What a passed test of the connection without a message answers. */
  readonly testAnswer: "empty-object" | "no-content";
  /** What happens to a key that no model has; `invalid.property` is a code of the platform (sourced). */
  readonly unknownKeys: "ignored" | "refused";
}

/** The answers that are likeliest (inferred). */
export const DEFAULT_UNKNOWNS: EmailDomainsUnknowns = {
  keepsRouteNames: true,
  showsUserNames: true,
  credentialTypes: "array",
  versionConflict: 409,
  smtpClearedBy: "either",
  imapClearedBy: "null",
  graphClearedBy: "either",
  otherEmptying: "refused",
  tellsLimits: true,
  testAnswer: "empty-object",
  unknownKeys: "ignored",
};
