import { hostname, networkInterfaces } from "node:os";
import type { MachineName } from "../core/base/ports.ts";

/** What this machine calls itself; of Deno only what was permitted already, because asking would stop the run. */
export function machineName(): MachineName {
  return {
    host: isPermitted("hostname") ? hostname() : undefined,
    ip: isPermitted("networkInterfaces") ? ownAddress() : undefined,
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

/** Whether this runtime lets something of the system be read without asking; always where nothing is asked for. */
export function isPermitted(kind: "hostname" | "networkInterfaces" | "ca"): boolean {
  const deno = (globalThis as { Deno?: { permissions?: DenoPermissions } }).Deno;
  try {
    return deno === undefined || deno.permissions?.querySync({ name: "sys", kind }).state === "granted";
  } catch {
    // A kind that this version of Deno does not know needs no permission.
    return true;
  }
}
