import type { Mailing } from "./mailing.ts";

/** It is on its way or has arrived, or nobody knows. */
export function hasLeft({ state }: Pick<Mailing, "state">): boolean {
  return (
    state.name === "sent" ||
    state.name === "claimed" ||
    (state.name === "refused" && state.why === "unconfirmed")
  );
}

/** It waits for its moment and may have left before: it goes by itself, so that nothing leaves twice with it. */
export function mayLeaveTwice({ state }: Pick<Mailing, "state">): boolean {
  return state.name === "pending" && state.again === true;
}

/** Its address failed: another address sends it again. */
export function isMendable({ state }: Pick<Mailing, "state">): boolean {
  return state.name === "refused" && state.why !== "unconfirmed";
}

/** Whoever has that role got a mail, or is just getting one. */
export function wasMailed(mailings: readonly Mailing[], recipient: Mailing["to"]): boolean {
  return mailings.some(
    ({ to, state }) => to === recipient && (state.name === "sent" || state.name === "claimed"),
  );
}
