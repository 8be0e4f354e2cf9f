/** What the core needs from outside. Adapters for Node and Deno are in `src/runtime`, fakes for tests in `test/support`. */

import type { Finding } from "./errors.ts";
import type { Approval } from "./run-context.ts";

/** Time; the core never reads a clock itself. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Milliseconds from an arbitrary start; never runs backwards. */
  monotonic(): number;
  /** Waits `ms` milliseconds; rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The Fetch standard's `fetch`, called with an absolute URL. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** A request to an API. */
interface ApiCall {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A redirect is an answer like any other. */
  readonly redirect: "manual";
  readonly signal: AbortSignal;
}

/** What of a response is read: a `Response` of the Fetch standard has it, and is dear to make. */
export interface ApiResponse extends Pick<Response, "ok" | "status" | "headers"> {
  readonly body: { getReader(): BodyReader } | null;
}

/** Reads a body piece by piece. */
export interface BodyReader {
  read(): Promise<
    { readonly done: false; readonly value: Uint8Array } | { readonly done: true; readonly value?: unknown }
  >;
  /** What is not read yet is never read. */
  cancel(): Promise<void>;
}

/** What is needed of a {@link Fetch} for calls to an API; it fails as one does. */
export type ApiFetch = (url: string, call: ApiCall) => Promise<ApiResponse>;

/** The SHA-256 of a text's UTF-8 form, as `sha256:<hex>`. */
export type Sha256 = (text: string) => string | Promise<string>;

/** A random number in [0, 1). */
export type Random = () => number;

/** Where a log line points to in a file; line and column count from 1. */
export interface LogPlace {
  /** The path as given. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** Counted from 1. */
  readonly column?: number | undefined;
  /** A heading for the message. */
  readonly title?: string | undefined;
}

/** How far a stage of a run is. */
export interface StageCount {
  /** How many of them have ended. */
  readonly done: number;
  /** How many there are. */
  readonly total: number;
}

/** Takes the run's messages; implementations redact and escape them. */
export interface Logger {
  /** A detail for whoever looks for a fault. */
  debug(message: string): void;
  /** What the run does. */
  info(message: string): void;
  /** What is worth knowing, and where it is. */
  notice(message: string, place?: LogPlace): void;
  /** What may need somebody. */
  warning(message: string, place?: LogPlace): void;
  /** What went wrong. */
  error(message: string, place?: LogPlace): void;
  /** What the run is doing right now, for a terminal's live line; dropped elsewhere. */
  progress(message: string, count: StageCount): void;
}

/** A logger for callers that want none. */
export const SILENT_LOGGER: Logger = {
  debug: () => {},
  info: () => {},
  notice: () => {},
  warning: () => {},
  error: () => {},
  progress: () => {},
};

/** One account file as its bytes, or why there are none; never read through a symbolic link. */
export type FileRead =
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | {
    readonly kind: "missing" | "directory" | "symlink" | "gitlink" | "special" | "unreadable";
    readonly detail?: string;
  }
  | { readonly kind: "too-large"; readonly size: number };

/** One path of a git tree, or of a folder (git-ls-tree(1)). */
export interface TreeEntry {
  /** Relative to the root of the repository or folder, with `/`. */
  readonly path: string;
  /** `gitlink`: a submodule, whose files are in another repository. */
  readonly kind: "file" | "symlink" | "gitlink";
  /** Mode and object id, equal exactly where kind and content are; in a folder, empty. */
  readonly id: string;
}

/** The files of a commit, or of a folder. */
export interface Tree {
  /** The commit whose tree it is; undefined for a folder. */
  readonly commit?: string | undefined;
  /**
   * Every entry that is no folder, sorted by path by code unit; folders that `reaches` rejects may be left out ("" is
   * the root). Throws `AppError` SOURCE_UNREADABLE rather than leaving out anything else.
   */
  entries(reaches: (folder: string) => boolean, signal?: AbortSignal): Promise<readonly TreeEntry[]>;
  /** One file; a larger one than `maxBytes` is told by its size. Throws `AppError` SOURCE_UNREADABLE where nothing answers. */
  read(path: string, maxBytes: number, signal?: AbortSignal): Promise<FileRead>;
}

