import type { ImportHead, ImportRow, Imports, RowMet } from "../../departure/model/imports.ts";
import { ROWS_PER_PART } from "../../departure/model/imports.ts";
import { someAtOnce } from "../../departure/model/some-at-once.ts";
import type { Shown } from "./routes.ts";

/** Keeps a page small even with the longest rows. */
const ROWS_PER_PAGE = 25;

/** One read each. */
const PARTS_AT_ONCE = 10;

export interface PageOfRows {
  readonly rows: readonly ImportRow[];
  readonly page: number;
  readonly pages: number;
}

/** One page of the requested rows, in file order; the nearest page if there is no such page. */
export async function pageOfRows(
  head: ImportHead,
  { show, page: asked }: { readonly show: Shown; readonly page: number },
  imports: Pick<Imports, "part">,
): Promise<PageOfRows> {
  const counts = countsOf(head, show);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const first = (page - 1) * ROWS_PER_PAGE;
  const { parts, skipped } = partsWith(counts, first, first + ROWS_PER_PAGE);
  const rows = await rowsOf(head, { show, parts }, imports);
  return { rows: rows.slice(first - skipped, first - skipped + ROWS_PER_PAGE), page, pages };
}

/** All rows. */
export function allRows(
  head: ImportHead,
  show: Shown,
  imports: Pick<Imports, "part">,
): Promise<ImportRow[]> {
  const counts = countsOf(head, show);
  const parts = [...counts.keys()].filter((number) => counts[number] !== 0);
  return rowsOf(head, { show, parts }, imports);
}

/** The number of such rows per part. */
function countsOf(head: ImportHead, show: Shown): number[] {
  return head.problems.map((problems, number) => {
    const { recorded = 0, known = 0, refused = 0 } = head.done[number] ?? {};
    const { withdrawn = 0, left = 0 } = head.back?.[number] ?? {};
    const all = Math.min(ROWS_PER_PART, head.rows - number * ROWS_PER_PART);
    const met = { running: metIn("running"), known: metIn("known") + metIn("twice") };
    const fresh = all - problems - met.running - met.known;
    const read = { problems, ...met, new: fresh, all };
    const present = head.done[number] ? known : met.known;
    return { ...read, known: present, refused, departures: recorded, withdrawn, left }[show];

    function metIn(which: RowMet): number {
      return head.met?.[which][number] ?? 0;
    }
  });
}

/** The parts with the rows in a range, and the number of such rows before them. */
function partsWith(counts: readonly number[], from: number, to: number) {
  let before = 0;
  let skipped: number | undefined;
  const parts: number[] = [];
  for (const [number, count] of counts.entries()) {
    if (count > 0 && before < to && before + count > from) {
      parts.push(number);
      skipped ??= before;
    }
    before += count;
  }
  return { parts, skipped: skipped ?? 0 };
}

async function rowsOf(
  { id }: ImportHead,
  { show, parts }: { readonly show: Shown; readonly parts: readonly number[] },
  imports: Pick<Imports, "part">,
): Promise<ImportRow[]> {
  const read = await someAtOnce(parts, PARTS_AT_ONCE, (number) => imports.part(id, number));
  return read.flatMap((part) => part?.rows ?? []).filter(IS_SHOWN[show]);
}

const IS_SHOWN: Readonly<Record<Shown, (row: ImportRow) => boolean>> = {
  all: () => true,
  problems: ({ problems }) => problems.length > 0,
  running: ({ met }) => met === "running",
  known: ({ met, outcome }) => (outcome ? outcome === "known" : met === "known" || met === "twice"),
  new: ({ met, problems }) => met === undefined && problems.length === 0,
  refused: ({ outcome }) => outcome === "refused",
  departures: ({ outcome }) => outcome === "recorded",
  withdrawn: ({ back }) => back === "withdrawn",
  left: ({ back }) => back !== undefined && back !== "withdrawn",
};
