import type { Mailing, RefusedReason } from "./mailing.ts";

/** It is on its way or has arrived, wanted or not, or nobody knows. */
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

/** It waits for its moment and may have left before: it goes by itself, so that nothing leaves twice with it. */
export function mayLeaveTwice({ state }: Pick<Mailing, "state">): boolean {
  return state.name === "pending" && state.again === true;
}

/** It did not arrive: another address sends it again. */
export function isMendable({ state }: Pick<Mailing, "state">): boolean {
  return state.name === "refused" && isLost(state.why);
}

/** Whoever has that role got a mail, or is just getting one. */
export function wasMailed(mailings: readonly Mailing[], recipient: Mailing["to"]): boolean {
  return mailings.some(
    ({ to, state }) => to === recipient && (state.name === "sent" || state.name === "claimed"),
  );
}
