import type { Temporal } from "temporal-polyfill";
import { type Departure, momentOf, type StepRecord, type WithdrawalReason } from "./departure.ts";
import type { Mailing } from "./mailing.ts";
import { spread } from "./mailings.ts";
import { atOnce, endOfUndoWindow } from "./past.ts";
import { Refusal } from "./refusal.ts";
import { type Circumstances, personOn } from "./submit.ts";
import { noteUnsynced } from "./unsynced.ts";

/** Mails about the withdrawal itself. */
const WITHDRAWAL_NOTICES = {
  stays: "withdrawn",
  "came-back": "came-back",
} as const satisfies Partial<Record<WithdrawalReason, string>>;

/**
 * Stops every mail that has not left, the invitation included. Whoever came back has left before, so that all of it would
 * come after the last day. Whoever was mailed is told once, except about a mistake. Doing it twice is doing it once.
 *
 * The notices leave when a new undo window has closed, so that a slip of the hand reaches nobody.
 */
export function withdraw(
  departure: Departure,
  reason: WithdrawalReason,
  circumstances: Circumstances,
): Departure {
  const { now, who } = circumstances;
  if (departure.withdrawn) return departure;
  refuseIfImpossible(departure, reason, now);
  const mailings = departure.mailings.map(cancel);
  const withdrawn: Departure = {
    ...departure,
    edition: departure.edition + 1,
    withdrawn: { reason, at: now },
    steps: departure.steps.map((step) => stopped(step, mailings, now)),
    mailings: [...mailings, ...notices(departure, reason, circumstances)],
    history: [...departure.history, { at: now, who, what: "withdrawn", detail: reason }],
  };
  return noteUnsynced(departure, withdrawn, now);
}

/** Who has left cannot stay after all, and who has not left cannot come back: the mails would be wrong. */
function refuseIfImpossible(
  { dates, timeZone }: Departure,
  reason: WithdrawalReason,
  now: Temporal.Instant,
): void {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const hasLeft = dates.lastDay.until(today).sign > 0;
  const details = { given: reason, lastDay: dates.lastDay.toString() };
  if (reason === "came-back" && !hasLeft) throw new Refusal("not-left-yet", details);
  if (reason === "stays" && hasLeft) throw new Refusal("left-already", details);
}

/** What has left has left; what is just being sent may be the last; all else is not sent. */
function cancel(mailing: Mailing): Mailing {
  const { name } = mailing.state;
  if (name === "claimed") return { ...mailing, cancelled: true };
  return UNSENT.includes(name) && !mayHaveLeft(mailing)
    ? { ...mailing, state: { name: "skipped" } }
    : mailing;
}

const UNSENT: readonly string[] = [
  "pending",
  "waiting",
  "refused",
] satisfies Mailing["state"]["name"][];

/** A step stops unless its mail has left, or, for HR who gets no mail of its own, its moment has passed. */
function stopped(
  step: StepRecord,
  mailings: readonly Mailing[],
  now: Temporal.Instant,
): StepRecord {
  if (step.skipped) return step;
  const mailing = mailings.find(
    ({ steps, state }) => steps.includes(step.id) && state.name !== "stale",
  );
  const stops = mailing
    ? mailing.state.name === "skipped"
    : momentOf(step).epochMilliseconds > now.epochMilliseconds;
  return stops ? { ...step, skipped: "withdrawn" } : step;
}

function notices(
  departure: Departure,
  reason: WithdrawalReason,
  { plan, calendar, now }: Circumstances,
): Mailing[] {
  if (reason === "mistake") return [];
  const { settings } = plan;
  const at = atOnce({
    quietUntil: endOfUndoWindow(now, settings),
    announced: departure.dates.announced,
    settings,
    calendar,
  });
  const told = (["manager", "leaver"] as const).filter((to) => wasMailed(departure, to));
  return spread(
    told.map((to) => ({
      id: `${WITHDRAWAL_NOTICES[reason]}-${to}`,
      kind: "notice",
      steps: [],
      to,
      at,
      revision: 1,
      state: { name: "pending" },
    })),
    personOn(departure, settings),
  );
}

/** A claim counts: the mail is on its way. */
function wasMailed({ mailings }: Departure, recipient: Mailing["to"]): boolean {
  return mailings.some(
    ({ to, state }) => to === recipient && (state.name === "sent" || state.name === "claimed"),
  );
}

/** It was sent, and nobody knows whether it arrived. */
function mayHaveLeft({ state }: Mailing): boolean {
  return state.name === "refused" && state.why === "unconfirmed";
}
