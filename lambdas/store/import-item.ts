import type {
  ImportHead,
  ImportOutcome,
  ImportPart,
  ImportRow,
  PartDone,
} from "../departure/model/imports.ts";
import type { Language } from "../departure/model/plan.ts";
import { defined, fromSeconds, toSeconds } from "./at-rest.ts";

/** The head of an import at rest. */
export interface HeadItem {
  pk: string;
  /** Who uploaded it, and their language; when, in epoch seconds, and when it was started. */
  wh: string;
  lg: Language;
  t: number;
  sa?: number;
  cl: readonly string[];
  dl: ImportHead["delimiter"];
  /** The number of rows, and of rows with problems in each part. */
  n: number;
  pr: readonly number[];
  /** By part number: recorded, known, refused. */
  dn: Record<string, readonly number[]>;
  ttl: number;
}

/** A part of an import at rest. */
export interface PartItem {
  pk: string;
  rw: readonly RowAtRest[];
  /** Set once the worker has finished it. */
  fi?: true;
  ttl: number;
}

/** Its line, cells, outcome, departure and problems. */
interface RowAtRest {
  l: number;
  c: readonly string[];
  o?: ImportOutcome;
  d?: string;
  b?: readonly string[];
  p: readonly string[];
}

/** No departure's id has a dot. */
export function headKey(id: string): string {
  return `import.${id}`;
}

export function partKey(id: string, number: number): string {
  return `import.${id}.${number}`;
}

export function headToItem(head: ImportHead): HeadItem {
  return {
    pk: headKey(head.id),
    wh: head.who,
    lg: head.language,
    t: toSeconds(head.since),
    ...(head.started ? { sa: toSeconds(head.started) } : {}),
    cl: head.columns,
    dl: head.delimiter,
    n: head.rows,
    pr: head.problems,
    dn: Object.fromEntries(Object.entries(head.done).map(([part, done]) => [part, toCounts(done)])),
    ttl: toSeconds(head.until),
  };
}

export function headFromItem(id: string, item: HeadItem): ImportHead {
  return {
    id,
    who: item.wh,
    language: item.lg,
    since: fromSeconds(item.t),
    until: fromSeconds(item.ttl),
    columns: item.cl,
    delimiter: item.dl,
    rows: item.n,
    problems: item.pr,
    ...(item.sa === undefined ? {} : { started: fromSeconds(item.sa) }),
    done: Object.fromEntries(
      Object.entries(item.dn).map(([part, counts]) => [part, fromCounts(counts)]),
    ),
  };
}

export function toCounts({ recorded, known, refused }: PartDone): number[] {
  return [recorded, known, refused];
}

function fromCounts([recorded = 0, known = 0, refused = 0]: readonly number[]): PartDone {
  return { recorded, known, refused };
}

export function rowsToItem({ rows }: ImportPart): RowAtRest[] {
  return rows.map(({ line, cells, outcome, departureId, beside, problems }) => ({
    l: line,
    c: cells,
    ...defined({ o: outcome, d: departureId, b: beside }),
    p: problems,
  }));
}

export function partFromItem({ rw }: PartItem): ImportPart {
  return {
    rows: rw.map(
      ({ l, c, o, d, b, p }): ImportRow => ({
        line: l,
        cells: c,
        ...defined({ outcome: o, departureId: d, beside: b }),
        problems: p,
      }),
    ),
  };
}
