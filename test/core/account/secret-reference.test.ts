import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FORBIDDEN_PREFIXES, parseSecretReference } from "../../../src/core/account/secret-reference.ts";

function code(text: string): string {
  const read = parseSecretReference(text);
  return "problem" in read ? read.problem.code : read.name;
}

test("A reference gives the name behind it", () => {
  for (const name of ["A", "SUPPORT_PASSWORD", "P9", "A_", `A${"B".repeat(127)}`, "GITHUB", "INPUTS"]) {
    assert.equal(code(`env:${name}`), name);
  }
});

test("Text without env: is a literal value", () => {
  for (const text of ["hunter2", "ENV:name", " env:NAME", "secret:NAME", "${name}", "$NAME", "${{ secrets.A B }}"]) {
    assert.equal(code(text), "SECRET_LITERAL", text);
  }
});

test("A reference in another spelling is no literal value", () => {
  for (const text of ["", "ENV:NAME", "Env: NAME", "${NAME}", "${{ secrets.NAME }}", "${{secrets.name}}"]) {
    assert.equal(code(text), "SECRET_REFERENCE_INVALID", text);
  }
});

test("A malformed name is refused", () => {
  const names = ["", "name", "1A", "_A", "A-B", "A B", "A ", "A\n", "Ä", `A${"B".repeat(128)}`, "A=B", "ＡＢ"];
  for (const name of names) assert.equal(code(`env:${name}`), "SECRET_REFERENCE_INVALID", JSON.stringify(name));
});

test("Names that belong to the runner or to this program are refused", () => {
  for (const name of ["ACCOUNT_SECRETS", "GEA_PASSWORD", "INPUT_SECRETS"]) {
    assert.equal(code(`env:${name}`), "SECRET_REFERENCE_FORBIDDEN", name);
  }
  for (const prefix of FORBIDDEN_PREFIXES) {
    assert.equal(code(`env:${prefix}X`), "SECRET_REFERENCE_FORBIDDEN");
    assert.equal(code(`env:${prefix}`), "SECRET_REFERENCE_FORBIDDEN");
    assert.equal(code(`env:X_${prefix}X`), `X_${prefix}X`);
  }
});

test("A problem tells nothing of the value, not even its length", () => {
  const literal = fc.string({ minLength: 5 }).filter((text) =>
    !/^env:[A-Z]/.test(text) && !"environment reference".includes(text)
  );
  fc.assert(fc.property(literal, literal, (one, other) => {
    const [first, second] = [parseSecretReference(one), parseSecretReference(other)];
    assert.ok("problem" in first && "problem" in second);
    if (one.startsWith("env:") === other.startsWith("env:")) assert.deepEqual(first, second);
  }));
});
