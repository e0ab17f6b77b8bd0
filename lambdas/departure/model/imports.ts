import type { Temporal } from "temporal-polyfill";
import type { Language } from "./plan.ts";

/**
 * Rows in one part: one message for the worker and one page at the desk. At most some 300 kB, since a part is one item.
 */
export const ROWS_PER_PART = 50;

/**
 * Files of departures that HR uploads: stored in parts, reviewed, then recorded part by part by a worker. Recorded rows
 * are emptied at once; refused rows are kept until the import expires.
 */
export interface Imports {
  /** Stores what was read, parts before the head; false if this file was uploaded before. */
  create(head: ImportHead, parts: readonly ImportPart[]): Promise<boolean>;
  /** Replaces what was read, parts before the head; false once it was started or is gone. */
  readAnew(head: ImportHead, parts: readonly ImportPart[]): Promise<boolean>;
  find(id: string, now: Temporal.Instant): Promise<ImportHead | undefined>;
  part(id: string, number: number): Promise<ImportPart | undefined>;
  /** Marks it as started, once, and returns the head. Undefined when it is gone. */
  start(id: string, now: Temporal.Instant): Promise<ImportHead | undefined>;
  /**
   * Stores a part's outcome and counts it in the head. The first to finish wins; a later call only completes the count.
   */
  finish(id: string, number: number, part: FinishedPart): Promise<void>;
  /** Replaces the outcome of a refused row and recounts its part. */
  amend(id: string, number: number, row: ImportRow): Promise<void>;
  /** Marks it as taken back, once, and returns the head. Undefined when it is gone. */
  takeBack(id: string, now: Temporal.Instant): Promise<ImportHead | undefined>;
  /** Stores what became of a part's departures and counts it, as `finish` does. */
  finishBack(id: string, number: number, part: ImportPart): Promise<void>;
  /** Deletes the import, parts first. */
  drop(head: ImportHead): Promise<void>;
}

/** What HR chose for columns with names of their own, for the next file; of a name only its hash is kept. */
export interface ChosenColumns {
  /** By the hash of the name: a field of a departure or `LEFT_OUT`. */
  all(): Promise<ReadonlyMap<string, string>>;
  /** Adds these; of one name the last choice counts. The longest ago go first where there are more than `CHOSEN_KEPT`. */
  keep(chosen: ReadonlyMap<string, string>): Promise<void>;
}

/** More than all columns of a few personnel systems; far less than an item may weigh. */
export const CHOSEN_KEPT = 300;

export interface ImportHead {
  /** 32 hexadecimal characters from the uploader and the file: the same upload is the same import. */
  readonly id: string;
  /** The uploader's subject. */
  readonly who: string;
  /** The language of their problems. */
  readonly language: Language;
  readonly since: Temporal.Instant;
  /** When it expires. */
  readonly until: Temporal.Instant;
  /** The file's own column names. */
  readonly columns: readonly string[];
  /** What each column is: a field of a departure, `LEFT_OUT` or `ASKED`. Absent: what its name says. */
  readonly fields?: readonly string[];
  readonly delimiter: "," | ";" | "\t";
  /** Number of rows. */
  readonly rows: number;
  /** For each part, how many rows had a problem when read. */
  readonly problems: readonly number[];
  /** For each part, how many rows were met before, by what they are. */
  readonly met?: Readonly<Record<RowMet, readonly number[]>>;
  readonly started?: Temporal.Instant;
  /** Finished parts, by number. */
  readonly done: Readonly<Record<number, PartDone>>;
  /** When its latest part was finished. */
  readonly finished?: Temporal.Instant;
  /** When its uploader took it back. */
  readonly takenBack?: Temporal.Instant;
  /** Parts that were taken back, by number. */
  readonly back?: Readonly<Record<number, PartBack>>;
}

/** A column that HR left out: nothing of it is recorded. */
export const LEFT_OUT = "left-out";
/** A column that HR is asked about. */
export const ASKED = "asked";

/**
 * Whom a row is about when the file is read: somebody recorded with the same dates, somebody whose departure runs with
 * other dates, or somebody of an earlier row.
 */
export const ROWS_MET = ["known", "running", "twice"] as const;
export type RowMet = (typeof ROWS_MET)[number];

/** How many departures of a part were withdrawn, and how many stay. */
export interface PartBack {
  readonly withdrawn: number;
  readonly left: number;
}

/** How many rows of a part had each outcome. */
export interface PartDone {
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
}

/** At most `ROWS_PER_PART` rows in file order; parts count from 0. */
export interface ImportPart {
  readonly rows: readonly ImportRow[];
}

export interface FinishedPart extends ImportPart {
  readonly at: Temporal.Instant;
}

export interface ImportRow {
  /** Line in the file; the header is line 1. */
  readonly line: number;
  /** The cells as typed, in column order. Emptied once the row is recorded. */
  readonly cells: readonly string[];
  /** Whom it is about, as far as that was known when the file was read; absent for somebody new. */
  readonly met?: RowMet;
  /** Undefined until the worker has done it. */
  readonly outcome?: ImportOutcome;
  /** The departure that the row became or already was; for a row of a running departure with other dates, that one. */
  readonly departureId?: string;
  /** What taking the import back made of its departure. */
  readonly back?: RowBack;
  /** For such a row: all running departures of the same person. It is recorded beside them once HR confirms. */
  readonly beside?: readonly string[];
  /** Its cells are not those of the columns: its problem stays whatever the columns are. */
  readonly unreadable?: true | undefined;
  /** Why it was or would be refused: one sentence each, in the uploader's language. */
  readonly problems: readonly string[];
}

/** `withdrawn`, or why it stays. */
export type RowBack = "withdrawn" | WhyNotTakenBack;

/** Why taking back an import leaves a departure as it is. */
export const WHY_NOT_TAKEN_BACK = ["mailed", "changed", "withdrawn-before", "erased"] as const;
export type WhyNotTakenBack = (typeof WHY_NOT_TAKEN_BACK)[number];

/** `known`: recorded before. */
export type ImportOutcome = "recorded" | "known" | "refused";

/** Tells the worker which part to record or to take back; nothing personal. */
export interface ImportQueue {
  put(message: ImportMessage, delaySeconds?: number): Promise<void>;
}

export interface ImportMessage {
  readonly importId: string;
  readonly part: number;
  /** Its departures are withdrawn. Absent: its rows are recorded. */
  readonly takesBack?: true | undefined;
}

/** Counts the outcomes of a finished part. */
export function doneOf({ rows }: ImportPart): PartDone {
  const having = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return { recorded: having("recorded"), known: having("known"), refused: having("refused") };
}

/** Counts what taking back made of a part's departures. */
export function backOf({ rows }: ImportPart): PartBack {
  const withdrawn = rows.filter(({ back }) => back === "withdrawn").length;
  return { withdrawn, left: rows.filter(({ back }) => back !== undefined).length - withdrawn };
}

/** Counts the rows of each part that were met before. */
export function metIn(parts: readonly ImportPart[]): Record<RowMet, readonly number[]> {
  const having = (met: RowMet) =>
    parts.map(({ rows }) => rows.filter((row) => row.met === met).length);
  return { known: having("known"), running: having("running"), twice: having("twice") };
}

/** Counts the rows of each part that have a problem. */
export function problemsIn(parts: readonly ImportPart[]): number[] {
  return parts.map(({ rows }) => rows.filter(({ problems }) => problems.length > 0).length);
}
