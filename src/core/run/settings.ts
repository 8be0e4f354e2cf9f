import { parseHostName } from "../account/host-name.ts";
import { ConfigurationError } from "../base/errors.ts";
import { isConfidential } from "../base/http.ts";
import type { RunContext } from "../base/run-context.ts";
import { isBlankSlug } from "../base/slug.ts";
import { trimmedEnd, visible } from "../base/text.ts";
import { regionHosts, regionName } from "../genesys/region.ts";
import { ITSM_FORMATS, type ItsmFormat } from "../notify/formats.ts";
import { type AcceptedFinding, parseAcceptedFinding } from "../probe/accepted.ts";
import { isCanonicalHost, parseConnectTo } from "../probe/endpoint.ts";
import type { PruneLimit } from "../provision/prune-limit.ts";
import type { RunReport } from "../report/report.ts";
import { ARTIFACT_PLACEHOLDERS, artifactTemplateProblem } from "./artifact-template.ts";
import { auditPathProblem } from "./audit-path.ts";
import { globsProblem, wildcardProblem } from "./glob-problem.ts";
import { INPUT_NAMES, inputDefinition, type InputName, INPUTS, type RawInputs } from "./inputs.ts";

/** How far probing goes. */
type ProbeMode = "tls" | "login" | "off";

/** All inputs except mode, scope and those that are secret, read and checked; times in milliseconds. */
export interface Settings {
  readonly accounts: readonly string[];
  /** Whether a pull request gets a comment. */
  readonly comment: boolean;
  /** Whether a pull request gets a review with the fixes that are certain. */
  readonly suggestions: boolean;
  /** Whether an issue is kept while there is drift. */
  readonly driftIssue: boolean;
  readonly probe: ProbeMode;
  readonly loginHosts: readonly string[];
  readonly allowPrivateCidrs: readonly string[];
  readonly connectTo: readonly string[];
  readonly ehloName?: string | undefined;
  readonly dnsServer?: string | undefined;
  readonly domainChecks: boolean;
  readonly accepted: readonly AcceptedFinding[];
  readonly caFile?: string | undefined;
  readonly concurrency: number;
  readonly pollTimeoutMs: number;
  /** Undefined: learned. */
  readonly pollIntervalMs?: number | undefined;
  /** Requests per minute; undefined: learned. */
  readonly rateLimit?: number | undefined;
  readonly genesysApi: RunReport["genesysApi"];
  readonly prune: boolean;
  /** Whether a domain goes with its last account. */
  readonly pruneDomains: boolean;
  /** Whether what was made by hand is taken over. */
  readonly adopt: boolean;
  readonly maxPrune: PruneLimit;
  readonly rotate: readonly string[];
  /** What an apply does whose plan is not the approved one. */
  readonly onPlanChange: "warn" | "fail";
  /** Whether an account is written only if somebody else approved its last change. */
  readonly requireApproval: boolean;
  readonly region: string;
  /** The label of the organisation. */
  readonly organisation: string;
  readonly apiUrl?: string | undefined;
  readonly loginUrl?: string | undefined;
  readonly secretsFile?: string | undefined;
  readonly itsmUrl?: string | undefined;
  readonly itsmFormat: ItsmFormat;
  /** The outbox of a redelivery; undefined: the one beside the audit log. */
  readonly outbox?: string | undefined;
  readonly failOnNotify: boolean;
  readonly changeRef?: string | undefined;
  /** The manifest of the run before. */
  readonly previousManifest?: string | undefined;
  readonly auditFile: string;
  readonly uploadArtifact: boolean;
  /** The template of the artifact's name. */
  readonly artifactName: string;
  /** 0: as the repository has it. */
  readonly retentionDays: number;
  readonly failOn: "error" | "warning";
}

/** The name that a person used for an input, such as `--poll-timeout`. */
export type Spelling = (name: InputName) => string;

