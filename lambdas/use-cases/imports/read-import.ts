import {
  ASKED,
  type ImportHead,
  type ImportPart,
  type ImportRow,
  metIn,
  problemsIn,
  ROWS_PER_PART,
} from "../../departure/model/imports.ts";
import type { Plan } from "../../departure/model/plan.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";
import { todayIn } from "../../http/asked.ts";
import { readRow } from "../import-file/read-row.ts";
import { type GoodRow, type MeetPorts, meetPeople } from "./meet-people.ts";

export interface ReadPorts extends MeetPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
}

export interface ReadImport {
  readonly head: ImportHead;
  readonly parts: readonly ImportPart[];
}

/**
 * What can be said of the rows of a file: what is wrong with each, or whom it is about. Nothing yet while HR is asked
 * about columns.
 */
export async function readImport(
  rows: readonly ImportRow[],
  head: Omit<ImportHead, "problems" | "rows" | "done">,
  ports: ReadPorts,
): Promise<ReadImport> {
  const read = head.fields?.includes(ASKED) ? rows : await readRows(rows, head, ports);
  const parts = partsOf(read);
  return {
    head: {
      ...head,
      rows: rows.length,
      problems: problemsIn(parts),
      met: metIn(parts),
      done: {},
    },
    parts,
  };
}

async function readRows(
  rows: readonly ImportRow[],
  head: Omit<ImportHead, "problems" | "rows" | "done">,
  ports: ReadPorts,
): Promise<readonly ImportRow[]> {
  const { plan, calendar } = ports;
  const { since: now } = head;
  const facts = { ...head, plan, today: todayIn({ now, plan }) };
  const good: GoodRow[] = [];
  const bad: ImportRow[] = [];
  for (const row of rows.map(unread)) {
    const read = readRow(row, facts);
    if ("problems" in read) bad.push({ ...row, problems: read.problems });
    else good.push({ row, submission: read.submission });
  }
  const met = await meetPeople(good, head, { looksAt: { plan, calendar, now }, ports });
  return [...bad, ...met].toSorted((one, other) => one.line - other.line);
}

/** The row as it came. */
function unread({ line, cells, unreadable, problems }: ImportRow): ImportRow {
  return unreadable ? { line, cells, unreadable, problems } : { line, cells, problems: [] };
}

function partsOf(rows: readonly ImportRow[]): ImportPart[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_PART) }, (_, number) => ({
    rows: rows.slice(number * ROWS_PER_PART, (number + 1) * ROWS_PER_PART),
  }));
}
