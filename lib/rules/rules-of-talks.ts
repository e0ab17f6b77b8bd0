import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { type HistoryEvent, isByLink } from "../../lambdas/departure/model/history.ts";
import type { Interview } from "../../lambdas/departure/model/interview.ts";
import { isNotification, notificationType } from "../../lambdas/departure/model/notification.ts";
import { moveByWorkingDays } from "../../lambdas/departure/model/work-calendar.ts";
import {
  hasFailed,
  joinedLines,
  newLines,
  wasCaughtUpByAClockAhead,
  wasMadeByAClockAhead,
  wasPutOffByAClockAhead,
  wasUncertain,
} from "./facts.ts";
import type { Life, SentMail, Write } from "./life.ts";
import { isAgain, localOf, mailingOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";
import { isSameAddress, isUsual, PICKS, pickedIn } from "./talk-facts.ts";

/** An entry in a calendar, or a notice: to the leaver and to who holds the talk or was named for it, and to nobody else. */
export const onlyThePeopleOfATalkHearOfIt: Rule = ({ mails }) =>
  mails
    .filter((mail) => isAboutTalk(mail) && !mail.mail.isForwarded)
    .filter((mail) => {
      const { people, voice } = mail.departure;
      const { workAddress, privateAddress } = people.employee;
      const holder = talkOf(mail)?.with ?? voice?.holder;
      const known =
        mailingOf(mail).to === "leaver" ? [workAddress, privateAddress] : [holder?.address];
      return !known.includes(mail.mail.to);
    })
    .map(told);

function isAboutTalk(mail: SentMail): boolean {
  const mailing = mailingOf(mail);
  const isNotice = notificationType(mailing)?.startsWith("talk-") === true;
  return isNotice || mailing.interview !== undefined || mail.mail.calendar !== undefined;
}

function talkOf(mail: SentMail): Interview | undefined {
  const { interview } = mailingOf(mail);
  return mail.departure.interviews?.find(({ number }) => number === interview);
}

/** Whatever the answer was, nobody is asked for moments after it. */
export const nobodyPreparesATalkThatWasAnswered: Rule = ({ mails }) =>
  mails
    .filter(({ departure }) => departure.voice?.choice !== undefined)
    .filter((mail) => mailingOf(mail).steps.includes("post-exit-prepare"))
    .map(told);

function reportsAskedIn({ mails }: Life): SentMail[] {
  return mails.filter((mail) => isNotification(mailingOf(mail), "talk-report"));
}

/** But one that was undelivered, or of which nobody could tell whether it had left, may come again. */
export const aReportIsAskedForOnce: Rule = (life) => {
  const asked = reportsAskedIn(life).filter(
    (mail) => !hasFailed(life, mail) && !wasUncertain(life, mail.message),
  );
  const ofTalk = (mail: SentMail) => `${mail.departure.id} ${mailingOf(mail).interview}`;
  return [...Map.groupBy(asked, ofTalk).values()].flatMap((each) => each.slice(1)).map(told);
};

/** On a later day only where something was out, where people changed the departure meanwhile, or where a clock was ahead. */
export const aReportIsAskedForOnTheWorkingDayAfterTheTalk: Rule = (life) =>
  reportsAskedIn(life)
    .filter((mail) => {
      const talk = talkOf(mail);
      if (!talk || talk.cancelled) return true;
      const day = moveByWorkingDays(talk.at.toPlainDate(), 1, life.calendar);
      const order = Temporal.PlainDate.compare(localOf(mail, mail.at).toPlainDate(), day);
      const from = day.subtract({ days: 1 }).toZonedDateTime(mail.departure.timeZone);
      if (order === 0 || wasMadeByAClockAhead(life, mail)) return false;
      return order < 0 || !isDelayed(life, mail, from.epochMilliseconds);
    })
    .map(told);

function isDelayed(life: Life, mail: SentMail, from: number): boolean {
  const isMeanwhile = ({ at, after }: Write) =>
    at >= from && at <= mail.at && after.id === mail.departure.id;
  return (
    isAgain(mail) ||
    hasFailed(life, mail) ||
    wasCaughtUpByAClockAhead(life, mail) ||
    wasPutOffByAClockAhead(life, mail, from) ||
    life.outages.some((outage) => outage.from <= mail.at && outage.until >= from) ||
    life.writes.some((write) => isMeanwhile(write) && write.before?.edition !== write.after.edition)
  );
}

/** What the leaver reads first is in no mail, HR's least of all. */
export const noMailSaysWhatAHolderWrote: Rule = ({ mails, digests, writes }) => {
  const written = new Set(writes.flatMap(({ after }) => after.voice?.report?.lines ?? []));
  return [...mails, ...digests]
    .filter(({ mail }) => [...written].some((lines) => mail.text.includes(lines)))
    .map(({ message }) => `${message.mailingId} has lines about a talk`);
};

/** By the person whom the leaver talks to then, and not by one who was to hold the talk before. */
export const aPickedMomentWasOfferedByWhoHoldsTheTalk: Rule = ({ writes }) =>
  writes.flatMap((write) => {
    const talk = pickedIn(write);
    if (!talk || isUsual(talk) || isKept(talk, write)) return [];
    const { by, moments = [] } = write.before?.voice?.moments ?? {};
    const isOffered = moments.some((at) => at.epochMilliseconds === talk.at.epochMilliseconds);
    return isOffered && isSameAddress(by, talk.with.address)
      ? []
      : [
          `${write.after.id.slice(0, 4)} ${talk.at.toPlainDateTime()} was not offered by its holder`,
        ];
  });

/** Only the way of talking is another. */
function isKept(talk: Interview, { before }: Write): boolean {
  return before?.interviews?.some((each) => isAsPicked(each, talk)) ?? false;
}

function isAsPicked(one: Interview, other: Interview): boolean {
  return (
    !one.cancelled &&
    one.at.epochMilliseconds === other.at.epochMilliseconds &&
    isSameAddress(one.with.address, other.with.address)
  );
}

/** What HR books itself is in nobody's way. */
export const noTwoLeaversPickOneMomentOfAHolder: Rule = ({ writes }) => {
  const picked = new Map<string, Interview>();
  return writes.flatMap((write) => {
    const { after, at } = write;
    const own = pickedIn(write) ?? picked.get(after.id);
    picked.delete(after.id);
    if (!own || after.erased || !isStanding(own, after)) return [];
    const others = [...picked].filter(([, other]) => meet(own, other, at));
    picked.set(after.id, own);
    return others.map(([id]) => `${id.slice(0, 4)} and ${after.id.slice(0, 4)} have one moment`);
  });
};

function isStanding(talk: Interview, { interviews = [] }: Departure): boolean {
  return interviews.some((each) => isAsPicked(each, talk));
}

/** Neither is over. */
function meet(one: Interview, other: Interview, now: number): boolean {
  const [from, until] = [one, other].map(({ at, minutes }) => ({
    begin: at.epochMilliseconds,
    end: at.epochMilliseconds + minutes * 60_000,
  })) as [Slot, Slot];
  return (
    isSameAddress(one.with.address, other.with.address) &&
    from.begin < until.end &&
    until.begin < from.end &&
    Math.min(from.end, until.end) > now
  );
}

interface Slot {
  readonly begin: number;
  readonly end: number;
}

/** By nobody with a link: after a withdrawal, an erasure or an objection its pages only show. */
export const nothingOfATalkIsPressedAfterTheEnd: Rule = ({ writes }) =>
  writes
    .filter(({ before }) => before?.withdrawn || before?.erased || before?.optedOut)
    .flatMap((write) =>
      [...newLines(write), ...joinedLines(write)]
        .filter((line) => isByLink(line) && OF_A_TALK.includes(line.what))
        .map(({ what }) => `${write.after.id.slice(0, 4)} ${what} after the end`),
    );

const OF_A_TALK: readonly HistoryEvent[] = [
  ...PICKS,
  "interview-cancelled",
  "moments-offered",
  "talk-chosen",
  "talk-declined",
  "talk-called-off",
  "talk-reported",
  "lines-released",
];
