import { open, readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import process from "node:process";
import { ConfigurationError, errorCode, errorMessage } from "../core/base/errors.ts";
import { parseJson } from "../core/base/http.ts";
import { logLine, visible } from "../core/base/text.ts";
import { parseConnectTo } from "../core/probe/endpoint.ts";
import { reproduceCommand } from "../core/probe/reproduce.ts";
import { renderHtml } from "../core/report/html-report.ts";
import { parseReport, type RunReport } from "../core/report/report.ts";
import { parseSettings } from "../core/run/settings.ts";
import { proveChainBeside } from "../runtime/chain-proof.ts";
import { replaceFile } from "../runtime/replace-file.ts";
import { rawInputs, spelling } from "./options.ts";

/** A report of 5,000 accounts that all fail is a fifth of this. */
const LARGEST_REPORT = 200_000_000;

/** Writes the HTML report of a run report, and says where. */
export async function reportCommand(
  path: string,
  options: Readonly<Record<string, unknown>> & { readonly out?: string },
): Promise<void> {
  const file = resolve(path);
  const page = resolve(options.out ?? file.replace(/(\.json)?$/i, ".html"));
  if (page === file) throw unusable(path, "the page would replace it", "Give another file with --out");
  const report = await readReport(file, path);
  const rules = parseSettings(rawInputs(options, process.env), spelling(options, process.env)).connectTo.map(
    parseConnectTo,
  );
  const chain = await proveChainBeside(dirname(file), report.auditHead);
  const html = await renderHtml(report, {
    chain,
    reproduceCommand: (code, endpoint) => reproduceCommand(code, endpoint, rules),
  });
  await assertReplaceable(page);
  try {
    await replaceFile(page, html);
  } catch (error) {
    throw new ConfigurationError("INPUT_INVALID", `Cannot write "${visible(page)}": ${visible(errorMessage(error))}`);
  }
  process.stdout.write(logLine(`HTML report: ${page}`) + "\n");
}

/** Throws `ConfigurationError` where a page would take the place of anything but an earlier page, or of an empty file. */
async function assertReplaceable(page: string): Promise<void> {
  const refuse = (reason: string): ConfigurationError =>
    new ConfigurationError("INPUT_INVALID", `Cannot write "${visible(page)}": ${visible(reason)}`, {
      hint: "Give another file with --out",
    });
  try {
    const found = await stat(page);
    if (!found.isFile()) throw refuse("it is there already, and is no file");
    const handle = await open(page, "r");
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(PAGE_START.length), 0, PAGE_START.length, 0);
      const start = new TextDecoder().decode(buffer.subarray(0, bytesRead)).toLowerCase();
      if (found.size > 0 && start !== PAGE_START) throw refuse("it is there already, and is no HTML page");
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    if (errorCode(error) !== "ENOENT" && errorCode(error) !== "ENOTDIR") throw refuse(errorMessage(error));
  }
}

const PAGE_START = "<!doctype html";

async function readReport(file: string, path: string): Promise<RunReport> {
  let text: string;
  try {
    const found = await stat(file);
    if (!found.isFile()) throw unusable(path, "it is not a file");
    if (found.size > LARGEST_REPORT) throw unusable(path, "it is larger than 200 MB");
    text = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw unusable(path, errorCode(error) === "ENOENT" ? "there is no such file" : errorMessage(error));
  }
  const read = parseReport(parseJson(text));
  if ("report" in read) return read.report;
  const place = read.fault === "" ? "" : ` (at ${read.fault})`;
  throw unusable(path, `it is no run report of schema version 2${place}`);
}

const REMEDY = "Give the run report, the file report.json of a run's artifact or what --json printed";

function unusable(path: string, reason: string, hint: string = REMEDY): ConfigurationError {
  return new ConfigurationError("INPUT_INVALID", `Cannot use "${visible(path)}": ${visible(reason)}`, { hint });
}
