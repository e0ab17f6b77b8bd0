import type { Occasion } from "../../departure/answers/answers.ts";
import type { Figure, Subject } from "../../departure/insights/figures.ts";

/** Made-up figures of a year and two quarters, for the page before there are real ones. They keep the rules of real ones. */
export const SAMPLE_FIGURES: readonly Figure[] = [
  figure("exit", "recommend", "2027-Q2", { of: 41, for: 14, passive: 16, against: 11 }),
  figure("half-year", "recommend", "2027-Q2", { of: 22, for: 9, passive: 8, against: 5 }),
  figure("exit", "recommend", "2027-Q1", { of: 34, for: 9, passive: 14, against: 11 }),
  figure("exit", "recommend", "2026", { of: 139, for: 36, passive: 61, against: 42 }),
  figure("half-year", "recommend", "2026", { of: 74, for: 25, passive: 30, against: 19 }),
  figure("exit", "return", "2026", { of: 118, yes: 41, perhaps: 49, no: 28 }),
  figure("half-year", "return", "2026", { of: 66, yes: 25, perhaps: 24, no: 17 }),
  figure("exit", "categories", "2026", {
    of: 104,
    development: 31,
    "private-situation": 26,
    planning: 24,
    "workload-and-conditions": 22,
    content: 19,
    manager: 15,
    teamwork: 12,
    say: 8,
  }),
  figure("half-year", "categories", "2026", {
    of: 58,
    manager: 19,
    development: 17,
    "private-situation": 14,
    planning: 11,
    "workload-and-conditions": 10,
  }),
  figure("exit", "good", "2026", {
    of: 132,
    team: 91,
    clients: 84,
    content: 60,
    manager: 47,
    manners: 38,
    departure: 33,
    schedule: 24,
    pay: 19,
    growth: 17,
    say: 15,
  }),
  figure("exit", "better", "2026", {
    of: 130,
    schedule: 55,
    workload: 51,
    growth: 44,
    say: 40,
    pay: 34,
    manager: 23,
    departure: 14,
    manners: 13,
    team: 12,
    nothing: 9,
  }),
  figure("exit", "response", "2027-Q2", { of: 63, answered: 42, "not-asked-employer": 6 }),
  figure("exit", "response", "2026", {
    of: 215,
    answered: 142,
    "not-asked-employer": 14,
    "not-asked-no-address": 9,
    "not-asked-quiet": 6,
  }),
  figure("half-year", "response", "2026", { of: 148, answered: 76, "not-asked-no-address": 21 }),
  figure("exit", "helped.handover", "2026", { of: 84, yes: 63, no: 21 }),
  figure("exit", "helped.reference", "2026", { of: 55, yes: 33, no: 22 }),
  figure("exit", "helped.farewell", "2026", { of: 71, yes: 58, no: 13 }),
];

/** `of`: how many people the cells are shares of. */
function figure(
  occasion: Occasion,
  subject: Subject,
  period: string,
  { of: respondents, ...cells }: { readonly of: number } & Figure["cells"],
): Figure {
  return { occasion, subject, unit: { of: "organisation" }, period, respondents, cells };
}
