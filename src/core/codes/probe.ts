import { certificateCodes } from "./probe-certificate.ts";
import { connectionCodes } from "./probe-connection.ts";
import { loginCodes } from "./probe-login.ts";
import { sessionCodes } from "./probe-session.ts";
import { tlsCodes } from "./probe-tls.ts";
import type { CodeEntry } from "./entry.ts";

/** Codes of the probe stage, in the order in which a probe meets them. */
export const probeCodes = {
  ...connectionCodes,
  ...sessionCodes,
  ...tlsCodes,
  ...certificateCodes,
  ...loginCodes,
} satisfies Record<string, CodeEntry>;
