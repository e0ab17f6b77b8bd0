import { Temporal } from "temporal-polyfill";
import { MARKS } from "../../lambdas/departure/model/departure.ts";
import type { Person } from "../../lambdas/departure/model/person.ts";
import { stepOf } from "../../lambdas/departure/model/step-of.ts";
import type { Act } from "../../lib/rules/acts.ts";
import { PLAN } from "../support/plan.ts";
import type { Dice } from "./dice.ts";
import { type Leaver, otherDates } from "./leavers.ts";
import { momentOf } from "./moments.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Two things that seldom meet, done one after the other on purpose. */
export function cornerActs(dice: Dice, leaver: Leaver): Act[] {
  return CORNERS.flatMap(({ what, chance, make }) => {
    const name = `leaver ${leaver.index} ${what}`;
    return dice.chance(name, chance) ? make(dice, name, leaver) : [];
  });
}

type MakeActs = (dice: Dice, name: string, leaver: Leaver) => Act[];

/** Somebody stands in for a day, and in its last minutes the dates change. */
const standingInToTheEnd: MakeActs = (dice, name, leaver) => {
  const when = momentOf(dice, name, leaver);
  const timeZone = PLAN.settings.timeZone;
  const day = Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO(timeZone);
  const from = day.toPlainDate();
  const midnight = from.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const about = { leaver: leaver.index };
  return [
    {
      ...{ ...about, name, when, do: "replace" },
      successor: { role: "manager", person: STANDS_IN, from, until: from },
    },
    {
      ...{ ...about, name: `${name} changed`, do: "change" },
      when: midnight - dice.between(`${name} before midnight`, 1, 12 * 60) * 1000,
      planned: { dates: otherDates(dice, name, leaver.submission.dates) },
    },
  ];
};

/** The manager hands a step over, and some days later the kind gives it to somebody else. */
const changingAHandedOverStep: MakeActs = (dice, name, leaver) => {
  const when = momentOf(dice, name, leaver);
  const step = dice.pick(`${name} step`, ["property", "access", "handover", "farewell"]);
  const to = stepOf(PLAN, step)?.to;
  const about = { leaver: leaver.index };
  return [
    {
      ...{ ...about, name, when, do: "hand over", step, colleague: STANDS_IN },
      by: to === "manager" ? "manager" : "desk",
    },
    {
      ...{ ...about, name: `${name} to another kind`, do: "change" },
      when: when + dice.between(`${name} after`, 1, 10 * 1440) * MINUTE,
      planned: { kind: dice.pick(`${name} kind`, ["quiet", "quiet", "employer"]) },
    },
  ];
};

/** The manager is to hold a talk, and somebody else becomes the manager before it. */
const replacingWhoTalks: MakeActs = (dice, name, leaver) => {
  const when = momentOf(dice, name, leaver);
  const days = dice.between(`${name} in days`, 10, 40);
  const about = { leaver: leaver.index };
  return [
    { ...about, name, when, do: "agree on a talk", talk: { days, minutes: 30 } },
    {
      ...{ ...about, name: `${name} replaced`, do: "replace" },
      when: when + dice.between(`${name} after`, 1, 9 * 1440) * MINUTE,
      successor: { role: "manager", person: STANDS_IN },
    },
  ];
};

/** HR withdraws or erases while the manager presses so many buttons that HR may lose each race. */
const endingAmidPresses: MakeActs = (dice, name, leaver) => {
  const when = leaver.start + dice.between(`${name} when`, 5, 14 * 1440) * MINUTE;
  const about = { leaver: leaver.index };
  const steps = PLAN.steps
    .filter(({ to, repeat }) => to === "manager" && !repeat)
    .map(({ id }) => id);
  const presses = Array.from({ length: 60 }, (_, press): Act => {
    const own = `${name} press ${press}`;
    return {
      ...{ ...about, name: own, do: "mark", by: "manager" },
      when: when + press * 4 + dice.between(`${own} when`, 0, 12),
      step: dice.pick(`${own} step`, steps),
      as: MARKS[press % 2] ?? "done",
    };
  });
  const end = dice.chance(`${name} erased`, 0.3)
    ? ({ do: "erase" } as const)
    : ({ do: "withdraw", reason: "mistake" } as const);
  return [...presses, { ...about, name, when: when + 40, ...end }];
};

/** The same person is recorded beside the departure that runs, on other dates; now and then twice at once. */
const recordingBeside: MakeActs = (dice, name, leaver) => {
  const when = momentOf(dice, name, leaver);
  const { submission, index } = leaver;
  const dates = otherDates(dice, name, submission.dates);
  const about = { leaver: index, do: "submit", isBeside: true } as const;
  const once: Act = { ...about, name, when, key: name, submission: { ...submission, dates } };
  const again = `${name} at once`;
  if (!dice.chance(again, 0.25)) return [once];
  return [once, { ...once, name: again, key: again, when: when + dice.between(again, 0, 200) }];
};

const CORNERS: readonly {
  readonly what: string;
  readonly chance: number;
  readonly make: MakeActs;
}[] = [
  { what: "stand-in to the end of the day", chance: 0.04, make: standingInToTheEnd },
  { what: "handed over and then given away", chance: 0.05, make: changingAHandedOverStep },
  { what: "talk of a manager who is replaced", chance: 0.05, make: replacingWhoTalks },
  { what: "ended amid presses", chance: 0.05, make: endingAmidPresses },
  { what: "recorded beside", chance: 0.12, make: recordingBeside },
];

const STANDS_IN: Person = {
  name: "Colleague 4",
  address: "colleague4@delinde.example",
  language: "nl",
};

/** Long enough for whoever is asked which departures run to name them. */
export function besideWhen(dice: Dice, name: string, now: number): number {
  return now + dice.between(`${name} beside`, 2, DAY / 1000 / 24) * 1000;
}
