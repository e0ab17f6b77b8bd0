import {
  asksLeaver,
  missingForPlan,
  missingToAsk,
} from "../../../lambdas/departure/answers/may-ask.ts";
import type { PlanSettings } from "../../../lambdas/departure/model/plan.ts";
import { PLAN } from "../../support/plan.ts";

const { answerReaders: _, confidant: __, privacyOfficer: ___, ...settings } = PLAN.settings;
const NONE: PlanSettings = settings;

test("the sample settings have all that is needed to ask", () => {
  expect(missingToAsk(PLAN.settings)).toEqual([]);
});

test("what is missing to ask is named", () => {
  expect(missingToAsk(NONE)).toEqual(["answerReaders", "confidant", "privacyOfficer"]);
  expect(missingToAsk({ ...NONE, confidant: "Ilse Brandsma" })).toEqual([
    "answerReaders",
    "privacyOfficer",
  ]);
});

test("a plan that asks nothing needs none of it", () => {
  const silent = PLAN.steps.filter((step) => !asksLeaver(step, PLAN));
  expect(PLAN.steps.filter((step) => asksLeaver(step, PLAN)).map(({ id }) => id)).toEqual([
    "post-exit-invite",
    "exit-questions",
  ]);
  expect(missingForPlan({ settings: NONE, steps: silent })).toEqual([]);
  expect(missingForPlan({ settings: NONE, steps: PLAN.steps })).toHaveLength(3);
});
