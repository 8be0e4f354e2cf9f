import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CommanderError } from "commander";
import fc from "fast-check";
import { addInputOptions, optionNames, rawInputs, spelling, SwitchCommand } from "../../src/cli/options.ts";
import { INPUT_NAMES, inputDefinition, isSwitch, type RawInputs } from "../../src/core/run/inputs.ts";

const QUIET = { writeErr: () => undefined, writeOut: () => undefined };

/** A command with all input options, files and a switch of its own, as it takes its arguments. */
function parsed(args: readonly string[]): SwitchCommand {
  const program = new SwitchCommand("program").enablePositionalOptions().exitOverride().configureOutput(QUIET);
  const command = program.command("check").argument("[files...]").option("--json").action(() => undefined);
  addInputOptions(command);
  program.parse(["check", ...args], { from: "user" });
  return command as SwitchCommand;
}

/** The inputs that a command line gives. */
function parse(args: readonly string[], env: Readonly<Record<string, string>> = {}): RawInputs {
  return rawInputs(parsed(args).opts(), env);
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

  const switches = optionNames().filter(isSwitch);

  it("are switches where the input is true or false", () => {
    assert.deepEqual(switches, ["domain-checks", "prune", "prune-domains", "adopt"]);
    for (const name of switches) {
      const forms: [string[], string][] = [
        [[`--${name}`], "true"],
        [[`--${name}=true`], "true"],
        [[`--${name}`, "true"], "true"],
        [[`--no-${name}`], "false"],
        [[`--${name}=false`], "false"],
        [[`--${name}`, "false"], "false"],
      ];
      for (const [args, value] of forms) {
        assert.deepEqual(parse(args), { [name]: value }, args.join(" "));
        assert.throws(() => parse([...args, `--${name}`]), refusal, "given twice");
      }
      assert.throws(() => parse([`--no-${name}=true`]), refusal);
      assert.deepEqual(parse([`--${name}=yes`]), { [name]: "yes" }, "what it cannot be is refused with its name");
    }
  });

  it("take no file for the value of a switch, and no switch for that of another option", () => {
    for (const file of ["a.yaml", "True", "TRUE", "yes", "1", "true.yaml", "-"]) {
      assert.deepEqual(parsed(["--prune", file]).args, [file]);
      assert.deepEqual(parse(["--prune", file]), { prune: "true" });
    }
    assert.deepEqual(parsed(["--prune", "true", "false"]).args, ["false"]);
    assert.deepEqual(parsed(["--prune", "--", "true"]).args, ["true"]);
    assert.deepEqual(parsed(["--", "--prune", "true"]).args, ["--prune", "true"]);
    assert.deepEqual(parsed(["--no-prune", "true"]).args, ["true"]);
    assert.deepEqual(parse(["--change-ref", "--prune", "--adopt"]), { "change-ref": "--prune", adopt: "true" });
    assert.deepEqual(parsed(["--json", "true"]).args, ["true"], "what is no input has no value");
  });

  it("are understood in any order, with any files between them", () => {
    const word = fc.constantFrom("a.yaml", "b/*.yaml", "-", "True", "truth");
    const given = fc.record({
      names: fc.subarray([...switches]),
      values: fc.array(fc.constantFrom("--X", "--X=true", "--no-X", "--X=false"), { minLength: 4, maxLength: 4 }),
      files: fc.array(word, { minLength: 4, maxLength: 4 }),
    });
    fc.assert(fc.property(given, ({ names, values, files }) => {
      const args = names.flatMap((name, at) => [(values[at] ?? "").replace("X", name), files[at] ?? ""]);
      const wanted = names.map((name, at) => [name, String(!/no-X|false/.test(values[at] ?? ""))]);
      assert.deepEqual(parse(args), Object.fromEntries(wanted));
      assert.deepEqual(parsed(args).args, names.map((_, at) => files[at]));
    }));
  });

  it("are none for what only a workflow has: an event, a comment, removed files", () => {
    for (const name of ["--mode", "--scope", "--comment", "--require-approval", "--artifact-name"]) {
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
      assert.deepEqual(parse([`--${name}=z`], { [variable]: "x" }), { [name]: "z" });
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
