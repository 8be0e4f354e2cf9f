/** Loads the account files once and prints how many are accounts and what memory it took; a process of its own for its memory. */
import { loadAccounts } from "../../src/core/account/load.ts";
import { accountFiles, PATHS } from "./account-files.ts";
import { peakMemory } from "./child.ts";

const parsed = await loadAccounts(PATHS, accountFiles());
const accounts = parsed.filter(({ account }) => account !== undefined).length;
console.log(JSON.stringify({ accounts, peakMemory: peakMemory() }));
