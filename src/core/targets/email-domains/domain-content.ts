import { type Account, hasMailbox } from "../../account/account.ts";
import type { JsonValue } from "../../base/canonical-json.ts";
import type { Content } from "../../provision/unit.ts";
import type { ServerType } from "./domain-api.ts";
import type { Directory } from "./directory.ts";
import type { ConfigurationReply, CredentialReply, DomainReply, IntegrationReply } from "./domain-wire.ts";
import type { IntegrationKeys } from "./integration-keys.ts";

/** The two servers of a domain. */
export type ServerRole = "smtp" | "imap";

/** Both, in the order in which they are written. */
export const ROLES: readonly ServerRole[] = ["smtp", "imap"];

/** The integration type of each server. */
export const TYPES: Readonly<Record<ServerRole, ServerType>> = { smtp: "custom-smtp-server", imap: "imap-server" };

/** The keys of a file that say where a server is. */
export const SERVER_PLACE = {
  smtp: { host: "smtp_server", port: "smtp_port" },
  imap: { host: "imap_server", port: "imap_port" },
} as const;

/** How the notes of an integration of ours begin. */
const MARK = "managed by genesys-email-accounts";

/** What the API may answer for empty notes (sourced: the Terraform provider). */
const EMPTY_NOTES = "node_dynamodb_empty_string";

/** The name of a domain's integration and of its credential: the mark of what is ours. */
export function ownName(role: ServerRole, domain: string): string {
  return `gea:${role}:${domain}`;
}

/** The domain and the server that a name of ours stands for. */
export function readOwnName(name: string | null | undefined): { role: ServerRole; domain: string } | undefined {
  const match = /^gea:(smtp|imap):(.+)$/.exec(name ?? "");
  return match?.[2] === undefined ? undefined : { role: match[1] as ServerRole, domain: match[2] };
}

/** One server of a live domain. */
export interface LiveServer {
  readonly integration: IntegrationReply;
  readonly configuration?: ConfigurationReply | undefined;
  /** The credential in its slot. */
  readonly credential?: CredentialReply | undefined;
  readonly keys?: IntegrationKeys | undefined;
  /** Another domain that refers to the same integration. */
  readonly sharedWith?: string | undefined;
}

/** A live domain with what it refers to. */
export interface LiveDomain {
  readonly reply: DomainReply;
  readonly servers: Readonly<Partial<Record<ServerRole, LiveServer>>>;
}

/** Notes as people wrote them. */
function notesOf(notes: string | null | undefined): string {
  return !notes || notes === EMPTY_NOTES ? "" : notes;
}

/** Whether a server is ours and this domain's, by its name or its notes. */
export function isOwnServer(role: ServerRole, domain: string, server: LiveServer): boolean {
  const { integration, configuration, sharedWith } = server;
  const own = ownName(role, domain);
  const names = [integration.name, configuration?.name];
  if (names.includes(own)) return true;
  // What is made for one domain is not another one's, whoever lets that refer to it.
  const isAnothers = sharedWith !== undefined || names.some((name) => readOwnName(name) !== undefined);
  return !isAnothers && notesOf(configuration?.notes ?? integration.notes).startsWith(MARK);
}

/** Whether a server has a credential that is ours: another one may be what other integrations log in with. */
export function hasOwnCredential(role: ServerRole, domain: string, { credential }: LiveServer): boolean {
  return credential !== undefined && (!credential.name || credential.name.toLowerCase() === ownName(role, domain));
}

/** Whether a domain has nothing in the slots that this program fills; an integration that was deleted is nothing. */
export function isEmptyDomain({ reply, servers }: LiveDomain): boolean {
  return ROLES.every((role) => servers[role] === undefined) && !reply.graphApiSettings?.integration?.id;
}

/** Whether the servers of a domain are ours: those that are there, for one that was deleted is ours to make anew. */
export function isOwnDomain({ reply, servers }: LiveDomain): boolean {
  const present = ROLES.flatMap((role) =>
    servers[role] ? [isOwnServer(role, reply.id.toLowerCase(), servers[role])] : []
  );
  return present.length > 0 && present.every(Boolean);
}

/** What the files ask of a domain; `adopt` asks for our mark too. */
export function desiredDomain(account: Account, adopt: boolean): Content {
  const graph = account.routing?.graph;
  if (graph !== undefined) return { graph };
  if (!hasMailbox(account)) return {};
  return {
    smtp_server: plainHost(account.smtp_server),
    smtp_port: account.smtp_port,
    imap_server: plainHost(account.imap_server),
    imap_port: account.imap_port,
    username: account.username,
    graph: null,
    enabled: true,
    credentials: true,
    ...(adopt ? { managed: true } : {}),
  };
}

