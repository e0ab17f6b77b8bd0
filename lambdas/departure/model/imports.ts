import type { Temporal } from "temporal-polyfill";
import type { Language } from "./plan.ts";

/** How many rows a part has: what the worker takes at a time, and a page shows. Together at most some 300 kB: a part is one item. */
export const ROWS_PER_PART = 50;

/**
 * Files of departures that people at HR hand in: kept in parts, looked at, then recorded by a worker, part by part. What was
 * recorded leaves the parts at once; what was refused is kept until the import is over.
 */
export interface Imports {
  /** Keeps what was read; false when this file was handed in before. The parts are there before the head is. */
  create(head: ImportHead, parts: readonly ImportPart[]): Promise<boolean>;
  find(id: string, now: Temporal.Instant): Promise<ImportHead | undefined>;
  part(id: string, number: number): Promise<ImportPart | undefined>;
  /** Marks it as started, once; what it is after that. Undefined when it is gone. */
  start(id: string, now: Temporal.Instant): Promise<ImportHead | undefined>;
  /** Puts what became of a part in its place, and counts it in the head. The first to finish a part wins; a second counts what that one wrote, if nobody did. */
  finish(id: string, number: number, part: ImportPart): Promise<void>;
  /** Puts what became of a row that was refused in its place, and counts its part anew. */
  amend(id: string, number: number, row: ImportRow): Promise<void>;
  /** Throws the import away, parts first. */
  drop(head: ImportHead): Promise<void>;
}

export interface ImportHead {
  /** 32 hexadecimal characters, made of whoever handed it in and the file: the same file twice is the same import. */
  readonly id: string;
  /** The subject of whoever handed it in. */
  readonly who: string;
  /** In which their problems are told. */
  readonly language: Language;
  readonly since: Temporal.Instant;
  /** After this moment it is not found any more. */
  readonly until: Temporal.Instant;
  /** The columns as the file names them. */
  readonly columns: readonly string[];
  readonly delimiter: "," | ";" | "\t";
  /** How many rows the file has. */
  readonly rows: number;
  /** For each part, how many of its rows had a problem when the file was read. */
  readonly problems: readonly number[];
  readonly started?: Temporal.Instant;
  /** By the number of the part: those that the worker has finished. */
  readonly done: Readonly<Record<number, PartDone>>;
}

/** How many rows of a part became what. */
export interface PartDone {
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
}

/** At most `ROWS_PER_PART` rows, in the order of the file; counted from 0. */
export interface ImportPart {
  readonly rows: readonly ImportRow[];
}

export interface ImportRow {
  /** In the file; the columns are line 1. */
  readonly line: number;
  /** As they were typed, in the order of the columns. Empty once the row is a departure, whoever recorded it. */
  readonly cells: readonly string[];
  /** Undefined until the worker took it. */
  readonly outcome?: ImportOutcome;
  /** Where it became a departure, or was one; of a row that was refused for a departure that runs, that one. */
  readonly departureId?: string;
  /** Of such a row: all departures of the same person that run, beside which it is recorded once somebody confirms that. */
  readonly beside?: readonly string[];
  /** Why it was refused, or would be: a sentence each, in the language of whoever handed it in. */
  readonly problems: readonly string[];
}

/** `known`: a departure that was recorded before. */
export type ImportOutcome = "recorded" | "known" | "refused";

/** Where the worker hears which part it is to record; nothing personal. */
export interface ImportQueue {
  put(message: ImportMessage, delaySeconds?: number): Promise<void>;
}

export interface ImportMessage {
  readonly importId: string;
  readonly part: number;
}

/** What became of the rows of a part that the worker is through with. */
export function doneOf({ rows }: ImportPart): PartDone {
  const having = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return { recorded: having("recorded"), known: having("known"), refused: having("refused") };
}
