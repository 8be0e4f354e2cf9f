/**
 * The three functions of the Reflect Metadata proposal that `@peculiar/x509` (through tsyringe) asks for when it is
 * loaded. Import it before that library; it leaves a complete polyfill that is already there alone.
 */
type Metadata = Map<unknown, unknown>;

const metadata = new WeakMap<object, Metadata>();

function getOwnMetadata(key: unknown, target: object): unknown {
  return metadata.get(target)?.get(key);
}

function getMetadata(key: unknown, target: object): unknown {
  for (let at: object | null = target; at !== null; at = Object.getPrototypeOf(at)) {
    const found = getOwnMetadata(key, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function defineMetadata(key: unknown, value: unknown, target: object): void {
  const own = metadata.get(target) ?? new Map<unknown, unknown>();
  metadata.set(target, own.set(key, value));
}

if (!("getMetadata" in Reflect)) {
  Object.assign(Reflect, { getOwnMetadata, getMetadata, defineMetadata });
}