/** What is live of a domain, by the keys of a file. */
export function liveDomain(live: LiveDomain, directory: Directory): Content {
  const { reply, servers } = live;
  const graph = reply.graphApiSettings?.integration?.id;
  const both = ROLES.flatMap((role) => servers[role] ?? []);
  const domain = reply.id.toLowerCase();
  // What a foreign server logs in with is its own affair.
  const isServed = (role: ServerRole): boolean => {
    const server = servers[role];
    if (server?.credential === undefined) return false;
    return !isOwnServer(role, domain, server) || hasOwnCredential(role, domain, server);
  };
  const username = userNameOf(live);
  return {
    ...place("smtp", servers.smtp),
    ...place("imap", servers.imap),
    ...(username === undefined ? {} : { username }),
    graph: graph ? directory.nameOf("integration", graph) : null,
    enabled: both.length === 2 &&
      both.every(({ integration }) => integration.intendedState?.toUpperCase() === "ENABLED"),
    credentials: ROLES.every(isServed),
    managed: isOwnDomain(live),
  };
}

/** The user name of a domain's mailbox, where the API shows it; more than one where its servers have different ones. */
function userNameOf({ servers }: LiveDomain): string | undefined {
  const shown = ROLES.flatMap((role) => servers[role]?.credential?.credentialFields?.userName ?? []);
  // A redacted value is nothing to compare with.
  const names = new Set(shown.filter((name) => name !== "" && !/^\*+$/.test(name)));
  return names.size === 0 ? undefined : [...names].sort().join(" and ");
}

function place(role: ServerRole, server: LiveServer | undefined): Record<string, JsonValue> {
  const { host, port } = SERVER_PLACE[role];
  const properties = server?.configuration?.properties ?? {};
  const [hostValue, portValue] = server?.keys ? [properties[server.keys.host], properties[server.keys.port]] : [];
  return {
    [host]: typeof hostValue === "string" ? plainHost(hostValue) : null,
    // A port may stand there as text; what is no port is another one than any file's.
    [port]: /^\d{1,5}$/.test(String(portValue)) ? Number(portValue) : null,
  };
}

/** The keys in which a domain differs in meaning from what the files ask. */
export function domainDifferences(desired: Content, live: Content, directory: Directory): readonly string[] {
  return Object.keys(desired).filter((key) => {
    const [wanted, actual] = [desired[key], live[key]];
    // What the API does not show cannot differ.
    if (key === "username" && actual === undefined) return false;
    if (key === "graph" && typeof wanted === "string" && typeof actual === "string") {
      return !directory.isSame("integration", wanted, actual);
    }
    return wanted !== actual;
  });
}

/** The body that configures a server: as it was read, with what the file says, under the version that was read. */
export function configurationBody(
  role: ServerRole,
  domain: string,
  read: ConfigurationReply,
  wanted: {
    readonly host: string;
    readonly port: number;
    readonly credentialId: string;
    readonly keys: IntegrationKeys;
  },
): Record<string, unknown> {
  const { keys } = wanted;
  const notes = notesOf(read.notes);
  const others = Object.entries(read.credentials ?? {}).flatMap(([slot, held]) =>
    held?.id ? [[slot, { id: held.id }]] : []
  );
  return {
    name: ownName(role, domain),
    version: read.version,
    properties: { ...read.properties, [keys.host]: wanted.host, [keys.port]: wanted.port },
    advanced: { ...read.advanced },
    notes: notes.startsWith(MARK) ? notes : notes === "" ? MARK : `${MARK}\n${notes}`,
    credentials: { ...Object.fromEntries(others), [keys.slot]: { id: wanted.credentialId } },
  };
}

/** Whether a configuration says already what the body would say. */
export function isConfigured(read: ConfigurationReply, body: Record<string, unknown>, keys: IntegrationKeys): boolean {
  const wanted = body as {
    readonly name: string;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly credentials: Readonly<Record<string, { readonly id: string }>>;
  };
  const host = read.properties?.[keys.host];
  return typeof host === "string" && plainHost(host) === plainHost(String(wanted.properties[keys.host])) &&
    Number(read.properties?.[keys.port]) === wanted.properties[keys.port] &&
    read.credentials?.[keys.slot]?.id === wanted.credentials[keys.slot]?.id &&
    read.name === wanted.name;
}

/** The same host gets the same text. */
function plainHost(host: string): string {
  return host.trim().toLowerCase().replace(/\.$/, "");
}
