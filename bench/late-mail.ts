import { Temporal } from "temporal-polyfill";
import type { Departure } from "../lambdas/departure/model/departure.ts";
import { runningDeparture } from "./running-departure.ts";

const departure = runningDeparture();

/** A mail that a schedule fires. Not the first of its manager, for which others are read, too. */
export const MAILING = mailingOf("handover");

/** A departure of which that mail comes next. */
export const DUE: Departure = {
  ...departure,
  mailings: departure.mailings.map((mailing) =>
    Temporal.ZonedDateTime.compare(mailing.at, MAILING.at) < 0
      ? { ...mailing, state: { name: "sent", at: mailing.at.toInstant() } }
      : mailing,
  ),
};

function mailingOf(id: string) {
  const found = departure.mailings.find((mailing) => mailing.id === id);
  if (!found) throw new Error(`The plan has no mail ${id}.`);
  return found;
}
