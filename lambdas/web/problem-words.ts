import type { Language } from "../core/plan.ts";
import type { RefusalCode } from "../core/refusal.ts";

export type ProblemCode =
  | RefusalCode
  | "malformed-body"
  | "invalid-key"
  | "forbidden"
  | "body-too-large"
  | "unsupported-content-type"
  | "invalid-fields"
  | "fault";

interface Words {
  readonly title: string;
  readonly detail: string;
}

/** The sentence for a problem, with what was given and what is allowed filled in. */
export function problemWords(
  language: Language,
  code: ProblemCode,
  details: Readonly<Record<string, string>>,
): Words {
  const { title, detail } = WORDS[language][code];
  const filledIn = (_: string, name: string) => details[name] || NOTHING[language];
  return { title, detail: detail.replace(/\{(\w+)\}/g, filledIn) };
}

const NOTHING: Readonly<Record<Language, string>> = { nl: "niets", en: "nothing" };

const WORDS: Readonly<Record<Language, Readonly<Record<ProblemCode, Words>>>> = {
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
        "Van deze persoon is al een vertrek met deze einddatum vastgelegd. Bekijk dat vertrek.",
    },
    "being-recorded": {
      title: "Wordt net vastgelegd",
      detail:
        "Van deze persoon wordt op dit moment een vertrek met deze einddatum vastgelegd. Kijk over een minuut nog eens.",
    },
    "key-reused": {
      title: "Sleutel al gebruikt",
      detail:
        "Met deze Idempotency-Key is eerder iets anders gestuurd; dat is niet veranderd. Neem voor een ander vertrek een andere sleutel.",
    },
    "left-already": {
      title: "Al vertrokken",
      detail:
        "‘{given}’ kan tot en met de laatste werkdag, {lastDay}. Kies nu ‘came-back’ (teruggekomen) of ‘mistake’ (vergissing).",
    },
    "not-left-yet": {
      title: "Nog niet vertrokken",
      detail:
        "‘{given}’ kan pas na de laatste werkdag, {lastDay}. Kies nu ‘stays’ (blijft) of ‘mistake’ (vergissing).",
    },
    "edited-meanwhile": {
      title: "Tussendoor gewijzigd",
      detail:
        "Dit vertrek werd net op hetzelfde moment gewijzigd. Jouw wijziging is niet opgeslagen; probeer het nog eens.",
    },
    "body-too-large": {
      title: "Te groot",
      detail: "Je stuurde {given} bytes. Toegestaan: {allowed} bytes.",
    },
    "unsupported-content-type": {
      title: "Onbekend formaat",
      detail:
        "Als Content-Type kregen we: {given}. Toegestaan: application/json en application/x-www-form-urlencoded.",
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
        "A departure of this person with this end date is recorded already. Look at that departure.",
    },
    "being-recorded": {
      title: "Being recorded",
      detail:
        "A departure of this person with this end date is being recorded right now. Look again in a minute.",
    },
    "key-reused": {
      title: "Key already used",
      detail:
        "Something else was sent with this Idempotency-Key before; that has not changed. Take another key for another departure.",
    },
    "left-already": {
      title: "Has left already",
      detail:
        "‘{given}’ is possible up to and including the last day at work, {lastDay}. Choose ‘came-back’ or ‘mistake’.",
    },
    "not-left-yet": {
      title: "Has not left yet",
      detail:
        "‘{given}’ is possible only after the last day at work, {lastDay}. For now, choose ‘stays’ or ‘mistake’.",
    },
    "edited-meanwhile": {
      title: "Changed in between",
      detail:
        "This departure was being changed at the same moment. Your change was not saved; try again.",
    },
    "body-too-large": {
      title: "Too large",
      detail: "You sent {given} bytes. Allowed: {allowed} bytes.",
    },
    "unsupported-content-type": {
      title: "Unknown format",
      detail:
        "As Content-Type we got: {given}. Allowed: application/json and application/x-www-form-urlencoded.",
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
