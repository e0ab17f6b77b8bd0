import { Temporal } from "temporal-polyfill";
import type { People, Person } from "../core/departure.ts";
import type { Dates } from "../core/offset.ts";
import type { Kind, Language, Plan } from "../core/plan.ts";
import type { Submission } from "../core/submit.ts";
import type { Body } from "../web/body.ts";
import { invalid, type Mistake, readFields } from "../web/fields.ts";
import { type SubmissionFields, submissionFields } from "./submission-fields.ts";

export interface SubmissionFacts {
  readonly plan: Plan;
  readonly today: Temporal.PlainDate;
  /** For the mistakes; the departure's people have their own. */
  readonly language: Language;
}

/** How far from today a date may be, either way. */
const LIMIT = { years: 2 };

/** The departure that somebody submits, or a problem that names every mistake. */
export function readSubmission(body: Body, { plan, today, language }: SubmissionFacts): Submission {
  const read = readFields(submissionFields, body);
  if ("mistakes" in read) throw invalid(read.mistakes, language);
  const submission = toSubmission(read.value, plan);
  const mistakes = [
    ...dateMistakes(submission.dates, today),
    ...addressMistakes(submission.people),
    ...extraStepMistakes(submission, plan),
  ];
  if (mistakes.length > 0) throw invalid(mistakes, language);
  return submission;
}

function toSubmission(fields: SubmissionFields, { settings }: Plan): Submission {
  const { kind = "resignation", extraSteps = [], reason, department, location } = fields;
  return {
    people: toPeople(fields, settings),
    dates: {
      announced: Temporal.PlainDate.from(fields.announced),
      lastDay: Temporal.PlainDate.from(fields.lastDay),
      endOfEmployment: Temporal.PlainDate.from(fields.endOfEmployment ?? fields.lastDay),
    },
    kind,
    extraSteps: [...new Set(extraSteps)].sort(),
    ...(reason ? { reason } : {}),
    ...(department ? { department } : {}),
    ...(location ? { location } : {}),
  };
}

function toPeople(
  { employee, manager, hrContact }: SubmissionFields,
  settings: Plan["settings"],
): People {
  const { workAddress, privateAddress, personnelNumber } = employee;
  const person = ({
    name,
    address,
    language,
  }: {
    name: string;
    address: string;
    language?: Language | undefined;
  }): Person => ({
    name,
    address,
    language: language ?? settings.language,
  });
  return {
    employee: {
      name: employee.name,
      language: employee.language ?? settings.language,
      ...(workAddress ? { workAddress } : {}),
      ...(privateAddress ? { privateAddress } : {}),
      ...(personnelNumber ? { personnelNumber } : {}),
    },
    manager: person(manager),
    hrContact: person(hrContact ?? settings.hr),
  };
}

function dateMistakes(
  { announced, lastDay, endOfEmployment }: Dates,
  today: Temporal.PlainDate,
): Mistake[] {
  const [first, last] = [today.subtract(LIMIT), today.add(LIMIT)];
  const tooFar = Object.entries({ announced, lastDay, endOfEmployment })
    .filter(([, date]) => isBefore(date, first) || isBefore(last, date))
    .map(([field, date]) => ({ field, code: `too-far:${first} – ${last}`, given: String(date) }));
  return [
    ...tooFar,
    ...(isBefore(lastDay, announced)
      ? [{ field: "lastDay", code: `before-announced:${announced}`, given: String(lastDay) }]
      : []),
    ...(isBefore(endOfEmployment, lastDay)
      ? [
          {
            field: "endOfEmployment",
            code: `before-last-day:${lastDay}`,
            given: String(endOfEmployment),
          },
        ]
      : []),
  ];
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

/** What is meant for the leaver must not reach the manager or HR by a slip. */
function addressMistakes({ employee, manager, hrContact }: People): Mistake[] {
  const same = (one: string | undefined, other: string) =>
    one?.toLowerCase() === other.toLowerCase();
  return (["workAddress", "privateAddress"] as const).flatMap((name) => {
    const field = `employee.${name}`;
    if (same(employee[name], manager.address)) return [{ field, code: "same-as-manager" }];
    return same(employee[name], hrContact.address) ? [{ field, code: "same-as-hr" }] : [];
  });
}

function extraStepMistakes(
  { kind, extraSteps }: { kind: Kind; extraSteps: readonly string[] },
  { steps }: Plan,
): Mistake[] {
  const tickable = steps
    .filter(({ tickableFor }) => tickableFor.includes(kind))
    .map(({ id }) => id);
  return extraSteps
    .filter((id) => !tickable.includes(id))
    .map((id) => ({
      field: "extraSteps",
      code: `not-tickable:${tickable.join(", ") || "–"}`,
      given: id.slice(0, 40),
    }));
}
