import { deadline, Semaphore } from "../../core/base/async.ts";
import { errorMessage } from "../../core/base/errors.ts";
import type { Clock } from "../../core/base/ports.ts";
import { LineTooLong } from "../line-socket.ts";
import type { AccountWrite } from "./write-body.ts";
import { MAIL_LOGIN_MS, VALIDATIONS_LIMIT } from "../limits.ts";
import { LoginRefused, logInToImap, logInToSmtp, type MailLogin } from "../mail/login.ts";
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

/** A validator that really logs in to the account's SMTP and IMAP servers over verified TLS. */
export function mailValidator(reach: MailReach): AccountValidator {
  const gate = new Semaphore(VALIDATIONS_LIMIT);
  return (account, signal) =>
    gate.run(async () =>
      await validateServer("SMTP", account.smtpServer, account.smtpPort, account, reach, signal) ??
        await validateServer("IMAP", account.imapServer, account.imapPort, account, reach, signal)
    );
}

/** Words of Genesys Cloud's own (help article on the custom SMTP server integration), then what went wrong here. */
async function validateServer(
  protocol: "SMTP" | "IMAP",
  host: string,
  port: number,
  account: AccountWrite,
  reach: MailReach,
  signal: AbortSignal,
): Promise<string | undefined> {
  const place = reach.locate(host, port);
  if (place === undefined) return `The ${protocol} host is not valid. (${host}:${port})`;
  const login: Omit<MailLogin, "signal"> = {
    host,
    place,
    caPem: reach.caPem,
    implicitTls: port !== 587,
    mechanism: account.authenticationType === "OAUTH2" ? "XOAUTH2" : "PLAIN",
    username: account.username,
    secret: account.password,
  };
  try {
    const logIn = protocol === "SMTP" ? logInToSmtp : logInToImap;
    const clock = reach.clock ?? wallClock;
    await deadline(MAIL_LOGIN_MS, clock, signal, () => new LoginTimedOut(), (signal) => logIn({ ...login, signal }));
    return undefined;
  } catch (error) {
    return `${reason(error)} (${protocol} ${host}:${port}: ${detail(error)})`;
  }
}

class LoginTimedOut extends Error {
  constructor() {
    super(`no end within ${MAIL_LOGIN_MS / 1000} s`);
  }
}

function reason(error: unknown): string {
  if (error instanceof LoginTimedOut) return "The connection has timed out.";
  if (error instanceof LoginRefused) return "Unable to authenticate with the specified integration.";
  return "Genesys Cloud cannot connect to the integration.";
}

function detail(error: unknown): string {
  if (error instanceof LineTooLong) return "a reply line is too long";
  return errorMessage(error);
}
