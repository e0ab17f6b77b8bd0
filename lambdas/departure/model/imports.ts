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
  find(id: string, now: Temporal.Instant): Promise<ImportHead | undefined>;
  part(id: string, number: number): Promise<ImportPart | undefined>;
  /** Marks it as started, once, and returns the head. Undefined when it is gone. */
  start(id: string, now: Temporal.Instant): Promise<ImportHead | undefined>;
  /**
   * Stores a part's outcome and counts it in the head. The first to finish wins; a later call only completes the count.
   */
  finish(id: string, number: number, part: ImportPart): Promise<void>;
  /** Replaces the outcome of a refused row and recounts its part. */
  amend(id: string, number: number, row: ImportRow): Promise<void>;
  /** Deletes the import, parts first. */
  drop(head: ImportHead): Promise<void>;
}

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
  readonly delimiter: "," | ";" | "\t";
  /** Number of rows. */
  readonly rows: number;
  /** For each part, how many rows had a problem when read. */
  readonly problems: readonly number[];
  readonly started?: Temporal.Instant;
  /** Finished parts, by number. */
  readonly done: Readonly<Record<number, PartDone>>;
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

export interface ImportRow {
  /** Line in the file; the header is line 1. */
  readonly line: number;
  /** The cells as typed, in column order. Emptied once the row is recorded. */
  readonly cells: readonly string[];
  /** Undefined until the worker has done it. */
  readonly outcome?: ImportOutcome;
  /** The departure that the row became or already was; for a row refused because of a running departure, that one. */
  readonly departureId?: string;
  /** For such a row: all running departures of the same person. It is recorded beside them once HR confirms. */
  readonly beside?: readonly string[];
  /** Why it was or would be refused: one sentence each, in the uploader's language. */
  readonly problems: readonly string[];
}

/** `known`: recorded before. */
export type ImportOutcome = "recorded" | "known" | "refused";

/** Tells the worker which part to record; nothing personal. */
export interface ImportQueue {
  put(message: ImportMessage, delaySeconds?: number): Promise<void>;
}

export interface ImportMessage {
  readonly importId: string;
  readonly part: number;
}

/** Counts the outcomes of a finished part. */
export function doneOf({ rows }: ImportPart): PartDone {
  const having = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return { recorded: having("recorded"), known: having("known"), refused: having("refused") };
}
