import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { hasFailed, leftThePlanAtLast, wasUncertain } from "./facts.ts";
import type { Life } from "./life.ts";
import { mailingOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

/** Neither by its own mail nor brought up again. */
export const nobodyIsAskedToPrepareAnInterviewThatTheLeaverDoesNotWant: Rule = ({ mails }) =>
  mails
    .filter(({ departure }) => departure.optedOut || isInterviewRefused(departure))
    .filter((mail) => mailingOf(mail).steps.some((step) => OF_THE_TALK.test(step)))
    .map(told);

const OF_THE_TALK = /^post-exit-(plan|prepare)$/;

export const nobodyIsLeftToPrepareAnInterviewThatTheLeaverDoesNotWant: Rule = (life) =>
  runningIn(life.departures)
    .filter((departure) => departure.optedOut || isInterviewRefused(departure))
    .flatMap((departure) => stepsLeft(departure, OF_THE_TALK, life));

export const nobodyIsLeftToPrepareAnInterviewThatIsAgreed: Rule = (life) =>
  runningIn(life.departures)
    .filter(({ interviews = [] }) => interviews.some(({ cancelled }) => !cancelled))
    .flatMap((departure) => stepsLeft(departure, AHEAD, life));

const AHEAD = /^post-exit-(prepare|invite)$/;

/** Those that left the plan are asked of nobody. */
function stepsLeft(departure: Departure, which: RegExp, life: Life): string[] {
  const left = leftThePlanAtLast(life, departure);
  return departure.steps
    .filter(({ id, mark, skipped }) => which.test(id) && !mark && !skipped && !left.has(id))
    .map(({ id }) => `${id} is still asked for`);
}

function runningIn(departures: readonly Departure[]): Departure[] {
  return departures.filter(({ withdrawn, erased }) => !withdrawn && !erased);
}

/** Neither its mail nor the one that asks once more, whatever the answer was. */
export const nobodyIsInvitedWhoHasAnswered: Rule = ({ mails }) =>
  mails
    .filter(({ departure }) => departure.voice?.choice !== undefined)
    .filter((mail) => mailingOf(mail).steps.some((step) => step === "post-exit-invite"))
    .map(told);

/** The invitation once, and the questions at the end once. */
export const nobodyIsAskedOnceMoreTwice: Rule = (life) =>
  life.departures.flatMap(({ id }) => {
    const again = life.mails.filter(
      (mail) =>
        mail.departure.id === id &&
        mailingOf(mail).kind === "once-more" &&
        !hasFailed(life, mail) &&
        !wasUncertain(life, mail.message),
    );
    const bySteps = Map.groupBy(again, (mail) => mailingOf(mail).steps.join());
    return [...bySteps.values()].flatMap((mails) => mails.slice(1)).map(told);
  });

function isInterviewRefused({ steps, voice }: Departure): boolean {
  if (voice?.choice?.as === "no-talk") return true;
  return steps.some(({ id, mark }) => id === "post-exit-invite" && mark?.as === "not-needed");
}
