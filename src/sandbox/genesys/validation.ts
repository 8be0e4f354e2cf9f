import { deadline, Semaphore } from "../../core/base/async.ts";
import { errorMessage } from "../../core/base/errors.ts";
import type { Clock } from "../../core/base/ports.ts";
import { LineTooLong } from "../line-socket.ts";
import type { AccountWrite } from "./write-body.ts";
import { MAIL_LOGIN_MS, VALIDATIONS_LIMIT } from "../limits.ts";
import { listImapFolders, LoginRefused, logInToImap, logInToSmtp, type MailLogin } from "../mail/login.ts";
import type { MailAddress } from "../mail/servers.ts";
import { wallClock } from "../wall-clock.ts";

/** Checks an account in the background; resolves with the platform's reason when it cannot be used. */
export type AccountValidator = (account: AccountWrite, signal: AbortSignal) => Promise<string | undefined>;

/** How the simulated Genesys Cloud reaches mail servers. */
interface MailReach {
  locate(host: string, port: number): MailAddress | undefined;
  /** The root certificate it trusts, as PEM. */
  readonly caPem: string;
  readonly clock?: Clock;
}

/** A login to one mail server. */
export interface ServerLogin {
  readonly protocol: "SMTP" | "IMAP";
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  /** Undefined: a password is sent. */
  readonly token?: boolean;
}

/** What came of a login: the folders that IMAP lists, or what went wrong. */
export type LoginResult = { readonly folders: readonly string[] } | {
  readonly problem: { readonly code: string; readonly message: string };
};

/** Tries a login in the background. */
export type LoginCheck = (login: ServerLogin, signal: AbortSignal) => Promise<LoginResult>;

/** A validator that really logs in to the account's SMTP and IMAP servers over verified TLS. */
export function mailValidator(reach: MailReach): AccountValidator {
  const gate = new Semaphore(VALIDATIONS_LIMIT);
  return (account, signal) =>
    gate.run(async () => {
      const { username, password } = account;
      const common = { username, password, token: account.authenticationType === "OAUTH2" };
      const servers = [
        { protocol: "SMTP", host: account.smtpServer, port: account.smtpPort, ...common },
        { protocol: "IMAP", host: account.imapServer, port: account.imapPort, ...common },
      ] as const;
      for (const server of servers) {
        const result = await tryLogin(server, false, reach, signal);
        if ("problem" in result) return result.problem.message;
      }
      return undefined;
    });
}

/** A check that really logs in to a mail server over verified TLS, and lists the folders of an IMAP mailbox. */
export function mailLoginCheck(reach: MailReach): LoginCheck {
  const gate = new Semaphore(VALIDATIONS_LIMIT);
  return (login, signal) => gate.run(() => tryLogin(login, true, reach, signal));
}

/** Words of Genesys Cloud's own (help article on the custom SMTP server integration), then what went wrong here; the codes are made up. */
async function tryLogin(
  { protocol, host, port, username, password, token = false }: ServerLogin,
  listsFolders: boolean,
  reach: MailReach,
  signal: AbortSignal,
): Promise<LoginResult> {
  const refused = (code: string, message: string) => ({ problem: { code, message } });
  const place = reach.locate(host, port);
  if (place === undefined) return refused("host.invalid", `The ${protocol} host is not valid. (${host}:${port})`);
  const login: Omit<MailLogin, "signal"> = {
    host,
    place,
    caPem: reach.caPem,
    implicitTls: port !== 587,
    mechanism: token ? "XOAUTH2" : "PLAIN",
    username,
    secret: password,
  };
  const logIn: (login: MailLogin) => Promise<readonly string[] | void> = protocol === "SMTP"
    ? logInToSmtp
    : listsFolders
    ? listImapFolders
    : logInToImap;
  const clock = reach.clock ?? wallClock;
  try {
    const folders = await deadline<readonly string[] | void>(
      MAIL_LOGIN_MS,
      clock,
      signal,
      () => new LoginTimedOut(),
      (signal) => logIn({ ...login, signal }),
    );
    return { folders: folders ?? [] };
  } catch (error) {
    const { code, words } = reasonOf(error);
    return refused(code, `${words} (${protocol} ${host}:${port}: ${detail(error)})`);
  }
}

class LoginTimedOut extends Error {
  constructor() {
    super(`no end within ${MAIL_LOGIN_MS / 1000} s`);
  }
}

function reasonOf(error: unknown): { readonly code: string; readonly words: string } {
  if (error instanceof LoginTimedOut) return { code: "connection.timeout", words: "The connection has timed out." };
  return error instanceof LoginRefused
    ? { code: "authentication.failed", words: "Unable to authenticate with the specified integration." }
    : { code: "connection.failed", words: "Genesys Cloud cannot connect to the integration." };
}

function detail(error: unknown): string {
  if (error instanceof LineTooLong) return "a reply line is too long";
  return errorMessage(error);
}
