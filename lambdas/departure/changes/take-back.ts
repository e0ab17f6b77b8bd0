import { isBesidePlan } from "../mailings/lasting-mailings.ts";
import { isAboutWithdrawal } from "../mailings/notifications.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, Withdrawal } from "../model/departure.ts";
import { hasLeft } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification } from "../model/notification.ts";
import { Refusal } from "../model/refusal.ts";
import { type DatesChange, linesOf, replanTold } from "./change-dates.ts";
import { finish } from "./finish.ts";
import { byPresentPlan } from "./follow-plan.ts";
import { isSameChange } from "./replan.ts";

/**
 * Reverts a withdrawal, optionally with other dates. Stopped mail is planned again, with a new undo window. Anyone who
 * was told of the withdrawal is told that it is off; if no notice had gone out, nobody hears of either.
 */
export function takeBack(
  departure: Departure,
  change: DatesChange,
  context: Context & Actor,
): Departure {
  const { withdrawn, erased } = departure;
  if (erased) throw new Refusal("is-erased");
  if (!withdrawn) throw new Refusal("not-withdrawn");
  const { now, who } = context;
  const again = byPresentPlan(revived(departure, withdrawn), context);
  const lines = isSameChange(departure, change) ? [] : linesOf(departure, change);
  const after: Departure = {
    ...replanTold(again, change, context),
    edition: departure.edition + 1,
    history: [
      ...again.history,
      ...[{ what: "taken-back" as const }, ...lines].map((line) => ({ at: now, who, ...line })),
    ],
  };
  return finish(departure, after, context);
}

/** As before the withdrawal, plus what was sent since. */
function revived(departure: Departure, withdrawal: Withdrawal): Departure {
  const { withdrawn: _, ...rest } = departure;
  return {
    ...rest,
    steps: departure.steps.map((step) => {
      const { skipped, ...planned } = step;
      return skipped === "withdrawn" ? planned : step;
    }),
    mailings: departure.mailings.map((mailing) => {
      const { cancelled: _cancelled, ...again } = mailing;
      if (isAboutWithdrawal(mailing))
        return hasLeft(mailing) ? again : { ...again, state: { name: "skipped" } };
      return wasStopped(mailing, departure, withdrawal)
        ? { ...again, revision: mailing.revision + 1, state: { name: "pending" } }
        : again;
    }),
  };
}

/** True when the withdrawal stopped this mailing. It was skipped earlier if its moment came before the withdrawal. */
function wasStopped(mailing: Mailing, { steps, mailings }: Departure, { at }: Withdrawal): boolean {
  if (mailing.state.name !== "skipped" || mailing.kind === "interview") return false;
  if (
    mailing.kind === "notice"
      ? !isNotification(mailing, "replaced-manager")
      : !isBesidePlan(mailing)
  )
    return false;
  const isClosed = mailing.steps.some((id) =>
    steps.some(
      (step) => step.id === id && (step.mark || (step.skipped && step.skipped !== "withdrawn")),
    ),
  );
  const isFirst =
    mailing.kind === "handed-over" &&
    mailings.findLast(({ steps: [id] }) => id === mailing.steps[0]) === mailing;
  return !isClosed && (isFirst || mailing.at.epochMilliseconds > at.epochMilliseconds);
}
