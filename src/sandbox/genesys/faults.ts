import type { HttpFault } from "../http-fault.ts";

/** A failure of the simulated Genesys Cloud: of its HTTP side, or of its own making. */
export type GenesysFault =
  | HttpFault
  /** The validation that this POST or PUT starts never ends, ends late, or ends with another status. */
  | { readonly kind: "validation"; readonly effect: ValidationEffect }
  /** The account that this POST creates is missing from the next `listings` listings. */
  | { readonly kind: "stale-listing"; readonly listings: number }
  /** This listing has at most `most` accounts per page, whatever page size was requested. */
  | { readonly kind: "page-shrink"; readonly most: number }
  /** What this write makes or changes in the public API is seen that many milliseconds later than usual. */
  | { readonly kind: "late"; readonly ms: number }
  /** Before this PUT of a configuration somebody else's was faster; the platform has three ways to say so. */
  | { readonly kind: "version-conflict"; readonly status: 400 | 408 | 409 }
  /** The activation that this PATCH starts ends in ERROR. */
  | { readonly kind: "activation"; readonly message: string }
  /** This POST creates the domain, and its answer says that it was there before. */
  | { readonly kind: "already-exists" };

/** What is different about one validation; times are milliseconds. */
export interface ValidationEffect {
  /** Never ends. */
  readonly stuck?: boolean;
  /** Takes that much longer. */
  readonly extraMs?: number;
  /** Ends with this status instead of the real one. */
  readonly status?: string;
  readonly statusMessage?: string;
}

/** The part of a fault that the transport carries out. */
export function httpFaultOf(fault: GenesysFault | undefined): HttpFault | undefined {
  switch (fault?.kind) {
    case undefined:
    case "validation":
    case "stale-listing":
    case "page-shrink":
    case "late":
    case "version-conflict":
    case "activation":
    case "already-exists":
      return undefined;
    default:
      return fault;
  }
}
