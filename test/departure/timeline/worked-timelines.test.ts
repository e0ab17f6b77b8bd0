import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { departureOf, local, type Told } from "../../support/departures.ts";

/** When each step leaves, or that it does not. HR's steps stand in the morning mail of their day. */
const CASES: readonly [name: string, told: Told, expected: Readonly<Record<string, string>>][] = [
  [
    "a short month",
    { announced: "2027-02-01", lastDay: "2027-02-28", submitted: "2027-02-01T10:00" },
    {
      react: "2027-02-01T10:10",
      communicate: "2027-02-02T09:00",
      handover: "2027-02-04T09:00",
      team: "2027-02-05T09:00",
      reference: "2027-02-08T09:00",
      farewell: "2027-02-11T09:00",
      warm: "2027-02-17T09:00",
      "post-exit-plan": "2027-02-23T09:00",
      "post-exit-prepare": "2027-08-16T09:00",
      "post-exit-invite": "2027-08-30T09:00",
      "next-steps": "2027-02-04T09:00",
      "check-in-1": "2027-02-15T09:00",
      "exit-questions": "2027-02-22T09:00",
      thanks: "2027-02-26T09:00",
      property: "2027-02-24T09:00",
      "look-back": "2027-03-09T09:00",
      paperwork: "2027-02-02T08:30",
      workload: "2027-02-09T08:30",
      "exit-interview": "2027-02-15T08:30",
      settlement: "2027-02-08T08:30",
      access: "2027-02-26T09:00",
    },
  ],
  [
    "the common case: told mid-month, ends with the next month, leave at the end",
    { endOfEmployment: "2027-02-28" },
    {
      react: "2027-01-14T15:40",
      communicate: "2027-01-15T09:00",
      handover: "2027-01-19T09:00",
      team: "2027-01-25T09:00",
      reference: "2027-01-29T09:00",
      farewell: "2027-02-03T09:00",
      warm: "2027-02-09T09:00",
      "post-exit-plan": "2027-02-15T09:00",
      "post-exit-prepare": "2027-08-16T09:00",
      "post-exit-invite": "2027-08-30T09:00",
      "next-steps": "2027-01-19T09:00",
      "check-in-1": "2027-01-28T09:00",
      "exit-questions": "2027-02-12T09:00",
      thanks: "2027-02-19T09:00",
      property: "2027-02-16T09:00",
      "look-back": "2027-03-02T09:00",
      paperwork: "2027-01-15T08:30",
      workload: "2027-01-22T08:30",
      "exit-interview": "2027-02-05T08:30",
      settlement: "2027-02-08T08:30",
      access: "2027-02-19T09:00",
    },
  ],
  [
    "one week's notice",
    { announced: "2027-06-07", lastDay: "2027-06-14", submitted: "2027-06-07T10:00" },
    {
      react: "2027-06-07T10:10",
      communicate: "2027-06-08T09:00",
      handover: "2027-06-09T09:00",
      team: "2027-06-09T09:00",
      reference: "2027-06-09T09:00",
      farewell: "2027-06-09T09:00",
      warm: "2027-06-09T09:00",
      "post-exit-plan": "2027-06-09T09:00",
      "post-exit-prepare": "2027-11-30T09:00",
      "post-exit-invite": "2027-12-14T09:00",
      "next-steps": "2027-06-10T09:00",
      "exit-questions": "2027-06-11T09:00",
      thanks: "2027-06-14T09:00",
      // Five minutes after the mail with the six steps, which comes first in plan order.
      property: "2027-06-09T09:05",
      "look-back": "2027-06-23T09:00",
      paperwork: "2027-06-08T08:30",
      workload: "2027-06-11T08:30",
      "exit-interview": "2027-06-08T08:30",
      settlement: "2027-06-08T08:30",
      access: "2027-06-14T09:00",
    },
  ],
  [
    "submitted five days after the announcement, on a Saturday; last day 31 August",
    { announced: "2026-06-29", lastDay: "2026-08-31", submitted: "2026-07-04T14:00" },
    {
      react: "skipped",
      communicate: "2026-07-06T09:00",
      handover: "2026-07-06T09:00",
      team: "2026-07-08T09:00",
      reference: "2026-08-10T09:00",
      farewell: "2026-08-13T09:00",
      warm: "2026-08-19T09:00",
      "post-exit-plan": "2026-08-25T09:00",
      "post-exit-prepare": "2027-02-15T09:00",
      "post-exit-invite": "2027-03-01T09:00",
      "next-steps": "2026-07-06T09:00",
      "check-in-1": "2026-07-13T09:00",
      "check-in-2": "2026-08-03T09:00",
      "check-in-3": "2026-08-24T09:00",
      "exit-questions": "2026-08-24T09:00",
      thanks: "2026-08-31T09:00",
      property: "2026-08-26T09:00",
      "look-back": "2026-09-09T09:00",
      paperwork: "2026-07-06T08:30",
      workload: "2026-07-07T08:30",
      "exit-interview": "2026-08-17T08:30",
      settlement: "2026-08-10T08:30",
      access: "2026-08-31T09:00",
    },
  ],
];

test.each(CASES)("%s", (_name, told, expected) => {
  expect(momentsOf(departureOf(told))).toEqual(expected);
});

test("steps that share a day are one mail, and so is what is caught up", () => {
  const shared = departureOf({
    announced: "2027-06-07",
    lastDay: "2027-06-14",
    submitted: "2027-06-07T10:00",
  });
  expect(stepsOf(shared, "several-manager")).toEqual([
    "handover",
    "team",
    "reference",
    "farewell",
    "warm",
    "post-exit-plan",
  ]);
  const late = departureOf({
    announced: "2026-06-29",
    lastDay: "2026-08-31",
    submitted: "2026-07-04T14:00",
  });
  expect(stepsOf(late, "catch-up-manager")).toEqual(["communicate", "handover"]);
  expect(stepsOf(late, "next-steps")).toEqual(["next-steps"]);
});

function momentsOf({ steps, mailings }: Departure): Record<string, string> {
  return Object.fromEntries(
    steps.map(({ id, planned, atOnce, skipped }) => {
      const mailing = mailings.find((each) => each.steps.includes(id));
      return [id, skipped ? "skipped" : local(mailing?.at ?? atOnce ?? planned)];
    }),
  );
}

function stepsOf({ mailings }: Departure, mailingId: string) {
  return mailings.find(({ id }) => id === mailingId)?.steps;
}
