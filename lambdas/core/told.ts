import { Temporal } from "temporal-polyfill";
import type { Departure } from "./departure.ts";
import type { Mailing } from "./mailing.ts";

/** How far the system that follows by webhook has been told of a departure. Plain values, kept as they are. */
export interface Told {
  /** So many lines of the history. */
  readonly lines: number;
  /** Of these, by their place, the ones that say something else since. */
  readonly again?: readonly number[];
  /** What became of mailings, as `outcomeOf` writes it. */
  readonly outcomes: readonly string[];
  /** That it is completed. */
  readonly isCompleted?: true;
  /** It did not take the next one: how often in a row, and the instant at which to try again. */
  readonly failed?: { readonly times: number; readonly next: string };
}

/** Whoever saves also puts a message on the queue; what was not told after so long is told by the sweep. */
const TOLD_WITHIN_MINUTES = 10;

type Followed = Pick<Departure, "history" | "mailings" | "told">;

/** What became of a mailing with steps, once it left or will not arrive; a change of either is another word. */
export function outcomeOf(mailing: Mailing): string | undefined {
  const { id, revision, steps, state } = mailing;
  if (steps.length === 0 || (state.name !== "sent" && state.name !== "refused")) return undefined;
  return `${id}.${revision}${isLost(mailing) ? "!" : ""}`;
}

/** Nobody has it, or nobody knows. What was reported as unwanted arrived. */
export function isLost({ state }: Mailing): boolean {
  return state.name === "refused" && state.why !== "complaint";
}

/** Whether the line at that place of the history has yet to be told, or told again. */
export function isUntoldLine(index: number, told: Told | undefined): boolean {
  return index >= (told?.lines ?? 0) || (told?.again?.includes(index) ?? false);
}

/** When what was not told yet came to be, in no order. */
export function untoldMoments({ history, mailings, told }: Followed): Temporal.Instant[] {
  return [
    ...history.filter((_, index) => isUntoldLine(index, told)).map(({ at }) => at),
    ...mailings
      .filter((mailing) => {
        const outcome = outcomeOf(mailing);
        return outcome && !told?.outcomes.includes(outcome);
      })
      .flatMap(({ state }) => ("at" in state ? state.at : [])),
  ];
}

/** When the sweep must see to it that the follower is told; not where there is none, or nothing was ever told. */
export function tellAt(departure: Followed): Temporal.Instant[] {
  const { told } = departure;
  if (!told) return [];
  if (told.failed) return [Temporal.Instant.from(told.failed.next)];
  return untoldMoments(departure).map((at) => at.add({ minutes: TOLD_WITHIN_MINUTES }));
}
