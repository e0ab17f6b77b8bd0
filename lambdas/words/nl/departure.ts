import { forEachOwnField } from "../../departure/fields.ts";
import type { HistoryEvent } from "../../departure/model/history.ts";
import type { InAnyLanguage } from "../in-any-language.ts";
import { ownFields } from "./fields.ts";

const doing = {
  dates: {
    title: "Datums of soort veranderen",
    what: "Wat al weg is, blijft zoals het was. Alles wat nog komt, schuift mee. Je ziet eerst de nieuwe tijdlijn; daarna bevestig je.",
    button: "Leg de verandering vast",
    /** Shown on the page afterwards. */
    done: "De verandering is vastgelegd. De tijdlijn is aangepast.",
  },
  correct: {
    title: "Namen en adressen verbeteren",
    what: "Niemand krijgt hier een mail over. Kwam een mail door een fout adres niet aan, dan gaat die opnieuw naar het nieuwe adres, als dat nog zin heeft.",
    button: "Sla de verbetering op",
    done: "De verbetering is opgeslagen.",
  },
  replace: {
    title: "Leidinggevende of contactpersoon vervangen",
    what: "Wat nog komt, gaat naar de nieuwe persoon, voorgoed of voor een tijdje. Je ziet eerst wie daar een mail over krijgt.",
    button: "Vervang",
    done: "De vervanging is vastgelegd.",
  },
  interview: {
    title: "Gesprek afspreken of verzetten",
    what: "Wie vertrok en wie het gesprek voert, krijgen allebei een uitnodiging voor hun agenda. Was er al een gesprek gepland, dan verschuift die afspraak.",
    button: "Stuur de uitnodiging",
    done: "Het gesprek is afgesproken. De uitnodigingen gaan weg.",
  },
  "name-holder": {
    title: "Zeggen wie het gesprek voert",
    what: "Deze collega praat liever met iemand anders. Wie jij noemt, krijgt een mail en geeft momenten. De collega krijgt een mail met die naam, en kiest.",
    button: "Leg vast wie het gesprek voert",
    done: "Het is vastgelegd. Allebei krijgen ze bericht.",
  },
  "call-off": {
    title: "Gesprek afzeggen",
    what: "Allebei krijgen ze bericht, en de afspraak verdwijnt uit hun agenda.",
    button: "Zeg het gesprek af",
    done: "Het gesprek is afgezegd.",
  },
  withdraw: {
    title: "Intrekken",
    what: "Alles wat nog niet weg is, gaat niet meer. De reden bepaalt wie er iets van hoort. Dat zie je voordat je bevestigt, en je kunt het terugnemen.",
    button: "Trek het vertrek in",
    done: "Het vertrek is ingetrokken.",
  },
  "take-back": {
    title: "Intrekking terugnemen",
    what: "Het vertrek gaat toch door. Wat gestopt was, wordt opnieuw gepland, met deze datums. Wie hoorde dat het niet doorging, krijgt daar bericht van. Je ziet eerst de nieuwe tijdlijn.",
    button: "Neem de intrekking terug",
    done: "De intrekking is teruggenomen. Het vertrek loopt weer.",
  },
  "restart-questions": {
    title: "Vragen opnieuw beginnen",
    what: "Heeft iemand anders de vragen bij het vertrek beantwoord? Wat er geantwoord is, wordt gewist en telt nergens mee. Je collega kan daarna met dezelfde link opnieuw antwoorden. Niemand ziet of er antwoorden waren. Dit kun je niet terugdraaien.",
    button: "Begin de vragen opnieuw",
    done: "De vragen beginnen opnieuw. Binnen tien minuten is weg wat er geantwoord was. Laat je collega dat daarna weten.",
  },
  object: {
    title: "Geen mails meer aan wie vertrekt",
    what: "Wil je collega geen mails meer? Dan gaat er niets meer naartoe, ook later niet. Dit kun je niet terugdraaien. De leidinggevende en HR krijgen hun andere stappen gewoon.",
    button: "Stop de mails aan deze collega",
    done: "Deze collega krijgt geen mails meer.",
  },
  erase: {
    title: "Gegevens wissen",
    what: "Namen, adressen en alles waaraan je iemand kunt herkennen, gaan voorgoed weg. Wat nog niet verstuurd is, gaat niet meer. Alleen aantallen blijven. Dit kun je niet terugdraaien.",
    button: "Wis de gegevens",
    done: "De gegevens zijn gewist.",
  },
};

