import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { latestOf } from "../timeline/past.ts";

/** Since when today's manager has had the role: the latest reassignment in effect; undefined for the first manager. */
export function inChargeSince(
  { history, timeZone }: Pick<Departure, "history" | "timeZone">,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const last = history.findLast(({ what, detail = "" }) => {
    const [role, from, until] = detail.split(" ");
    return what === "replaced" && role === "manager" && isBetween(today, { from, until });
  });
  const from = last?.detail?.split(" ")[1];
  if (!last || !from) return undefined;
  return latestOf(last.at, Temporal.PlainDate.from(from).toZonedDateTime(timeZone).toInstant());
}

function isBetween(
  day: Temporal.PlainDate,
  { from, until }: { readonly from: string | undefined; readonly until: string | undefined },
): boolean {
  const isBegun = from !== undefined && Temporal.PlainDate.compare(from, day) <= 0;
  return isBegun && (until === undefined || Temporal.PlainDate.compare(day, until) <= 0);
}
