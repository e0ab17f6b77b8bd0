import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { ImportHead, ImportRow } from "../../departure/model/imports.ts";
import type { Dates } from "../../departure/model/offset.ts";

export type ImportOfRow = Pick<ImportHead, "id" | "who" | "since">;

/** The idempotency key of a row: the import and the line. */
export function rowKey({ id }: Pick<ImportHead, "id">, { line }: Pick<ImportRow, "line">): string {
  return `${id} ${line}`;
}

/** The next key of a row whose departure was undone: the same file may be recorded again. */
export function nextKey(key: string): string {
  return `${key} again`;
}

/** Withdrawn as a mistake before the file was handed in again. */
export function wasUndone(
  { withdrawn, erased }: Departure,
  { since }: Pick<ImportHead, "since">,
): boolean {
  return (
    withdrawn?.reason === "mistake" && !erased && Temporal.Instant.compare(withdrawn.at, since) < 0
  );
}

/** A row of a person whose running departure has these dates is that departure. */
export function isSameDeparture(running: OnRow, row: OnRow): boolean {
  return running.lastDay.equals(row.lastDay) && running.endOfEmployment.equals(row.endOfEmployment);
}

type OnRow = Pick<Dates, "lastDay" | "endOfEmployment">;
