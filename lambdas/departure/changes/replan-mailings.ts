import type { Temporal } from "temporal-polyfill";
import { isLasting, lastingMailing, type NewFacts } from "../mailings/lasting-mailings.ts";
import { bundlesOf, type PlacedStep } from "../mailings/mailings.ts";
import { mergeMailings, type Wish } from "../mailings/merge-mailings.ts";
import { isNoticeOfChange } from "../mailings/notifications.ts";
import type { Departure } from "../model/departure.ts";
import { isMendable, mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import type { NotificationType } from "../model/notification.ts";
import type { Hearing } from "../model/told-before.ts";
import { personReached } from "./submit.ts";

export interface Replanning extends NewFacts {
  /** Steps that may be mailed: neither held nor stuck. */
  readonly going: readonly PlacedStep[];
  /** Steps whose mail was refused and stays refused. */
  readonly stuck: ReadonlySet<string>;
  readonly told: readonly Hearing[];
  readonly now: Temporal.Instant;
}

/** Replans the mailings after a change of dates; `after` still has the old ones. */
export function replanMailings(after: Departure, replanning: Replanning): Mailing[] {
  const old = after.mailings.map((mailing) => notTriedAgain(withoutMoved(mailing, replanning)));
  const twice = old.filter((mailing) => mayLeaveTwice(mailing) && !isLasting(mailing));
  const apart = new Set(
    replanning.going.filter((step) => twice.some(bringsTo(step))).map(({ id }) => id),
  );
  const bundles = bundlesOf(replanning.going.filter(({ id }) => !apart.has(id)));
  const tellingAlready = twice.filter(isNoticeOfChange).map(({ to }) => to);
  const wishes: Wish[] = [
    ...withNotices(bundles, replanning, tellingAlready),
    ...twice.map((mailing) => ({ mailing: aloneAgain(mailing, replanning), old: mailing })),
    ...old.filter(isLasting).flatMap((mailing) => {
      const { interviews = [] } = after;
      const lasting = lastingMailing(mailing, { ...replanning, interviews });
      return lasting ? [{ mailing: lasting, old: mailing }] : [];
    }),
  ];
  return mergeMailings(old, wishes, personReached(after, replanning.plan.settings));
}

/** True when the mailing carries the step to its recipient in the new plan. */
function bringsTo({ id, to }: PlacedStep): (mailing: Mailing) => boolean {
  return (mailing) => mailing.to === to && mailing.steps.includes(id);
}

/** Mail in flight counts as sent. If sending fails, it may not be retried within the undo window. */
function notTriedAgain(mailing: Mailing): Mailing {
  return mailing.state.name === "claimed" ? { ...mailing, cancelled: true } : mailing;
}

/** A refused mailing keeps only the steps that the new dates don't move. */
function withoutMoved(mailing: Mailing, { stuck, going, steps }: Replanning): Mailing {
  if (!isMendable(mailing) || mailing.steps.length === 0) return mailing;
  const moves = new Set(going.map(({ id }) => id));
  const has = new Set(steps.map(({ id }) => id));
  const stay = mailing.steps.filter((id) => stuck.has(id) || (has.has(id) && !moves.has(id)));
  if (stay.length === mailing.steps.length) return mailing;
  return stay.length > 0 ? { ...mailing, steps: stay } : { ...mailing, state: { name: "stale" } };
}

/** Notices of a change also carry the late steps. */
function withNotices(
  bundles: readonly Mailing[],
  { told, going, atOnce }: Replanning,
  tellingAlready: readonly Mailing["to"][],
): Wish[] {
  const isLate = ({ steps }: Mailing) =>
    going.some(
      ({ id, fate, step }) => id === steps[0] && fate.name === "at-once" && !step.privateFirst,
    );
  const readers = told.filter((to) => !tellingAlready.includes(to));
  const carried = new Map(
    readers.flatMap((to) => {
      const late = bundles.find((mailing) => mailing.to === to && isLate(mailing));
      return late ? [[to, late]] : [];
    }),
  );
  const notices = readers.map(
    (to): Mailing => ({
      id: `changed-${to}` satisfies NotificationType,
      kind: "notice",
      steps: carried.get(to)?.steps ?? [],
      to,
      at: atOnce,
      revision: 1,
      state: { name: "pending" },
    }),
  );
  const others = bundles.filter((each) => ![...carried.values()].includes(each));
  return [...notices, ...others].map((mailing) => ({ mailing }));
}

/**
 * This mail may already have been delivered, so it goes on its own. If none of its steps is still to come, it is marked
 * `unconfirmed`.
 */
function aloneAgain(mailing: Mailing, { going, now, atOnce, told }: Replanning): Mailing {
  const coming = going.filter((step) => bringsTo(step)(mailing) && step.fate.name !== "skipped");
  const [first] = coming
    .map(({ at, fate }) => (fate.name === "at-once" ? fate.at : at))
    .toSorted((one, other) => one.epochMilliseconds - other.epochMilliseconds);
  const isStillTold = isNoticeOfChange(mailing) && told.some((to) => to === mailing.to);
  const at = isStillTold ? atOnce : first;
  return at
    ? { ...mailing, at, steps: mailing.steps.filter((id) => coming.some((each) => each.id === id)) }
    : { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } };
}
