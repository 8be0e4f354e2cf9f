import { readdir, readFile } from "node:fs/promises";

/** A call that the official SDK can make. */
export interface SdkOperation {
  /** The SDK's name of it, such as `getRoutingEmailDomain`. */
  readonly name: string;
  readonly method: string;
  /** With parameters in braces. */
  readonly path: string;
  readonly query: readonly string[];
  /** The TypeScript type of the request's body, if it can have one. */
  readonly body?: string;
  readonly bodyRequired: boolean;
  /** The TypeScript type of the answer's body, `void` for none. */
  readonly answer: string;
}

interface Field {
  readonly required: boolean;
  readonly type: string;
}

/** A request as it is on the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  /** With its `?`, or empty. */
  readonly search: string;
  readonly body?: unknown;
}

/** What the official SDK's own files say about calls and models, as text: the compiler would need seconds for them. */
export class SdkTypes {
  readonly #models: string;
  readonly #operations: readonly SdkOperation[];
  readonly #fields = new Map<string, ReadonlyMap<string, Field> | undefined>();

  constructor(declarations: string, sources: readonly string[]) {
    this.#models = declarations.slice(declarations.indexOf("declare namespace Models {"));
    const signatures = new Map(
      Array.from(
        declarations.matchAll(/^\s*(\w+)\((.*)\): Promise<(.*)>;$/gm),
        ([, name = "", parameters = "", answer = ""]) => [name, { parameters, answer }],
      ),
    );
    const optionsBodies = new Map(
      Array.from(
        declarations.matchAll(/^\s*export interface (\w+)Options \{[^}]*?"body"\?: (.+);$/gm),
        ([, name = "", type = ""]) => [name, type],
      ),
    );
    this.#operations = sources.flatMap((source) => [...operationsIn(source)]).map((operation) => {
      const { name, optionsBody } = operation;
      const signature = signatures.get(name);
      if (!signature) throw new Error(`The SDK declares no ${name}`);
      const { parameters, answer } = signature;
      const body = /\bbody: ([^,]+?)(?:, opts\?|$)/.exec(parameters)?.[1] ?? optionsBodies.get(name);
      const { method, path, query } = operation;
      return { name, method, path, query, bodyRequired: !optionsBody, answer, ...(body === undefined ? {} : { body }) };
    });
  }

  /** The call of that name. */
  operation(name: string): SdkOperation | undefined {
    return this.#operations.find((operation) => operation.name === name);
  }

  /** The call that a request is; a fixed path wins over one with a parameter. */
  operationOf(method: string, path: string): SdkOperation | undefined {
    const parts = (text: string) => text.split("/");
    const fits = this.#operations.filter((operation) =>
      operation.method === method && parts(operation.path).length === parts(path).length &&
      parts(operation.path).every((part, index) => part.startsWith("{") || part === parts(path)[index])
    );
    return fits.sort((one, other) => one.path.split("{").length - other.path.split("{").length)[0];
  }

  /** What a request has that the SDK's files do not know, or lacks; undefined when all is well. */
  requestProblem({ method, path, search, body }: WireRequest): string | undefined {
    const operation = this.operationOf(method, path);
    if (!operation) return `${method} ${path} is no call of the SDK`;
    const parameter = [...new URLSearchParams(search).keys()].find((key) => !operation.query.includes(key));
    if (parameter !== undefined) return `${operation.name} has no query parameter ${parameter}`;
    if (body === undefined) {
      return operation.bodyRequired && operation.body ? `${operation.name} has no body` : undefined;
    }
    if (operation.body === undefined) return `${operation.name} takes no body`;
    return this.valueProblem(operation.body, body, operation.name);
  }

  /** What is wrong with the body of a good answer; undefined when all is well. */
  answerProblem(method: string, path: string, body: unknown): string | undefined {
    const operation = this.operationOf(method, path);
    if (!operation) return `${method} ${path} is no call of the SDK`;
    if (operation.answer === "void") return body === undefined ? undefined : `${operation.name} answers no body`;
    return this.valueProblem(operation.answer, body, operation.name);
  }

  /** What keeps a value from being of a type of the SDK: names, and what is required or optional. */
  valueProblem(type: string, value: unknown, place: string): string | undefined {
    const array = /^Array<(.+)>$/.exec(type)?.[1];
    const map = /^\{ \[key: string\]: (.+); \}$/.exec(type)?.[1];
    if (array !== undefined) {
      if (!Array.isArray(value)) return `${place} is no array`;
      return firstOf(value, (each, index) => this.valueProblem(array, each, `${place}[${index}]`));
    }
    if (["string", "number", "boolean"].includes(type)) {
      const is: string = typeof value;
      return is === type ? undefined : `${place} is no ${type}`;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return `${place} is no object`;
    if (type === "object") return undefined;
    if (map !== undefined) {
      return firstOf(Object.entries(value), ([key, each]) => this.valueProblem(map, each, `${place}.${key}`));
    }
    const fields = this.fields(type.replace(/^Models\./, ""));
    if (!fields) return `${place}: the SDK declares no ${type}`;
    const missing = [...fields].find(([key, { required }]) => required && !(key in value));
    if (missing) return `${place}.${missing[0]} is missing (${type})`;
    return firstOf(Object.entries(value), ([key, each]) => {
      const field = fields.get(key);
      return field ? this.valueProblem(field.type, each, `${place}.${key}`) : `${place}.${key} is not in ${type}`;
    });
  }

  /** The fields of a model by their names. */
  fields(model: string): ReadonlyMap<string, Field> | undefined {
    if (!this.#fields.has(model)) {
      const block = new RegExp(`\\n\\texport interface ${model} \\{ ?\\n([^]*?)\\n\\t\\}`).exec(this.#models)?.[1];
      this.#fields.set(
        model,
        block === undefined ? undefined : new Map(
          Array.from(
            block.matchAll(/^\t\t"([^"]+)"(\?)?: (.+);$/gm),
            ([, name = "", optional, type = ""]) => [name, { required: optional === undefined, type }],
          ),
        ),
      );
    }
    return this.#fields.get(model);
  }
}

