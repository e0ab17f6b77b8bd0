import { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { isDue, isOpen, type Mailing } from "../model/mailing.ts";
import { dueAt } from "../outbox.ts";
import { noteDigestSent } from "../upkeep/note-digest-sent.ts";
import { repair } from "../upkeep/repair.ts";

/** So far a moment at which nothing came of what was due is put off. */
const STEP = { hours: 6 };

/**
 * Lives through the time that has passed by now as if every mail had left without a trace: what was due, and what time made due
 * meanwhile, such as a nudge, becomes unconfirmed. Digests count as sent. Returns the same departure if nothing was due.
 */
export function liveThrough(departure: Departure, context: Context): Departure {
  let lived = departure;
  let earliest: Temporal.Instant | undefined;
  for (let at = nextDue(lived, earliest); isPast(at, context.now); at = nextDue(lived, earliest)) {
    lived = livedAt(lived, { ...context, now: at });
    earliest = at.add(STEP);
  }
  return lived;
}

function isPast(at: Temporal.Instant | undefined, now: Temporal.Instant): at is Temporal.Instant {
  return at !== undefined && Temporal.Instant.compare(at, now) <= 0;
}

/** Mailings come at their moments, everything else not before it is looked at again. */
function nextDue(
  { webhookCursor: _, outbox: __, ...departure }: Departure,
  earliest: Temporal.Instant | undefined,
): Temporal.Instant | undefined {
  const due = dueAt(departure);
  if (!due || !earliest || departure.mailings.some((each) => isOpen(each) && isDue(each, due)))
    return due;
  return Temporal.Instant.compare(due, earliest) < 0 ? earliest : due;
}

function livedAt(departure: Departure, context: Context): Departure {
  const { now } = context;
  const unsure = withUnconfirmed(departure, context);
  const repaired = repair(unsure, context);
  if (!isPast(repaired.nextCheckAt, now)) return repaired;
  const today = now.toZonedDateTimeISO(repaired.timeZone).toPlainDate();
  return repaired.erased ? repaired : noteDigestSent(repaired, today, context);
}

function withUnconfirmed(departure: Departure, context: Context): Departure {
  const isUnsure = (mailing: Mailing) => isOpen(mailing) && isDue(mailing, context.now);
  if (!departure.mailings.some(isUnsure)) return departure;
  const mailings = departure.mailings.map((mailing) =>
    isUnsure(mailing) ? unconfirmed(mailing, context.now) : mailing,
  );
  return finish(departure, { ...departure, mailings }, context);
}

function unconfirmed({ cancelled: _, ...mailing }: Mailing, at: Temporal.Instant): Mailing {
  return { ...mailing, state: { name: "refused", at, why: "unconfirmed" } };
}
