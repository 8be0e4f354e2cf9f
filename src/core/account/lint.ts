import { type Finding, finding } from "../base/errors.ts";
import { remembering } from "../base/remember.ts";
import { editDistance } from "../base/nearest.ts";
import type { Account, AccountKey } from "./account.ts";
import { quoted } from "./describe-value.ts";
import { toUnicode } from "./host-name.ts";
import { skeleton } from "./look-alike.ts";
import { MAIL_PROVIDERS, type MailProvider, type ProviderCondition } from "./providers.ts";

/** A finding of the provider linter, and the key it points at. */
interface ProviderFinding {
  readonly path: AccountKey;
  readonly finding: Finding;
}

/** The providers with compiled host patterns, because every account is compared with all of them. */
const PROVIDERS = MAIL_PROVIDERS.map((provider) => ({
  provider,
  smtp: hostPattern(provider.smtp),
  imap: hostPattern(provider.imap),
  mx: hostPattern(provider.mx ?? []),
}));

/** A pattern of exact host names, in which `*` matches exactly one label. */
function hostPattern(hosts: readonly string[]): RegExp {
  const alternatives = hosts.map((host) => host.replaceAll(".", "\\.").replaceAll("*", "[^.]+"));
  return alternatives.length === 0 ? /^(?!)/ : new RegExp(`^(?:${alternatives.join("|")})$`);
}

/**
 * What is known about the account's mail providers, without any network. Ignores keys that are missing or invalid; for a
 * host of an unknown provider, only a name that shows its own protocol is judged.
 */
export function providerFindings(account: Partial<Account>): ProviderFinding[] {
  const { smtp_server: sends = "?", imap_server: stores = "?" } = account;
  const found = PROVIDERS.filter((each) => known(sends).includes(each) || known(stores).includes(each)).flatMap(
    ({ provider, smtp, imap }) => {
      const servers = { smtp: smtp.test(sends), imap: imap.test(stores) };
      return servers.smtp || servers.imap ? ruleFindings(account, provider, servers) : [];
    },
  );
  return [...roleFindings(account), ...found];
}

/** What the domains of the providers' servers look like, in which `*` matches exactly one label. */
const DOMAINS = MAIL_PROVIDERS.map(({ name, smtp, imap }) => {
  const domains = [...smtp, ...imap].map((host) => domain(host) ?? host);
  return { name, real: domainPattern(domains), alike: domainPattern(domains.map(lookOf)) };
});

function domainPattern(domains: readonly string[]): RegExp {
  const alternatives = domains.map((host) => host.replaceAll(".", "\\.").replaceAll("*", "[^.]+"));
  return new RegExp(`(?:^|\\.)(?:${alternatives.join("|")})$`);
}

/** Host names have no case, which the look of a character may have. */
function lookOf(host: string): string {
  return skeleton(host).toLowerCase();
}

/** A warning when a canonical host name can be taken for one of a known provider; `subject` names the value. */
export function lookAlikeFinding(host: string, subject: string): Finding | undefined {
  const { shown = host, name } = imitated(host);
  if (name === undefined) return undefined;
  const called = shown === host ? quoted(host) : `${quoted(host)} is shown as ${quoted(shown)}, which`;
  return finding("CFG_HOST_LOOK_ALIKE", `${subject} ${called} looks like a host of ${name} and is none`);
}

/** The provider that a host can be taken for, and how people see the host. */
const imitated = remembering((host): { readonly shown?: string | undefined; readonly name?: string | undefined } => {
  if (DOMAINS.some(({ real }) => real.test(host))) return {};
  const shown = toUnicode(host);
  const look = lookOf(shown ?? host);
  return { shown, name: DOMAINS.find(({ alike }) => alike.test(look))?.name };
});

/** Which of the account's servers belong to a provider. */
interface OwnServers {
  readonly smtp: boolean;
  readonly imap: boolean;
}

function ruleFindings(account: Partial<Account>, provider: MailProvider, servers: OwnServers): ProviderFinding[] {
  return provider.rules.filter(({ when }) => holds(when, account, servers)).map((rule) => {
    const isLogin = rule.path === "authentication_type";
    const hint = (account.routing?.graph !== undefined && isLogin ? provider.graphHint : undefined) ?? rule.hint;
    const severity = rule.severity === undefined ? {} : { severity: rule.severity };
    return { path: rule.path, finding: finding(rule.code, rule.message, { ...severity, hint }) };
  });
}

