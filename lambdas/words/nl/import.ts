import { forEachOwnField } from "../../departure/fields.ts";
import type { RowMet } from "../../departure/model/imports.ts";
import type { InAnyLanguage } from "../in-any-language.ts";
import { ownFields } from "./fields.ts";

const DAY = "Een dag: 28-2-2027, 2027-02-28 of 28 februari 2027.";
const ADDRESS = "Eén mailadres.";
const OWN_LANGUAGE = "Leeg is: de taal van je organisatie.";

export const importPages = {
  start: {
    title: "Vertrekken importeren",
    intro:
      "Gaan er meer mensen weg? Zet ze in één bestand. Je ziet eerst wat we gelezen hebben. Pas als je dat goed vindt, leggen we het vast.",
    upload: "Kies je bestand",
    label: "CSV-bestand",
    hint: (rows: string, megabytes: string) =>
      `Ten hoogste ${rows} rijen en ${megabytes} MB. In Excel kies je: Opslaan als, en dan CSV.`,
    tooLarge: (megabytes: string) =>
      `Dit bestand is te groot. Er past ${megabytes} MB in. Deel het op.`,
    button: "Lees het bestand",
    nothingYet: "Er wordt nog niets vastgelegd, en er gaat nog geen mail weg.",
    forReader:
      "Met jouw account kun je alles zien, maar niets veranderen. Daarom kun je hier geen bestand inleveren. Vraag een collega van HR.",
    template: "Nog geen bestand?",
    templateText:
      "Begin met een leeg bestand waar alle kolommen in staan. Wat je niet nodig hebt, mag je weghalen.",
    templateButton: "Leeg bestand downloaden",
    templateName: "totziens-vertrekken",
    kept: (days: number) =>
      `Wat we lezen, bewaren we ${days} dagen, alleen voor jou. Daarna is het weg; wat je hebt vastgelegd, blijft. Ben je de pagina kwijt? Lever hetzelfde bestand nog een keer in, dan kom je er weer. Er wordt niets dubbel vastgelegd.`,
    problems: "Dit bestand kunnen we niet gebruiken. Er is niets opgeslagen.",
    thrownAway: "We hebben weggegooid wat we gelezen hadden.",
  },
  file: {
    none: "Je hebt nog geen bestand gekozen.",
    empty: "Het bestand is leeg. Zet op de eerste regel de namen van de kolommen.",
    notText:
      "De eerste regel is niet te lezen. Sla het bestand op als CSV en lever dat in; een werkmap van Excel kunnen we niet lezen.",
    noHeader:
      "De eerste regel lijkt een vertrek. Zet er een regel boven met de namen van de kolommen.",
    noRows: "Er staan wel kolommen in het bestand, maar geen rijen. Zet elk vertrek op een rij.",
    tooManyRows: (given: string, allowed: string) =>
      `Het bestand heeft ${given} regels. Toegestaan: ${allowed} rijen. Deel het op in meer bestanden.`,
    missing: (names: readonly string[]) =>
      `Deze kolommen moeten erin staan, en ontbreken: ${names.join(", ")}.`,
    unknown: (names: readonly string[], count: number) =>
      `Deze kolommen kennen we niet: ${names.join(", ")}${count > names.length ? ` en nog ${count - names.length}` : ""}. Geef ze een naam uit de lijst hieronder, of haal ze weg.`,
    repeated: (names: readonly string[]) =>
      `Deze kolommen staan er meer dan één keer in: ${names.join(", ")}. Laat er één staan.`,
    noName: "(een kolom zonder naam)",
  },
  columns: {
    title: "De kolommen",
    intro: (otherLanguages: string) =>
      `De volgorde is vrij, hoofdletters maken niet uit, en de namen mogen ook ${otherLanguages} zijn. Een dag met schuine strepen, zoals 5/2/2027, lezen we alleen als het er maar één kan zijn.`,
    headings: ["Kolom", "Nodig", "Wat er mag staan", "Voorbeeld"] as const,
    needed: "ja",
    notNeeded: "nee",
    oneOf: (choices: string) => `Eén van: ${choices}.`,
    someOf: (steps: string) => `Eén of meer van: ${steps}.`,
    /** Allowed values, and what an empty cell means; follows a list of choices. */
    allowed: {
      "employee.name": "De voornaam en de achternaam.",
      "employee.workAddress": `${ADDRESS} Leeg als je collega er geen heeft.`,
      "employee.privateAddress": `${ADDRESS} Leeg is: we vragen erom.`,
      "employee.language": OWN_LANGUAGE,
      "employee.personnelNumber": "Hiermee herkennen we of iemand al is ingevoerd.",
      announced: `${DAY} Leeg is: de dag waarop je het bestand inlevert.`,
      lastDay: DAY,
      endOfEmployment: `${DAY} Leeg is: de laatste werkdag.`,
      kind: "Leeg is: Zelf opgezegd.",
      extraSteps: "Met een puntkomma ertussen, en alleen bij een soort vertrek met weinig stappen.",
      "manager.name": "De voornaam en de achternaam.",
      "manager.address": ADDRESS,
      "manager.language": OWN_LANGUAGE,
      "hrContact.name": "Leeg is: de gewone mailbox van HR.",
      "hrContact.address": `${ADDRESS} Leeg is: de gewone mailbox van HR.`,
      "hrContact.language": OWN_LANGUAGE,
      ...forEachOwnField((_, name) => ownFields[name].allowed ?? "Leeg mag."),
    },
    examples: {
      "employee.name": "Sanne Bakker",
      "employee.workAddress": "s.bakker@voorbeeld.nl",
      "employee.privateAddress": "sanne@thuis.example",
      "employee.language": "Nederlands",
      "employee.personnelNumber": "10482",
      announced: "14-1-2027",
      lastDay: "19-2-2027",
      endOfEmployment: "28-2-2027",
      kind: "Zelf opgezegd",
      extraSteps: "",
      "manager.name": "Fatima El Idrissi",
      "manager.address": "f.elidrissi@voorbeeld.nl",
      "manager.language": "Nederlands",
      "hrContact.name": "Ruben Visser",
      "hrContact.address": "r.visser@voorbeeld.nl",
      "hrContact.language": "Nederlands",
      ...forEachOwnField((_, name) => ownFields[name].example),
    },
  },
  asking: {
    title: "Welke kolom is wat?",
    intro: (count: number) =>
      count === 1
        ? "In je bestand staat een kolom die we niet kennen. Zeg wat het is, of laat haar weg."
        : `In je bestand staan ${count} kolommen die we niet kennen. Zeg wat ze zijn, of laat ze weg.`,
    remembered:
      "We onthouden dit voor het volgende bestand, van jou en van je collega’s. Kies je dan anders, dan geldt dat.",
    known: (names: readonly string[]) => `Deze kolommen kennen we: ${names.join(", ")}.`,
    column: (name: string) => `Kolom ‘${name}’`,
    nameless: (number: number) => `Kolom ${number}, zonder naam`,
    sample: (cells: readonly string[]) => `Hierin staat bijvoorbeeld: ${cells.join("; ")}.`,
    empty: "Hierin staat niets.",
    leaveOut: "Laat weg",
    needed: (name: string) => `${name} (nodig)`,
    button: "Lees het bestand",
    problems: "We kunnen het bestand nog niet lezen",
    missing: (names: readonly string[]) => `Zeg nog in welke kolom dit staat: ${names.join(", ")}.`,
    taken: (field: string) =>
      `‘${field}’ is ook een andere kolom. Kies hier iets anders, of laat er één weg.`,
    notListed: "Kies iets uit de lijst.",
    ofYours: "Kolommen met een eigen naam",
    is: (column: string, field: string) => `‘${column}’ is ${field}`,
    isLeftOut: (column: string) => `‘${column}’ laten we weg`,
    again: "Kies opnieuw",
  },
  row: {
    views: "Welke rijen",
    shown: {
      problems: (count: string) => `Niet goed (${count})`,
      running: (count: string) => `Loopt al (${count})`,
      known: (count: string) => `Staat er al of dubbel (${count})`,
      new: (count: string) => `Nieuw (${count})`,
      all: (count: string) => `Alle rijen (${count})`,
      refused: (count: string) => `Niet vastgelegd (${count})`,
      departures: (count: string) => `Vertrekken (${count})`,
      left: (count: string) => `Blijft staan (${count})`,
      withdrawn: (count: string) => `Ingetrokken (${count})`,
    },
    leaver: "Wie vertrekt",
    manager: "Leidinggevende",
    lastDay: "Laatste werkdag",
    problems: "Wat er niet klopt",
    state: "Stand",
    line: (line: number) => `regel ${line}`,
    nobody: "Geen naam",
    good: "Nieuw",
    met: {
      known: "Staat er al",
      running: "Loopt al, met andere dagen",
      twice: "Dubbel in dit bestand",
    },
    back: {
      withdrawn: "Ingetrokken",
      mailed: "Blijft: er is al over gemaild",
      changed: "Blijft: iemand heeft er iets aan veranderd",
      "withdrawn-before": "Was al ingetrokken",
      erased: "Was al gewist",
    },
    recorded: "Vastgelegd",
    known: "Stond er al",
    toRunning: "Bekijk het vertrek dat al loopt",
    beside: "Toch vastleggen, naast wat al loopt",
    besideOf: (line: number) => `Regel ${line} toch vastleggen, naast wat al loopt`,
    pages: "Bladzijden met rijen",
    page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    previous: "Vorige bladzijde",
    next: "Volgende bladzijde",
  },
  read: {
    title: "Dit hebben we gelezen",
    decide: "Klopt het zo?",
    summary: ({ rows, fresh, met, bad }: RowCounts) =>
      `${rowsNl(rows)}: ${listNl([
        fresh > 0 && `${fresh} nieuw`,
        met.known > 0 && `${met.known} ${met.known === 1 ? "staat" : "staan"} er al`,
        met.twice > 0 && `${met.twice} dubbel in dit bestand`,
        met.running > 0 &&
          `${met.running} ${met.running === 1 ? "loopt" : "lopen"} al met andere dagen`,
        bad > 0 && `${bad} niet goed`,
      ])}. Er is nog niets vastgelegd.`,
    record: (fresh: number) => `Leg ${departuresNl(fresh)} vast`,
    what: ({ fresh, minutes, ...others }: RowCounts & { readonly minutes: number }) =>
      `We leggen ${departuresNl(fresh)} vast en plannen de mails. Na ${minutes} minuten kunnen de eerste mails weggaan. Stappen waarvan de dag al voorbij is, krijgt iedereen samen in één mail.${othersNl(others)}`,
    nobodyNew: {
      title: "Verwerk de rijen",
      what: "Er is niemand nieuw. Van wie al een vertrek loopt met andere dagen, kun je daarna per rij zeggen dat het een tweede vertrek is.",
      button: "Verwerk de rijen",
    },
    nothingNew: {
      title: "Er is niets om vast te leggen",
      text: "Wie in dit bestand staat, staat er al.",
    },
    nothingGood: {
      title: "Er is niets om vast te leggen",
      text: "Geen enkele rij is goed. Download ze met de reden erbij, verbeter ze en lever het bestand weer in.",
    },
    drop: "Gooi weg",
    dropWhat: "We gooien weg wat we uit dit bestand gelezen hebben. Er wordt niets vastgelegd.",
  },
  running: {
    title: "We leggen de vertrekken vast",
    progress: "Hoe ver we zijn",
    soFar: ({ taken, rows, recorded, known, refused }: Counts & { taken: number; rows: number }) =>
      `${taken} van de ${rowsNl(rows)} gedaan: ${listNl([`${recorded} vastgelegd`, known > 0 && `${known} al bekend of dubbel`, refused > 0 && `${refused} niet vastgelegd`])}.`,
    leave: "Je hoeft niet te wachten: het gaat door als je deze pagina sluit.",
    refresh: "Ververs",
    slow: "Gaat het niet verder?",
    goOn: "Ga verder",
    goOnWhat:
      "Het duurt langer dan gewoonlijk. Met deze knop beginnen we opnieuw aan wat nog niet af is. Er wordt niets dubbel vastgelegd.",
  },
  finished: {
    title: "Klaar",
    summary: ({ recorded, there, twice, refused }: DoneCounts) =>
      `${listNl([
        `${departuresNl(recorded)} vastgelegd`,
        there > 0 && `${there} ${there === 1 ? "stond" : "stonden"} er al`,
        twice > 0 && `${twice} dubbel in dit bestand`,
        refused > 0 && `${refused} niet vastgelegd`,
      ])}.`,
    refusedTitle: "Nog te verbeteren",
    refused:
      "Wat niet is vastgelegd, staat hieronder met de reden. Download het, verbeter het en lever het bestand weer in: de laatste kolom mag blijven staan.",
    tidy: "Opruimen",
    another: "Nog een bestand",
    takeBack: {
      title: "Was dit het verkeerde bestand?",
      what: (recorded: number, until: string) =>
        `Tot ${until} kun je deze import terugdraaien. We trekken dan ${recorded === 1 ? "het vertrek" : `de ${recorded} vertrekken`} in als vergissing, en niemand krijgt daar een mail over. Wat al gemaild is, of door iemand veranderd, blijft staan. Je ziet daarna wat er is gebeurd.`,
      button: "Draai de import terug",
    },
    drop: "Gooi weg",
    dropWhat:
      "We gooien weg wat we nog van dit bestand hebben. De vertrekken die zijn vastgelegd, blijven.",
  },
  takingBack: {
    title: "We draaien de import terug",
    progress: "Hoe ver we zijn",
    soFar: ({ recorded, back }: { recorded: number; back: BackCounts }) =>
      `${back.withdrawn + back.left} van de ${departuresNl(recorded)} gedaan: ${back.withdrawn} ingetrokken, ${back.left} ${back.left === 1 ? "blijft" : "blijven"} staan.`,
    leave: "Je hoeft niet te wachten: het gaat door als je deze pagina sluit.",
    refresh: "Ververs",
    slow: "Gaat het niet verder?",
    goOn: "Ga verder",
    goOnWhat:
      "Het duurt langer dan gewoonlijk. Met deze knop beginnen we opnieuw aan wat nog niet af is.",
  },
  takenBack: {
    title: "De import is teruggedraaid",
    summary: ({ withdrawn, left }: BackCounts) =>
      `${departuresNl(withdrawn)} ingetrokken. Niemand krijgt daar een mail over.${left === 0 ? "" : left === 1 ? " Eén vertrek is niet door ons ingetrokken; hieronder staat waarom." : ` ${left} vertrekken zijn niet door ons ingetrokken; hieronder staat waarom.`}`,
    /** When the same file is handed in later. */
    before: ({ withdrawn }: BackCounts) =>
      `Dit bestand heb je al eerder ingeleverd en daarna teruggedraaid: ${departuresNl(withdrawn)} ingetrokken.`,
    dropWhat:
      "We gooien weg wat we nog van dit bestand hebben. Aan de vertrekken zelf verandert niets: wat is ingetrokken, blijft ingetrokken.",
    again:
      "Wil je hetzelfde bestand toch nog gebruiken? Gooi eerst weg wat we ervan hebben, en lever het dan opnieuw in.",
  },
  /** When it was uploaded, and how long it is kept. */
  kept: (since: string, until: string) =>
    `Ingeleverd op ${since}. We bewaren dit tot ${until}, alleen voor jou.`,
  again:
    "Dit bestand heb je al eerder ingeleverd. Dit is hoe het ervoor staat; er gebeurt niets dubbel.",
  /** Name of the file with refused rows; without personal data. */
  refusedName: "totziens-niet-vastgelegd",
  download: "Download wat niet goed is, met de reden",
};

