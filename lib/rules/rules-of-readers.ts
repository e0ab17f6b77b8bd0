import { Temporal } from "temporal-polyfill";
import {
  type Departure,
  isSkippedByHr,
  momentOf,
  type StepRecord,
} from "../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import { timelineRows } from "../../lambdas/use-cases/describe/timeline-rows.ts";
import { mailingOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

/** A step that another kind assigns elsewhere, before and after. */
interface Given {
  readonly departure: Departure;
  readonly old: StepRecord;
  readonly step: StepRecord;
}

/** The former recipient gets nothing more, its delegation ends, and the timeline shows it with the new one. */
export const aStepThatIsGivenToSomebodyElseIsTheirs: Rule = ({ writes }) =>
  writes
    .flatMap(({ before, after }) => givenIn(before, after))
    .filter(({ departure, step }) => {
      const isToOther = ({ steps, to, state, colleague, cancelled }: Mailing) =>
        steps.includes(step.id) &&
        state.name === "pending" &&
        !cancelled &&
        (to !== step.to || colleague === true);
      const row = timelineRows(departure).find((each) => each.step.id === step.id);
      const shownTo = row?.mailing?.to ?? step.to;
      return (
        step.colleague !== undefined ||
        shownTo !== step.to ||
        (step.to === "hr" && row?.mailing !== undefined) ||
        departure.mailings.some(isToOther)
      );
    })
    .map(({ departure, step }) => `${departure.id.slice(0, 4)} ${step.id} is not ${step.to}'s`);

export const whatWasClosedStaysWithWhoeverHadIt: Rule = ({ writes }) =>
  writes
    .flatMap(({ before, after }) => givenIn(before, after))
    .filter(({ old }) => old.mark !== undefined || isSkippedByHr(old))
    .map(
      ({ departure, step }) =>
        `${departure.id.slice(0, 4)} ${step.id} was closed, and is ${step.to}'s`,
    );

function givenIn(before: Departure | undefined, departure: Departure): Given[] {
  if (!before || before.kind === departure.kind) return [];
  const had = new Map(before.steps.map((step) => [step.id, step]));
  return departure.steps.flatMap((step) => {
    const old = had.get(step.id);
    return old && old.to !== step.to ? [{ departure, old, step }] : [];
  });
}

/** As far as the mailer knew at the claim. */
export const nobodyIsMailedAStepThatIsSomebodyElses: Rule = ({ mails }) =>
  mails
    .filter((mail) => {
      const { steps, to } = mailingOf(mail);
      return steps.some((id) => mail.departure.steps.find((step) => step.id === id)?.to !== to);
    })
    .map(told);

/** It was in HR's digest: neither a withdrawal nor purging undoes that. */
export const whatHrWasToldIsNotCalledWithdrawn: Rule = ({ writes }) =>
  writes.flatMap(({ before, after }) =>
    after.steps
      .filter(({ to, skipped }) => to === "hr" && skipped === "withdrawn")
      .filter(({ id }) => {
        const old = before?.steps.find((step) => step.id === id);
        return old?.to === "hr" && !old.skipped && wasTold(old, before);
      })
      .map(({ id }) => `${after.id.slice(0, 4)} ${id} was told to HR, and is called withdrawn`),
  );

function wasTold(step: StepRecord, departure: Departure | undefined): boolean {
  const { digestSentOn } = departure ?? {};
  return (
    digestSentOn !== undefined &&
    Temporal.PlainDate.compare(momentOf(step).toPlainDate(), digestSentOn) <= 0
  );
}
