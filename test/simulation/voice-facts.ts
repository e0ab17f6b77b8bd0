import type { Answers } from "../../lambdas/departure/answers/answers.ts";
import type { AnswersPlace, Counting } from "../../lambdas/departure/model/closing-ports.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { DAYS_BACK } from "../../lambdas/upkeep/sweep/handler.ts";
import type { Outage } from "../../lib/rules/outages.ts";
import { type KeptItem, keyOf } from "../memory/in-memory-answers.ts";
import type { SimulatedLife } from "./simulated-life.ts";
import type { Noted } from "./watched-answers.ts";

/** Answers whose counting began. */
export interface Begun {
  readonly at: number;
  readonly key: string;
  readonly answers: Answers;
  readonly counting: Counting;
}

export function begunIn({ voice }: Pick<SimulatedLife, "voice">): Begun[] {
  return voice.items.flatMap(({ at, key, before, after }) =>
    after?.counting && after.answers && before && !before.counting && !before.counted
      ? [{ at, key, answers: after.answers, counting: after.counting }]
      : [],
  );
}

export function itemsOf({ voice }: SimulatedLife, departureId: string): Noted<KeptItem>[] {
  return voice.items.filter(({ key }) => key.startsWith(departureId));
}

/** What was kept at that place then. */
export function contentAt(
  { voice }: SimulatedLife,
  place: AnswersPlace,
  at: number,
): Answers | undefined {
  const key = keyOf(place);
  return voice.items.findLast((item) => item.key === key && item.at <= at)?.after?.answers;
}

export function departureAt(
  { writes }: SimulatedLife,
  departureId: string,
  at: number,
): Departure | undefined {
  return writes.findLast((write) => write.after.id === departureId && write.at <= at)?.after;
}

/** So much later, without the time in which the jobs were out. */
export function soonAfter({ outages }: SimulatedLife, from: number, span: number): number {
  const end = outages
    .filter(({ what }) => what === "sweep out" || what === "everything out")
    .toSorted((one, other) => one.from - other.from)
    .reduce((until, outage) => until + missed(outage, from, until), from + span);
  return end + untilReconciled(end - span - from);
}

const DAY = 86_400_000;

/** What is due for weeks is left to the daily reconcile, which may die once: so much longer it then takes. */
export function untilReconciled(dueFor: number): number {
  return dueFor < (DAYS_BACK - 1) * DAY ? 0 : 2 * DAY;
}

function missed({ from, until }: Outage, begin: number, end: number): number {
  return from < end && until > begin ? until - Math.max(from, begin) : 0;
}
