import { forEachOwnField } from "../../departure/fields.ts";
import type { HistoryEvent } from "../../departure/model/history.ts";
import type { InAnyLanguage } from "../in-any-language.ts";
import { ownFields } from "./fields.ts";

const doing = {
  dates: {
    title: "Datums of soort wijzigen",
    what: "Verstuurde mails blijven zoals ze waren. Wat nog komt, schuift mee. Je ziet eerst de nieuwe tijdlijn. Daarna bevestig je.",
    button: "Wijziging vastleggen",
    /** Shown on the page afterwards. */
    done: "De wijziging is vastgelegd. De tijdlijn is aangepast.",
  },
  correct: {
    title: "Namen en adressen wijzigen",
    what: "Niemand krijgt hier een mail over. Kwam een mail niet aan door een fout adres? Dan sturen we die opnieuw, als dat nog zin heeft.",
    button: "Opslaan",
    done: "De gegevens zijn opgeslagen.",
  },
  replace: {
    title: "Leidinggevende of contactpersoon vervangen",
    what: "Wat nog komt, gaat naar de nieuwe persoon: voorgoed of tijdelijk. Je ziet eerst wie daar een mail over krijgt.",
    button: "Vervangen",
    done: "De vervanging is vastgelegd.",
  },
  interview: {
    title: "Gesprek plannen of verplaatsen",
    what: "De medewerker en de gesprekspartner krijgen allebei een uitnodiging voor hun agenda. Was er al een gesprek gepland? Dan verplaatsen we die afspraak.",
    button: "Uitnodiging versturen",
    done: "Het gesprek is gepland. De uitnodigingen worden verstuurd.",
  },
  "name-holder": {
    title: "Gesprekspartner kiezen",
    what: "De medewerker praat liever met iemand anders. Wie jij kiest, krijgt een mail en stelt momenten voor. De medewerker krijgt een mail met die naam en kiest een moment.",
    button: "Gesprekspartner vastleggen",
    done: "De gesprekspartner is vastgelegd. Allebei krijgen ze een mail.",
  },
  "call-off": {
    title: "Gesprek afzeggen",
    what: "Allebei krijgen ze een mail. De afspraak verdwijnt uit hun agenda.",
    button: "Gesprek afzeggen",
    done: "Het gesprek gaat niet door.",
  },
  withdraw: {
    title: "Vertrek intrekken",
    what: "Alle geplande mails vervallen. De reden bepaalt wie bericht krijgt. Dat zie je voordat je bevestigt. Een intrekking kun je ongedaan maken.",
    button: "Vertrek intrekken",
    done: "Het vertrek is ingetrokken.",
  },
  "take-back": {
    title: "Intrekking ongedaan maken",
    what: "Het vertrek gaat toch door. Wat was vervallen, plannen we opnieuw, met deze datums. Wie hoorde dat het niet doorging, krijgt bericht. Je ziet eerst de nieuwe tijdlijn.",
    button: "Intrekking ongedaan maken",
    done: "De intrekking is ongedaan gemaakt. Het vertrek loopt weer.",
  },
  "restart-questions": {
    title: "Vragen opnieuw starten",
    what: "Heeft iemand anders de vragen bij het vertrek beantwoord? De antwoorden worden gewist en tellen nergens mee. De medewerker kan daarna met dezelfde link opnieuw antwoorden. Niemand ziet of er antwoorden waren. Dit kun je niet ongedaan maken.",
    button: "Vragen opnieuw starten",
    done: "De vragen starten opnieuw. Binnen tien minuten zijn de antwoorden gewist. Laat het de medewerker daarna weten.",
  },
  object: {
    title: "Geen mails meer naar de medewerker",
    what: "De medewerker krijgt geen mails meer, ook later niet. Dit kun je niet ongedaan maken. De leidinggevende en HR houden hun andere stappen.",
    button: "Mails stoppen",
    done: "De medewerker krijgt geen mails meer.",
  },
  erase: {
    title: "Gegevens wissen",
    what: "Namen, adressen en alles waaraan je iemand kunt herkennen, verdwijnen voorgoed. Geplande mails vervallen. Alleen aantallen blijven. Dit kun je niet ongedaan maken.",
    button: "Gegevens wissen",
    done: "De gegevens zijn gewist.",
  },
};

