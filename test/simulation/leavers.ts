import type { Submission } from "../../lambdas/departure/changes/submit.ts";
import type { Dates } from "../../lambdas/departure/model/offset.ts";
import { KINDS } from "../../lambdas/departure/model/plan.ts";
import { at, date, departureOf, submissionOf } from "../support/departures.ts";
import type { Dice } from "./dice.ts";

/** Somebody who leaves, as HR submits it. */
export interface Leaver {
  readonly index: number;
  readonly submission: Submission;
  readonly start: number;
  /** The last moment at which a mail was planned. */
  readonly end: number;
  /** When its mails were planned. */
  readonly moments: readonly number[];
}

const NAMES = ["Sanne Bakker", "Bram de Wit", "Noor Yilmaz"] as const;
const MANAGERS = ["f.elidrissi@delinde.example", "j.dijkstra@delinde.example"] as const;

/** One to three people; those after the first leave around the same time, most of them from the same team. */
export function leaversFrom(dice: Dice): Leaver[] {
  return Array.from({ length: howMany(dice) }, (_, index) => leaverFrom(dice, index));
}

function howMany(dice: Dice): number {
  return dice.pick("how many leave", [1, 1, 1, 1, 2, 3]);
}

/** Several leave on the same days, so that all are invited, and want the same moment of the same person, at one time. */
export function leaveTogether(dice: Dice): boolean {
  return howMany(dice) > 1 && dice.chance("together", 0.5);
}

function leaverFrom(dice: Dice, index: number): Leaver {
  const named = (name: string) => (index === 0 ? name : `${name} of leaver ${index}`);
  const own: Dice = {
    roll: (name) => dice.roll(named(name)),
    chance: (name, probability) => dice.chance(named(name), probability),
    between: (name, least, most) => dice.between(named(name), least, most),
    pick: (name, list) => dice.pick(named(name), list),
  };
  const isAlone = index > 0 && !leaveTogether(dice);
  const daysLater = isAlone ? own.between("days later", -10, 60) : 0;
  const firstDay = date("2026-02-01").add({ days: dice.between("start", 0, 1400) + daysLater });
  const told = toldBy(own, plannedBy(isAlone ? own : dice, firstDay), index);
  const submission = withManager(submissionOf(told), own, index);
  const start = at(told.submitted).epochMilliseconds + own.between("millisecond", 0, 999);
  const moments = departureOf(told).mailings.map(
    ({ at: { epochMilliseconds } }) => epochMilliseconds,
  );
  return { index, submission, start, moments, end: Math.max(start, ...moments) };
}

function withManager(submission: Submission, dice: Dice, index: number): Submission {
  const address = index > 0 && dice.chance("other team", 0.3) ? MANAGERS[1] : MANAGERS[0];
  const { people, dates } = submission;
  const isLeft = dates.endOfEmployment.equals(dates.lastDay) && dice.chance("end left out", 0.7);
  const end = isLeft ? ({ endFollowsLastDay: true } as const) : {};
  return { ...submission, ...end, people: { ...people, manager: { ...people.manager, address } } };
}

function plannedBy(dice: Dice, announced: Dates["announced"]): Pick<Submission, "kind"> & Dates {
  const notice = dice.chance("short", 0.3)
    ? dice.between("notice", 0, 20)
    : dice.between("notice", 10, dice.pick("how long ahead", [90, 90, 180, 700]));
  const lastDay = announced.add({ days: notice });
  const leave = dice.chance("leave", 0.5) ? dice.between("days of leave", 1, 90) : 0;
  const kind = dice.chance("ordinary", 0.5) ? "resignation" : dice.pick("kind", KINDS);
  return { kind, announced, lastDay, endOfEmployment: lastDay.add({ days: leave }) };
}

function toldBy(dice: Dice, planned: ReturnType<typeof plannedBy>, index: number) {
  const { kind, announced, lastDay, endOfEmployment } = planned;
  const toldAfter = dice.chance("on the day", 0.5)
    ? 0
    : dice.between("told after", -20, dice.pick("how late", [5, 30, 250]));
  const minute = dice.chance("in the office", 0.7)
    ? dice.between("minute", 8 * 60, 18 * 60)
    : dice.between("minute", 0, 24 * 60 - 1);
  const without = (["workAddress", "privateAddress"] as const).filter((each) =>
    dice.chance(`without ${each}`, 0.35),
  );
  const name = NAMES[index % NAMES.length] as string;
  const first = (name.split(" ")[0] as string).toLowerCase();
  return {
    announced: announced.toString(),
    lastDay: lastDay.toString(),
    endOfEmployment: endOfEmployment.toString(),
    kind,
    extraSteps: ["farewell", "warm", "handover", "post-exit-invite"].filter((each) =>
      dice.chance(`extra ${each}`, 0.3),
    ),
    employee: {
      name,
      ...(index % 2 === 0 ? { calledName: `Called ${index}` } : {}),
      workAddress: `${first}@delinde.example`,
      privateAddress: `${first}@thuis.example`,
    },
    without,
    submitted: announced
      .add({ days: toldAfter })
      .toPlainDateTime("00:00")
      .add({ minutes: minute })
      .toString(),
  };
}

/** Every address that a mail about this leaver can go to at first. */
export function addressesOf({ people: { employee, manager } }: Submission): string[] {
  return [manager.address, employee.workAddress, employee.privateAddress].filter(
    (address) => address !== undefined,
  );
}

/** Other dates, never in a wrong order: somewhat earlier or later, now and then long past. */
export function otherDates(dice: Dice, name: string, dates: Dates): Dates {
  const shift = (which: string, most: number) => dice.between(`${name} ${which}`, -most, most);
  const what = dice.pick(`${name} what`, WAYS_TO_MOVE);
  const { announced, lastDay, endOfEmployment } = dates;
  const moved: Readonly<Record<(typeof WAYS_TO_MOVE)[number], Dates>> = {
    lastDay: { announced, lastDay: lastDay.add({ days: shift("days", 40) }), endOfEmployment },
    both: {
      announced,
      lastDay: lastDay.add({ days: shift("days", 60) }),
      endOfEmployment: endOfEmployment.add({ days: shift("more days", 60) }),
    },
    end: { announced, lastDay, endOfEmployment: endOfEmployment.add({ days: shift("days", 40) }) },
    announced: { announced: announced.add({ days: shift("days", 10) }), lastDay, endOfEmployment },
    past: {
      announced,
      lastDay: announced.add({ days: 1 }),
      endOfEmployment: announced.add({ days: 1 }),
    },
  };
  const dated = moved[what];
  const last = later(dated.announced, dated.lastDay);
  return { ...dated, lastDay: last, endOfEmployment: later(last, dated.endOfEmployment) };
}

const WAYS_TO_MOVE = ["lastDay", "lastDay", "both", "end", "announced", "past"] as const;

function later(one: Dates["lastDay"], other: Dates["lastDay"]): Dates["lastDay"] {
  return one.until(other).sign > 0 ? other : one;
}
