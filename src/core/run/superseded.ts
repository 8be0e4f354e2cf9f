import { finding } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import type { PipelineDeps } from "./deps.ts";
import type { Planned } from "./plan.ts";
import { NAMES_SHOWN } from "./prune.ts";
import type { Selection } from "./select.ts";
import type { Validated } from "./validate.ts";

/**
 * The end of a run whose account files a later commit has changed: that commit's run has to apply them, and this one writes
 * nothing. Undefined when this run may go on. Throws `AppError` when nobody may write this commit.
 */
export async function supersededBy(
  { globs }: Selection,
  validated: Validated,
  { fence, clock, signal }: PipelineDeps,
): Promise<Planned | undefined> {
  const standing = await fence?.standing(globs, signal);
  if (standing?.kind !== "superseded") return undefined;
  const by = standing.head.commit ?? "";
  const lost = changedReferences(validated);
  const shown = lost.slice(0, NAMES_SHOWN).map((name) => `"${visible(name, 80)}"`).join(", ");
  const more = lost.length > NAMES_SHOWN ? ` and ${lost.length - NAMES_SHOWN} more` : "";
  const message = `Nothing was written: the account files of the default branch have changed since, and the run of ${
    visible(by, 12)
  } must apply them`;
  const options = lost.length === 0 ? {} : {
    hint:
      `The password reference of ${shown}${more} was changed by this commit and does not show to a later run: start an ` +
      `apply of the default branch with rotate set to ${lost.length === 1 ? "that name" : "those names, one a line"}`,
  };
  return {
    accounts: [],
    findings: [finding("SUPERSEDED", message, options)],
    removed: [],
    unmanaged: [],
    superseded: { by, at: new Date(clock.now()).toISOString() },
  };
}

/** Names of accounts whose password reference the event changed: a later run has another base, and cannot see it. */
function changedReferences({ accounts, previous }: Validated): readonly string[] {
  const before = new Map(previous.flatMap(({ account }) => account ? [[account.name, account.password]] : []));
  return accounts.flatMap(({ parsed: { account } }) => {
    const reference = account && before.get(account.name);
    return account && reference !== undefined && reference !== account.password ? [account.name] : [];
  });
}
