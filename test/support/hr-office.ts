import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { MailingMessage } from "../../lambdas/departure/model/mailing.ts";
import type { Mail } from "../../lambdas/departure/model/ports.ts";
import { mailerHandler } from "../../lambdas/mailer/handler.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import { sweepHandler } from "../../lambdas/upkeep/sweep/handler.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryDigests } from "../memory/in-memory-digests.ts";
import { inMemoryFeedback } from "../memory/in-memory-feedback.ts";
import { inMemoryForgetting } from "../memory/in-memory-forgetting.ts";
import { inMemoryHandOn } from "../memory/in-memory-hand-on.ts";
import { inMemoryHashing } from "../memory/in-memory-hashing.ts";
import { inMemoryLessons } from "../memory/in-memory-lessons.ts";
import { inMemoryMailQueue } from "../memory/in-memory-mail-queue.ts";
import { inMemoryNames } from "../memory/in-memory-names.ts";
import { inMemoryPersonLocks } from "../memory/in-memory-person-locks.ts";
import { type Answer, inMemoryPost } from "../memory/in-memory-post.ts";
import { inMemorySchedules } from "../memory/in-memory-schedules.ts";
import { inMemoryTallies } from "../memory/in-memory-tallies.ts";
import { inMemoryTestMails } from "../memory/in-memory-test-mails.ts";
import { inMemoryUnderway } from "../memory/in-memory-underway.ts";
import { at } from "./departures.ts";
import { CALENDAR, PLAN } from "./plan.ts";

/** The sweep and the mailer on ports in memory, with a clock set by hand. */
export function hrOffice(startAt: string) {
  let now: Temporal.Instant = at(startAt);
  let answer: Answer = { name: "accepted" };
  const departures = inMemoryDepartures();
  const digests = inMemoryDigests();
  const queue = inMemoryMailQueue(() => now.epochMilliseconds);
  const mails: { mail: Mail; message: MailingMessage }[] = [];
  const { due } = departures;
  const ports = {
    departures: {
      ...departures,
      due: async (...asked: Parameters<typeof due>) => [
        ...(await due(...asked)),
        ...digests.due(asked[0]),
      ],
    },
    locks: inMemoryPersonLocks(),
    digests,
    handOn: inMemoryHandOn(),
    underway: inMemoryUnderway(),
    testMails: inMemoryTestMails(),
    lessons: inMemoryLessons(),
    queue,
    queueDepth: queue,
    hashing: inMemoryHashing(),
    schedules: inMemorySchedules(),
    names: inMemoryNames(),
    forgetting: inMemoryForgetting(),
    tallyOrders: inMemoryTallies(),
    feedback: inMemoryFeedback(),
    post: inMemoryPost(
      (mail, message) => void mails.push({ mail, message }),
      () => answer,
    ),
    plan: PLAN,
    calendar: CALENDAR,
    clock: () => now,
    loadTemplates,
    links: { sign: async () => "token", read: async () => undefined },
    linksUrl: "https://example.org",
    pace: { take: async () => undefined, giveBack: () => undefined },
    mailsAtOnce: 1,
  };

  return {
    ports,
    digests: () => mails.filter(({ message }) => message.mailingId === "morning"),
    mails: () => mails,
    setClock: (local: string) => {
      now = at(local);
    },
    answer: (next: Answer) => {
      answer = next;
    },
    /** Adds a recorded departure with its schedules made and no mails sent. */
    async add(departure: Departure): Promise<void> {
      const { outbox: _, ...synced } = departure;
      await departures.create({ ...synced, mailings: [] });
    },
    find: async ({ id }: Departure) => (await departures.find(id)) as Departure,
    sweep: () => sweepHandler(ports)(),
    /** Runs the mailer on the queue; returns the number of failures. */
    async work(): Promise<number> {
      const received = queue.receive(10, 360);
      const Records = received.map(({ id, message }) => ({
        messageId: id,
        body: JSON.stringify(message),
      }));
      const { batchItemFailures } = await mailerHandler(ports)({ Records } as never);
      const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
      for (const { id } of received) if (!failed.includes(id)) queue.done(id);
      return failed.length;
    },
    async nextCheckAt(local: string): Promise<number> {
      now = at(local);
      await sweepHandler(ports)();
      return this.work();
    },
  };
}
