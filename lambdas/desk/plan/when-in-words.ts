import { Temporal } from "temporal-polyfill";
import type { Offset, Step } from "../../departure/model/plan.ts";
import type { PlanWords } from "../../words/nl/plan.ts";

/** When a step comes, as HR would say it: `15 werkdagen vóór de laatste werkdag`. */
export function whenInWords(
  { when, repeat }: Pick<Step, "when" | "repeat">,
  words: PlanWords,
): string[] {
  const first = offsetInWords(when, words);
  return repeat ? [first, words.repeats(repeat.everyWorkingDays, repeat.atMost)] : [first];
}

function offsetInWords({ anchor, period, workingDays = 0 }: Offset, words: PlanWords): string {
  const from = words.anchors[anchor];
  const days = workingDays === 0 ? "" : words.workingDays(Math.abs(workingDays));
  if (!period) return days ? beside(days, workingDays, from, words) : words.onDay(from);
  const duration = Temporal.Duration.from(period);
  const then = beside(periodInWords(duration, words), duration.sign, from, words);
  if (!days) return then;
  return words.andThen(then, days, workingDays < 0);
}

function beside(amount: string, sign: number, from: string, words: PlanWords): string {
  return sign < 0 ? words.earlier(amount, from) : words.later(amount, from);
}

const UNITS = ["years", "months", "weeks", "days"] as const;

function periodInWords(duration: Temporal.Duration, words: PlanWords): string {
  const given = UNITS.filter((unit) => duration[unit] !== 0);
  return given.map((unit) => words.period(unit, Math.abs(duration[unit]))).join(" ");
}
