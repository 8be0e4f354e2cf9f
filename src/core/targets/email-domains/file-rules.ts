import type { Account } from "../../account/account.ts";
import { routeAddress } from "../../account/routing.ts";
import { type Finding, finding } from "../../base/errors.ts";
import { grouped } from "../../base/grouping.ts";
import { visible } from "../../base/text.ts";

/** An account and the place of its document. */
interface PlacedAccount {
  readonly account: Account;
  readonly file: string;
  readonly line: number;
}

/** A finding about an account, at a key of its file. */
export interface AccountFinding {
  /** The index of the account. */
  readonly index: number;
  readonly path: string;
  readonly finding: Finding;
}

/** What files say that this API cannot take, as far as the files alone tell. */
interface FileRules {
  readonly issues: readonly AccountFinding[];
  readonly findings: readonly Finding[];
}

/** The address of an account, as routes are known by: its domain in lower case. */
export function addressOf(account: Account): { readonly pattern: string; readonly domain: string } | undefined {
  const address = routeAddress(account);
  if (address === undefined) return undefined;
  const at = address.lastIndexOf("@");
  return { pattern: address.slice(0, at), domain: address.slice(at + 1).toLowerCase() };
}

/** The key of a route: its address without case. */
export function routeKey(pattern: string, domain: string): string {
  return `${pattern}@${domain}`.toLowerCase();
}

/** Judges files for this API: each by itself, and those of one domain together. */
export function judgeFiles(accounts: readonly PlacedAccount[]): FileRules {
  const byDomain = indexesBy(accounts, ({ domain }) => domain);
  const described = accounts.filter(({ account }) => account.description.trim() !== "").length;
  return {
    issues: [
      ...accounts.flatMap(({ account }, index) => ownIssues(account).map((each) => ({ ...each, index }))),
      ...twice(accounts),
      ...[...byDomain].flatMap(([domain, indexes]) => sharedIssues(domain, indexes, accounts)),
    ],
    findings: described === 0 ? [] : [
      finding(
        "DESCRIPTION_NOT_SENT",
        `description is not sent: routes have no place for it (${
          described === 1 ? "one account has it" : `${described} accounts have it`
        })`,
      ),
    ],
  };
}

/** The indexes of the accounts that have an address, by a key of it. */
function indexesBy(
  accounts: readonly PlacedAccount[],
  keyOf: (address: NonNullable<ReturnType<typeof addressOf>>) => string,
): ReadonlyMap<string, readonly number[]> {
  const placed = accounts.flatMap(({ account }, index) => {
    const address = addressOf(account);
    return address ? [{ index, key: keyOf(address) }] : [];
  });
  return new Map([...grouped(placed, ({ key }) => key)].map(([key, found]) => [key, found.map(({ index }) => index)]));
}

type OwnIssue = Omit<AccountFinding, "index">;

function ownIssues(account: Account): readonly OwnIssue[] {
  const { signature, routing, authentication_type: type, reply_template, forward_template } = account;
  const found: OwnIssue[] = [];
  const tell = (path: string, told: Finding): void => void found.push({ path, finding: told });
  if (addressOf(account) === undefined) {
    const path = account.username === undefined ? "routing" : "username";
    tell(path, finding("ROUTE_ADDRESS_MISSING", `${path} gives no address at which Genesys Cloud receives the mail`));
  }
  if (type === "OAUTH2" && routing?.graph === undefined) {
    tell("authentication_type", finding("AUTH_NOT_IN_API", "authentication_type is OAUTH2, which cannot be sent"));
  }
  if (signature.trim() !== "" && !routing?.signature) {
    tell("signature", finding("SIGNATURE_NOT_SENT", "signature is not sent: a route refers to a canned response"));
  }
  for (const [path, text] of Object.entries({ reply_template, forward_template })) {
    if (text.trim() !== "") tell(path, finding("TEMPLATE_NOT_SENT", `${path} is not sent: routes have no templates`));
  }
  return found;
}

function twice(accounts: readonly PlacedAccount[]): readonly AccountFinding[] {
  const holders = indexesBy(accounts, ({ pattern, domain }) => routeKey(pattern, domain));
  return [...holders].flatMap(([key, indexes]) =>
    indexes.length < 2 ? [] : indexes.map((index) => {
      const message = `The address ${visible(key)} is ${placeOf(other(indexes, index), accounts)}'s too`;
      const path = accounts[index]?.account.routing?.address === undefined ? "username" : "routing.address";
      return { index, path, finding: finding("ROUTE_ADDRESS_TWICE", message) };
    })
  );
}

