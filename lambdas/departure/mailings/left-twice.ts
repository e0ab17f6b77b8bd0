import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";

/**
 * The mailing was retried after an unanswered claim, so it may have been sent twice. The history keeps this, whatever
 * state the mailing has now.
 */
export function mayHaveLeftTwice(
  { history }: Pick<Departure, "history">,
  { id, state }: Pick<Mailing, "id" | "state">,
): boolean {
  if ("again" in state && state.again) return true;
  return history.some(({ what, detail }) => what === "sent-again" && detail === id);
}
