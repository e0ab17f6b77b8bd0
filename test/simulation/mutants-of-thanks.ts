import type { Plan, Step } from "../../lambdas/departure/model/plan.ts";
import type { Mutation } from "./program.ts";

/** What can be taken out of the thank-you, the check-ins and what comes before the questions, by name. */
export const MUTANTS_OF_THANKS: Readonly<Record<string, Mutation>> = {
  "thanks at work whatever address is known": {
    plan: withStep("thanks", ({ privateFirst: _, ...step }) => step),
  },

  "thanks who was dismissed": {
    plan: withStep("thanks", (step) => ({ ...step, kinds: [...step.kinds, "employer"] })),
  },

  "thanks with the leaver's links in the manager's hands": {
    plan: withStep("thanks", ({ asksNothing: _, ...step }) => step),
  },

  "asks before it is said what happens when": {
    plan: withStep("exit-questions", ({ after: _, ...step }) => step),
  },

  "catches up a missed check-in": {
    plan: withStep("check-in", ({ whenMissed: _, ...step }) => step),
  },
};

function withStep(id: string, change: (step: Step) => Step): (plan: Plan) => Plan {
  return (plan) => ({
    ...plan,
    steps: plan.steps.map((step) => (step.id === id ? change(step) : step)),
  });
}
