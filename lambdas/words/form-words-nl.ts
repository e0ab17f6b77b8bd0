import type { FormWords } from "./form-words.ts";

export const NL: FormWords = {
  title: "Nieuw vertrek",
  intro:
    "Vul in wie er gaat en wanneer. Daarna zie je precies welke mail wanneer naar wie gaat. Pas als je dat goed vindt, leggen we het vast.",
  groups: {
    employee: "Wie gaat er weg?",
    dates: "Wanneer?",
    kind: "Wat voor vertrek is het?",
    manager: "Wie is de leidinggevende?",
    more: "Meer, als het nodig is",
    extraSteps: "Wil je stappen toevoegen?",
  },
  moreHint: "Een andere contactpersoon van HR, de reden, de afdeling, de locatie.",
  extraStepsHint: "Bij dit soort vertrek sturen we alleen het nodige. Vink aan wat hier wél past.",
  fields: {
    "employee.name": { label: "Naam", full: "Naam van de medewerker" },
    "employee.workAddress": {
      label: "Werkmailadres",
      full: "Werkmailadres van de medewerker",
      hint: "Heeft je collega er geen? Laat het leeg.",
    },
    "employee.privateAddress": {
      label: "Privémailadres",
      full: "Privémailadres van de medewerker",
      hint: "Voor de mails na de laatste werkdag. Weet je het nog niet? Laat het leeg, dan vragen we erom.",
    },
    "employee.language": { label: "Taal van de mails", full: "Taal van de medewerker" },
    "employee.personnelNumber": {
      label: "Personeelsnummer",
      hint: "Hiermee herkennen we of iemand al is ingevoerd.",
    },
    announced: {
      label: "Aangekondigd op",
      hint: "De dag waarop het nieuws is verteld.",
    },
    lastDay: {
      label: "Laatste werkdag",
      hint: "De laatste dag waarop je collega echt werkt. Verlof aan het eind telt niet mee.",
    },
    endOfEmployment: {
      label: "Einde dienstverband",
      hint: "De dag waarop het contract stopt, vaak het eind van een maand. Leeg is: de laatste werkdag, ook als die verschuift.",
    },
    kind: { label: "Soort vertrek" },
    extraSteps: { label: "Extra stappen" },
    "manager.name": { label: "Naam", full: "Naam van de leidinggevende" },
    "manager.address": { label: "Mailadres", full: "Mailadres van de leidinggevende" },
    "manager.language": { label: "Taal van de mails", full: "Taal van de leidinggevende" },
    "hrContact.name": {
      label: "Naam van de contactpersoon bij HR",
      hint: "Laat dit leeg voor de gewone mailbox van HR.",
    },
    "hrContact.address": { label: "Mailadres van de contactpersoon bij HR" },
    "hrContact.language": { label: "Taal van de contactpersoon bij HR" },
    reason: {
      label: "Reden van vertrek",
      hint: "Alleen voor de cijfers. De reden staat in geen enkele mail.",
    },
    department: { label: "Afdeling" },
    location: { label: "Locatie" },
  },
  kinds: {
    resignation: {
      name: "Zelf opgezegd",
      changes: "Alle stappen, van het nieuws tot het gesprek een half jaar later.",
    },
    "contract-end": {
      name: "Einde contract",
      changes: "Alle stappen, zonder de mail over hoe je op het nieuws reageert.",
    },
    retirement: {
      name: "Pensioen",
      changes: "Als bij einde contract, met eigen woorden waar dat past.",
    },
    employer: {
      name: "Op initiatief van de werkgever",
      changes:
        "Alleen spullen, eindafrekening en toegang. Andere stappen komen er alleen bij als je ze aanvinkt.",
    },
    quiet: {
      name: "Stil vertrek",
      changes:
        "Bij overlijden, lange ziekte of een conflict. Dezelfde drie stappen, en alles gaat naar HR. Welke reden het is, bewaren we niet.",
    },
  },
  languages: { nl: "Nederlands", en: "Engels" },
  reasons: {
    "other-employer": "Andere werkgever",
    "other-sector": "Andere sector",
    "own-business": "Eigen bedrijf",
    study: "Studie",
    workload: "Werkdruk",
    schedule: "Rooster",
    pay: "Salaris",
    growth: "Groei",
    team: "Team",
    travel: "Reistijd",
    move: "Verhuizing",
    "care-at-home": "Zorg thuis",
    other: "Iets anders",
  },
  noReason: "Niet ingevuld",
  preview: "Laat zien wat er gaat gebeuren",
  nothingYet: "Er wordt nog niets vastgelegd en er gaat nog geen mail weg.",
  problems: (count) =>
    count === 1 ? "Er klopt nog één ding niet" : `Er kloppen nog ${count} dingen niet`,
  problemOf: (label, message) => `${label}: ${message}`,
};
