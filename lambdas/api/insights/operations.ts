import type { OperationsOf } from "../../http/operation.ts";
import { insightsSchema } from "./insights-schema.ts";

export const INSIGHTS_OPERATIONS: OperationsOf<"api/insights"> = {
  insights: {
    summary: "Read the insights",
    description:
      "What leavers said, added up: figures about at least five people that change once a month at most. HR's claim gives access, and so does the one in `signIn.insightsClaim`, which opens nothing else. The same figures stand at HR's desk.",
    answers: { 200: { description: "All published figures.", schema: insightsSchema } },
  },
};
