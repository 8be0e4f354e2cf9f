import { type Account, hasMailbox } from "../../account/account.ts";
import { AppError, type Finding, finding } from "../../base/errors.ts";
import { grouped } from "../../base/grouping.ts";
import type { RequestContext } from "../../base/request-context.ts";
import { visible } from "../../base/text.ts";
import type { Prepared } from "../../provision/target.ts";
import type { EmailDomainsApi } from "./domain-api.ts";
import { ownName, ROLES, type ServerRole } from "./domain-content.ts";
import type { IntegrationReply } from "./domain-wire.ts";
import { type AccountFinding, addressOf, routeKey } from "./file-rules.ts";
import type { IntegrationKeys } from "./integration-keys.ts";

/** What the files ask for and what is there. */
interface Stock {
  readonly accounts: readonly Account[];
  /** The domains that are there; undefined where not all were seen. */
  readonly domains: ReadonlySet<string> | undefined;
  readonly integrations: Readonly<Record<ServerRole, readonly IntegrationReply[]>>;
  /** Whether a domain has its server already. */
  served(role: ServerRole, domain: string): boolean;
  /** Live routes by their key. */
  readonly routes: ReadonlyMap<string, { readonly domain: string }>;
  readonly keys: Readonly<Partial<Record<ServerRole, IntegrationKeys>>>;
}

/** What a look at the quotas found. */
export interface Quotas {
  readonly issues: readonly AccountFinding[];
  readonly findings: readonly Finding[];
  readonly notChecked: NonNullable<Prepared["notChecked"]>;
}

/** How many routes a domain may have (sourced: Genesys's help); the organisation itself tells it only when it refuses one. */
const ROUTES_OF_A_DOMAIN = 1000;

/** How many namespaces are asked for the limit of domains. */
const NAMESPACES_ASKED = 3;

/**
 * Compares what the files ask for with what the organisation may have. The accounts of the domains that do not fit are told,
 * in the order of the files, so that those that fit are written.
 */
export async function judgeQuotas(stock: Stock, api: EmailDomainsApi, context: RequestContext): Promise<Quotas> {
  const placed = stock.accounts.flatMap((account, index) => {
    const address = addressOf(account);
    return address ? [{ account, index, ...address }] : [];
  });
  const byDomain = grouped(placed, ({ domain }) => domain);
  const served = [...byDomain].filter(([, [first]]) =>
    first && hasMailbox(first.account) && !first.account.routing?.graph
  )
    .map(([domain]) => domain);
  const issues: AccountFinding[] = [];
  const tell = (fresh: readonly string[], has: number, most: number, what: string): void => {
    const message = `The organisation has ${has} of ${most} ${what}, and the files ask for ${fresh.length} more`;
    for (const domain of fresh.slice(Math.max(0, most - has))) {
      for (const { index, account } of byDomain.get(domain) ?? []) {
        const path = account.routing?.address === undefined ? "username" : "routing.address";
        issues.push({ index, path, finding: finding("QUOTA_REACHED", message) });
      }
    }
  };
  for (const role of ROLES) {
    const most = stock.keys[role]?.maxInstances;
    const there = stock.integrations[role];
    const own = new Set(there.map(({ name }) => name));
    const fresh = served.filter((domain) => !stock.served(role, domain) && !own.has(ownName(role, domain)));
    if (most !== undefined) tell(fresh, there.length, most, `${role.toUpperCase()} integrations`);
  }
  const { domains } = stock;
  const notChecked: NonNullable<Prepared["notChecked"]>[number][] = [];
  const fresh = domains ? [...byDomain.keys()].filter((domain) => !domains.has(domain)) : [];
  if (domains && fresh.length > 0) {
    const most = await limitOfDomains(api, context);
    if (typeof most === "number") tell(fresh, domains.size, most, "e-mail domains");
    else {
      const what = `Whether ${
        fresh.length === 1 ? "one more e-mail domain fits" : `${fresh.length} more e-mail domains fit`
      }`;
      notChecked.push({ what, reason: `${domains.size} are used, and ${most.reason}` });
    }
  }
  return { issues, findings: crowded(byDomain, stock), notChecked };
}

/** Domains with more routes than Genesys's help allows; an organisation may have been given more. */
function crowded(
  byDomain: ReadonlyMap<string, readonly { readonly pattern: string }[]>,
  { routes }: Stock,
): Finding[] {
  const live = grouped(routes.values(), ({ domain }) => domain);
  return [...byDomain].flatMap(([domain, asking]) => {
    const has = live.get(domain)?.length ?? 0;
    const fresh = asking.filter(({ pattern }) => !routes.has(routeKey(pattern, domain))).length;
    if (fresh === 0 || has + fresh <= ROUTES_OF_A_DOMAIN) return [];
    const message = `${
      visible(domain)
    } has ${has} of ${ROUTES_OF_A_DOMAIN} routes, and the files ask for ${fresh} more`;
    return [finding("QUOTA_REACHED", message, { severity: "warning" })];
  });
}

/** How many domains the organisation may have, where exactly one of its limits says so. */
async function limitOfDomains(
  api: EmailDomainsApi,
  context: RequestContext,
): Promise<number | { readonly reason: string }> {
  try {
    const named = (await api.limitNamespaces(context)).filter((each) => /mail/i.test(each)).slice(0, NAMESPACES_ASKED);
    const found = (await Promise.all(named.map((each) => api.limitsOf(each, context)))).flat();
    const values = found.flatMap(({ key, value }) =>
      /mail/i.test(key ?? "") && /domains?\b/i.test(key ?? "") && !/routes?\b|campaign/i.test(key ?? "") &&
        typeof value === "number"
        ? [value]
        : []
    );
    const [only, another] = values;
    return only === undefined || another !== undefined
      ? { reason: "the organisation does not tell how many it may have" }
      : only;
  } catch (error) {
    // A question that only informs ends no run, unless the run itself is stopped.
    if (context.signal?.aborted || !(error instanceof AppError)) throw error;
    return { reason: `how many it may have could not be read: ${error.message}` };
  }
}
