const LONGEST_KEY = 200;

/**
 * The hidden first line of the sticky comment, by which a later run finds it. `key` keeps the comments of several
 * workflows on one pull request apart; nothing in it can end the HTML comment.
 */
export function commentMarker(key = "default"): string {
  return `<!-- genesys-email-accounts:v1 key=${encodeKey(key)} -->`;
}

function encodeKey(key: string): string {
  const encoded = encodeURIComponent(key.replace(/\p{Cs}/gu, "\ufffd")).replaceAll("--", "-%2D");
  return encoded.slice(0, LONGEST_KEY);
}
