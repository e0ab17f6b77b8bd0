import type { Temporal } from "temporal-polyfill";
import { nextDigestAt } from "../../departure/digest/digest-day.ts";
import type { Release } from "../../departure/insights/figures.ts";
import { quarterMailId, quarterNews } from "../../departure/insights/quarter-news.ts";
import type { Plan } from "../../departure/model/plan.ts";
import type { Digests } from "../../departure/model/ports.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";

export interface QuarterMailPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly clock: () => Temporal.Instant;
  readonly digests: Pick<Digests, "create">;
}

/**
 * Leaves HR's mail about a quarter for the sweep, where the newest release is the first with figures of it. Repeating it changes
 * nothing, so a job that stopped half-way does it again. None where HR wants no morning mail.
 */
export async function createQuarterMail(
  releases: readonly Release[],
  { plan, calendar, clock, digests }: QuarterMailPorts,
): Promise<void> {
  const newest = releases.at(-1);
  const news = newest && quarterNews(newest, releases.at(-2));
  if (!news || !plan.settings.morningMail) return;
  const since = nextDigestAt({ plan, calendar, now: clock() });
  const day = since.toZonedDateTimeISO(plan.settings.timeZone).toPlainDate();
  const id = quarterMailId(news.period);
  await digests.create({ id, day, departures: [], news, since, state: { name: "pending" } });
}
