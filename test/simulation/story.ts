import type { WithdrawalReason } from "../../lambdas/core/departure.ts";
import { KINDS } from "../../lambdas/core/plan.ts";
import type { Submission } from "../../lambdas/core/submit.ts";
import { at, date, departureOf, submissionOf } from "../support/departures.ts";
import type { Dice } from "./dice.ts";
import type { Faults } from "./faults.ts";

/** What people do about one leaver, and what is out of order meanwhile. */
export interface Story {
  readonly submission: Submission;
  readonly start: number;
  /** The last moment at which a mail was planned. */
  readonly end: number;
  readonly acts: readonly Act[];
  readonly outages: readonly Outage[];
  readonly refusedAddresses: readonly string[];
}

export type Act = { readonly when: number } & (
  | { readonly do: "submit"; readonly key?: string; readonly submission: Submission }
  | { readonly do: "withdraw"; readonly reason: WithdrawalReason }
);

export interface Outage {
  readonly what: "mailer out" | "sweep out" | "everything out" | "account closed";
  readonly from: number;
  readonly until: number;
}

const HOUR = 3_600_000;

/** Any departure that HR could submit, and any way they could go about it. */
export function storyOf(dice: Dice, faults: Faults): Story {
  const { submission, submitted } = submissionFrom(dice);
  const start = at(submitted).epochMilliseconds + dice.between("millisecond", 0, 999);
  const moments = momentsOf(dice, submitted);
  const end = Math.max(start, ...moments);
  return {
    submission,
    start,
    end,
    acts: [
      ...submissions(dice, submission, start),
      ...withdrawals(dice, { submission, start, end, moments }),
    ],
    outages: [0, 1, 2].flatMap((index) => outage(dice, faults, index, moments)),
    refusedAddresses: addressesOf(submission).filter((_, index) =>
      faults.at(`address ${index}`, { "address refused": 0.03 }),
    ),
  };
}

function toldBy(dice: Dice) {
  const announced = date("2026-02-01").add({ days: dice.between("start", 0, 1400) });
  const notice = dice.chance("short", 0.3)
    ? dice.between("notice", 0, 20)
    : dice.between("notice", 10, 700);
  const lastDay = announced.add({ days: notice });
  const leave = dice.chance("leave", 0.5) ? dice.between("days of leave", 1, 90) : 0;
  const toldAfter = dice.chance("on the day", 0.5)
    ? 0
    : dice.between("told after", -20, dice.pick("how late", [5, 30, 250]));
  const minute = dice.chance("in the office", 0.7)
    ? dice.between("minute", 8 * 60, 18 * 60)
    : dice.between("minute", 0, 24 * 60 - 1);
  const without = (["workAddress", "privateAddress"] as const).filter((each) =>
    dice.chance(`without ${each}`, 0.35),
  );
  return {
    announced: announced.toString(),
    lastDay: lastDay.toString(),
    endOfEmployment: lastDay.add({ days: leave }).toString(),
    kind: dice.chance("ordinary", 0.5) ? ("resignation" as const) : dice.pick("kind", KINDS),
    extraSteps: ["farewell", "warm", "handover", "post-exit-invite"].filter((each) =>
      dice.chance(`extra ${each}`, 0.3),
    ),
    without,
    submitted: announced
      .add({ days: toldAfter })
      .toPlainDateTime("00:00")
      .add({ minutes: minute })
      .toString(),
  };
}

function submissionFrom(dice: Dice): { submission: Submission; submitted: string } {
  const told = toldBy(dice);
  return { submission: submissionOf(told), submitted: told.submitted };
}

function momentsOf(dice: Dice, submitted: string): number[] {
  const { mailings } = departureOf({ ...toldBy(dice), submitted });
  return mailings.map(({ at: { epochMilliseconds } }) => epochMilliseconds);
}

function addressesOf({ people: { employee, manager } }: Submission): string[] {
  return [manager.address, employee.workAddress, employee.privateAddress].filter(
    (address) => address !== undefined,
  );
}

/** With a key or without; sometimes twice at once, again later, or by another colleague. */
function submissions(dice: Dice, submission: Submission, start: number): Act[] {
  const key = dice.chance("no key", 0.1) ? {} : { key: "first" };
  const first = { do: "submit", when: start, submission } as const;
  const soon = start + dice.between("soon", 0, 3000);
  const later = start + dice.between("later", 0, 72) * HOUR;
  return [
    { ...first, ...key },
    ...(dice.chance("same key at once", 0.15) ? [{ ...first, ...key, when: soon }] : []),
    ...(dice.chance("same key later", 0.1) ? [{ ...first, ...key, when: later }] : []),
    ...(dice.chance("colleague at once", 0.15) ? [{ ...first, key: "second", when: soon }] : []),
    ...(dice.chance("colleague later", 0.1) ? [{ ...first, key: "second", when: later }] : []),
  ];
}

/** At any moment, or just while a mail is leaving; some are submitted afresh afterwards. */
function withdrawals(
  dice: Dice,
  {
    submission,
    start,
    end,
    moments,
  }: Pick<Story, "submission" | "start" | "end"> & { moments: number[] },
): Act[] {
  if (!dice.chance("withdrawn", 0.45)) return [];
  const when =
    moments.length > 0 && dice.chance("while a mail leaves", 0.6)
      ? dice.pick("which mail", moments) + dice.between("how close", -500, 2000)
      : start + Math.floor(dice.roll("when withdrawn") * (end - start + HOUR));
  const reason = dice.pick("reason", ["stays", "stays", "mistake", "came-back"] as const);
  const again: Act[] = dice.chance("submitted afresh", 0.3)
    ? [
        {
          do: "submit",
          key: "third",
          when: when + dice.between("afresh", 0, 100) * HOUR,
          submission,
        },
      ]
    : [];
  const twice: Act[] = dice.chance("withdrawn twice", 0.2)
    ? [{ do: "withdraw", reason, when: when + dice.between("twice", 0, 2000) }]
    : [];
  return [{ do: "withdraw", reason, when }, ...twice, ...again];
}

const OUT = {
  "mailer out": 0.08,
  "sweep out": 0.08,
  "everything out": 0.08,
  "account closed": 0.08,
} as const;

/** From an hour to six days, most of them while there is something to send. */
function outage(dice: Dice, faults: Faults, index: number, moments: number[]): Outage[] {
  const what = faults.at(`outage ${index}`, OUT) as Outage["what"] | undefined;
  if (!what || moments.length === 0) return [];
  const from =
    dice.pick(`during ${index}`, moments) - dice.between(`before ${index}`, -30, 360) * 60_000;
  return [{ what, from, until: from + HOUR * 144 ** dice.roll(`how long ${index}`) }];
}
