import { broughtUpIn } from "../../lambdas/departure/mailings/second-list.ts";
import type { Departure, StepRecord } from "../../lambdas/departure/model/departure.ts";
import type { MailRecipient } from "../../lambdas/departure/model/mailing.ts";
import { isNotification } from "../../lambdas/departure/model/notification.ts";
import type { Act, Choice, Deed } from "../../lib/rules/acts.ts";
import type { SentDigest, SentMail } from "../../lib/rules/life.ts";
import { mailingOf } from "../../lib/rules/mail-facts.ts";
import {
  deedAtHome,
  deedOfHr,
  deedOfReader,
  deedToGiveAddress,
  deedToMend,
  deedToNameHolder,
} from "./answers-to-mail.ts";
import { deedsAboutTalk, linkIn } from "./talk-holders.ts";
import type { World } from "./world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const NAMED = [
  { who: "holder named", chance: 0.75 },
  { who: "another holder named", chance: 0.2 },
] as const;

/** Who acts on a mail, by the link in it. */
type From = Pick<Act, "leaver" | "by" | "departure" | "link">;

interface Reading {
  readonly ask: (act: Act) => void;
  readonly leaverOf: (departureId: string) => number;
  readonly without: ReadonlySet<string>;
}

/** People who get a mail: some say what became of its steps, and some of those twice. */
export function readersOf(
  { dice, departures, time, mails, digests }: World,
  { ask, leaverOf, without }: Reading,
) {
  const read = { mails: 0, digests: 0 };
  return {
    /** What has left since the last time. */
    readAll(): void {
      for (const mail of mails.slice(read.mails)) readOne(mail);
      for (const morning of digests.slice(read.digests)) readDigest(morning);
      read.mails = mails.length;
      read.digests = digests.length;
    },
  };

  function readOne(mail: SentMail): void {
    const mailing = mailingOf(mail);
    const { id, revision, to } = mailing;
    const leaver = leaverOf(mail.departure.id);
    const by = mailing.colleague ? "colleague" : roleOf(to);
    const link = linkIn(mail);
    const from = { leaver, by, departure: mail.departure.id, ...(link ? { link } : {}) } as const;
    if (isNotification(mailing, "confirm-address")) {
      const name = `answer of leaver ${leaver} at home to ${id} (${revision})`;
      answerStep(deedAtHome(dice, name), { ...from, name, when: when(name) });
    }
    for (const step of mailing.steps) {
      const name = `answer of leaver ${leaver} to ${id} (${revision}) ${step}`;
      answerStep(deedOfReader(dice, name, { step, to }), { ...from, name, when: when(name) });
    }
    talkAbout(mail, from);
  }

  function talkAbout(mail: SentMail, from: From): void {
    const { id, revision } = mailingOf(mail);
    const first = `leaver ${from.leaver} about the talk in ${id} (${revision})`;
    const { leaver, departure = "" } = from;
    for (const { what, deed, within, isHrs } of deedsAboutTalk(dice, first, mail)) {
      const name = `${first} ${what}`;
      answerStep(deed, {
        ...(isHrs ? { leaver, departure } : from),
        name,
        when: when(name, within),
      });
    }
  }

  function answerStep(deed: Deed | undefined, about: From & Pick<Act, "name" | "when">): void {
    if (!deed) return;
    answer({ ...deed, ...about });
    if (deed.do === "choose a talk") whenChosen(deed.choice, about);
    if (deed.do === "mark") takeBackLater({ ...about, do: "still open", step: deed.step });
  }

  function whenChosen(choice: Choice, about: From & Pick<Act, "name" | "when">): void {
    thinkAgain({ ...about, do: "call a choice off" }, choice);
    if (choice.with === "somebody-else") nameSomebody(about);
  }

  /** By the same link; mostly nobody does. */
  function takeBackLater(act: Act): void {
    const name = `${act.name} taken back`;
    if (!dice.chance(name, 0.08) || without.has(name)) return;
    const most = dice.pick(`${name} how long`, [10 * MINUTE, DAY]);
    ask({ ...act, name, when: act.when + dice.between(`${name} after`, 1000, most) });
  }

  /** On the page: another choice, calling it off, or both. */
  function thinkAgain(act: Act, { moment, ...choice }: Choice): void {
    const name = `${act.name} thought again`;
    const other = `${name}, another`;
    const after = (which: string) => act.when + dice.between(`${which} after`, 1000, 9 * DAY);
    if (dice.chance(name, 0.25) && !without.has(name)) ask({ ...act, name, when: after(name) });
    if (dice.chance(other, 0.25) && !without.has(other))
      ask({
        ...act,
        do: "choose a talk",
        choice: { ...choice, moment: Number(moment) + 4 || 4 },
        name: other,
        when: after(other),
      });
  }

  /** Mostly HR names whom the leaver talks to, and now and then somebody else after all. */
  function nameSomebody({ leaver, departure = "", ...chosen }: From & Pick<Act, "name" | "when">) {
    for (const { who, chance } of NAMED) {
      const name = `${chosen.name}, ${who}`;
      const when = chosen.when + 12 * HOUR + dice.between(`${name} after`, 0, 9 * DAY);
      if (dice.chance(`${name} too`, chance))
        answer({ ...deedToNameHolder(dice, name), leaver, departure, name, when });
    }
  }

  /** HR does what stands in its morning mail, sooner or later, and mends what does not arrive. */
  function readDigest({ mail, message }: SentDigest): void {
    for (const departure of departures.all()) {
      const leaver = leaverOf(departure.id);
      const name = `HR's answer for leaver ${leaver} to ${message.departureId}`;
      if (mail.text.includes(departure.people.employee.name))
        readOf(departure, { leaver, name, departure: departure.id });
    }
  }

  function readOf(departure: Departure, about: Pick<Act, "leaver" | "name" | "departure">): void {
    const { name } = about;
    const open = departure.steps
      .filter(isOpenForHr(departure))
      .map(({ id }) => ({ name: `${name} ${id}`, id }))
      .filter((step) => dice.chance(step.name, 0.7));
    for (const step of open)
      answer({
        ...deedOfHr(dice, step.name, step.id),
        ...about,
        name: step.name,
        when: when(step.name),
      });
    const failed = departure.mailings.find(({ state }) => state.name === "refused");
    if (failed && dice.chance(name, 0.5))
      answer({ ...deedToMend(dice, name, failed.to), ...about, when: when(name) });
    const asked = `${name} for an address`;
    const waits = departure.mailings.some(({ state }) => state.name === "waiting");
    if (waits && dice.chance(asked, 0.15))
      answer({ ...deedToGiveAddress(dice, asked), ...about, name: asked, when: when(asked) });
  }

  function answer(act: Act): void {
    if (without.has(act.name)) return;
    ask(act);
    const name = `${act.name} again`;
    if (!without.has(name) && dice.chance(name, 0.1))
      ask({ ...act, name, when: act.when + dice.between(`${name} after`, 0, 3000) });
  }

  function when(name: string, days = 9): number {
    const most = dice.pick(`${name} how soon`, [10 * MINUTE, DAY, days * DAY]);
    return time.now() + dice.between(`${name} when`, 1000, most);
  }
}

/** Its own, and what others were nudged about. */
function isOpenForHr({ mailings }: Departure) {
  return ({ id, to, mark, skipped }: StepRecord) => {
    const isNudged = mailings.some(
      (mailing) => mailing.state.name === "sent" && broughtUpIn(mailing).includes(id),
    );
    return (to === "hr" || isNudged) && !mark && !skipped;
  };
}

function roleOf(to: MailRecipient): NonNullable<Act["by"]> {
  return to === "manager" || to === "leaver" || to === "interviewer" ? to : "desk";
}
