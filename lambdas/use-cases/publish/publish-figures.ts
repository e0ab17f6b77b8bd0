import type { Temporal } from "temporal-polyfill";
import { publish } from "../../departure/insights/publish.ts";
import type { Counters, Releases } from "../../departure/model/insight-ports.ts";
import type { Plan } from "../../departure/model/plan.ts";

export interface PublishPorts {
  readonly plan: Plan;
  readonly clock: () => Temporal.Instant;
  readonly counters: Counters;
  readonly releases: Releases;
}

/** The figures that are new, or undefined where this month has its release already. */
export type NewFigures = number | undefined;

/**
 * Makes the release of the present month, from what is counted by then; once, however often it is called and wherever it was cut
 * off. What was published is read before what is counted and is never decided again.
 */
export async function publishFigures(ports: PublishPorts): Promise<NewFigures> {
  const { plan, clock, counters, releases } = ports;
  const month = monthOf(clock().toZonedDateTimeISO(plan.settings.timeZone));
  const last = await releases.latest();
  if (last && last.month >= month) return undefined;
  const facts = { month, managers: await counters.managers() };
  const release = publish(await counters.all(), last, facts);
  if (!(await releases.publish(release))) return undefined;
  return release.figures.length - (last?.figures.length ?? 0);
}

/**
 * A month begins on its second day: whose questions closed on the last day of the month before is counted in the morning of the
 * first.
 */
function monthOf(now: Temporal.ZonedDateTime): string {
  return now.toPlainDate().subtract({ days: 1 }).toPlainYearMonth().toString();
}
