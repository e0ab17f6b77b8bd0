import type { InAnyLanguage } from "../in-any-language.ts";

/** Titles and sentences of the API's problems, by code. */
export const problems = {
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

  "changed-meanwhile": {
    title: "Ondertussen gewijzigd",
    detail:
      "Iemand anders heeft dit vertrek gewijzigd sinds je het ophaalde. Je ziet het zoals het nu is. Kijk of je wijziging nog nodig is, en probeer het dan opnieuw.",
  },
  "invalid-if-match": {
    title: "If-Match niet bruikbaar",
    detail:
      "Als If-Match kregen we: {given}. Toegestaan: de ETag van het vertrek, zoals {allowed}, meer van zulke met komma’s ertussen, of *. Of laat hem weg.",
  },
  "is-withdrawn": {
    title: "Ingetrokken",
    detail: "Dit vertrek is ingetrokken. Neem de intrekking eerst terug.",
  },
  "not-withdrawn": {
    title: "Niet ingetrokken",
    detail: "Dit vertrek is niet ingetrokken, dus er is niets terug te nemen.",
  },
  "same-as-leaver": {
    title: "Adres van wie vertrekt",
    detail: "Dat adres is van wie vertrekt. Kies voor deze rol iemand anders, met een eigen adres.",
  },
  "unknown-step": {
    title: "Stap niet gevonden",
    detail: "Dit vertrek heeft geen stap {given}. Het heeft: {allowed}.",
  },
  "has-no-mail": {
    title: "Kan niet met deze stap",
    detail:
      "Dat kan niet met de stap {given}. Een stap van HR heeft geen eigen mail: die kan done, not-needed of skip zijn. Een stap van wie vertrekt, kan niet naar een collega.",
  },
  "not-sent-yet": {
    title: "Nog niet verstuurd",
    detail: "De mail van stap {given} is nog niet verstuurd. Gebruik send-now.",
  },
  "sent-already": {
    title: "Al verstuurd",
    detail: "De mail van stap {given} is al verstuurd. Gebruik resend.",
  },
  "step-is-over": {
    title: "Stap is al klaar",
    detail: "De stap {given} is al klaar, niet nodig of overgeslagen.",
  },
  "settings-missing": {
    title: "Er ontbreekt een instelling",
    detail:
      "De mail van stap {given} vraagt iets aan wie vertrekt. Dat mag pas als in plan/settings.yaml staan: answerReaders, confidant en privacyOfficer. Daarna gaat hij vanzelf.",
  },
  "no-mail-to-leaver": {
    title: "Geen mail aan wie vertrekt",
    detail: "Aan wie vertrekt gaat geen mail meer. Spreek een gesprek zelf af, als dat nog past.",
  },
  "interview-after-deletion": {
    title: "Gegevens zijn dan al gewist",
    detail:
      "Op {allowed} worden alle gegevens van dit vertrek gewist, en het gesprek ({given}) is dan nog niet voorbij. Kies een eerder moment.",
  },
  "interview-in-past": {
    title: "Moment is voorbij",
    detail: "Het moment van het gesprek ({given}) is al voorbij. Kies een later moment.",
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
};

export type ProblemSentences = InAnyLanguage<typeof problems>;

/** Sentences beside fields, by code. */
export const fieldMistakes = {
  missing: "Dit ontbreekt nog. Vul het in.",
  blank: "Dit is leeg. Vul het in, of laat het weg als het niet hoeft.",
  type: "‘{given}’ kan hier niet. Hier hoort {allowed}.",
  "unknown-field": "Dit veld kennen we niet. Kijk of de naam goed gespeld is.",
  repeated: "Dit veld is meer dan één keer ingevuld. Vul het één keer in.",
  "too-long": "Dit is te lang. Er passen {allowed} tekens in.",
  unreadable: "Hier staan tekens in die niet te lezen zijn. Typ het opnieuw.",
  "name-characters":
    "In een naam kunnen hier alleen letters, spaties, streepjes, haakjes, komma’s, apostrofs en punten na een voorletter.",
  "control-characters":
    "Hier staat een regeleinde of een ander onzichtbaar teken in. Typ het adres opnieuw.",
  unseen:
    "In ‘{given}’ staat een teken dat niemand ziet; het adres ziet er daardoor goed uit. Typ het helemaal opnieuw, zonder te plakken.",
  address:
    "‘{given}’ is geen mailadres dat we kunnen gebruiken. Vul één adres in, zonder spaties en accenten, zoals naam@voorbeeld.nl.",
  date: "‘{given}’ is geen bestaande datum. Schrijf jaar, maand en dag zo: 2027-02-28.",
  "one-of": "‘{given}’ staat niet in de lijst. Kies uit: {allowed}.",
  "departure-id":
    "‘{given}’ is geen vertrek. Noem elk vertrek met zijn id, zoals het antwoord het geeft: 32 tekens.",
  "before-announced":
    "De laatste werkdag ({given}) ligt voor de dag van de aankondiging. Kies {allowed} of later, of maak de dag van de aankondiging vroeger: die mag al voorbij zijn.",
  "before-last-day":
    "Het einde van het dienstverband ({given}) ligt voor de laatste werkdag. Kies {allowed} of later.",
  "too-far": "{given} ligt te ver van vandaag. Toegestaan: {allowed}.",
  "same-as-manager":
    "Dit is het adres van de leidinggevende. Vul het eigen adres van de medewerker in, of laat het weg.",
  "not-chosen":
    "Dit is de leidinggevende, en de collega wil met iemand anders praten. Kies iemand anders.",
  "same-as-hr":
    "Dit is het adres van HR. Vul het eigen adres van de medewerker in, of laat het weg.",
  "same-as-work":
    "Dit is ook het werkadres, en daar komt na de laatste werkdag niets meer aan. Vul het privéadres in, of laat het weg.",
  "not-tickable":
    "De stap ‘{given}’ kun je bij deze soort vertrek niet toevoegen. Toegestaan: {allowed}.",
  "and-more": "En nog {given} fouten meer, die hier niet staan.",
  "whole-number": "‘{given}’ kan hier niet. Vul een heel getal in van {allowed}.",
  cursor:
    "Deze cursor hoort niet bij deze vraag. Neem die uit ‘next’ van de vorige bladzijde, bij dezelfde vraag, of laat hem weg.",
  letters: "Met ‘{given}’ kunnen we niet zoeken. Typ ten minste {allowed} letters van een naam.",
  "before-from":
    "De laatste dag ({given}) ligt voor de eerste, of is al voorbij. Kies {allowed} of later, of laat hem weg als het voorgoed is.",
  "local-moment":
    "‘{given}’ is geen moment dat we kunnen lezen. Schrijf dag en tijd zo: 2027-09-14T14:00.",
  "skipped-time":
    "Het moment ‘{given}’ bestaat niet: de klok gaat op die dag vooruit naar {allowed} en slaat die tijd over. Kies {allowed} of later, of een tijd van voor de sprong.",
  invalid: "Dit klopt niet.",
};

export type FieldMistakeWords = InAnyLanguage<typeof fieldMistakes>;

/** Instead of the above, beside what a person typed: the API takes one notation only. */
export const typedMistakes = {
  date: "‘{given}’ is geen dag die bestaat, of we kunnen hem niet lezen. Schrijf dag, maand en jaar zo: 28-2-2027.",
  "local-moment":
    "‘{given}’ is geen moment dat we kunnen lezen. Schrijf dag en tijd zo: 28-2-2027 14:00.",
  "too-far": "De datum {given} ligt te ver van vandaag. Toegestaan: {allowed}.",
} satisfies Partial<typeof fieldMistakes>;

export type TypedMistakeWords = InAnyLanguage<typeof typedMistakes>;

export const values = {
  /** For a missing value. */
  nothing: "niets",
  /** JSON's types, and their absence, in plain words. */
  types: { string: "tekst", array: "een lijst", object: "een groep velden", none: "geen enkele" },
};

export type ValueWords = InAnyLanguage<typeof values>;
