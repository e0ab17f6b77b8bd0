import type { Language } from "../core/plan.ts";
import type { RefusalCode } from "../core/refusal.ts";

export type ProblemCode =
  | RefusalCode
  | "malformed-body"
  | "key-too-long"
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
  return { title, detail: detail.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? "") };
}

const WORDS: Readonly<Record<Language, Readonly<Record<ProblemCode, Words>>>> = {
  nl: {
    "malformed-body": {
      title: "Niet te lezen",
      detail:
        "Wat je stuurde is geen geldige {given}. Stuur een JSON-object of formuliervelden, in UTF-8.",
    },
    "key-too-long": {
      title: "Idempotency-Key te lang",
      detail: "De Idempotency-Key heeft {given} tekens. Toegestaan zijn 1 tot 255 tekens.",
    },
    forbidden: {
      title: "Geen toegang",
      detail:
        "Dit token geeft geen toegang tot vertrekken. Vraag je beheerder om een toegangstoken voor HR.",
    },
    "not-found": { title: "Onbekend", detail: "Dit vertrek kennen we niet." },
    "already-recorded": {
      title: "Al vastgelegd",
      detail:
        "Het vertrek van deze persoon op deze einddatum staat er al. Bekijk het bestaande vertrek.",
    },
    "being-recorded": {
      title: "Wordt nu vastgelegd",
      detail:
        "Het vertrek van deze persoon op deze einddatum wordt op dit moment vastgelegd. Probeer het over een minuut nog eens.",
    },
    "key-reused": {
      title: "Sleutel al gebruikt",
      detail:
        "Met deze Idempotency-Key is eerder iets anders gestuurd. Gebruik voor een ander vertrek een andere sleutel.",
    },
    "not-left-yet": {
      title: "Nog niet vertrokken",
      detail:
        "De reden ‘{given}’ kan pas na de laatste werkdag, {lastDay}. Kies nu ‘stays’ of ‘mistake’.",
    },
    "edited-meanwhile": {
      title: "Tussendoor gewijzigd",
      detail:
        "Het vertrek is net door iets anders gewijzigd. Er is niets verloren; probeer het nog eens.",
    },
    "body-too-large": {
      title: "Te groot",
      detail: "Je stuurde {given} bytes. Toegestaan zijn {allowed} bytes.",
    },
    "unsupported-content-type": {
      title: "Onbekend formaat",
      detail:
        "Het formaat is ‘{given}’. Toegestaan zijn application/json en application/x-www-form-urlencoded.",
    },
    "invalid-fields": {
      title: "Controleer de velden",
      detail: "{count} veld(en) kloppen nog niet. Er is niets vastgelegd.",
    },
    fault: {
      title: "Er ging iets mis",
      detail: "Er ging bij ons iets mis. Probeer het zo nog eens; er gaat niets dubbel.",
    },
  },
  en: {
    "malformed-body": {
      title: "Cannot be read",
      detail: "What you sent is not valid {given}. Send a JSON object or form fields, in UTF-8.",
    },
    "key-too-long": {
      title: "Idempotency-Key too long",
      detail: "The Idempotency-Key has {given} characters. Allowed are 1 to 255 characters.",
    },
    forbidden: {
      title: "No access",
      detail:
        "This token gives no access to departures. Ask your administrator for an access token for HR.",
    },
    "not-found": { title: "Unknown", detail: "We do not know this departure." },
    "already-recorded": {
      title: "Already recorded",
      detail:
        "The departure of this person on this end date is there already. Look at the existing departure.",
    },
    "being-recorded": {
      title: "Being recorded",
      detail:
        "The departure of this person on this end date is being recorded right now. Try again in a minute.",
    },
    "key-reused": {
      title: "Key already used",
      detail:
        "Something else was sent before with this Idempotency-Key. Use another key for another departure.",
    },
    "not-left-yet": {
      title: "Has not left yet",
      detail:
        "The reason ‘{given}’ is possible only after the last day at work, {lastDay}. Choose ‘stays’ or ‘mistake’ for now.",
    },
    "edited-meanwhile": {
      title: "Changed in between",
      detail: "Something else changed this departure just now. Nothing is lost; try again.",
    },
    "body-too-large": {
      title: "Too large",
      detail: "You sent {given} bytes. Allowed are {allowed} bytes.",
    },
    "unsupported-content-type": {
      title: "Unknown format",
      detail:
        "The format is ‘{given}’. Allowed are application/json and application/x-www-form-urlencoded.",
    },
    "invalid-fields": {
      title: "Check the fields",
      detail: "{count} field(s) are not right yet. Nothing was recorded.",
    },
    fault: {
      title: "Something went wrong",
      detail: "Something went wrong on our side. Try again in a moment; nothing happens twice.",
    },
  },
};
