import type { Act } from "../../lib/rules/acts.ts";
import type { Out, Outage, Outages } from "../../lib/rules/outages.ts";
import type { Dice } from "./dice.ts";
import { type Edit, editsOf } from "./edits.ts";
import type { Faults } from "./faults.ts";
import { addressesOf, type Leaver, leaversFrom } from "./leavers.ts";
import { plannedActs } from "./planned-acts.ts";

/** What people do about those who leave, and what is out of order meanwhile. */
export interface Story extends Outages {
  readonly leavers: readonly Leaver[];
  readonly start: number;
  /** Nothing happens after this any more, whatever was changed. */
  readonly end: number;
  /** Those that HR does of its own accord; readers of mails do more. */
  readonly acts: readonly Act[];
  /** What the organisation does to its plan meanwhile. */
  readonly edits: readonly Edit[];
  /** When everything that runs dies at once. */
  readonly restarts: readonly number[];
  /** When Scheduler forgets many of its schedules. */
  readonly losses: readonly number[];
  /** When a schedule appears that no departure wants. */
  readonly strangers: readonly number[];
  readonly refusedAddresses: readonly string[];
  /** Mail for them is taken, and bounces. */
  readonly deadAddresses: readonly string[];
  readonly hasDigest: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Everybody is forgotten 24 months after the end of employment, the last open line half a year after it was written, and a reconcile
 * two weeks later has seen that nothing is left.
 */
const LONGEST_DAYS = 731 + 184 + 15;

/** Any departures that HR could submit, and any way people could go about them. */
export function storyOf(dice: Dice, faults: Faults, without: ReadonlySet<string>): Story {
  const leavers = leaversFrom(dice);
  const acts = leavers
    .flatMap((leaver) => plannedActs(dice, leaver))
    .filter(({ name }) => !without.has(name));
  const moments = leavers.flatMap(({ moments: own }) => own);
  const start = Math.min(...leavers.map((leaver) => leaver.start));
  const some = (name: string, chance: Parameters<Faults["at"]>[1]) =>
    faults.at(name, chance) ? [momentIn(dice, name, moments, start)] : [];
  const addresses = [...new Set(leavers.flatMap(({ submission }) => addressesOf(submission)))];
  return {
    leavers,
    start,
    end: lastDayOf(leavers, acts) + LONGEST_DAYS * DAY,
    acts,
    edits: editsOf(dice, moments.length > 0 ? moments : [start], without),
    outages: [
      ...[0, 1, 2].flatMap((index) => outage(dice, faults, index, moments)),
      ...acts.flatMap((act) => (act.do === "withdraw" ? outAfter(dice, faults, act) : [])),
    ],
    restarts: [0, 1, 2].flatMap((index) =>
      some(`restart ${index}`, { "everything restarted": 0.1 }),
    ),
    losses: some("loss", { "schedules lost in bulk": 0.08 }),
    strangers: some("stranger", { "schedule of nobody": 0.05 }),
    refusedAddresses: addresses.filter((_, index) =>
      faults.at(`address ${index}`, { "address refused": 0.03 }),
    ),
    deadAddresses: addresses.filter((_, index) =>
      faults.at(`mailbox ${index}`, { "address dead": 0.04 }),
    ),
    hasDigest: dice.chance("morning mail", 0.35),
  };
}

/** Of all ends of employment there are or will be, the last. */
function lastDayOf(leavers: readonly Leaver[], acts: readonly Act[]): number {
  const dates = [
    ...leavers.map(({ submission }) => submission.dates),
    ...acts.flatMap((act) => ("planned" in act && act.planned.dates ? [act.planned.dates] : [])),
  ];
  const ends = dates.map(({ endOfEmployment }) => Date.parse(endOfEmployment.toString()));
  return Math.max(...ends, ...leavers.map(({ start }) => start));
}

/** Most of them about when a mail leaves. */
function momentIn(dice: Dice, name: string, moments: readonly number[], start: number): number {
  if (moments.length === 0) return start + dice.between(`${name} when`, 0, 30) * DAY;
  return dice.pick(`${name} during`, moments) + dice.between(`${name} after`, -3_600_000, 20_000);
}

const OUT = {
  "mailer out": 0.08,
  "sweep out": 0.08,
  "everything out": 0.08,
  "account closed": 0.08,
  "quota used up": 0.04,
} as const;

/** What is to tell of a withdrawal cannot leave for a day or two. */
function outAfter(dice: Dice, faults: Faults, { name, when }: Act): Outage[] {
  const what = faults.at(`outage after ${name}`, { "mailer out": 0.06 }) as Out | undefined;
  const until = when + dice.between(`out after ${name}`, 4, 48) * HOUR;
  return what ? [{ what, from: when, until }] : [];
}

/** Hours to three weeks, most of them while there is something to send; a daily quota is over the next day. */
function outage(dice: Dice, faults: Faults, index: number, moments: readonly number[]): Outage[] {
  const what = faults.at(`outage ${index}`, OUT) as Out | undefined;
  if (!what || moments.length === 0) return [];
  const from =
    dice.pick(`during ${index}`, moments) - dice.between(`before ${index}`, -30, 360) * 60_000;
  const longest = what === "sweep out" || what === "everything out" ? 21 * 24 : 3 * 24;
  const until =
    what === "quota used up"
      ? (Math.floor(from / DAY) + 1) * DAY
      : from + HOUR * longest ** dice.roll(`how long ${index}`);
  return [{ what, from, until }];
}
