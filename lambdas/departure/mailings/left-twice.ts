import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";

/**
 * It was given back once because nobody could tell whether it had left, so that it may have left twice. The history keeps
 * that, whatever became of the mailing since: it waited for an address, came back, was stopped.
 */
export function mayHaveLeftTwice(
  { history }: Pick<Departure, "history">,
  { id, state }: Pick<Mailing, "id" | "state">,
): boolean {
  if ("again" in state && state.again) return true;
  return history.some(({ what, detail }) => what === "sent-again" && detail === id);
}
