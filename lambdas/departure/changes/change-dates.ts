import { Temporal } from "temporal-polyfill";
import { goesOnAfterAll, lastToldIn, withLastTold } from "../mailings/last-told.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { HistoryLine } from "../model/history.ts";
import { Refusal } from "../model/refusal.ts";
import { HEARING, type Hearing } from "../model/told-before.ts";
import { withoutInterview } from "./change-interview.ts";
import { finish } from "./finish.ts";
import { byPresentPlan } from "./follow-plan.ts";
import { changedDates, type DatesChange, isSameChange, replan } from "./replan.ts";

export type { DatesChange } from "./replan.ts";

/**
 * Moves unsent mailings to new dates or another kind, and opens a new undo window. Sent mailings stay as they are.
 * Readers we have already mailed get one notice per window with the old and the new facts; it carries any steps that
 * the change made late.
 */
export function changeDates(
  before: Departure,
  change: DatesChange,
  context: Context & Actor,
): Departure {
  if (before.erased) throw new Refusal("is-erased");
  if (before.withdrawn) throw new Refusal("is-withdrawn");
  if (isSameChange(before, change)) return before;
  const { now, who } = context;
  const departure = byPresentPlan(before, context);
  const planned = replanTold(departure, change, context);
  const after: Departure = {
    ...planned,
    edition: departure.edition + 1,
    history: [
      ...departure.history,
      ...linesOf(departure, change).map((line) => ({ at: now, who, ...line })),
    ],
  };
  // No interview when the employee has died.
  const silent = change.kind === "quiet" ? withoutInterview(after, context) : after;
  return finish(before, silent, context);
}

/**
 * The departure on its new dates, and the readers to notify: those we have mailed before who can see a difference, or
 * who were told that the departure was off. None before the announcement, and none for a quiet departure.
 */
export function replanTold(departure: Departure, change: DatesChange, since: Context): Departure {
  const known = lastToldIn(departure, since);
  const { lastTold } = withLastTold(replan(departure, change, { told: [], ...since }), known);
  const told = HEARING.filter(
    (to) =>
      mayBeTold(to, departure, change, since) &&
      (lastTold?.[to] !== undefined || goesOnAfterAll(departure, { to })),
  );
  return withLastTold(replan(departure, change, { told, ...since }), known);
}

function mayBeTold(
  to: Hearing,
  { timeZone, optedOut }: Departure,
  { dates, kind }: DatesChange,
  { now }: Pick<Context, "now">,
): boolean {
  if (kind === "quiet" || (to === "leaver" && optedOut)) return false;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return Temporal.PlainDate.compare(dates.announced, today) <= 0;
}

/** The kind is not named, because the history outlives the personal data. */
export function linesOf(
  { dates, kind, endFollowsLastDay }: Departure,
  change: DatesChange,
): Pick<HistoryLine, "what" | "detail">[] {
  const moved = changedDates(dates, change.dates).map(
    (name) => `${name} ${dates[name]} ${change.dates[name]}`,
  );
  const isOtherKind = kind !== change.kind;
  if (moved.length === 0 && !isOtherKind) {
    const isPinned = endFollowsLastDay !== change.endFollowsLastDay;
    return [{ what: "dates-changed", detail: isPinned ? "endOfEmployment" : "extraSteps" }];
  }
  return [
    ...(moved.length > 0 ? [{ what: "dates-changed" as const, detail: moved.join(", ") }] : []),
    ...(isOtherKind ? [{ what: "kind-changed" as const }] : []),
  ];
}
