import { disownedAt } from "../departure/changes/disown.ts";
import { stepsBrought } from "../departure/mailings/linked-steps.ts";
import type { HtmlPage } from "../http/html-answer.ts";
import type { OpenLink } from "./open-link.ts";
import { COPY_HASH } from "./plan/copy-script.ts";
import { managersPlan } from "./plan/managers-plan.ts";
import { planPage } from "./plan/plan-page.html.ts";
import { type ShowPorts, showSteps } from "./show-steps.ts";
import type { ShownAround } from "./shown-around.ts";
import { stepsPage } from "./steps-page.html.ts";

export type StepsOrPlan = Pick<HtmlPage, "body" | "scriptHash">;

/** What was asked of the page, besides the link. */
export type AskedOfPage = Pick<ShownAround, "problem" | "opened">;

/** The manager's plan, or the steps of one mail. */
export async function showStepsOrPlan(
  open: OpenLink,
  ports: ShowPorts,
  around: ShownAround,
): Promise<StepsOrPlan> {
  const { departure, mailing } = open;
  const steps = await showSteps(open, ports, around.problem);
  const plan = disownedAt(departure, mailing) ? undefined : managersPlan(departure, mailing, ports);
  if (!plan) return { body: stepsPage(open, steps, around) };
  const brought = stepsBrought(departure, mailing, ports).map(({ id }) => id);
  return { body: planPage(open, { ...around, plan, steps, brought }), scriptHash: COPY_HASH };
}
