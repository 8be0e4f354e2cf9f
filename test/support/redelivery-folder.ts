import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { program } from "./program.ts";
import { type LeftFiles, refusedRun } from "./redelivery.ts";

/** A folder with the audit log and the outbox that a run left. */
export async function withLeftFiles(task: (folder: string) => Promise<void>, left?: LeftFiles): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "redeliver-"));
  const { log, outbox } = left ?? await refusedRun();
  await writeFile(join(folder, "audit_log.jsonl"), log.text ?? "");
  await writeFile(join(folder, "audit_log.outbox.jsonl"), outbox.text ?? "");
  try {
    await task(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A delivery as a receiver saw it. */
interface Received {
  readonly id: string;
  readonly path: string;
  readonly body: string;
}

/** A receiver on the loopback interface, of no code of this project. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  close(): void;
}

/** Starts a receiver; `answer` is given each request's number, from 1. */
export async function startReceiver(
  answer: (response: ServerResponse, number: number) => void = (response) => response.end("{}"),
): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => body += text).on("end", () => {
      received.push({ id: String(request.headers["webhook-id"]), path: request.url ?? "", body });
      answer(response, received.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Starts a redelivery in a process of its own and kills it when `due` resolves. */
export async function killRedelivery(
  folder: string,
  url: string,
  due: Promise<void>,
  { args = [], env = {} }: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  const all = [program("cli"), "redeliver", "audit_log.outbox.jsonl", "--itsm-webhook-url", url, ...args];
  const child = spawn(process.execPath, all, {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  await due;
  child.kill("SIGKILL");
  await ended;
}
