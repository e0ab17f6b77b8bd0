import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { DIGEST, fromWire } from "../../lambdas/departure/model/mail-message.ts";
import {
  type Mailing,
  type MailingMessage,
  scheduleName,
} from "../../lambdas/departure/model/mailing.ts";
import type { DueDepartures } from "../../lambdas/departure/model/record-ports.ts";
import { isForgotten } from "../../lib/rules/facts.ts";
import { nameOf, type SentDigest, type SentMail, type Write } from "../../lib/rules/life.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryDigests } from "../memory/in-memory-digests.ts";
import { inMemoryFeedback } from "../memory/in-memory-feedback.ts";
import { inMemoryHashing } from "../memory/in-memory-hashing.ts";
import { inMemoryHeldMoments } from "../memory/in-memory-held-moments.ts";
import { inMemoryLinks } from "../memory/in-memory-links.ts";
import { inMemoryMailQueue } from "../memory/in-memory-mail-queue.ts";
import { inMemoryNames } from "../memory/in-memory-names.ts";
import { inMemoryPersonLocks } from "../memory/in-memory-person-locks.ts";
import { inMemorySchedules, type PendingSchedule } from "../memory/in-memory-schedules.ts";
import { inMemorySearchIndexCheck } from "../memory/in-memory-search-index-check.ts";
import type { FaultKind } from "./faults.ts";
import { openPostOffice } from "./post-office.ts";
import type { Shown } from "./shown.ts";
import { watchAnswers } from "./watched-answers.ts";
import type { WorldParts } from "./world-parts.ts";

export type World = ReturnType<typeof makeWorld>;

const HOUR = 3_600_000;