/**
 * The files before the event: `unknown` when they cannot be had, which is never taken for "no changes", and `none` when
 * no event with a diff started the run.
 */
export type BaseTree =
  | { readonly kind: "known"; readonly tree: Tree }
  | { readonly kind: "unknown"; readonly reason: string }
  | { readonly kind: "none" };

/** What a path held at some time. */
export interface FileVersion {
  readonly path: string;
  readonly read: (maxBytes: number, signal?: AbortSignal) => Promise<FileRead>;
}

/** Every version of files up to a commit, the newest first, each content once; or why it cannot be had, and the remedy. */
export type FileHistory =
  | { readonly kind: "known"; readonly versions: AsyncIterable<FileVersion> }
  | { readonly kind: "unknown"; readonly reason: string; readonly remedy: string };

/** Where account files come from; nothing else reads them. */
export interface AccountSource {
  /** The files that are judged and written. */
  readonly tree: Tree;
  /** Where the repository stands in the workspace, such as `config`, when it is not its root: globs may begin with it. */
  readonly checkoutFolder?: string | undefined;
  /** Trees whose accounts are kept too, such as that of HEAD beside a working folder. */
  readonly alsoKept?: readonly Tree[] | undefined;
  base(signal?: AbortSignal): Promise<BaseTree>;
  /** Of the paths that `wanted` accepts, regular files only. */
  history(wanted: (path: string) => boolean, signal?: AbortSignal): Promise<FileHistory>;
}

/** What globs say of paths, existing or not; `!` before a glob excludes. */
export interface Globs {
  /** Whether a path is an account file's. */
  takes(path: string): boolean;
  /** Whether {@link takes} or {@link nearly} can accept a path below a folder ("" is the root). */
  reaches(folder: string): boolean;
  /** Whether a path that is not taken would be, were it not for its ending, its letter case or a dot in front of a name. */
  nearly(path: string): boolean;
}

/** Whether a run's commit may still be written: it holds the account files that the head of the default branch holds. */
export type Standing =
  | { readonly kind: "current"; readonly head: Tree }
  /** A later commit changed account files: its run has to apply them. */
  | { readonly kind: "superseded"; readonly head: Tree };

/** Decides who may write. */
export interface Fence {
  /** Reads the head of the default branch anew. Throws `AppError` where it cannot be read, and for a commit that is not in its history. */
  standing(globs: Globs, signal?: AbortSignal): Promise<Standing>;
}

/** What {@link Approvals.of} found. */
export interface FileApprovals {
  readonly byPath: ReadonlyMap<string, Approval>;
  /** Why some could not be looked up. */
  readonly findings: readonly Finding[];
}

/** Knows who approved account files. */
export interface Approvals {
  /** For each path the approval of the last change to it, also of its removal. Never rejects. */
  of(paths: readonly string[], signal?: AbortSignal): Promise<FileApprovals>;
}

/** Why bytes could not be appended to a file, and how many of them are in it all the same. */
export class AppendError extends Error {
  readonly kept: number;

  constructor(message: string, kept: number) {
    super(message);
    this.name = "AppendError";
    this.kept = kept;
  }
}

/** The file of an audit log: it is read, then only appended to, by one writer at a time. */
export interface LogFile {
  /** The path to show to people. */
  readonly path: string;
  /** Keeps every other writer out. Throws `AppError` AUDIT_BUSY when one goes on for too long. */
  lock(): Promise<void>;
  /** Lets other writers in; calling it again is safe. */
  release(): Promise<void>;
  /** What is in the file, piece by piece; nothing when it does not exist. */
  pieces(): AsyncIterable<Uint8Array>;
  /**
   * Appends to what was read, in one write; resolves when the bytes are on stable storage. Rejects with
   * {@link AppendError}, or with `AppError` when somebody else wrote to the file.
   */
  append(text: string): Promise<void>;
}

