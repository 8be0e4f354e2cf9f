import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { AppError, errorCode, errorMessage } from "../core/base/errors.ts";
import { importAccounts } from "../core/provision/account-import.ts";
import { logLine } from "../core/base/text.ts";
import { listenForStop } from "../runtime/cancellation.ts";
import { checkInputs } from "../runtime/check-inputs.ts";
import { composeFromInputs } from "../runtime/compose.ts";
import { ConsoleLogger } from "./console.ts";
import { createFolderSource } from "../runtime/sources/working-folder.ts";
import { localSecrets, maskSecrets } from "../runtime/secret-lookup.ts";
import { rawInputs, spelling } from "./options.ts";
import { localContext } from "./local-context.ts";
import type { RunOptions } from "./run-command.ts";
import { makeFolder } from "../runtime/make-folder.ts";

/** Writes one account file for each live account; an existing file is never overwritten. */
export async function importCommand(options: RunOptions & { readonly out: string }): Promise<void> {
  const raw = rawInputs(options, process.env);
  const redactor = maskSecrets(raw);
  const logger = new ConsoleLogger({ output: process.stderr, verbose: options.verbose });
  const { settings, secrets } = await checkInputs(raw, {
    spell: spelling(options, process.env),
    workspace: process.cwd(),
  });
  const { signal } = listenForStop();
  const context = localContext(raw, settings);
  const shared = {
    mode: "drift",
    raw,
    settings,
    secrets: localSecrets(secrets, {}, []),
    source: createFolderSource(process.cwd()),
    root: process.cwd(),
    env: process.env,
    context,
    logger,
    redactor,
    signal,
  } as const;
  const { target } = await composeFromInputs(shared);
  if (!target) throw new AppError("CREDENTIALS_MISSING", "Cannot reach Genesys Cloud without an OAuth client");
  const { imported, refused } = await importAccounts(await target.list({ signal }), target, { signal });

  const say = (line: string): boolean => process.stdout.write(logLine(line) + "\n");
  let failures = refused.length;
  await makeFolder(options.out);
  for (const { name, file, text, variable } of imported) {
    const path = join(options.out, file);
    try {
      await writeFile(path, text, { flag: "wx" });
      say(`${path}: ${name}, password from ${variable}`);
    } catch (error) {
      failures++;
      const why = errorCode(error) === "EEXIST"
        ? "there is a file already; move or delete it, or give another --out, and run again"
        : errorMessage(error);
      say(`${path}: not written, ${why}`);
    }
  }
  for (const { name, findings } of refused) {
    for (const { code, message } of findings) say(`${name}: error ${code} ${message}`);
  }
  say(`${imported.length} of ${imported.length + refused.length} live accounts have a file`);
  process.exitCode = failures === 0 ? 0 : 1;
}