function departuresNl(count: number): string {
  return count === 1 ? "1 vertrek" : `${count} vertrekken`;
}

function rowsNl(count: number): string {
  return count === 1 ? "1 rij" : `${count} rijen`;
}

/** What happens with the rows that are no new departure. */
function othersNl({ met, bad }: Pick<RowCounts, "met" | "bad">): string {
  const present = met.known + met.twice;
  return [
    present > 0 && " Wie er al staat, leggen we niet nog een keer vast.",
    met.running > 0 &&
      " Van wie al een vertrek loopt met andere dagen, kun je daarna per rij zeggen dat het een tweede vertrek is.",
    bad === 1 &&
      " De rij die niet goed is, slaan we over. Die kun je downloaden, verbeteren en weer inleveren.",
    bad > 1 &&
      ` De ${bad} rijen die niet goed zijn, slaan we over. Die kun je downloaden, verbeteren en weer inleveren.`,
  ]
    .filter(Boolean)
    .join("");
}

function listNl(parts: readonly (string | false)[]): string {
  return new Intl.ListFormat("nl", { type: "conjunction" }).format(
    parts.filter((each) => each !== false),
  );
}

/** The rows of a file by what would become of each. */
export interface RowCounts {
  readonly rows: number;
  readonly fresh: number;
  readonly met: Readonly<Record<RowMet, number>>;
  readonly bad: number;
}

