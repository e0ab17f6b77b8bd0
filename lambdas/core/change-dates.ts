import { Temporal } from "temporal-polyfill";
import { withoutTalk } from "./change-interview.ts";
import type { Departure } from "./departure.ts";
import { finish } from "./finish.ts";
import { byPresentPlan } from "./follow-plan.ts";
import type { HistoryLine } from "./history.ts";
import { wasMailed } from "./left.ts";
import { isNoticeOfChange } from "./notices.ts";
import { Refusal } from "./refusal.ts";
import { changedDates, type DatesChange, isSameChange, replan, type Told } from "./replan.ts";
import type { Circumstances } from "./submit.ts";

export type { DatesChange } from "./replan.ts";

/**
 * Moves what has not left to new dates or another kind, in a new undo window. What was sent stays sent. The manager is
 * told once per window, if there was a mail before, and gets with it what the change made late.
 */
export function changeDates(
  before: Departure,
  change: DatesChange,
  circumstances: Circumstances,
): Departure {
  if (before.erased) throw new Refusal("is-erased");
  if (before.withdrawn) throw new Refusal("is-withdrawn");
  if (isSameChange(before, change)) return before;
  const { now, who } = circumstances;
  const departure = byPresentPlan(before, circumstances);
  const isNews =
    (bringsNews(departure, change) || departure.mailings.some(isStillToTell)) &&
    wasMailed(departure.mailings, "manager");
  const told: Told = isNews && mayBeTold(departure, change, now) ? ["manager"] : [];
  const after: Departure = {
    ...replan(departure, change, { told, ...circumstances }),
    edition: departure.edition + 1,
    history: [
      ...departure.history,
      ...linesOf(departure, change).map((line) => ({ at: now, who, ...line })),
    ],
  };
  // Nobody talks with somebody who has died.
  const silent = change.kind === "quiet" ? withoutTalk(after, circumstances) : after;
  return finish(before, silent, circumstances);
}

/** Steps that HR adds or takes away are no news to anybody until they come. */
export function bringsNews({ dates, kind }: Departure, change: DatesChange): boolean {
  return kind !== change.kind || changedDates(dates, change.dates).length > 0;
}

/** Told of nothing before the announcement, and of a quiet departure never. */
export function mayBeTold(
  { timeZone }: Departure,
  { dates, kind }: DatesChange,
  now: Temporal.Instant,
): boolean {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return kind !== "quiet" && Temporal.PlainDate.compare(dates.announced, today) <= 0;
}

function isStillToTell(mailing: Departure["mailings"][number]): boolean {
  return isNoticeOfChange(mailing) && mailing.state.name === "pending";
}

/** The kind is not named: history outlives the private data. */
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
