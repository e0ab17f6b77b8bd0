import type { OperationsOf } from "../../http/operation.ts";
import { insightsSchema } from "./insights-schema.ts";

export const INSIGHTS_OPERATIONS: OperationsOf<"api/insights"> = {
  insights: {
    summary: "Read the insights",
    description:
      "Totals of what employees who left said. Each figure is about at least five people and changes at most once a month. Access requires HR’s claim or the claim in `signIn.insightsClaim`, which gives access to nothing else. HR’s desk shows the same figures.",
    answers: { 200: { description: "All published figures.", schema: insightsSchema } },
  },
};
