import type { Step } from "../../lambdas/departure/model/plan.ts";
import { compilePlan } from "../../lib/plan/compile-plan.ts";
import { SMALL_PLAN, withChange } from "./small-plan.ts";

test("a step says only what is special; the rest is filled in", () => {
  expect(stepsAfter().find(({ id }) => id === "check-in")).toEqual({
    id: "check-in",
    track: "care",
    to: "manager",
    when: { anchor: "announced", workingDays: 15 },
    time: "09:00",
    repeat: { everyWorkingDays: 15, atMost: 3, until: { anchor: "lastDay", workingDays: -10 } },
    usefulUntil: [{ anchor: "lastDay" }],
    whenMissed: "skip",
    kinds: ["resignation", "contract-end", "retirement"],
    tickableFor: ["employer"],
    nudge: true,
  });
});

test("what goes to HR stands in the morning mail", () => {
  expect(stepsAfter().find(({ id }) => id === "paperwork")?.time).toBe("08:30");
});

test("holidays and closing days are one list of weekdays, sorted, each day once", () => {
  expect(compilePlan(SMALL_PLAN).value?.daysOff).toEqual(["2027-01-01", "2027-05-07"]);
});

test("a track that is off leaves its steps out, the core stays", () => {
  expect(stepsAfter(["care: on", "care: off"]).map(({ id }) => id)).toEqual(["react"]);
});

describe("a step to a desk that the settings do not name", () => {
  const NO_DESK = ["desks:\n  it: it@delinde.example", "desks: {}"] as const;
  const access = (change?: readonly [string, string]) =>
    stepsAfter(change).find(({ id }) => id === "access");

  test("stays for the kinds that send it to somebody else", () => {
    expect(access(NO_DESK)).toMatchObject({
      kinds: ["quiet"],
      tickableFor: [],
      toForKind: { quiet: "hr" },
    });
  });

  test("is for all its kinds once the settings name the desk", () => {
    expect(access()).toMatchObject({
      kinds: ["resignation", "quiet"],
      tickableFor: ["employer"],
    });
  });

  test("is left out when no kind sends it to somebody else", () => {
    const files = withChange(SMALL_PLAN, "plan/settings.yaml", NO_DESK);
    const all = withChange(files, "plan/plan.yaml", ["    toForKind: { quiet: hr }\n", ""]);
    expect(compilePlan(all).value?.steps.map(({ id }) => id)).not.toContain("access");
  });
});

function stepsAfter(change?: readonly [string, string]): readonly Step[] {
  const files = change ? withChange(SMALL_PLAN, "plan/settings.yaml", change) : SMALL_PLAN;
  return compilePlan(files).value?.steps ?? [];
}
