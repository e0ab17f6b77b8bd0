import { unfold } from "../../lambdas/departure/model/folded-plan.ts";
import { foldPlan } from "../../lib/plan/fold-plan.ts";
import { PLAN } from "../support/plan.ts";

test("a folded plan is shorter, and says the same when it is unfolded", () => {
  const folded = foldPlan(PLAN);
  expect(unfold(folded)).toEqual(PLAN);
  expect(JSON.stringify(folded).length).toBeLessThan(JSON.stringify(PLAN).length - 1000);
});

test("a plan without a day off has none when it is unfolded either", () => {
  expect(unfold(foldPlan({ ...PLAN, daysOff: [] })).daysOff).toEqual([]);
});
