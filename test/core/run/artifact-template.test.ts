import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { artifactNameOf, artifactTemplateProblem } from "../../../src/core/run/artifact-template.ts";
import { INPUTS } from "../../../src/core/run/inputs.ts";

const VALUES = { organisation: "eu-west-1", run_id: "17", run_attempt: "2", job: "apply", index: "0" };

describe("artifactNameOf", () => {
  it("names organisation, run, attempt, job and leg of the matrix", async () => {
    const name = await artifactNameOf(INPUTS["artifact-name"].default, VALUES);
    assert.equal(name, "genesys-email-audit-eu-west-1-17-2-apply-0");
    assert.equal(await artifactNameOf("{job}/{job}", VALUES), "apply-apply");
  });

  it("fills in each placeholder once: a value is no template", async () => {
    assert.equal(await artifactNameOf("{job}", { ...VALUES, job: "{index}" }), "{index}");
  });

  it("never holds what upload-artifact refuses, and never more than 190 characters", async () => {
    const text = fc.string({ unit: "binary", maxLength: 400 });
    await fc.assert(fc.asyncProperty(text, text, async (template, job) => {
      const name = await artifactNameOf(template, { ...VALUES, job });
      assert.doesNotMatch(name, /[":<>|*?\\/\p{Cc}]/u);
      assert.ok(name.length <= 190 && name.isWellFormed());
    }));
  });

  it("tells long jobs apart that begin alike", async () => {
    const names = await Promise.all(
      ["a", "b"].map((end) =>
        artifactNameOf(INPUTS["artifact-name"].default, { ...VALUES, job: "j".repeat(300) + end })
      ),
    );
    assert.notEqual(names[0], names[1]);
    assert.ok(names.every((name) => name.endsWith("-0") && name.length <= 190), names.join());
  });
});

describe("artifactTemplateProblem", () => {
  it("accepts the default and any name", () => {
    for (const template of [INPUTS["artifact-name"].default, "audit", "a/b {job}", "监査"]) {
      assert.equal(artifactTemplateProblem(template), undefined, template);
    }
  });

  it("refuses what it cannot fill in, and what leaves no name", () => {
    for (const template of ["{run}", "a-{ORGANISATION}", "{run_id", "run_id}", "{}", "{{job}}", "///", "- -", "..."]) {
      assert.notEqual(artifactTemplateProblem(template), undefined, template);
    }
  });
});
