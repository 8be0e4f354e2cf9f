// By hand: JSON.parse gives no position that is the same in every runtime, and the parsers that do give one also
// accept comments.

/** The first place where text is not valid JSON (RFC 8259). */
interface JsonSyntaxError {
  readonly offset: number;
  /** What is wrong: "a comma or } is missing". */
  readonly message: string;
}

const WHITESPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const ATOM = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

type Expectation = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma or ]" | "comma or }" | "end";

const MISSING: Record<Expectation, string> = {
  value: "a value is missing or malformed",
  "value or ]": "a value or ] is missing or malformed",
  key: "a key in double quotes is missing",
  "key or }": "a key in double quotes or } is missing",
  colon: "a colon is missing after the key",
  "comma or ]": "a comma or ] is missing",
  "comma or }": "a comma or } is missing",
  end: "there is text after the end of the value",
};

/** Finds the first JSON syntax error. It keeps its own stack, so that nesting cannot overflow the call stack. */
export function findJsonSyntaxError(text: string): JsonSyntaxError | undefined {
  const open: ("{" | "[")[] = [];
  let expected: Expectation = "value";
  let offset = 0;

  const afterValue = (): Expectation => {
    const inside = open.at(-1);
    return inside === undefined ? "end" : inside === "{" ? "comma or }" : "comma or ]";
  };
  const take = (token: RegExp): boolean => {
    token.lastIndex = offset;
    if (!token.test(text)) return false;
    offset = token.lastIndex;
    return true;
  };

  for (;;) {
    take(WHITESPACE);
    const char = text.charAt(offset);
    if (char === "") {
      return expected === "end" ? undefined : { offset, message: `the file ends where ${MISSING[expected]}` };
    }
    const wantsValue = expected === "value" || expected === "value or ]";
    const wantsKey = expected === "key" || expected === "key or }";
    if (wantsValue && (char === "{" || char === "[")) {
      open.push(char);
      offset++;
      expected = char === "{" ? "key or }" : "value or ]";
    } else if ((char === "}" || char === "]") && expected.endsWith(char)) {
      open.pop();
      offset++;
      expected = afterValue();
    } else if (wantsValue && (take(STRING) || take(ATOM))) {
      expected = afterValue();
    } else if (wantsKey && take(STRING)) {
      expected = "colon";
    } else if (char === ":" && expected === "colon") {
      offset++;
      expected = "value";
    } else if (char === "," && expected.startsWith("comma")) {
      offset++;
      expected = open.at(-1) === "{" ? "key" : "value";
    } else {
      return { offset, message: MISSING[expected] };
    }
  }
}
