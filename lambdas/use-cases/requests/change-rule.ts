import { changeDates, type DatesChange } from "../../departure/changes/change-dates.ts";
import { type Corrections, correct } from "../../departure/changes/correct.ts";
import { takeBack } from "../../departure/changes/take-back.ts";
import type { Body } from "../../http/body.ts";
import { readFields } from "../../http/fields.ts";
import { mistakesWhenOffered } from "../../http/offered-languages.ts";
import type { Asked, Rule } from "./asked.ts";
import {
  type ChangeFields,
  changeFields,
  type PlannedFields,
  plannedFields,
} from "./change-fields.ts";
import { readPlanned } from "./read-planned.ts";

/** New dates, another kind, and corrections, in one save. */
export function changeRule(body: Body, asked: Asked): Rule {
  const { context } = asked;
  const read = readFields(changeFields, body);
  const mistakes = mistakesWhenOffered(read, context.plan.settings);
  return (departure) => {
    const planned = readPlanned(departure, { ...read, mistakes }, asked);
    const [dates, corrections] = partsOf(read.value ?? {});
    const corrected = isEmpty(corrections)
      ? departure
      : correct(departure, corrections as Corrections, context);
    return isEmpty(dates) ? corrected : changeDates(corrected, planned, context);
  };
}

/** What moves mails, and corrections. */
function partsOf({
  announced,
  lastDay,
  endOfEmployment,
  kind,
  extraSteps,
  runsBeside: _,
  ...corrections
}: ChangeFields): [PlannedFields, Omit<ChangeFields, keyof PlannedFields>] {
  return [{ announced, lastDay, endOfEmployment, kind, extraSteps }, corrections];
}

function isEmpty(fields: object): boolean {
  return Object.values(fields).every((value) => value === undefined);
}

/** Reverts a withdrawal, with other dates if given. Idempotent. */
export function takeBackRule(body: Body, asked: Asked): Rule {
  const read = readFields(plannedFields, body);
  return (departure) => {
    const planned = readPlanned(departure, read, asked);
    const isBack = departure.history.some(({ what }) => what === "taken-back");
    if (!departure.withdrawn && isBack && isSame(departure, planned)) return departure;
    return takeBack(departure, planned, asked.context);
  };
}

function isSame(departure: DatesChange, planned: DatesChange): boolean {
  const textOf = ({ dates, endFollowsLastDay, kind, extraSteps }: DatesChange) =>
    JSON.stringify([dates, endFollowsLastDay, kind, extraSteps]);
  return textOf(departure) === textOf(planned);
}
