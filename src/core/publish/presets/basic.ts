import { bearer, postJson, type Preset } from "./request.ts";

/** The tutorial's body, field for field, with a bearer token when there is one. */
export const basic: Preset = (envelope, destination) => [
  postJson(destination.url, envelope.event, bearer(destination.token)),
];
