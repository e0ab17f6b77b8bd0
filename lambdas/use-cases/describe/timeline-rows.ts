import type { Temporal } from "temporal-polyfill";
import { carriersOf } from "../../departure/mailings/carriers.ts";
import { byMoment, dateOf } from "../../departure/model/days.ts";
import { type Departure, momentOf, type StepRecord } from "../../departure/model/departure.ts";
import { bringsStepAgain, type Mailing } from "../../departure/model/mailing.ts";
import type { Plan } from "../../departure/model/plan.ts";
import { addresseeOfMailing } from "../../departure/people/addressee.ts";

/** A step of the timeline and the mail that carries it. */
export interface TimelineRow {
  readonly step: StepRecord;
  /** Absent if no mail carries it: HR's own steps, and steps that a rule skipped before they had one. */
  readonly mailing: Mailing | undefined;
}

/** A departure's steps with their mails, earliest first. */
export function timelineRows(departure: Departure): TimelineRow[] {
  return departure.steps
    .map((step) => ({ step, mailing: mailingOf(departure, step) }))
    .toSorted((one, other) => byMoment(leavesAt(one), leavesAt(other)));
}

/** If new dates skipped the step after its mail was planned, the day those dates give it. */
export function leavesAt({ step, mailing }: TimelineRow): Temporal.ZonedDateTime {
  const isDropped = step.skipped !== undefined && mailing?.state.name === "skipped";
  return mailing && !isDropped ? mailing.at : momentOf(step);
}

/** The mailing that carries the step to its current owner: the plan's own before repeats. */
function mailingOf(departure: Departure, step: StepRecord): Mailing | undefined {
  const carriers = carriersOf(departure, step)
    .filter(({ state }) => state.name !== "stale")
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  return carriers[0];
}

function rankOf(mailing: Mailing): number {
  const isAgain = bringsStepAgain(mailing) ? 2 : 0;
  return isAgain + (mailing.state.name === "skipped" ? 1 : 0);
}

export type StepState =
  | NonNullable<StepRecord["mark"]>["as"]
  | Mailing["state"]["name"]
  | "planned";

/** HR's own steps have no mail: the digest carries them. */
export function stateOf({ step: { mark, skipped }, mailing }: TimelineRow): StepState {
  if (mark) return mark.as;
  const name = mailing?.state.name ?? "planned";
  return skipped && !LEFT.includes(name) ? "skipped" : name;
}

/** Sent before the step was skipped. */
const LEFT: readonly string[] = ["sent", "claimed"] satisfies Mailing["state"]["name"][];

/** Who gets it at that moment, and where. */
export function recipientOf(
  mailing: Pick<Mailing, "kind" | "to" | "steps" | "colleague"> & { readonly id?: string },
  departure: Departure,
  { plan: { settings }, at }: { readonly plan: Plan; readonly at: Temporal.ZonedDateTime },
) {
  const isGivenBack = mailing.colleague && !isDelegated(departure, mailing);
  const addressee = isGivenBack
    ? undefined
    : addresseeOfMailing(departure, mailing, dateOf(at), settings);
  return {
    role: mailing.to,
    ...(addressee?.name ? { name: addressee.name } : {}),
    address: addressee?.address || null,
    ...(addressee?.isForwarded && addressee.address ? { handOver: true } : {}),
    ...(mailing.colleague ? { colleague: true } : {}),
  };
}

/** A colleague had a step that is no longer theirs: the departure doesn't say any more who it was. */
function isDelegated({ steps }: Departure, mailing: Pick<Mailing, "steps">): boolean {
  return steps.some(({ id, colleague }) => colleague && mailing.steps.includes(id));
}
