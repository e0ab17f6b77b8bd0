import type { Temporal } from "temporal-polyfill";
import { withoutTalkNotice } from "../mailings/talk-notices.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { withLine } from "../model/history-lines.ts";
import { Refusal } from "../model/refusal.ts";
import type { TalkReport } from "../model/voice.ts";
import { isGone, talkGoesOn } from "../timeline/talk-days.ts";
import { finish } from "./finish.ts";

/** The leaver agrees to these lines, as the leaver changed them. From now on HR can read them; without any there is nothing. */
export function releaseLines(
  departure: Departure,
  lines: string,
  context: Context & Actor,
): Departure {
  const { now, who } = context;
  const before = linesToRead(departure, now);
  if (!before) throw new Refusal("step-is-over");
  const isSame = before.readByLeaver !== undefined && (before.lines ?? "") === lines;
  if (isSame) return departure;
  const { lines: _, ...rest } = before;
  const report: TalkReport = { ...rest, readByLeaver: now, ...(lines ? { lines } : {}) };
  const told = withoutTalkNotice(
    { ...departure, voice: { ...departure.voice, report } },
    "talk-lines",
    now,
  );
  const after: Departure = {
    ...told,
    edition: departure.edition + 1,
    ...withLine(departure, {
      at: now,
      who,
      what: "lines-released",
      detail: `lines ${lines ? "agreed" : "none"}`,
    }),
  };
  return finish(departure, after, context);
}

/** The report whose lines the leaver can read and change, agreed or not. */
export function linesToRead(departure: Departure, now: Temporal.Instant): TalkReport | undefined {
  const { withdrawn, erased, optedOut, timeZone, voice } = departure;
  if ([withdrawn, erased, optedOut].some((each) => each !== undefined)) return undefined;
  const report = voice?.report;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const isThere = report?.lines !== undefined || report?.readByLeaver !== undefined;
  return isThere && !isGone(talkGoesOn(departure), today) ? report : undefined;
}

/** The lines that HR may read: those that the leaver agreed to. */
export function releasedLines({ voice }: Pick<Departure, "voice">): string | undefined {
  const report = voice?.report;
  return report?.readByLeaver ? report.lines : undefined;
}
