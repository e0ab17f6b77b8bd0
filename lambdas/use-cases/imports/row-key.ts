import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { ImportHead, ImportRow } from "../../departure/model/imports.ts";

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
