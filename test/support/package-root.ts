import { cp, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { carryPackages } from "../../scripts/bundle.ts";

/** Makes in an empty folder what `npm pack` takes: a copy, as others run the compiled sources meanwhile. */
export async function makePackageRoot(root: string): Promise<void> {
  const compiled = resolve(fileURLToPath(import.meta.url), "../../../src");
  await cp(compiled, join(root, "build", "src"), { recursive: true });
  for (const path of ["package.json", "README.md", "LICENSE", "CHANGELOG.md", "dist/account.schema.json"]) {
    await cp(path, join(root, path));
  }
  await symlink(resolve("node_modules"), join(root, "node_modules"));
  await carryPackages(join(root, "build"));
}