const events: Readonly<Record<HistoryEvent | "declined", (about: EventFacts) => string>> = {
  submitted: () => "Vertrek vastgelegd",
  "dates-changed": ({ more }) => `Datums gewijzigd: ${more}`,
  "kind-changed": () => "Soort vertrek gewijzigd",
  corrected: ({ more }) => `Gewijzigd: ${more}`,
  "address-confirmed": () => "Privémailadres bevestigd",
  "address-declined": () => "Geeft liever geen privémailadres",
  replaced: ({ more }) => `Vervangen: ${more}`,
  withdrawn: ({ more }) => `Ingetrokken: ${more}`,
  "taken-back": () => "Intrekking ongedaan gemaakt",
  objected: ({ more }) =>
    more
      ? "Geen mails meer naar de medewerker: een mail is gemeld als ongewenst"
      : "Geen mails meer naar de medewerker",
  erased: () => "Gegevens gewist",
  "answers-read": () => "Antwoorden met naam geopend",
  "questions-restarted": () => "Vragen bij het vertrek opnieuw gestart",
  exported: () => "Alle bewaarde gegevens opgehaald",
  "sent-now": ({ step }) => `${step}: nu verstuurd`,
  skipped: ({ step, more }) => `${step}: overgeslagen (${more})`,
  resent: ({ step }) => `${step}: nog een keer verstuurd`,
  done: ({ step }) => `${step}: klaar`,
  "not-needed": ({ step }) => `${step}: niet nodig`,
  "still-open": ({ step }) => `${step}: toch nog open`,
  "remind-later": ({ step, more }) => `${step}: herinnering over ${more} werkdagen`,
  "handed-over": ({ step }) => `${step}: doorgegeven aan een collega`,
  "interview-planned": () => "Gesprek gepland",
  "interview-moved": () => "Gesprek verplaatst",
  "interview-cancelled": () => "Gesprek gaat niet door",
  "talk-chosen": () => "Wil graag een gesprek",
  "talk-declined": () => "Wil geen gesprek",
  "talk-called-off": () => "Keuze voor een gesprek teruggenomen",
  "moments-offered": ({ more }) => `Momenten voor het gesprek voorgesteld (${more})`,
  "holder-named": () => "Gesprekspartner vastgelegd",
  "talk-reported": ({ more }) => `Na het gesprek: ${more}`,
  "lines-released": () => "Medewerker heeft de tekst over het gesprek gelezen",
  nudged: ({ more }) => `Herinnering verstuurd (stappen: ${more})`,
  undeliverable: ({ step }) => `${step}: mail niet aangekomen`,
  arrived: ({ step }) => `${step}: mail toch aangekomen`,
  complaint: ({ step }) => `${step}: mail gemeld als ongewenst (spam, of ‘niet voor mij’)`,
  declined: ({ step }) => `${step}: de collega doet deze stap liever niet`,
  "caught-up": ({ more }) => `Ingehaald (stappen: ${more})`,
  "sent-again": ({ step }) =>
    `${step}: opnieuw verstuurd, want het was niet zeker of de mail weg was`,
  unwritable: ({ step }) => `${step}: de mail kon niet worden gemaakt`,
  renamed: ({ step }) => `${step}: heeft een andere naam in het plan`,
  "left-plan": ({ step }) => `${step}: vervallen, want de stap staat niet meer in het plan`,
  restored: () => "Teruggezet uit een back-up",
  settled: ({ step, more }) => `${step}: ${more}`,
  "back-in-plan": ({ step }) => `${step}: staat weer in het plan`,
  "gave-up": ({ step }) => `${step}: niet zeker of de mail weg is`,
};

