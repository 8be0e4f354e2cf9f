import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { connect, createServer } from "node:net";
import process from "node:process";

/** Where Debian's packages put the servers. */
export const POSTFIX_MASTER = "/usr/lib/postfix/sbin/master";
export const DOVECOT = "/usr/sbin/dovecot";

/** Why the suite cannot run here; undefined when it can. */
export function unavailable(): string | undefined {
  const missing = [POSTFIX_MASTER, DOVECOT].filter((path) => !existsSync(path));
  if (missing.length > 0) {
    return `${missing.join(" and ")} not installed (Debian: postfix, dovecot-core, dovecot-imapd)`;
  }
  return process.getuid?.() === 0 ? undefined : "Postfix and Dovecot start as root only";
}

/** A program that runs in the foreground until it is stopped. */
export interface Daemon {
  stop(): Promise<void>;
}

/** Starts a program and waits until it listens on 127.0.0.1:`port`; what it printed is part of the error when it does not. */
export async function startDaemon(command: string, args: readonly string[], port: number): Promise<Daemon> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  child.stdout.on("data", (chunk) => (printed += String(chunk)));
  child.stderr.on("data", (chunk) => (printed += String(chunk)));
  try {
    await listening(port, child);
  } catch {
    await stop(child);
    throw new Error(`${command} did not start: ${printed}`);
  }
  return { stop: () => stop(child) };
}

/** Ports that are free at this moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return server;
  }));
  const ports = servers.map((server) => {
    const address = server.address();
    return address !== null && typeof address === "object" ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) break;
    if (await accepts(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("not listening");
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/** Ends this child, by its own process id, and waits until it is gone. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await gone;
  clearTimeout(late);
}
