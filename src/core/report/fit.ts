/** A printed page: a head, findings, domains, table rows, sections and a foot, where all but head and foot may be left out to fit. */
export interface PrintedPage {
  readonly head: string;
  /** Items of one list, the most important first. */
  readonly findings: readonly string[];
  readonly notChecked: string;
  /** One whole domain each, most urgent first. */
  readonly domains: readonly string[];
  /** The table's header lines; there is no table without rows. */
  readonly tableHead: string;
  readonly rows: readonly string[];
  /** One whole account each, most urgent first. */
  readonly sections: readonly string[];
  readonly foot: string;
}

/** How much room there is, and what to say about what did not fit. */
interface Room {
  readonly limit: number;
  /** Measures a piece in the unit of `limit`. */
  readonly measure: (text: string) => number;
  /** The share of the limit that findings may take. */
  readonly findingsShare: number;
  /** The share of the limit that domains may take. */
  readonly domainsShare: number;
  /** The share of the limit that rows may take. */
  readonly tableShare: number;
  readonly findingsLeftOut: (count: number) => string;
  readonly domainsLeftOut: (count: number) => string;
  readonly rowsLeftOut: (count: number) => string;
  readonly sectionsLeftOut: (count: number) => string;
}

/** UTF-16 code units: an upper bound for characters as GitHub counts them. */
export function characters(text: string): number {
  return text.length;
}

/** Bytes of the UTF-8 form. */
export function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Joins a page within its limit. Leaves out only whole findings, domains, rows and sections, so every fence and tag stays closed. */
export function fitPage(page: PrintedPage, room: Room): string {
  const cost = (text: string): number => room.measure(text) + 2;
  const notices = cost(room.findingsLeftOut(page.findings.length)) + cost(room.domainsLeftOut(page.domains.length)) +
    cost(room.rowsLeftOut(page.rows.length)) +
    cost(room.sectionsLeftOut(page.sections.length));
  let left = room.limit - total([page.head, page.notChecked, page.tableHead, page.foot], cost) - notices;

  const findings = takeFitting(page.findings, cost, Math.min(left, room.limit * room.findingsShare));
  left -= total(findings, cost);
  const domains = takeFitting(page.domains, cost, Math.min(left, room.limit * room.domainsShare));
  left -= total(domains, cost);
  const rows = takeWhile(page.rows, cost, Math.min(left, room.limit * room.tableShare));
  left -= total(rows, cost);
  const sections = takeFitting(page.sections, cost, left);

  const table = rows.length === 0 ? "" : [page.tableHead, ...rows].join("\n");
  const findingsOut = page.findings.length - findings.length;
  const domainsOut = page.domains.length - domains.length;
  const rowsOut = page.rows.length - rows.length;
  const sectionsOut = page.sections.length - sections.length;
  return [
    page.head,
    findings.join("\n"),
    findingsOut > 0 ? room.findingsLeftOut(findingsOut) : "",
    page.notChecked,
    ...domains,
    domainsOut > 0 ? room.domainsLeftOut(domainsOut) : "",
    table,
    rowsOut > 0 ? room.rowsLeftOut(rowsOut) : "",
    ...sections,
    sectionsOut > 0 ? room.sectionsLeftOut(sectionsOut) : "",
    page.foot,
  ].filter((part) => part !== "").join("\n\n") + "\n";
}

function takeWhile(pieces: readonly string[], cost: (text: string) => number, room: number): readonly string[] {
  let used = 0;
  const end = pieces.findIndex((piece) => (used += cost(piece)) > room);
  return end === -1 ? pieces : pieces.slice(0, end);
}

/** Skips a piece that is too large for the remaining room; smaller ones after it may still fit. */
function takeFitting(pieces: readonly string[], cost: (text: string) => number, room: number): readonly string[] {
  let left = room;
  return pieces.filter((piece) => {
    if (cost(piece) > left) return false;
    left -= cost(piece);
    return true;
  });
}

function total(pieces: readonly string[], cost: (text: string) => number): number {
  return pieces.reduce((sum, piece) => sum + cost(piece), 0);
}
