import type { SaidOfTalk, TalkChange } from "../departure/model/interview.ts";
import type { Language } from "../departure/model/plan.ts";

interface Changed {
  readonly said: SaidOfTalk | undefined;
  readonly present: SaidOfTalk;
  readonly language: Language;
}

/** What is not as it was, in a few words: `een ander moment, een andere plek en meer tijd`. */
export function changesInWords(
  changes: readonly TalkChange[],
  { said, present, language }: Changed,
): string {
  if (!said) return "";
  const words = WORDS[language];
  const inWords: Readonly<Record<TalkChange, string>> = {
    moment: words.moment,
    place: words[placeOf(said, present)],
    length: said.minutes < present.minutes ? words.longer : words.shorter,
    person: words.person,
  };
  return new Intl.ListFormat(language).format(changes.map((change) => inWords[change]));
}

function placeOf(said: SaidOfTalk, present: SaidOfTalk): "place" | "firstPlace" | "noPlace" {
  if (!present.where) return "noPlace";
  return said.where ? "place" : "firstPlace";
}

const WORDS = {
  nl: {
    moment: "een ander moment",
    place: "een andere plek",
    firstPlace: "een plek",
    noPlace: "een plek die je nog hoort",
    longer: "meer tijd",
    shorter: "minder tijd",
    person: "een andere gesprekspartner",
  },
  en: {
    moment: "another moment",
    place: "another place",
    firstPlace: "a place",
    noPlace: "a place that you will hear later",
    longer: "more time",
    shorter: "less time",
    person: "another person to talk to",
  },
} as const satisfies Record<Language, object>;
