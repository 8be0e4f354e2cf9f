/** Makes of the compiled sources in `build/` what `npm pack` takes, which runs this first. */
import { carryPackages } from "./bundle.ts";

await carryPackages("build");
