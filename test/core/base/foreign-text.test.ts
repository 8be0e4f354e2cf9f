import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const CORE = fileURLToPath(new URL("../../../src/core/", import.meta.url));

/**
 * Files of the rooms where foreign text enters that show only what is not foreign: inputs, paths, names and folders of
 * account files and options, and texts that were cleaned before.
 */
const OWN_TEXT: ReadonlySet<string> = new Set([
  "genesys/api-error",
  "genesys/region",
  "probe/accepted",
  "probe/address",
  "probe/endpoint",
  "probe/folder",
  "probe/probe-settings",
]);

test("where text of others enters, it leaves by the redactor's quote and not as it came", async () => {
  const bare: string[] = [];
  let seen = 0;
  for (const room of ["domain-checks", "genesys", "probe"]) {
    for (const file of await readdir(join(CORE, room))) {
      if (!/\.(?:ts|js)$/.test(file)) continue;
      const name = `${room}/${file.replace(/\.\w+$/, "")}`;
      const text = await readFile(join(CORE, room, file), "utf8");
      seen++;
      if (/\bvisible\(/.test(text) && !OWN_TEXT.has(name)) bare.push(name);
    }
  }
  assert.ok(seen > 30);
  assert.deepEqual(bare, []);
});

test("no sink searches its text for secrets: names, paths and codes stay as they are, and what is escaped is not found", async () => {
  const sinks = [
    "action/logger",
    "action/publish-report",
    "action/sticky-comment",
    "cli/console",
    "cli/print-report",
    "core/audit/chain",
    "core/audit/audit-record",
    "core/notify/outbox",
    "core/report/comment",
    "core/report/page",
    "core/report/terminal",
    "core/report/annotations",
    "core/report/approved-plan",
  ];
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  for (const sink of sinks) {
    const text = await readFile(join(CORE, "..", `${sink}.${extension}`), "utf8");
    assert.doesNotMatch(text, /redact(?:or|Value)?\b(?!ed)/i, sink);
  }
});