/** An append-only text file. */
export interface AppendFile {
  /** The path to show to people. */
  readonly path: string;
  /** Everything in the file, or undefined when it does not exist. */
  read(): Promise<string | undefined>;
  /** Appends in one write; resolves when the bytes are on stable storage. */
  append(text: string): Promise<void>;
}

/** Looks up the value of a secret reference (`env:NAME`); undefined if there is none. */
export type SecretLookup = (name: string) => string | undefined;

/** One address of a host. */
export interface Address {
  /** IPv4 dotted quad or IPv6 text, never with a zone. */
  readonly ip: string;
  readonly family: 4 | 6;
}

/** Why a name did not resolve, by the resolver's own code (`ENOTFOUND`, `ENODATA`, `EAI_AGAIN`, …). */
export class ResolveError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "ResolveError";
    this.code = code;
  }
}

/**
 * Why a connection failed, by the system's or the TLS library's own code (`ECONNREFUSED`, `ERR_SSL_…`), or, between this
 * machine and the server, `PROXY_DENIED`, `PROXY_AUTH` or `PROXY_FAILED` of an HTTP proxy and `NotCapable` of Deno.
 */
export class ConnectionError extends Error {
  readonly code: string;
  /** True for a handshake that the server ended after it had sent its certificate. */
  readonly afterCertificate: boolean;

  constructor(code: string, message: string, afterCertificate = false) {
    super(message);
    this.name = "ConnectionError";
    this.code = code;
    this.afterCertificate = afterCertificate;
  }
}

/** An X.509 certificate as a server presented it (RFC 5280), read but not judged. */
export interface Certificate {
  /** Distinguished names as `CN=…, O=…` on one line. */
  readonly subject: string;
  readonly issuer: string;
  readonly subjectCommonName?: string | undefined;
  readonly issuerCommonName?: string | undefined;
  readonly issuerOrganization?: string | undefined;
  readonly serialNumber: string;
  /** Milliseconds since the epoch. */
  readonly validFrom: number;
  readonly validTo: number;
  /** DNS names of subjectAltName, in order. */
  readonly dnsNames: readonly string[];
  /** IP addresses of subjectAltName. */
  readonly ipAddresses: readonly string[];
  readonly isCa: boolean;
  readonly keyType: string;
  /** Bits of an RSA, DSA or EC key, when known. */
  readonly keyBits?: number | undefined;
  /** The signature algorithm's name, such as `sha256WithRSAEncryption`, or its OID. */
  readonly signatureAlgorithm?: string | undefined;
  /** Object identifiers of extendedKeyUsage; undefined when the extension is absent. */
  readonly extendedKeyUsage?: readonly string[] | undefined;
  /** SHA-256 of the DER form, upper-case hex with colons. */
  readonly fingerprint256: string;
  /** True when subject equals issuer and the signature verifies under its own key. */
  readonly selfSigned: boolean;
  /** The DNS names that a CA may and may not issue for (RFC 5280 section 4.2.1.10); undefined when the extension is absent. */
  readonly nameConstraints?: NameConstraints | undefined;
}

/** DNS names of an extension nameConstraints: each stands for itself and all names below it. */
interface NameConstraints {
  /** Undefined: any. */
  readonly permitted?: readonly string[] | undefined;
  readonly excluded: readonly string[];
}

/** A TLS session (RFC 8446) after its handshake. */
export interface TlsSession {
  /** `TLSv1.2`, `TLSv1.3`, … */
  readonly version: string;
  /** The cipher suite's standard (IANA) or OpenSSL name. */
  readonly cipher: string;
  /** True when the runtime accepted chain, dates and name against its trust store and the extra CAs. */
  readonly authorized: boolean;
  /** The runtime's code if it did not (`CERT_HAS_EXPIRED`, …); runtimes disagree, so it is only a hint. */
  readonly authorizationError?: string | undefined;
  /** The chain as the server sent it, leaf first, at most ten long; the runtime's own trust anchors are not added. */
  readonly chain: readonly Certificate[];
  /**
   * The way from the leaf to a trusted root, the root included; else the longest way that there is. Undefined when nobody
   * looked for it.
   */
  readonly path?: readonly Certificate[] | undefined;
  /** The trusted root at the end of the path; undefined if the path leads to none. */
  readonly anchor?: Certificate | undefined;
  /** True when the anchor is one of the given CAs and none of the runtime's own roots. */
  readonly privateAnchor?: boolean | undefined;
  /** Bits of the Diffie-Hellman group, if the handshake used a finite-field one and the runtime reports it. */
  readonly dhBits?: number | undefined;
}

