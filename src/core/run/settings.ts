import { ConfigurationError } from "../base/errors.ts";
import { isConfidential } from "../base/http.ts";
import type { RunContext } from "../base/run-context.ts";
import { visible } from "../base/text.ts";
import { regionName } from "../genesys/region.ts";
import { ITSM_FORMATS, type ItsmFormat } from "../notify/formats.ts";
import { type AcceptedFinding, parseAcceptedFinding } from "../probe/accepted.ts";
import type { PruneLimit } from "../provision/compute-plan.ts";
import { inputDefinition, type InputName, INPUTS, type RawInputs } from "./inputs.ts";

/** How far probing goes. */
type ProbeMode = "tls" | "login" | "off";

/** All inputs except those that only GitHub knows, read and checked; times in milliseconds. */
export interface Settings {
  readonly accounts: readonly string[];
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
  readonly prune: boolean;
  readonly maxPrune: PruneLimit;
  readonly rotate: readonly string[];
  readonly region: string;
  /** The label of the organisation. */
  readonly organisation: string;
  readonly apiUrl?: string | undefined;
  readonly loginUrl?: string | undefined;
  readonly itsmUrl?: string | undefined;
  readonly itsmFormat: ItsmFormat;
  readonly failOnNotify: boolean;
  readonly changeRef?: string | undefined;
  readonly auditFile: string;
  readonly failOn: "error" | "warning";
}

/** Reads the inputs; `spell` returns the name that a person used, such as `--poll-timeout`. Throws {@link ConfigurationError}. */
export function parseSettings(raw: RawInputs, spell: (name: InputName) => string = (name) => name): Settings {
  const text = (name: InputName): string => inputText(raw, name);
  const optional = (name: InputName): string | undefined => text(name) || undefined;
  const bad = (name: InputName, wanted: string): ConfigurationError => invalidInput(spell(name), text(name), wanted);
  const choice = <const T extends string>(name: InputName, choices: readonly T[]): T =>
    choices.find((each) => each === text(name)) ?? fail(bad(name, oneOf(choices)));
  const duration = (name: InputName): number => parseDuration(text(name)) ?? fail(bad(name, DURATION_FORM));
  const whole = (name: InputName, low: number, high: number): number =>
    parseWhole(text(name), low, high) ?? fail(bad(name, `a whole number from ${low} to ${high}`));
  const url = (name: InputName): string | undefined =>
    optional(name) === undefined ? undefined : parseServiceUrl(text(name)) ?? fail(bad(name, URL_FORM));

  return {
    accounts: lines(text("accounts")),
    probe: choice("probe", ["tls", "login", "off"]),
    loginHosts: lines(text("login-hosts")).map((host) => host.toLowerCase()),
    allowPrivateCidrs: lines(text("allow-private-cidrs")),
    connectTo: lines(text("connect-to")),
    ehloName: optional("ehlo-name"),
    dnsServer: optional("dns-server"),
    domainChecks: parseFlag(text("domain-checks")) ?? fail(bad("domain-checks", FLAG_FORM)),
    accepted: lines(text("accepted-findings")).map(parseAcceptedFinding),
    caFile: optional("ca-file"),
    concurrency: whole("concurrency", 1, 256),
    pollTimeoutMs: duration("poll-timeout"),
    pollIntervalMs: text("poll-interval") === "auto" ? undefined : duration("poll-interval"),
    rateLimit: text("rate-limit") === "auto" ? undefined : whole("rate-limit", 1, 1_000_000),
    prune: parseFlag(text("prune")) ?? fail(bad("prune", FLAG_FORM)),
    maxPrune: parsePruneLimit(text("max-prune")) ?? fail(bad("max-prune", "a share such as 25% or a whole number")),
    rotate: lines(text("rotate")),
    region: text("genesys-region"),
    organisation: organisationOf(text("genesys-region"), optional("genesys-api-url")),
    apiUrl: url("genesys-api-url"),
    loginUrl: url("genesys-login-url"),
    itsmUrl: optional("itsm-webhook-url"),
    itsmFormat: choice("itsm-format", ITSM_FORMATS),
    failOnNotify: choice("on-notify-failure", ["warn", "fail"]) === "fail",
    changeRef: optional("change-ref"),
    auditFile: text("audit-file"),
    failOn: choice("fail-on", ["error", "warning"]),
  };
}

/** The label of an organisation: host and port of the API's URL where one is given, else the AWS name of the region; total, so that an error report has one too. */
export function organisationOf(region: string, apiUrl: string | undefined): string {
  if (apiUrl !== undefined && URL.canParse(apiUrl)) return new URL(apiUrl).host;
  return regionName(region) ?? region;
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
export function invalidInput(spelling: string, value: string, wanted: string): ConfigurationError {
  return new ConfigurationError("INPUT_INVALID", `Cannot use ${spelling} "${visible(value)}"`, {
    hint: `Give ${spelling} ${wanted}`,
  });
}

/** Whether an input's value must never be shown. */
export function isSecretInput(name: InputName): boolean {
  return inputDefinition(name).secret === true;
}

/** The non-blank lines of a list input, trimmed. */
export function lines(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}

const FLAG_FORM = "true or false";
const DURATION_FORM = "a duration such as 500ms, 30s, 15m or 2h";
const URL_FORM = "an https URL without user name, query or fragment (http only for this machine itself)";

/** A boolean as YAML 1.2's core schema spells it; undefined for anything else. */
export function parseFlag(text: string): boolean | undefined {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  return /^(false|False|FALSE)$/.test(text) ? false : undefined;
}

/** A duration such as `90s` in milliseconds, at most 24 hours; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,9})(ms|s|m|h)$/.exec(text);
  if (!match) return undefined;
  const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match[2] as "ms" | "s" | "m" | "h"];
  const ms = Number(match[1]) * unit;
  return ms <= 86_400_000 ? ms : undefined;
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

function parseServiceUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!isConfidential(url) || url.username || url.password || url.search || url.hash) return undefined;
  return url.href.replace(/\/+$/, "");
}

function oneOf(choices: readonly string[]): string {
  return choices.length === 2 ? choices.join(" or ") : `one of ${choices.join(", ")}`;
}

function fail(error: Error): never {
  throw error;
}