const events: Readonly<Record<HistoryEvent, (about: EventFacts) => string>> = {
  submitted: () => "Vertrek vastgelegd",
  "dates-changed": ({ more }) => `Datums veranderd: ${more}`,
  "kind-changed": () => "Soort vertrek veranderd",
  corrected: ({ more }) => `Verbeterd: ${more}`,
  "address-confirmed": () => "Privéadres bevestigd",
  "address-declined": () => "Geeft liever geen privéadres",
  replaced: ({ more }) => `Vervangen: ${more}`,
  withdrawn: ({ more }) => `Ingetrokken: ${more}`,
  "taken-back": () => "Intrekking teruggenomen",
  objected: ({ more }) =>
    more
      ? "Geen mails meer aan wie vertrekt: een mail is gemeld als ongewenst"
      : "Geen mails meer aan wie vertrekt",
  erased: () => "Gegevens gewist",
  "answers-read": () => "Antwoorden met naam geopend",
  "questions-restarted": () => "Vragen bij het vertrek beginnen opnieuw",
  exported: () => "Alles wat bewaard is, opgehaald",
  "sent-now": ({ step }) => `${step}: nu verstuurd`,
  skipped: ({ step, more }) => `${step}: overgeslagen (${more})`,
  resent: ({ step }) => `${step}: nog een keer verstuurd`,
  done: ({ step }) => `${step}: gedaan`,
  "not-needed": ({ step }) => `${step}: niet nodig`,
  "still-open": ({ step }) => `${step}: toch nog open`,
  "remind-later": ({ step, more }) => `${step}: herinnering over ${more} werkdagen`,
  "handed-over": ({ step }) => `${step}: doorgegeven aan een collega`,
  "interview-planned": () => "Gesprek afgesproken",
  "interview-moved": () => "Gesprek verzet",
  "interview-cancelled": () => "Gesprek afgezegd",
  "talk-chosen": () => "Wil graag praten",
  "talk-declined": () => "Geen gesprek",
  "talk-called-off": () => "Keuze voor een gesprek teruggenomen",
  "moments-offered": ({ more }) => `Momenten voor het gesprek gegeven (${more})`,
  "holder-named": () => "Gezegd wie het gesprek voert",
  "talk-reported": ({ more }) => `Na het gesprek: ${more}`,
  "lines-released": () => "De regels over het gesprek zijn gelezen door wie vertrok",
  nudged: ({ more }) => `Herinnerd aan wat openstond (stappen: ${more})`,
  undeliverable: ({ step }) => `${step}: de mail kwam niet aan`,
  arrived: ({ step }) => `${step}: de mail is toch aangekomen`,
  complaint: ({ step }) => `${step}: de mail is gemeld als ongewenst (spam, of ‘niet voor mij’)`,
  "caught-up": ({ more }) => `Ingehaald wat te laat was (stappen: ${more})`,
  "sent-again": ({ step }) =>
    `${step}: opnieuw verstuurd, want het was niet zeker dat de mail weg was`,
  unwritable: ({ step }) => `${step}: de mail kon niet geschreven worden`,
  renamed: ({ step }) => `${step}: heeft in het plan een andere naam gekregen`,
  "left-plan": ({ step }) => `${step}: vervallen, want de stap staat niet meer in het plan`,
  "back-in-plan": ({ step }) => `${step}: staat weer in het plan`,
  "gave-up": ({ step }) => `${step}: niet zeker dat de mail weg is`,
};

