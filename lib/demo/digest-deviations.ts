import { Temporal } from "temporal-polyfill";
import { isWorkingDay, moveByWorkingDays } from "../../lambdas/departure/model/work-calendar.ts";
import { type CapturedMail, recipientsOf } from "../local/ses/captured-mail.ts";
import { broughtAgain, ownSteps, topicsAt } from "./digest-topics.ts";
import { isDigest, type Played, type PlayedDeparture } from "./played.ts";
import { isDayBefore, localOf, type Rules } from "./rules.ts";
import { isIn, turnAt, turnsOf } from "./turns.ts";

/** HR's morning mails: at most one for each address and working day, in time, and neither about nothing nor silent. */
export function digestDeviations(played: Played, rules: Rules): string[] {
  const digests = played.mails.filter(isDigest);
  return [
    ...digests.flatMap((mail) => [...wrongTime(mail, rules), ...wrongAddress(mail, played)]),
    ...twiceADay(digests, rules),
    ...digests.filter((mail) => namedIn(mail, played).length === 0).map(tellsOfNobody),
    ...played.departures.flatMap((departure) =>
      [
        ...idleInterview(departure, { played, rules, digests }),
        ...untold(departure, { played, rules, digests }),
      ].map((deviation) => `${departure.recorded.employee.name}: ${deviation}`),
    ),
  ];
}

function wrongTime({ sentAt }: CapturedMail, rules: Rules): string[] {
  const local = localOf(sentAt, rules);
  const isInTime =
    Temporal.PlainTime.compare(local, rules.morningMailAt) >= 0 &&
    Temporal.PlainTime.compare(local, rules.officeHours.until) < 0;
  if (isInTime && isWorkingDay(local.toPlainDate(), rules.calendar)) return [];
  return [
    `Morning mail: it left at ${local}, right: on a working day, from ${rules.morningMailAt}.`,
  ];
}

function wrongAddress(mail: CapturedMail, { departures }: Played): string[] {
  const contacts = departures.flatMap((each) =>
    turnsOf(each).map(({ plan }) => plan.hrContact.address),
  );
  const given = recipientsOf(mail).join(", ");
  return contacts.includes(given) ? [] : [`Morning mail: it went to ${given}, no HR contact.`];
}

function twiceADay(digests: readonly CapturedMail[], rules: Rules): string[] {
  const keys = digests.map(
    (mail) => `to ${recipientsOf(mail).join(", ")} on ${localOf(mail.sentAt, rules).toPlainDate()}`,
  );
  return keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) => `Morning mail: more than one ${key}.`);
}

function namedIn({ text = "" }: CapturedMail, { departures }: Played): PlayedDeparture[] {
  return departures.filter(({ recorded }) => text.includes(recorded.employee.name));
}

function tellsOfNobody({ sentAt }: CapturedMail): string {
  return `Morning mail: the one of ${sentAt} tells of nobody.`;
}

interface Around {
  readonly played: Played;
  readonly rules: Rules;
  readonly digests: readonly CapturedMail[];
}

/** Told of, though there is nothing to tell, or only what was told a few days ago. */
function idleInterview(departure: PlayedDeparture, around: Around): string[] {
  const { rules } = around;
  const telling = mailsAbout(departure, around.digests);
  return telling.flatMap((mail, index) => {
    const day = localOf(mail.sentAt, rules).toPlainDate();
    const before = telling[index - 1];
    const lastTold = before && localOf(before.sentAt, rules).toPlainDate();
    const isNews = (since: Temporal.PlainDate) => !lastTold || isDayBefore(lastTold, since);
    const topics = topicsAt(departure, Temporal.Instant.from(mail.sentAt), around);
    if (topics.some(({ since }) => isNews(since))) return [];
    if (!lastTold || !topics.some(({ isLasting }) => isLasting))
      return [`HR was told on ${day}, and there was nothing to tell.`];
    const again = moveByWorkingDays(lastTold, rules.openAgainAfterWorkingDays, rules.calendar);
    return isDayBefore(day, again) ? [`HR was told again on ${day}, right: from ${again}.`] : [];
  });
}

function mailsAbout({ recorded }: PlayedDeparture, digests: readonly CapturedMail[]) {
  return digests.filter(({ text = "" }) => text.includes(recorded.employee.name));
}

/** What came up on a day and is not in that day's mail to the HR contact. */
function untold(departure: PlayedDeparture, around: Around): string[] {
  const { rules } = around;
  const own = turnsOf(departure)
    .filter(({ withdrawal }) => !withdrawal)
    .flatMap((turn) => ownSteps(turn.plan).filter(({ since }) => isIn(turn, mailAt(since, rules))));
  const again = broughtAgain(departure, around);
  return [...own, ...again]
    .filter(({ what, since }) => hasWebhookEvents(what, since, departure, around))
    .filter(({ since }) => !isToldOn(since, departure, around))
    .map(({ what, since }) => `HR was not told on ${since} of step ${what}.`);
}

function mailAt(day: Temporal.PlainDate, { timeZone, morningMailAt }: Rules) {
  const at = day.toZonedDateTime({ timeZone, plainTime: morningMailAt });
  return { at: { local: String(at.toPlainDateTime()), instant: String(at.toInstant()) } };
}

/** After the submission, up to where the demo ends, and not done by then. */
function hasWebhookEvents(
  what: string,
  since: Temporal.PlainDate,
  departure: PlayedDeparture,
  { played, rules }: Around,
): boolean {
  const { instant } = mailAt(since, rules).at;
  const moment = Temporal.Instant.from(instant);
  const isPlayed =
    Temporal.Instant.compare(moment, departure.sample.at) > 0 &&
    Temporal.Instant.compare(moment, played.until) <= 0;
  return (
    isPlayed && topicsAt(departure, moment, { played, rules }).some((each) => each.what === what)
  );
}

function isToldOn(day: Temporal.PlainDate, departure: PlayedDeparture, { rules, digests }: Around) {
  return mailsAbout(departure, digests).some((mail) => {
    const isThatDay = localOf(mail.sentAt, rules).toPlainDate().equals(day);
    const { plan } = turnAt(departure, Temporal.Instant.from(mail.sentAt));
    return isThatDay && recipientsOf(mail).join() === plan.hrContact.address;
  });
}
