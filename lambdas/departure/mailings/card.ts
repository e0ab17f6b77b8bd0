import { isAsked } from "../answers/asked.ts";
import { missingToAsk } from "../answers/may-ask.ts";
import { exitUntil } from "../answers/until.ts";
import type { Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import type { Plan } from "../model/plan.ts";
import type { Rules } from "../timeline/useful.ts";
import type { LinkPageName } from "./link-pages.ts";

/** The pages that a card leads to, and the one that they link to. */
export const OPENED_BY_CARD: readonly LinkPageName[] = ["questions", "address", "privacy"];

/** How long the pages stay open after the right last working day. */
export const CARD_OPENS_HOURS = 2;

/** In place of an address, in the token of a card. */
export const CARD_READER = "card";

/** Whether a card helps: the leaver has no mailbox at work, and the questions at the end are not over. */
export function isCardUseful(departure: Departure, context: Context): boolean {
  const { erased, withdrawn, optedOut, kind, people, timeZone } = departure;
  const isOver = [erased, withdrawn, optedOut].some((each) => each !== undefined);
  if (isOver || kind === "quiet" || people.employee.workAddress !== undefined) return false;
  const today = context.now.toZonedDateTimeISO(timeZone).toPlainDate();
  return !isBefore(exitUntil(departure, context), today);
}

/** Whether the card asks the questions at the end. */
export function cardAsks(departure: Departure, plan: Plan): boolean {
  return isAsked(departure, "exit", plan) && missingToAsk(plan.settings).length === 0;
}

/** A card works up to the last day of the questions at the end. */
export function cardExpires(departure: Departure, rules: Pick<Rules, "calendar">) {
  const { timeZone } = departure;
  return exitUntil(departure, rules).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

/** Stands for the mail that a leaver without a mailbox never got. */
export function cardMailing({ undoUntil, timeZone }: Departure): Mailing {
  return {
    id: "card",
    kind: "step",
    steps: [],
    to: "leaver",
    at: undoUntil.toZonedDateTimeISO(timeZone),
    revision: 0,
    state: { name: "skipped" },
  };
}
