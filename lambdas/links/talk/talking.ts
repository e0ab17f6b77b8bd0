import type { Temporal } from "temporal-polyfill";
import { personIn } from "../../departure/people/addressee.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import type { TalkWords } from "../../words/nl/talk.ts";
import { TALK_WORDS } from "../../words/words.ts";
import type { LinkPageRequest } from "../link-page.ts";

/** What the pages about the talk are written with. */
export interface Talking {
  readonly request: LinkPageRequest;
  readonly words: TalkWords;
  readonly today: Temporal.PlainDate;
  /** HR's name, for a sentence. */
  readonly hr: string;
}

export function talkingIn(request: LinkPageRequest): Talking {
  const { departure, reader, context } = request;
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return {
    request,
    words: TALK_WORDS[reader.language],
    today,
    hr: isolated(personIn(departure, "hrContact", today).name),
  };
}

/** `dinsdag 24 augustus om 17.00 uur`. */
export function momentInWords(
  at: Temporal.ZonedDateTime,
  { request: { reader }, words }: Talking,
): string {
  return words.moment(
    dayInWords(at.toPlainDate(), reader.language, "dayOfThisYear"),
    timeInWords(at.toPlainTime(), reader.language),
  );
}
