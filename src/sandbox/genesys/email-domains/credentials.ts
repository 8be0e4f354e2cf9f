import type { Clock } from "../../../core/base/ports.ts";
import { GenesysRefusal, notThere } from "../error.ts";
import type { CredentialBody } from "./bodies.ts";
import { CREDENTIAL_TYPES } from "./catalogue.ts";
import { type Lag, LaggedStore } from "./lagged-store.ts";

/** Where credentials are. */
const CREDENTIALS_PATH = "/api/v2/integrations/credentials";

interface CredentialRecord {
  readonly id: string;
  readonly name: string | undefined;
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** `CredentialInfo` of the official SDK: no field of it is secret. */
export interface CredentialInfo {
  readonly id: string;
  readonly name?: string;
  readonly createdDate: string;
  readonly modifiedDate: string;
  readonly type: { readonly id: string; readonly name: string };
  readonly selfUri: string;
}

/** The credentials of the organisation; a name may be there twice (inferred). */
export class CredentialStore {
  readonly #clock: Clock;
  readonly #records: LaggedStore<CredentialRecord>;
  readonly #showsUserNames: boolean;

  constructor(clock: Clock, lag: Lag, showsUserNames: boolean) {
    this.#clock = clock;
    this.#records = new LaggedStore(clock, lag);
    this.#showsUserNames = showsUserNames;
  }

  create(body: CredentialBody, lateMs: number, id: string = crypto.randomUUID()): CredentialInfo {
    const now = this.#clock.now();
    return infoOf(this.#records.set({ id, ...readCredential(body), createdAt: now, modifiedAt: now }, lateMs));
  }

  /** The id stays, the rest is replaced as a whole (sourced). */
  replace(id: string, body: CredentialBody, lateMs: number): CredentialInfo {
    const { createdAt } = this.#records.writable(id) ?? notThere();
    return infoOf(this.#records.set({ id, ...readCredential(body), createdAt, modifiedAt: this.#clock.now() }, lateMs));
  }

  /** Integrations that use it keep their reference (inferred). */
  remove(id: string, lateMs: number): void {
    if (!this.#records.writable(id)) notThere();
    this.#records.remove(id, lateMs);
  }

  /** `Credential` of the official SDK with "sensitive fields redacted" (sourced). */
  read(
    id: string,
  ): Omit<CredentialInfo, "createdDate" | "modifiedDate"> & { credentialFields: Record<string, string> } {
    const record = this.#records.seen(id) ?? notThere();
    const { createdDate: _, modifiedDate: __, ...rest } = infoOf(record);
    const { userName } = record.fields;
    return { ...rest, credentialFields: this.#showsUserNames && userName !== undefined ? { userName } : {} };
  }

  /** The truth about one that a configuration refers to. */
  info(id: string): CredentialInfo | undefined {
    const record = this.#records.latest(id);
    return record && infoOf(record);
  }

  /** What a login with it sends. */
  fields(id: string): Readonly<Record<string, string>> {
    return this.#records.latest(id)?.fields ?? {};
  }

  /** The truth, oldest first. */
  all(): readonly CredentialInfo[] {
    return this.#records.all().map(infoOf);
  }

  /** A page with cursors (sourced: the SDK's `CredentialInfoCursorListing`; what a cursor looks like is not told). */
  listing(query: { readonly after?: string; readonly before?: string; readonly pageSize: number }): {
    readonly entities: readonly CredentialInfo[];
    readonly selfUri: string;
    readonly nextUri?: string;
    readonly previousUri?: string;
  } {
    const { pageSize } = query;
    const all = this.#records.listing();
    const after = cursorPlace(query.after) ?? 0;
    const before = cursorPlace(query.before);
    const inside = all.filter(({ sequence }) => before === undefined ? sequence > after : sequence < before);
    const shown = before === undefined ? inside.slice(0, pageSize) : inside.slice(-pageSize);
    const first = shown[0]?.sequence ?? 0;
    const last = shown.at(-1)?.sequence ?? 0;
    const uri = (parts: Record<string, string>) => {
      const parameters = new URLSearchParams({ ...parts, pageSize: String(pageSize) });
      return `${CREDENTIALS_PATH}/listing?${parameters}`;
    };
    return {
      entities: shown.map(({ value }) => infoOf(value)),
      selfUri: uri({
        ...(query.after === undefined ? {} : { after: query.after }),
        ...(query.before === undefined ? {} : { before: query.before }),
      }),
      ...(shown.length > 0 && all.some(({ sequence }) => sequence > last)
        ? { nextUri: uri({ after: cursor(last) }) }
        : {}),
      ...(shown.length > 0 && all.some(({ sequence }) => sequence < first)
        ? { previousUri: uri({ before: cursor(first) }) }
        : {}),
    };
  }
}

function infoOf({ id, name, type, createdAt, modifiedAt }: CredentialRecord): CredentialInfo {
  return {
    id,
    ...(name === undefined ? {} : { name }),
    createdDate: new Date(createdAt).toISOString(),
    modifiedDate: new Date(modifiedAt).toISOString(),
    type: { id: type, name: type },
    selfUri: `${CREDENTIALS_PATH}/${id}`,
  };
}

/** "Missing required fields fail the request" (sourced); what else is refused is inferred. */
function readCredential({ name, type, credentialFields }: CredentialBody) {
  const known = CREDENTIAL_TYPES.find((each) => each.name === type.name);
  if (!known) {
    throw new GenesysRefusal(400, `Credential type [${type.name}] is not valid`, {
      code: "invalid.value",
      fieldName: "type",
    });
  }
  const fields = credentialFields ?? {};
  for (const key of known.required) {
    if (!fields[key]) {
      throw new GenesysRefusal(400, `The field '${key}' is required`, {
        code: "constraint.validation",
        fieldName: key,
      });
    }
  }
  const extra = Object.keys(fields).find((key) => !(key in known.properties));
  if (extra !== undefined) {
    throw new GenesysRefusal(400, `The field '${extra}' is not known`, { code: "invalid.property", fieldName: extra });
  }
  return { name: name ?? undefined, type: known.name, fields };
}

function cursor(sequence: number): string {
  return Buffer.from(`credential:${sequence}`).toString("base64url");
}

function cursorPlace(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const place = /^credential:(\d+)$/.exec(Buffer.from(text, "base64url").toString());
  if (place) return Number(place[1]);
  throw new GenesysRefusal(400, "The cursor is not valid", { code: "invalid.value", fieldName: "after" });
}
