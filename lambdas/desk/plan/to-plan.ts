import { seeOther } from "../../web/html-answer.ts";
import { ROUTES } from "../../web/routes.ts";
import type { DeskAnswer } from "../visit.ts";

/** The desk begins with the plan. */
export async function toPlan(): Promise<DeskAnswer> {
  return seeOther(ROUTES.deskPlan.path, "desk");
}