/** The table, Scheduler, the queue and SES of one life, in memory, each with the faults that it has. */
export function makeWorld(parts: WorldParts) {
  const { time, dice, faults } = parts;
  const mails: SentMail[] = [];
  const digests: SentDigest[] = [];
  const writes: Write[] = [];
  const shown: Shown[] = [];
  const claims = new Map<string, Pick<SentMail, "claimedAt" | "departure">>();
  /** Names of schedules that a fault made what they are, and since when. */
  const tampered = new Map<string, number>();
  const tamperings = { count: 0 };
  const clocksAhead: number[] = [];
  const writer: { name: string | undefined } = { name: undefined };

  const locks = inMemoryPersonLocks();
  /** Departures, and the locks in which they stood, as they were before time alone made them forgotten. */
  const forgotten = {
    departures: new Map<string, Departure>(),
    locks: new Map<string, readonly string[]>(),
  };
  const departures = inMemoryDepartures(
    (after, before) => {
      writes.push({ at: time.now(), by: writer.name, before, after });
      noteClaims(after, before);
      noteForgotten(after, before);
    },
    { atRestEvery: 10 },
  );
  const table = withDigests(departures, inMemoryDigests());
  const queue = inMemoryMailQueue(time.now);
  const schedules = inMemorySchedules(ringLater);
  const names = inMemoryNames();
  const answered = watchAnswers(parts, writer);
  const feedback = inMemoryFeedback();

  const postOffice = openPostOffice(parts, (mail, message, clock) => {
    const posted = { at: time.now(), clock, mail, message };
    if (message.mailingId === DIGEST) return void digests.push(posted);
    const departure = departures.all().find(({ id }) => id === message.departureId) as Departure;
    const claim = claims.get(nameOf(message)) ?? { claimedAt: time.now(), departure };
    mails.push({ ...posted, ...claim });
  });

  return {
    ...parts,
    ...table,
    locks,
    standsIn,
    forgotten,
    names,
    ...answered,
    feedback,
    searchIndexCheck: inMemorySearchIndexCheck(departures, names),
    hashing: inMemoryHashing(),
    links: inMemoryLinks(),
    moments: inMemoryHeldMoments(time.instant),
    schedules: { ...schedules, create: createEvenLate, remove: removeOrNot },
    queue,
    postOffice,
    mails,
    digests,
    writes,
    shown,
    tampered,
    tamperings,
    clocksAhead,
    writer,
    forgetSchedules,
    addStranger,
  };

  function noteForgotten(after: Departure, before: Departure | undefined): void {
    if (!before || before.erased || !isForgotten(after)) return;
    forgotten.departures.set(after.id, before);
    const stood = standsIn().get(after.id);
    if (stood) forgotten.locks.set(after.id, stood);
  }

  /** By departure, the locks in which it stands. */
  function standsIn(): ReadonlyMap<string, readonly string[]> {
    const found = [...locks.all()].flatMap(([lock, entries]) =>
      entries.map(({ departureId }) => ({ departureId, lock })),
    );
    const byDeparture = Map.groupBy(found, ({ departureId }) => departureId);
    return new Map([...byDeparture].map(([id, all]) => [id, all.map(({ lock }) => lock)]));
  }

  function noteClaims(departure: Departure, before: Departure | undefined): void {
    const claimed = new Set(before?.mailings.filter(isClaimed).map(({ id }) => id));
    for (const { id: mailingId, revision } of departure.mailings.filter(isClaimed)) {
      if (claimed.has(mailingId)) continue;
      const name = nameOf({ departureId: departure.id, mailingId, revision });
      claims.set(name, { claimedAt: time.now(), departure });
    }
  }

  /** At least once, not before its time, at most an hour after it; or, against all promises, never. */
  function ringLater({ message, at }: PendingSchedule): void {
    const name = scheduleName(message);
    const isPast = at.epochMilliseconds <= time.now();
    // A clock that is off may ask for the past, which Scheduler refuses.
    if (isPast) throw new RangeError(`${name} is in the past.`);
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
    if (fault !== "schedule lost") void queue.put(fromWire(message), 0);
    if (fault === "schedule twice")
      void queue.put(fromWire(message), dice.between(`twice ${name}`, 0, 600));
  }

  /** One that was on its way while the departure changed comes after its removal: the next reconcile sees it. */
  async function createEvenLate(message: MailingMessage, at: PendingSchedule["at"]): Promise<void> {
    const departure = await departures.find(message.departureId);
    const mailing = departure?.mailings.find(({ id }) => id === message.mailingId);
    const isWanted = mailing?.state.name === "pending" && mailing.revision === message.revision;
    if (!isWanted) tamper(scheduleName(message));
    await schedules.create(message, at);
  }

  /** Says that it is gone; and once in a while it is not. */
  async function removeOrNot(name: string): Promise<void> {
    const isThere = schedules.pending.has(name);
    if (isThere && faults.at(`removal ${name}`, { "schedule not removed": 0.01 }))
      return void tamper(name);
    await schedules.remove(name);
  }

  function tamper(name: string): void {
    tampered.set(name, time.now());
    tamperings.count += 1;
  }

  function forgetSchedules(): void {
    for (const name of schedules.pending.keys()) {
      if (!dice.chance(`forget ${name}`, 0.7)) continue;
      tamper(name);
      void schedules.remove(name);
    }
  }

  function addStranger(): void {
    const message = { departureId: "f".repeat(32), mailingId: "nobody", revision: 1 };
    const at = time
      .instant()
      .add({ hours: 24 * 90 })
      .toZonedDateTimeISO("Europe/Amsterdam");
    tamper(scheduleName(message));
    void schedules.create(message, at);
  }
}

function isClaimed({ state }: Mailing): boolean {
  return state.name === "claimed";
}

/** Departures and HR's morning mails are in one table, so that the sweep finds both. */
function withDigests(
  departures: ReturnType<typeof inMemoryDepartures>,
  digests: ReturnType<typeof inMemoryDigests>,
) {
  const due: DueDepartures["due"] = async (now, days) => [
    ...(await departures.due(now, days)),
    ...digests.due(now),
  ];
  const nextDue = () => {
    const [first, other] = [departures.nextDue(), digests.nextDue()];
    return first === undefined || other === undefined ? (first ?? other) : Math.min(first, other);
  };
  return { departures: { ...departures, due, nextDue }, digestMails: digests };
}
