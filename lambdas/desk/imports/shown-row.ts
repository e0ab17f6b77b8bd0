import type { ImportHead, ImportRow } from "../../departure/model/imports.ts";
import { someAtOnce } from "../../departure/model/some-at-once.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { excerpt } from "../../http/excerpt.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { fieldsOf } from "../../use-cases/import-file/columns.ts";
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
  head: Pick<ImportHead, "columns" | "fields" | "language">,
  { departures }: Pick<DeskPorts, "departures">,
): Promise<ShownRow[]> {
  return someAtOnce(rows, DEPARTURES_AT_ONCE, async (row) => {
    const isDeparture = row.outcome === "recorded" || row.outcome === "known";
    const found = isDeparture ? await departures.find(row.departureId ?? "") : undefined;
    if (!found) return typedIn(row, head);
    const { people, dates } = found;
    return {
      row,
      leaver: nameToShow(people.employee),
      manager: people.manager.name,
      lastDay: dayInWords(dates.lastDay, head.language, "shortDay"),
    };
  });
}

function typedIn(row: ImportRow, head: Pick<ImportHead, "columns" | "fields">): ShownRow {
  const fields = fieldsOf(head);
  const cell = (field: FieldName) => excerpt(row.cells[fields.indexOf(field)]?.trim() ?? "");
  return {
    row,
    leaver: nameToShow({ name: cell("employee.name"), calledName: cell("employee.calledName") }),
    manager: cell("manager.name"),
    lastDay: cell("lastDay"),
  };
}
