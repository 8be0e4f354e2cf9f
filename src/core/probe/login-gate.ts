import type { MailboxAccount } from "../account/account.ts";
import { Mutex } from "../base/async.ts";
import { type Finding, finding } from "../base/errors.ts";
import type { Secret } from "../base/secret.ts";
import { EhloNames } from "./ehlo-names.ts";
import type { Endpoint } from "./endpoint.ts";
import { MAX_REFUSED_LOGINS } from "./limits.ts";
import { logIn } from "./login.ts";
import { judgeToken } from "./oauth-token.ts";
import type { Probe } from "./nodes.ts";
import { runSession } from "./probe-endpoint.ts";
import type { ProbeDeps, ProbeSettings } from "./probe-settings.ts";
import { type Credentials, hasForbiddenCharacter } from "./sasl.ts";
import type { Phase } from "./timeline.ts";

/** Whether logins are tried, and where. */
export interface LoginSettings {
  readonly login: boolean;
  /** Hosts that credentials may be sent to: exact names, or `*.` and a domain for all names below it. */
  readonly loginHosts: readonly string[];
  /** True for unreviewed code, such as a pull request from a fork: no credential is sent anywhere. */
  readonly untrusted: boolean;
}

/** The result of one login. */
interface LoginResult {
  readonly findings: readonly Finding[];
  readonly phases: readonly Phase[];
}

/**
 * Refusals of the secret itself: the same one is not sent again to any server, because each counts towards a lockout. What
 * is switched off, passes, or is about the machine counts towards none.
 */
const REFUSALS: ReadonlySet<string> = new Set([
  "AUTH_REJECTED",
  "AUTH_APP_PASSWORD",
  "AUTH_PASSWORD_EXPIRED",
  "AUTH_ACCOUNT_LOCKED",
  "AUTH_ACCOUNT_DISABLED",
  "OAUTH_SCOPE",
]);

/** Decides which accounts may log in where, one at a time for each host. */
export class LoginGate {
  readonly #settings: ProbeSettings & LoginSettings;
  readonly #deps: ProbeDeps;
  readonly #signal: AbortSignal;
  readonly #doors = new Map<string, Mutex>();
  /** How many mailboxes each secret was refused for. */
  readonly #refusals = new Map<string, number>();
  readonly #refusedMailboxes = new Set<string>();
  /** Hosts that refuse this machine, whoever logs in. */
  readonly #shut = new Set<string>();

  constructor(settings: ProbeSettings & LoginSettings, deps: ProbeDeps, signal: AbortSignal) {
    this.#settings = settings;
    this.#deps = deps;
    this.#signal = signal;
  }

  /** Tries the account's login on a probed server, or says why not. */
  async login(
    probe: Probe,
    found: readonly Finding[],
    account: MailboxAccount,
    password: Secret | undefined,
    folders: readonly string[] = [],
  ): Promise<LoginResult> {
    const { login, loginHosts, untrusted } = this.#settings;
    const { host } = probe.endpoint;
    if (!login) return only();
    if (untrusted) {
      return only(
        notTried("this run is on unreviewed code", "Merge the change: logins are tried after the merge"),
      );
    }
    if (!loginHostMatches(loginHosts, host)) {
      return only(finding("POLICY_CREDENTIAL_HOST", `The login was not tried: ${host} is not in login-hosts`));
    }
    if (found.some((each) => each.severity === "error")) {
      return only(notTried("the probe found errors", "Fix them first"));
    }
    if (found.some((each) => each.code === "IMAP_PREAUTH")) {
      return only(notTried("the server treats anyone as logged in", "Turn off pre-authentication first"));
    }
    if (password === undefined) {
      return only(
        notTried("the secret is not available to this run", "Pass the secret that the file names to this run"),
      );
    }
    const credentials: Credentials = {
      type: account.authentication_type,
      username: account.username,
      secret: password,
    };
    const objections = this.#inspect(credentials);
    if (objections.some((each) => each.severity === "error")) return { findings: objections, phases: [] };
    const result = await this.#door(host).run(() => this.#attempt(probe, found, credentials, folders));
    return { findings: [...objections, ...result.findings], phases: result.phases };
  }

