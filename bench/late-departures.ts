import { Temporal } from "temporal-polyfill";
import type { Submission } from "../lambdas/departure/changes/submit.ts";
import { KINDS, type Kind } from "../lambdas/departure/model/plan.ts";

/** What HR sends, and when. */
export interface LateDeparture {
  readonly submission: Submission;
  /** Local time. */
  readonly submitted: Temporal.PlainDateTime;
}

const FIRST_DAY = Temporal.PlainDate.from("2027-01-01");
const DAYS = 3 * 365;
/** From nothing to nine months. */
const NOTICE_DAYS = 271;
/** Leave at the end. */
const LEAVE_DAYS = 62;
/** Steps of every day: neighbouring numbers fall far apart. */
const GOLDEN = 0.618_033_988_749_895;

/** Most resign, and most are recorded on the day itself; each other kind and moment comes, too. */
const KIND_OF_TEN: readonly Kind[] = [...KINDS, ...Array(5).fill("resignation")];
const SUBMITTED_AFTER_DAYS = [0, 0, 0, 0, 1, 3, 6, 20, -2, -30];
const SUBMITTED_AT = ["07:15", "09:00", "10:40", "15:30", "17:50", "23:57"];
const EXTRA_STEPS = ["communicate", "handover", "check-in", "exit-questions", "look-back"];

/** Departures without end: announced on any day of three years, with every notice period, kind and way to be reached. */
export function* lateDepartures(): Generator<LateDeparture> {
  for (let number = 0; ; number += 1) yield lateDeparture(number);
}

function lateDeparture(number: number): LateDeparture {
  const announced = FIRST_DAY.add({ days: Math.floor(((number * GOLDEN) % 1) * DAYS) });
  const lastDay = announced.add({ days: (number * 37) % NOTICE_DAYS });
  const kind = picked(KIND_OF_TEN, number);
  const submitted = announced
    .add({ days: picked(SUBMITTED_AFTER_DAYS, number * 7 + Math.floor(number / 10)) })
    .toPlainDateTime(picked(SUBMITTED_AT, number * 5 + Math.floor(number / 6)));
  return {
    submitted,
    submission: {
      people: peopleOf(number),
      dates: {
        announced,
        lastDay,
        endOfEmployment: lastDay.add({ days: (number * 13) % LEAVE_DAYS }),
      },
      kind,
      extraSteps: kind === "employer" ? EXTRA_STEPS.slice(number % EXTRA_STEPS.length) : [],
    },
  };
}

/** With a work address, a private one, both or none. */
function peopleOf(number: number): Submission["people"] {
  const language = number % 2 === 0 ? "nl" : "en";
  return {
    employee: {
      name: "Sanne Bakker",
      language,
      ...(number % 4 === 3 ? {} : { workAddress: "s.bakker@delinde.example" }),
      ...(number % 3 === 1 ? { privateAddress: "sanne@thuis.example" } : {}),
    },
    manager: { name: "Fatima El Idrissi", address: "f.elidrissi@delinde.example", language },
    hrContact: { name: "Team HR", address: "hr@delinde.example", language },
  };
}

function picked<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}
