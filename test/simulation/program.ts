import type { HeldMoments } from "../../lambdas/departure/model/answer-ports.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { LANGUAGES, type Language, type Plan } from "../../lambdas/departure/model/plan.ts";
import type {
  ClaimedDepartures,
  DueDepartures,
} from "../../lambdas/departure/model/record-ports.ts";
import type { WorkCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { loadStyle } from "../../lambdas/http/load-style.ts";
import type { PeoplePorts } from "../../lambdas/links/people-ports.ts";
import { mailEventsHandler } from "../../lambdas/mail-events/handler.ts";
import { mailerHandler } from "../../lambdas/mailer/handler.ts";
import { loadHelp } from "../../lambdas/mails/load-help.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import type { MailTemplates } from "../../lambdas/mails/templates.ts";
import { closingHandler } from "../../lambdas/upkeep/closing/handler.ts";
import { reconcileHandler } from "../../lambdas/upkeep/reconcile/handler.ts";
import { sweepHandler } from "../../lambdas/upkeep/sweep/handler.ts";
import type { ClosingPorts } from "../../lambdas/use-cases/closing/closing-ports.ts";
import { recordDeparture } from "../../lambdas/use-cases/record/record-departure.ts";
import type { Act } from "../../lib/rules/acts.ts";
import { inMemoryCards } from "../memory/in-memory-cards.ts";
import { inMemoryHandOn } from "../memory/in-memory-hand-on.ts";
import { inMemoryLessons } from "../memory/in-memory-lessons.ts";
import type { QueuedMessage } from "../memory/in-memory-mail-queue.ts";
import { inMemoryTestMails } from "../memory/in-memory-test-mails.ts";
import { inMemoryUnderway } from "../memory/in-memory-underway.ts";
import { CALENDAR } from "../support/plan.ts";
import { answeringIn } from "./answering.ts";
import { changesIn } from "./changes.ts";
import { planOf, templatesOf } from "./edited-plan.ts";
import { planAt } from "./edits.ts";
import { listWithin, type Process, within } from "./process.ts";
import { visitsIn } from "./visits.ts";
import type { World } from "./world.ts";

/** The record, as those who send and those who look after it have it. */
export type Recorded = ClaimedDepartures & DueDepartures;

/** What a mutant changes of the program; nothing, in a run that must hold. */
export interface Mutation {
  /** The rule that is to see it; any if absent. */
  readonly breaks?: string;
  readonly departures?: (departures: Recorded) => Recorded;
  /** What that function takes a departure for. */
  readonly read?: (departure: Departure, name: string) => Departure;
  readonly moments?: (moments: HeldMoments) => HeldMoments;
  /** By the name of the function. */
  readonly calendar?: (name: string) => WorkCalendar;
  readonly plan?: (plan: Plan, name: string) => Plan;
  /** What the pages with questions, and the closing job, are connected with. */
  readonly pages?: (ports: PeoplePorts) => PeoplePorts;
  readonly closing?: (ports: ClosingPorts) => ClosingPorts;
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
  const readBy = ({ name }: Process) => {
    const { read } = mutation;
    if (!read) return changed;
    const find: Recorded["find"] = async (id) => {
      const found = await changed.find(id);
      return found && read(found, name);
    };
    return { ...changed, find };
  };

  const tablePorts = (process: Process) => ({
    departures: {
      ...within(process, "table", readBy(process), TABLE),
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
    tallyOrders: within(process, "table", world.tallyOrders, ["order"]),
    feedback: within(process, "table", world.feedback, ["add"]),
    locks: within(process, "table", world.locks, [
      "find",
      "findAll",
      "put",
      "leave",
      "hasAll",
      "noteAll",
    ]),
    hashing: world.hashing,
    handOn: inMemoryHandOn(),
    queueDepth: within(process, "queue", world.queue, ["isEmpty"]),
    underway: inMemoryUnderway(),
    searchIndexCheck: within(process, "table", world.searchIndexCheck, ["read", "isIndexed"]),
  });
  const held = mutation.moments?.(world.moments) ?? world.moments;
  const pagePorts = (process: Process): PeoplePorts => ({
    ...ports(process),
    links: world.links,
    linksUrl: LINKS_URL,
    region: "eu-central-1",
    random: world.hashing.random,
    moments: within(process, "table", held, ["hold", "release", "taken"]),
    answers: within(process, "table", world.answers, ["find", "keep", "followed", "drop"]),
    cards: inMemoryCards(),
    lessons: inMemoryLessons(),
    loadHelp,
    loadStyle,
  });
  const context = (process: Process, who: string) => ({
    ...rulesOf(process),
    now: process.clock(),
    who,
  });
  const changes = changesIn(ports, context);
  const seeds = { count: 0 };
  const newSeed = () => {
    seeds.count += 1;
    return `seed ${seeds.count}`;
  };
  const closingPorts = (process: Process): ClosingPorts => ({
    ...ports(process),
    closing: within(process, "table", world.closing, CLOSING),
    ledger: within(process, "table", world.ledger, ["note"]),
    tallies: within(process, "table", world.tallies, TALLIES),
    gathering: within(process, "table", world.gathering, ["of", "lines", "gather", "end"]),
    newSeed,
  });

  return {
    ...changes,
    ...visitsIn(world, pagePorts),

    submit: async (process: Process, { key, submission }: Extract<Act, { do: "submit" }>) => {
      const asked = { context: context(process, "hr"), ...(key ? { key } : {}) };
      return (await recordDeparture(submission, asked, ports(process))).departure;
    },

    answer: answeringIn(world, (process) => {
      const own = pagePorts(process);
      return mutation.pages?.(own) ?? own;
    }),

    close: async (process: Process) => {
      const own = closingPorts(process);
      await closingHandler(mutation.closing?.(own) ?? own)();
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
        links: world.links,
        linksUrl: LINKS_URL,
        lessons: inMemoryLessons(),
        post: within(process, "post", world.postOffice.post(process.clock), ["send"]),
        pace: { take: async () => undefined, giveBack: () => undefined },
        mailsAtOnce: 1,
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
  "findAll",
  "responsible",
  "keepRoles",
  "ofPerson",
] as const;

const CLOSING = [
  "due",
  "find",
  "followed",
  "closeLater",
  "begin",
  "counted",
  "empty",
  "keepUntil",
  "end",
  "orderOf",
  "postponeOrder",
  "endOrder",
  "addLine",
  "dropLine",
  "raise",
  "dropToken",
] as const;

const TALLIES = ["find", "begin", "postpone", "counted", "end", "addManager"] as const;

const LINKS_URL = "https://totziens.example";
