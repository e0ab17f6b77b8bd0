import type { Occasion } from "../../departure/answers/answers.ts";
import type { Figure, Subject } from "../../departure/insights/figures.ts";

/** Made-up figures of two quarters, for the page before there are real ones. They keep the rules of real ones. */
export const SAMPLE_FIGURES: readonly Figure[] = [
  figure("exit", "recommend", "2027-Q2", { of: 41, for: 14, passive: 16, against: 11 }),
  figure("half-year", "recommend", "2027-Q2", { of: 22, for: 9, passive: 8, against: 5 }),
  figure("exit", "recommend", "2027-Q1", { of: 34, for: 9, passive: 14, against: 11 }),
  figure("exit", "return", "2027-Q2", { of: 36, yes: 13, perhaps: 15, no: 8 }),
  figure("half-year", "return", "2027-Q2", { of: 20, yes: 8, perhaps: 7, no: 5 }),
  figure("exit", "categories", "2027-Q2", {
    of: 30,
    development: 9,
    "private-situation": 8,
    planning: 7,
    content: 6,
    "workload-and-conditions": 6,
    manager: 5,
    teamwork: 5,
  }),
  figure("half-year", "categories", "2027-Q2", {
    of: 17,
    manager: 7,
    development: 6,
    "private-situation": 5,
    planning: 5,
  }),
  figure("exit", "good", "2027-Q2", {
    of: 40,
    team: 27,
    clients: 24,
    content: 18,
    manager: 14,
    manners: 11,
    departure: 9,
    schedule: 7,
    pay: 6,
    growth: 5,
    say: 5,
  }),
  figure("exit", "better", "2027-Q2", {
    of: 40,
    schedule: 17,
    workload: 16,
    growth: 14,
    say: 12,
    pay: 10,
    manager: 7,
    team: 5,
    departure: 5,
    manners: 5,
    nothing: 5,
  }),
  figure("exit", "response", "2027-Q2", {
    of: 63,
    answered: 42,
    "not-asked-employer": 6,
    "not-asked-no-address": 5,
  }),
  figure("half-year", "response", "2027-Q2", { of: 41, answered: 23, "not-asked-no-address": 7 }),
  figure("exit", "helped.handover", "2027-Q2", { of: 24, yes: 18, no: 6 }),
  figure("exit", "helped.reference", "2027-Q2", { of: 15, yes: 9, no: 6 }),
  figure("exit", "helped.farewell", "2027-Q2", { of: 21, yes: 16, no: 5 }),
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