/** How a handshake is made. */
export interface TlsOptions {
  /** The server name for SNI and for name verification (RFC 6066 section 3). */
  readonly servername: string;
  /** PEM texts of CAs that are trusted in addition to the runtime's roots. */
  readonly ca: readonly string[];
  readonly signal: AbortSignal;
}

/** A byte stream to a server, with one reader and one writer at a time. Every promise rejects with {@link ConnectionError} or the signal's reason. */
export interface Connection {
  readonly remoteAddress: string;
  /** The next bytes, or undefined when the server has closed its side. */
  read(signal: AbortSignal): Promise<Uint8Array | undefined>;
  write(bytes: Uint8Array, signal: AbortSignal): Promise<void>;
  /** Bytes that have arrived and were not read yet; empties the buffer. */
  takeBuffered(): Uint8Array;
  /** Makes a TLS handshake on this stream; a bad certificate does not fail it. */
  startTls(options: TlsOptions): Promise<TlsSession>;
  /** Ends the connection at once and frees everything; calling it again is safe. */
  close(): void;
}

/** Where a connection is opened: always a literal address, so that nothing is resolved a second time. */
export interface DialOptions {
  /** The name that the address belongs to, which NO_PROXY may list; never resolved again. */
  readonly host: string;
  readonly address: Address;
  readonly port: number;
  readonly signal: AbortSignal;
}

/** Records of DNS by name and type. Each question rejects with {@link ResolveError} (`ENOTFOUND`: no such name, `ENODATA`: no such record), or the signal's reason. */
export interface DnsRecords {
  mx(name: string, signal: AbortSignal): Promise<readonly { readonly exchange: string; readonly priority: number }[]>;
  /** Each record as one text. */
  txt(name: string, signal: AbortSignal): Promise<readonly string[]>;
  srv(name: string, signal: AbortSignal): Promise<readonly { readonly name: string; readonly port: number }[]>;
}

/** A set of address ranges. */
export interface AddressSet {
  /** Whether the literal address is in the set; undefined if it is not an address. */
  has(ip: string): boolean | undefined;
}

/** A machine's names for EHLO. */
export interface MachineName {
  /** As the system has it, with or without a domain. */
  readonly host?: string | undefined;
  /** An address of it that is not loopback. */
  readonly ip?: string | undefined;
}

/** The network. */
export interface Network {
  /** `node` or `deno`, for messages on what this runtime's TLS library can and cannot do. */
  readonly runtime: string;
  /** Names of environment variables that change what other programs here trust in TLS; handshakes ignore them all. */
  readonly trustOverrides?: readonly string[] | undefined;
  /** All addresses of a name, A and AAAA. Throws {@link ResolveError}. */
  resolve(host: string, signal: AbortSignal): Promise<readonly Address[]>;
  /** Records other than addresses; absent where only addresses can be had. */
  readonly records?: DnsRecords | undefined;
  dial(options: DialOptions): Promise<Connection>;
  /** Reads roots and CAs ahead of time, so that no phase of a probe is charged for it. */
  prepareTrust?(ca: readonly string[]): void;
  /** What this machine calls itself, as far as it may be read without asking for a permission. */
  readonly machine?: MachineName | undefined;
  /** Makes a set of CIDR ranges; throws RangeError when one is not a CIDR. */
  addressSet(cidrs: readonly string[]): AddressSet;
}
