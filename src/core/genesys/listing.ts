import { mapLimit } from "../base/async.ts";
import { AppError } from "../base/errors.ts";
import { LISTING_ATTEMPTS, PAGE_CONCURRENCY, PAGES_LIMIT } from "./limits.ts";

/** One page of a listing, as the platform returns it. */
interface ListingPage<T> {
  readonly entities: readonly T[];
  readonly pageNumber: number;
  readonly total: number;
  readonly pageCount: number;
}

/** Reads all pages and proves that nothing is missing or duplicated; tries again if the listing changed in the meantime. Throws `GENESYS_LISTING_INCOMPLETE`. */
export async function readAllPages<T extends { readonly id: string }>(
  what: string,
  readPage: (pageNumber: number) => Promise<ListingPage<T>>,
): Promise<readonly T[]> {
  let defect = "";
  for (let attempt = 1; attempt <= LISTING_ATTEMPTS; attempt++) {
    const first = await readPage(1);
    if (first.pageCount > PAGES_LIMIT) {
      defect = `it has ${first.pageCount} pages, but at most ${PAGES_LIMIT} are read`;
      break;
    }
    const numbers = Array.from({ length: Math.max(0, first.pageCount - 1) }, (_, index) => index + 2);
    const pages = [first, ...await mapLimit(numbers, PAGE_CONCURRENCY, readPage)];
    const entities = pages.flatMap((page) => page.entities);
    const found = findDefect(pages, entities);
    if (found === undefined) return entities;
    defect = found;
  }
  throw new AppError("GENESYS_LISTING_INCOMPLETE", `Cannot list ${what} completely: ${defect}`);
}

function findDefect<T extends { readonly id: string }>(
  pages: readonly ListingPage<T>[],
  entities: readonly T[],
): string | undefined {
  const total = pages[0]?.total ?? 0;
  const wrong = pages.find((page, index) => page.pageNumber !== index + 1);
  if (wrong) return `page ${pages.indexOf(wrong) + 1} was requested, but page ${wrong.pageNumber} was returned`;
  const moved = pages.find((page) => page.total !== total);
  if (moved) return `its total changed from ${total} to ${moved.total} between pages`;
  if (new Set(entities.map((entity) => entity.id)).size !== entities.length) return "an entry is on two pages";
  if (entities.length !== total) return `its total is ${total}, but its pages contain ${entities.length}`;
  return undefined;
}

/** One page of a listing that goes on from a cursor. */
interface CursorPage<T> {
  readonly entities: readonly T[];
  /** Where the next page begins; undefined after the last one. */
  readonly next?: string | undefined;
}

/** Reads all pages from cursor to cursor. Throws `GENESYS_LISTING_INCOMPLETE` when a cursor comes twice, or an entity does. */
export async function readAllByCursor<T extends { readonly id: string }>(
  what: string,
  readPage: (cursor: string | undefined) => Promise<CursorPage<T>>,
): Promise<readonly T[]> {
  const incomplete = (defect: string): AppError =>
    new AppError("GENESYS_LISTING_INCOMPLETE", `Cannot list ${what} completely: ${defect}`);
  const found = new Map<string, T>();
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 1; pages <= PAGES_LIMIT; pages++) {
    const page = await readPage(cursor);
    for (const entity of page.entities) {
      if (found.has(entity.id)) throw incomplete("an entry stands on two pages");
      found.set(entity.id, entity);
    }
    if (page.next === undefined) return [...found.values()];
    if (seen.has(page.next)) throw incomplete("its pages go round in a circle");
    seen.add(page.next);
    cursor = page.next;
  }
  throw incomplete(`it has more than ${PAGES_LIMIT} pages`);
}
