import type { Departure } from "../../departure/model/departure.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { todayIn } from "../../http/asked.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { timelinePicture } from "../timeline/picture.html.ts";
import { timelinePhases } from "../timeline/timeline-phases.html.ts";
import { timelinePoints } from "../timeline/timeline-points.ts";
import type { TableFacts } from "../timeline/timeline-table.html.ts";

/** A departure's timeline as a picture, with the same in words below, folded by phase. */
export function timelineOf(
  departure: Departure,
  { language, now }: SignedInRequest,
  { plan, calendar }: DeskPorts,
  links: Pick<TableFacts, "actions" | "stepActions"> = {},
): Markup {
  const points = timelinePoints(departure, { plan, calendar, now, language });
  const { dates, people, withdrawn, erased } = departure;
  const isOver = Boolean(withdrawn ?? erased);
  const today = todayIn({ now, plan });
  return html`${timelinePicture({ points, dates, leaver: isolated(people.employee.name), calendar, language, today })}
${timelinePhases({ points, language, dates, today, isOver, ...links })}`;
}
