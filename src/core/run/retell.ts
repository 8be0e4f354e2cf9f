import { dedupKey, nameKey } from "../account/account.ts";
import { closings, keepsAlerts } from "../notify/closing.ts";
import { ACCOUNT_KIND } from "../provision/unit.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import type { Planned } from "./plan.ts";

/**
 * Tells the audit log what each account's file wants, and of which accounts a state is told though the run changes nothing:
 * alerts that are over, and whatever a run that vanished may have left untold. Resolves when accounts without a file are told.
 */
export async function retellStates(
  { plan, files }: Pick<Planned, "plan" | "files">,
  settings: Pick<PipelineSettings, "files">,
  { audit, notifier, history, unclosed, context }: PipelineDeps,
): Promise<void> {
  if (!plan || !audit) return;
  const changes = plan.changes.filter(({ kind }) => kind === ACCOUNT_KIND);
  for (const { key, desired } of changes) audit.wanted(key, desired?.accounts[0].account);
  if (!notifier) return;

  const { format } = notifier;
  const failures = new Map([...history?.failures() ?? [], ...notifier.failures()]);
  const sound = changes.flatMap(({ action, observed, key, name, file }) =>
    action === "no-op" && observed?.state.phase !== "failure"
      ? [{ key, dedupKey: dedupKey(context, name), isTouched: files?.touches?.(file) ?? false }]
      : []
  );
  if (unclosed?.length) { for (const { key } of sound) audit.retell(key, "email_account_provisioned"); }
  const closed = closings(sound, { format, failures, runNumber: context.runNumber ?? 0 });
  for (const { key, dedupKey } of closed) {
    if (!unclosed?.length || failures.has(dedupKey)) audit.retell(key, "email_account_recovered");
  }

  // Only who has seen all files can say that an account stands in none.
  if (settings.files?.length || files?.unread.length) return;
  const present = new Set(changes.map(({ name }) => dedupKey(context, name)));
  const gone = new Map<string, string>();
  for (const { name, account, file } of files?.previous ?? []) {
    // A document without a name was told under its path.
    const told = account?.name ?? name ?? file;
    const key = dedupKey(context, told);
    if (keepsAlerts(format) || failures.has(key)) gone.set(key, told);
  }
  for (const [key, { event }] of failures) {
    if (event.name && dedupKey(context, event.name) === key) gone.set(key, event.name);
  }
  for (const [key, name] of gone) if (!present.has(key) && nameKey(name) !== "") await audit.retired(name);
}
