import type { Mailing, RefusedReason } from "./mailing.ts";

/** In flight, delivered (wanted or not) or unconfirmed. */
export function hasLeft({ state }: Pick<Mailing, "state">): boolean {
  return (
    state.name === "sent" ||
    state.name === "claimed" ||
    (state.name === "refused" && !isLost(state.why))
  );
}

/** It reached nobody. */
function isLost(why: RefusedReason): boolean {
  return why !== "unconfirmed" && why !== "complaint";
}

/** Pending, but may already have been delivered: it goes on its own, so that nothing is sent twice along with it. */
export function mayLeaveTwice({ state }: Pick<Mailing, "state">): boolean {
  return state.name === "pending" && state.again === true;
}

/** It failed: another address sends it again. */
export function isMendable({ state }: Pick<Mailing, "state">): boolean {
  return state.name === "refused" && isLost(state.why);
}

/** That role got a mail, or one is in flight. */
export function wasMailed(mailings: readonly Mailing[], recipient: Mailing["to"]): boolean {
  return mailings.some(
    ({ to, state }) => to === recipient && (state.name === "sent" || state.name === "claimed"),
  );
}
