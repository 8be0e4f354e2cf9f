import { Redactor, type Secret } from "../secret.ts";
import { visible } from "../text.ts";
import { latin1 } from "./line-stream.ts";

/** A redactor for one secret as a server may echo it: also with its bytes read as ISO 8859-1, and made visible. */
export function secretRedactor(secret: Secret): Redactor {
  const value = secret.reveal();
  const bytewise = latin1(new TextEncoder().encode(value));
  const redactor = new Redactor();
  for (const form of [value, bytewise, visible(value), visible(bytewise)]) redactor.add(form);
  return redactor;
}