  /** What is wrong with the credentials before anything is sent. */
  #inspect({ type, username, secret }: Credentials): Finding[] {
    if (hasForbiddenCharacter(username, type)) {
      return [
        finding(
          "CFG_CREDENTIAL_CHARS",
          "The username contains a line break or another character that a login cannot carry",
        ),
      ];
    }
    if (hasForbiddenCharacter(secret.reveal(), type)) {
      return [
        finding(
          "CFG_CREDENTIAL_CHARS",
          `The secret ${secret.reference} contains a line break or another character that a login cannot carry`,
        ),
      ];
    }
    return type === "OAUTH2" ? judgeToken(secret, username, this.#deps.clock.now()) : [];
  }

  async #attempt(
    shared: Probe,
    found: readonly Finding[],
    credentials: Credentials,
    named: readonly string[],
  ): Promise<LoginResult> {
    const { endpoint, address } = shared;
    const secret = credentials.secret.reveal();
    const mailbox = `${credentials.type} ${credentials.username} ${secret}`;
    if (this.#refusedMailboxes.has(mailbox)) {
      const hint = "Fix that login first: each refusal counts towards a lockout";
      return only(notTried("another server refused the same user and secret", hint));
    }
    if ((this.#refusals.get(secret) ?? 0) >= MAX_REFUSED_LOGINS) {
      const told = `The login was not tried: the same secret was refused for ${MAX_REFUSED_LOGINS} other users before`;
      return only(finding("LOGIN_HOST_LEFT_ALONE", told));
    }
    if (this.#shut.has(endpoint.host)) {
      const told = `The login was not tried: ${endpoint.host} refused this machine's address at another login before`;
      return only(finding("LOGIN_HOST_LEFT_ALONE", told));
    }
    if (!address) return only(notTried("the probe reached no server", "Fix the other findings first"));
    const { limits } = this.#settings;
    const { clock, redactor } = this.#deps;
    // Before the server has it: it may repeat it in any reply, not only in a refusal.
    redactor.add(credentials.secret);
    const names = new EhloNames(shared.ehloNames ?? this.#settings.ehloNames);
    const all = [...new Set(named)];
    const second = await runSession(
      endpoint,
      this.#settings,
      this.#deps,
      this.#signal,
      names,
      async (session, signal) => {
        await session.open(signal, address);
        await logIn(session, credentials, all, signal);
      },
    );
    await clock.sleep(limits.loginGapMs, this.#signal);
    this.#count(endpoint, mailbox, secret, second.findings);
    const known = new Set(found.map((each) => each.code));
    return {
      findings: second.findings.filter((each) => !known.has(each.code)),
      phases: second.phases.filter((phase) => phase.name === "login" || phase.name === "folder"),
    };
  }

  #count(endpoint: Endpoint, mailbox: string, secret: string, findings: readonly Finding[]): void {
    if (findings.some((each) => each.code === "CLIENT_BLOCKED")) this.#shut.add(endpoint.host);
    if (!findings.some((each) => REFUSALS.has(each.code))) return;
    this.#refusedMailboxes.add(mailbox);
    this.#refusals.set(secret, (this.#refusals.get(secret) ?? 0) + 1);
  }

  #door(host: string): Mutex {
    const door = this.#doors.get(host) ?? new Mutex();
    this.#doors.set(host, door);
    return door;
  }
}

/** Whether credentials may be sent to a host; `*.example.com` covers every name below example.com but not itself. */
export function loginHostMatches(loginHosts: readonly string[], host: string): boolean {
  return loginHosts.map((each) => each.toLowerCase().replace(/\.$/, "")).some((each) =>
    each.startsWith("*.")
      ? each.length > 2 && host.endsWith(each.slice(1)) && host.length > each.length - 1
      : each === host
  );
}

function only(...findings: Finding[]): LoginResult {
  return { findings, phases: [] };
}

function notTried(why: string, hint: string): Finding {
  return finding("LOGIN_NOT_TRIED", `The login was not tried: ${why}`, { hint });
}
