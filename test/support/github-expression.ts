/** What an expression of a workflow may refer to, by context. */
export type Contexts = Readonly<Record<string, unknown>>;

/**
 * Evaluates a value of a workflow as GitHub does: text with `${{ … }}` in it, or the expression alone, as in `if`. Knows the
 * operators, literals, contexts and functions that the workflows of this repository use.
 */
export function evaluate(text: string, contexts: Contexts): unknown {
  const [, whole] = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(text) ?? [];
  if (whole !== undefined) return new Expression(whole, contexts).value();
  return text.replace(
    /\$\{\{(.*?)\}\}/gs,
    (_, expression: string) => shown(new Expression(expression, contexts).value()),
  );
}

/** A value as it reaches an input. */
export function shown(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

const TOKEN = /\s*(?:('(?:[^']|'')*')|(&&|\|\||==|!=|[!()])|(\d+)|([A-Za-z_][\w.-]*))/y;

class Expression {
  readonly #tokens: string[] = [];
  readonly #contexts: Contexts;
  #at = 0;

  constructor(text: string, contexts: Contexts) {
    this.#contexts = contexts;
    TOKEN.lastIndex = 0;
    const source = text.trimEnd();
    while (TOKEN.lastIndex < source.length) {
      const at = TOKEN.lastIndex;
      const token = TOKEN.exec(source)?.slice(1).find((each) => each !== undefined);
      if (token === undefined) throw new Error(`Cannot read the expression "${text}" at ${at}`);
      this.#tokens.push(token);
    }
  }

  value(): unknown {
    const value = this.#or();
    if (this.#at < this.#tokens.length) throw new Error(`Cannot read "${this.#tokens[this.#at]}"`);
    return value;
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }

  #or(): unknown {
    let value = this.#and();
    while (this.#takes("||")) {
      const right = this.#and();
      value = isTrue(value) ? value : right;
    }
    return value;
  }

  #and(): unknown {
    let value = this.#equality();
    while (this.#takes("&&")) {
      const right = this.#equality();
      value = isTrue(value) ? right : value;
    }
    return value;
  }

  #equality(): unknown {
    const left = this.#unary();
    if (this.#takes("==")) return isSame(left, this.#unary());
    if (this.#takes("!=")) return !isSame(left, this.#unary());
    return left;
  }

  #unary(): unknown {
    if (this.#takes("!")) return !isTrue(this.#unary());
    if (this.#takes("(")) {
      const value = this.#or();
      this.#close();
      return value;
    }
    const token = this.#tokens[this.#at++] ?? "";
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (/^\d/.test(token)) return Number(token);
    if (token === "true" || token === "false") return token === "true";
    if (!this.#takes("(")) return this.#lookUp(token);
    if (token === "always") {
      this.#close();
      return true;
    }
    if (token !== "toJSON") throw new Error(`Cannot call ${token}`);
    const value = JSON.stringify(this.#or() ?? null);
    this.#close();
    return value;
  }

  #close(): void {
    if (!this.#takes(")")) throw new Error("Cannot find the closing parenthesis");
  }

  #lookUp(path: string): unknown {
    const [context = "", ...keys] = path.split(".");
    if (!Object.hasOwn(this.#contexts, context)) throw new Error(`Cannot find the context of ${path}`);
    return keys.reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | null | undefined)?.[key] ?? null,
      this.#contexts[context],
    );
  }
}

function isTrue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== "" && value !== 0;
}

/** Loosely: what is not of one kind is compared as numbers, and texts without case. */
function isSame(left: unknown, right: unknown): boolean {
  if (typeof left === "string" && typeof right === "string") return left.toLowerCase() === right.toLowerCase();
  return typeof left === typeof right ? left === right : asNumber(left) === asNumber(right);
}

function asNumber(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === "object") return Number.NaN;
  return Number(value);
}