const SERVER_KEYS = ["smtp_server", "smtp_port", "imap_server", "imap_port"] as const;
const LOGIN_KEYS = ["username", "password"] as const;

function sharedIssues(
  domain: string,
  indexes: readonly number[],
  accounts: readonly PlacedAccount[],
): readonly AccountFinding[] {
  const graphs = differing(indexes, ["graph"], (index) => ({ graph: plain(accounts[index]?.account.routing?.graph) }));
  if (graphs !== undefined) {
    return tellAll(
      graphs,
      indexes,
      accounts,
      () => "routing.graph",
      (place) =>
        finding("DOMAIN_GRAPH_DIFFERS", `${visible(domain)} has another Graph integration, or none, at ${place}`),
    );
  }
  if (indexes.some((index) => accounts[index]?.account.routing?.graph !== undefined)) return [];
  const found: AccountFinding[] = [];
  const servers = differing(indexes, SERVER_KEYS, (index) => ({ ...accounts[index]?.account }));
  if (servers !== undefined) {
    found.push(
      ...tellAll(
        servers,
        indexes,
        accounts,
        (key) => key,
        (place, key) => finding("DOMAIN_SERVERS_DIFFER", `${key} of ${visible(domain)} is another one at ${place}`),
      ),
    );
  }
  const logins = differing(indexes, LOGIN_KEYS, (index) => ({ ...accounts[index]?.account }));
  if (logins !== undefined) {
    found.push(
      ...tellAll(
        logins,
        indexes,
        accounts,
        (key) => key,
        (place, key) => finding("DOMAIN_LOGIN_DIFFERS", `${key} of ${visible(domain)} is another one at ${place}`),
      ),
    );
  }
  return [...found, ...folderIssues(domain, indexes, accounts)];
}

/** The first key in which accounts differ. */
function differing(
  indexes: readonly number[],
  keys: readonly string[],
  values: (index: number) => Readonly<Record<string, unknown>>,
): string | undefined {
  return keys.find((key) => new Set(indexes.map((index) => values(index)[key])).size > 1);
}

function tellAll(
  key: string,
  indexes: readonly number[],
  accounts: readonly PlacedAccount[],
  path: (key: string) => string,
  told: (place: string, key: string) => Finding,
): readonly AccountFinding[] {
  const value = (index: number): unknown => {
    const account = accounts[index]?.account;
    return key === "graph" ? plain(account?.routing?.graph) : account?.[key as "username"];
  };
  const [first = 0] = indexes;
  // Whoever differs from the first is told of the first, and all others of the first that differs: one search for all.
  const differing = indexes.find((each) => value(each) !== value(first)) ?? first;
  return indexes.map((index) => {
    const unlike = value(index) === value(first) ? differing : first;
    return { index, path: path(key), finding: told(placeOf(unlike, accounts), key) };
  });
}

function folderIssues(
  domain: string,
  indexes: readonly number[],
  accounts: readonly PlacedAccount[],
): readonly AccountFinding[] {
  const reads = indexes.flatMap((index) =>
    (accounts[index]?.account.routing?.mailbox_folders ?? []).map((folder) => ({ index, folder }))
  );
  const readers = grouped(reads, ({ folder }) => folderKey(folder));
  const [first] = indexes;
  if (readers.size === 0 && indexes.length > 1 && first !== undefined) {
    const message = `No account of ${
      visible(domain)
    } has routing.mailbox_folders, so Genesys Cloud reads no mail of it`;
    return [{ index: first, path: "routing", finding: finding("IMAP_WITHOUT_FOLDERS", message) }];
  }
  return [...readers].flatMap(([folder, holders]) =>
    holders.length < 2 ? [] : holders.map(({ index }) => {
      const another = holders.find((each) => each.index !== index)?.index ?? index;
      const message = `The folder "${visible(folder, 80)}" is read for ${placeOf(another, accounts)} too`;
      return { index, path: "routing.mailbox_folders", finding: finding("FOLDER_TWICE", message) };
    })
  );
}

/** Only INBOX is the same in any case (RFC 3501 section 5.1). */
export function folderKey(folder: string): string {
  return folder.toUpperCase() === "INBOX" ? "INBOX" : folder;
}

function other(indexes: readonly number[], index: number): number {
  return indexes.find((each) => each !== index) ?? index;
}

function placeOf(index: number, accounts: readonly PlacedAccount[]): string {
  const placed = accounts[index];
  return placed ? `${visible(placed.file)}:${placed.line}` : "another place";
}

function plain(text: string | undefined): string | undefined {
  return text?.normalize("NFC").toLowerCase();
}
