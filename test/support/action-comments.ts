/** A comment as the fake keeps it. */
export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string } | null;
}

/** GitHub's comment calls for one pull request, in memory, with a hook before each write. */
export class FakeComments {
  readonly comments: FakeComment[];
  /** The login that GitHub tells of the token; undefined refuses to tell. */
  viewer: string | undefined = "github-actions[bot]";
  /** Called before a request is answered. */
  before: (method: string, path: string) => void = () => undefined;
  #lastId: number;

  constructor(comments: readonly FakeComment[] = []) {
    this.comments = [...comments];
    this.#lastId = Math.max(100, ...comments.map(({ id }) => id));
  }

  readonly handle = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    this.before(request.method, pathname);
    if (pathname === "/graphql" || pathname === "/user") {
      const owner = { login: this.viewer };
      if (this.viewer === undefined) return Response.json({ message: "Bad credentials" }, { status: 401 });
      return Response.json(pathname === "/user" ? owner : { data: { viewer: owner } });
    }
    const id = Number(/\/issues\/comments\/(\d+)$/.exec(pathname)?.[1]);
    const index = this.comments.findIndex((comment) => comment.id === id);
    const found = this.comments[index];
    if (request.method === "GET") {
      return this.#page(Number(searchParams.get("page") ?? 1), Number(searchParams.get("per_page") ?? 30));
    }
    if (request.method === "POST") return Response.json(view(this.add(await bodyOf(request))), { status: 201 });
    if (found === undefined) return Response.json({ message: "Not Found" }, { status: 404 });
    if (request.method === "DELETE") {
      this.comments.splice(index, 1);
      return new Response(null, { status: 204 });
    }
    found.body = await bodyOf(request);
    return Response.json(view(found));
  };

  /** Adds a comment of the token's owner. */
  add(body: string): FakeComment {
    const comment = { id: ++this.#lastId, body, user: { login: this.viewer ?? "github-actions[bot]" } };
    this.comments.push(comment);
    return comment;
  }

  #page(page: number, size: number): Response {
    const shown = this.comments.slice((page - 1) * size, page * size).map(view);
    const more = page * size < this.comments.length;
    const next = `<https://api.github.test/repos/acme/mail/issues/7/comments?per_page=${size}&page=${
      page + 1
    }>; rel="next"`;
    return Response.json(shown, { headers: more ? { link: next } : {} });
  }
}

function view(comment: FakeComment): object {
  return { ...comment, html_url: `https://github.com/acme/mail/pull/7#issuecomment-${comment.id}` };
}

async function bodyOf(request: Request): Promise<string> {
  const payload: { body: string } = JSON.parse(await request.text());
  return payload.body;
}
