import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/core/departure.ts";
import type { MailingMessage } from "../../lambdas/core/mailing.ts";
import type { Plan } from "../../lambdas/core/plan.ts";
import type { Departures } from "../../lambdas/core/ports.ts";
import type { WorkCalendar } from "../../lambdas/core/work-calendar.ts";
import { recordDeparture } from "../../lambdas/hr-api/record-departure.ts";
import { withdrawDeparture } from "../../lambdas/hr-api/withdraw-departure.ts";
import { mailEventsHandler } from "../../lambdas/mail-events/handler.ts";
import { mailerHandler } from "../../lambdas/mailer/handler.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import { sweepHandler } from "../../lambdas/sweep/handler.ts";
import type { QueuedMessage } from "../memory/in-memory-mail-queue.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import { type Process, within } from "./process.ts";
import type { Act } from "./story.ts";
import type { World } from "./world.ts";

/** What a mutant changes of the program; nothing, in a run that must hold. */
export interface Mutation {
  readonly departures?: (departures: Departures) => Departures;
  readonly calendar?: WorkCalendar;
  readonly plan?: Plan;
  readonly hasNoSweep?: boolean;
}

/** The shipped functions, connected with a world; each call runs within a process. */
export function programIn(world: World, mutation: Mutation) {
  const { plan = PLAN, calendar = CALENDAR } = mutation;
  const changed = mutation.departures?.(world.departures) ?? world.departures;
  const clock = () => world.time.instant();
  const departures = (process: Process) => ({
    departures: within(process, "table", changed, TABLE),
  });
  const sweepPorts = (process: Process) => ({
    ...departures(process),
    plan,
    calendar,
    clock,
    queue: within(process, "queue", world.queue, ["put"]),
    schedules: within(process, "scheduler", world.schedules, ["create", "remove"]),
  });
  const hrPorts = (process: Process) => ({
    ...sweepPorts(process),
    guards: within(process, "table", world.guards, ["take", "takeOver", "free"]),
    hashing: world.hashing,
  });
  const circumstances = () => ({ plan, calendar, now: clock(), who: "hr" });

  return {
    submit: (process: Process, { key, submission }: Extract<Act, { do: "submit" }>) =>
      recordDeparture(
        submission,
        { circumstances: circumstances(), ...(key ? { key } : {}) },
        hrPorts(process),
      ),

    withdraw: (process: Process, id: string, reason: string): Promise<Departure> =>
      withdrawDeparture(
        id,
        { json: { reason } },
        { circumstances: circumstances(), language: "en" },
        hrPorts(process),
      ),

    sweep: (process: Process) => sweepHandler(sweepPorts(process))(),

    mailEvents: (process: Process, message: MailingMessage, sentAt: number) =>
      mailEventsHandler(departures(process))(eventOf(message, sentAt)),

    /** The ids of the messages that failed. */
    async mail(process: Process, messages: readonly QueuedMessage[]): Promise<string[]> {
      const handler = mailerHandler({
        ...departures(process),
        plan,
        loadTemplates,
        clock,
        queue: within(process, "queue", world.queue, ["put"]),
        post: within(process, "post", world.post, ["send"]),
        pace: async () => undefined,
      });
      const Records = messages.map(({ id, message }) => ({
        messageId: id,
        body: JSON.stringify(message),
      }));
      const { batchItemFailures } = await handler({ Records } as never);
      return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    },
  };
}

const TABLE = [
  "find",
  "create",
  "save",
  "claim",
  "settle",
  "markSynced",
  "correctDue",
  "due",
] as const;

function eventOf({ departureId, mailingId, revision }: MailingMessage, sentAt: number) {
  return {
    "detail-type": "Email Sent",
    detail: {
      mail: {
        timestamp: Temporal.Instant.fromEpochMilliseconds(sentAt).toString(),
        tags: { departure: [departureId], mailing: [mailingId], revision: [String(revision)] },
      },
    },
  };
}
