// By hand: modified UTF-7 comes in packages only with all of an IMAP client or of a character set library.
import { fromBase64, toBase64 } from "../base/bytes.ts";
import { type Finding, finding } from "../base/errors.ts";
import { nearEnough } from "../base/nearest.ts";
import { visible } from "../base/text.ts";
import { ProbeFailure } from "./failure.ts";
import { type ImapToken, statusText } from "./imap-response.ts";
import type { ImapClient } from "./imap.ts";

/** The most folders of a mailbox that are searched for a similar name. */
const MAX_FOLDERS = 500;

interface ListedFolder {
  readonly name: string;
  /** Lower case, with backslash. */
  readonly attributes: readonly string[];
}

/** Looks at one folder without changing anything: LIST, then EXAMINE, then the rights, if the server reports them (RFC 4314). */
export async function checkFolder(
  client: ImapClient,
  folder: string,
  findings: Finding[],
  signal: AbortSignal,
): Promise<void> {
  const mailbox = quoted(folder);
  const listed = (await listFolders(client, mailbox, signal)).find((each) => sameFolder(each.name, folder));
  if (!listed) {
    findings.push(await missing(client, folder, signal));
    return;
  }
  if (listed.attributes.includes("\\noselect") || listed.attributes.includes("\\nonexistent")) {
    findings.push(finding("FOLDER_NOSELECT", `The folder "${visible(folder)}" contains no messages`));
    return;
  }
  const { completion } = await client.command(`EXAMINE ${mailbox}`, "EXAMINE", signal);
  if (completion.status !== "OK") {
    findings.push(
      finding(
        "FOLDER_MISSING",
        `The server answered EXAMINE of "${visible(folder)}" with "${statusText(completion, client.redactor)}"`,
      ),
    );
    return;
  }
  if (client.offers("ACL")) await checkRights(client, folder, mailbox, findings, signal);
}

async function missing(client: ImapClient, folder: string, signal: AbortSignal): Promise<Finding> {
  const all = await listFolders(client, '"*"', signal);
  const similar = all.find((each) => each.name.toLowerCase() === folder.toLowerCase());
  const { redactor } = client;
  if (similar) {
    return finding("FOLDER_CASE", `The mailbox has "${redactor.quote(similar.name)}", not "${visible(folder)}"`);
  }
  const [first, ...rest] = all.map((each) => each.name);
  const near = first === undefined ? undefined : nearEnough(folder, [first, ...rest]);
  const hint = near === undefined
    ? {}
    : { hint: `Give its exact name: "${redactor.quote(near, 80)}" is the most like it` };
  const names = all.slice(0, 20).map((each) => `"${redactor.quote(each.name, 60)}"`).join(", ") || "no folder";
  return finding("FOLDER_MISSING", `The mailbox has ${names}, but not "${visible(folder)}"`, hint);
}

/** Reading marks a message as seen, which needs the right `s` (RFC 4314 section 4). */
async function checkRights(
  client: ImapClient,
  folder: string,
  mailbox: string,
  findings: Finding[],
  signal: AbortSignal,
): Promise<void> {
  const { completion, untagged } = await client.command(`MYRIGHTS ${mailbox}`, "MYRIGHTS", signal);
  const tokens = untagged.flatMap((each) => (each.kind === "data" && each.name === "MYRIGHTS" ? [each.tokens] : []))[0];
  const rights = textOf(tokens?.at(-1));
  if (completion.status !== "OK" || rights === undefined || rights.includes("s")) return;
  findings.push(
    finding(
      "FOLDER_READ_ONLY",
      `The user has the rights "${client.redactor.quote(rights)}" on "${visible(folder)}", without s (seen)`,
    ),
  );
}

async function listFolders(client: ImapClient, pattern: string, signal: AbortSignal): Promise<ListedFolder[]> {
  const { untagged } = await client.command(`LIST "" ${pattern}`, "LIST", signal, { maxResponses: MAX_FOLDERS });
  return untagged.flatMap((each) => (each.kind === "data" && each.name === "LIST" ? listedFolder(each.tokens) : []));
}

/** `(attributes) delimiter name` (RFC 3501 section 7.2.2). */
function listedFolder(tokens: readonly ImapToken[]): ListedFolder[] {
  const name = textOf(tokens.at(-1));
  const close = tokens.findIndex((token) => token.kind === "close");
  if (name === undefined || close < 0) return [];
  const attributes = tokens.slice(1, close).flatMap((token) => textOf(token)?.toLowerCase() ?? []);
  return [{ name: decodeMailboxName(name), attributes }];
}

function textOf(token: ImapToken | undefined): string | undefined {
  return token && "text" in token ? token.text : undefined;
}

/** Only INBOX is the same in any case (RFC 3501 section 5.1). */
function sameFolder(a: string, b: string): boolean {
  return a === b || (a.toUpperCase() === "INBOX" && b.toUpperCase() === "INBOX");
}

function quoted(folder: string): string {
  // Wildcards would list other folders, and control characters are not allowed in a name.
  if (/[\0-\x1f\x7f*%]/.test(folder)) {
    throw new ProbeFailure("FOLDER_MISSING", `"${visible(folder)}" is not a valid folder name`);
  }
  return `"${encodeMailboxName(folder).replace(/["\\]/g, "\\$&")}"`;
}

/** A folder's name in IMAP's modified UTF-7 (RFC 3501 section 5.1.3). */
export function encodeMailboxName(name: string): string {
  return name.replace(/&|[^\x20-\x7e]+/g, (run) => (run === "&" ? "&-" : `&${modifiedBase64(run)}-`));
}

/** A folder's name from modified UTF-7; anything else stays as it is. */
export function decodeMailboxName(name: string): string {
  return name.replace(/&([A-Za-z0-9+,]*)-/g, (whole, run: string) => {
    if (run === "") return "&";
    const bytes = fromBase64(run.replaceAll(",", "/"));
    if (bytes === undefined) return whole;
    const units = new DataView(bytes.buffer);
    return Array.from({ length: bytes.length >> 1 }, (_, at) => String.fromCharCode(units.getUint16(at * 2))).join("");
  });
}

/** Base64 of UTF-16BE, with a comma instead of the slash and without padding. */
function modifiedBase64(text: string): string {
  const units = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) units.setUint16(at * 2, text.charCodeAt(at));
  return toBase64(new Uint8Array(units.buffer)).replace(/=+$/, "").replaceAll("/", ",");
}
