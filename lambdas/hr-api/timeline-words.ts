import type { Temporal } from "temporal-polyfill";
import type { SkipReason, StepRecord } from "../core/departure.ts";
import type { Mailing } from "../core/mailing.ts";
import type { Language } from "../core/plan.ts";
import type { Reason } from "../core/timeline.ts";

export interface Why {
  readonly code:
    | Reason
    | SkipReason
    | "missed"
    | "catch-up"
    | "five-minutes-later"
    | "morning-mail";
  readonly text: string;
}

/** Why a step is on the day it is on, in the order in which the rules moved it. Empty: it is where the plan puts it. */
export function whyThatDay(
  step: StepRecord,
  mailing: Mailing | undefined,
  language: Language,
): Why[] {
  const words = WORDS[language];
  const from = step.wanted ? inWords(step.wanted, language) : "";
  const why: Why[] = step.reasons.map((code) => ({
    code,
    text: words[code].replace("{from}", from),
  }));
  if (step.skipped) return [...why, { code: step.skipped, text: words[step.skipped] }];
  if (step.atOnce)
    why.push({
      code: "missed",
      text: words.missed.replace("{from}", inWords(step.planned.toPlainDate(), language)),
    });
  if (mailing?.kind === "catch-up") why.push({ code: "catch-up", text: words["catch-up"] });
  if (mailing && isLater(mailing.at, step))
    why.push({ code: "five-minutes-later", text: words["five-minutes-later"] });
  if (step.to === "hr") why.push({ code: "morning-mail", text: words["morning-mail"] });
  return why;
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
    "after-day-off": "Verplaatst van {from} naar de volgende werkdag.",
    "before-day-off": "Verplaatst van {from} naar de laatste werkdag ervoor.",
    "before-last-day": "Vervroegd: dit moet voor de laatste werkdag.",
    "not-too-soon": "Verlaat: eerst twee werkdagen rust na de aankondiging.",
    "in-order": "Verplaatst, zodat de stappen op volgorde komen, elk op een eigen dag.",
    shared: "Er is weinig tijd: deze stappen komen samen in één mail.",
    missed: "Die dag ({from}) is al voorbij: gaat zo snel mogelijk.",
    "catch-up": "Gaat samen met andere gemiste stappen in één mail.",
    "five-minutes-later": "Vijf minuten na een andere mail aan dezelfde persoon.",
    "morning-mail": "Staat in de ochtendmail van HR.",
    "no-longer-useful": "Overgeslagen: hiervoor is het te laat.",
    "not-caught-up": "Overgeslagen: dit moment is voorbij en wordt niet ingehaald.",
    withdrawn: "Vervallen: het vertrek is ingetrokken.",
  },
  en: {
    "after-day-off": "Moved from {from} to the next working day.",
    "before-day-off": "Moved from {from} to the last working day before it.",
    "before-last-day": "Brought forward: this must be before the last day at work.",
    "not-too-soon": "Put back: two quiet working days after the announcement first.",
    "in-order": "Moved, so that the steps come in order, each on a day of its own.",
    shared: "There is little time: these steps share one mail.",
    missed: "That day ({from}) has passed: goes as soon as possible.",
    "catch-up": "Goes in one mail with other missed steps.",
    "five-minutes-later": "Five minutes after another mail to the same person.",
    "morning-mail": "Stands in HR's morning mail.",
    "no-longer-useful": "Skipped: it is too late for this.",
    "not-caught-up": "Skipped: this moment has passed and is not caught up.",
    withdrawn: "Cancelled: the departure was withdrawn.",
  },
};
