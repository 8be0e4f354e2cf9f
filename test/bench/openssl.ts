import { spawn } from "node:child_process";
import process from "node:process";
import type { MailboxAccount } from "../../src/core/account/account.ts";
import type { MailServers } from "../../src/sandbox/mail/servers.ts";
import { timed } from "./benchmark.ts";

/** Milliseconds that `openssl s_client` takes for the servers of all accounts, one after another as in a shell script; undefined when there is no openssl. */
export async function openSslProbes(
  accounts: readonly MailboxAccount[],
  servers: MailServers,
): Promise<number | undefined> {
  if (await run(["version"], "") === undefined) return undefined;
  return await timed(async () => {
    for (const { smtp_server: smtp, smtp_port: port, imap_server: imap } of accounts) {
      await connectTo(servers, smtp, port, port === 587 ? ["-starttls", "smtp"] : [], "QUIT\r\n");
      await connectTo(servers, imap, 993, [], "a LOGOUT\r\n");
    }
  });
}

async function connectTo(
  servers: MailServers,
  host: string,
  port: number,
  options: readonly string[],
  farewell: string,
): Promise<void> {
  const place = servers.locate(host, port);
  if (!place) throw new Error(`Cannot find ${host}:${port}`);
  // -quiet also keeps the connection open at the end of the input, so that the server's answers are waited for.
  const args = ["s_client", "-quiet", "-connect", `${place.address}:${place.port}`, "-servername", host, ...options];
  if (await run(args, farewell) !== 0) throw new Error(`Cannot reach ${host}:${port} with openssl`);
}

/** The exit status; undefined when it does not start. Not `spawnSync`: the servers run in this process. */
function run(args: readonly string[], input: string): Promise<number | null | undefined> {
  return new Promise((resolve) => {
    const child = spawn("openssl", args, { stdio: ["pipe", "ignore", "ignore"], env: { PATH: process.env.PATH } });
    child.once("error", () => resolve(undefined));
    child.once("close", resolve);
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
