import assert from "node:assert/strict";
import { test } from "node:test";
import { type Operation, operationOf, OPERATIONS } from "../../../../src/sandbox/genesys/email-domains/operations.ts";
import { readSdkTypes } from "../../../support/genesys-sdk-types.ts";

test("every call that the simulator serves is one of the official SDK, with the same method, path and query", async () => {
  const sdk = await readSdkTypes();
  for (const [name, { method, path, query = [] }] of Object.entries<Operation>(OPERATIONS)) {
    const known = sdk.operation(name);
    assert.deepEqual([known?.method, known?.path], [method, path], name);
    assert.deepEqual(query.filter((key) => !known?.query.includes(key)), [], name);
    const concrete = path.replace(/\{\w+\}/g, "x1");
    assert.deepEqual([operationOf(method, concrete), sdk.operationOf(method, concrete)?.name], [name, name]);
  }
});

test("the SDK's declarations are read as they are written", async () => {
  const sdk = await readSdkTypes();
  const patch = sdk.operation("patchRoutingEmailDomain");
  assert.deepEqual([patch?.body, patch?.bodyRequired, patch?.answer], [
    "Models.InboundDomainPatchRequest",
    true,
    "Models.InboundDomain",
  ]);
  const test = sdk.operation("postRoutingEmailDomainTestconnection");
  assert.deepEqual([test?.body, test?.bodyRequired], ["Models.TestMessage", false]);
  assert.deepEqual(sdk.operation("getIntegrations")?.query.includes("credentialId"), true);
  const domains = "/api/v2/routing/email/domains";
  for (
    const [request, problem] of [
      [{ method: "GET", path: domains, search: "?pageSize=100&excludeStatus=true" }, undefined],
      [
        { method: "GET", path: domains, search: "?pageCount=1" },
        "getRoutingEmailDomains has no query parameter pageCount",
      ],
      [{ method: "GET", path: "/api/v2/nothing", search: "" }, "GET /api/v2/nothing is no call of the SDK"],
      [
        { method: "POST", path: domains, search: "", body: {} },
        "postRoutingEmailDomains.id is missing (Models.InboundDomainCreateRequest)",
      ],
      [
        {
          method: "POST",
          path: domains,
          search: "",
          body: { id: "a.example", imapSettings: { integration: { id: 1 } } },
        },
        "postRoutingEmailDomains.imapSettings.integration.id is no string",
      ],
      [
        { method: "POST", path: `${domains}/a/routes`, search: "", body: { pattern: "a", fromName: "b", folders: [] } },
        "postRoutingEmailDomainRoutes.folders is not in Models.InboundRoute",
      ],
      [{ method: "POST", path: domains, search: "" }, "postRoutingEmailDomains has no body"],
      [{ method: "DELETE", path: `${domains}/a`, search: "", body: {} }, "deleteRoutingEmailDomain takes no body"],
    ] as const
  ) assert.equal(sdk.requestProblem(request), problem);
  assert.equal(sdk.valueProblem("{ [key: string]: Models.CredentialInfo; }", { a: { id: "1" } }, "x"), undefined);
  assert.equal(
    sdk.valueProblem("{ [key: string]: Models.CredentialInfo; }", { a: { ids: "1" } }, "x"),
    "x.a.ids is not in Models.CredentialInfo",
  );
});
