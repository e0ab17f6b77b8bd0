import { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import { type Reassignment, reassign } from "../../departure/changes/reassign.ts";
import type { DaysReassigned } from "../../departure/changes/reassign-days.ts";
import { ROLES } from "../../departure/model/departure.ts";
import { todayIn } from "../../http/asked.ts";
import type { Body } from "../../http/body.ts";
import { address, date, oneOf, person } from "../../http/departure-fields.ts";
import { type ReadFields, readFields, valueAt } from "../../http/fields.ts";
import type { Mistake } from "../../http/mistake.ts";
import { type Asked, type Rule, rightly } from "./asked.ts";
import { distantDates, isBefore } from "./compare-fields.ts";
import { toPerson } from "./to-person.ts";

const period = { from: z.optional(date), until: z.optional(date) };

export const reassignmentFields = z.strictObject({ role: oneOf(ROLES), ...person, ...period });
export const everywhereFields = z.strictObject({
  role: oneOf(ROLES),
  address,
  by: z.strictObject(person),
  ...period,
});

export function reassignRule(body: Body, asked: Asked): Rule {
  const value = rightly(withPeriod(readFields(reassignmentFields, body), asked), asked);
  const replacement = {
    role: value.role,
    person: toPerson(value, asked.context.plan.settings),
    ...periodOf(value),
  };
  return (departure) => reassign(departure, replacement, asked.context);
}

/** Who is replaced everywhere, and by whom. */
export function readEverywhere(body: Body, asked: Asked): DaysReassigned {
  const value = rightly(withPeriod(readFields(everywhereFields, body), asked), asked);
  const { role, address, by } = value;
  return { address, role, person: toPerson(by, asked.context.plan.settings), ...periodOf(value) };
}

interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

function periodOf({ from, until }: Period): Pick<Reassignment, "from" | "until"> {
  return {
    ...(from ? { from: Temporal.PlainDate.from(from) } : {}),
    ...(until ? { until: Temporal.PlainDate.from(until) } : {}),
  };
}

/** With the mistakes that depend on other fields and today. */
function withPeriod<T>(read: ReadFields<T>, { context }: Asked): ReadFields<T> {
  const today = todayIn(context);
  const dateIn = (field: string) => date.safeParse(valueAt(read.given, [field])).data;
  const [from, until] = [dateIn("from"), dateIn("until")];
  const distant = distantDates({ from, until }, today);
  const isNear = (name: string) => !distant.some(({ field }) => field === name);
  const first = isBefore(today.toString(), from) && isNear("from") ? from : today.toString();
  const found: Mistake[] = [
    ...distant,
    ...(isNear("until") && isBefore(until, first)
      ? [{ field: "until", code: `before-from:${first}`, given: `${until}` }]
      : []),
  ];
  return found.length > 0 ? { given: read.given, mistakes: [...read.mistakes, ...found] } : read;
}
