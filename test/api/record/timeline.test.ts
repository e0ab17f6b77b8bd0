import type { Language } from "../../../lambdas/departure/model/plan.ts";
import { at } from "../../support/departures.ts";
import { PLAN } from "../../support/plan.ts";
import { startTestStack } from "../../support/stack.ts";
import { type ShownStep, sample } from "./samples.ts";

const stack = await startTestStack("2026-07-04T14:00");
afterAll(() => stack.close());

const TOLD_LATE = await preview("2026-07-04T14:00", "august.json");
const NO_ADDRESS = await preview("2027-04-12T09:00", "no-address.json");
const ONE_WEEK = await preview("2027-06-07T10:00", "one-week.form");

describe("of a step the answer tells", () => {
  const manager = { name: "Fatima El Idrissi", address: "f.elidrissi@delinde.example" };

  test.each([
    ["that it goes to the manager", TOLD_LATE, "team", { role: "manager", ...manager }],
    [
      "that it goes to the leaver, after the last day at home",
      TOLD_LATE,
      "post-exit-invite",
      { role: "leaver", name: "Renée d’Hondt", address: "renee@thuis.example" },
    ],
    [
      "that it goes to HR",
      TOLD_LATE,
      "settlement",
      { role: "hr", name: "Team HR", address: "hr@delinde.example" },
    ],
    [
      "that it goes to a desk",
      TOLD_LATE,
      "access",
      { role: "desk:it", address: "servicedesk@delinde.example" },
    ],
    [
      "that the manager hands it over",
      NO_ADDRESS,
      "next-steps",
      {
        role: "leaver",
        name: "Cornelis Jansen",
        address: "j.vandermeer@delinde.example",
        handOver: true,
      },
    ],
    [
      "that nobody knows yet where to send it",
      NO_ADDRESS,
      "post-exit-invite",
      { role: "leaver", address: null },
    ],
  ])("%s", (_what, timeline, step, to) => {
    expect(stepIn(timeline, step).to).toEqual(to);
  });

  test.each([
    ["in summer", TOLD_LATE, "team", "2026-07-08T09:00:00", "2026-07-08T07:00:00Z"],
    ["in winter", TOLD_LATE, "post-exit-prepare", "2027-02-15T09:00:00", "2027-02-15T08:00:00Z"],
    ["after another mail", ONE_WEEK, "property", "2027-06-09T09:05:00", "2027-06-09T07:05:00Z"],
    [
      "when the undo window has closed",
      ONE_WEEK,
      "react",
      "2027-06-07T10:10:00",
      "2027-06-07T08:10:00Z",
    ],
    [
      "with HR’s morning email",
      TOLD_LATE,
      "settlement",
      "2026-08-10T08:30:00",
      "2026-08-10T06:30:00Z",
    ],
  ])(
    "when it leaves %s, by the local clock and as an instant",
    (_when, timeline, step, local, instant) => {
      const zone = "Europe/Amsterdam";
      expect(stepIn(timeline, step).at).toEqual({ local, zone, instant });
    },
  );

  test("when it was planned, where it was missed", () => {
    const { planned, at: leaves } = stepIn(TOLD_LATE, "handover");
    expect([planned.local, leaves.local]).toEqual(["2026-07-02T09:00:00", "2026-07-06T09:00:00"]);
  });

  test.each([
    ["nothing where the plan has its way", TOLD_LATE, "team", [], "team", "pending"],
    [
      "that a Sunday was moved",
      TOLD_LATE,
      "post-exit-invite",
      ["after-day-off"],
      "post-exit-invite",
      "pending",
    ],
    [
      "that it was missed and goes with others",
      TOLD_LATE,
      "handover",
      ["missed", "catch-up"],
      "catch-up-manager",
      "pending",
    ],
    [
      "that it was missed and goes alone",
      TOLD_LATE,
      "next-steps",
      ["missed"],
      "next-steps",
      "pending",
    ],
    ["that it is too late", TOLD_LATE, "react", ["no-longer-useful"], null, "skipped"],
    [
      "that it leaves five minutes after another",
      ONE_WEEK,
      "property",
      ["five-minutes-later"],
      "property",
      "pending",
    ],
    [
      "that it stands in HR’s morning email",
      TOLD_LATE,
      "workload",
      ["morning-mail"],
      null,
      "planned",
    ],
    [
      "that it was bounded and shares a mail",
      ONE_WEEK,
      "team",
      ["before-last-day", "shared"],
      "several-manager",
      "pending",
    ],
    [
      "that the news comes first, and then what happens when",
      ONE_WEEK,
      "exit-questions",
      ["not-too-soon", "in-order"],
      "exit-questions",
      "pending",
    ],
  ])("why it is on that day: %s", (_why, timeline, step, codes, mailing, state) => {
    const found = stepIn(timeline, step);
    expect(found.why.map(({ code }) => code)).toEqual(codes);
    expect([found.mailing, found.state]).toEqual([mailing, state]);
  });

  test.each([
    [
      "nl",

      [
        "Eerder dan woensdag 16 juni 2027: deze stap hoort vóór de laatste werkdag.",
        "Samen met andere stappen in één mail, omdat er weinig tijd is.",
      ],
    ],
    [
      "en",
      [
        "Earlier than Wednesday 16 June 2027: this step comes before the last day at work.",
        "In one email with other steps, as time is short.",
      ],
    ],
  ])("all that in the caller's language (%s)", async (language, why) => {
    const found = stepIn(await preview("2027-06-07T10:00", "one-week.form", language), "team");
    expect(found.title).toBe(PLAN.titles[language as Language].team);
    expect(found.why.map(({ text }) => text)).toEqual(why);
  });
});

test("the steps stand in the order in which they leave", () => {
  for (const timeline of [TOLD_LATE, NO_ADDRESS, ONE_WEEK]) {
    const instants = timeline.map((step) => step.at.instant);
    expect(instants.length).toBeGreaterThan(10);
    expect(instants).toEqual(instants.toSorted());
  }
});

function stepIn(timeline: readonly ShownStep[], id: string): ShownStep {
  const found = timeline.find(({ step }) => step === id);
  if (!found) throw new Error(`There is no step ${id}.`);
  return found;
}

async function preview(now: string, file: string, language = "nl"): Promise<ShownStep[]> {
  await stack.advanceTo(at(now));
  const headers = { "accept-language": language };
  const { body } = await stack.ask("/departures/preview", { body: sample(file), headers });
  return body.timeline;
}
