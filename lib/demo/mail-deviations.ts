import { Temporal } from "temporal-polyfill";
import type { MailingKind } from "../../lambdas/departure/model/mailing.ts";
import { type CapturedMail, recipientsOf } from "../local/ses/captured-mail.ts";
import { type Departments, type ExpectedMail, expectedMails } from "./expected-mails.ts";
import type { PlayedDeparture } from "./played.ts";

/** How long after its moment a mail may leave. */
const MINUTES_LATE = 2;

/** What left of one departure and should not have, what did not and should have, and what left wrongly. */
export function mailDeviations(
  played: PlayedDeparture,
  sent: readonly CapturedMail[],
  desks: Departments,
): string[] {
  const expected = expectedMails(played, desks);
  const known = new Set(expected.map(({ mailing }) => keyOf(mailing.id, mailing.revision)));
  return [
    ...expected.flatMap((each) => compare(each, sentOf(each, sent), stateOf(each, played))),
    ...sent
      .filter(({ tags }) => !isUnforeseen(tags.mailing, played))
      .filter(({ tags }) => !known.has(keyOf(tags.mailing, tags.revision)))
      .map(({ tags, sentAt }) => `${tags.mailing} left at ${sentAt}, though nothing was planned.`),
    ...leaksOfQuiet(played, sent),
  ];
}

/**
 * No plan foresees what is brought again, what a leaver chose or was told on a page, and the first mail to a private address:
 * rules say when those leave.
 */
function isUnforeseen(mailing: string | undefined, { ended }: PlayedDeparture): boolean {
  const kind = ended.mailings.find(({ id }) => id === mailing)?.kind ?? "";
  return UNFORESEEN.kinds.has(kind) || UNFORESEEN.notices.test(mailing ?? "");
}

const UNFORESEEN = {
  kinds: new Set<string>(["nudge", "once-more", "interview"] satisfies MailingKind[]),
  notices: /^(?:address-leaver|confirm-address|talk-)/,
};

function sentOf({ mailing }: ExpectedMail, sent: readonly CapturedMail[]): CapturedMail[] {
  const key = keyOf(mailing.id, mailing.revision);
  return sent.filter(({ tags }) => keyOf(tags.mailing, tags.revision) === key);
}

function keyOf(id: string | undefined, revision: number | string | undefined): string {
  return `${id}.${revision}`;
}

function stateOf({ mailing }: ExpectedMail, { ended }: PlayedDeparture): string {
  return ended.mailings.find(({ id }) => id === mailing.id)?.state ?? "gone";
}

function compare(expected: ExpectedMail, mails: readonly CapturedMail[], state: string): string[] {
  const { mailing, address } = expected;
  const wanted = address === undefined ? "waiting" : "sent";
  const allowed = address === undefined ? 0 : 1;
  return [
    ...(mails.length === allowed
      ? []
      : [`${mailing.id} left ${times(mails.length)}, planned: ${times(allowed)}.`]),
    ...(state === wanted ? [] : [`${mailing.id} is shown as "${state}", right: "${wanted}".`]),
    ...mails.flatMap((mail) => [...wrongAddress(expected, mail), ...wrongMoment(expected, mail)]),
  ];
}

function times(count: number): string {
  return count === 1 ? "once" : count === 0 ? "never" : `${count} times`;
}

function wrongAddress({ mailing, address }: ExpectedMail, mail: CapturedMail): string[] {
  const given = recipientsOf(mail).join(", ");
  if (given === address) return [];
  return [`${mailing.id} went to ${given}, right: ${address ?? "nobody yet"}.`];
}

function wrongMoment({ mailing }: ExpectedMail, { sentAt }: CapturedMail): string[] {
  const late = Temporal.Instant.from(mailing.at.instant).until(sentAt).total({ unit: "minutes" });
  if (late >= 0 && late <= MINUTES_LATE) return [];
  const how = late < 0 ? "early" : "late";
  return [`${mailing.id} left ${Math.abs(Math.round(late))} minutes too ${how}.`];
}

/** Somebody has died or is ill: nobody but HR hears from us. */
function leaksOfQuiet({ recorded }: PlayedDeparture, sent: readonly CapturedMail[]): string[] {
  if (recorded.kind !== "quiet") return [];
  return sent
    .filter((mail) => recipientsOf(mail).some((to) => to !== recorded.hrContact.address))
    .map(({ tags, to }) => `${tags.mailing} went to ${to.join(", ")}; only HR may hear of this.`);
}
