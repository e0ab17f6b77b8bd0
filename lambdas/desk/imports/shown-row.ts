import type { ImportHead, ImportRow } from "../../departure/model/imports.ts";
import { someAtOnce } from "../../departure/model/some-at-once.ts";
import { excerpt } from "../../http/excerpt.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { fieldOf } from "../../use-cases/import-file/columns.ts";
import type { FieldName } from "../../words/field-names.ts";
import type { DeskPorts } from "../desk-ports.ts";

/** The person in a row: as typed, or as the departure has it now. */
export interface ShownRow {
  readonly row: ImportRow;
  readonly leaver: string;
  readonly manager: string;
  readonly lastDay: string;
}

const DEPARTURES_AT_ONCE = 10;

export function leaversOf(
  rows: readonly ImportRow[],
  { columns, language }: Pick<ImportHead, "columns" | "language">,
  { departures }: Pick<DeskPorts, "departures">,
): Promise<ShownRow[]> {
  return someAtOnce(rows, DEPARTURES_AT_ONCE, async (row) => {
    const isDeparture = row.departureId && row.outcome !== "refused";
    const found = isDeparture ? await departures.find(row.departureId ?? "") : undefined;
    if (!found) return typedIn(row, columns);
    const { people, dates } = found;
    return {
      row,
      leaver: people.employee.name,
      manager: people.manager.name,
      lastDay: dayInWords(dates.lastDay, language, "shortDay"),
    };
  });
}

function typedIn(row: ImportRow, columns: readonly string[]): ShownRow {
  const cell = (field: FieldName) => {
    const index = columns.findIndex((column) => fieldOf(column) === field);
    return excerpt(row.cells[index]?.trim() ?? "");
  };
  return {
    row,
    leaver: cell("employee.name"),
    manager: cell("manager.name"),
    lastDay: cell("lastDay"),
  };
}
