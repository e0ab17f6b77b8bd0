import { Temporal } from "temporal-polyfill";
import type { Submission } from "../../departure/changes/submit.ts";
import { ownFieldsOf } from "../../departure/fields.ts";
import type { People } from "../../departure/model/departure.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import type { Body } from "../../http/body.ts";
import { invalid, readFields } from "../../http/fields.ts";
import { mistakesWhenOffered } from "../../http/offered-languages.ts";
import { compareFields } from "./compare-fields.ts";
import { comparedFields, type SubmissionFields, submissionFields } from "./submission-fields.ts";
import { toPerson } from "./to-person.ts";

export interface SubmissionFacts {
  readonly plan: Plan;
  readonly today: Temporal.PlainDate;
  /** For the mistakes; the departure's people have their own. */
  readonly language: Language;
}

/** A submission, or a problem with every mistake. */
export function readSubmission(body: Body, { plan, today, language }: SubmissionFacts): Submission {
  const read = readFields(submissionFields, body);
  const { given, value } = read;
  const all = [
    ...mistakesWhenOffered(read, plan.settings),
    ...compareFields(comparedFields(given), { plan, today }),
  ];
  if (!value || all.length > 0) throw invalid(all, language);
  return toSubmission(value, plan);
}

function toSubmission(fields: SubmissionFields, { settings }: Plan): Submission {
  const { kind = "resignation", extraSteps = [] } = fields;
  const runsBeside = [...new Set(fields.runsBeside ?? [])].sort();
  return {
    people: toPeople(fields, settings),
    dates: {
      announced: Temporal.PlainDate.from(fields.announced),
      lastDay: Temporal.PlainDate.from(fields.lastDay),
      endOfEmployment: Temporal.PlainDate.from(fields.endOfEmployment ?? fields.lastDay),
    },
    ...(fields.endOfEmployment ? {} : { endFollowsLastDay: true }),
    kind,
    extraSteps: [...new Set(extraSteps)].sort(),
    ...ownFieldsOf(fields),
    ...(runsBeside.length > 0 ? { runsBeside } : {}),
  };
}

function toPeople(
  { employee, manager, hrContact }: SubmissionFields,
  settings: Plan["settings"],
): People {
  const { calledName, workAddress, privateAddress, personnelNumber } = employee;
  return {
    employee: {
      name: employee.name,
      ...(calledName ? { calledName } : {}),
      language: employee.language ?? settings.language,
      ...(workAddress ? { workAddress } : {}),
      ...(privateAddress ? { privateAddress } : {}),
      ...(personnelNumber ? { personnelNumber } : {}),
    },
    manager: toPerson(manager, settings),
    hrContact: toPerson(hrContact ?? settings.hr, settings),
  };
}
