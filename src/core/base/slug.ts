import { sha256 } from "./bytes.ts";

const LONGEST_LABEL = 60;

/** Whether text holds nothing but what {@link slugOf} would replace. */
export function isBlankSlug(text: string): boolean {
  return /^-*$/.test(dashed(text));
}

/**
 * A label as a part of names: every character but `A-Z a-z 0-9 . _ -` is a `-`, and it is cut at 60. Where another label
 * could come out the same, eight digits of the label's SHA-256 follow, so that no two labels share a name.
 */
export async function slugOf(label: string): Promise<string> {
  const slug = dashed(label).slice(0, LONGEST_LABEL);
  return isUnmistakable(label) ? slug : `${slug}-${await shortHash(label)}`;
}

/** The first eight hexadecimal digits of a text's SHA-256. */
export async function shortHash(text: string): Promise<string> {
  return (await sha256(text)).slice("sha256:".length, "sha256:".length + 8);
}

function dashed(label: string): string {
  return label.replace(/[^A-Za-z0-9._-]/gu, "-");
}

// A host's port is the one thing that may lose its character, as long as nothing that is written so by itself stays bare.
const HOST_AND_PORT = /^(?:[A-Za-z0-9._-]*\.[A-Za-z0-9._-]*|localhost):\d{1,5}$/;
const LIKE_HOST_AND_PORT = /^(?:.*\..*|localhost)-\d{1,5}$/;
const LIKE_HASHED = /-[0-9a-f]{8}$/;

function isUnmistakable(label: string): boolean {
  if (label.length > LONGEST_LABEL) return false;
  if (HOST_AND_PORT.test(label)) return true;
  return dashed(label) === label && !LIKE_HOST_AND_PORT.test(label) && !LIKE_HASHED.test(label);
}
