import type { Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";

/**
 * Keeps the addresses of managers whom a change removes, those of an earlier substitution included. Who was to be manager
 * only later never was one.
 */
export function withEarlierManagers(
  before: Departure,
  after: Departure,
  { now }: Pick<Context, "now">,
): Departure {
  const { earlierManagers = [] } = after;
  const today = now.toZonedDateTimeISO(before.timeZone).toPlainDate();
  const known = [...earlierManagers, ...managersIn(after).map(({ address }) => address)];
  const gone = managersIn(before)
    .filter(({ from }) => !from || !isBefore(today, from))
    .map(({ address }) => address)
    .filter((address) => !known.includes(address));
  if (gone.length === 0) return after;
  return { ...after, earlierManagers: [...earlierManagers, ...new Set(gone)] };
}

/** All who have the role at any time, as far as the departure says. */
function managersIn({ people, standIns }: Departure) {
  const temporary = standIns.filter(({ role }) => role === "manager");
  return [{ person: people.manager, from: undefined }, ...temporary].map(({ person, from }) => ({
    address: person.address.toLowerCase(),
    from,
  }));
}
