// By hand: undici's proxy agents tunnel HTTP only, and mail needs the bare socket.
import { isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { onAbort } from "../core/base/async.ts";
import { toBase64 } from "../core/base/bytes.ts";
import { errorCode } from "../core/base/errors.ts";
import { type Address, ConnectionError } from "../core/base/ports.ts";
import { createAddressSet } from "./address-set.ts";
import { connectionError } from "./connection.ts";
import { dialTcp } from "./dialer.ts";
import { resolveHost } from "./resolver.ts";

/** The environment variables of proxies, by name. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** An HTTP proxy that opens tunnels with CONNECT (RFC 9110 section 9.3.6). */
interface Proxy {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** The value of Proxy-Authorization; never shown. */
  readonly authorization?: string | undefined;
}

/** The most bytes to read of a proxy's response: real headers have a few hundred. */
const MAX_HEADER_BYTES = 8 * 1024;

/** Always reached directly: a proxy's loopback is not this machine's. */
const LOOPBACK = createAddressSet(["127.0.0.0/8", "::1/128"]);

/** The proxy for a host under HTTPS_PROXY and NO_PROXY (lower case first, as curl reads them); undefined for a direct connection. Throws `ConnectionError`. */
export function proxyFor(host: string, ip: string, port: number, env: ProxyEnvironment): Proxy | undefined {
  const url = env["https_proxy"] || env["HTTPS_PROXY"];
  if (!url || LOOPBACK.has(ip) || excluded(host, ip, port, env["no_proxy"] || env["NO_PROXY"] || "")) return undefined;
  return parseProxy(url);
}

/** Opens a tunnel to a literal address; `left` are bytes that arrived right after the proxy's response. Throws `ConnectionError`. */
export async function openTunnel(
  proxy: Proxy,
  address: Address,
  port: number,
  signal: AbortSignal,
): Promise<{ readonly socket: Socket; readonly left: Uint8Array }> {
  const socket = await dialProxy(proxy, signal);
  try {
    const target = address.family === 6 ? `[${address.ip}]:${port}` : `${address.ip}:${port}`;
    const authorization = proxy.authorization === undefined ? "" : `Proxy-Authorization: ${proxy.authorization}\r\n`;
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${authorization}\r\n`);
    const { status, left } = await readAnswer(socket, signal);
    if (status >= 200 && status <= 299) return { socket, left };
    const code = status === 407 ? "PROXY_AUTH" : status === 403 || status === 405 ? "PROXY_DENIED" : "PROXY_FAILED";
    throw new ConnectionError(code, `${proxy.host}:${proxy.port} answered ${status}`);
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

async function dialProxy(proxy: Proxy, signal: AbortSignal): Promise<Socket> {
  try {
    const [address] = await resolveHost(proxy.host, signal);
    if (!address) throw new ConnectionError("ENOTFOUND", "no address");
    const socket = await dialTcp(address.ip, proxy.port, signal);
    return proxy.tls ? await encrypt(socket, proxy.host, signal) : socket;
  } catch (error) {
    signal.throwIfAborted();
    const code = errorCode(error) ?? "unknown";
    throw new ConnectionError("PROXY_FAILED", `${proxy.host}:${proxy.port} cannot be reached (${code})`);
  }
}

function encrypt(socket: Socket, host: string, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    // An address is not a server name (RFC 6066 section 3).
    const name = isIP(host) === 0 ? { servername: host } : {};
    const tls = connectTls({ socket, host, ...name, rejectUnauthorized: true });
    const settle = (): void => {
      release();
      tls.off("secureConnect", onSecure);
      tls.off("error", onError);
    };
    const fail = (reason: unknown): void => {
      settle();
      tls.on("error", () => undefined);
      tls.destroy();
      socket.destroy();
      reject(reason);
    };
    const onError = (error: Error): void => fail(connectionError(error));
    const onSecure = (): void => {
      settle();
      resolve(tls);
    };
    const release = onAbort(signal, fail);
    tls.once("secureConnect", onSecure);
    tls.once("error", onError);
  });
}

/** Reads the response's header; only its status matters. */
function readAnswer(
  socket: Socket,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly left: Uint8Array }> {
  return new Promise((resolve, reject) => {
    let held = Buffer.alloc(0);
    const settle = (): void => {
      release();
      socket.off("readable", onReadable);
      socket.off("end", onEnd);
      socket.off("error", onError);
    };
    const fail = (error: unknown): void => {
      settle();
      reject(error);
    };
    const onEnd = (): void => fail(new ConnectionError("PROXY_FAILED", "The proxy closed the connection"));
    const onError = (error: Error): void => fail(new ConnectionError("PROXY_FAILED", error.message));
    const onReadable = (): void => {
      const chunk: unknown = socket.read();
      if (!(chunk instanceof Uint8Array)) return;
      held = Buffer.concat([held, chunk]);
      const end = held.indexOf("\r\n\r\n");
      const status = /^HTTP\/1\.[01] (\d{3})(?: |\r)/.exec(held.subarray(0, 64).toString("latin1"))?.[1];
      if (end >= 0 && end <= MAX_HEADER_BYTES && status !== undefined) {
        settle();
        resolve({ status: Number(status), left: new Uint8Array(held.subarray(end + 4)) });
      } else if (end >= 0 || held.length > MAX_HEADER_BYTES) {
        fail(new ConnectionError("PROXY_FAILED", "The proxy's response is not an HTTP header, or is too large"));
      }
    };
    const release = onAbort(signal, fail);
    socket.on("readable", onReadable);
    socket.on("end", onEnd);
    socket.on("error", onError);
  });
}

function parseProxy(text: string): Proxy {
  try {
    const url = new URL(text);
    const tls = url.protocol === "https:";
    if (!tls && url.protocol !== "http:") throw new TypeError("another protocol");
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return {
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: Number(url.port) || (tls ? 443 : 80),
      tls,
      authorization: credentials === ":" ? undefined : `Basic ${toBase64(credentials)}`,
    };
  } catch {
    // The text may contain a password, so neither it nor the error is shown.
    throw new ConnectionError("PROXY_FAILED", "HTTPS_PROXY is not an http or https URL");
  }
}

function excluded(host: string, ip: string, port: number, list: string): boolean {
  return list.split(/[\s,]+/).filter((entry) => entry !== "").some((entry) =>
    matches(entry.toLowerCase(), host, ip, port)
  );
}

/** An entry of NO_PROXY: `*`, a host, `.suffix` or `*.suffix`, an address or a CIDR, each with an optional port. */
function matches(entry: string, host: string, ip: string, port: number): boolean {
  if (entry === "*" || entry === ip) return true;
  if (/^[0-9a-f:.]+\/\d{1,3}$/.test(entry)) return inRange(entry, ip);
  const [, name = "", wanted] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (wanted !== undefined && Number(wanted) !== port) return false;
  const suffix = name.replace(/^\*?\./, "");
  return suffix !== "" && (host === suffix || host.endsWith(`.${suffix}`));
}

function inRange(cidr: string, ip: string): boolean {
  try {
    return createAddressSet([cidr]).has(ip) === true;
  } catch {
    return false;
  }
}
