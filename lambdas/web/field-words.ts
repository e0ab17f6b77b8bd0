import type { Language } from "../core/plan.ts";

/** The sentence beside a field, with what was given and what is allowed. */
export function fieldMessage(
  language: Language,
  code: string,
  { given, allowed }: { given: string; allowed: string },
): string {
  const sentence = WORDS[language][code] ?? WORDS[language].invalid ?? "";
  return sentence.replaceAll("{given}", () => given).replaceAll("{allowed}", () => allowed);
}

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    missing: "Vul dit in.",
    blank: "Vul dit in.",
    type: "Dit is niet van de goede soort. Toegestaan: {allowed}.",
    "unknown-field": "Dit veld kennen we niet.",
    repeated: "Dit veld staat er meer dan één keer. Stuur het één keer.",
    "too-long": "Dit is te lang. Toegestaan: {allowed} tekens.",
    "control-characters":
      "Hier staan onzichtbare tekens in, zoals een regeleinde. Typ het adres opnieuw.",
    address: "‘{given}’ is geen mailadres. Zo wel: naam@voorbeeld.nl.",
    date: "‘{given}’ is geen bestaande datum. Schrijf die als 2027-02-28.",
    "one-of": "‘{given}’ kan niet. Toegestaan: {allowed}.",
    "before-announced":
      "De laatste werkdag ({given}) ligt voor de dag van aankondiging. Toegestaan: vanaf {allowed}.",
    "before-last-day":
      "Het einde van het dienstverband ({given}) ligt voor de laatste werkdag. Toegestaan: vanaf {allowed}.",
    "too-far": "{given} is meer dan twee jaar weg. Toegestaan: {allowed}.",
    "same-as-manager":
      "Dit is het adres van de leidinggevende. Vul het adres van de medewerker zelf in, of laat het leeg.",
    "same-as-hr":
      "Dit is het adres van HR. Vul het adres van de medewerker zelf in, of laat het leeg.",
    "not-tickable":
      "De stap ‘{given}’ kan bij dit vertrek niet worden toegevoegd. Toegestaan: {allowed}.",
    invalid: "Dit klopt niet.",
  },
  en: {
    missing: "Fill this in.",
    blank: "Fill this in.",
    type: "This is not the right type. Allowed: {allowed}.",
    "unknown-field": "We do not know this field.",
    repeated: "This field is here more than once. Send it once.",
    "too-long": "This is too long. Allowed: {allowed} characters.",
    "control-characters":
      "This holds invisible characters, such as a line break. Type the address again.",
    address: "‘{given}’ is not an e-mail address. This is one: name@example.org.",
    date: "‘{given}’ is not an existing date. Write it like 2027-02-28.",
    "one-of": "‘{given}’ is not possible. Allowed: {allowed}.",
    "before-announced":
      "The last day at work ({given}) is before the day of the announcement. Allowed: from {allowed}.",
    "before-last-day":
      "The end of employment ({given}) is before the last day at work. Allowed: from {allowed}.",
    "too-far": "{given} is more than two years away. Allowed: {allowed}.",
    "same-as-manager":
      "This is the manager's address. Fill in the employee's own address, or leave it empty.",
    "same-as-hr": "This is HR's address. Fill in the employee's own address, or leave it empty.",
    "not-tickable": "The step ‘{given}’ cannot be added to this departure. Allowed: {allowed}.",
    invalid: "This is not right.",
  },
};
