import { nameKey } from "../../account/account.ts";
import * as v from "valibot";
import { AppError } from "../../base/errors.ts";
import { GenesysApiError, isNotFound } from "../../genesys/api-error.ts";
import type { ApiAnswer, GenesysClient } from "../../genesys/client.ts";
import type { Redactor } from "../../base/secret.ts";
import type { RequestContext } from "../../base/request-context.ts";
import { PAGE_SIZE } from "../../genesys/limits.ts";
import { readAllPages } from "../../genesys/listing.ts";
import type { Priority } from "../../genesys/rate-limit.ts";
import { plainStatus } from "../../genesys/status-word.ts";
import {
  type EmailAccountListingReply,
  emailAccountListingSchema,
  type EmailAccountReply,
  emailAccountSchema,
  type EmailAccountWrite,
} from "./wire.ts";

/** The collection of the `emailaccounts` API; it comes from the tutorial and is not in the public SDK. */
export const COLLECTION = "/api/v2/routing/emailaccounts";

/** The OAuth scopes of the contract, for the message of a 403. */
const READ_PERMISSION = "routing:emailaccount:read";
const WRITE_PERMISSION = "routing:emailaccount:write";

/** The calls of the `emailaccounts` API, one method each. All throw {@link GenesysApiError}. */
export class EmailAccountsApi {
  readonly #client: GenesysClient;

  readonly #redactor: Redactor;

  constructor(client: GenesysClient, redactor: Redactor) {
    this.#client = client;
    this.#redactor = redactor;
  }

  /** Every account; throws `GENESYS_LISTING_INCOMPLETE` instead of leaving one out. */
  async list(priority: Priority, context: RequestContext): Promise<readonly EmailAccountReply[]> {
    const readPage = (pageNumber: number): Promise<EmailAccountListingReply> =>
      this.#page({ pageSize: String(PAGE_SIZE), pageNumber: String(pageNumber) }, priority, context);
    try {
      return await readAllPages("e-mail accounts", readPage);
    } catch (error) {
      throw isNotFound(error) ? notServed(error) : error;
    }
  }

  /** The account with a name, compared without case; undefined if there is none. */
  async byName(name: string, context: RequestContext): Promise<EmailAccountReply | undefined> {
    const page = await this.#page({ pageSize: String(PAGE_SIZE), name }, "read", context).catch((error: unknown) => {
      throw isNotFound(error) ? notServed(error) : error;
    });
    const accounts = page.entities.length < page.total ? await this.list("read", context) : page.entities;
    return accounts.find((account) => nameKey(account.name) === nameKey(name));
  }

  /** The account with an id; undefined if there is none. */
  async byId(id: string, priority: Priority, context: RequestContext): Promise<EmailAccountReply | undefined> {
    try {
      const request = {
        method: "GET",
        path: accountPath(id),
        schema: emailAccountSchema,
        permission: READ_PERMISSION,
      } as const;
      return this.#clean((await this.#client.request({ ...request, priority }, context)).value);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  /** Creates an account. */
  create(body: EmailAccountWrite, context: RequestContext): Promise<ApiAnswer<EmailAccountReply>> {
    return this.#write({ method: "POST", path: COLLECTION, body }, context);
  }

  /** Replaces an account. */
  replace(id: string, body: EmailAccountWrite, context: RequestContext): Promise<ApiAnswer<EmailAccountReply>> {
    return this.#write({ method: "PUT", path: accountPath(id), body }, context);
  }

  /** Deletes an account. */
  remove(id: string, context: RequestContext): Promise<ApiAnswer<unknown>> {
    const request = { method: "DELETE", path: accountPath(id), schema: v.unknown() } as const;
    return this.#client.request({ ...request, priority: "write", permission: WRITE_PERMISSION }, context);
  }

  async #write(
    request: { readonly method: "POST" | "PUT"; readonly path: string; readonly body: EmailAccountWrite },
    context: RequestContext,
  ): Promise<ApiAnswer<EmailAccountReply>> {
    const whole = { ...request, schema: emailAccountSchema, priority: "write", permission: WRITE_PERMISSION } as const;
    const answer = await this.#client.request(whole, context);
    return { ...answer, value: this.#clean(answer.value) };
  }

  /** What the API says of an account loses its secrets here; what the account holds is compared as it is. */
  #clean(reply: EmailAccountReply): EmailAccountReply {
    const { status, statusMessage } = reply;
    return {
      ...reply,
      status: plainStatus(status, this.#redactor),
      statusMessage: statusMessage && this.#redactor.redact(statusMessage),
    };
  }

  async #page(
    query: Readonly<Record<string, string>>,
    priority: Priority,
    context: RequestContext,
  ): Promise<EmailAccountListingReply> {
    const path = `${COLLECTION}?${new URLSearchParams(query)}`;
    const request = { method: "GET", path, schema: emailAccountListingSchema, permission: READ_PERMISSION } as const;
    const page = (await this.#client.request({ ...request, priority }, context)).value;
    return { ...page, entities: page.entities.map((reply) => this.#clean(reply)) };
  }
}

function accountPath(id: string): string {
  return `${COLLECTION}/${encodeURIComponent(id)}`;
}

function notServed(error: GenesysApiError): AppError {
  return new GenesysApiError(error.code, error.message, {
    ...error,
    hint:
      `${COLLECTION} is not in the public SDK: set genesys-api to email-domains, or point genesys-api-url at an API that serves it`,
    cause: error,
  });
}
