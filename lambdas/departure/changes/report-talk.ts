import type { Temporal } from "temporal-polyfill";
import {
  hasTalkNotice,
  isReadByLeaverAlone,
  withoutTalkNotice,
  withTalkNotice,
} from "../mailings/talk-notices.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { withLine } from "../model/history-lines.ts";
import { type Interview, isInterviewOver } from "../model/interview.ts";
import { Refusal } from "../model/refusal.ts";
import type { TalkReport } from "../model/voice.ts";
import { isGone, lastTalk, talkGoesOn } from "../timeline/talk-days.ts";
import { finish } from "./finish.ts";

/** What the holder says after the talk. */
export type SaidOfTalk = Pick<TalkReport, "interview" | "tookPlace" | "lines">;

/** What the holder may leave for HR at most, in characters. */
export const MOST_IN_LINES = 1000;

/**
 * Whether the talk took place, and a few lines for HR that the leaver reads first. It can be said anew until the leaver agreed to
 * the lines.
 */
export function reportTalk(
  departure: Departure,
  said: SaidOfTalk,
  context: Context & Actor,
): Departure {
  const { now, who } = context;
  const { interview, tookPlace } = said;
  if (!canReport(departure, interview, context)) throw new Refusal("step-is-over");
  const lines = tookPlace && canLeaveLines(departure, context) ? said.lines : undefined;
  const before = departure.voice?.report;
  const isSame = before?.interview === interview && before.tookPlace === tookPlace;
  if (isSame && before.lines === lines) return departure;
  const report: TalkReport = { interview, tookPlace, at: now, ...(lines ? { lines } : {}) };
  const told = withLinesTold(
    withoutTalkNotice({ ...departure, voice: { ...departure.voice, report } }, "talk-report", now),
    context,
  );
  const detail = `talk ${tookPlace ? "held" : "not-held"}`;
  const after: Departure = {
    ...told,
    edition: departure.edition + 1,
    ...withLine(departure, { at: now, who, what: "talk-reported", detail }),
  };
  return finish(departure, after, context);
}

/** The talk is over and not yet forgotten, and the leaver hasn't agreed to the lines about it. */
export function canReport(
  departure: Departure,
  number: number,
  { now }: Pick<Context, "now">,
): boolean {
  const talk = reportable(departure, now);
  const report = departure.voice?.report;
  const isSettled = report?.interview === number && report.readByLeaver !== undefined;
  return talk?.number === number && !isSettled;
}

/** The talk that can be reported now. */
function reportable(departure: Departure, now: Temporal.Instant): Interview | undefined {
  const { withdrawn, erased, optedOut, kind, timeZone } = departure;
  const isOver = [withdrawn, erased, optedOut].some((each) => each !== undefined);
  if (isOver || kind === "quiet") return undefined;
  const talk = lastTalk(departure);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return talk && isInterviewOver(talk, now) && !isGone(talkGoesOn(departure), today)
    ? talk
    : undefined;
}

/** Lines need a leaver who can read them first. */
export function canLeaveLines(
  departure: Departure,
  context: Pick<Context, "plan" | "now">,
): boolean {
  return isReadByLeaverAlone(departure, context);
}

/** The leaver hears once that there are lines to read; not of lines that are gone before the mail left. */
function withLinesTold(departure: Departure, context: Context): Departure {
  const report = departure.voice?.report;
  if (report?.lines === undefined) return withoutTalkNotice(departure, "talk-lines", context.now);
  const { interview } = report;
  return hasTalkNotice(departure, "talk-lines", interview)
    ? departure
    : withTalkNotice(departure, { type: "talk-lines", interview }, context);
}
