import { html } from "../../../lambdas/http/markup.ts";
import type { Schedule } from "../scheduler/schedule.ts";
import { frame } from "./frame.html.ts";
import { localMoment } from "./local-moment.ts";
import type { Page } from "./page.ts";

/** Pending schedules, in firing order. */
export function schedulesPage(schedules: readonly Schedule[]): Page {
  if (schedules.length === 0) {
    return { body: frame("Schedules", "/schedules", html`<p>Nothing is scheduled.</p>`) };
  }
  const body = html`<p class="quiet">${schedules.length} still to fire. A name says departure, mailing and revision.</p>
<ol class="list">${schedules.map(
    ({ due, name, input }) => html`<li>${localMoment(due)}
<span class="quiet"><span>${name}</span><span>${input.ScheduleExpression} ${input.ScheduleExpressionTimezone}</span></span></li>`,
  )}</ol>`;
  return { body: frame("Schedules", "/schedules", body) };
}
