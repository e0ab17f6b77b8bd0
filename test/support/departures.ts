import { Temporal } from "temporal-polyfill";
import { type Submission, submit } from "../../lambdas/departure/changes/submit.ts";
import type { Departure, Employee } from "../../lambdas/departure/model/departure.ts";
import type { Kind, Plan } from "../../lambdas/departure/model/plan.ts";
import { CALENDAR, PLAN } from "./plan.ts";

/** What a test sets on a departure; the rest is the common case. */
export interface Told {
  readonly announced?: string;
  readonly lastDay?: string;
  readonly endOfEmployment?: string;
  readonly kind?: Kind;
  readonly extraSteps?: readonly string[];
  /** Local time in Amsterdam. */
  readonly submitted?: string;
  readonly employee?: Partial<Employee>;
  readonly without?: readonly ("workAddress" | "privateAddress")[];
  readonly id?: string;
  readonly plan?: Plan;
}

const EMPLOYEE: Employee = {
  name: "Sanne Bakker",
  language: "nl",
  workAddress: "s.bakker@delinde.example",
  privateAddress: "sanne@thuis.example",
};

export function submissionOf({
  announced = "2027-01-14",
  lastDay = "2027-02-19",
  ...told
}: Told = {}): Submission {
  const employee = Object.fromEntries(
    Object.entries({ ...EMPLOYEE, ...told.employee }).filter(
      ([name]) => !told.without?.some((each) => each === name),
    ),
  ) as unknown as Employee;
  return {
    people: {
      employee,
      manager: {
        name: "Fatima El Idrissi",
        address: "f.elidrissi@delinde.example",
        language: "nl",
      },
      hrContact: { name: "Team HR", address: "hr@delinde.example", language: "nl" },
    },
    dates: {
      announced: date(announced),
      lastDay: date(lastDay),
      endOfEmployment: date(told.endOfEmployment ?? lastDay),
    },
    kind: told.kind ?? "resignation",
    extraSteps: told.extraSteps ?? [],
  };
}

/** A departure just submitted: by default the worked common case. */
export function departureOf(told: Told = {}): Departure {
  const submission = submissionOf(told);
  return submit(
    submission,
    {
      id: told.id ?? "0123456789abcdef0123456789abcdef",
      requestHash: "r".repeat(32),
      uniquenessLock: "g".repeat(32),
      person: "b".repeat(32),
    },
    {
      plan: told.plan ?? PLAN,
      calendar: CALENDAR,
      now: at(told.submitted ?? `${told.announced ?? "2027-01-14"}T15:30`),
      who: "hr",
    },
  );
}

/** The instant of that local time in Amsterdam. */
export function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/Amsterdam").toInstant();
}

export function date(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

/** `2027-02-04T09:05`, seconds only if not zero. */
export function local(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainDateTime().toString({ smallestUnit: "second" }).replace(/:00$/, "");
}
