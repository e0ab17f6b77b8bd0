import type { Temporal } from "temporal-polyfill";
import { withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { type HistoryLine, isByLink } from "../model/history.ts";
import type { Mailing } from "../model/mailing.ts";
import { finish } from "./finish.ts";
import { undeliverable } from "./undeliverable.ts";

/**
 * The reader says that a mail was not for them. It counts as reported as unwanted, so HR is told. A delegated step goes
 * back to its original owner. Idempotent.
 */
export function disown(
  departure: Departure,
  mailing: Mailing,
  context: Context & Actor,
): Departure {
  if (disownedAt(departure, mailing)) return departure;
  const { now, who } = context;
  const { id: mailingId, revision } = mailing;
  const message = { departureId: departure.id, mailingId, revision };
  const reported = undeliverable(departure, message, "complaint", context);
  const given = mailing.colleague ? givenBack(reported, mailing) : reported;
  const line: HistoryLine = { at: now, who, what: "complaint", detail: mailingId };
  return finish(
    departure,
    { ...given, edition: departure.edition + 1, history: [...departure.history, line] },
    context,
  );
}

/** When the reader said so through the link. */
export function disownedAt(
  { history }: Pick<Departure, "history">,
  { id }: Pick<Mailing, "id">,
): Temporal.Instant | undefined {
  return history.find((line) => line.what === "complaint" && line.detail === id && isByLink(line))
    ?.at;
}

function givenBack(departure: Departure, { steps: ids }: Mailing): Departure {
  const isGiven = ({ id, colleague }: StepRecord) => colleague !== undefined && ids.includes(id);
  const given = departure.steps.filter(isGiven).map(({ id }) => id);
  return {
    ...departure,
    steps: departure.steps.map((step) => (isGiven(step) ? withoutColleague(step) : step)),
    mailings: given.reduce<readonly Mailing[]>(
      (mailings, id) => withoutStep(mailings, id),
      departure.mailings,
    ),
  };
}

function withoutColleague({ colleague: _, ...step }: StepRecord): StepRecord {
  return step;
}