const steps = {
  done: {
    title: "Gedaan",
    what: "Deze stap is klaar. Er komt geen herinnering meer.",
    button: "Gedaan",
    /** Shown on the page afterwards. */
    done: "De stap is gedaan.",
  },
  "not-needed": {
    title: "Niet nodig",
    what: "Deze stap hoeft hier niet. Er komt geen herinnering meer.",
    button: "Niet nodig",
    done: "De stap is niet nodig.",
  },
  "still-open": {
    title: "Toch nog open",
    what: "Deze stap staat dan weer open. De werkdagen tot een herinnering beginnen opnieuw; wie er al een kreeg, krijgt geen tweede.",
    button: "Toch nog open",
    done: "De stap staat weer open.",
  },
  "send-now": {
    title: "Nu versturen",
    what: "De mail gaat meteen weg en wacht niet op zijn dag of op de bedenktijd. Dit kun je niet terugdraaien.",
    button: "Verstuur nu",
    done: "De mail gaat nu weg.",
  },
  resend: {
    title: "Nog een keer sturen",
    what: "Dezelfde mail gaat meteen nog een keer weg.",
    button: "Stuur nog een keer",
    done: "De mail gaat nog een keer weg.",
  },
  remind: {
    title: "Later herinneren",
    what: "Wie deze stap heeft, krijgt hem over zoveel werkdagen nog een keer.",
    button: "Herinner later",
    done: "De herinnering is gepland.",
  },
  "hand-over": {
    title: "Doorgeven aan een collega",
    what: "Deze collega krijgt de stap per mail, en alles wat er nog over komt. De vorige krijgt er niets meer over.",
    button: "Geef door",
    done: "De stap is doorgegeven.",
  },
  skip: {
    title: "Overslaan",
    what: "Deze stap komt niet, ook niet als de datums veranderen.",
    button: "Sla over",
    done: "De stap wordt overgeslagen.",
  },
};

