import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A module in the bundler's statistics; modules that were joined into one are in `modules`. */
export interface BundledModule {
  readonly name?: string;
  readonly modules?: readonly BundledModule[];
}

// The bundler's own --license option forgets the packages whose ES modules it joins.
const PACKAGE_FOLDER = /^\.\/(.*node_modules\/(?:@[^/]+\/)?[^/ ]+)/;

/** The folders of all packages that a bundle took code from, sorted. */
export function bundledPackages(modules: readonly BundledModule[]): string[] {
  const folders = new Set<string>();
  for (const { name, modules: joined } of modules) {
    const folder = PACKAGE_FOLDER.exec(name ?? "")?.[1];
    if (folder !== undefined) folders.add(folder);
    for (const inner of bundledPackages(joined ?? [])) folders.add(inner);
  }
  return [...folders].sort();
}

/** Name, version, licence and licence text of each package, one after the other. */
export function licenseTexts(folders: readonly string[]): string {
  const texts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `${name} ${version}\n${license}\n\n${licenseText(folder)}`;
  });
  return [...new Set(texts)].sort().join(`\n${"-".repeat(80)}\n\n`);
}

function licenseText(folder: string): string {
  const file = readdirSync(folder).sort().find((name) => /^licen[cs]e([.-]|$)/i.test(name));
  if (file === undefined) return "(The package has no licence text.)\n";
  return readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim() + "\n";
}