const steps = {
  done: {
    title: "Klaar",
    what: "Deze stap is klaar. Er komt geen herinnering meer.",
    button: "Klaar",
    /** Shown on the page afterwards. */
    done: "De stap is klaar.",
  },
  "not-needed": {
    title: "Niet nodig",
    what: "Deze stap is hier niet nodig. Er komt geen herinnering meer.",
    button: "Niet nodig",
    done: "De stap is niet nodig.",
  },
  "still-open": {
    title: "Toch nog open",
    what: "Deze stap is dan weer open. De werkdagen tot een herinnering beginnen opnieuw. Wie er al een kreeg, krijgt geen tweede.",
    button: "Toch nog open",
    done: "De stap is weer open.",
  },
  "send-now": {
    title: "Nu versturen",
    what: "De mail gaat meteen weg en wacht niet op de geplande dag of op de wachttijd. Dit kun je niet ongedaan maken.",
    button: "Nu versturen",
    done: "De mail wordt nu verstuurd.",
  },
  resend: {
    title: "Nog een keer versturen",
    what: "Dezelfde mail gaat meteen nog een keer weg.",
    button: "Nog een keer versturen",
    done: "De mail wordt nog een keer verstuurd.",
  },
  remind: {
    title: "Later herinneren",
    what: "Wie deze stap heeft, krijgt de mail na dit aantal werkdagen nog een keer.",
    button: "Herinnering plannen",
    done: "De herinnering is gepland.",
  },
  "hand-over": {
    title: "Doorgeven aan een collega",
    what: "Deze collega krijgt de stap per mail, en alles wat daar nog over komt. Wie de stap had, krijgt er niets meer over.",
    button: "Doorgeven",
    done: "De stap is doorgegeven.",
  },
  skip: {
    title: "Overslaan",
    what: "Deze stap vervalt, ook als de datums wijzigen.",
    button: "Overslaan",
    done: "De stap is overgeslagen.",
  },
};