/** Reads all inputs and checks what can be told from their text alone. Throws {@link ConfigurationError} for the first that cannot be used. */
export function parseSettings(raw: RawInputs, spell: Spelling = (name) => name): Settings {
  const text = (name: InputName): string => inputText(raw, name);
  const optional = (name: InputName): string | undefined => text(name) || undefined;
  const bad = (name: InputName, wanted: string, reason?: string): ConfigurationError =>
    invalidInput(spell(name), text(name), wanted, reason);
  const choice = <const T extends string>(name: InputName, choices: readonly T[]): T =>
    choices.find((each) => each === text(name)) ?? fail(bad(name, oneOf(choices)));
  const flag = (name: InputName): boolean => parseFlag(text(name)) ?? fail(bad(name, FLAG_FORM));
  const duration = (name: InputName): number => parseDuration(text(name)) ?? fail(bad(name, DURATION_FORM));
  const whole = (name: InputName, low: number, high: number): number =>
    parseWhole(text(name), low, high) ?? fail(bad(name, `a whole number from ${low} to ${high}`));
  const url = (name: InputName): string | undefined =>
    optional(name) === undefined ? undefined : parseServiceUrl(text(name)) ?? fail(bad(name, URL_FORM));
  const line = (name: InputName, limit: number): string | undefined => {
    const value = optional(name)?.normalize("NFC");
    if (value === undefined || visible(value, limit) === value) return value;
    throw bad(name, `at most ${limit} characters, all of them visible`);
  };

  refuseControls(raw, spell);
  refuseHalfPairs(raw, spell);
  choice("mode", ["auto", "check", "apply", "drift", "redeliver"]);
  choice("scope", ["auto", "changed", "all"]);
  const apiUrl = url("genesys-api-url");
  const region = text("genesys-region");
  regionHosts(region, spell("genesys-region"));
  const given = line("organisation", ORGANISATION_LIMIT);
  if (given !== undefined && isBlankSlug(given)) throw bad("organisation", "at least one letter or digit (A-Z, 0-9)");
  const template = artifactTemplateProblem(text("artifact-name"));
  if (template !== undefined) throw bad("artifact-name", ARTIFACT_FORM, template);
  const auditFile = text("audit-file");
  const collision = auditPathProblem(auditFile, false);
  if (collision !== undefined) throw bad("audit-file", "another name, such as audit_log.jsonl", collision);

  return {
    accounts: parseGlobs(text("accounts"), spell("accounts")),
    comment: flag("comment"),
    suggestions: flag("suggestions"),
    driftIssue: flag("drift-issue"),
    probe: choice("probe", ["tls", "login", "off"]),
    loginHosts: lines(text("login-hosts")).map((pattern) => parseLoginHost(pattern, spell("login-hosts"))),
    allowPrivateCidrs: lines(text("allow-private-cidrs")),
    connectTo: lines(text("connect-to")).map((rule) => checkedRule(rule, spell("connect-to"))),
    ehloName: optional("ehlo-name"),
    dnsServer: optional("dns-server"),
    domainChecks: flag("domain-checks"),
    accepted: lines(text("accepted-findings")).map(parseAcceptedFinding),
    caFile: optional("ca-file"),
    concurrency: whole("concurrency", 1, 256),
    pollTimeoutMs: duration("poll-timeout"),
    pollIntervalMs: text("poll-interval") === "auto" ? undefined : duration("poll-interval"),
    rateLimit: text("rate-limit") === "auto" ? undefined : whole("rate-limit", 1, 1_000_000),
    genesysApi: choice("genesys-api", ["email-accounts", "email-domains"]),
    prune: flag("prune"),
    pruneDomains: flag("prune-domains"),
    adopt: flag("adopt"),
    maxPrune: parsePruneLimit(text("max-prune")) ?? fail(bad("max-prune", "a share such as 25% or a whole number")),
    rotate: parseNames(text("rotate"), spell("rotate")),
    onPlanChange: choice("on-plan-change", ["warn", "fail"]),
    requireApproval: flag("require-approval"),
    region,
    organisation: organisationOf({ label: given, region, apiUrl }),
    apiUrl,
    loginUrl: url("genesys-login-url"),
    secretsFile: optional("secrets-file"),
    itsmUrl: optional("itsm-webhook-url"),
    itsmFormat: choice("itsm-format", ITSM_FORMATS),
    outbox: optional("outbox"),
    failOnNotify: choice("on-notify-failure", ["warn", "fail"]) === "fail",
    changeRef: line("change-ref", CHANGE_REF_LIMIT),
    previousManifest: optional("previous-manifest"),
    auditFile,
    uploadArtifact: flag("upload-artifact"),
    artifactName: text("artifact-name"),
    retentionDays: whole("retention-days", 0, 400),
    failOn: choice("fail-on", ["error", "warning"]),
  };
}

