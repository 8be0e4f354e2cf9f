import type { ServerTime } from "../core/audit/entries.ts";
import type { Logger } from "../core/base/ports.ts";
import type { Redactor } from "../core/base/secret.ts";
import { type ApiCounters, GenesysClient } from "../core/genesys/client.ts";
import type { TokenSource } from "../core/genesys/oauth.ts";
import type { Target } from "../core/provision/target.ts";
import type { RunReport } from "../core/report/report.ts";
import { createEmailAccountsTarget } from "../core/targets/email-accounts/target.ts";
import { createEmailDomainsTarget } from "../core/targets/email-domains/target.ts";
import type { SystemPorts } from "./system-ports.ts";

/** How {@link connectGenesys} reaches the API. */
export interface GenesysConnection {
  readonly apiUrl: string;
  readonly tokens: TokenSource;
  readonly redactor: Redactor;
  readonly logger: Logger;
  readonly rateLimit?: number | undefined;
  readonly readOnly?: boolean | undefined;
  readonly api?: RunReport["genesysApi"] | undefined;
  /** Take over what was made by hand. */
  readonly adopt?: boolean | undefined;
}

/** A way to the e-mail accounts of Genesys Cloud. */
interface GenesysAccess {
  /** A target for one plan: it remembers what it read for it. All share one client, and with it the limit of requests. */
  createTarget(): Target;
  readonly counters: ApiCounters;
  /** What its clock said first; undefined before an answer. */
  serverTime(): ServerTime | undefined;
}

/** The e-mail accounts of Genesys Cloud, by a client whose access tokens the redactor knows. */
export function connectGenesys({ api, adopt, ...connection }: GenesysConnection, ports: SystemPorts): GenesysAccess {
  const client = new GenesysClient({ ...ports, ...connection });
  const { redactor } = connection;
  return {
    createTarget: () =>
      api === "email-domains"
        ? createEmailDomainsTarget({ client, clock: ports.clock, redactor, adopt, readOnly: connection.readOnly })
        : createEmailAccountsTarget({ client, redactor }),
    counters: client.counters,
    serverTime: () => client.firstTime,
  };
}
