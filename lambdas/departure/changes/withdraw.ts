import type { Temporal } from "temporal-polyfill";
import { notificationAt, withMailings } from "../mailings/notifications.ts";
import { spread } from "../mailings/spacing.ts";
import { stopUnsent } from "../mailings/stop-unsent.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, WithdrawalReason } from "../model/departure.ts";
import { wasMailed } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import type { NotificationNews } from "../model/notification.ts";
import { Refusal } from "../model/refusal.ts";
import { atOnce, endOfUndoWindow, latestOf } from "../timeline/past.ts";
import { withoutInterview } from "./change-interview.ts";
import { finish } from "./finish.ts";
import { personReached } from "./submit.ts";
import { withoutTalk } from "./without-talk.ts";

/** Notices about the withdrawal itself. */
const WITHDRAWAL_NOTICES = {
  stays: "withdrawn",
  "came-back": "came-back",
} as const satisfies Partial<Record<WithdrawalReason, NotificationNews>>;

/**
 * Stops every unsent mail, including the interview invitation; for `came-back`, all of it is from after the last day.
 * Everyone we have mailed is told once, except after a mistake. Idempotent. Notices wait for a new undo window, so that
 * a slip reaches nobody.
 */
export function withdraw(
  departure: Departure,
  reason: WithdrawalReason,
  context: Context & Actor,
): Departure {
  const { now, who } = context;
  if (departure.erased) throw new Refusal("is-erased");
  if (departure.withdrawn) return departure;
  refuseIfImpossible(departure, reason, now);
  const stopped = stopUnsent(departure, { now, as: "withdrawn", to: () => true });
  const withdrawn: Departure = {
    ...departure,
    edition: departure.edition + 1,
    withdrawn: { reason, at: now },
    steps: stopped.steps,
    mailings: withMailings(
      stopped.mailings,
      notices({ ...departure, mailings: stopped.mailings }, reason, context),
    ),
    history: [...departure.history, { at: now, who, what: "withdrawn", detail: reason }],
  };
  // Interview cancellations wait as long as the notices.
  const { undoUntil } = departure;
  const quiet = { ...withdrawn, undoUntil: endOfWindow(departure, context) };
  const off = withoutTalk(withoutInterview(quiet, context));
  return finish(departure, { ...off, undoUntil }, context);
}

/** Only someone who hasn't left can stay, and only someone who has left can come back. */
export function canWithdrawAs(
  reason: WithdrawalReason,
  { dates, timeZone }: Pick<Departure, "dates" | "timeZone">,
  now: Temporal.Instant,
): boolean {
  if (reason === "mistake") return true;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const isGone = dates.lastDay.until(today).sign > 0;
  return isGone === (reason === "came-back");
}

function refuseIfImpossible(
  departure: Departure,
  reason: WithdrawalReason,
  now: Temporal.Instant,
): void {
  if (canWithdrawAs(reason, departure, now)) return;
  const details = { given: reason, lastDay: departure.dates.lastDay.toString() };
  throw new Refusal(reason === "came-back" ? "not-left-yet" : "left-already", details);
}

function notices(
  departure: Departure,
  reason: WithdrawalReason,
  { plan, calendar, now }: Context & Actor,
): Mailing[] {
  if (reason === "mistake") return [];
  const settings = { ...plan.settings, timeZone: departure.timeZone };
  const at = atOnce({
    quietUntil: endOfWindow(departure, { plan, now }),
    announced: departure.dates.announced,
    settings,
    calendar,
  });
  const notice = WITHDRAWAL_NOTICES[reason];
  return spread(
    (["manager", "leaver"] as const)
      .filter((to) => isTold(departure, to))
      .map((to) => notificationAt(`${notice}-${to}`, { at, mailings: departure.mailings })),
    personReached(departure, settings),
  );
}

/** An undo window that is still open counts, since clocks may differ by seconds. */
function endOfWindow(
  { undoUntil }: Departure,
  { plan, now }: Pick<Context, "plan" | "now">,
): Temporal.Instant {
  return latestOf(endOfUndoWindow(now, plan.settings), undoUntil);
}

/** Not a leaver who opted out, nor one who may not be mailed. */
function isTold({ mailings, kind, optedOut }: Departure, to: "manager" | "leaver"): boolean {
  const mayBeMailed = to === "manager" || (kind !== "quiet" && !optedOut);
  return mayBeMailed && wasMailed(mailings, to);
}
