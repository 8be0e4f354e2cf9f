import { chown, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServerIdentity } from "../../support/certificates.ts";
import { type Daemon, DOVECOT, freePorts, startDaemon } from "./process.ts";

/** A Dovecot with IMAP over TLS on one port of several loopback addresses, each with a certificate of its own. */
export interface Dovecot extends Daemon {
  readonly port: number;
  /** The address whose certificate is the one of that name. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** What {@link startDovecot} needs. */
export interface DovecotOptions {
  readonly folder: string;
  /** Postfix asks this socket for its logins. */
  readonly authSocket: string;
  readonly identities: Readonly<Record<string, ServerIdentity>>;
  readonly username: string;
  /** A user with the same password, whose mail folder cannot be read. */
  readonly closed: string;
  readonly password: string;
  /** Owner of the mailboxes. */
  readonly uid: number;
}

/** Starts Dovecot below `folder`. */
export async function startDovecot(options: DovecotOptions): Promise<Dovecot> {
  const { folder, identities, uid } = options;
  const home = join(folder, "mail");
  await mkdir(home);
  await chown(home, uid, uid);
  const [port = 0] = await freePorts(1);
  const names = Object.keys(identities);
  const addresses = new Map(names.map((name, index) => [name, `127.0.0.${index + 1}`]));
  for (const [name, { key, cert }] of Object.entries(identities)) {
    await writeFile(join(folder, `imap-${name}.pem`), `${cert}\n`);
    await writeFile(join(folder, `imap-${name}.key`), `${key}\n`, { mode: 0o600 });
  }
  const users = [options.username, options.closed].map((name) => `${name}:{PLAIN}${options.password}\n`);
  await writeFile(join(folder, "users"), users.join(""));
  await mkdir(join(home, options.closed));
  await chown(join(home, options.closed), uid, uid);
  await mkdir(join(home, options.closed, "Maildir"), { mode: 0o700 });
  const config = join(folder, "dovecot.conf");
  await writeFile(config, settings(options, addresses, port));
  const daemon = await startDaemon(DOVECOT, ["-F", "-c", config], port);
  return { port, addresses, stop: daemon.stop };
}

function settings(
  { folder, authSocket, uid }: DovecotOptions,
  addresses: ReadonlyMap<string, string>,
  port: number,
): string {
  const certificate = (name: string): string =>
    `ssl_cert = <${join(folder, `imap-${name}.pem`)}\n  ssl_key = <${join(folder, `imap-${name}.key`)}`;
  const locals = Array.from(addresses, ([name, address]) => `local ${address} {\n  ${certificate(name)}\n}`);
  const [first = ""] = addresses.keys();
  return `
base_dir = ${join(folder, "dovecot-run")}
state_dir = ${join(folder, "dovecot-state")}
log_path = ${join(folder, "dovecot.log")}
instance_name = probe-suite
protocols = imap
listen = ${[...addresses.values()].join(", ")}
ssl = required
${certificate(first)}
${locals.join("\n")}
mail_location = maildir:~/Maildir
first_valid_uid = 1
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = ${join(folder, "users")}
}
userdb {
  driver = static
  args = uid=${uid} gid=${uid} home=${join(folder, "mail", "%u")}
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  unix_listener ${authSocket} {
    mode = 0666
  }
}
`;
}
