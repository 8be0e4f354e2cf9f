import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { parseJson } from "../../core/base/http.ts";
import { ACCOUNTS_PATH, type AccountStore } from "./accounts.ts";
import { genesysError } from "./error.ts";
import type { GenesysFault, ValidationEffect } from "./faults.ts";
import { listAccounts } from "./listing.ts";
import { type AccountWrite, readWriteBody } from "./write-body.ts";
import { HTTP_BODY_LIMIT } from "../limits.ts";

/** What the API's handlers get besides the request. */
type GenesysEnv = { Bindings: { readonly fault: GenesysFault | undefined } };

/** The calls of contracts/emailaccounts.openapi.yaml, for requests that are authenticated already. */
export function createGenesysApi(accounts: AccountStore): Hono<GenesysEnv> {
  const api = new Hono<GenesysEnv>();
  api.use(bodyLimit({ maxSize: HTTP_BODY_LIMIT, onError: () => genesysError(413, "The request body is too large") }));

  api.post(ACCOUNTS_PATH, async (context) => {
    const read = await readBody(context);
    if (read instanceof Response) return read;
    if (accounts.idOfName(read.name) !== undefined) {
      return genesysError(409, `An email account with the name '${read.name}' already exists`, { fieldName: "name" });
    }
    const { fault } = context.env;
    const hidden = fault?.kind === "stale-listing" ? fault.listings : 0;
    return context.json(accounts.create(read, effectOf(fault), hidden), 201);
  });

  api.get(ACCOUNTS_PATH, (context) => {
    const { fault } = context.env;
    const most = fault?.kind === "page-shrink" ? fault.most : undefined;
    const result = listAccounts(accounts.listing(), new URL(context.req.url).searchParams, most);
    if ("listing" in result) return context.json(result.listing);
    const message = `The parameter '${result.wrongParameter}' is not valid`;
    return genesysError(400, message, { fieldName: result.wrongParameter });
  });

  api.get(`${ACCOUNTS_PATH}/:id`, (context) => {
    const account = accounts.get(context.req.param("id"));
    return account ? context.json(account) : notFound();
  });

  api.put(`${ACCOUNTS_PATH}/:id`, async (context) => {
    const id = context.req.param("id");
    if (accounts.get(id) === undefined) return notFound();
    const read = await readBody(context);
    if (read instanceof Response) return read;
    const holder = accounts.idOfName(read.name);
    if (holder !== undefined && holder !== id) {
      // The contract has no 409 for PUT.
      return genesysError(400, `An email account with the name '${read.name}' already exists`, { fieldName: "name" });
    }
    const replaced = accounts.replace(id, read, effectOf(context.env.fault));
    return replaced ? context.json(replaced) : notFound();
  });

  api.delete(
    `${ACCOUNTS_PATH}/:id`,
    (context) => accounts.remove(context.req.param("id")) ? context.body(null, 204) : notFound(),
  );

  api.all(ACCOUNTS_PATH, () => genesysError(405, "HTTP method not allowed"));
  api.all(`${ACCOUNTS_PATH}/:id`, () => genesysError(405, "HTTP method not allowed"));
  api.notFound(notFound);
  return api;
}

async function readBody(context: Context<GenesysEnv>): Promise<AccountWrite | Response> {
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return genesysError(400, "The request body must be application/json");
  const value = parseJson(await context.req.text());
  if (value === undefined) return genesysError(400, "The request body is not valid JSON");
  const read = readWriteBody(value);
  return "body" in read ? read.body : genesysError(400, read.problem.message, { fieldName: read.problem.fieldName });
}

function effectOf(fault: GenesysFault | undefined): ValidationEffect {
  return fault?.kind === "validation" ? fault.effect : {};
}

function notFound(): Response {
  return genesysError(404, "The requested resource was not found");
}
