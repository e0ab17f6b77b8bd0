import type { Language } from "../departure/model/plan.ts";

/** Sentences beside fields, by code. */
export type FieldWords = Readonly<Record<Language, Readonly<Record<string, string>>>>;

export interface FieldMessage {
  readonly given: string;
  readonly allowed: string;
  /** For codes that only one function has. */
  readonly words?: FieldWords | undefined;
}

/** The sentence beside a field, with what was given and what is allowed. */
export function fieldMessage(
  language: Language,
  code: string,
  { given, allowed, words }: FieldMessage,
): string {
  const common = WORDS[language];
  const sentence = words?.[language][code] ?? common[code] ?? common.invalid ?? "";
  return sentence
    .replaceAll("{given}", () => given)
    .replaceAll("{allowed}", () => TYPES[language][allowed] ?? allowed);
}

/** What JSON calls the types, and what nothing is called, for people. */
const TYPES: FieldWords = {
  nl: { string: "tekst", array: "een lijst", object: "een groep velden", none: "geen enkele" },
  en: { string: "text", array: "a list", object: "a group of fields", none: "none" },
};

const WORDS: FieldWords = {
  nl: {
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
      "De laatste werkdag ({given}) ligt voor de dag van de aankondiging. Kies {allowed} of later.",
    "before-last-day":
      "Het einde van het dienstverband ({given}) ligt voor de laatste werkdag. Kies {allowed} of later.",
    "too-far": "{given} ligt te ver van vandaag. Toegestaan: {allowed}.",
    "same-as-manager":
      "Dit is het adres van de leidinggevende. Vul het eigen adres van de medewerker in, of laat het weg.",
    "same-as-hr":
      "Dit is het adres van HR. Vul het eigen adres van de medewerker in, of laat het weg.",
    "same-as-work":
      "Dit is ook het werkadres, en daar komt na de laatste werkdag niets meer aan. Vul het privéadres in, of laat het weg.",
    "not-tickable":
      "De stap ‘{given}’ kun je bij deze soort vertrek niet toevoegen. Toegestaan: {allowed}.",
    "and-more": "En nog {given} fouten meer, die hier niet staan.",
    invalid: "Dit klopt niet.",
  },
  en: {
    missing: "This is still missing. Fill it in.",
    blank: "This is empty. Fill it in, or leave it out if it is not needed.",
    type: "‘{given}’ is not possible here. This must be {allowed}.",
    "unknown-field": "We do not know this field. Check the spelling of its name.",
    repeated: "This field is filled in more than once. Fill it in once.",
    "too-long": "This is too long. It can hold {allowed} characters.",
    unreadable: "This holds characters that cannot be read. Type it again.",
    "name-characters":
      "A name here can only have letters, spaces, hyphens, brackets, commas, apostrophes, and full stops after an initial.",
    "control-characters":
      "This holds a line break or another invisible character. Type the address again.",
    unseen:
      "‘{given}’ contains a character that nobody can see, so the address looks right. Type all of it again instead of pasting it.",
    address:
      "‘{given}’ is not an e-mail address that we can use. Fill in one address, without spaces and accents, like name@example.org.",
    date: "‘{given}’ is not an existing date. Write year, month and day like this: 2027-02-28.",
    "one-of": "‘{given}’ is not in the list. Choose from: {allowed}.",
    "departure-id":
      "‘{given}’ is no departure. Name each departure by its id, as the answer gives it: 32 characters.",
    "before-announced":
      "The last day at work ({given}) is before the day of the announcement. Choose {allowed} or later.",
    "before-last-day":
      "The end of employment ({given}) is before the last day at work. Choose {allowed} or later.",
    "too-far": "{given} is too far from today. Allowed: {allowed}.",
    "same-as-manager":
      "This is the manager's address. Fill in the employee's own address, or leave it out.",
    "same-as-hr": "This is HR's address. Fill in the employee's own address, or leave it out.",
    "same-as-work":
      "This is the work address too, and nothing arrives there after the last day at work. Fill in the private address, or leave it out.",
    "not-tickable":
      "You cannot add the step ‘{given}’ to this kind of departure. Allowed: {allowed}.",
    "and-more": "And {given} more mistakes that are not listed here.",
    invalid: "This is not right.",
  },
};
