import type { Plan } from "../../../lambdas/departure/model/plan.ts";
import { mailNameOf } from "../../../lambdas/departure/model/step-of.ts";
import { titleOf } from "../../../lambdas/departure/model/title-of.ts";
import { PLAN } from "../../support/plan.ts";

const RENAMED: Plan = {
  ...PLAN,
  steps: PLAN.steps.map((step) =>
    step.id === "check-in" ? { ...step, id: "how-are-you", formerly: ["check-in"] } : step,
  ),
};

test.each([
  ["a step", "team", PLAN, "team"],
  ["a step that repeats, the first time", "check-in-1", PLAN, "check-in"],
  ["the second time", "check-in-2", PLAN, "check-in.2"],
  ["the third time, under its former name", "check-in-3", RENAMED, "how-are-you.3"],
  ["a step that left the plan", "gone-2", PLAN, "gone-2"],
])("the mail of %s", (_what, id, plan, name) => {
  expect(mailNameOf(plan, id)).toBe(name);
});

test("a later time has its own title, else the step's", () => {
  const { "check-in.3": _, ...others } = PLAN.titles.nl;
  const titles = { ...others, "check-in": "Gesprek", "check-in.2": "Nog een gesprek" };
  const plan = { ...PLAN, titles: { ...PLAN.titles, nl: titles } };
  const said = ["check-in-1", "check-in-2", "check-in-3"].map((id) =>
    titleOf(id, { kind: "resignation" }, { plan, language: "nl" }),
  );
  expect(said).toEqual(["Gesprek", "Nog een gesprek", "Gesprek"]);
});
