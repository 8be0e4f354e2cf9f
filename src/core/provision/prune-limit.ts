/** How many accounts one run may delete: a share of the live managed accounts, or a number. */
export type PruneLimit = { readonly percent: number } | { readonly count: number };

/** Up to this size of a fleet a share lets one account be deleted, however small it is. */
const SMALL_FLEET = 10;

/** Why `count` of the `managed` live accounts, those with a file now or before, must not be deleted; undefined if they may be. All or none are deleted. */
export function overPruneLimit(count: number, managed: number, limit: PruneLimit): string | undefined {
  if ("count" in limit) {
    return count > limit.count ? `${count} accounts would be deleted, but max-prune is ${limit.count}` : undefined;
  }
  const share = Math.floor(limit.percent * managed / 100);
  const allowed = managed <= SMALL_FLEET && limit.percent > 0 ? Math.max(1, share) : share;
  if (count <= allowed) return undefined;
  return `${count} of ${managed} accounts would be deleted, but max-prune is ${limit.percent}%, which is ${allowed}`;
}
