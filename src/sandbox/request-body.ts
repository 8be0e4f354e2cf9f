import { HTTP_BODY_LIMIT } from "./limits.ts";

/** The body of a request as text, or undefined when it is longer than {@link HTTP_BODY_LIMIT} bytes. */
export async function readText(request: Request): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > HTTP_BODY_LIMIT) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
