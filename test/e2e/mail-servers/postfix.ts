import { spawnSync } from "node:child_process";
import { chown, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServerIdentity } from "../../support/certificates.ts";
import { type Daemon, freePorts, POSTFIX_MASTER, startDaemon } from "./process.ts";

/** One port of the Postfix under test. */
export interface Submission {
  readonly name: string;
  /** PEM of key and chain; a broken text makes a server whose TLS cannot start. */
  readonly identity: ServerIdentity;
  readonly implicit: boolean;
  /** More settings of this port alone. */
  readonly settings?: readonly string[];
}

/** A Postfix that takes no mail, with a port for each {@link Submission}. */
export interface Postfix extends Daemon {
  readonly ports: ReadonlyMap<string, number>;
}

/** Starts Postfix below `folder`, with SASL by the Dovecot whose socket stands in its queue's `private/auth`. */
export async function startPostfix(folder: string, submissions: readonly Submission[]): Promise<Postfix> {
  const config = join(folder, "postfix-config");
  await mkdir(config, { recursive: true });
  const numbers = await freePorts(submissions.length);
  const ports = new Map(submissions.map(({ name }, index) => [name, numbers[index] ?? 0]));
  const services = await Promise.all(submissions.map((each) => service(config, each, ports.get(each.name) ?? 0)));
  await writeFile(join(config, "main.cf"), mainSettings(folder));
  await writeFile(join(config, "master.cf"), [...services, ...INTERNAL_SERVICES].join("\n") + "\n");
  const check = spawnSync("postfix", ["-c", config, "check"], { encoding: "utf8" });
  if (check.status !== 0) throw new Error(`postfix check: ${check.stderr}`);
  const daemon = await startDaemon(POSTFIX_MASTER, ["-c", config, "-d"], numbers[0] ?? 0);
  return { ports, stop: daemon.stop };
}

/** Makes the folders whose owners Postfix is particular about; Dovecot's socket goes into the first. */
export async function makeQueueFolder(folder: string, uid: number): Promise<string> {
  const queue = join(folder, "postfix-queue");
  await mkdir(join(queue, "private"), { recursive: true });
  await chown(join(queue, "private"), uid, 0);
  await mkdir(join(folder, "postfix-data"));
  await chown(join(folder, "postfix-data"), uid, 0);
  return queue;
}

async function service(
  config: string,
  { name, identity, implicit, settings = [] }: Submission,
  port: number,
): Promise<string> {
  const chain = join(config, `${name}.pem`);
  await writeFile(chain, `${identity.key}\n${identity.cert}\n`, { mode: 0o600 });
  const own = [`smtpd_tls_chain_files=${chain}`, `smtpd_tls_wrappermode=${implicit ? "yes" : "no"}`, ...settings];
  return [`127.0.0.1:${port} inet n - n - - smtpd`, ...own.map((each) => `  -o ${each}`)].join("\n");
}

const INTERNAL_SERVICES = [
  "tlsmgr unix - - n 1000 1 tlsmgr",
  "anvil unix - - n - 1 anvil",
  "rewrite unix - - n - - trivial-rewrite",
  "proxymap unix - - n - - proxymap",
];

function mainSettings(folder: string): string {
  return `
compatibility_level = 3.6
queue_directory = ${join(folder, "postfix-queue")}
data_directory = ${join(folder, "postfix-data")}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.example.com
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_relay_restrictions = permit_sasl_authenticated, reject
`;
}