/** Inputs that may have several lines without being lists: JSON, and keys with blanks between them. */
const FREE_INPUTS: ReadonlySet<InputName> = new Set(["secrets", "itsm-webhook-secret", "itsm-headers"]);

function refuseControls(raw: RawInputs, spell: Spelling): void {
  for (const name of INPUT_NAMES) {
    if (FREE_INPUTS.has(name)) continue;
    const { list } = inputDefinition(name);
    const pieces = list ? lines(inputText(raw, name)) : [inputText(raw, name)];
    if (!pieces.some((piece) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(piece))) continue;
    const what = list ? "a control character" : "a line break or another control character";
    throw new ConfigurationError("INPUT_INVALID", `Cannot use ${spell(name)}: it contains ${what}`, {
      hint: `Give ${spell(name)} ${list ? "one value a line" : "as one line"}, of visible characters only`,
    });
  }
}

/** Inputs that say nothing without each other. */
const PAIRS: readonly (readonly [InputName, InputName])[] = [
  ["genesys-client-id", "genesys-client-secret"],
  ["itsm-client-id", "itsm-client-secret"],
  ["itsm-token-url", "itsm-client-id"],
];

function refuseHalfPairs(raw: RawInputs, spell: Spelling): void {
  for (const pair of PAIRS) {
    const missing = pair.find((name) => inputText(raw, name) === "");
    const given = pair.find((name) => inputText(raw, name) !== "");
    if (missing === undefined || given === undefined) continue;
    throw new ConfigurationError("CREDENTIALS_MISSING", `Cannot use ${spell(given)} without ${spell(missing)}`, {
      hint: `Give ${spell(given)} and ${spell(missing)}, or neither of them`,
    });
  }
}

function parseGlobs(text: string, spelling: string): readonly string[] {
  const globs = lines(text);
  const problem = globsProblem(globs);
  if (problem === undefined) return globs;
  const wanted = "as globs of paths in the repository, such as accounts/**/*.yaml, with few wildcards";
  throw invalidInput(spelling, problem.glob, wanted, problem.reason);
}

/** The names or globs of one option that may be repeated. Throws {@link ConfigurationError} for a blank one, which would mean all. */
export function parseTargets(values: readonly string[], spelling: string): readonly string[] {
  const names = values.map((value) => value.trim());
  const unusable = names.find((name) => name === "" || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name));
  if (unusable !== undefined) throw invalidInput(spelling, unusable, "the name of an account, or a glob in quotes");
  return parseNames(names.join("\n"), spelling);
}

/** Names may hold any visible character; one that is a glob must not take a matcher long. */
function parseNames(text: string, spelling: string): readonly string[] {
  const names = lines(text);
  for (const name of names) {
    const reason = wildcardProblem(name);
    if (reason !== undefined) {
      throw invalidInput(spelling, name, "names of accounts, or globs with few wildcards", reason);
    }
  }
  return names;
}

const LOGIN_HOST_FORM = "host names such as smtp.example.com, or *.example.com for every name below it";

/** A host, or `*.` and the domain that hosts are below of, in canonical form. */
function parseLoginHost(pattern: string, spelling: string): string {
  const wanted = pattern.toLowerCase().replace(/\.$/, "");
  const [prefix, host] = wanted.startsWith("*.") ? ["*.", wanted.slice(2)] : ["", wanted];
  if (isCanonicalHost(host)) return prefix + host;
  const international = parseHostName(host);
  if ("host" in international) return prefix + international.host;
  throw invalidInput(spelling, pattern, LOGIN_HOST_FORM);
}

const RULE_FORM = "HOST:PORT:CONNECT_HOST:CONNECT_PORT; each part may be empty, IPv6 addresses go in brackets";

function checkedRule(rule: string, spelling: string): string {
  try {
    parseConnectTo(rule);
    return rule;
  } catch (error) {
    throw error instanceof ConfigurationError ? invalidInput(spelling, rule, RULE_FORM) : error;
  }
}

/** What names an organisation. */
interface OrganisationFacts {
  /** The label that was given. */
  readonly label?: string | undefined;
  readonly region: string;
  readonly apiUrl?: string | undefined;
}

