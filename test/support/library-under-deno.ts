/** Uses the library as a Deno program would, with no permission but the network's and the files': `FILE AUDIT-FILE`. */
import process from "node:process";
import {
  GenesysOAuthManager,
  parseAccounts,
  runProvisioningPipeline,
  verifyAudit,
  verifyImapConnectivity,
  writeAuditLog,
} from "../../src/mod.ts";

const [file = "", auditFile = ""] = process.argv.slice(2);
const { readTextFile } = Reflect.get(globalThis, "Deno") as { readTextFile(path: string): Promise<string> };
const [parsed] = parseAccounts(await readTextFile(file), file);
const probe = await verifyImapConnectivity("localhost", 993, { connectTo: ["::127.0.0.1:1"] });
await writeAuditLog(auditFile, [{
  account_id: null,
  status: "X",
  config_summary: { smtp: null, imap: null, auth_type: null },
  compliance_check: "not_run",
}]);
const refusing = () => Promise.resolve(Response.json({}, { status: 400 }));
const run = await runProvisioningPipeline(parsed?.account ? [parsed.account] : [], {
  oauth: new GenesysOAuthManager({ clientId: "client", clientSecret: "a long secret", fetch: refusing }),
  api: "email-domains",
  secrets: { SUPPORT_PASSWORD: "a long password" },
  auditFile,
  itsm: { url: "http://127.0.0.1:1" },
  inputs: { "connect-to": "::127.0.0.1:1", "domain-checks": "false" },
});
const { status } = await verifyAudit(await readTextFile(auditFile));
console.log(JSON.stringify([parsed?.account?.name, probe.outcome, run.findings.map(({ code }) => code), status]));
