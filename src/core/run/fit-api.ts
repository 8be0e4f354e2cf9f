import type { Account } from "../account/account.ts";
import { type Finding, finding, type Issue } from "../base/errors.ts";
import type { RunReport } from "../report/report.ts";
import { serversProblem } from "../targets/email-accounts/content.ts";
import { judgeFiles } from "../targets/email-domains/file-rules.ts";
import { type AccountRun, withIssues } from "./account-run.ts";
import type { Validated } from "./validate.ts";

/** Says what the run's API cannot take of the files, and once what it leaves out. */
export function fitApi(validated: Validated, api: RunReport["genesysApi"]): Validated {
  return api === "email-domains" ? fitDomains(validated) : fitAccounts(validated);
}

function fitAccounts(validated: Validated): Validated {
  const accounts = validated.accounts.map((run) => ({ ...run, issues: [...run.issues, ...unfit(run)] }));
  const routed = accounts.filter(({ inScope, parsed }) => inScope && parsed.account?.routing !== undefined).length;
  if (routed === 0) return { ...validated, accounts };
  const message = `routing is not sent: email-accounts has no place for it (${
    routed === 1 ? "one account has it" : `${routed} accounts have it`
  })`;
  return { ...validated, accounts, findings: [...validated.findings, finding("ROUTING_NOT_SENT", message)] };
}

/** What the API cannot take of one account that stands in no file, and what it leaves out. */
export function accountFindings(account: Account, api: RunReport["genesysApi"]): readonly Finding[] {
  if (api === "email-domains") return judgeFiles([{ account, file: "", line: 1 }]).issues.map(({ finding }) => finding);
  const problem = serversProblem(account);
  return problem ? [problem] : [];
}

/** At the key that lets an account do without servers. */
function unfit({ parsed }: AccountRun): readonly Issue[] {
  const problem = parsed.account && serversProblem(parsed.account);
  if (!problem) return [];
  const path = "routing.graph";
  return [{ ...problem, path, ...parsed.position(path) }];
}

function fitDomains(validated: Validated): Validated {
  const readable = validated.accounts.filter(({ parsed }) => parsed.account !== undefined);
  const placed = readable.flatMap(({ parsed: { account, file, line } }) => account ? [{ account, file, line }] : []);
  const { issues, findings } = judgeFiles(placed);
  return {
    ...validated,
    accounts: withIssues(validated.accounts, readable, issues),
    findings: [...validated.findings, ...findings],
  };
}
