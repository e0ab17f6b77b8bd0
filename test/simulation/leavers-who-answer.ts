import { OCCASIONS, type Occasion } from "../../lambdas/departure/answers/answers.ts";
import { asksAtTheEnd } from "../../lambdas/departure/answers/asked.ts";
import { closesAt, exitUntil } from "../../lambdas/departure/answers/until.ts";
import { opensPage } from "../../lambdas/departure/mailings/link-pages.ts";
import { invitesToInterview } from "../../lambdas/departure/model/step-of.ts";
import type { Act } from "../../lib/rules/acts.ts";
import type { SentMail } from "../../lib/rules/life.ts";
import { mailingOf } from "../../lib/rules/mail-facts.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import { type Answering, actsOfAnswering } from "./acts-of-answering.ts";
import { linkIn } from "./talk-holders.ts";
import type { World } from "./world.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

interface Reading {
  readonly ask: (act: Act) => void;
  readonly leaverOf: (departureId: string) => number;
  readonly without: ReadonlySet<string>;
}

/** Leavers who get a mail with a link to the questions: some answer, think again, or come when it is too late. */
export function leaversWhoAnswer(
  { dice, time, mails }: Pick<World, "dice" | "time" | "mails">,
  { ask, leaverOf, without }: Reading,
) {
  let read = 0;
  return {
    /** What has left since the last time. */
    readAll(): void {
      for (const mail of mails.slice(read)) readOne(mail);
      read = mails.length;
    },
  };

  function readOne(mail: SentMail): void {
    const acts = OCCASIONS.filter((occasion) => leadsTo(occasion, mail))
      .map((occasion) => answeringOf(mail, occasion))
      .filter(({ name, occasion }) => dice.chance(name, chanceOf(mail, occasion)))
      .flatMap((answering) => actsOfAnswering(dice, answering));
    for (const act of acts) if (!without.has(act.name)) ask(act);
  }

  function answeringOf(mail: SentMail, occasion: Occasion): Answering {
    const { id } = mail.departure;
    const mailing = mailingOf(mail);
    const leaver = leaverOf(id);
    const name = `leaver ${leaver} answers at ${occasion} after ${mailing.id} (${mailing.revision})`;
    const link = dice.chance(`${name} by card`, 0.15) ? undefined : linkIn(mail);
    const when = firstPress(name, mail, occasion);
    const closes = occasion === "exit" ? closeOf(mail) : when + 16 * DAY;
    const about = { leaver, departure: id, by: "leaver", ...(link ? { link } : {}) } as const;
    return { name, occasion, about, when, closes };
  }

  /** Soon, some days later, or in the very minute in which the questions close. */
  function firstPress(name: string, mail: SentMail, occasion: Occasion): number {
    const soon = dice.pick(`${name} how soon`, [10 * MINUTE, DAY, 9 * DAY]);
    const last = closeOf(mail) + dice.between(`${name} last`, -90_000, 90_000);
    const isLast = occasion === "exit" && dice.chance(`${name} in the last minute`, 0.12);
    return isLast && last > time.now()
      ? last
      : time.now() + dice.between(`${name} when`, 1000, soon);
  }
}

function leadsTo(occasion: Occasion, mail: SentMail): boolean {
  const { departure } = mail;
  const page = occasion === "exit" ? "questions" : "look-back";
  return opensPage(page, { departure, mailing: mailingOf(mail), plan: PLAN });
}

/** Seldom from a mail that asks something else. */
function chanceOf(mail: SentMail, occasion: Occasion): number {
  const carried = mailingOf(mail).steps;
  const isAsked = mail.departure.steps
    .filter(({ id }) => carried.includes(id))
    .some((step) => (occasion === "exit" ? asksAtTheEnd(step) : invitesToInterview(step, PLAN)));
  return isAsked ? 0.6 : 0.06;
}

/** Of the questions at the end, as far as is known. */
function closeOf({ departure }: SentMail): number {
  return closesAt(exitUntil(departure, { calendar: CALENDAR }), departure).epochMilliseconds;
}
