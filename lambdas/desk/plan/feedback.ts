import { linesShown } from "../../departure/insights/feedback-lines.ts";
import type { Figure, Release } from "../../departure/insights/figures.ts";
import type { Markup } from "../../http/markup.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { feedbackSection } from "./feedback.html.ts";

type FeedbackPorts = Pick<DeskPorts, "plan" | "clock" | "feedback" | "releases">;

/** What managers say of a step, or of the whole plan. */
export async function feedbackOn(
  about: string | undefined,
  { language }: Pick<SignedInRequest, "language">,
  { plan, clock, feedback, releases }: FeedbackPorts,
): Promise<Markup> {
  const today = clock().toZonedDateTimeISO(plan.settings.timeZone).toPlainDate();
  const lines = linesShown(await feedback.all(today), { about, plan, today });
  const helped = about === undefined ? undefined : helpedIn(await releases.latest(), about);
  return feedbackSection({ about, helped, lines: lines.map(({ words }) => words) }, language);
}

/** The newest published count of a step's mail that helped. */
function helpedIn(release: Release | undefined, step: string): Figure | undefined {
  return release?.figures
    .filter(({ subject, unit }) => subject === `helped.${step}` && unit.of === "organisation")
    .filter(({ cells }) => cells.yes !== undefined)
    .toSorted((one, other) => (one.period < other.period ? -1 : 1))
    .at(-1);
}
