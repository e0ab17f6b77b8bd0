import { LANGUAGES, type Language, type Plan } from "../../lambdas/departure/model/plan.ts";
import type { Links } from "../../lambdas/departure/model/ports.ts";
import type {
  ClaimedDepartures,
  DueDepartures,
} from "../../lambdas/departure/model/record-ports.ts";
import type { WorkCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { mailEventsHandler } from "../../lambdas/mail-events/handler.ts";
import { mailerHandler } from "../../lambdas/mailer/handler.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import type { MailTemplates } from "../../lambdas/mails/templates.ts";
import { reconcileHandler } from "../../lambdas/upkeep/reconcile/handler.ts";
import { sweepHandler } from "../../lambdas/upkeep/sweep/handler.ts";
import { recordDeparture } from "../../lambdas/use-cases/record/record-departure.ts";
import type { Act } from "../../lib/rules/acts.ts";
import type { QueuedMessage } from "../memory/in-memory-mail-queue.ts";
import { inMemoryTestMails } from "../memory/in-memory-test-mails.ts";
import { CALENDAR } from "../support/plan.ts";
import { changesIn } from "./changes.ts";
import { planOf, templatesOf } from "./edited-plan.ts";
import { planAt } from "./edits.ts";
import { listWithin, type Process, within } from "./process.ts";
import type { World } from "./world.ts";

/** The record, as those who send and those who look after it have it. */
export type Recorded = ClaimedDepartures & DueDepartures;

/** What a mutant changes of the program; nothing, in a run that must hold. */
export interface Mutation {
  readonly departures?: (departures: Recorded) => Recorded;
  /** By the name of the function. */
  readonly calendar?: (name: string) => WorkCalendar;
  readonly plan?: (plan: Plan, name: string) => Plan;
  readonly hasNoSweep?: boolean;
  readonly hasNoReconcile?: boolean;
}

/** The shipped functions, connected with a world; each call runs within a process. */
export function programIn(world: World, mutation: Mutation) {
  const { story, time } = world;
  /** As it ships at that moment, whatever time it is for the process. */
  const shipped = () => planAt(story.edits, time.now());
  const rulesOf = ({ name }: Process) => {
    const told = planOf(shipped(), story.hasDigest);
    return {
      plan: mutation.plan?.(told, name) ?? told,
      calendar: mutation.calendar?.(name) ?? CALENDAR,
    };
  };
  const changed = mutation.departures?.(world.departures) ?? world.departures;

  const tablePorts = (process: Process) => ({
    departures: {
      ...within(process, "table", changed, TABLE),
      allDue: listWithin(process, "table.allDue", world.departures.allDue),
    },
    digests: within(process, "table", world.digestMails, ["find", "create", "claim", "settle"]),
    ...rulesOf(process),
    clock: process.clock,
    queue: within(process, "queue", world.queue, ["put"]),
  });
  const ports = (process: Process) => ({
    ...tablePorts(process),
    schedules: {
      ...within(process, "scheduler", world.schedules, ["create", "remove"]),
      names: listWithin(process, "scheduler.names", world.schedules.names),
    },
    names: within(process, "table", world.names, ["keep"]),
    forgetting: within(process, "table", world.forgetting, ["order"]),
    locks: within(process, "table", world.locks, ["find", "put", "leave", "hasAll", "noteAll"]),
    hashing: world.hashing,
    searchIndexCheck: within(process, "table", world.searchIndexCheck, ["isIndexed"]),
  });
  const context = (process: Process, who: string) => ({
    ...rulesOf(process),
    now: process.clock(),
    who,
  });
  const changes = changesIn(ports, context);

  return {
    ...changes,

    submit: async (process: Process, { key, submission }: Extract<Act, { do: "submit" }>) => {
      const asked = { context: context(process, "hr"), ...(key ? { key } : {}) };
      return (await recordDeparture(submission, asked, ports(process))).departure;
    },

    sweep: (process: Process) => sweepHandler(ports(process))(),

    reconcile: (process: Process) => reconcileHandler(ports(process))(),

    mailEvents: (process: Process, event: unknown) => mailEventsHandler(tablePorts(process))(event),

    /** The ids of the messages that failed. */
    async mail(process: Process, messages: readonly QueuedMessage[]): Promise<string[]> {
      const handler = mailerHandler({
        ...tablePorts(process),
        loadTemplates: templatesOf(shipped(), async (language) => TEMPLATES[language]),
        testMails: inMemoryTestMails(),
        links: LINKS,
        linksUrl: "https://totziens.example",
        post: within(process, "post", world.postOffice.post(process.clock), ["send"]),
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

const TEMPLATES = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, await loadTemplates(language)] as const),
  ),
) as Readonly<Record<Language, MailTemplates>>;

const TABLE = [
  "find",
  "create",
  "save",
  "reserve",
  "pause",
  "claim",
  "settle",
  "clearOutbox",
  "correctDue",
  "due",
  "responsible",
  "keepRoles",
  "ofPerson",
] as const;

/** What a link says is proven elsewhere; here a mail has one or not. */
const LINKS: Links = {
  sign: async ({ departureId, mailingId, revision, purpose }) =>
    [departureId, mailingId, revision, purpose].join("."),
  read: async () => undefined,
};
