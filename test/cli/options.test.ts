import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Command, CommanderError } from "commander";
import { addInputOptions, optionNames, rawInputs, spelling } from "../../src/cli/options.ts";
import { INPUT_NAMES, inputDefinition, type RawInputs } from "../../src/core/run/inputs.ts";

const QUIET = { writeErr: () => undefined, writeOut: () => undefined };

/** The inputs that a command line gives. */
function parse(args: readonly string[], env: Readonly<Record<string, string>> = {}): RawInputs {
  const command = addInputOptions(new Command("check").exitOverride().configureOutput(QUIET));
  command.parse([...args], { from: "user" });
  return rawInputs(command.opts(), env);
}

function refusal(error: unknown): boolean {
  return error instanceof CommanderError;
}

describe("the options of the command line", () => {
  it("are one for each input that makes sense there, and none takes a credential", () => {
    const names = optionNames();
    assert.ok(names.includes("probe") && names.includes("connect-to"));
    for (
      const name of [
        "genesys-client-secret",
        "genesys-client-id",
        "itsm-token",
        "itsm-client-id",
        "itsm-client-secret",
        "itsm-headers",
        "itsm-webhook-secret",
        "secrets",
        "github-token",
      ] as const
    ) {
      assert.equal(names.includes(name), false, name);
      assert.throws(() => parse([`--${name}`, "x"]), refusal);
    }
    const secret = INPUT_NAMES.filter((name) => "secret" in inputDefinition(name) && !inputDefinition(name).actionOnly);
    assert.deepEqual(secret.filter((name) => inputDefinition(name).variable === undefined), []);
  });

  it("give their value to the input of their name, and nothing where none was given", () => {
    assert.deepEqual(parse(["--poll-timeout", "5m", "--rate-limit=300"]), {
      "poll-timeout": "5m",
      "rate-limit": "300",
    });
    assert.deepEqual(parse([]), {});
  });

  it("may be repeated where the input takes one value a line, and nowhere else", () => {
    assert.deepEqual(parse(["--connect-to", "a:1:b:2", "--connect-to", "c:3:d:4"]), {
      "connect-to": "a:1:b:2\nc:3:d:4",
    });
    for (const name of optionNames()) {
      const args = [`--${name}`, "x", `--${name}`, "y"];
      if (inputDefinition(name).list) assert.equal(parse(args)[name], "x\ny");
      else assert.throws(() => parse(args), refusal, name);
    }
  });

  it("are none for what only a workflow has: an event, a comment, removed files", () => {
    for (const name of ["--mode", "--scope", "--comment", "--prune", "--artifact-name"]) {
      assert.throws(() => parse([name, "x"]), refusal, name);
    }
  });

  it("leave credentials to the environment", () => {
    const env = {
      GENESYS_CLIENT_ID: "id",
      GENESYS_CLIENT_SECRET: "s",
      ITSM_TOKEN: "",
      ITSM_WEBHOOK_SECRET: "w",
      ACCOUNT_SECRETS: "{}",
    };
    assert.deepEqual(parse([], { ...env, INPUT_PROBE: "off", PROBE: "off" }), {
      "genesys-client-id": "id",
      "genesys-client-secret": "s",
      "itsm-webhook-secret": "w",
      "secrets": "{}",
    });
  });

  it("refuse one that is not known and one without its value", () => {
    assert.throws(() => parse(["--porbe", "off"]), refusal);
    assert.throws(() => parse(["--probe"]), refusal);
  });

  it("are also read from GEA_NAME, lists one a line; an option wins, and nothing is nothing", () => {
    for (const name of optionNames()) {
      const variable = `GEA_${name.toUpperCase().replaceAll("-", "_")}`;
      assert.deepEqual(parse([], { [variable]: "x\ny" }), { [name]: "x\ny" });
      assert.deepEqual(parse([`--${name}`, "z"], { [variable]: "x" }), { [name]: "z" });
      assert.deepEqual(parse([], { [variable]: "" }), {});
    }
    assert.deepEqual(
      parse([], { GEA_MODE: "apply", GEA_GITHUB_TOKEN: "t", GEA_SECRETS: "{}", GEA_ITSM_TOKEN: "t" }),
      {},
    );
  });

  it("are named in errors as they were given", () => {
    const spell = spelling({ probe: "on" }, { GEA_PROBE: "x", GEA_POLL_TIMEOUT: "soon", GENESYS_CLIENT_ID: "id" });
    const names = ["probe", "poll-timeout", "poll-interval", "genesys-client-id", "itsm-token", "mode"] as const;
    assert.deepEqual(names.map(spell), [
      "--probe",
      "GEA_POLL_TIMEOUT",
      "--poll-interval",
      "GENESYS_CLIENT_ID",
      "ITSM_TOKEN",
      "--mode",
    ]);
  });
});