/** The label of an organisation: the given one, else host and port of its API's URL where one is given, else the AWS name of its region. */
export function organisationOf({ label, region, apiUrl }: OrganisationFacts): string {
  if (label !== undefined) return label;
  if (apiUrl !== undefined) return new URL(apiUrl).host;
  return regionName(region) ?? region;
}

/** The account globs, unless they are those that a run without any has. */
export function ownGlobs({ accounts }: Pick<Settings, "accounts">): readonly string[] | undefined {
  return accounts.join("\n") === INPUTS.accounts.default ? undefined : accounts;
}

/** The text of an input, trimmed; its default if it is absent or blank. */
export function inputText(raw: RawInputs, name: InputName): string {
  return (raw[name] ?? "").trim() || INPUTS[name].default;
}

/** Who writes to Genesys Cloud: the OAuth client of the inputs, where there is one. */
export function principalOf(raw: RawInputs): RunContext["principal"] {
  const clientId = inputText(raw, "genesys-client-id");
  return clientId === "" ? undefined : { clientId, region: inputText(raw, "genesys-region") };
}

/** The error for an invalid input; never pass it the value of a secret input. */
export function invalidInput(spelling: string, value: string, wanted: string, reason?: string): ConfigurationError {
  const why = reason === undefined ? "" : `: ${reason}`;
  return new ConfigurationError("INPUT_INVALID", `Cannot use ${spelling} "${visible(value)}"${why}`, {
    hint: `Give ${spelling} ${wanted}`,
  });
}

/** Whether an input's value must never be shown. */
export function isSecretInput(name: InputName): boolean {
  return inputDefinition(name).secret === true;
}

/** The non-blank lines of a list input, trimmed. */
function lines(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}

const FLAG_FORM = "true or false";
const DURATION_FORM = "a duration such as 500ms, 30s, 15m or 2h";
const ORGANISATION_LIMIT = 100;
const CHANGE_REF_LIMIT = 200;
const ARTIFACT_FORM = `a name that may contain ${ARTIFACT_PLACEHOLDERS.map((name) => `{${name}}`).join(", ")}`;
/** What the base URL of a service may be, in words. */
export const URL_FORM = "an https URL without user name, query or fragment (http only for this machine itself)";

/** A boolean as YAML 1.2's core schema spells it; undefined for anything else. */
export function parseFlag(text: string): boolean | undefined {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  return /^(false|False|FALSE)$/.test(text) ? false : undefined;
}

/** No run waits longer for one thing: a day, in milliseconds. */
export const LONGEST_DURATION_MS = 86_400_000;

/** A duration such as `90s` in milliseconds, at most {@link LONGEST_DURATION_MS}; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,9})(ms|s|m|h)$/.exec(text);
  if (!match) return undefined;
  const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match[2] as "ms" | "s" | "m" | "h"];
  const ms = Number(match[1]) * unit;
  return ms <= LONGEST_DURATION_MS ? ms : undefined;
}

function parseWhole(text: string, low: number, high: number): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= low && value <= high ? value : undefined;
}

function parsePruneLimit(text: string): PruneLimit | undefined {
  const share = /^(\d{1,3})%$/.exec(text);
  if (share) return Number(share[1]) <= 100 ? { percent: Number(share[1]) } : undefined;
  const count = parseWhole(text, 0, 999_999_999);
  return count === undefined ? undefined : { count };
}

/** The base URL of a service, without a slash at its end: https, or http to this machine; undefined for anything else. */
export function parseServiceUrl(text: string): string | undefined {
  // The parser drops or encodes what it should not find.
  if (/[\s\\]/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!isConfidential(url) || url.username || url.password || url.search || url.hash) return undefined;
  return trimmedEnd(url.href, "/");
}

function oneOf(choices: readonly string[]): string {
  return choices.length === 2 ? choices.join(" or ") : `one of ${choices.join(", ")}`;
}

function fail(error: Error): never {
  throw error;
}

/** The settings for files that nobody reviewed: whoever wrote them gets none of the operator's exceptions on where a run may go. */
export function strangersSettings(settings: Settings): Settings {
  return { ...settings, connectTo: [], allowPrivateCidrs: [], dnsServer: undefined };
}
