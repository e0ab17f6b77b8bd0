import { Temporal } from "temporal-polyfill";
import {
  MOMENTS,
  type MomentMistake,
  momentMistakes,
} from "../../departure/changes/moment-mistakes.ts";
import type { Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { readTypedDay } from "../../use-cases/requests/typed-days.ts";

/** Why a row can't be read. */
export type RowMistake =
  | { readonly code: "missing-day" | "missing-time" | "date" | "clock" | "skipped-time" }
  | MomentMistake;

/** A row of the form as typed, and what is wrong with it, beside its day or its time. */
export interface MomentRow {
  readonly day: string;
  readonly time: string;
  readonly wrong?: { readonly field: "day" | "time"; readonly mistake: RowMistake };
}

export interface ReadMoments {
  readonly rows: readonly MomentRow[];
  /** Fewer than three rows are filled in. */
  readonly tooFew: boolean;
  /** All of them, if nothing is wrong. */
  readonly moments?: readonly Temporal.ZonedDateTime[];
}

/** The names of the fields of one row. */
export function fieldsOf(row: number): { readonly day: string; readonly time: string } {
  return { day: `day-${row + 1}`, time: `time-${row + 1}` };
}

/** Reads the moments in a form and checks them against the rules and each other. Empty rows don't count. */
export function readMoments(
  form: URLSearchParams,
  departure: Departure,
  context: Context,
): ReadMoments {
  const typed = Array.from({ length: MOMENTS.most }, (_, row) => {
    const { day, time } = fieldsOf(row);
    return { day: (form.get(day) ?? "").trim(), time: (form.get(time) ?? "").trim() };
  });
  const read = typed.map((row) => readRow(row, departure.timeZone));
  const minutes = context.plan.settings.talkMinutes;
  const moments = read.map((each) => (each && "at" in each ? each.at : undefined));
  const mistakes = momentMistakes(moments, departure, { minutes, ...context });
  const rows = typed.map((row, index): MomentRow => {
    const unread = read[index];
    if (unread && "wrong" in unread) return { ...row, wrong: unread.wrong };
    const mistake = mistakes[index];
    return mistake ? { ...row, wrong: { field: fieldOf(mistake), mistake } } : row;
  });
  const given = moments.filter((each) => each !== undefined);
  const tooFew = typed.filter(({ day, time }) => day || time).length < MOMENTS.least;
  const isRight = !tooFew && rows.every(({ wrong }) => !wrong);
  return { rows, tooFew, ...(isRight ? { moments: given } : {}) };
}

/** The moments as rows to show, with empty ones to fill in. */
export function rowsOf(moments: readonly Temporal.ZonedDateTime[]): MomentRow[] {
  return Array.from({ length: MOMENTS.most }, (_, index) => {
    const at = moments[index];
    return {
      day: at?.toPlainDate().toString() ?? "",
      time: at?.toPlainTime().toString({ smallestUnit: "minute" }) ?? "",
    };
  });
}

function fieldOf({ code }: MomentMistake): "day" | "time" {
  return code === "too-soon" || code === "after-deletion" ? "day" : "time";
}

type ReadRow =
  | { readonly at: Temporal.ZonedDateTime }
  | { readonly wrong: NonNullable<MomentRow["wrong"]> };

function readRow(
  { day, time }: Pick<MomentRow, "day" | "time">,
  timeZone: string,
): ReadRow | undefined {
  if (!day && !time) return undefined;
  if (!day) return wrong("day", "missing-day");
  if (!time) return wrong("time", "missing-time");
  const date = dayIn(day);
  if (!date) return wrong("day", "date");
  const plainTime = timeIn(time);
  if (!plainTime) return wrong("time", "clock");
  const at = date.toZonedDateTime({ timeZone, plainTime });
  return at.toPlainTime().equals(plainTime) ? { at } : wrong("time", "skipped-time");
}

function wrong(
  field: "day" | "time",
  code: Exclude<RowMistake, MomentMistake>["code"],
): { readonly wrong: NonNullable<MomentRow["wrong"]> } {
  return { wrong: { field, mistake: { code } } };
}

function dayIn(typed: string): Temporal.PlainDate | undefined {
  const text = readTypedDay(typed);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** Browsers may add seconds. A full stop is how many people write a time. */
function timeIn(text: string): Temporal.PlainTime | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
}
