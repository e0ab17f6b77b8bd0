import type { Temporal } from "temporal-polyfill";
import {
  SKIP_REASONS,
  type SkipReason,
  type StepRecord,
  TALK_SKIP_REASONS,
} from "../../departure/model/departure.ts";
import type { Mailing } from "../../departure/model/mailing.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { REASONS } from "../../departure/model/timeline-step.ts";

export const WHY_CODES = [
  ...REASONS,
  ...SKIP_REASONS,
  "missed",
  "catch-up",
  "five-minutes-later",
  "morning-mail",
  "holidays-unknown",
] as const;

export interface Why {
  readonly code: (typeof WHY_CODES)[number];
  readonly text: string;
}

interface Told {
  readonly plan: Pick<Plan, "holidaysUntil">;
  readonly language: Language;
}

/** Why a step is on the day it is on, in the order in which the rules moved it. Empty: it is where the plan puts it. */
export function whyThatDay(
  step: StepRecord,
  mailing: Mailing | undefined,
  { plan, language }: Told,
): Why[] {
  const words = WORDS[language];
  const from = step.wanted ? inWords(step.wanted, language) : "";
  const why: Why[] = step.reasons.map((code) => ({
    code,
    text: words[code].replace("{from}", from),
  }));
  if (step.skipped && isToldOf(step.skipped, mailing))
    return [...why, { code: step.skipped, text: words[step.skipped] }];
  if (step.atOnce)
    why.push({
      code: "missed",
      text: words.missed.replace("{from}", inWords(step.planned.toPlainDate(), language)),
    });
  if (mailing?.kind === "catch-up") why.push({ code: "catch-up", text: words["catch-up"] });
  if (mailing && isLater(mailing.at, step))
    why.push({ code: "five-minutes-later", text: words["five-minutes-later"] });
  if (step.to === "hr") why.push({ code: "morning-mail", text: words["morning-mail"] });
  return [...why, ...holidaysUnknown(step, { plan, language })];
}

/** What is closed for the talk, or left the plan, is told although its mail has left: nobody need do anything any more. */
function isToldOf(skipped: SkipReason, mailing: Mailing | undefined): boolean {
  return mailing?.state.name !== "sent" || TOLD_ALL_THE_SAME.includes(skipped);
}

const TOLD_ALL_THE_SAME: readonly SkipReason[] = [...TALK_SKIP_REASONS, "not-in-plan"];

/** Nobody knows yet whether that day is a public holiday. */
function holidaysUnknown({ planned, atOnce }: StepRecord, { plan, language }: Told): Why[] {
  const { holidaysUntil } = plan;
  if ((atOnce ?? planned).year <= holidaysUntil) return [];
  const code = "holidays-unknown";
  return [{ code, text: WORDS[language][code].replace("{year}", String(holidaysUntil)) }];
}

function isLater(at: Temporal.ZonedDateTime, { planned, atOnce }: StepRecord): boolean {
  return at.epochMilliseconds > (atOnce ?? planned).epochMilliseconds;
}

function inWords(day: Temporal.PlainDate, language: Language): string {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  return day.toLocaleString(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

const WORDS: Readonly<Record<Language, Readonly<Record<Why["code"], string>>>> = {
  nl: {
    "after-day-off":
      "Zou op {from} vallen; dat is geen werkdag, dus het schuift naar de werkdag erna.",
    "before-day-off":
      "Zou op {from} vallen; dat is geen werkdag, dus het schuift naar de werkdag ervoor.",
    "before-last-day": "Eerder dan {from}, want deze stap hoort vóór de laatste werkdag.",
    "not-too-soon":
      "Later dan {from}, want de eerste werkdagen na de aankondiging zijn voor het nieuws zelf.",
    "in-order":
      "Verschoven vanaf {from}, zodat de stappen op volgorde komen en elk een eigen dag hebben.",
    shared: "Er is weinig tijd, dus deze stap komt samen met andere in één mail.",
    missed:
      "Zou op {from} gaan, maar dat moment is voorbij of valt in de bedenktijd. Gaat zo snel mogelijk.",
    "catch-up": "Komt samen met andere gemiste stappen in één mail.",
    "five-minutes-later":
      "Iets later, zodat mails aan dezelfde persoon vijf minuten na elkaar komen.",
    "morning-mail": "Staat in de ochtendmail van HR.",
    "holidays-unknown":
      "Let op: feestdagen zijn bekend tot en met {year}. Deze dag kan een feestdag zijn.",
    "no-longer-useful": "Overgeslagen: hiervoor is het te laat.",
    "not-caught-up": "Overgeslagen: dit moment is voorbij en wordt niet ingehaald.",
    withdrawn: "Vervallen: het vertrek is ingetrokken.",
    objected: "Vervallen: de vertrekkende collega wil geen mails meer.",
    "no-talk": "Niet meer nodig: er komt geen gesprek.",
    "talk-agreed": "Niet meer nodig: het gesprek is al afgesproken.",
    "not-in-plan": "Vervallen: deze stap staat niet meer in het plan.",
    "already-done": "Overgeslagen door HR: dit is al gedaan.",
    "does-not-apply": "Overgeslagen door HR: dit past hier niet.",
    "on-request": "Overgeslagen door HR: op verzoek.",
    other: "Overgeslagen door HR.",
  },
  en: {
    "after-day-off": "Would fall on {from}, which is no working day, so it moves to the next one.",
    "before-day-off":
      "Would fall on {from}, which is no working day, so it moves to the one before.",
    "before-last-day":
      "Earlier than {from}, because this step belongs before the last day at work.",
    "not-too-soon":
      "Later than {from}, because the first working days after the announcement are for the news itself.",
    "in-order": "Moved from {from}, so that the steps come in order and each has a day of its own.",
    shared: "There is little time, so this step comes in one mail with others.",
    missed:
      "Would go on {from}, but that moment has passed or lies within the undo window. Goes as soon as possible.",
    "catch-up": "Comes in one mail with other missed steps.",
    "five-minutes-later":
      "A little later, so that mails to the same person come five minutes apart.",
    "morning-mail": "Stands in HR's morning mail.",
    "holidays-unknown":
      "Note: public holidays are known up to and including {year}. This day may be one.",
    "no-longer-useful": "Skipped: it is too late for this.",
    "not-caught-up": "Skipped: this moment has passed and is not caught up.",
    withdrawn: "Cancelled: the departure was withdrawn.",
    objected: "Cancelled: the leaver wants no more mails.",
    "no-talk": "No longer needed: there will be no talk.",
    "talk-agreed": "No longer needed: the talk is agreed already.",
    "not-in-plan": "Cancelled: this step is no longer in the plan.",
    "already-done": "Skipped by HR: this was done already.",
    "does-not-apply": "Skipped by HR: this does not apply here.",
    "on-request": "Skipped by HR: on request.",
    other: "Skipped by HR.",
  },
};
