import type { Language } from "../departure/model/plan.ts";
import type { RefusalCode } from "../departure/model/refusal.ts";

export type ProblemCode =
  | RefusalCode
  | "malformed-body"
  | "invalid-key"
  | "invalid-if-match"
  | "forbidden"
  | "body-too-large"
  | "unsupported-content-type"
  | "invalid-fields"
  | "fault";

/** What only a change of a departure can answer. */
export type ChangeProblemCode =
  | Exclude<
      RefusalCode,
      "not-found" | "already-recorded" | "being-recorded" | "key-reused" | "is-erased"
    >
  | "invalid-if-match";

interface Words {
  readonly title: string;
  readonly detail: string;
}

/** Statuses of problems and sentences for them: each function carries those that it can meet. */
export type ProblemWords<Code extends ProblemCode = never> = {
  readonly status: ByCode<Code, number>;
} & Readonly<Record<Language, ByCode<Code, Words>>>;
type ByCode<Code extends ProblemCode, T> = Readonly<
  Partial<Record<ProblemCode, T>> & Record<Code, T>
>;

export interface ToldWords extends Words {
  readonly status: number;
}

/** The sentence for a problem, with what was given and what is allowed filled in; undefined where nobody wrote one. */
export function problemWords(
  { language, words }: { readonly language: Language; readonly words: ProblemWords },
  code: ProblemCode,
  details: Readonly<Record<string, string>>,
): ToldWords | undefined {
  const found = PROBLEM_WORDS[language][code] ? PROBLEM_WORDS : words;
  const [status, sentence] = [found.status[code], found[language][code]];
  if (!status || !sentence) return undefined;
  const filledIn = (_: string, name: string) => details[name] || NOTHING[language];
  return { ...sentence, status, detail: sentence.detail.replace(/\{(\w+)\}/g, filledIn) };
}

const NOTHING: Readonly<Record<Language, string>> = { nl: "niets", en: "nothing" };

/** What any function can answer, recording a departure included. */
const PROBLEM_WORDS: ProblemWords<Exclude<ProblemCode, ChangeProblemCode>> = {
  status: {
    "malformed-body": 400,
    "invalid-key": 400,
    forbidden: 403,
    "not-found": 404,
    "already-recorded": 409,
    "being-recorded": 409,
    "is-erased": 410,
    "body-too-large": 413,
    "unsupported-content-type": 415,
    "invalid-fields": 422,
    "key-reused": 422,
    fault: 500,
  },
  nl: {
    "malformed-body": {
      title: "Niet te lezen",
      detail:
        "Wat je stuurde, kunnen we niet lezen als {given}. Stuur één JSON-object, of de velden van een formulier, in UTF-8.",
    },
    "invalid-key": {
      title: "Idempotency-Key niet bruikbaar",
      detail:
        "De Idempotency-Key heeft {given} tekens. Toegestaan: 1 tot en met {allowed} tekens. Of laat hem weg.",
    },
    forbidden: {
      title: "Geen toegang",
      detail:
        "Met dit token kun je niet bij de vertrekken. Vraag je beheerder om een toegangstoken voor HR.",
    },
    "not-found": { title: "Niet gevonden", detail: "Dit vertrek kennen we niet." },
    "already-recorded": {
      title: "Al vastgelegd",
      detail:
        "Van deze persoon loopt al een vertrek: laatste werkdag {lastDay}, einde dienstverband {endOfEmployment}. Wil je dat veranderen? Doe het dan bij dat vertrek. Er is niets opgeslagen. Gaat het om een tweede vertrek? Noem dan elk lopend vertrek in runsBeside.",
    },
    "being-recorded": {
      title: "Wordt net vastgelegd",
      detail:
        "Van deze persoon wordt op dit moment een vertrek vastgelegd of veranderd. Kijk over een minuut nog eens.",
    },
    "is-erased": {
      title: "Gewist",
      detail: "De gegevens van dit vertrek zijn gewist. Er kan niets meer aan veranderen.",
    },
    "key-reused": {
      title: "Sleutel al gebruikt",
      detail:
        "Met deze Idempotency-Key is eerder iets anders gestuurd; dat is niet veranderd. Neem voor een ander vertrek een andere sleutel.",
    },
    "body-too-large": {
      title: "Te groot",
      detail: "Je stuurde {given} bytes. Toegestaan: {allowed} bytes.",
    },
    "unsupported-content-type": {
      title: "Onbekend formaat",
      detail: "Als Content-Type kregen we: {given}. Toegestaan: {allowed}.",
    },
    "invalid-fields": {
      title: "Nog niet goed ingevuld",
      detail: "Aantal fouten: {count}. Er is niets opgeslagen.",
    },
    fault: {
      title: "Er ging iets mis",
      detail:
        "Er ging bij ons iets mis. Probeer het over een minuut nog eens; er wordt niets dubbel vastgelegd.",
    },
  },
  en: {
    "malformed-body": {
      title: "Cannot be read",
      detail:
        "We cannot read what you sent as {given}. Send one JSON object, or the fields of a form, in UTF-8.",
    },
    "invalid-key": {
      title: "Idempotency-Key cannot be used",
      detail:
        "The Idempotency-Key has {given} characters. Allowed: 1 to {allowed} characters. Or leave it out.",
    },
    forbidden: {
      title: "No access",
      detail:
        "This token gives no access to departures. Ask your administrator for an access token for HR.",
    },
    "not-found": { title: "Not found", detail: "We do not know this departure." },
    "already-recorded": {
      title: "Already recorded",
      detail:
        "A departure of this person is running: last day at work {lastDay}, end of employment {endOfEmployment}. Do you want to change it? Then change that departure. Nothing was saved. Is it a second departure? Then name each running one in runsBeside.",
    },
    "being-recorded": {
      title: "Being recorded",
      detail:
        "A departure of this person is being recorded or changed right now. Look again in a minute.",
    },
    "is-erased": {
      title: "Erased",
      detail: "The data of this departure were erased. Nothing about it can change any more.",
    },
    "key-reused": {
      title: "Key already used",
      detail:
        "Something else was sent with this Idempotency-Key before; that has not changed. Take another key for another departure.",
    },
    "body-too-large": {
      title: "Too large",
      detail: "You sent {given} bytes. Allowed: {allowed} bytes.",
    },
    "unsupported-content-type": {
      title: "Unknown format",
      detail: "As Content-Type we got: {given}. Allowed: {allowed}.",
    },
    "invalid-fields": {
      title: "Not filled in right yet",
      detail: "Mistakes: {count}. Nothing was saved.",
    },
    fault: {
      title: "Something went wrong",
      detail: "Something went wrong on our side. Try again in a minute; nothing is recorded twice.",
    },
  },
};