export const departure = {
  title: (leaver: string) => `Het vertrek van ${leaver}`,
  erasedName: "iemand die gewist is",
  facts: {
    employee: "Wie vertrekt",
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
    talkHolder: "Wie het gesprek voert",
    talkMoments: "Aangeboden momenten",
    talkReport: "Na het gesprek",
    talkLines: "Wat over het gesprek is geschreven",
    contactAsked: "Mail over werken bij ons",
    namedAnswers: "Antwoorden met naam",
  },
  workAddress: "werk",
  privateAddress: "privé",
  addressUnconfirmed: (day: string) =>
    `Zelf doorgegeven op ${day}. De collega heeft nog niet bevestigd dat het klopt.`,
  addressConfirmed: (day: string) => `Zelf doorgegeven, en bevestigd op ${day}.`,
  addressDeclined: (day: string) =>
    `De collega geeft liever geen privéadres. Dat is op ${day} doorgegeven. Wat daarvoor nodig was, vervalt.`,
  standIn: (name: string, from: string, until: string | undefined) =>
    until ? `${name}, van ${from} tot en met ${until}` : `${name}, vanaf ${from}`,
  talkReport: { held: "Het gesprek was er.", notHeld: "Het gesprek ging niet door." },
  talkChoices: {
    talk: "Wil graag praten",
    "no-talk": "Geen gesprek",
    with: {
      hr: "met HR",
      "somebody-else": "met iemand anders",
      manager: "met de oude leidinggevende",
      "no-matter": "met wie maakt niet uit",
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
    stays: "de collega blijft",
    mistake: "het was een vergissing",
    "came-back": "de collega is teruggekomen",
  },
  withdrawalHints: {
    stays: "Wie al een mail kreeg, hoort dat het niet doorgaat.",
    mistake: "Niemand hoort iets, ook niet wie al een mail kreeg.",
    "came-back": "Wie al een mail kreeg, hoort dat de collega terug is.",
  },
  missingSettings: (missing: string) =>
    `Een mail met een vraag aan deze collega kan nog niet weg. In de instellingen ontbreekt: ${missing}. Vraag je beheerder om dat in te vullen. Daarna gaat de mail vanzelf.`,
  objected: (at: string) => `Sinds ${at} krijgt deze collega geen mails meer, op eigen verzoek.`,
  erased: (at: string) =>
    `De gegevens van dit vertrek zijn gewist op ${at}. Er staan geen namen meer in, alleen nog de datums, het soort vertrek en wat er gebeurde.`,

  undo: {
    what: "Heb je je vergist? Trek het dan in: er gaat niets weg en niemand hoort iets.",
    button: "Het was een vergissing: trek in",
    again:
      "Klopt er iets niet? Verander het nu: wie al een mail kreeg, hoort pas daarna hoe het wordt, en maar één keer.",
    afterWithdrawal: "Toch anders?",
    afterMistake:
      "Leg je het vertrek opnieuw vast, dan staat alles al in het formulier. Of neem de intrekking terug: dan loopt dit vertrek weer.",
    afterOther: "Neem de intrekking terug: dan loopt dit vertrek weer.",
    recordAgain: "Leg opnieuw vast met deze gegevens",
  },
  ownSteps: "Wat HR zelf doet",
  ownStepsWhat: "Wat je hier afvinkt, staat niet meer in de ochtendmail. Je kunt je nog bedenken.",
  ownColumns: { step: "Stap", when: "Wanneer", state: "Stand", do: "Afvinken" },
  ownStepRead: "Lees wat er te doen is",
  noOwnSteps: "Bij dit vertrek heeft HR zelf geen stappen.",
  timeline: "De tijdlijn",
  changes: "Wat er verder kan",
  changesWhat: "Bij elk lees je eerst wat er gebeurt. Er verandert pas iets als je dat bevestigt.",
  doing,
  export: {
    title: "Gegevens van deze collega",
    page: "Gegevens om te lezen",
    file: "Gegevens als bestand",
    what: "Alles wat we van deze collega bewaren: als bladzijde om af te drukken en mee te geven, of als bestand voor een computer (JSON). In de geschiedenis komt te staan dat jij het ophaalde.",
  },

  history: "Wat er is gebeurd",
  /** Repeated answers through one link are shown once a day. */
  times: (times: number) => `${times} keer gewijzigd die dag; dit is het laatste`,
  historyColumns: { at: "Wanneer", who: "Wie", what: "Wat" },
  who: {
    you: "jij",
    totziens: "vanzelf",
    manager: "de leidinggevende",
    leaver: "wie vertrekt",
    hr: "HR, via een link in een mail",
    desk: "een afdeling",
    colleague: "de collega die de stap heeft",
    interviewer: "wie het gesprek voert",
    otherAtHr: "een collega, of het HR-systeem",
  },
  events,
  roles: { manager: "Leidinggevende", hrContact: "Contactpersoon bij HR" },

  steps,
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
    "address-declined": "De collega geeft liever geen privéadres",
    "no-talk": "Er komt geen gesprek",
    "talk-chosen": "De collega wil praten; het moment volgt",
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
      hint: "Laat naam en mailadres leeg voor wie de collega koos; koos die niets, dan is het de leidinggevende.",
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
    what: (minutes: number) =>
      `Er is nog niets opgeslagen. Bevestig je dit, dan begint een nieuwe bedenktijd van ${minutes} minuten: zo lang gaat er niets weg.`,
    /** For other changes. */
    notYet: "Er is nog niets opgeslagen. Kijk of het klopt en bevestig het dan.",
    show: "Bekijk wat er gebeurt",
    moved: {
      moved: "Dit verschuift",
      added: "Dit komt erbij",
      dropped: "Dit vervalt",
      mixed: "Dit verandert",
    },
    movedColumns: { step: "Stap", before: "Was", after: "Wordt" },
    nothingMoves: "Er verschuift geen enkele stap.",
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
    `Aan ${domain} is voor dit vertrek nog niets gestuurd. Klopt het adres? Bevestig het dan nog een keer.`,
  refusals: {
    "changed-meanwhile":
      "Iemand anders heeft dit vertrek ondertussen gewijzigd. Je ziet het zoals het nu is; wat je invulde, staat er nog. Kijk of het nog nodig is en bevestig het dan opnieuw.",
    "sent-already": "Deze mail is al verstuurd. Je kunt hem wel nog een keer sturen.",
    "not-sent-yet": "Deze mail is nog niet verstuurd. Je kunt hem nu versturen.",
    "step-is-over": "Deze stap is al klaar, niet nodig of overgeslagen, of het is er te laat voor.",
    "settings-missing":
      "Deze mail vraagt iets aan wie vertrekt, en daarvoor ontbreekt een instelling. Vraag je beheerder om die in te vullen. Daarna gaat de mail vanzelf.",
    "has-no-mail":
      "Dat kan niet met deze stap: een stap van HR heeft geen eigen mail, en een stap van wie vertrekt kan niet naar een collega.",
    "unknown-step": "Deze stap hoort niet bij dit vertrek.",
    "left-already":
      "Deze collega is al vertrokken. Kies of die is teruggekomen, of dat het een vergissing was.",
    "not-left-yet":
      "Deze collega is nog niet vertrokken. Kies of die blijft, of dat het een vergissing was.",
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
