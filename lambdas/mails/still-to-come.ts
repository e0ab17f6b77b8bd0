import type { Temporal } from "temporal-polyfill";
import { asksAtTheEnd, isAsked } from "../departure/answers/asked.ts";
import { missingToAsk } from "../departure/answers/may-ask.ts";
import { exitUntil } from "../departure/answers/until.ts";
import { carriersOf } from "../departure/mailings/carriers.ts";
import { wentOut } from "../departure/mailings/step-mailings.ts";
import { isBefore } from "../departure/model/days.ts";
import type { Departure } from "../departure/model/departure.ts";
import { invitesToInterview, stepOf } from "../departure/model/step-of.ts";
import { hasDeclinedAddress } from "../departure/people/private-address.ts";
import { isUnfinished, type Rules } from "../departure/timeline/useful.ts";
import type { ComingFacts } from "./mail-view.ts";

/** HR's step for what the leaver is still paid. */
const FINAL_PAY = "settlement";

/** What the leaver can still expect on that day: said in a mail only where it is really to come. */
export function stillToCome(
  departure: Departure,
  { day, ...rules }: Rules & { readonly day: Temporal.PlainDate },
): ComingFacts {
  const finalPayComes = departure.steps.some(
    ({ id, skipped }) => stepOf(rules.plan, id)?.id === FINAL_PAY && !skipped,
  );
  const questionsAreOpen = hasOpenQuestions(departure, day, rules);
  const invitationComes = isToBeInvited(departure, rules);
  return {
    finalPayComes,
    questionsAreOpen,
    invitationComes,
    moreComes: finalPayComes || questionsAreOpen || invitationComes,
  };
}

/** The leaver has them, and can still answer. */
function hasOpenQuestions(departure: Departure, day: Temporal.PlainDate, rules: Rules): boolean {
  const { plan } = rules;
  const hasThem = departure.steps.some(
    (step) =>
      asksAtTheEnd(stepOf(plan, step.id)) &&
      carriersOf(departure, step).some((mailing) => wentOut(mailing)),
  );
  const mayAsk = missingToAsk(plan.settings).length === 0;
  const isOver = isBefore(exitUntil(departure, rules), day);
  return hasThem && mayAsk && !isOver && isAsked(departure, "exit", plan);
}

/** Who would rather give no address can't be invited. */
function isToBeInvited(departure: Departure, { plan }: Rules): boolean {
  if (departure.optedOut || hasDeclinedAddress(departure)) return false;
  return departure.steps.some((step) => invitesToInterview(step, plan) && isUnfinished(step));
}
