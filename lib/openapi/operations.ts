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
    name: "Record and read",
    description: "Preview, submit and read a departure.",
    routes: Object.keys(HR_API_OPERATIONS),
  },
  {
    name: "List and search",
    description: "List all departures page by page, or search by name or manager.",
    routes: Object.keys(HR_LIST_OPERATIONS),
  },
  {
    name: "Insights",
    description: "Totals of what employees who left said.",
    routes: Object.keys(INSIGHTS_OPERATIONS),
  },
  {
    name: "Change",
    description:
      "All changes are idempotent: repeating a request has no further effect and returns the same response.",
    routes: Object.keys(HR_CHANGES_OPERATIONS),
  },
] as const;
