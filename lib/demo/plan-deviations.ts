import { Temporal } from "temporal-polyfill";
import { isStopped } from "./expected-mails.ts";
import type { PlayedDeparture, PlayedWithdrawal } from "./played.ts";
import type { ToldDeparture } from "./told.ts";

/** What is wrong with the plan itself: a step that nobody would get, two mails at once, the wrong notices. */
export function planDeviations(played: PlayedDeparture): string[] {
  const { recorded, withdrawal } = played;
  return [
    ...lostSteps(recorded),
    ...meetingMails(recorded),
    ...(withdrawal ? wrongNotices(played, withdrawal) : []),
  ];
}

/** Every step is in one mail, in HR's morning mail, or visibly skipped. */
function lostSteps({ timeline, mailings }: ToldDeparture): string[] {
  return timeline
    .filter(({ to, state }) => to.role !== "hr" && state !== "skipped")
    .map(({ step }) => ({ step, mails: mailings.filter(({ steps }) => steps.includes(step)) }))
    .filter(({ mails }) => mails.length !== 1)
    .map(({ step, mails }) => `step ${step} is in ${mails.length} mails, right: in one.`);
}

const MINUTES_APART = 5;

function meetingMails({ mailings }: ToldDeparture): string[] {
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

/** Who was mailed is told of a withdrawal once, except about a mistake. */
function wrongNotices(played: PlayedDeparture, { reason, answer }: PlayedWithdrawal): string[] {
  const told = answer.mailings.filter(({ kind }) => kind === "notice").map(({ to }) => to.role);
  const mailed = new Set(
    played.recorded.mailings
      .filter((each) => !isStopped(each, played) && each.to.address !== null)
      .map(({ to }) => to.role),
  );
  const wanted = ["manager", "leaver"].filter((role) => reason !== "mistake" && mailed.has(role));
  if (told.toSorted().join() === wanted.toSorted().join()) return [];
  return [`told of the withdrawal: ${list(told)}, right: ${list(wanted)}.`];
}

function list(roles: readonly string[]): string {
  return roles.join(" and ") || "nobody";
}
