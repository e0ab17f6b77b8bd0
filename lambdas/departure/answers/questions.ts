import type { Kind } from "../model/plan.ts";
import type { Occasion, Question } from "./answers.ts";

export const RATHER_NOT = "rather-not";

export const SCALE = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;

/** In the groups and the order of the page: a manager is neither first nor hidden. */
export const REASON_GROUPS = {
  work: ["content", "schedule", "workload", "say", "clients"],
  people: ["manager", "team", "behaviour"],
  life: ["growth", "pay", "travel", "private"],
} as const;
export const REASONS = [
  ...REASON_GROUPS.work,
  ...REASON_GROUPS.people,
  ...REASON_GROUPS.life,
  "other",
] as const;
export type LeavingReason = (typeof REASONS)[number];

/** What can be good and what can be better: one list, so that the two can be laid side by side. */
export const ASPECTS = [
  "team",
  "clients",
  "manager",
  "schedule",
  "workload",
  "content",
  "growth",
  "pay",
  "say",
  "manners",
  "departure",
  "other",
  "nothing",
] as const;

const YES_OR_NO = ["yes", "perhaps", "no"] as const;

/** In the order of the page. */
export const OPTIONS = {
  recommend: [...SCALE, RATHER_NOT],
  reasons: [...REASONS, RATHER_NOT],
  longer: ["yes", "yes-if", "no", "unknown", RATHER_NOT],
  good: [...ASPECTS, RATHER_NOT],
  better: [...ASPECTS, RATHER_NOT],
  return: [...YES_OR_NO, RATHER_NOT],
  "help-out": [...YES_OR_NO, RATHER_NOT],
} as const satisfies Readonly<Record<Question, readonly string[]>>;

/** How many options of a question may be chosen, beside "rather not". */
export const AT_MOST: Readonly<Record<Question, number>> = {
  recommend: 1,
  reasons: 2,
  longer: 1,
  good: ASPECTS.length,
  better: ASPECTS.length,
  return: 1,
  "help-out": 1,
};

/** A question as a page has it. Numbers run on, whatever a kind leaves out. */
export interface AskedQuestion {
  readonly question: Question;
  readonly number: number;
}

/** The questions of a kind on an occasion: none for a death or a long illness. */
export function questionsFor(kind: Kind, occasion: Occasion): AskedQuestion[] {
  return ASKED[occasion][kind].map((question, index) => ({ question, number: index + 1 }));
}

/** Nobody whose contract was not renewed is asked why they leave, and nobody dismissed whether they would return. */
const ASKED: Readonly<Record<Occasion, Readonly<Record<Kind, readonly Question[]>>>> = {
  exit: {
    resignation: ["recommend", "reasons", "good", "better", "return"],
    "contract-end": ["recommend", "longer", "good", "better", "return"],
    retirement: ["recommend", "good", "better", "help-out"],
    employer: ["recommend", "good", "better"],
    quiet: [],
  },
  "half-year": {
    resignation: ["recommend", "reasons", "better", "return"],
    "contract-end": ["recommend", "good", "better", "return"],
    retirement: ["recommend", "good", "better", "help-out"],
    employer: ["recommend", "good", "better"],
    quiet: [],
  },
};

/** Beside *would you like to work here again*, half a year later. */
export function offersContact(kind: Kind, occasion: Occasion): boolean {
  return occasion === "half-year" && ASKED[occasion][kind].includes("return");
}