interface BackCounts {
  readonly withdrawn: number;
  readonly left: number;
}

export type ImportWords = InAnyLanguage<typeof importPages>;

interface Counts {
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
}

interface DoneCounts {
  readonly recorded: number;
  readonly there: number;
  readonly twice: number;
  readonly refused: number;
}

/** The words of a file of rows, and of problems that concern no single field. */
export const importFile = {
  /** The last column of refused rows: the reason. */
  problemColumn: "Wat er niet klopt",
  notText:
    "Deze rij is niet als tekst te lezen. Kijk of er een aanhalingsteken te veel in staat, of typ de rij opnieuw.",
  tooLong: (given: number, allowed: number) =>
    `Deze rij is te lang: ${given} bytes. Toegestaan: ${allowed} bytes.`,
  cellCount: (given: number, columns: number) =>
    `Deze rij heeft ${given} ${given === 1 ? "cel" : "cellen"}, en het bestand ${columns} kolommen. Kijk of er een scheidingsteken te veel of te weinig staat.`,
  more: (count: number) => (count === 1 ? "En nog iets." : `En nog ${count} dingen.`),
  days: {
    unreadable: (given: string) =>
      `‘${given}’ kunnen we niet lezen. Schrijf een dag zo: 31-8-2027, 2027-08-31 of 31 augustus 2027.`,
    "no-such-day": (given: string) => `‘${given}’ bestaat niet. Kies een dag die er is.`,
    "two-days": (given: string) =>
      `‘${given}’ kan twee dagen zijn. Schrijf jaar, maand en dag zo: 2027-02-28, of dag, maand en jaar zo: 28-2-2027.`,
    "with-time": (given: string) =>
      `Bij ‘${given}’ staat een tijd, en hier hoort alleen een dag. Laat de tijd weg: 28-2-2027.`,
  },
  running: (lastDay: string, endOfEmployment: string) =>
    `Van deze persoon loopt al een vertrek: laatste werkdag ${lastDay}, einde dienstverband ${endOfEmployment}. Wil je dat veranderen? Doe het dan bij dat vertrek.`,
  inColumn: (column: string, message: string) => `${column}: ${message}`,
};

export type ImportFileWords = InAnyLanguage<typeof importFile>;
