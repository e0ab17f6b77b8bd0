import { Temporal } from "temporal-polyfill";
import type { PlayedDeparture } from "./played.ts";
import type { ToldDeparture } from "./told.ts";
import { turnsOf, wantedIn } from "./turns.ts";

/** What is wrong with a plan itself, the first and each after a change: a step that nobody would get, two mails at once. */
export function planDeviations(played: PlayedDeparture): string[] {
  return turnsOf(played)
    .filter(({ withdrawal }) => !withdrawal)
    .flatMap(({ plan }) => [...lostSteps(plan), ...meetingMails(plan)]);
}

/** What brings a step once more. */
const AGAIN = ["nudge", "reminder", "resend", "handed-over"];

/** Every step is in one mail, in HR's morning mail, or visibly skipped. */
function lostSteps(plan: ToldDeparture): string[] {
  const mailings = wantedIn(plan).filter(({ kind }) => !AGAIN.includes(kind));
  return plan.timeline
    .filter(({ to, state }) => to.role !== "hr" && state !== "skipped")
    .map(({ step }) => ({ step, mails: mailings.filter(({ steps }) => steps.includes(step)) }))
    .filter(({ mails }) => mails.length !== 1)
    .map(({ step, mails }) => `step ${step} is in ${mails.length} mails, right: in one.`);
}

const MINUTES_APART = 5;

function meetingMails(plan: ToldDeparture): string[] {
  const mailings = wantedIn(plan);
  return mailings.flatMap((one, index) =>
    mailings
      .slice(index + 1)
      .filter((next) => one.to.address !== null && one.to.address === next.to.address)
      .filter((next) => minutesBetween(one.at.instant, next.at.instant) < MINUTES_APART)
      .map((next) => `${one.id} and ${next.id} would reach one person together.`),
  );
}

function minutesBetween(one: string, other: string): number {
  return Temporal.Instant.from(one).until(other).abs().total({ unit: "minutes" });
}
