import { ACCOUNTS_PATH, type AccountView } from "./accounts.ts";
import { GENESYS_PAGE_LIMIT } from "../limits.ts";

/** A page of accounts (contracts/emailaccounts.openapi.yaml, `EmailAccountListing`). */
export interface AccountListing {
  readonly entities: readonly AccountView[];
  readonly pageSize: number;
  readonly pageNumber: number;
  readonly total: number;
  readonly pageCount: number;
  readonly selfUri: string;
  readonly nextUri?: string;
}

/** The page that the query asks for, or the name of the parameter that is wrong. */
export function listAccounts(
  accounts: readonly AccountView[],
  query: URLSearchParams,
  largestPage = GENESYS_PAGE_LIMIT,
): { readonly listing: AccountListing } | { readonly wrongParameter: string } {
  const name = query.get("name")?.toLowerCase();
  const found = name === undefined ? accounts : accounts.filter((account) => account.name.toLowerCase() === name);
  return offsetPage(found, query, { path: ACCOUNTS_PATH, limit: GENESYS_PAGE_LIMIT, largestPage });
}

/** A page of a listing with page numbers (sourced: the official SDK's models of such listings). */
interface OffsetPage<T> extends Omit<AccountListing, "entities"> {
  readonly entities: readonly T[];
}

/** The page of a listing that the query asks for; `limit` is the largest size that may be asked, `largestPage` that is given. */
export function offsetPage<T>(
  found: readonly T[],
  query: URLSearchParams,
  { path, limit, largestPage = limit }: {
    readonly path: string;
    readonly limit: number;
    readonly largestPage?: number | undefined;
  },
): { readonly listing: OffsetPage<T> } | { readonly wrongParameter: string } {
  const asked = positiveInteger(query.get("pageSize"), 25);
  if (asked === undefined || asked > limit) return { wrongParameter: "pageSize" };
  const pageNumber = positiveInteger(query.get("pageNumber"), 1);
  if (pageNumber === undefined) return { wrongParameter: "pageNumber" };
  const pageSize = Math.min(asked, largestPage);
  const pageCount = Math.ceil(found.length / pageSize);
  const pageUri = (number: number) => {
    const uri = new URLSearchParams(query);
    uri.set("pageSize", String(pageSize));
    uri.set("pageNumber", String(number));
    return `${path}?${uri}`;
  };
  return {
    listing: {
      entities: found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
      pageSize,
      pageNumber,
      total: found.length,
      pageCount,
      selfUri: pageUri(pageNumber),
      ...(pageNumber < pageCount ? { nextUri: pageUri(pageNumber + 1) } : {}),
    },
  };
}

/** A query parameter as a number from 1; undefined when it is none. */
export function positiveInteger(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
