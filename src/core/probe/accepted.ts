import { type Code, CODES, ConfigurationError, type Finding } from "../base/errors.ts";
import { visible } from "../base/text.ts";

/** A finding that an organisation has accepted for one host until the end of a day. */
export interface AcceptedFinding {
  readonly code: Code;
  readonly host: string;
  /** `2026-12-31`. */
  readonly until: string;
}

/** Reads `CODE HOST UNTIL`. Throws {@link ConfigurationError}. */
export function parseAcceptedFinding(line: string): AcceptedFinding {
  const [code = "", host = "", until = "", ...more] = line.trim().split(/\s+/);
  const day = new Date(`${until}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(until) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(until);
  if (!Object.hasOwn(CODES, code) || host === "" || !isDay || more.length > 0) {
    throw new ConfigurationError("INPUT_INVALID", `Cannot use accepted-findings "${visible(line)}"`, {
      hint: "Give CODE HOST UNTIL, such as CERT_EXPIRES_SOON mail.example.com 2026-12-31",
    });
  }
  return { code: code as Code, host: host.toLowerCase().replace(/\.$/, ""), until };
}

/** The findings of a host, with those that are accepted today told as notes that count for nothing. */
export function withAccepted<T extends Finding>(
  findings: readonly T[],
  host: string,
  accepted: readonly AcceptedFinding[],
  now: number,
): T[] {
  return findings.map((found) => {
    const rule = accepted.find((each) =>
      each.code === found.code && each.host === host && now < Date.parse(`${each.until}T00:00:00Z`) + 86_400_000
    );
    if (!rule || found.severity === "info") return found;
    return { ...found, severity: "info", message: `${found.message} (accepted until ${rule.until})` };
  });
}
