import { dirname, join } from "node:path";
import { errorMessage } from "../core/base/errors.ts";
import type { Logger } from "../core/base/ports.ts";
import { parseConnectTo } from "../core/probe/endpoint.ts";
import { reproduceCommand } from "../core/probe/reproduce.ts";
import { renderHtml } from "../core/report/html-report.ts";
import type { RunReport } from "../core/report/report.ts";
import { proveChain } from "../runtime/chain-proof.ts";
import { replaceFile } from "../runtime/replace-file.ts";

/** Where a report is kept, and how. */
interface KeepOptions {
  /** The run's log: the report stands in its folder. */
  readonly auditFile: string;
  /** Whether it is wanted as a page too. */
  readonly html: boolean;
  readonly connectTo: readonly string[];
  readonly logger: Logger;
}

/** Keeps a report beside the audit log of its run. What cannot be written is said, and changes nothing of the verdict. */
export async function keepReport(
  report: RunReport,
  { auditFile, html, connectTo, logger }: KeepOptions,
): Promise<void> {
  const folder = dirname(auditFile);
  const rules = connectTo.map(parseConnectTo);
  try {
    await replaceFile(join(folder, "report.json"), JSON.stringify(report, null, 2) + "\n");
    if (!html) return;
    const page = join(folder, "report.html");
    const chain = await proveChain(auditFile, report.auditHead);
    await replaceFile(
      page,
      await renderHtml(report, {
        chain,
        reproduceCommand: (code, endpoint) => reproduceCommand(code, endpoint, rules),
      }),
    );
    logger.info(`HTML report: ${page}`);
  } catch (error) {
    logger.warning(`Could not write the report beside the audit log: ${errorMessage(error)}`);
  }
}
