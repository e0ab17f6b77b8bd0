import { disownedAt } from "../departure/changes/disown.ts";
import { stepsInMail } from "../departure/mailings/linked-steps.ts";
import type { PublishedLessons } from "../departure/model/lesson-ports.ts";
import type { HtmlPage } from "../http/html-answer.ts";
import { lessonWords } from "../mails/lesson-words.ts";
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

interface ShowPlanPorts extends Omit<ShowPorts, "lesson"> {
  readonly lessons: PublishedLessons;
}

/** The manager's plan, or the steps of one mail. */
export async function showStepsOrPlan(
  open: OpenLink,
  ports: ShowPlanPorts,
  around: ShownAround,
): Promise<StepsOrPlan> {
  const { departure, mailing } = open;
  const { problem } = around;
  const plan = disownedAt(departure, mailing) ? undefined : managersPlan(departure, mailing, ports);
  if (!plan) return { body: stepsPage(open, await showSteps(open, ports, problem), around) };
  const lesson = lessonWords(await ports.lessons.all(), departure, open.reader.language);
  const steps = await showSteps(open, { ...ports, lesson }, problem);
  const brought = stepsInMail(departure, mailing, ports).map(({ id }) => id);
  return { body: planPage(open, { ...around, plan, steps, brought }), scriptHash: COPY_HASH };
}
