// By itself, so that the npm package can carry these few functions instead of the whole of GitHub's packages.
export { debug, error, info, notice, setOutput, setSecret, warning } from "@actions/core";
export type { AnnotationProperties } from "@actions/core";
