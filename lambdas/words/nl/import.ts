import { forEachOwnField } from "../../departure/fields.ts";
import type { RowMet } from "../../departure/model/imports.ts";
import type { InAnyLanguage } from "../in-any-language.ts";
import { ownFields } from "./fields.ts";

const DAY = "Een datum: 28-2-2027, 2027-02-28 of 28 februari 2027.";
const ADDRESS = "Eén mailadres.";
const OWN_LANGUAGE = "Leeg: de taal van je organisatie.";

export const importPages = {
  start: {
    title: "Vertrekken importeren",
    intro:
      "Vertrekken er meer mensen? Zet ze in één bestand. Je ziet eerst wat we hebben gelezen. Er wordt pas iets vastgelegd als jij dat bevestigt.",
    upload: "Kies een bestand",
    label: "CSV-bestand",
    hint: (rows: string, megabytes: string) =>
      `Maximaal ${rows} rijen en ${megabytes} MB. In Excel: Opslaan als, en dan CSV.`,
    tooLarge: (megabytes: string) =>
      `Dit bestand is te groot. Toegestaan: ${megabytes} MB. Splits het op.`,
    button: "Bestand inlezen",
    nothingYet: "Er wordt nog niets vastgelegd en er gaat nog geen mail weg.",
    forReader:
      "Met jouw account kun je alles zien, maar niets wijzigen. Vraag een collega van HR om het bestand te importeren.",
    template: "Nog geen bestand?",
    templateText:
      "Begin met een leeg bestand met alle kolommen. Wat je niet nodig hebt, haal je weg.",
    templateButton: "Leeg bestand downloaden",
    templateName: "totziens-vertrekken",
    kept: (days: number) =>
      `We bewaren je bestand ${days} dagen, alleen voor jou. Wat je hebt vastgelegd, blijft. Ben je de pagina kwijt? Upload hetzelfde bestand nog een keer. Er wordt niets dubbel vastgelegd.`,
    problems: "Dit bestand kunnen we niet gebruiken. Er is niets opgeslagen.",
    thrownAway: "Het bestand is verwijderd.",
  },
  file: {
    none: "Kies eerst een bestand.",
    empty: "Het bestand is leeg. Zet de kolomnamen op de eerste regel.",
    notText:
      "De eerste regel is niet te lezen. Sla het bestand op als CSV. Een Excel-werkmap kunnen we niet lezen.",
    noHeader: "De eerste regel lijkt een vertrek. Zet daarboven een regel met de kolomnamen.",
    noRows: "Het bestand heeft kolommen, maar geen rijen. Zet elk vertrek op een rij.",
    tooManyRows: (given: string, allowed: string) =>
      `Het bestand heeft ${given} regels. Toegestaan: ${allowed} rijen. Splits het op.`,
    missing: (names: readonly string[]) =>
      `Deze verplichte kolommen ontbreken: ${names.join(", ")}.`,
    unknown: (names: readonly string[], count: number) =>
      `Deze kolommen kennen we niet: ${names.join(", ")}${count > names.length ? ` en nog ${count - names.length}` : ""}. Geef ze een naam uit de lijst hieronder, of haal ze weg.`,
    repeated: (names: readonly string[]) =>
      `Deze kolommen komen meer dan één keer voor: ${names.join(", ")}. Laat er één staan.`,
    noName: "(een kolom zonder naam)",
  },
  columns: {
    title: "Kolommen",
    intro: (otherLanguages: string) =>
      `De volgorde en hoofdletters maken niet uit. De namen mogen ook ${otherLanguages} zijn. Een datum met schuine strepen, zoals 5/2/2027, lezen we alleen als die maar één dag kan zijn.`,
    headings: ["Kolom", "Verplicht", "Toegestaan", "Voorbeeld"] as const,
    needed: "ja",
    notNeeded: "nee",
    oneOf: (choices: string) => `Eén van: ${choices}.`,
    someOf: (steps: string) => `Eén of meer van: ${steps}.`,
    /** Allowed values, and what an empty cell means; follows a list of choices. */
    allowed: {
      "employee.name": "De voornaam en de achternaam.",
      "employee.calledName":
        "Leeg: de voornaam, als die uit de naam te lezen is; anders de hele naam.",
      "employee.workAddress": `${ADDRESS} Leeg als de medewerker er geen heeft.`,
      "employee.privateAddress": `${ADDRESS} Leeg: we vragen erom.`,
      "employee.language": OWN_LANGUAGE,
      "employee.personnelNumber": "Hieraan zien we of iemand al is ingevoerd.",
      announced: `${DAY} Leeg: de dag waarop je het bestand uploadt.`,
      lastDay: DAY,
      endOfEmployment: `${DAY} Leeg: gelijk aan de laatste werkdag.`,
      kind: "Leeg: Zelf opgezegd.",
      extraSteps: "Met puntkomma’s ertussen. Alleen bij een soort vertrek met weinig stappen.",
      "manager.name": "De voornaam en de achternaam.",
      "manager.calledName":
        "Leeg: de voornaam, als die uit de naam te lezen is; anders de hele naam.",
      "manager.address": ADDRESS,
      "manager.language": OWN_LANGUAGE,
      "hrContact.name": "Leeg: de gewone mailbox van HR.",
      "hrContact.calledName":
        "Leeg: de voornaam, als die uit de naam te lezen is; anders de hele naam.",
      "hrContact.address": `${ADDRESS} Leeg: de gewone mailbox van HR.`,
      "hrContact.language": OWN_LANGUAGE,
      ...forEachOwnField((_, name) => ownFields[name].allowed ?? "Mag leeg."),
    },
    examples: {
      "employee.name": "Sanne Bakker",
      "employee.calledName": "Sanne",
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
      "manager.calledName": "Fatima",
      "manager.address": "f.elidrissi@voorbeeld.nl",
      "manager.language": "Nederlands",
      "hrContact.name": "Ruben Visser",
      "hrContact.calledName": "Ruben",
      "hrContact.address": "r.visser@voorbeeld.nl",
      "hrContact.language": "Nederlands",
      ...forEachOwnField((_, name) => ownFields[name].example),
    },
  },
  asking: {
    title: "Welke kolom is wat?",
    intro: (count: number) =>
      count === 1
        ? "Je bestand heeft een kolom die we niet kennen. Kies wat het is, of laat de kolom weg."
        : `Je bestand heeft ${count} kolommen die we niet kennen. Kies wat ze zijn, of laat ze weg.`,
    remembered:
      "We onthouden je keuze voor het volgende bestand, ook van je collega’s. Je kunt dan opnieuw kiezen.",
    known: (names: readonly string[]) => `Deze kolommen kennen we: ${names.join(", ")}.`,
    column: (name: string) => `Kolom ‘${name}’`,
    nameless: (number: number) => `Kolom ${number}, zonder naam`,
    sample: (cells: readonly string[]) => `Bijvoorbeeld: ${cells.join("; ")}.`,
    empty: "Deze kolom is leeg.",
    leaveOut: "Weglaten",
    needed: (name: string) => `${name} (verplicht)`,
    button: "Bestand inlezen",
    problems: "We kunnen het bestand nog niet lezen",
    missing: (names: readonly string[]) =>
      `Kies nog in welke kolom dit staat: ${names.join(", ")}.`,
    taken: (field: string) =>
      `‘${field}’ is ook al voor een andere kolom gekozen. Kies iets anders, of laat er één weg.`,
    notListed: "Kies iets uit de lijst.",
    ofYours: "Kolommen met een eigen naam",
    is: (column: string, field: string) => `‘${column}’ is ${field}`,
    isLeftOut: (column: string) => `‘${column}’ laten we weg`,
    again: "Opnieuw kiezen",
  },
  row: {
    views: "Welke rijen",
    shown: {
      problems: (count: string) => `Met fouten (${count})`,
      running: (count: string) => `Loopt al (${count})`,
      known: (count: string) => `Al vastgelegd of dubbel (${count})`,
      new: (count: string) => `Nieuw (${count})`,
      all: (count: string) => `Alle rijen (${count})`,
      refused: (count: string) => `Niet vastgelegd (${count})`,
      departures: (count: string) => `Vertrekken (${count})`,
      left: (count: string) => `Blijft staan (${count})`,
      withdrawn: (count: string) => `Ingetrokken (${count})`,
    },
    leaver: "Medewerker",
    manager: "Leidinggevende",
    lastDay: "Laatste werkdag",
    problems: "Fouten",
    state: "Status",
    line: (line: number) => `regel ${line}`,
    nobody: "Geen naam",
    good: "Nieuw",
    met: {
      known: "Al vastgelegd",
      running: "Loopt al, met andere datums",
      twice: "Dubbel in dit bestand",
    },
    back: {
      withdrawn: "Ingetrokken",
      mailed: "Blijft: er is al een mail verstuurd",
      changed: "Blijft: iemand heeft het gewijzigd",
      "withdrawn-before": "Was al ingetrokken",
      erased: "Was al gewist",
    },
    recorded: "Vastgelegd",
    known: "Was al vastgelegd",
    toRunning: "Bekijk het lopende vertrek",
    beside: "Toch vastleggen, als tweede vertrek",
    besideOf: (line: number) => `Regel ${line} toch vastleggen, als tweede vertrek`,
    pages: "Pagina’s met rijen",
    page: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
    previous: "Vorige pagina",
    next: "Volgende pagina",
  },
  read: {
    title: "Dit hebben we gelezen",
    decide: "Klopt het zo?",
    summary: ({ rows, fresh, met, bad }: RowCounts) =>
      `${rowsNl(rows)}: ${listNl([
        fresh > 0 && `${fresh} nieuw`,
        met.known > 0 && `${met.known} al vastgelegd`,
        met.twice > 0 && `${met.twice} dubbel in dit bestand`,
        met.running > 0 &&
          `${met.running} ${met.running === 1 ? "loopt" : "lopen"} al met andere datums`,
        bad > 0 && `${bad} met fouten`,
      ])}. Er is nog niets vastgelegd.`,
    record: (fresh: number) => `${departuresNl(fresh)} vastleggen`,
    what: ({ fresh, minutes, ...others }: RowCounts & { readonly minutes: number }) =>
      `We leggen ${departuresNl(fresh)} vast en plannen de mails. Na ${minutes} minuten kunnen de eerste mails weggaan. Stappen van dagen die al voorbij zijn, komen samen in één mail per persoon.${othersNl(others)}`,
    nobodyNew: {
      title: "Rijen verwerken",
      what: "Er zijn geen nieuwe vertrekken. Loopt er al een vertrek met andere datums? Dan kun je daarna per rij kiezen dat het een tweede vertrek is.",
      button: "Rijen verwerken",
    },
    nothingNew: {
      title: "Er is niets om vast te leggen",
      text: "Iedereen in dit bestand is al vastgelegd.",
    },
    nothingGood: {
      title: "Er is niets om vast te leggen",
      text: "In elke rij staat een fout. Download de rijen met uitleg, verbeter ze en upload het bestand opnieuw.",
    },
    drop: "Bestand verwijderen",
    dropWhat: "We verwijderen dit bestand. Er wordt niets vastgelegd.",
  },
  running: {
    title: "Bezig met vastleggen",
    progress: "Voortgang",
    soFar: ({ taken, rows, recorded, known, refused }: Counts & { taken: number; rows: number }) =>
      `${taken} van de ${rowsNl(rows)} gedaan: ${listNl([`${recorded} vastgelegd`, known > 0 && `${known} al vastgelegd of dubbel`, refused > 0 && `${refused} niet vastgelegd`])}.`,
    leave: "Je kunt deze pagina sluiten: het gaat gewoon door.",
    refresh: "Vernieuwen",
    slow: "Gaat het niet verder?",
    goOn: "Opnieuw proberen",
    goOnWhat:
      "Het duurt langer dan normaal. Met deze knop gaan we verder met wat nog niet klaar is. Er wordt niets dubbel vastgelegd.",
  },
  finished: {
    title: "Klaar",
    summary: ({ recorded, there, twice, refused }: DoneCounts) =>
      `${listNl([
        `${departuresNl(recorded)} vastgelegd`,
        there > 0 && `${there} ${there === 1 ? "was" : "waren"} al vastgelegd`,
        twice > 0 && `${twice} dubbel in dit bestand`,
        refused > 0 && `${refused} niet vastgelegd`,
      ])}.`,
    refusedTitle: "Nog te verbeteren",
    refused:
      "Deze rijen zijn niet vastgelegd. Download ze met uitleg, verbeter ze en upload het bestand opnieuw. De laatste kolom mag blijven staan.",
    tidy: "Bestand verwijderen",
    another: "Nog een bestand importeren",
    takeBack: {
      title: "Verkeerd bestand?",
      what: (recorded: number, until: string) =>
        `Tot ${until} kun je deze import ongedaan maken. We trekken dan ${recorded === 1 ? "het vertrek" : `de ${recorded} vertrekken`} in als vergissing, en niemand krijgt daar een mail over. Vertrekken waarover al is gemaild of die iemand heeft gewijzigd, blijven staan.`,
      button: "Import ongedaan maken",
    },
    drop: "Bestand verwijderen",
    dropWhat: "We verwijderen dit bestand. De vastgelegde vertrekken blijven.",
  },
  takingBack: {
    title: "Bezig met ongedaan maken",
    progress: "Voortgang",
    soFar: ({ recorded, back }: { recorded: number; back: BackCounts }) =>
      `${back.withdrawn + back.left} van de ${departuresNl(recorded)} gedaan: ${back.withdrawn} ingetrokken, ${back.left} ${back.left === 1 ? "blijft" : "blijven"} staan.`,
    leave: "Je kunt deze pagina sluiten: het gaat gewoon door.",
    refresh: "Vernieuwen",
    slow: "Gaat het niet verder?",
    goOn: "Opnieuw proberen",
    goOnWhat:
      "Het duurt langer dan normaal. Met deze knop gaan we verder met wat nog niet klaar is.",
  },
  takenBack: {
    title: "Import ongedaan gemaakt",
    summary: ({ withdrawn, left }: BackCounts) =>
      `${departuresNl(withdrawn)} ingetrokken. Niemand krijgt daar een mail over.${left === 0 ? "" : left === 1 ? " Eén vertrek is niet ingetrokken; hieronder staat waarom." : ` ${left} vertrekken zijn niet ingetrokken; hieronder staat waarom.`}`,
    /** When the same file is handed in later. */
    before: ({ withdrawn }: BackCounts) =>
      `Dit bestand heb je eerder geüpload. De import is daarna ongedaan gemaakt: ${departuresNl(withdrawn)} ingetrokken.`,
    dropWhat:
      "We verwijderen dit bestand. Aan de vertrekken verandert niets: wat is ingetrokken, blijft ingetrokken.",
    again:
      "Wil je hetzelfde bestand toch gebruiken? Verwijder het eerst en upload het dan opnieuw.",
  },
  /** When it was uploaded, and how long it is kept. */
  kept: (since: string, until: string) =>
    `Geüpload op ${since}. We bewaren het tot ${until}, alleen voor jou.`,
  again: "Dit bestand heb je eerder geüpload. Dit is de stand van nu. Er gebeurt niets dubbel.",
  /** Name of the file with refused rows; without personal data. */
  refusedName: "totziens-niet-vastgelegd",
  download: "Download de rijen met fouten",
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
    present > 0 && " Wie al is vastgelegd, slaan we over.",
    met.running > 0 &&
      " Loopt er al een vertrek met andere datums? Dan kun je daarna per rij kiezen dat het een tweede vertrek is.",
    bad === 1 &&
      " De rij met fouten slaan we over. Die kun je downloaden, verbeteren en opnieuw uploaden.",
    bad > 1 &&
      ` De ${bad} rijen met fouten slaan we over. Die kun je downloaden, verbeteren en opnieuw uploaden.`,
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
    "Deze rij is niet te lezen. Staat er een aanhalingsteken te veel? Of typ de rij opnieuw.",
  tooLong: (given: number, allowed: number) =>
    `Deze rij is te lang: ${given} bytes. Toegestaan: ${allowed} bytes.`,
  cellCount: (given: number, columns: number) =>
    `Deze rij heeft ${given} ${given === 1 ? "cel" : "cellen"}, en het bestand ${columns} kolommen. Staat er een scheidingsteken te veel of te weinig?`,
  more: (count: number) => (count === 1 ? "En nog iets." : `En nog ${count} dingen.`),
  days: {
    unreadable: (given: string) =>
      `‘${given}’ kunnen we niet lezen. Schrijf een datum zo: 31-8-2027, 2027-08-31 of 31 augustus 2027.`,
    "no-such-day": (given: string) => `‘${given}’ bestaat niet. Kies een bestaande datum.`,
    "two-days": (given: string) =>
      `‘${given}’ kan twee dagen zijn. Schrijf jaar, maand en dag zo: 2027-02-28, of dag, maand en jaar zo: 28-2-2027.`,
    "with-time": (given: string) => `Bij ‘${given}’ staat een tijd. Laat de tijd weg: 28-2-2027.`,
  },
  running: (lastDay: string, endOfEmployment: string) =>
    `Van deze persoon loopt al een vertrek: laatste werkdag ${lastDay}, einde dienstverband ${endOfEmployment}. Wil je iets wijzigen? Doe dat dan bij dat vertrek.`,
  inColumn: (column: string, message: string) => `${column}: ${message}`,
};

export type ImportFileWords = InAnyLanguage<typeof importFile>;
