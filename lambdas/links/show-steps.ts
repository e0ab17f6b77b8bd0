import type { Temporal } from "temporal-polyfill";
import { asksAtTheEnd } from "../departure/answers/asked.ts";
import { canLeaveFeedback } from "../departure/changes/leave-feedback.ts";
import { saidOfHelp } from "../departure/changes/say-helped.ts";
import { asksForPrivateAddress } from "../departure/conditions.ts";
import { asksForFeedback, leadsToFeedback } from "../departure/mailings/feedback-step.ts";
import { opensPage } from "../departure/mailings/link-pages.ts";
import { isTakenFrom, linkedSteps } from "../departure/mailings/linked-steps.ts";
import type { Context } from "../departure/model/context.ts";
import {
  type Departure,
  INTERVIEW_SKIP_REASONS,
  type StepRecord,
} from "../departure/model/departure.ts";
import type { Plan, Step } from "../departure/model/plan.ts";
import { mailNameOf, stepOf } from "../departure/model/step-of.ts";
import { isolated } from "../departure/people/isolate.ts";
import { isUnfinished } from "../departure/timeline/useful.ts";
import { linkPath } from "../http/link-path.ts";
import { dangerouslyAsIs } from "../http/markup.ts";
import { dayInWords } from "../mails/day-in-words.ts";
import type { lessonWords } from "../mails/lesson-words.ts";
import type { LoadHelp } from "../mails/load-help.ts";
import { pageUrls } from "../mails/page-urls.ts";
import { inMarkup, inWords } from "../mails/render.ts";
import { helpFor } from "../mails/templates.ts";
import { wordsOf } from "../mails/words-of.ts";
import type { LinkWords } from "../words/nl/links.ts";
import { LINK_WORDS } from "../words/words.ts";
import type { OpenLink } from "./open-link.ts";
import type { AnswerProblem } from "./read-answer.ts";
import type { ShownStep } from "./shown-step.ts";
import { choicesFor, NO_CHOICES } from "./step-choices.ts";

export interface ShowPorts extends Context {
  readonly loadHelp: LoadHelp;
  /** Within the help of some steps. */
  readonly lesson?: ReturnType<typeof lessonWords>;
}

/** The steps behind a link, as its reader sees them now. */
export async function showSteps(
  { departure, mailing, reader, token }: OpenLink,
  { loadHelp, lesson = {}, ...context }: ShowPorts,
  problem?: AnswerProblem,
): Promise<ShownStep[]> {
  const { language } = reader;
  const pages = await loadHelp(language);
  const { plan, now } = context;
  const day = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const urls = pageUrls((page) => linkPath(token, page));
  const values = {
    ...wordsOf(departure, { language, ...context, day, isNamedAbove: true }),
    ...urls,
    ...lesson,
  };
  return linkedSteps(departure, mailing, context).map((step) => {
    const page = helpFor(pages, mailNameOf(plan, step.id), departure.kind);
    const words = LINK_WORDS[language];
    const shown = {
      id: step.id,
      title: page.title,
      action: inWords(page.action, values),
      label: page.label ?? ("do" as const),
    };
    if (isTakenFrom(step, mailing))
      return { ...shown, said: [words.isElsewhere], isOver: true, choices: NO_CHOICES };
    return {
      ...shown,
      // From the build, with escaped values. Steps no longer asked have no help.
      ...(step.skipped ? {} : { help: dangerouslyAsIs(inMarkup(page.help, values)) }),
      ...standing(step),
      ...(problem?.step === step.id ? { problem } : {}),
    };
  });

  function standing(step: StepRecord) {
    const helped = saidOfHelp(departure, step, now);
    return {
      said: saidOf(departure, step, { reader, plan, words: LINK_WORDS[language] }),
      isOver: !isUnfinished(step) || isWithColleague(step) || hasAddress(departure, step, plan),
      ...(step.mark ? { marked: step.mark.as } : {}),
      ...pathsFor(step),
      ...(helped ? { helped } : {}),
      choices: choicesFor(departure, step, { reader, ...context }),
    };
  }

  /** Who handed it over has nothing to do, and can still say that it is done. */
  function isWithColleague({ colleague }: StepRecord): boolean {
    return colleague !== undefined && reader.role !== "colleague";
  }

  /** Its pages. */
  function pathsFor(step: StepRecord) {
    const planned = stepOf(plan, step.id);
    return {
      ...(isAsking(step, plan) && !step.skipped ? { addressPath: urls.addressUrl } : {}),
      ...(asksAtTheEnd(planned) ? { questionsPath: urls.questionsUrl } : {}),
      ...(planned?.talk === "prepare" ? preparing(step) : {}),
      ...lookingBack(planned),
    };
  }

  function lookingBack(planned: Step | undefined) {
    const mayLeave =
      asksForFeedback(planned) &&
      canLeaveFeedback(departure, context) &&
      leadsToFeedback(departure, mailing, plan);
    return mayLeave ? { feedbackPath: linkPath(token, "feedback") } : {};
  }

  function preparing(step: StepRecord) {
    const isOpen = isUnfinished(step) && !step.colleague;
    const mayOffer = isOpen && opensPage("holder", { departure, mailing, plan });
    return {
      isPreparing: true as const,
      ...(mayOffer ? { momentsPath: linkPath(token, "holder") } : {}),
    };
  }
}

