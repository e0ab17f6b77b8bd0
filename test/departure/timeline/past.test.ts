import { departureOf, local, type Told } from "../../support/departures.ts";

describe("at once", () => {
  test.each([
    ["in office hours is when the undo window closes", "2027-01-14T15:30", "2027-01-14T15:40"],
    ["counts the seconds", "2027-01-14T15:30:20", "2027-01-14T15:40:20"],
    ["on the edge of eight o'clock is eight o'clock", "2027-01-15T07:50", "2027-01-15T08:00"],
    ["just before eight is nine o'clock that day", "2027-01-15T07:49", "2027-01-15T09:00"],
    ["just before six in the evening is then", "2027-01-14T17:49", "2027-01-14T17:59"],
    ["at six in the evening is nine the next day", "2027-01-14T17:50", "2027-01-15T09:00"],
    ["at night over a weekend is Monday", "2027-01-15T23:55", "2027-01-18T09:00"],
  ])("%s", (_when, submitted, expected) => {
    expect(leavesAt("react", { submitted })).toBe(expected);
  });

  test("is not before the announcement, for what counted back falls before it", () => {
    const told = { announced: "2027-01-14", lastDay: "2027-01-20", submitted: "2027-01-04T10:00" };
    expect(leavesAt("settlement", told)).toBe("2027-01-15T08:30");
    expect(leavesAt("react", told)).toBe("2027-01-14T09:00");
  });

  test("for HR is the next morning mail", () => {
    expect(leavesAt("paperwork", { submitted: "2027-01-15T08:20" })).toBe("2027-01-18T08:30");
    expect(leavesAt("paperwork", { submitted: "2027-01-15T08:19" })).toBe("2027-01-15T08:30");
  });
});

describe("a step that comes late", () => {
  test.each<[string, string, string, string]>([
    ["react helps until three working days after", "react", "2027-01-19T17:00", "2027-01-19T17:10"],
    ["and not a day longer", "react", "2027-01-19T17:50", "skipped: no-longer-useful"],
    [
      "a missed check-in is not caught up",
      "check-in-1",
      "2027-02-04T10:00",
      "skipped: not-caught-up",
    ],
    [
      "the exit questions stay open ten working days after the end",
      "exit-questions",
      "2027-03-05T10:00",
      "2027-03-05T10:10",
    ],
    ["and no longer", "exit-questions", "2027-03-08T10:00", "skipped: no-longer-useful"],
    [
      "the laptop can come back twenty working days after the end",
      "property",
      "2027-03-19T10:00",
      "2027-03-19T10:10",
    ],
    ["but not for ever", "property", "2027-03-22T10:00", "skipped: no-longer-useful"],
    [
      "looking back helps twenty working days after its day",
      "look-back",
      "2027-03-31T10:00",
      "2027-03-31T10:10",
    ],
    ["and no longer", "look-back", "2027-04-01T10:00", "skipped: no-longer-useful"],
    [
      "the invitation waits half a year",
      "post-exit-invite",
      "2028-02-18T10:00",
      "2028-02-18T10:10",
    ],
    ["and no longer", "post-exit-invite", "2028-02-21T10:00", "skipped: no-longer-useful"],
    [
      "a farewell is of no use after the last day",
      "farewell",
      "2027-02-22T10:00",
      "skipped: no-longer-useful",
    ],
  ])("%s", (_rule, step, submitted, expected) => {
    expect(leavesAt(step, { submitted })).toBe(expected);
  });

  test("alone is its own mail; with others it is one mail, in order", () => {
    expect(mailsOf({ submitted: "2027-01-14T10:00" })[0]).toEqual(["react", ["react"]]);
    expect(mailsOf({ submitted: "2027-01-15T10:00" })[0]).toEqual([
      "catch-up-manager",
      ["react", "communicate"],
    ]);
  });

  test("comes before the other mails of that moment, which leave five minutes later", () => {
    const told = { submitted: "2027-01-18T20:00" };
    expect(mailsOf(told).slice(0, 3)).toEqual([
      ["catch-up-manager", ["react", "communicate"]],
      ["next-steps", ["next-steps"]],
      ["handover", ["handover"]],
    ]);
    expect(leavesAt("communicate", told)).toBe("2027-01-19T09:00");
    expect(leavesAt("handover", told)).toBe("2027-01-19T09:05");
  });
});

function leavesAt(stepId: string, told: Told): string | undefined {
  const { steps, mailings } = departureOf(told);
  const step = steps.find(({ id }) => id === stepId);
  if (step?.skipped) return `skipped: ${step.skipped}`;
  const at =
    mailings.find(({ steps: ids }) => ids.includes(stepId))?.at ?? step?.atOnce ?? step?.planned;
  return at && local(at);
}

function mailsOf(told: Told) {
  return departureOf(told).mailings.map(({ id, steps }) => [id, steps]);
}
