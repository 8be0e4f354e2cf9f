import { asSecret, type Secret } from "../base/secret.ts";

/** What of the options of a delivery may be secret. */
interface DeliverySecrets {
  readonly secret?: string | Secret | undefined;
  readonly token?: string | Secret | undefined;
  /** `Name: value`, one a line. */
  readonly headers?: string | Secret | undefined;
  readonly oauth?: { readonly clientSecret: string | Secret } | undefined;
}

/** What of the options is secret. */
export function secretsOf({ secret, token, headers, oauth }: DeliverySecrets): readonly (string | Secret)[] {
  // A value of a header is a secret of its own, wherever a receiver repeats it.
  const values = headers === undefined ? [] : asSecret(headers).reveal().split(/\r?\n/).flatMap((line) => {
    const value = line.slice(line.indexOf(":") + 1).trim();
    return value === "" ? [] : [value];
  });
  return [secret, token, oauth?.clientSecret, ...values].filter((each) => each !== undefined);
}
