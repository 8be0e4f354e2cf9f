import type { DeliveryOptions } from "../core/notify/send-event.ts";
import type { InputName, RawInputs } from "../core/run/inputs.ts";
import { inputText, type Settings } from "../core/run/settings.ts";

/** Where the events of a run go, and how. */
export interface ItsmOptions
  extends Pick<DeliveryOptions, "secret" | "token" | "username" | "headers" | "oauth" | "format"> {
  /** The webhook's address: https, or http for this machine itself. */
  readonly url: string;
}

/** The ITSM receiver of the inputs, or undefined if there is none. */
export function itsmFromInputs(
  raw: RawInputs,
  settings: Pick<Settings, "itsmUrl" | "itsmFormat">,
): ItsmOptions | undefined {
  if (settings.itsmUrl === undefined) return undefined;
  const text = (name: InputName): string | undefined => inputText(raw, name) || undefined;
  const [tokenUrl, clientId, clientSecret] = [
    text("itsm-token-url"),
    text("itsm-client-id"),
    text("itsm-client-secret"),
  ];
  return {
    url: settings.itsmUrl,
    format: settings.itsmFormat,
    secret: text("itsm-webhook-secret"),
    token: text("itsm-token"),
    username: text("itsm-username"),
    headers: text("itsm-headers"),
    oauth: tokenUrl && clientId && clientSecret ? { tokenUrl, clientId, clientSecret } : undefined,
  };
}
