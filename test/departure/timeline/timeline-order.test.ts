import type { Offset, Step } from "../../../lambdas/departure/model/plan.ts";
import { dayOf, daysOf, stepWith } from "../../support/timelines.ts";

describe("bounds", () => {
  test("what is counted from the announcement comes before the last day", () => {
    expect(dayOf({ anchor: "announced", workingDays: 7 }, { lastDay: "2027-01-08" })).toBe(
      "2027-01-07",
    );
  });

  test("nothing but the first steps reaches people in the first two working days", () => {
    const when = { anchor: "lastDay", workingDays: -3 } as const;
    const dates = { announced: "2027-01-04", lastDay: "2027-01-08", endOfEmployment: "2027-01-08" };
    expect(
      daysOf(
        [
          bound(when),
          { ...bound(when), id: "early", fromTheStart: true },
          { ...bound(when), id: "desk", to: "desk:it" },
        ],
        dates,
      ),
    ).toEqual({
      step: "2027-01-06",
      early: "2027-01-05",
      desk: "2027-01-05",
    });
  });

  test("with one day's notice it is the last working day before the last day", () => {
    expect(dayOf({ anchor: "announced", workingDays: 3 }, { lastDay: "2027-01-05" })).toBe(
      "2027-01-04",
    );
  });
});

describe("a step that comes after another", () => {
  const dates = { announced: "2027-01-04", lastDay: "2027-01-15", endOfEmployment: "2027-01-15" };
  const first: Step = { ...bound({ anchor: "announced", workingDays: 3 }), id: "first" };
  const second = (workingDays: number): Step => ({
    ...bound({ anchor: "lastDay", workingDays }),
    id: "second",
    after: "first",
  });

  test.each<[string, number, string, string]>([
    ["keeps its day where that is later", -3, "2027-01-15", "2027-01-12"],
    ["waits for the working day after it", -8, "2027-01-15", "2027-01-08"],
    ["waits over a weekend", -1, "2027-01-12", "2027-01-11"],
    ["comes with it where no day before the last day is left", -3, "2027-01-08", "2027-01-07"],
  ])("%s", (_what, workingDays, lastDay, day) => {
    const told = { ...dates, lastDay, endOfEmployment: lastDay };
    expect(daysOf([first, second(workingDays)], told).second).toBe(day);
  });

  test("comes as if it were alone where the departure has no such step", () => {
    expect(daysOf([second(-8)], dates).second).toBe("2027-01-06");
  });
});

describe("order", () => {
  const ordered = (id: string, when: Offset): Step => ({ ...bound(when), id, keepsOrder: true });

  test("an earlier step makes room for a later one", () => {
    const steps = [
      ordered("first", { anchor: "announced", workingDays: 7 }),
      ordered("second", { anchor: "lastDay", workingDays: -5 }),
    ];
    expect(daysOf(steps, { lastDay: "2027-01-15", endOfEmployment: "2027-01-15" })).toEqual({
      first: "2027-01-07",
      second: "2027-01-08",
    });
  });

  test("a later step waits where there is no room before it", () => {
    const steps = [
      ordered("first", { anchor: "announced", workingDays: 2 }),
      ordered("second", { anchor: "lastDay", workingDays: -8 }),
    ];
    expect(daysOf(steps, { lastDay: "2027-01-15", endOfEmployment: "2027-01-15" })).toEqual({
      first: "2027-01-06",
      second: "2027-01-07",
    });
  });

  test("where days are fewer than steps, they share the first day", () => {
    const steps = ["a", "b", "c"].map((id) => ordered(id, { anchor: "lastDay", workingDays: -1 }));
    expect(daysOf(steps, { lastDay: "2027-01-08" })).toEqual({
      a: "2027-01-06",
      b: "2027-01-06",
      c: "2027-01-06",
    });
    expect(daysOf(steps, { lastDay: "2027-01-11" })).toEqual({
      a: "2027-01-06",
      b: "2027-01-07",
      c: "2027-01-08",
    });
  });
});

/** A step that must not come in the first two working days. */
function bound(when: Offset): Step {
  return { ...stepWith(when), fromTheStart: false };
}
