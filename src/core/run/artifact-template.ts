import { shortHash } from "../base/slug.ts";

/** What stands for what in `artifact-name`. */
export const ARTIFACT_PLACEHOLDERS = ["organisation", "run_id", "run_attempt", "job", "index"] as const;

/** The value of each placeholder. */
type ArtifactValues = Readonly<Record<(typeof ARTIFACT_PLACEHOLDERS)[number], string>>;

const PLACEHOLDER = new RegExp(`\\{(${ARTIFACT_PLACEHOLDERS.join("|")})\\}`, "g");

/** Room for the number of a second artifact below the 200 characters of a name. */
const LONGEST_NAME = 190;
const LONGEST_VALUE = 80;

/** Why a text cannot be the template of an artifact's name, as the end of a sentence; undefined where it can. */
export function artifactTemplateProblem(template: string): string | undefined {
  const [unknown] = /[{}][^{}]*\}?/.exec(template.replace(PLACEHOLDER, "")) ?? [];
  if (unknown !== undefined) return `${unknown} is no placeholder`;
  return /[^-.\s]/.test(allowed(template)) ? undefined : "no name is left of it";
}

/** The artifact's name, of at most 190 characters, all of which actions/upload-artifact takes; what is too long ends with its hash. */
export async function artifactNameOf(template: string, values: ArtifactValues): Promise<string> {
  const short: Record<string, string> = {};
  for (const name of ARTIFACT_PLACEHOLDERS) short[name] = await cut(values[name], LONGEST_VALUE);
  return await cut(allowed(template.replace(PLACEHOLDER, (_, name: string) => short[name] ?? "")), LONGEST_NAME);
}

/** @actions/artifact refuses path separators, quotes, wildcards and line ends. */
function allowed(name: string): string {
  return name.toWellFormed().replace(/[":<>|*?\\/\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, "-");
}

async function cut(text: string, limit: number): Promise<string> {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 9).toWellFormed().replace(/\ufffd$/, "")}-${await shortHash(text)}`;
}
