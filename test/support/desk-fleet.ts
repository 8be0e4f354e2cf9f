import { createFleet, type Fleet, type FleetAccount } from "../../src/sandbox/scenarios.ts";

/** Mail hosts of the fleet; the second shows a certificate for another name. */
export const GOOD_HOST = "mail.acme.example";
export const RENAMED_HOST = "mail.old-acme.example";

/** The name of a desk's account. */
export function deskName(number: number): string {
  return `Desk ${String(number).padStart(2, "0")}`;
}

/** Sound accounts, each with a mailbox and a password of its own. */
export function deskFleet(count: number): Fleet {
  const [model] = createFleet().accounts;
  if (!model) throw new Error("the demo has no account");
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    accounts: numbers.map((number) => ({
      ...model,
      name: deskName(number),
      path: deskPath(number),
      text: deskText(number, model),
    })),
    hosts: [{ name: GOOD_HOST }, { name: RENAMED_HOST, certificate: "wrong-name" }],
    mailboxes: numbers.map((number) => ({ username: address(number), password: deskPassword(number) })),
    env: Object.fromEntries(numbers.map((number) => [`DESK_${number}`, deskPassword(number)])),
  };
}

/** The path of a desk's file. */
export function deskPath(number: number): string {
  return `accounts/desk-${number}.yaml`;
}

function deskText(number: number, model: FleetAccount): string {
  return model.text.replace(/^name: .*$/m, `name: ${deskName(number)}`)
    .replace(/^username: .*$/m, `username: ${address(number)}`)
    .replace(/^password: .*$/m, `password: env:DESK_${number}`);
}

function deskPassword(number: number): string {
  return `the password of desk ${number}`;
}

function address(number: number): string {
  return `desk-${number}@acme.example`;
}

/** The fleet with another text for one file. */
export function withText(fleet: Fleet, number: number, edit: (text: string) => string): Fleet {
  const path = deskPath(number);
  const accounts = fleet.accounts.map((each) => each.path === path ? { ...each, text: edit(each.text) } : each);
  return { ...fleet, accounts };
}
