import type { Account } from "../account/account.ts";
import { Mutex } from "../base/async.ts";
import { type Finding, finding } from "../base/errors.ts";
import type { Secret } from "../base/secret.ts";
import type { Endpoint } from "./endpoint.ts";
import { MAX_REFUSED_LOGINS } from "./limits.ts";
import { logIn } from "./login.ts";
import { judgeToken } from "./oauth-token.ts";
import { type Probe, runSession } from "./probe-endpoint.ts";
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
  /** Folders that each mailbox must have; none are checked by default. */
  readonly folders?: readonly string[] | undefined;
}

/** The result of one login. */
interface LoginResult {
  readonly findings: readonly Finding[];
  readonly phases: readonly Phase[];
}

/** Codes after which the same secret is not sent again to any server: each refusal counts towards a lockout. */
const REFUSALS: ReadonlySet<string> = new Set([
  "AUTH_REJECTED",
  "AUTH_BASIC_DISABLED",
  "AUTH_MECH_TOO_WEAK",
  "OAUTH_SCOPE",
]);

/** Decides which accounts may log in where, one at a time for each host. */
export class LoginGate {
  readonly #settings: ProbeSettings & LoginSettings;
  readonly #deps: ProbeDeps;
  readonly #signal: AbortSignal;
  readonly #doors = new Map<string, Mutex>();
  readonly #refusals = new Map<string, number>();
  readonly #refusedMailboxes = new Set<string>();

  constructor(settings: ProbeSettings & LoginSettings, deps: ProbeDeps, signal: AbortSignal) {
    this.#settings = settings;
    this.#deps = deps;
    this.#signal = signal;
  }

  /** Tries the account's login on a probed server, or says why not. */
  async login(
    probe: Probe,
    found: readonly Finding[],
    account: Account,
    password: Secret | undefined,
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
    const result = await this.#door(host).run(() => this.#attempt(probe, found, credentials));
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

  async #attempt(shared: Probe, found: readonly Finding[], credentials: Credentials): Promise<LoginResult> {
    const { endpoint } = shared;
    const mailbox = `${credentials.type} ${credentials.username} ${credentials.secret.reference}`;
    if (this.#refusedMailboxes.has(mailbox)) {
      const hint = "Fix that login first: each refusal counts towards a lockout";
      return only(notTried("another server refused the same user and secret", hint));
    }
    if ((this.#refusals.get(endpoint.host) ?? 0) >= MAX_REFUSED_LOGINS) {
      return only(
        finding(
          "LOGIN_HOST_LEFT_ALONE",
          `${endpoint.host} has already refused ${MAX_REFUSED_LOGINS} logins of this run`,
        ),
      );
    }
    const { folders = [], limits } = this.#settings;
    const { clock, redactor } = this.#deps;
    // Before the server has it: it may repeat it in any reply, not only in a refusal.
    redactor.add(credentials.secret);
    const second = await runSession(endpoint, this.#settings, this.#deps, this.#signal, async (session, signal) => {
      await session.open(signal, shared.address);
      await logIn(session, credentials, folders, signal);
    });
    await clock.sleep(limits.loginGapMs, this.#signal);
    this.#count(endpoint, mailbox, second.findings);
    const known = new Set(found.map((each) => each.code));
    return {
      findings: second.findings.filter((each) => !known.has(each.code)),
      phases: second.phases.filter((phase) => phase.name === "login" || phase.name === "folder"),
    };
  }

  #count(endpoint: Endpoint, mailbox: string, findings: readonly Finding[]): void {
    if (!findings.some((each) => REFUSALS.has(each.code))) return;
    this.#refusedMailboxes.add(mailbox);
    this.#refusals.set(endpoint.host, (this.#refusals.get(endpoint.host) ?? 0) + 1);
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
