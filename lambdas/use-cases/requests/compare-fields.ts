import { Temporal } from "temporal-polyfill";
import type { Plan } from "../../departure/model/plan.ts";
import { firstEndToRecord } from "../../departure/timeline/deletion-day.ts";
import type { Mistake } from "../../http/mistake.ts";
import type { ComparedFields } from "./submission-fields.ts";

/** How far a date may be from today, either way. */
const LIMIT = { years: 2 };

/** Mistakes that depend on other fields, today, the plan or the settings. */
export function compareFields(
  fields: ComparedFields,
  { plan, today }: { readonly plan: Plan; readonly today: Temporal.PlainDate },
): Mistake[] {
  const { announced, lastDay, endOfEmployment } = fields;
  const distant = distantDates(
    { announced, lastDay, endOfEmployment },
    today,
    endOfEmployment === undefined ? "lastDay" : "endOfEmployment",
  );
  const isNear = (name: string) => !distant.some(({ field }) => field === name);
  return [
    ...distant,
    ...datesOutOfOrder({
      announced: isNear("announced") ? announced : null,
      lastDay: isNear("lastDay") ? lastDay : null,
      endOfEmployment: isNear("endOfEmployment") ? endOfEmployment : null,
    }),
    ...sharedAddresses(fields, plan),
    ...stepsNotTickable(fields, plan),
  ];
}

/** Dates that are too far away; `end` decides how long everything is kept. */
export function distantDates(
  dates: Readonly<Record<string, Given>>,
  today: Temporal.PlainDate,
  end?: string,
): Mistake[] {
  const last = `${today.add(LIMIT)}`;
  return Object.entries(dates).flatMap(([field, given]) => {
    const first = `${field === end ? firstEndToRecord(today) : today.subtract(LIMIT)}`;
    return isBefore(given, first) || isBefore(last, given)
      ? [{ field, code: `too-far:${first} – ${last}`, given: `${given}` }]
      : [];
  });
}

/** Only dates that are near enough, and advice that is not refused itself: a day that both earlier dates allow. */
function datesOutOfOrder({ announced, lastDay, endOfEmployment }: ThreeDates): Mistake[] {
  const first = isBefore(lastDay, announced) ? announced : lastDay;
  return [
    ...(isBefore(lastDay, announced)
      ? [{ field: "lastDay", code: `before-announced:${announced}`, given: `${lastDay}` }]
      : []),
    ...(isBefore(endOfEmployment, lastDay)
      ? [
          {
            field: "endOfEmployment",
            code: `before-last-day:${first}`,
            given: `${endOfEmployment}`,
          },
        ]
      : []),
  ];
}

type ThreeDates = Pick<ComparedFields, "announced" | "lastDay" | "endOfEmployment">;

/** Absent or invalid: not checked. */
type Given = string | null | undefined;

export function isBefore(one: Given, other: Given): boolean {
  if (!one || !other) return false;
  return Temporal.PlainDate.compare(one, other) < 0;
}

/** Mail for the leaver must not reach the manager or HR by mistake, nor a mailbox that ends with the job. */
function sharedAddresses(
  { workAddress, privateAddress, managerAddress, hrAddress }: ComparedFields,
  { settings }: Plan,
): Mistake[] {
  const others = {
    "same-as-manager": managerAddress,
    "same-as-hr": hrAddress === undefined ? settings.hr.address : hrAddress,
  };
  const found = Object.entries({ workAddress, privateAddress }).flatMap(([name, given]) =>
    Object.entries(others)
      .filter(([, address]) => isSame(given, address))
      .slice(0, 1)
      .map(([code]) => ({ field: `employee.${name}`, code })),
  );
  if (found.length > 0 || !isSame(privateAddress, workAddress)) return found;
  return [{ field: "employee.privateAddress", code: "same-as-work" }];
}

function isSame(one: Given, other: Given): boolean {
  return one?.toLowerCase() === other?.toLowerCase() && Boolean(one);
}

/** If the kind itself is invalid, its steps can't be checked. */
function stepsNotTickable({ kind, extraSteps }: ComparedFields, { steps }: Plan): Mistake[] {
  if (kind === null) return [];
  const tickable = steps
    .filter(({ tickableFor }) => tickableFor.includes(kind ?? "resignation"))
    .map(({ id }) => id);
  return [...new Set(extraSteps)]
    .filter((id) => !tickable.includes(id))
    .map((given) => ({
      field: "extraSteps",
      code: `not-tickable:${tickable.join(", ") || "none"}`,
      given,
    }));
}
