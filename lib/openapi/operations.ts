import { HR_CHANGES_OPERATIONS } from "../../lambdas/api/changes/operations.ts";
import { INSIGHTS_OPERATIONS } from "../../lambdas/api/insights/operations.ts";
import { HR_LIST_OPERATIONS } from "../../lambdas/api/list/operations.ts";
import { HR_API_OPERATIONS } from "../../lambdas/api/operations.ts";
import type { MachineRouteName, Operation } from "../../lambdas/http/operation.ts";

/** The documentation of each API route, kept beside its schema: a missing one does not compile. */
export const OPERATIONS: Readonly<Record<MachineRouteName | "health", Operation>> = {
  ...HR_API_OPERATIONS,
  ...HR_LIST_OPERATIONS,
  ...INSIGHTS_OPERATIONS,
  ...HR_CHANGES_OPERATIONS,
};

/** The functions in reading order, as the document groups them. */
export const GROUPS = [
  {
    name: "Record and look",
    description: "Submit a departure, see what it would bring, and read it.",
    routes: Object.keys(HR_API_OPERATIONS),
  },
  {
    name: "List and find",
    description: "All departures page by page, and those of a name or a manager.",
    routes: Object.keys(HR_LIST_OPERATIONS),
  },
  {
    name: "Insights",
    description: "What leavers said, added up.",
    routes: Object.keys(INSIGHTS_OPERATIONS),
  },
  {
    name: "Change",
    description:
      "Every change is safe to repeat: what is so already stays as it is, and the answer is the same.",
    routes: Object.keys(HR_CHANGES_OPERATIONS),
  },
] as const;
