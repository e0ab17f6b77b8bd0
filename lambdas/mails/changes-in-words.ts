import type { InterviewChange, SaidOfInterview } from "../departure/model/interview.ts";
import type { Language } from "../departure/model/plan.ts";
import { MAIL_WORDS } from "../words/words.ts";

interface Changed {
  readonly said: SaidOfInterview | undefined;
  readonly present: SaidOfInterview;
  readonly language: Language;
}

/** The changes in a few words: `een ander moment, een andere plek en meer tijd`. */
export function changesInWords(
  changes: readonly InterviewChange[],
  { said, present, language }: Changed,
): string {
  if (!said) return "";
  const words = MAIL_WORDS[language].talkChanges;
  const inWords: Readonly<Record<InterviewChange, string>> = {
    moment: words.moment,
    place: words[placeOf(said, present)],
    way: words.way,
    length: said.minutes < present.minutes ? words.longer : words.shorter,
    person: words.person,
  };
  return new Intl.ListFormat(language).format(changes.map((change) => inWords[change]));
}

function placeOf(
  said: SaidOfInterview,
  present: SaidOfInterview,
): "place" | "firstPlace" | "noPlace" {
  if (!present.where) return "noPlace";
  return said.where ? "place" : "firstPlace";
}
