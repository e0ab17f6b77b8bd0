import {
  type NotificationType,
  notificationType,
} from "../../lambdas/departure/model/notification.ts";
import { stepOf } from "../../lambdas/departure/model/step-of.ts";
import { TALK_HOW } from "../../lambdas/departure/model/voice.ts";
import type { Choice, Deed, Offer } from "../../lib/rules/acts.ts";
import type { SentMail } from "../../lib/rules/life.ts";
import { mailingOf } from "../../lib/rules/mail-facts.ts";
import { PLAN } from "../support/plan.ts";
import type { Dice } from "./dice.ts";

/** What somebody does with a mail about a talk, and what the name of it ends with. */
export interface Talked {
  readonly what: string;
  readonly deed: Deed;
  /** So many days later at most. */
  readonly within: number;
  /** HR's, and not by the link in the mail. */
  readonly isHrs?: true;
}

/** Each by chance: what is asked, the same again much later, a look at the page, and what HR does meanwhile. */
export function deedsAboutTalk(dice: Dice, name: string, mail: SentMail): Talked[] {
  return possible(dice, name, mail)
    .filter(({ what, chance }) => dice.chance(`${name} ${what}`, chance))
    .flatMap(({ chance: _, ...talked }) => {
      const later = { ...talked, what: `${talked.what} later`, within: 60 };
      return dice.chance(`${name} ${later.what}`, 0.12) ? [talked, later] : [talked];
    });
}

type Possible = Talked & { readonly chance: number };

function possible(dice: Dice, name: string, mail: SentMail): Possible[] {
  const mailing = mailingOf(mail);
  const type = notificationType(mailing);
  if (type) return OF_NOTICES[type]?.(dice, name) ?? [];
  const prepares = mailing.steps.some((step) => stepOf(PLAN, step)?.talk === "prepare");
  if (prepares) return [{ ...offering(dice, name), chance: 0.6 }, look("holder", 60, 0.6)];
  if (mailing.kind !== "interview") return [];
  return mailing.to === "interviewer"
    ? [look("holder", 45, 0.5), { ...reporting(dice, name), within: 40, chance: 0.2 }]
    : [{ ...choosing(dice, name), within: 30, chance: 0.12 }, look("talk", 40, 0.1)];
}

const HR_LOOKS: Talked = {
  what: "seen by HR",
  deed: { do: "look", page: "desk" },
  within: 35,
  isHrs: true,
};

/** Before the page is pressed, or after. */
const WITHDRAWN: Possible = {
  what: "withdrawn",
  deed: { do: "withdraw", reason: "came-back" },
  within: 5,
  isHrs: true,
  chance: 0.12,
};

const OF_NOTICES: Readonly<
  Partial<Record<NotificationType, (dice: Dice, name: string) => Possible[]>>
> = {
  "talk-holder": (dice, name) => [
    { ...offering(dice, name), chance: 0.75 },
    look("holder", 30, 0.3),
  ],
  "talk-report": (dice, name) => [
    { ...reporting(dice, name), chance: 0.75 },
    look("holder", 40, 0.4),
    { ...HR_LOOKS, chance: 0.3 },
    WITHDRAWN,
  ],
  "talk-lines": (dice, name) => [
    { ...releasing(dice, name), chance: 0.6 },
    look("lines", 35, 0.3),
    { ...HR_LOOKS, chance: 0.8 },
    WITHDRAWN,
  ],
  "talk-named": (dice, name) => [
    { ...choosing(dice, name, "somebody-else"), chance: 0.7 },
    look("talk", 30, 0.2),
    WITHDRAWN,
  ],
};

function look(page: "holder" | "lines" | "talk", within: number, chance: number) {
  return { what: `${page} seen`, deed: { do: "look", page }, within, chance } as const;
}

/** Three to six, at times that no page offers by itself; now and then two that meet, which the page refuses. */
function offering(dice: Dice, name: string): Omit<Possible, "chance"> {
  const most = dice.pick(`${name} moments`, [3, 3, 4, 5, 6]);
  const offer: Offer = Array.from({ length: most }, (_, index) => ({
    days: dice.between(`${name} day ${index}`, 0, 20),
    time: dice.pick(`${name} time ${index}`, TIMES),
  }));
  return { what: "moments", deed: { do: "offer moments", offer }, within: 9 };
}

const TIMES = ["08:15", "09:45", "11:15", "12:45", "14:30", "15:45", "18:15"] as const;

function reporting(dice: Dice, name: string): Omit<Possible, "chance"> {
  const tookPlace = dice.chance(`${name} held`, 0.85);
  const hasLines = tookPlace && dice.chance(`${name} has lines`, 0.75);
  const lines = `What the holder heard, ${dice.between(`${name} lines`, 0, 1e6)}.`;
  return {
    what: "report",
    deed: { do: "report a talk", tookPlace, ...(hasLines ? { lines } : {}) },
    within: 9,
  };
}

/** As they are, changed, or taken out. */
function releasing(dice: Dice, name: string): Omit<Possible, "chance"> {
  const lines = dice.pick(`${name} agrees`, [
    {},
    { lines: `As the leaver would say it, ${dice.between(`${name} lines`, 0, 1e6)}.` },
    { lines: "" },
  ]);
  return { what: "agreed", deed: { do: "release lines", ...lines }, within: 9 };
}

function choosing(
  dice: Dice,
  name: string,
  whom: Choice["with"] = dice.pick(`${name} with`, ["hr", "manager", "somebody-else"]),
): Omit<Possible, "chance"> {
  return {
    what: "choice",
    deed: { do: "choose a talk", choice: choiceOf(dice, name, whom) },
    within: 9,
  };
}

/** How, and mostly one of the first moments that the page shows, as most people do. */
export function choiceOf(dice: Dice, name: string, whom: Choice["with"]): Choice {
  const digits = dice.between(`${name} number`, 10_000_000, 99_999_999);
  const most = dice.pick(`${name} how far`, [0, 2, 60]);
  return {
    with: whom,
    how: dice.pick(`${name} way`, ["phone", ...TALK_HOW]),
    ...(dice.chance(`${name} reached`, 0.8) ? { phone: `06 ${digits}` } : {}),
    ...(dice.chance(`${name} wish`, 0.25)
      ? { days: dice.between(`${name} days`, 1, 40) }
      : { moment: dice.between(`${name} moment`, 0, most) }),
  };
}

/** The token in a mail: the link to opt out stands last. */
export function linkIn({ mail }: SentMail): string | undefined {
  const [, token] = /\/links\/([\w-]+)/.exec(mail.text) ?? [];
  return token;
}
