// By itself, for the same reason as the toolkit: the npm package carries the client without the rest.
export { getOctokit } from "@actions/github";
