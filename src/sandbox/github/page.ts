import type { Context } from "hono";
import { GITHUB_PAGE_LIMIT } from "../limits.ts";

/** One page of a list, each item as `view` shows it, with GitHub's `Link` header (`per_page` 30 unless asked, 100 at most). */
export function githubPage<T>(
  context: Context,
  items: readonly T[],
  view: (item: T) => unknown = (item) => item,
): Response {
  const url = new URL(context.req.url);
  const size = Math.min(count(url.searchParams.get("per_page"), 30), GITHUB_PAGE_LIMIT);
  const page = count(url.searchParams.get("page"), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (number: number, relation: string) => {
    url.searchParams.set("per_page", String(size));
    url.searchParams.set("page", String(number));
    return `<${url}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(1, "first")] : []),
  ];
  if (links.length > 0) context.header("link", links.join(", "));
  return context.json(items.slice((page - 1) * size, page * size).map((item) => view(item)));
}

function count(text: string | null, otherwise: number): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise;
}

/** GitHub's error body. */
export function githubError(status: number, message: string, errors?: readonly unknown[]): Response {
  const body = {
    message,
    ...(errors ? { errors } : {}),
    documentation_url: "https://docs.github.com/rest",
    status: String(status),
  };
  return Response.json(body, { status });
}

/** GitHub's response to a token that lacks a permission; it names those that would do. */
export function githubForbidden(accepted: string): Response {
  const response = githubError(403, "Resource not accessible by integration");
  response.headers.set("x-accepted-github-permissions", accepted);
  return response;
}

/** GitHub's response for what does not exist or must not be seen. */
export function githubNotFound(): Response {
  return githubError(404, "Not Found");
}
