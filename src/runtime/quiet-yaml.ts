import process from "node:process";

/** The variables that make the yaml package print its tokens. */
const SWITCHES: ReadonlySet<PropertyKey> = new Set(["LOG_TOKENS", "LOG_STREAM"]);

/**
 * Lets the yaml package run in Deno without a permission for the environment: it reads two debugging variables for
 * every token, and they read as unset from now on. Everything else of `process.env` stays as it is.
 */
export function quietYaml(): void {
  if (!("Deno" in globalThis)) return;
  const env = process.env;
  // The target is a separate object: for the real one, the engine would read the variable again to check the answer.
  process.env = new Proxy<NodeJS.ProcessEnv>({}, {
    get: (_, name) => SWITCHES.has(name) ? undefined : Reflect.get(env, name),
    set: (_, name, value) => Reflect.set(env, name, value),
    has: (_, name) => Reflect.has(env, name),
    deleteProperty: (_, name) => Reflect.deleteProperty(env, name),
    ownKeys: () => Reflect.ownKeys(env),
    getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(env, name),
  });
}
