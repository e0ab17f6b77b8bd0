import type { Temporal } from "temporal-polyfill";
import {
  INTERVIEW_SKIP_REASONS,
  SKIP_REASONS,
  type SkipReason,
  type StepRecord,
} from "../../departure/model/departure.ts";
import type { Mailing } from "../../departure/model/mailing.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { REASONS } from "../../departure/model/timeline-step.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { REASON_WORDS } from "../../words/words.ts";

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

interface TimelineText {
  readonly plan: Pick<Plan, "holidaysUntil">;
  readonly language: Language;
}

/** Why a step is on its day, in the order in which the rules moved it. Empty if the plan puts it there. */
export function whyThatDay(
  step: StepRecord,
  mailing: Mailing | undefined,
  { plan, language }: TimelineText,
): Why[] {
  const words = REASON_WORDS[language];
  const from = step.wanted ? dayInWords(step.wanted, language) : "";
  const why: Why[] = step.reasons.map((code) => ({
    code,
    text: words[code].replace("{from}", from),
  }));
  if (step.skipped && isToldOf(step.skipped, mailing))
    return [...why, { code: step.skipped, text: words[step.skipped] }];
  if (step.atOnce)
    why.push({
      code: "missed",
      text: words.missed.replace("{from}", dayInWords(step.planned.toPlainDate(), language)),
    });
  if (mailing?.kind === "catch-up") why.push({ code: "catch-up", text: words["catch-up"] });
  if (mailing && isLater(mailing.at, step))
    why.push({ code: "five-minutes-later", text: words["five-minutes-later"] });
  if (step.to === "hr") why.push({ code: "morning-mail", text: words["morning-mail"] });
  return [...why, ...holidaysUnknown(step, { plan, language })];
}

/**
 * Steps closed for the interview or removed from the plan say so even if mailed, since nothing needs doing any more.
 */
function isToldOf(skipped: SkipReason, mailing: Mailing | undefined): boolean {
  return mailing?.state.name !== "sent" || TOLD_ALL_THE_SAME.includes(skipped);
}

const TOLD_ALL_THE_SAME: readonly SkipReason[] = [...INTERVIEW_SKIP_REASONS, "not-in-plan"];

/** The holidays of that year are not known yet. */
function holidaysUnknown({ planned, atOnce }: StepRecord, { plan, language }: TimelineText): Why[] {
  const { holidaysUntil } = plan;
  if ((atOnce ?? planned).year <= holidaysUntil) return [];
  const code = "holidays-unknown";
  return [{ code, text: REASON_WORDS[language][code].replace("{year}", String(holidaysUntil)) }];
}

function isLater(at: Temporal.ZonedDateTime, { planned, atOnce }: StepRecord): boolean {
  return at.epochMilliseconds > (atOnce ?? planned).epochMilliseconds;
}
