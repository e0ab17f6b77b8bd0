import { forEachOwnField } from "../../departure/fields.ts";
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
  row: {
    views: "Welke rijen",
    shown: {
      problems: (count: string) => `Niet goed (${count})`,
      all: (count: string) => `Alle rijen (${count})`,
      refused: (count: string) => `Niet vastgelegd (${count})`,
      departures: (count: string) => `Vertrekken (${count})`,
    },
    leaver: "Wie vertrekt",
    manager: "Leidinggevende",
    lastDay: "Laatste werkdag",
    problems: "Wat er niet klopt",
    state: "Stand",
    line: (line: number) => `regel ${line}`,
    nobody: "Geen naam",
    good: "Goed",
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
    summary: ({ rows, good, bad }: { rows: number; good: number; bad: number }) =>
      `${rowsNl(rows)}: ${good} goed en ${bad} niet goed. Er is nog niets vastgelegd.`,
    record: (good: number) => `Leg ${departuresNl(good)} vast`,
    what: ({ good, bad, minutes }: { good: number; bad: number; minutes: number }) =>
      `We leggen ${departuresNl(good)} vast en plannen de mails. Na ${minutes} minuten kunnen de eerste mails weggaan. Stappen waarvan de dag al voorbij is, krijgt iedereen samen in één mail. Wie al is vastgelegd, wordt niet dubbel vastgelegd.${
        bad === 0
          ? ""
          : bad === 1
            ? " De rij die niet goed is, slaan we over. Die kun je downloaden, verbeteren en weer inleveren."
            : ` De ${bad} rijen die niet goed zijn, slaan we over. Die kun je downloaden, verbeteren en weer inleveren.`
      }`,
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
      `${taken} van de ${rowsNl(rows)} gedaan: ${recorded} vastgelegd, ${known} stonden er al, ${refused} niet vastgelegd.`,
    leave: "Je hoeft niet te wachten: het gaat door als je deze pagina sluit.",
    refresh: "Ververs",
    slow: "Gaat het niet verder?",
    goOn: "Ga verder",
    goOnWhat:
      "Het duurt langer dan gewoonlijk. Met deze knop beginnen we opnieuw aan wat nog niet af is. Er wordt niets dubbel vastgelegd.",
  },
  finished: {
    title: "Klaar",
    summary: ({ recorded, known, refused }: Counts) =>
      `${departuresNl(recorded)} vastgelegd, ${known} stonden er al, ${refused} niet vastgelegd.`,
    refusedTitle: "Nog te verbeteren",
    refused:
      "Wat niet is vastgelegd, staat hieronder met de reden. Download het, verbeter het en lever het bestand weer in: de laatste kolom mag blijven staan.",
    tidy: "Opruimen",
    another: "Nog een bestand",
    drop: "Gooi weg",
    dropWhat:
      "We gooien weg wat we nog van dit bestand hebben. De vertrekken die zijn vastgelegd, blijven.",
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

export type ImportWords = InAnyLanguage<typeof importPages>;

interface Counts {
  readonly recorded: number;
  readonly known: number;
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