function* operationsIn(source: string) {
  // A method begins at one tab and ends at a brace at one tab: no call can be taken for that of another method.
  for (const [, name = "", text = ""] of source.matchAll(/\n\t(\w+)\([^\n]*\)\s*\{ ?\n([^]*?)\n\t\}/g)) {
    const call = /callApi\(\s*'([^']+)',\s*'(\w+)',\s*\{[^}]*\},\s*\{([^}]*)\},\s*\{[^}]*\},\s*\{[^}]*\},\s*([^,]+),/
      .exec(
        text,
      );
    if (!call) continue;
    const [, path = "", method = "", query = "", body = ""] = call;
    yield {
      name,
      path,
      method,
      query: Array.from(query.matchAll(/'(\w+)':/g), ([, key = ""]) => key),
      optionsBody: body.trim() !== "body",
    };
  }
}

function firstOf<T>(
  values: readonly T[],
  problem: (value: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, value] of values.entries()) {
    const found = problem(value, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Reads the files of the SDK that is installed: the given API classes. */
export async function readSdkTypes(
  apis: readonly string[] = [
    "Architect",
    "Integrations",
    "Organization",
    "ResponseManagement",
    "Routing",
    "Tokens",
  ],
): Promise<SdkTypes> {
  const root = new URL("../../", import.meta.resolve("purecloud-platform-client-v2"));
  const folder = new URL("src/purecloud-platform-client-v2/api/", root);
  const wanted = (await readdir(folder)).filter((file) => apis.includes(file.replace(/Api\.js$/, ""))).sort();
  if (wanted.length !== apis.length) throw new Error(`The SDK has only ${wanted.join(", ")}`);
  const [declarations = "", ...sources] = await Promise.all(
    [new URL("index.d.ts", root), ...wanted.map((file) => new URL(file, folder))].map((url) => readFile(url, "utf8")),
  );
  return new SdkTypes(declarations, sources);
}
