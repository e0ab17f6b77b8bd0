import type { Departure } from "../../departure/model/departure.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { todayIn } from "../../http/asked.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { timelinePicture } from "../timeline/picture.html.ts";
import { type TimelinePoint, timelinePoints } from "../timeline/timeline-points.ts";
import { timelineTable } from "../timeline/timeline-table.html.ts";

/** A departure's timeline as a picture, with the same as a table below. */
export function timelineOf(
  departure: Departure,
  { language, now }: SignedInRequest,
  { plan, calendar }: DeskPorts,
  actions?: (point: TimelinePoint) => Markup,
): Markup {
  const points = timelinePoints(departure, { plan, calendar, now, language });
  const { dates, people } = departure;
  const today = todayIn({ now, plan });
  return html`${timelinePicture({ points, dates, leaver: isolated(people.employee.name), calendar, language, today })}
${timelineTable({ points, language, ...(actions ? { actions } : {}) })}`;
}
