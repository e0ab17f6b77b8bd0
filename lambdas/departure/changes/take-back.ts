import { bringsAgain } from "../mailings/lasting-mailings.ts";
import { isAboutWithdrawal, isNotice } from "../mailings/notices.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, Withdrawal } from "../model/departure.ts";
import { hasLeft } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { Refusal } from "../model/refusal.ts";
import { type DatesChange, linesOf, replanTold } from "./change-dates.ts";
import { finish } from "./finish.ts";
import { byPresentPlan } from "./follow-plan.ts";
import { isSameChange } from "./replan.ts";

/**
 * Undoes a withdrawal, with other dates if HR says so: what was stopped is planned again, in a new undo window. Whoever was
 * told of the withdrawal is told that it is off; where nothing had left, it is as if nothing had happened.
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

/** As it was before the withdrawal, beside what left meanwhile. */
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

/** What the plan did not time has to be told from what was skipped before: it was to leave later, or to a colleague. */
function wasStopped(mailing: Mailing, { steps, mailings }: Departure, { at }: Withdrawal): boolean {
  if (mailing.state.name !== "skipped" || mailing.kind === "interview") return false;
  if (mailing.kind === "notice" ? !isNotice(mailing, "replaced", "manager") : !bringsAgain(mailing))
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
