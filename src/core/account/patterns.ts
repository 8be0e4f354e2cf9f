// What JSON Schema can say of the rules of a file. A pattern is never stricter than its rule: an editor must not flag what
// a run accepts. Classes are spelled out, because not every validator's regular expressions know \p{…}.

/** A pattern, and what an editor says about text that it does not take: words that follow the key. */
export interface TextPattern {
  readonly pattern: string;
  readonly patternErrorMessage: string;
}

/** What an editor says about a number or a word such as true in the place of text. */
export const NO_TEXT = "must be text: put a number, or a word such as true, in quotes";

/** Text of more than one line. */
export const TEXT: TextPattern = {
  pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$",
  patternErrorMessage: "must not hold control characters, which e-mail cannot carry",
};

/** Text on one line that is not empty. */
export const LINE: TextPattern = {
  pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",
  patternErrorMessage: "must be text on one line, without control characters, and not empty",
};

const UNSEEN = "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff";

/** A name: visible characters. */
export const NAME: TextPattern = {
  pattern: `^[^\\s${UNSEEN}]([^${UNSEEN}]*[^\\s${UNSEEN}])?$`,
  patternErrorMessage: "must be 1 to 256 visible characters on one line, without blanks around them",
};

/** No last part that could be read as a number of an address, and not the machine itself. */
const NO_ADDRESS = "(?!([^.]*\\.)*([0-9]+|0[xX][0-9A-Fa-f]*|[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt])$)";
const LETTER = "[^\\u0000-,./:-@\\[-`{-\\u00a0\\s]";
const LABEL = `(?!-[A-Za-z0-9-]*(\\.|$))(?![A-Za-z0-9-]*-(\\.|$))(?![A-Za-z0-9-]{64})${LETTER}+`;

/** The DNS name of a server, in any script. */
export const HOST: TextPattern = {
  pattern: `^${NO_ADDRESS}(${LABEL}\\.)+${LABEL}$`,
  patternErrorMessage:
    "must be the DNS name of a server, such as mail.example.com: no IP address, port, URL or blank, and not this machine",
};

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

function addressPattern(alphanumeric: string): string {
  const label = `(?![${alphanumeric}-]{64})[${alphanumeric}]([${alphanumeric}-]*[${alphanumeric}])?`;
  return `(?=[^@]{1,64}@)${ATOM}(\\.${ATOM})*@${NO_ADDRESS}(${label}\\.)+${label}`;
}

/** A plain e-mail address. */
export const ADDRESS: TextPattern = {
  pattern: `^${addressPattern("A-Za-z0-9")}$`,
  patternErrorMessage: "must be one e-mail address, such as support@example.com, without a display name",
};

/** An e-mail address at which Genesys Cloud receives mail. */
export const ROUTE_ADDRESS: TextPattern = {
  pattern: `^${addressPattern("a-z0-9")}$`,
  patternErrorMessage: "must be one e-mail address, such as support@example.com, its domain in lower case",
};

/** What `reply_to` of a route takes. */
export const REPLY_TO: TextPattern = {
  pattern: `^(self|${addressPattern("a-z0-9")})$`,
  patternErrorMessage: "must be self, or the address of another route, its domain in lower case",
};