function holds(when: ProviderCondition, account: Partial<Account>, servers: OwnServers): boolean {
  const { username } = account;
  return (when.server === "either" || servers[when.server]) &&
    (when.authentication === undefined || when.authentication === account.authentication_type) &&
    (when.smtpPort === undefined || when.smtpPort === account.smtp_port) &&
    (when.usernameUnlike === undefined || (username !== undefined && !when.usernameUnlike.test(username))) &&
    (when.domainsDiffer === undefined ||
      (servers.smtp && servers.imap && domain(account.smtp_server) !== domain(account.imap_server)));
}

function domain(host: string | undefined): string | undefined {
  return host?.slice(host.indexOf(".") + 1);
}

/** The providers that a host is of, whatever for. */
const known = remembering((host) =>
  PROVIDERS.filter(({ smtp, imap, mx }) => [smtp, imap, mx].some((of) => of.test(host)))
);

/** The provider whose server an SMTP or IMAP host is, or whose customers' domains receive mail at a host. */
export function providerOf(role: "smtp" | "imap" | "mx", host: string): MailProvider | undefined {
  return known(host).find((candidate) => candidate[role].test(host))?.provider;
}

/** Warns of a server in the wrong key, by what its provider publishes or by its own first label. */
function roleFindings(account: Partial<Account>): ProviderFinding[] {
  return [
    ...receiving(account.smtp_server),
    ...misplaced("smtp_server", account.smtp_server, "imap", "SMTP", /^(?:imap|imappro|pop|pop3)$/),
    ...misplaced("imap_server", account.imap_server, "smtp", "IMAP", /^(?:smtp|smtppro)$/),
  ];
}

/** The published host of a provider that a name is nearly the same as; undefined for one that is published, or like none. */
export function similarHost(role: "smtp" | "imap", host: string): string | undefined {
  const hosts = MAIL_PROVIDERS.flatMap((provider) => provider[role]).filter((each) => !each.includes("*"));
  if (hosts.includes(host)) return undefined;
  return hosts.find((each) => Math.abs(each.length - host.length) <= 2 && editDistance(each, host) <= 2);
}

/** A server that takes in mail from other servers for its domain's mailboxes accepts no logins. */
function receiving(host: string | undefined): ProviderFinding[] {
  const provider = host === undefined ? undefined : providerOf("mx", host);
  if (!provider || providerOf("smtp", host ?? "")) return [];
  const message = `smtp_server ${host} is where ${provider.name} receives mail for a domain (MX), not where users send`;
  const [right] = provider.smtp;
  const hint = provider.relay || right === undefined ? {} : { hint: `Use ${right}` };
  return [{ path: "smtp_server", finding: finding("CFG_HOST_ROLE", message, hint) }];
}

function misplaced(
  path: "smtp_server" | "imap_server",
  host: string | undefined,
  otherRole: "smtp" | "imap",
  role: "SMTP" | "IMAP",
  otherLabel: RegExp,
): ProviderFinding[] {
  if (host === undefined) return [];
  const ownRole = otherRole === "smtp" ? "imap" : "smtp";
  const provider = known(host).find((candidate) => candidate[otherRole].test(host))?.provider;
  if (provider === undefined) {
    const byName = otherLabel.test(host.split(".")[0] ?? "");
    const message = `${path} ${host} does not look like an ${role} server by its name`;
    return byName ? [{ path, finding: finding("CFG_HOST_ROLE", message) }] : [];
  }
  if (PROVIDERS.some((candidate) => candidate.provider === provider && candidate[ownRole].test(host))) return [];
  const right = provider[ownRole];
  const published = `${path} ${host} is not the ${role} server that ${provider.name} publishes`;
  return right.length > 0
    ? [{ path, finding: finding("CFG_HOST_ROLE", published, { hint: `Use ${right.slice(0, 2).join(" or ")}` }) }]
    : [{ path, finding: finding("CFG_HOST_ROLE", `${provider.name} offers no ${role}`, { severity: "error" }) }];
}
