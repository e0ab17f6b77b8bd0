import type { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification } from "../model/notification.ts";
import { isUnfinished, isUsefulOn } from "../timeline/useful.ts";
import { isForReaderOf } from "./carriers.ts";
import { isNewsOfInterview, isToldOtherwise } from "./interview-mails.ts";
import { soonestFor } from "./interview-moment.ts";
import { isTalkNotice, isTalkNoticeOver } from "./talk-notices.ts";

/**
 * A mailing that was cancelled in flight and then not sent: it goes out after the undo window, with the steps still
 * meant for the same person. Undefined if it is no longer wanted.
 */
export function releasedClaim(
  { cancelled: _, said: __, ...mailing }: Mailing,
  departure: Departure,
  since: Context,
): Mailing | undefined {
  if (departure.withdrawn || departure.erased) return undefined;
  if (departure.optedOut && mailing.to === "leaver") return undefined;
  const at = soonestFor(mailing, departure, since);
  const steps = mailing.steps.filter((id) =>
    isStillFor(mailing, id, { departure, since, day: at.toPlainDate() }),
  );
  const isWanted =
    steps.length > 0 ||
    (isNewsOfInterview(departure, mailing, at.toInstant()) &&
      !isToldOtherwise(departure, mailing)) ||
    isNotification(mailing, "replaced-manager") ||
    (isTalkNotice(mailing) && !isTalkNoticeOver(departure, mailing, since));
  return isWanted ? { ...mailing, steps, at, revision: mailing.revision + 1 } : undefined;
}

function isStillFor(
  mailing: Pick<Mailing, "to" | "colleague">,
  stepId: string,
  {
    departure,
    since,
    day,
  }: { readonly departure: Departure; readonly since: Context; readonly day: Temporal.PlainDate },
): boolean {
  const step = departure.steps.find(({ id }) => id === stepId);
  if (!step || !isForReaderOf(step, mailing) || !isUnfinished(step)) return false;
  return isUsefulOn(day, step, { ...since, dates: departure.dates });
}
