import { Temporal } from "temporal-polyfill";
import type { Departure } from "./departure.ts";
import { type HistoryLine, isByLink } from "./history.ts";
import { LinkRefusal } from "./refusal.ts";

type WithHistory = Pick<Departure, "history" | "webhookCursor" | "timeZone">;

/**
 * Adds a line. Changes back and forth by one link on one step within a day are joined into one line, so that pressing
 * buttons can't fill the history; delegations keep their own. A joined line is sent again as a webhook event.
 */
export function withLine(
  { history, webhookCursor: cursor, timeZone }: WithHistory,
  line: HistoryLine,
): Pick<Departure, "history"> & Partial<Pick<Departure, "webhookCursor">> {
  const index = history.findIndex((each) => isToAndFro(each, line, timeZone));
  const before = history[index];
  if (!before) return { history: [...history, line] };
  const again = [...new Set([...(cursor?.again ?? []), index])];
  return {
    history: history.with(index, { ...line, times: (before.times ?? 1) + 1 }),
    ...(cursor && index < cursor.lines ? { webhookCursor: { ...cursor, again } } : {}),
  };
}

/** By time: a joined line stays where it began. */
export function byTime(history: readonly HistoryLine[]): HistoryLine[] {
  return history.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}

/** The most lines that links can write; it leaves room for HR and the program. */
export const MOST_LINES_BY_LINKS = 200;

/** Throws if the change would add one line too many by links. */
export function refuseFullHistory(before: Departure, after: Departure): void {
  if (after.history.length <= before.history.length) return;
  if (before.history.filter(isByLink).length >= MOST_LINES_BY_LINKS) {
    throw new LinkRefusal("too-many-by-links");
  }
}

function isToAndFro(one: HistoryLine, other: HistoryLine, timeZone: string): boolean {
  if (!isByLink(other) || one.who !== other.who) return false;
  if (one.what === "handed-over" || other.what === "handed-over") return false;
  return subjectOf(one) === subjectOf(other) && isSameDay(one, other, timeZone);
}

/** The step or field that a line is about. */
function subjectOf({ detail = "" }: HistoryLine): string {
  return detail.split(" ", 1)[0] ?? "";
}

function isSameDay(one: HistoryLine, other: HistoryLine, timeZone: string): boolean {
  const [day, otherDay] = [one, other].map(({ at }) => at.toZonedDateTimeISO(timeZone));
  return day !== undefined && otherDay !== undefined
    ? day.toPlainDate().equals(otherDay.toPlainDate())
    : false;
}