export const departure = {
  title: (leaver: string) => `Vertrek van ${leaver}`,
  erasedName: "(naam gewist)",
  facts: {
    employee: "Medewerker",
    manager: "Leidinggevende",
    hrContact: "Contactpersoon bij HR",
    announced: "Aangekondigd op",
    lastDay: "Laatste werkdag",
    endOfEmployment: "Einde dienstverband",
    kind: "Soort vertrek",
    extraSteps: "Extra stappen",
    ...forEachOwnField((_, name) => ownFields[name].fact ?? ownFields[name].label),
    talkChoice: "Antwoord op de uitnodiging",
    talk: "Gesprek",
    talkHolder: "Gesprekspartner",
    talkMoments: "Voorgestelde momenten",
    talkReport: "Na het gesprek",
    talkLines: "Tekst over het gesprek",
    contactAsked: "Mail over werken bij ons",
    namedAnswers: "Antwoorden met naam",
  },
  workAddress: "werk",
  privateAddress: "privé",
  addressUnconfirmed: (day: string) =>
    `Zelf doorgegeven op ${day}. De medewerker heeft het nog niet bevestigd.`,
  addressConfirmed: (day: string) => `Zelf doorgegeven, en bevestigd op ${day}.`,
  addressDeclined: (day: string) =>
    `De medewerker geeft liever geen privémailadres (doorgegeven op ${day}). Stappen die dat nodig hadden, vervallen.`,
  standIn: (name: string, from: string, until: string | undefined) =>
    until ? `${name}, van ${from} tot en met ${until}` : `${name}, vanaf ${from}`,
  settled: {
    sent: "de mail is volgens HR verstuurd",
    send: "alsnog verstuurd, op verzoek van HR",
    never: "niet meer verstuurd, op verzoek van HR",
  },
  talkReport: { held: "Het gesprek is geweest.", notHeld: "Het gesprek ging niet door." },
  talkChoices: {
    talk: "Wil graag een gesprek",
    "no-talk": "Geen gesprek",
    with: {
      hr: "met HR",
      "somebody-else": "met iemand anders",
      manager: "met de oude leidinggevende",
      "no-matter": "maakt niet uit met wie",
    },
  },
  talk: (at: string, minutes: number, holder: string, where: string | undefined) =>
    `${at}, ${minutes} minuten, met ${holder}${where ? `, ${where}` : ""}`,
  calledOff: "gaat niet door",
  contactAsked: (at: string) => `gevraagd op ${at}`,
  readNamedAnswers: "Naar de antwoorden",
  namedAnswers: (until: string) => `te lezen tot en met ${until}`,

  withdrawn: (reason: string, at: string) => `Dit vertrek is ingetrokken op ${at}: ${reason}.`,
  withdrawalReasons: {
    stays: "de medewerker blijft",
    mistake: "het was een vergissing",
    "came-back": "de medewerker is teruggekomen",
  },
  withdrawalHints: {
    stays: "Wie al een mail kreeg, hoort dat het vertrek niet doorgaat.",
    mistake: "Niemand krijgt bericht, ook niet wie al een mail kreeg.",
    "came-back": "Wie al een mail kreeg, hoort dat de medewerker terug is.",
  },
  missingSettings: (missing: string) =>
    `Een mail met vragen aan de medewerker kan nog niet weg. In de instellingen ontbreekt: ${missing}. Vraag je beheerder om dat in te vullen. Daarna gaat de mail vanzelf.`,
  objected: (at: string) => `Sinds ${at} krijgt de medewerker op eigen verzoek geen mails meer.`,
  erased: (at: string) =>
    `De gegevens van dit vertrek zijn gewist op ${at}. De namen zijn weg. Alleen de datums, het soort vertrek en de gebeurtenissen staan er nog.`,

  undo: {
    what: "Vergissing? Trek het vertrek dan in: er gaat niets weg en niemand krijgt bericht.",
    button: "Het was een vergissing: intrekken",
    again:
      "Klopt er iets niet? Wijzig het nu. Wie al een mail kreeg, hoort pas daarna wat er verandert, en maar één keer.",
    afterWithdrawal: "Toch anders?",
    afterMistake:
      "Leg het vertrek opnieuw vast: het formulier is dan al ingevuld. Of maak de intrekking ongedaan. Dan loopt dit vertrek weer.",
    afterOther: "Maak de intrekking ongedaan. Dan loopt dit vertrek weer.",
    recordAgain: "Opnieuw vastleggen",
  },
  ownSteps: "Taken voor HR",
  ownStepsWhat: "Wat je afvinkt, staat niet meer in de ochtendmail. Je kunt dat ongedaan maken.",
  ownColumns: { step: "Taak", when: "Wanneer", state: "Status", do: "Acties" },
  ownStepRead: "Bekijk de taak",
  noOwnSteps: "Bij dit vertrek zijn er geen taken voor HR.",
  timeline: "Tijdlijn",
  changes: "Wijzigen",
  changesWhat: "Je leest eerst wat er gebeurt. Er verandert pas iets als je bevestigt.",
  doing,
  export: {
    title: "Gegevens van de medewerker",
    page: "Bekijken of printen",
    file: "Downloaden als JSON",
    what: "Alles wat we van de medewerker bewaren: als pagina om te printen en mee te geven, of als bestand. In de geschiedenis komt te staan dat jij het ophaalde.",
  },

  history: "Geschiedenis",
  /** Repeated answers through one link are shown once a day. */
  times: (times: number) => `${times} keer gewijzigd die dag; dit is het laatste`,
  historyColumns: { at: "Wanneer", who: "Wie", what: "Wat" },
  who: {
    you: "jij",
    totziens: "automatisch",
    manager: "de leidinggevende",
    leaver: "de medewerker",
    hr: "HR, via een link in een mail",
    desk: "een afdeling",
    colleague: "de collega die de stap heeft",
    interviewer: "de gesprekspartner",
    otherAtHr: "een collega, of het HR-systeem",
  },
  events,
  roles: { manager: "Leidinggevende", hrContact: "Contactpersoon bij HR" },

  steps,
  whatToDo: "Acties",
  nothingToDo: "Met deze stap kun je nu niets doen.",
  skipReasons: {
    "already-done": "Is al gedaan",
    "does-not-apply": "Past hier niet",
    "on-request": "Op verzoek",
    other: "Anders",
    "no-longer-useful": "Heeft geen zin meer",
    "not-caught-up": "Het moment is voorbij",
    withdrawn: "Het vertrek is ingetrokken",
    objected: "De medewerker wil geen mails meer",
    "address-declined": "De medewerker geeft liever geen privémailadres",
    "no-talk": "Er komt geen gesprek",
    "talk-chosen": "De medewerker wil een gesprek; het moment volgt",
    "talk-agreed": "Het gesprek is al gepland",
    "not-in-plan": "De stap staat niet meer in het plan",
  },
  fields: {
    skipReason: { label: "Waarom?" },
    workingDays: { label: "Over hoeveel werkdagen?", hint: "1 tot en met 60." },
    name: { label: "Naam" },
    calledName: { label: "Roepnaam" },
    address: { label: "Mailadres" },
    language: { label: "Taal van de mails" },
    withdrawalReason: { label: "Waarom gaat het niet door?" },
    role: { label: "Wie wordt vervangen?" },
    from: { label: "Vanaf", hint: "Leeg: vandaag." },
    until: { label: "Tot en met", hint: "Laat leeg als het voorgoed is." },
    at: { label: "Dag en tijd", hint: "Lokale tijd." },
    minutes: { label: "Hoeveel minuten?", hint: "10 tot en met 240. Leeg: de gewone duur." },
    where: { label: "Waar?", hint: "Een plek, een telefoonnummer of een link." },
    "with.name": {
      label: "Met wie?",
      hint: "Leeg: wie de medewerker koos, en anders de leidinggevende.",
    },
    "with.calledName": { label: "Roepnaam van de gesprekspartner" },
    "with.address": { label: "Mailadres van de gesprekspartner" },
    "with.language": { label: "Taal van de uitnodiging" },
    confirmed: { label: "Ja, wis de gegevens voorgoed" },
    everything: { label: "Ook alle andere vertrekken van deze persoon" },
  },
  reasonLabel: "Reden",
  confirmMissing: "Vink dit aan als je de gegevens echt wilt wissen.",

  preview: {
    title: "Wat verandert er?",
    what: (minutes: number) =>
      `Er is nog niets opgeslagen. Na het bevestigen begint een nieuwe wachttijd van ${minutes} minuten. Zo lang gaat er niets weg.`,
    /** For other changes. */
    notYet: "Er is nog niets opgeslagen. Kijk of het klopt en bevestig.",
    show: "Bekijk wat er verandert",
    moved: {
      moved: "Dit schuift",
      added: "Dit komt erbij",
      dropped: "Dit vervalt",
      mixed: "Dit verandert",
    },
    movedColumns: { step: "Stap", before: "Was", after: "Wordt" },
    nothingMoves: "Er schuift geen enkele stap.",
    new: "komt erbij",
    gone: "vervalt",
    change: "Terug en aanpassen",
  },
  nothingChanged: "Dit is al zo. Er verandert niets.",
  back: "Terug naar het vertrek",
  problems: (count: number) =>
    count === 1 ? "Er klopt nog één ding niet" : `Er kloppen nog ${count} dingen niet`,
  /** For a person; the API's sentence is for a program. */
  foreignDomain: (domain: string) =>
    `Naar ${domain} ging voor dit vertrek nog geen mail. Klopt het adres? Bevestig het dan nog een keer.`,
  refusals: {
    "changed-meanwhile":
      "Iemand anders heeft dit vertrek intussen gewijzigd. Je ziet het zoals het nu is. Wat je invulde, staat er nog. Is het nog nodig? Bevestig het dan opnieuw.",
    "sent-already": "Deze mail is al verstuurd. Je kunt hem wel nog een keer versturen.",
    "not-sent-yet": "Deze mail is nog niet verstuurd. Je kunt hem nu versturen.",
    "step-is-over": "Deze stap is al klaar, niet nodig of overgeslagen, of het is er te laat voor.",
    "settings-missing":
      "Deze mail stelt de medewerker vragen, en daarvoor ontbreekt een instelling. Vraag je beheerder om die in te vullen. Daarna gaat de mail vanzelf.",
    "has-no-mail":
      "Dat kan niet met deze stap: een taak van HR heeft geen eigen mail, en een stap van de medewerker kan niet naar een collega.",
    "unknown-step": "Deze stap hoort niet bij dit vertrek.",
    "left-already":
      "Deze medewerker is al vertrokken. Kies of die is teruggekomen, of dat het een vergissing was.",
    "not-left-yet":
      "Deze medewerker is nog niet vertrokken. Kies of die blijft, of dat het een vergissing was.",
  },
};

export type DepartureWords = InAnyLanguage<typeof departure>;

/** What a line of the history is about: the parts of its detail that can be told. */
export interface EventFacts {
  /** The step's title, if it is about one. */
  readonly step: string;
  /** Other details, in words. */
  readonly more: string;
}
