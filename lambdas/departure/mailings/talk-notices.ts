import type { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import { mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification, NOTIFICATIONS } from "../model/notification.ts";
import { addresseeOf } from "../people/addressee.ts";
import { atOnce } from "../timeline/past.ts";
import { isGone, standingTalk, wishGoesOn } from "../timeline/talk-days.ts";
import { placed } from "./spacing.ts";
import { isToCome, presentOf } from "./step-mailings.ts";

/**
 * Mails about a talk that aren't its calendar entry. `talk-report` asks its holder how it went; `talk-lines` brings the leaver
 * what the holder wrote; `talk-holder` and `talk-named` tell both whom HR named.
 */
const TALK_NOTICES = ["talk-report", "talk-lines", "talk-holder", "talk-named"] as const;
export type TalkNotice = (typeof TALK_NOTICES)[number];

export function isTalkNotice(mailing: Mailing): boolean {
  return isNotification(mailing, ...TALK_NOTICES);
}

/** Adds such a mail, at once or at the given moment. */
export function withTalkNotice(
  departure: Departure,
  { type, interview, at }: { type: TalkNotice; interview?: number; at?: Mailing["at"] },
  since: Context,
): Departure {
  const mailing: Mailing = {
    id: freshId(type, departure.mailings),
    kind: "notice",
    steps: [],
    to: NOTIFICATIONS[type].to,
    at: at ?? atOnce(presentOf(departure, since)),
    revision: 1,
    state: { name: "pending" },
    ...(interview === undefined ? {} : { interview }),
  };
  const mailings = [...departure.mailings, placed(mailing, departure, since.plan.settings)];
  return { ...departure, mailings };
}

/** Stops those that haven't left. One that may have left is never tried again. */
export function withoutTalkNotice(
  departure: Departure,
  type: TalkNotice,
  now: Temporal.Instant,
): Departure {
  const mailings = departure.mailings.map((mailing): Mailing => {
    if (!isNotification(mailing, type)) return mailing;
    if (mailing.state.name === "claimed") return { ...mailing, cancelled: true };
    if (mayLeaveTwice(mailing))
      return { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } };
    return isToCome(mailing) ? { ...mailing, state: { name: "skipped" } } : mailing;
  });
  return { ...departure, mailings };
}

/** Whether there is such a mail about that interview, on its way or gone. */
export function hasTalkNotice(
  { mailings }: Pick<Departure, "mailings">,
  type: TalkNotice,
  interview: number | undefined,
): boolean {
  return mailings.some(
    (mailing) =>
      isNotification(mailing, type) &&
      mailing.interview === interview &&
      mailing.state.name !== "skipped" &&
      !mailing.cancelled,
  );
}

/**
 * Whether the leaver alone would read it now: in a mailbox of their own. Before the last day, a leaver without one gets mail
 * through the manager, who may not see this.
 */
export function isReadByLeaverAlone(
  departure: Departure,
  { plan, now }: Pick<Context, "plan" | "now">,
): boolean {
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const addressee = addresseeOf(departure, "leaver", today, plan.settings);
  return addressee !== undefined && !addressee.isForwarded;
}

/** True where a mail about a talk has nothing more to say as it is sent. */
export function isTalkNoticeOver(
  departure: Departure,
  mailing: Mailing,
  context: Pick<Context, "plan" | "now">,
): boolean {
  if (!isTalkNotice(mailing)) return false;
  if (departure.optedOut || departure.kind === "quiet" || isForgotten(departure, context.now))
    return true;
  if (isNotification(mailing, "talk-report")) return isReported(departure, mailing);
  if (isNotification(mailing, "talk-lines"))
    return !hasLinesToRead(departure, mailing) || !isReadByLeaverAlone(departure, context);
  return departure.voice?.holder === undefined || standingTalk(departure) !== undefined;
}

function isForgotten(departure: Departure, now: Temporal.Instant): boolean {
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return isGone(wishGoesOn(departure), today);
}

function isReported({ voice, interviews = [] }: Departure, { interview }: Mailing): boolean {
  const talk = interviews.find(({ number }) => number === interview);
  return !talk || talk.cancelled === true || voice?.report?.interview === interview;
}

function hasLinesToRead({ voice }: Departure, { interview }: Mailing): boolean {
  const report = voice?.report;
  return report?.interview === interview && report?.lines !== undefined && !report.readByLeaver;
}
