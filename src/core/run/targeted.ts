import { unreadFiles } from "../account/load.ts";
import { ConfigurationError, finding } from "../base/errors.ts";
import { nearEnough } from "../base/nearest.ts";
import { visible } from "../base/text.ts";
import type { RunReport } from "../report/report.ts";
import { plannable } from "./account-run.ts";
import { fitApi } from "./fit-api.ts";
import { isTargeted, type NamePattern, type Validated } from "./validate.ts";

/**
 * Fits the files to the run's API, all of them and those beside them against each other, and leaves the accounts that the
 * run is about. Throws `ConfigurationError` for a target that takes no account.
 */
export function fitTargets(
  all: Validated,
  api: RunReport["genesysApi"],
  targets: readonly NamePattern[] | undefined,
): Validated {
  const { beside = [] } = all;
  const fitted = fitApi({ ...all, accounts: [...all.accounts, ...beside] }, api);
  if (targets === undefined && beside.length === 0) return fitted;
  if (targets !== undefined) requireTaken(all, targets);
  const besideFiles = new Set(beside.map(({ parsed }) => parsed.file));
  const isOurs = ({ parsed }: Validated["accounts"][number]): boolean =>
    !besideFiles.has(parsed.file) && isTargeted(parsed, targets);
  const accounts = fitted.accounts.filter(isOurs);
  const others = fitted.accounts.filter((run) => !isOurs(run));
  // What is said of all files at once is said of these alone.
  const { findings } = fitApi({ ...all, accounts: all.accounts.filter(isOurs), findings: [] }, api);
  const files = accounts.map(({ parsed }) => parsed);
  return {
    ...fitted,
    accounts,
    findings: [
      ...(targets === undefined
        ? all.findings
        : [limited(accounts.length, all.accounts.length), ...unreadFiles(files)]),
      ...findings,
    ],
    leftOut: others.flatMap((run) => plannable(run) ?? []),
  };
}

function limited(chosen: number, all: number): ReturnType<typeof finding> {
  const message = `The run is limited by --target to ${chosen} of ${all} ${
    all === 1 ? "account" : "accounts"
  } in the files: no other is probed or changed, and nothing is deleted`;
  return finding("RUN_LIMITED", message);
}

function requireTaken({ accounts, unread }: Validated, targets: readonly NamePattern[]): void {
  const names = [...new Set(accounts.flatMap(({ parsed }) => parsed.declaredName ?? []))];
  const vain = targets.find(({ takes }) => !names.some(takes));
  if (vain === undefined) return;
  const [first, ...others] = names;
  const meant = first === undefined ? undefined : nearEnough(vain.pattern, [first, ...others]);
  const wanted = "Give --target the name of an account in the files, or a glob of names in quotes";
  const broken = unread.length === 0
    ? ""
    : `; ${visible(unread[0] ?? "")}${unread.length === 1 ? "" : ` and ${unread.length - 1} more`} cannot be read`;
  throw new ConfigurationError(
    "INPUT_INVALID",
    `Cannot use --target "${visible(vain.pattern)}": no account has it${broken}`,
    {
      hint: meant === undefined ? wanted : `Did you mean "${visible(meant)}"? ${wanted}`,
    },
  );
}
