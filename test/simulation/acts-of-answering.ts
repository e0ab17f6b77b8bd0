import { type Given, type Occasion, QUESTIONS } from "../../lambdas/departure/answers/answers.ts";
import { AT_MOST, OPTIONS } from "../../lambdas/departure/answers/questions.ts";
import type { Act, Deed } from "../../lib/rules/acts.ts";
import type { Dice } from "./dice.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** How one leaver comes to the questions of one occasion. */
export interface Answering {
  readonly name: string;
  readonly occasion: Occasion;
  readonly about: Pick<Act, "leaver" | "departure" | "by" | "link">;
  /** The first press. */
  readonly when: number;
  /** When the questions close, as far as is known. */
  readonly closes: number;
}

/** An answer, and what goes with it: another tab, second thoughts, a look or a press too late, and an end in the same second. */
export function actsOfAnswering(dice: Dice, answering: Answering): Act[] {
  return [
    answer(dice, answering),
    ...inAnotherTab(dice, answering),
    ...secondThoughts(dice, answering),
    ...tooLate(dice, answering),
    ...anEndMeanwhile(dice, answering),
  ];
}

function answer(dice: Dice, { name, about, occasion, when }: Answering): Act {
  return {
    ...{ ...about, name, when, occasion, do: "answer questions" },
    given: givenBy(dice, name),
    named: dice.chance(`${name} named`, 0.35),
    ...(dice.chance(`${name} words`, 0.5) ? { words: `Words of ${name}.` } : {}),
    ...(dice.chance(`${name} contact`, 0.3) ? { contact: true } : {}),
  };
}

function givenBy(dice: Dice, name: string): Given {
  const answered = QUESTIONS.filter((question) => dice.chance(`${name} ${question}`, 0.7));
  return Object.fromEntries(
    answered.map((question) => {
      const most = Math.min(AT_MOST[question], 3);
      const count = dice.between(`${name} ${question} count`, 1, most);
      const options = Array.from({ length: count }, (_, index) =>
        dice.pick(`${name} ${question} ${index}`, OPTIONS[question]),
      );
      return [question, [...new Set(options)]];
    }),
  );
}

/** At the same moment, often with a name here and without one there. */
function inAnotherTab(dice: Dice, answering: Answering): Act[] {
  const name = `${answering.name} in another tab`;
  if (!dice.chance(name, 0.15)) return [];
  const when = answering.when + dice.between(`${name} by`, 0, 2000);
  return [answer(dice, { ...answering, name, when })];
}

/** Other answers, none at all, or only a look; up to three times. */
function secondThoughts(dice: Dice, answering: Answering): Act[] {
  const acts: Act[] = [];
  let { when } = answering;
  for (const turn of [1, 2, 3]) {
    const name = `${answering.name} again ${turn}`;
    if (!dice.chance(name, 0.35)) break;
    const most = dice.pick(`${name} how soon`, [5000, DAY, 9 * DAY]);
    when += dice.between(`${name} after`, 1000, most);
    const what = dice.pick(`${name} what`, ["change", "change", "delete", "look", "look"] as const);
    acts.push(does(dice, { ...answering, name, when }, what));
  }
  return acts;
}

function tooLate(dice: Dice, answering: Answering): Act[] {
  const name = `${answering.name} when it is over`;
  if (!dice.chance(name, 0.15)) return [];
  const when = answering.closes + dice.between(`${name} when`, MINUTE, 40 * DAY);
  const what = dice.pick(`${name} what`, ["change", "delete", "look"] as const);
  return [does(dice, { ...answering, name, when }, what)];
}

function does(dice: Dice, answering: Answering, what: "change" | "delete" | "look"): Act {
  if (what === "change") return answer(dice, answering);
  const { about, name, when, occasion } = answering;
  const deed = what === "delete" ? "delete answers" : "look at answers";
  return { ...about, name, when, occasion, do: deed };
}

/** HR withdraws, erases, hears of a death, or lets the questions begin again; and may take a withdrawal back. */
function anEndMeanwhile(dice: Dice, answering: Answering): Act[] {
  const name = `${answering.name} while it ends`;
  if (!dice.chance(name, 0.1)) return [];
  const { leaver } = answering.about;
  const when = answering.when + dice.between(`${name} when`, -2000, 4000);
  const deed = dice.pick(`${name} how`, ENDS);
  const end: Act = { leaver, name, when, ...deed };
  const back = `${name} taken back`;
  if (deed.do !== "withdraw" || !dice.chance(back, 0.4)) return [end];
  const most = dice.pick(`${back} how soon`, [MINUTE, DAY]);
  const later = when + dice.between(`${back} after`, 1000, most);
  return [end, { leaver, name: back, when: later, do: "take back", planned: {} }];
}

const ENDS: readonly Deed[] = [
  { do: "withdraw", reason: "stays" },
  { do: "withdraw", reason: "mistake" },
  { do: "erase" },
  { do: "change", planned: { kind: "quiet" } },
  { do: "begin the questions again" },
];
