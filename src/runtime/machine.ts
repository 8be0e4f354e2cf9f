import { hostname, networkInterfaces } from "node:os";
import type { MachineName } from "../core/base/ports.ts";

/** What this machine calls itself; of Deno only what was permitted already, because asking would stop the run. */
export function machineName(): MachineName {
  return {
    host: mayRead("hostname") ? hostname() : undefined,
    ip: mayRead("networkInterfaces") ? ownAddress() : undefined,
  };
}

function ownAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []).filter((each) => !each.internal);
  return (addresses.find((each) => each.family === "IPv4") ??
    addresses.find((each) => !each.address.startsWith("fe80")))
    ?.address;
}

interface DenoPermissions {
  querySync(wanted: { name: "sys"; kind: string }): { readonly state: string };
}

function mayRead(kind: "hostname" | "networkInterfaces"): boolean {
  const deno = (globalThis as { Deno?: { permissions?: DenoPermissions } }).Deno;
  return deno === undefined || deno.permissions?.querySync({ name: "sys", kind }).state === "granted";
}
