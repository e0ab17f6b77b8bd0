import { OPTIONS, RATHER_NOT } from "../answers/questions.ts";
import { REASON_CATEGORIES } from "../model/sector.ts";
import type { Subject } from "./figures.ts";

/** How a subject is shown. */
export interface Shape {
  /** The fields of a figure, with the fields of a counter that each adds up. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Everybody is in exactly one field: then either all are shown, or the first beside the rest. Else each by itself. */
  readonly isOneOf: boolean;
  /** Also by quarter. What is shown by quarter leaves less to be shown by kind and department. */
  readonly byQuarter: boolean;
  readonly byKind: boolean;
  /** What tells something of a manager: it is only shown of five managers or more. `all`: the whole subject does. */
  readonly ofManagers: readonly string[] | "all";
  /** Never counted by department: who said it is known of the whole organisation only. */
  readonly isOfWholeOnly?: true;
}

/** *Would you recommend us*, in the groups of the net score. */
const RECOMMEND = {
  for: ["9", "10"],
  passive: ["7", "8"],
  against: ["0", "1", "2", "3", "4", "5", "6"],
};

const BY_YEAR = { byQuarter: false, byKind: false, ofManagers: [] } as const;
const YES_FIRST = { ...BY_YEAR, isOneOf: true, byKind: true } as const;
/** How people treat each other is what `behaviour` is among the reasons. */
const ASPECTS = { ...BY_YEAR, isOneOf: false, ofManagers: ["manager", "manners"] } as const;
const STEPS = { ...BY_YEAR, isOneOf: true, ofManagers: "all" } as const;

const SHAPES = {
  recommend: { ...YES_FIRST, fields: RECOMMEND, byQuarter: true },
  return: { ...YES_FIRST, fields: each(optionsOf("return")) },
  longer: { ...YES_FIRST, fields: each(optionsOf("longer")) },
  "help-out": { ...YES_FIRST, fields: each(optionsOf("help-out")) },
  good: { ...ASPECTS, fields: each(optionsOf("good")) },
  better: { ...ASPECTS, fields: each(optionsOf("better")) },
  categories: {
    ...BY_YEAR,
    isOneOf: false,
    fields: each(REASON_CATEGORIES),
    ofManagers: ["manager", "behaviour"],
  },
  response: {
    ...BY_YEAR,
    isOneOf: false,
    byQuarter: true,
    byKind: true,
    fields: each([
      "answered",
      "not-asked-quiet",
      "not-asked-employer",
      "not-asked-no-address",
      "not-asked-other",
    ]),
  },
} as const satisfies Partial<Record<Subject, Shape>>;

export type AnsweredSubject = keyof typeof SHAPES;

export const ANSWERED_SUBJECTS = Object.keys(SHAPES) as AnsweredSubject[];

const ON_TIME: Shape = { ...STEPS, fields: each(["on-time", "late", "not-said"]) };
const HELPED: Shape = { ...STEPS, fields: each(["yes", "no"]), isOfWholeOnly: true };

export function shapeOf(subject: Subject): Shape {
  if (subject.startsWith("on-time.")) return ON_TIME;
  if (subject.startsWith("helped.")) return HELPED;
  return SHAPES[subject as AnsweredSubject];
}

/** True for a field that tells something of a manager. */
export function isOfManagers(field: string, { ofManagers }: Shape): boolean {
  return ofManagers === "all" || ofManagers.includes(field);
}

/** In the order of the page. */
function optionsOf(question: keyof typeof OPTIONS): string[] {
  return OPTIONS[question].filter((option) => option !== RATHER_NOT);
}

function each(fields: readonly string[]): Shape["fields"] {
  return Object.fromEntries(fields.map((field) => [field, [field]]));
}
