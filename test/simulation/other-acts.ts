import { Temporal } from "temporal-polyfill";
import { HR_SKIP_REASONS, MARKS } from "../../lambdas/departure/model/departure.ts";
import type { Person } from "../../lambdas/departure/model/person.ts";
import type { Act, Deed, Successor } from "../../lib/rules/acts.ts";
import { PLAN } from "../support/plan.ts";
import type { Dice } from "./dice.ts";
import type { Leaver } from "./leavers.ts";
import { careful, momentOf } from "./moments.ts";

const DAY = 86_400_000;

const CHANCES = {
  replace: 0.3,
  "replace later": 0.15,
  correct: 0.25,
  "correct later": 0.15,
  "private address": 0.15,
  "send now": 0.2,
  resend: 0.2,
  skip: 0.2,
  mark: 0.2,
  "still open": 0.12,
  "agree on a talk": 0.3,
  "agree on it again": 0.15,
  "call it off": 0.2,
  object: 0.05,
  erase: 0.05,
} as const;

/** Everything but submissions, changes and withdrawals. */
export function otherActs(dice: Dice, leaver: Leaver): Act[] {
  const { index } = leaver;
  return Object.entries(CHANCES).flatMap(([what, chance]): Act[] => {
    const name = `leaver ${index} ${what}`;
    if (!dice.chance(name, chance)) return [];
    const when = momentOf(dice, name, leaver);
    const deed = DEEDS[what as keyof typeof CHANCES](dice, name, { ...leaver, start: when });
    return [{ name, leaver: index, when, ...deed, ...careful(dice, name) }];
  });
}

type MakeDeed = (dice: Dice, name: string, leaver: Leaver) => Deed;

const reassigning: MakeDeed = (dice, name, leaver) => ({
  do: dice.chance(`${name} everywhere`, 0.3) ? "replace everywhere" : "replace",
  successor: successorFor(dice, name, leaver),
});
const correcting: MakeDeed = (dice, name) => ({
  do: "correct",
  corrections: correction(dice, name),
});
const agreeing: MakeDeed = (dice, name) => ({
  do: "agree on a talk",
  talk: {
    days: dice.between(`${name} in days`, 1, dice.pick(`${name} how far`, [5, 20, 60])),
    minutes: dice.pick(`${name} minutes`, [30, 45]),
    ...dice.pick(`${name} place`, [{}, { where: "Kamer 3" }, { where: "Kamer 5" }]),
    ...dice.pick(`${name} holder`, [{}, {}, { holder: HOLDER }]),
  },
});
const HOLDER: Person = {
  name: "Holder of talks",
  address: "talks@delinde.example",
  language: "nl",
};
const stepFor = (dice: Dice, name: string) => dice.pick(`${name} step`, PLAN.steps).id;

const DEEDS: Readonly<Record<keyof typeof CHANCES, MakeDeed>> = {
  replace: reassigning,
  "replace later": reassigning,
  correct: correcting,
  "correct later": correcting,
  "private address": (dice, name, { index }) => ({
    do: "correct",
    corrections: {
      employee: {
        privateAddress: dice.chance(`${name} gone`, 0.3) ? null : `new${index}@thuis.example`,
      },
    },
  }),
  "send now": (dice, name) => ({ do: "send now", step: stepFor(dice, name) }),
  resend: (dice, name) => ({ do: "resend", step: stepFor(dice, name) }),
  skip: (dice, name) => ({
    do: "skip",
    step: stepFor(dice, name),
    reason: dice.pick(`${name} reason`, HR_SKIP_REASONS),
  }),
  mark: (dice, name) => ({
    do: "mark",
    step: stepFor(dice, name),
    as: dice.pick(`${name} as`, MARKS),
  }),
  /** Of the step that HR marks in this life, if it does. */
  "still open": (dice, name) => ({
    do: "still open",
    step: stepFor(dice, name.replace("still open", "mark")),
  }),
  "agree on a talk": agreeing,
  "agree on it again": agreeing,
  "call it off": () => ({ do: "call a talk off" }),
  object: () => ({ do: "object" }),
  erase: () => ({ do: "erase" }),
};

function correction(dice: Dice, name: string) {
  const address = `${dice.between(`${name} which`, 1, 3)}@delinde.example`;
  return dice.pick(`${name} what`, [
    {
      employee: { name: `Corrected ${dice.between(`${name} as`, 1, 3)}`, calledName: "Another" },
    },
    { employee: { workAddress: `leaver${address}` } },
    { employee: { workAddress: null, calledName: null } },
    { employee: { personnelNumber: `${dice.between(`${name} number`, 100, 999)}` } },
    { manager: { address: `manager${address}` } },
    { manager: { language: "en" as const, calledName: "Boss" } },
    { hrContact: { address: `hr${address}` } },
    { department: "Zorg", employee: { language: "en" as const } },
  ]);
}

/** At once and for good; from a day on; or from one day to another. */
function successorFor(dice: Dice, name: string, { start }: Leaver): Successor {
  const role = dice.chance(`${name} role`, 0.7) ? "manager" : "hrContact";
  const which = dice.between(`${name} who`, 1, 3);
  const person: Person = {
    name: `Successor ${which}`,
    address: `successor${which}@delinde.example`,
    language: dice.pick(`${name} language`, ["nl", "en"]),
  };
  const day = new Date(start + dice.between(`${name} from`, 0, 30) * DAY);
  const from = Temporal.PlainDate.from(day.toISOString().slice(0, 10));
  const until = from.add({ days: dice.between(`${name} until`, 0, 21) });
  return dice.pick(`${name} for`, [
    { role, person },
    { role, person, from },
    { role, person, from, until },
  ]);
}
