import type { Temporal } from "temporal-polyfill";
import type { ComposePorts } from "../../lambdas/mails/compose.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryLessons } from "../memory/in-memory-lessons.ts";
import { inMemoryLinks } from "../memory/in-memory-links.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";

/** What composing needs at that moment, with the plan and the mails that ship. */
export function composePorts(now: Temporal.Instant): ComposePorts {
  return {
    plan: PLAN,
    calendar: CALENDAR,
    loadTemplates,
    lessons: inMemoryLessons(),
    links: inMemoryLinks(),
    departures: inMemoryDepartures(),
    linksUrl: "https://totziens.example",
    clock: () => now,
  };
}
