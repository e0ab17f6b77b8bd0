import type { Temporal } from "temporal-polyfill";
import { latest } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { interviewOf, type Mailing, type MailingState } from "../model/mailing.ts";

/**
 * A restored departure with every mail of which the item of before the restore knows that it left or failed. What was in flight is
 * unconfirmed. A step that left in another mail doesn't leave in its own.
 */
export function withWhatLeft(
  restored: Departure,
  present: Departure,
  now: Temporal.Instant,
): Departure {
  const left = present.mailings.filter(hasOutcome).map((each) => settled(each, now));
  const ids = new Set(left.map(({ id }) => id));
  const before = new Map(restored.mailings.map((each) => [each.id, each]));
  const news = left.filter(({ id }) => !isOver(before.get(id)));
  const mailings = restored.mailings.map((each) => {
    const known = left.find(({ id }) => id === each.id);
    return known ?? notAgain(revised(each, present), news);
  });
  const others = left.filter(({ id }) => !before.has(id)).flatMap((each) => fitted(each, restored));
  const digestSentOn = lastDigest(restored, present);
  return {
    ...restored,
    mailings: ids.size > 0 ? [...mailings, ...others] : mailings,
    ...(digestSentOn && { digestSentOn }),
  };
}

const OUTCOMES: readonly MailingState["name"][] = ["sent", "claimed", "refused"];

function hasOutcome({ state }: Mailing): boolean {
  return OUTCOMES.includes(state.name);
}

function isOver(mailing: Mailing | undefined): boolean {
  return mailing !== undefined && hasOutcome(mailing);
}

/** Whether a mail in flight left, only SES could tell. */
function settled({ cancelled, ...mailing }: Mailing, now: Temporal.Instant): Mailing {
  if (mailing.state.name !== "claimed") return { ...mailing, ...(cancelled && { cancelled }) };
  return { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } };
}

/** Above the revision it had, so that no schedule or message of it is taken for this one's. */
function revised(mailing: Mailing, present: Departure): Mailing {
  const other = present.mailings.find(({ id }) => id === mailing.id);
  const isAsItWas = !other || (other.revision === mailing.revision && other.at.equals(mailing.at));
  if (isAsItWas) return mailing;
  return { ...mailing, revision: Math.max(mailing.revision, other.revision) + 1 };
}

const UNSENT: readonly MailingState["name"][] = ["pending", "waiting"];

/** Without steps that left for the same reader in one of these. */
function notAgain(mailing: Mailing, news: readonly Mailing[]): Mailing {
  if (!UNSENT.includes(mailing.state.name)) return mailing;
  const gone = news.filter(
    ({ to, colleague }) => to === mailing.to && colleague === mailing.colleague,
  );
  const steps = mailing.steps.filter((id) => !gone.some((each) => each.steps.includes(id)));
  if (steps.length === mailing.steps.length) return mailing;
  return steps.length > 0 || mailing.kind === "notice"
    ? { ...mailing, steps }
    : { ...mailing, state: { name: "stale" } };
}

/** With the steps and the interview that the restored departure knows; none if it is about nothing else. */
function fitted(mailing: Mailing, restored: Departure): Mailing[] {
  const steps = mailing.steps.filter((id) => restored.steps.some((step) => step.id === id));
  if (mailing.kind === "interview") return interviewOf(restored, mailing) ? [mailing] : [];
  return steps.length > 0 || mailing.kind === "notice" ? [{ ...mailing, steps }] : [];
}

function lastDigest(restored: Departure, present: Departure) {
  const { digestSentOn: one } = restored;
  const { digestSentOn: other } = present;
  return one && other ? latest(one, other) : (other ?? one);
}