/** A step's status, read from the departure: a URL cannot make the page say anything else. */
function saidOf(
  departure: Departure,
  step: StepRecord,
  { reader, plan, words }: Pick<OpenLink, "reader"> & { plan: Plan; words: LinkWords },
): string[] {
  const dayOf = (at: Temporal.Instant) =>
    dayInWords(at.toZonedDateTimeISO(departure.timeZone).toPlainDate(), reader.language);
  if (hasAddress(departure, step, plan)) return [words.hasAddress];
  if (step.mark) {
    return [saidOfMark(step, plan, words)(dayOf(step.mark.at))];
  }
  if (step.skipped) return [skippedWords(step, plan, words)];
  return [
    ...(step.reopened ? [words.saidStillOpen(dayOf(step.reopened))] : []),
    ...(step.colleague && reader.role !== "colleague"
      ? [words.isWith(isolated(step.colleague.name))]
      : []),
    ...remindersOf(departure, step).map((at) => words.willRemind(dayOf(at.toInstant()))),
  ];
}

function saidOfMark(step: StepRecord, plan: Plan, words: LinkWords): (day: string) => string {
  if (step.mark?.as === "done") return words.saidDone;
  return isAsking(step, plan) ? words.saidRatherNot : words.saidNotNeeded;
}

/** The same whatever the leaver chose: whether there is a talk, the manager hears only where it is theirs. */
function skippedWords({ id, skipped }: StepRecord, plan: Plan, words: LinkWords): string {
  const isClosed = INTERVIEW_SKIP_REASONS.some((reason) => reason === skipped);
  const isPreparing = stepOf(plan, id)?.talk === "prepare";
  return isClosed && isPreparing ? words.nothingToPrepare : words.isSkipped;
}

/** The address is known, so it is not asked. It is never shown, since a manager may forward this mail. */
function hasAddress({ people }: Departure, step: StepRecord, plan: Plan): boolean {
  return isAsking(step, plan) && people.employee.privateAddress !== undefined;
}

function isAsking({ id }: StepRecord, plan: Plan): boolean {
  return asksForPrivateAddress(stepOf(plan, id));
}

function remindersOf({ mailings }: Departure, { id, colleague }: StepRecord) {
  return mailings
    .filter(
      ({ kind, steps, state, ...mailing }) =>
        kind === "reminder" &&
        state.name === "pending" &&
        steps.includes(id) &&
        Boolean(mailing.colleague) === Boolean(colleague),
    )
    .map(({ at }) => at);
}
