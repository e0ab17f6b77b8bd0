import type { Submission } from "../../lambdas/departure/changes/submit.ts";
import { KINDS } from "../../lambdas/departure/model/plan.ts";
import type { Act, Planned } from "../../lib/rules/acts.ts";
import { cornerActs } from "./corner-acts.ts";
import type { Dice } from "./dice.ts";
import { type Leaver, leaveTogether, otherDates } from "./leavers.ts";
import { careful, momentOf } from "./moments.ts";
import { otherActs } from "./other-acts.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * What HR does about a leaver of its own accord: when, and in what order, nobody can tell. Nothing more where several leave
 * together, or hardly two of them would come to a talk.
 */
export function plannedActs(dice: Dice, leaver: Leaver): Act[] {
  if (leaveTogether(dice)) return submissions(dice, leaver);
  const acts = [...submissions(dice, leaver), ...changes(dice, leaver), ...otherActs(dice, leaver)];
  return [
    ...acts,
    ...withdrawals(dice, leaver),
    ...atOnceAgain(dice, acts),
    ...cornerActs(dice, leaver),
  ];
}

/** With a key or without; sometimes twice at once, again later, or by another colleague. */
function submissions(dice: Dice, { index: leaver, submission, start }: Leaver): Act[] {
  const named = (name: string) => `leaver ${leaver} ${name}`;
  const keyed = dice.chance(named("no key"), 0.1) ? {} : { key: `first ${leaver}` };
  const submit = (name: string, when: number, key: { key?: string }): Act => ({
    ...{ do: "submit", name: named(name), leaver, when, submission },
    ...key,
  });
  const soon = start + dice.between(named("soon"), 0, 3000);
  const later = start + dice.between(named("later"), 0, 72) * HOUR;
  const second = { key: `second ${leaver}` };
  const more: (readonly [string, number, number, { key?: string }])[] = [
    ["same key at once", 0.15, soon, keyed],
    ["same key later", 0.1, later, keyed],
    ["colleague at once", 0.15, soon, second],
    ["colleague later", 0.1, later, second],
  ];
  return [
    submit("submission", start, keyed),
    ...more
      .filter(([name, chance]) => dice.chance(named(name), chance))
      .map(([name, , when, key]) => submit(name, when, key)),
  ];
}

/** Other dates or another kind, some of them back again, some twice within one undo window. */
function changes(dice: Dice, leaver: Leaver): Act[] {
  const { index, submission } = leaver;
  const count = dice.pick(`changes ${index}`, [0, 0, 1, 1, 2, 3]);
  let { dates } = submission;
  const acts: Act[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const name = `leaver ${index} change ${turn}`;
    const planned = plannedBy(dice, name, { ...submission, dates });
    dates = planned.dates ?? dates;
    const previous = acts.at(-1)?.when;
    const isSoon = previous !== undefined && dice.chance(`${name} soon`, 0.4);
    const when = isSoon
      ? previous + dice.between(`${name} soon after`, 1, 12 * 60) * 1000
      : momentOf(dice, name, leaver);
    acts.push({ do: "change", name, leaver: index, when, planned, ...careful(dice, name) });
  }
  return acts;
}

function plannedBy(dice: Dice, name: string, submission: Submission): Planned {
  const extraSteps = ["farewell", "warm", "handover"].filter((each) =>
    dice.chance(`${name} ${each}`, 0.3),
  );
  const what = dice.pick(name, WAYS_TO_CHANGE);
  const dates = otherDates(dice, name, submission.dates);
  const kind = dice.pick(`${name} kind`, KINDS);
  const planned: Readonly<Record<(typeof WAYS_TO_CHANGE)[number], Planned>> = {
    dates: { dates },
    back: { dates: submission.dates, kind: submission.kind },
    kind: { kind },
    "kind back": { kind: submission.kind },
    all: { dates, kind, extraSteps },
    steps: { extraSteps },
  };
  return planned[what];
}

const WAYS_TO_CHANGE = [
  "dates",
  "dates",
  "dates",
  "back",
  "kind",
  "kind back",
  "all",
  "steps",
] as const;

/** Some are taken back, some submitted afresh. */
function withdrawals(dice: Dice, leaver: Leaver): Act[] {
  const { index, submission } = leaver;
  const named = (name: string) => `leaver ${index} ${name}`;
  if (!dice.chance(named("withdrawn"), 0.4)) return [];
  const when = momentOf(dice, named("withdrawal"), leaver);
  const reason = dice.pick(named("reason"), ["stays", "stays", "mistake", "came-back"] as const);
  const act = { leaver: index } as const;
  const again = when + dice.between(named("afresh"), 0, 100) * HOUR;
  const twice = when + dice.between(named("twice"), 0, 2000);
  const back =
    when +
    dice.pick(named("how soon back"), [
      dice.between(named("minutes"), 0, 15) * MINUTE,
      dice.between(named("hours"), 1, 24 * 20) * HOUR,
    ]);
  const planned = dice.chance(named("back on other dates"), 0.5)
    ? { dates: otherDates(dice, named("back"), submission.dates) }
    : {};
  const more: (readonly [number, Act])[] = [
    [0.2, { ...act, do: "withdraw", name: named("twice"), when: twice, reason }],
    [
      0.2,
      {
        ...act,
        do: "submit",
        key: `third ${index}`,
        name: named("again"),
        when: again,
        submission,
      },
    ],
    [0.5, { ...act, do: "take back", name: named("back"), when: back, planned }],
    [
      0.2,
      {
        ...act,
        do: "correct",
        name: named("corrected since"),
        when: again,
        corrections: { manager: { address: "since@delinde.example" } },
      },
    ],
  ];
  return [
    { ...act, do: "withdraw", name: named("withdrawal"), when, reason },
    ...more
      .filter(([chance, { name }]) => dice.chance(`${name} too`, chance))
      .map(([, each]) => each),
  ];
}

/** Somebody does the same at the same time, or something else in the same second. */
function atOnceAgain(dice: Dice, acts: readonly Act[]): Act[] {
  return acts
    .filter(({ do: deed }) => deed !== "submit")
    .flatMap((act) => {
      const name = `${act.name} once more`;
      if (!dice.chance(name, 0.15)) return [];
      const other = dice.chance(`${name} elsewhere`, 0.5) ? dice.pick(`${name} beside`, acts) : act;
      const when = other.when + dice.between(`${name} how close`, 0, 1500);
      return [{ ...act, name, when }];
    });
}
