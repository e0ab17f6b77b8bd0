import type { DepartureWords } from "./departure-words.ts";
import { DOING } from "./doing-nl.ts";
import { EVENTS } from "./events-nl.ts";
import { STEPS } from "./step-doing-nl.ts";

export const NL: DepartureWords = {
  title: (leaver) => `Het vertrek van ${leaver}`,
  erasedName: "iemand die gewist is",
  statuses: {
    running: "loopt",
    completed: "afgerond",
    withdrawn: "ingetrokken",
    erased: "gewist",
  },
  facts: {
    employee: "Wie vertrekt",
    manager: "Leidinggevende",
    hrContact: "Contactpersoon bij HR",
    announced: "Aangekondigd op",
    lastDay: "Laatste werkdag",
    endOfEmployment: "Einde dienstverband",
    kind: "Soort vertrek",
    extraSteps: "Extra stappen",
    reason: "Reden",
    department: "Afdeling",
    location: "Locatie",
    talk: "Gesprek",
  },
  workAddress: "werk",
  privateAddress: "privé",
  noPrivateAddress: "Er is nog geen privéadres: mails na de laatste werkdag wachten daarop.",
  standIn: (name, from, until) =>
    until ? `${name}, van ${from} tot en met ${until}` : `${name}, vanaf ${from}`,
  talk: (at, minutes, holder, where) =>
    `${at}, ${minutes} minuten, met ${holder}${where ? `, ${where}` : ""}`,
  calledOff: "gaat niet door",

  withdrawn: (reason, at) => `Dit vertrek is ingetrokken op ${at}: ${reason}.`,
  withdrawalReasons: {
    stays: "de collega blijft",
    mistake: "het was een vergissing",
    "came-back": "de collega is teruggekomen",
  },
  objected: (at) => `Sinds ${at} krijgt deze collega geen mails meer, op eigen verzoek.`,
  erased: (at) =>
    `De gegevens van dit vertrek zijn gewist op ${at}. Alleen de aantallen zijn er nog.`,

  undo: {
    what: "Heb je je vergist? Trek het dan in: er gaat niets weg en niemand hoort iets.",
    button: "Het was een vergissing: trek in",
    again:
      "Klopt er iets niet? Verander het nu: wie al een mail kreeg, hoort pas daarna hoe het wordt, en maar één keer.",
  },
  ownSteps: "Wat HR zelf doet",
  ownStepsWhat: "Wat je hier afvinkt, staat niet meer in de ochtendmail. Je kunt je nog bedenken.",
  ownColumns: { step: "Stap", when: "Wanneer", state: "Stand", do: "Afvinken" },
  ownStepRead: "Lees wat er te doen is",
  noOwnSteps: "Bij dit vertrek heeft HR zelf geen stappen.",
  timeline: "De tijdlijn",
  ofStep: "Iets doen",
  ofStepNamed: (title) => `Iets doen met de stap ${title}`,
  changes: "Wat je kunt veranderen",
  changesWhat: "Bij elk lees je eerst wat er gebeurt. Er verandert pas iets als je dat bevestigt.",
  doing: DOING,
  export: {
    title: "Gegevens downloaden",
    what: "Alles wat we van deze collega bewaren, als bestand. Bijvoorbeeld als de collega daarom vraagt.",
  },

  history: "Wat er is gebeurd",
  times: (times) => `${times} keer gewijzigd die dag; dit is het laatste`,
  historyColumns: { at: "Wanneer", who: "Wie", what: "Wat" },
  who: {
    you: "jij",
    totziens: "vanzelf",
    manager: "de leidinggevende",
    leaver: "wie vertrekt",
    hr: "HR, via een link in een mail",
    desk: "een afdeling",
    colleague: "de collega die de stap heeft",
    otherAtHr: "een collega, of het HR-systeem",
  },
  events: EVENTS,
  roles: { manager: "Leidinggevende", hrContact: "Contactpersoon bij HR" },

  steps: STEPS,
  whatToDo: "Wat je kunt doen",
  nothingToDo: "Met deze stap kun je nu niets doen.",
  skipReasons: {
    "already-done": "Het is al gedaan",
    "does-not-apply": "Het past hier niet",
    "on-request": "Op verzoek",
    other: "Iets anders",
    "no-longer-useful": "Het heeft geen zin meer",
    "not-caught-up": "Het moment is voorbij",
    withdrawn: "Het vertrek is ingetrokken",
    objected: "De collega wil geen mails meer",
    "no-talk": "Er komt geen gesprek",
    "talk-agreed": "Het gesprek is al afgesproken",
    "not-in-plan": "De stap staat niet meer in het plan",
  },
  fields: {
    skipReason: { label: "Waarom?" },
    workingDays: { label: "Over hoeveel werkdagen?", hint: "Van 1 tot en met 60." },
    name: { label: "Naam" },
    address: { label: "Mailadres" },
    language: { label: "Taal van de mails" },
    withdrawalReason: { label: "Waarom gaat het niet door?" },
    role: { label: "Wie wordt vervangen?" },
    from: { label: "Vanaf", hint: "Leeg is: vandaag." },
    until: { label: "Tot en met", hint: "Leeg is: voorgoed." },
    at: { label: "Dag en tijd", hint: "Zoals de klok het aanwijst waar jullie werken." },
    minutes: { label: "Hoeveel minuten?", hint: "Van 10 tot en met 240. Leeg is: 30." },
    where: { label: "Waar?", hint: "Een plek, een telefoonnummer of een link." },
    "with.name": {
      label: "Wie voert het gesprek?",
      hint: "Laat naam en mailadres leeg voor de leidinggevende.",
    },
    "with.address": { label: "Mailadres van die collega" },
    "with.language": { label: "Taal van de uitnodiging" },
    confirmed: { label: "Ja, wis de gegevens voorgoed" },
    everything: { label: "Ook alle andere vertrekken van deze persoon" },
  },
  reasonLabel: "Reden",
  confirmMissing: "Zet hier een vinkje als je de gegevens echt wilt wissen.",

  preview: {
    title: "Wat er verandert",
    what: (minutes) =>
      `Hieronder zie je de nieuwe tijdlijn. Er begint een nieuwe bedenktijd van ${minutes} minuten: zo lang gaat er niets weg. Kreeg de leidinggevende al een mail? Dan hoort die één keer van de verandering.`,
    moved: "Dit verschuift",
    movedColumns: { step: "Stap", before: "Was", after: "Wordt" },
    nothingMoves: "Er verschuift geen enkele stap.",
    new: "komt erbij",
    gone: "vervalt",
    change: "Terug en aanpassen",
  },
  nothingChanged: "Dit is al zo. Er verandert niets.",
  back: "Terug naar het vertrek",
  problems: (count) =>
    count === 1 ? "Er klopt nog één ding niet" : `Er kloppen nog ${count} dingen niet`,
  foreignDomain: (domain) =>
    `Aan ${domain} is voor dit vertrek nog niets gestuurd. Klopt het adres? Bevestig het dan nog een keer.`,
  refusals: {
    "changed-meanwhile":
      "Iemand anders heeft dit vertrek ondertussen gewijzigd. Je ziet het zoals het nu is; wat je invulde, staat er nog. Kijk of het nog nodig is en bevestig het dan opnieuw.",
    "sent-already": "Deze mail is al verstuurd. Je kunt hem wel nog een keer sturen.",
    "not-sent-yet": "Deze mail is nog niet verstuurd. Je kunt hem nu versturen.",
    "step-is-over": "Deze stap is al klaar, niet nodig of overgeslagen, of het is er te laat voor.",
    "has-no-mail":
      "Dat kan niet met deze stap: een stap van HR heeft geen eigen mail, en een stap van wie vertrekt kan niet naar een collega.",
    "unknown-step": "Deze stap hoort niet bij dit vertrek.",
    "left-already":
      "Deze collega is al vertrokken. Kies of die is teruggekomen, of dat het een vergissing was.",
    "not-left-yet":
      "Deze collega is nog niet vertrokken. Kies of die blijft, of dat het een vergissing was.",
  },
};
