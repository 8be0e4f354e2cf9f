import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as library from "../src/mod.ts";

const ACCOUNT: library.Account = {
  name: "Support",
  description: "",
  smtp_server: "smtp.acme.example",
  smtp_port: 587,
  imap_server: "imap.acme.example",
  imap_port: 993,
  authentication_type: "PLAIN",
  username: "support@acme.example",
  password: "env:SUPPORT_PASSWORD",
  signature: "",
  reply_to_address: "support@acme.example",
  reply_template: "",
  forward_template: "",
  enable_tls: true,
};

const CLIENT = { clientId: "client", clientSecret: "a long client secret" };

/** A fetch that nobody may call. */
const never: library.Fetch = (url) => Promise.reject(new assert.AssertionError({ message: `${url} was asked` }));

/** A fetch that never answers, but ends by its signal as `fetch` does. */
const silent: library.Fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    const { signal } = init ?? {};
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });

describe("the library's options", () => {
  const oauth = (fetch: library.Fetch = never): library.GenesysOAuthManager =>
    new library.GenesysOAuthManager({ ...CLIENT, fetch });
  const secrets = { SUPPORT_PASSWORD: "a long password" };

  for (
    const ms of [NaN, Infinity, -Infinity, 0, -1, 0.5, 1e12, "900" as unknown as number, null as unknown as number]
  ) {
    it(`refuses ${String(ms)} (${typeof ms}) milliseconds before anything is asked`, async () => {
      const provisioner = new library.GenesysEmailProvisioner({ oauth: oauth(), fetch: never });
      const refusal = { name: "ConfigurationError", code: "INPUT_INVALID" };
      await assert.rejects(provisioner.provisionAccount(ACCOUNT, { password: "long password", pollTimeoutMs: ms }), {
        ...refusal,
        message: `Cannot use pollTimeoutMs "${ms}"`,
      });
      await assert.rejects(library.verifySmtpConnectivity("smtp.acme.example", 587, { deadlineMs: ms }), {
        ...refusal,
        message: `Cannot use deadlineMs "${ms}"`,
      });
      await assert.rejects(library.verifyImapConnectivity("imap.acme.example", 993, { deadlineMs: ms }), refusal);
    });
  }

  for (
    const url of [
      "http://api.mypurecloud.com",
      "http://127.0.0.1.acme.example",
      "http://10.0.0.1",
      "ftp://127.0.0.1",
      "api.mypurecloud.com",
      "https://user:a-secret-word@api.mypurecloud.com",
      "https://api.mypurecloud.com?x=1",
      "https://api.mypurecloud.com#x",
      "",
      7 as unknown as string,
    ]
  ) {
    it(`refuses the URL "${url}", and repeats no password in it`, async () => {
      const refusal = (error: unknown): boolean => {
        assert.ok(error instanceof library.ConfigurationError);
        assert.equal(error.code, "INPUT_INVALID");
        assert.doesNotMatch(`${error.message} ${error.hint}`, /a-secret-word/);
        return true;
      };
      assert.throws(() => new library.GenesysOAuthManager({ ...CLIENT, loginUrl: url }), refusal);
      assert.throws(() => new library.GenesysEmailProvisioner({ oauth: oauth(), apiUrl: url }), refusal);
      await assert.rejects(
        library.runProvisioningPipeline([ACCOUNT], { oauth: oauth(), secrets, apiUrl: url, fetch: never }),
        refusal,
      );
    });
  }

  it("takes https, and http on this machine", () => {
    for (
      const url of [
        "https://gateway.acme.example/genesys/",
        "http://127.0.0.1:8080",
        "http://[::1]:1",
        "http://localhost",
      ]
    ) {
      new library.GenesysOAuthManager({ ...CLIENT, loginUrl: url });
      new library.GenesysEmailProvisioner({ oauth: oauth(), apiUrl: url });
    }
  });

  it("refuses a client without an id or a secret", () => {
    for (
      const change of [{ clientId: "" }, { clientSecret: " " }, { clientSecret: new library.Secret("") }, {
        clientId: undefined as unknown as string,
      }]
    ) {
      assert.throws(() => new library.GenesysOAuthManager({ ...CLIENT, ...change }), library.ConfigurationError);
    }
  });

  it("rejects with the signal's own reason wherever there is nothing to report yet", async () => {
    const event: library.ItsmEvent = {
      event: "email_account_provisioned",
      timestamp: "2026-11-22T08:00:00Z",
      account_id: "d4e5f6a7",
      status: "ACTIVE",
      latency_ms: 1,
      source: "genesys_email_provisioner",
    };
    const calls: Readonly<Record<string, (signal: AbortSignal, fetch: library.Fetch) => Promise<unknown>>> = {
      getToken: (signal, fetch) => oauth(fetch).getToken(signal),
      provisionAccount: (signal, fetch) =>
        new library.GenesysEmailProvisioner({ oauth: oauth(fetch), fetch })
          .provisionAccount(ACCOUNT, { password: "a long password", signal }),
      pushItsmWebhook: (signal, fetch) =>
        library.pushItsmWebhook("https://itsm.acme.example/", event, { signal, fetch }),
      verifySmtpConnectivity: (signal) => library.verifySmtpConnectivity("smtp.acme.example", 587, { signal }),
      verifyImapConnectivity: (signal) => library.verifyImapConnectivity("imap.acme.example", 993, { signal }),
    };
    const reason = new RangeError("enough");
    for (const [name, call] of Object.entries(calls)) {
      await assert.rejects(call(AbortSignal.abort(reason), never), (error) => error === reason, name);
    }
    for (const name of ["getToken", "provisionAccount"]) {
      const stop = new AbortController();
      const call = calls[name]?.(stop.signal, (url, init) => {
        setTimeout(() => stop.abort(reason), 1);
        return silent(url, init);
      });
      await assert.rejects(call ?? Promise.resolve(), (error) => error === reason, name);
    }
  });

  it("throws only classes that can be imported", async () => {
    const refusing: library.Fetch = () => Promise.resolve(new Response("{}", { status: 403 }));
    const provisioner = new library.GenesysEmailProvisioner({ oauth: oauth(refusing), fetch: refusing });
    await assert.rejects(provisioner.provisionAccount(ACCOUNT, { password: "a long password" }), (error) => {
      assert.ok(error instanceof library.GenesysApiError || error instanceof library.AppError);
      assert.ok(
        [library.GenesysApiError, library.ConfigurationError, library.AppError].includes(
          (error as object).constructor as never,
        ),
      );
      return true;
    });
  });
});
