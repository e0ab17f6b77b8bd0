import type { Temporal } from "temporal-polyfill";
import type {
  ImportHead,
  ImportOutcome,
  ImportPart,
  ImportRow,
  PartBack,
  PartDone,
  RowBack,
  RowMet,
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
  /** What each column is. */
  fd?: readonly string[];
  dl: ImportHead["delimiter"];
  /** The number of rows, and of rows with problems in each part. */
  n: number;
  pr: readonly number[];
  /** In each part: known, running, twice. */
  me?: Record<RowMet, readonly number[]>;
  /** By part number: recorded, known, refused. */
  dn: Record<string, readonly number[]>;
  /** When the latest part was finished, and when it was taken back. */
  fa?: number;
  tb?: number;
  /** By part number: withdrawn, left. */
  bk?: Record<string, readonly number[]>;
  ttl: number;
}

/** A part of an import at rest. */
export interface PartItem {
  pk: string;
  rw: readonly RowAtRest[];
  /** Set once the worker has finished it, and once it has taken it back. */
  fi?: true;
  fb?: true;
  ttl: number;
}

/** Its line, cells, whom it met, outcome, departure, what came of taking it back, and problems. */
interface RowAtRest {
  l: number;
  c: readonly string[];
  m?: RowMet;
  o?: ImportOutcome;
  d?: string;
  b?: readonly string[];
  k?: RowBack;
  /** It could not be read. */
  u?: true;
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
    ...defined({ fd: head.fields, me: head.met }),
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
    ...defined({
      fields: item.fd,
      met: item.me,
      started: moment(item.sa),
      finished: moment(item.fa),
      takenBack: moment(item.tb),
      back: item.bk && eachPart(item.bk, ([withdrawn = 0, left = 0]) => ({ withdrawn, left })),
    }),
    done: eachPart(item.dn, fromCounts),
  };
}

function moment(seconds: number | undefined): Temporal.Instant | undefined {
  return seconds === undefined ? undefined : fromSeconds(seconds);
}

function eachPart<Counts>(
  counts: Readonly<Record<string, readonly number[]>>,
  read: (counts: readonly number[]) => Counts,
): Record<string, Counts> {
  return Object.fromEntries(Object.entries(counts).map(([part, each]) => [part, read(each)]));
}

export function toCounts({ recorded, known, refused }: PartDone): number[] {
  return [recorded, known, refused];
}

export function backToCounts({ withdrawn, left }: PartBack): number[] {
  return [withdrawn, left];
}

function fromCounts([recorded = 0, known = 0, refused = 0]: readonly number[]): PartDone {
  return { recorded, known, refused };
}

export function rowsToItem({ rows }: ImportPart): RowAtRest[] {
  return rows.map(
    ({ line, cells, met, outcome, departureId, beside, back, unreadable, problems }) => ({
      l: line,
      c: cells,
      ...defined({ m: met, o: outcome, d: departureId, b: beside, k: back, u: unreadable }),
      p: problems,
    }),
  );
}

export function partFromItem({ rw }: PartItem): ImportPart {
  return {
    rows: rw.map(
      ({ l, c, m, o, d, b, k, u, p }): ImportRow => ({
        line: l,
        cells: c,
        ...defined({ met: m, outcome: o, departureId: d, beside: b, back: k, unreadable: u }),
        problems: p,
      }),
    ),
  };
}
