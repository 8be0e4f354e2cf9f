import { invalidValue } from "../error.ts";

/** A thing that only has a name. */
interface NamedSeed {
  /** A new one when absent. */
  readonly id?: string;
  readonly name: string;
}

/** What a route may refer to, made by hand before anything is provisioned. */
export interface DirectorySeed {
  readonly queues?: readonly NamedSeed[];
  /** `INBOUNDEMAIL` and published when not told otherwise. */
  readonly flows?: readonly (NamedSeed & { readonly type?: string; readonly published?: boolean })[];
  readonly skills?: readonly NamedSeed[];
  readonly languages?: readonly NamedSeed[];
  readonly libraries?: readonly (NamedSeed & {
    /** Signatures (`Footer`) unless told otherwise. */
    readonly responses?: readonly (NamedSeed & { readonly responseType?: string; readonly text?: string })[];
  })[];
}

/** A thing with a name, as the official SDK's models show it. */
export interface DirectoryEntity {
  readonly id: string;
  readonly name: string;
  readonly selfUri: string;
}

interface FlowEntity extends DirectoryEntity {
  readonly type: string;
  readonly active: boolean;
  readonly system: boolean;
  readonly deleted: boolean;
  readonly publishedVersion?: { readonly id: string; readonly name: string };
}

interface ResponseEntity extends DirectoryEntity {
  readonly version: number;
  readonly libraries: readonly DirectoryEntity[];
  readonly texts: readonly { readonly content: string; readonly contentType: string }[];
  readonly responseType?: string;
  readonly footer?: { readonly type: string; readonly applicableResources: readonly string[] };
}

/** The names of the organisation: nothing in the sandbox changes them. */
export class Directory {
  readonly queues: readonly DirectoryEntity[];
  readonly flows: readonly FlowEntity[];
  readonly skills: readonly (DirectoryEntity & { readonly state: string })[];
  readonly languages: readonly (DirectoryEntity & { readonly state: string })[];
  readonly libraries: readonly DirectoryEntity[];
  readonly responses: readonly ResponseEntity[];

  constructor(seed: DirectorySeed) {
    this.queues = (seed.queues ?? []).map((each) => entity("/api/v2/routing/queues", each));
    this.flows = (seed.flows ?? []).map(({ type = "INBOUNDEMAIL", published = true, ...each }) => ({
      ...entity("/api/v2/flows", each),
      type,
      active: true,
      system: false,
      deleted: false,
      ...(published ? { publishedVersion: { id: "1.0", name: "1.0" } } : {}),
    }));
    const active = { state: "active" };
    this.skills = (seed.skills ?? []).map((each) => ({ ...entity("/api/v2/routing/skills", each), ...active }));
    this.languages = (seed.languages ?? []).map((each) => ({
      ...entity("/api/v2/routing/languages", each),
      ...active,
    }));
    const libraries = (seed.libraries ?? []).map(({ responses = [], ...each }) => ({
      library: entity("/api/v2/responsemanagement/libraries", each),
      responses,
    }));
    this.libraries = libraries.map(({ library }) => library);
    this.responses = libraries.flatMap(({ library, responses }) =>
      responses.map(({ responseType = "Footer", text = "", ...each }) => ({
        ...entity("/api/v2/responsemanagement/responses", each),
        version: 1,
        libraries: [library],
        texts: [{ content: text, contentType: "text/html" }],
        responseType,
        ...(responseType === "Footer" ? { footer: { type: "Signature", applicableResources: ["Campaign"] } } : {}),
      }))
    );
  }

  /** The entity that a body refers to; one that is not there is refused (inferred). */
  require(
    kind: "queues" | "flows" | "skills" | "languages" | "responses",
    id: string,
    fieldName: string,
  ): DirectoryEntity {
    const found = (this[kind] as readonly DirectoryEntity[]).find((each) => each.id === id);
    if (!found) throw invalidValue(fieldName, `The referenced entity [${id}] does not exist`);
    return found;
  }

  /** The id of the thing of that name, for seeds. */
  idOf(kind: "queues" | "flows" | "skills" | "languages" | "responses", name: string): string {
    const found = (this[kind] as readonly DirectoryEntity[]).find((each) => each.name === name || each.id === name);
    if (!found) throw new RangeError(`The seed has no "${name}" among its ${kind}`);
    return found.id;
  }
}

/**
 * Whether a name is looked for: the whole name without case, `*` at its ends stands for anything (sourced for queues,
 * inferred for flows); skills are found by how they begin (sourced), languages and libraries too (inferred).
 */
export function nameMatches(name: string, wanted: string | null, how: "whole" | "begins-with"): boolean {
  if (wanted === null || wanted === "") return true;
  const own = name.toLowerCase();
  const text = wanted.toLowerCase();
  if (how === "begins-with") return own.startsWith(text);
  const middle = text.replace(/^\*|\*$/g, "");
  const [open, end] = [text.startsWith("*"), text.length > 1 && text.endsWith("*")];
  if (open && end) return own.includes(middle);
  if (open) return own.endsWith(middle);
  return end ? own.startsWith(middle) : own === text;
}

function entity(path: string, { id = crypto.randomUUID(), name }: NamedSeed): DirectoryEntity {
  return { id, name, selfUri: `${path}/${id}` };
}
