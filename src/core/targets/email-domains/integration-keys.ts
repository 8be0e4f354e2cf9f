import { AppError } from "../../base/errors.ts";
import type { RequestContext } from "../../base/request-context.ts";
import type { Redactor } from "../../base/secret.ts";
import type { EmailDomainsApi, ServerType } from "./domain-api.ts";

/** The type of credential that a user name and a password make, and its fields. */
export const BASIC_AUTH = "basicAuth";
const BASIC_AUTH_FIELDS = ["userName", "password"];

/** Under which keys an integration type keeps what a file says, as the organisation itself tells. */
export interface IntegrationKeys {
  readonly host: string;
  readonly port: string;
  /** The slot that a credential goes into. */
  readonly slot: string;
  /** How many integrations of the type may be made, where that is told. */
  readonly maxInstances?: number | undefined;
}

/** The words that a key may be made of, whatever their case and what joins them; the first is the surest. */
const CANDIDATES: Readonly<Record<ServerType, { readonly host: readonly string[]; readonly port: readonly string[] }>> =
  {
    "custom-smtp-server": { host: ["smtphost", "host"], port: ["smtpport", "port"] },
    "imap-server": { host: ["imaphost", "host"], port: ["imapport", "port"] },
  };

/** Reads the keys of an integration type. Throws `SCHEMA_KEY_UNKNOWN` where the organisation offers none that is known. */
export async function readIntegrationKeys(
  type: ServerType,
  api: EmailDomainsApi,
  redactor: Redactor,
  context: RequestContext,
): Promise<IntegrationKeys> {
  const [described, properties, advanced] = await Promise.all([
    api.integrationType(type, context),
    api.configSchema(type, "properties", context),
    api.configSchema(type, "advanced", context),
  ]);
  if (!described) throw unknownKey(`The organisation has no integration type ${type}`);
  const offered = Object.keys(properties?.properties ?? {});
  const find = (part: "host" | "port"): string => {
    const candidates = CANDIDATES[type][part];
    const found = candidates.flatMap((words) => offered.find((key) => plain(key) === words) ?? [])[0];
    return found ??
      fail(
        unknownKey(`The integration type ${type} has no key for the ${part}; it offers ${listed(offered, redactor)}`),
      );
  };
  const keys = { host: find("host"), port: find("port") };
  const unfilled = [
    ...(properties?.required ?? []).filter((key) => key !== keys.host && key !== keys.port),
    ...advanced?.required ?? [],
  ];
  if (unfilled.length > 0) {
    throw unknownKey(
      `The integration type ${type} asks for ${listed(unfilled, redactor)}, which no account file can give`,
    );
  }
  const slots = Object.entries(described.credentials ?? {});
  const slot = slots.find(([, { credentialTypes }]) => credentialTypes?.includes(BASIC_AUTH))?.[0];
  if (slot === undefined) {
    const types = slots.flatMap(([, { credentialTypes }]) => credentialTypes ?? []);
    throw unknownKey(
      `The integration type ${type} takes no user name and password; it takes ${listed(types, redactor)}`,
    );
  }
  return { ...keys, slot, maxInstances: described.maxInstances ?? undefined };
}

/** Makes sure that a user name and a password are still a credential's fields. Throws `SCHEMA_KEY_UNKNOWN`. */
export async function checkBasicAuth(api: EmailDomainsApi, redactor: Redactor, context: RequestContext): Promise<void> {
  const types = await api.credentialTypes(context);
  const basic = types.find(({ id, name }) => name === BASIC_AUTH || id === BASIC_AUTH);
  if (!basic) {
    const names = types.flatMap(({ name, id }) => name ?? id ?? []);
    throw unknownKey(`The organisation has no credential type ${BASIC_AUTH}; it has ${listed(names, redactor)}`);
  }
  const offered = Object.keys(basic.properties ?? {});
  const missing = offered.length === 0 ? [] : BASIC_AUTH_FIELDS.filter((field) => !offered.includes(field));
  const unfilled = (basic.required ?? []).filter((field) => !BASIC_AUTH_FIELDS.includes(field));
  if (missing.length === 0 && unfilled.length === 0) return;
  throw unknownKey(
    missing.length > 0
      ? `The credential type ${BASIC_AUTH} has no field ${listed(missing, redactor)}; it offers ${
        listed(offered, redactor)
      }`
      : `The credential type ${BASIC_AUTH} asks for ${listed(unfilled, redactor)}, which no account file can give`,
  );
}

function plain(key: string): string {
  return key.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}

/** Keys and names as the organisation tells them, which are as foreign as its values. */
function listed(keys: readonly string[], redactor: Redactor): string {
  const shown = keys.slice(0, 20).map((key) => redactor.quote(key, 80)).join(", ");
  return shown === "" ? "none" : keys.length > 20 ? `${shown} and ${keys.length - 20} more` : shown;
}

function unknownKey(message: string): AppError {
  return new AppError("SCHEMA_KEY_UNKNOWN", message);
}

function fail(error: AppError): never {
  throw error;
}
