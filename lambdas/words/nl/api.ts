import type { InAnyLanguage } from "../in-any-language.ts";

/** Titles and sentences of the API's problems, by code. */
export const problems = {
  "malformed-body": {
    title: "Onleesbaar",
    detail:
      "We kunnen je bericht niet lezen als {given}. Stuur één JSON-object, of de velden van een formulier, in UTF-8.",
  },
  "invalid-key": {
    title: "Ongeldige Idempotency-Key",
    detail:
      "De Idempotency-Key heeft {given} tekens. Toegestaan: 1 tot en met {allowed} tekens. Of laat hem weg.",
  },
  forbidden: {
    title: "Geen toegang",
    detail:
      "Dit token geeft geen toegang tot vertrekken. Vraag je beheerder om een toegangstoken voor HR.",
  },
  "not-found": { title: "Niet gevonden", detail: "We vinden dit vertrek niet." },
  "already-recorded": {
    title: "Al vastgelegd",
    detail:
      "Van deze persoon loopt al een vertrek: laatste werkdag {lastDay}, einde dienstverband {endOfEmployment}. Wil je iets wijzigen? Doe dat dan bij dat vertrek. Er is niets opgeslagen. Gaat het om een tweede vertrek? Noem dan elk lopend vertrek in runsBeside.",
  },
  "being-recorded": {
    title: "Wordt net vastgelegd",
    detail:
      "Van deze persoon wordt op dit moment een vertrek vastgelegd of gewijzigd. Probeer het over een minuut opnieuw.",
  },
  "is-erased": {
    title: "Gewist",
    detail: "De gegevens van dit vertrek zijn gewist. Je kunt er niets meer aan wijzigen.",
  },
  "key-reused": {
    title: "Sleutel al gebruikt",
    detail:
      "Met deze Idempotency-Key is eerder iets anders gestuurd. Dat is niet gewijzigd. Gebruik voor een ander vertrek een andere sleutel.",
  },
  "body-too-large": {
    title: "Te groot",
    detail: "Je stuurde {given} bytes. Toegestaan: {allowed} bytes.",
  },
  "unsupported-content-type": {
    title: "Onbekend formaat",
    detail: "Ontvangen Content-Type: {given}. Toegestaan: {allowed}.",
  },
  "invalid-fields": {
    title: "Nog niet goed ingevuld",
    detail: "Aantal fouten: {count}. Er is niets opgeslagen.",
  },
  fault: {
    title: "Er ging iets mis",
    detail:
      "Dat ligt aan ons. Probeer het over een minuut opnieuw; er wordt niets dubbel vastgelegd.",
  },

  "changed-meanwhile": {
    title: "Intussen gewijzigd",
    detail:
      "Iemand anders heeft dit vertrek gewijzigd sinds je het ophaalde. Je ziet het zoals het nu is. Kijk of je wijziging nog nodig is, en probeer het dan opnieuw.",
  },
  "invalid-if-match": {
    title: "Ongeldige If-Match",
    detail:
      "Ontvangen If-Match: {given}. Toegestaan: de ETag van het vertrek, zoals {allowed}, meer ETags met komma’s ertussen, of *. Of laat hem weg.",
  },
  "is-withdrawn": {
    title: "Ingetrokken",
    detail: "Dit vertrek is ingetrokken. Maak de intrekking eerst ongedaan.",
  },
  "not-withdrawn": {
    title: "Niet ingetrokken",
    detail: "Dit vertrek is niet ingetrokken, dus er is niets ongedaan te maken.",
  },
  "same-as-leaver": {
    title: "Adres van de medewerker",
    detail:
      "Dat adres is van de medewerker. Kies voor deze rol iemand anders, met een eigen adres.",
  },
  "unknown-step": {
    title: "Stap niet gevonden",
    detail: "Dit vertrek heeft geen stap {given}. Het heeft: {allowed}.",
  },
  "unknown-mail": {
    title: "Mail niet gevonden",
    detail: "Dit vertrek heeft geen mail {given}.",
  },
  "has-no-mail": {
    title: "Kan niet met deze stap",
    detail:
      "Dat kan niet met de stap {given}. Een taak van HR heeft geen eigen mail; gebruik done, not-needed of skip. Een stap van de medewerker kan niet naar een collega.",
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
      "De mail van stap {given} stelt de medewerker vragen. Dat kan pas als answerReaders, confidant en privacyOfficer in plan/settings.yaml staan. Daarna gaat de mail vanzelf.",
  },
  "no-mail-to-leaver": {
    title: "Geen mails naar de medewerker",
    detail: "De medewerker krijgt geen mails meer. Spreek een gesprek zelf af, als dat nog past.",
  },
  "interview-after-deletion": {
    title: "Gegevens zijn dan al gewist",
    detail:
      "Op {allowed} wissen we alle gegevens van dit vertrek. Het gesprek ({given}) is dan nog niet voorbij. Kies een eerder moment.",
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
    title: "Tegelijk gewijzigd",
    detail:
      "Dit vertrek werd op hetzelfde moment gewijzigd. Jouw wijziging is niet opgeslagen. Probeer het opnieuw.",
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
  "too-long": "Dit is te lang. Toegestaan: {allowed} tekens.",
  unreadable: "Hier staan tekens in die niet te lezen zijn. Typ het opnieuw.",
  "name-characters":
    "In een naam kunnen hier alleen letters, spaties, streepjes, haakjes, komma’s, apostrofs en punten na een voorletter.",
  "control-characters":
    "Hier staat een regeleinde of een ander onzichtbaar teken in. Typ het adres opnieuw.",
  unseen:
    "In ‘{given}’ staat een onzichtbaar teken. Typ het adres helemaal opnieuw, zonder te plakken.",
  address:
    "‘{given}’ is geen mailadres dat we kunnen gebruiken. Vul één adres in, zonder spaties en accenten, zoals naam@voorbeeld.nl.",
  date: "‘{given}’ is geen bestaande datum. Schrijf jaar, maand en dag zo: 2027-02-28.",
  "one-of": "‘{given}’ staat niet in de lijst. Kies uit: {allowed}.",
  "departure-id":
    "‘{given}’ is geen vertrek. Noem elk vertrek met zijn id, zoals het antwoord het geeft: 32 tekens.",
  "before-announced":
    "De laatste werkdag ({given}) ligt vóór de dag van de aankondiging. Kies {allowed} of later, of kies een eerdere dag van de aankondiging.",
  "before-last-day":
    "Het einde van het dienstverband ({given}) ligt vóór de laatste werkdag. Kies {allowed} of later.",
  "too-far": "{given} ligt te ver van vandaag. Toegestaan: {allowed}.",
  "same-as-manager":
    "Dit is het adres van de leidinggevende. Vul het eigen adres van de medewerker in, of laat het weg.",
  "not-chosen":
    "Dit is de leidinggevende. De medewerker wil met iemand anders praten. Kies iemand anders.",
  "same-as-hr":
    "Dit is het adres van HR. Vul het eigen adres van de medewerker in, of laat het weg.",
  "same-as-work":
    "Dit is ook het werkmailadres. Daar komt na de laatste werkdag niets meer aan. Vul het privémailadres in, of laat het weg.",
  "not-tickable":
    "De stap ‘{given}’ kun je bij deze soort vertrek niet toevoegen. Toegestaan: {allowed}.",
  "and-more": "En nog {given} fouten, die hier niet staan.",
  "whole-number": "‘{given}’ kan hier niet. Vul een heel getal in van {allowed}.",
  cursor:
    "Deze cursor hoort niet bij deze zoekvraag. Neem die uit ‘next’ van de vorige pagina, bij dezelfde zoekvraag, of laat hem weg.",
  letters: "Met ‘{given}’ kunnen we niet zoeken. Typ ten minste {allowed} letters van een naam.",
  "before-from":
    "De laatste dag ({given}) ligt vóór de eerste, of is al voorbij. Kies {allowed} of later, of laat hem weg als het voorgoed is.",
  "local-moment":
    "‘{given}’ is geen moment dat we kunnen lezen. Schrijf dag en tijd zo: 2027-09-14T14:00.",
  "skipped-time":
    "Het moment ‘{given}’ bestaat niet: de klok gaat op die dag vooruit naar {allowed} en slaat die tijd over. Kies {allowed} of later, of een tijd van voor de sprong.",
  invalid: "Dit klopt niet.",
};

export type FieldMistakeWords = InAnyLanguage<typeof fieldMistakes>;

/** Instead of the above, beside what a person typed: the API takes one notation only. */
export const typedMistakes = {
  date: "‘{given}’ is geen bestaande datum, of we kunnen hem niet lezen. Schrijf dag, maand en jaar zo: 28-2-2027.",
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
