/** Makes of the compiled sources in `build/` what `npm pack` takes; run it by `npm run pack`. */
import { carryPackages } from "./bundle.ts";

await carryPackages("build");
