import type { Departure } from "../../lambdas/core/departure.ts";
import type { MailingMessage } from "../../lambdas/core/mailing.ts";
import { scheduleName } from "../../lambdas/core/mailing.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryGuards } from "../memory/in-memory-guards.ts";
import { inMemoryHashing } from "../memory/in-memory-hashing.ts";
import { inMemoryMailQueue } from "../memory/in-memory-mail-queue.ts";
import { inMemoryPost } from "../memory/in-memory-post.ts";
import { inMemorySchedules, type PendingSchedule } from "../memory/in-memory-schedules.ts";
import type { Dice } from "./dice.ts";
import type { FaultKind, Faults } from "./faults.ts";
import { nameOf, type SentMail, type Write } from "./life.ts";
import { worksAgain } from "./outages.ts";
import type { Story } from "./story.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface WorldParts {
  readonly story: Story;
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly faults: Faults;
}

export type World = ReturnType<typeof makeWorld>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The table, Scheduler, the queue and SES of one life, in memory, each with the faults that it has. */
export function makeWorld({ story, time, dice, faults }: WorldParts) {
  const mails: SentMail[] = [];
  const writes: Write[] = [];
  const untold = new Set<string>();
  const listeners: { onSent: (message: MailingMessage) => void } = { onSent: () => undefined };

  const departures = inMemoryDepartures((after, before) => {
    writes.push({ at: time.now(), before, after });
  });
  const queue = inMemoryMailQueue(time.now);
  const schedules = inMemorySchedules(ringLater);

  const post = inMemoryPost(
    (mail, message) => {
      const departure = departures.all().find(({ id }) => id === message.departureId) as Departure;
      mails.push({ at: time.now(), mail, message, departure });
      tellLater(message);
    },
    (mail) => {
      if (worksAgain(story, "account closed", time.now()) > time.now())
        return { name: "closed", because: "AccountSendingPaused" };
      if (story.refusedAddresses.includes(mail.to)) return { name: "refused", because: "test" };
      const fault = faults.at("post answers", {
        "mail slowed down": 0.03,
        "answer to a mail lost": 0.01,
      });
      if (fault === "mail slowed down") return { name: "slow-down" };
      return { name: fault ? "lost" : "accepted" };
    },
  );

  return {
    departures,
    guards: inMemoryGuards(),
    hashing: inMemoryHashing(),
    schedules,
    queue,
    post,
    mails,
    writes,
    untold,
    listeners,
    story,
    time,
    dice,
    faults,
  };

  /** At least once, not before its time, at most an hour after it; or, against all promises, never. */
  function ringLater({ message, at }: PendingSchedule): void {
    const name = scheduleName(message);
    if (at.epochMilliseconds <= time.now()) throw new RangeError(`${name} is in the past.`);
    const fault = faults.at(`schedule ${name}`, {
      "schedule lost": 0.01,
      "schedule late": 0.02,
      "schedule twice": 0.03,
    });
    const late =
      fault === "schedule late" ? dice.roll(`late ${name}`) * HOUR : dice.roll(name) * 2000;
    time.at(at.epochMilliseconds + Math.floor(late), () => {
      if (schedules.pending.has(name)) ring(name, message, fault);
    });
  }

  function ring(name: string, message: MailingMessage, fault: FaultKind | undefined): void {
    void schedules.remove(name);
    if (fault !== "schedule lost") void queue.put(message, 0);
    if (fault === "schedule twice") void queue.put(message, dice.between(`twice ${name}`, 0, 600));
  }

  function tellLater(message: MailingMessage): void {
    const name = `event ${scheduleName(message)}`;
    const fault = faults.at(name, {
      "event lost": 0.05,
      "event late": 0.05,
      "event twice": 0.05,
      "event early": 0.1,
    });
    if (fault === "event lost" || fault === "event late") untold.add(nameOf(message));
    for (const delay of delaysOf(name, fault))
      time.at(time.now() + delay, () => listeners.onSent(message));
  }

  function delaysOf(name: string, fault: FaultKind | undefined): number[] {
    const usual = dice.between(name, 500, 30_000);
    if (fault === "event lost") return [];
    if (fault === "event early") return [1];
    if (fault === "event late") return [dice.between(`late ${name}`, 5 * MINUTE, 5 * HOUR)];
    return fault === "event twice" ? [usual, dice.between(`twice ${name}`, 500, HOUR)] : [usual];
  }
}
