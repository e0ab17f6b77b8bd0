import type { Condition } from "../../departure/conditions.ts";
import type { Recipient } from "../../departure/model/plan.ts";
import { departmentName } from "../department-name.ts";
import type { InAnyLanguage } from "../in-any-language.ts";

/** `09:00` as Dutch writes it: `09.00`. */
const clock = (time: string) => time.replace(":", ".");

export const plan = {
  title: "Plan",
  intro: "Wie krijgt wat en wanneer bij een vertrek. Kies een mail om hem te lezen.",
  groups: {
    announced: { title: "Het nieuws", text: "De eerste dagen: reageren en vertellen." },
    settled: { title: "Overdragen", text: "Het werk, het team en een referentie." },
    ambassador: { title: "Afscheid nemen", text: "De laatste weken samen." },
    after: { title: "Later", text: "Een half jaar na het vertrek nog eens praten." },
    care: {
      title: "Goed geregeld",
      text: "Wat er verder nodig is, voor het team en de medewerker.",
    },
    hr: {
      title: "Taken voor HR",
      text: "Geen losse mails: deze taken staan in de ochtendmail van HR.",
    },
    around: {
      title: "Overige mails",
      text: "Als stappen samenvallen, of als er iets wijzigt of niet doorgaat.",
    },
  },
  columns: { mail: "Stap", to: "Voor wie", when: "Wanneer", kinds: "Soort vertrek" },
  to: (recipient: Recipient) => {
    if (recipient === "manager") return "leidinggevende";
    if (recipient === "leaver") return "medewerker";
    if (recipient === "hr") return "HR";
    return `afdeling ${departmentName(recipient.replace("desk:", ""))}`;
  },
  /** For whom a mail about the conversation is. */
  interviewer: "gesprekspartner",
  instead: (recipient: string, kind: string) => `${recipient} (${kind})`,
  kinds: {
    resignation: "zelf opgezegd",
    "contract-end": "einde contract",
    retirement: "pensioen",
    employer: "op initiatief van de werkgever",
    quiet: "stil vertrek",
  },
  allKinds: "alle",
  extraKinds: (kinds: string) => `optioneel: ${kinds}`,
  onlyIf: {
    "private-address-unknown": "alleen zolang het privémailadres onbekend is",
  } satisfies Readonly<Record<Condition, string>>,
  after: (step: string) =>
    `nooit eerder dan de werkdag na ‘${step}’, tenzij er geen dag meer over is`,
  privateFirst: "op het privémailadres, als we dat kennen",
  at: (time: string) => `om ${clock(time)} uur`,
  anchors: {
    announced: "de aankondiging",
    lastDay: "de laatste werkdag",
    endOfEmployment: "het einde van het dienstverband",
  },
  onDay: (anchor: string) => `op de dag van ${anchor}`,
  later: (amount: string, anchor: string) => `${amount} na ${anchor}`,
  earlier: (amount: string, anchor: string) => `${amount} vóór ${anchor}`,
  andThen: (moment: string, amount: string, isEarlier: boolean) =>
    `${moment}, en dan ${amount} ${isEarlier ? "eerder" : "later"}`,
  workingDays: (count: number) => (count === 1 ? "1 werkdag" : `${count} werkdagen`),
  period: (unit: "years" | "months" | "weeks" | "days", count: number) => {
    const [one, more] = {
      years: ["jaar", "jaar"],
      months: ["maand", "maanden"],
      weeks: ["week", "weken"],
      days: ["dag", "dagen"],
    }[unit] as [string, string];
    return `${count} ${count === 1 ? one : more}`;
  },
  repeats: (days: number, times: number) =>
    `daarna elke ${days} werkdagen, in totaal hoogstens ${times} keer`,
  variant: (kind: string) => kind,

  settingsTitle: "Zo werkt het",
  settings: ({
    undoWindowMinutes,
    sendAt,
    morningMailAt,
    officeHours,
    nudgeAfterWorkingDays,
    talkMinutes,
    answerReaders = [],
    confidant,
    privacyOfficer,
    council,
    missing,
  }: SettingsShown) => [
    `De eerste ${undoWindowMinutes} minuten na het vastleggen of wijzigen gaat er niets weg.`,
    `Mails gaan weg om ${clock(sendAt)} uur, nooit in het weekend of op een feestdag. Een late mail gaat weg tussen ${clock(officeHours.from)} en ${clock(officeHours.until)} uur.`,
    `HR krijgt hoogstens één mail per dag, om ${clock(morningMailAt)} uur.`,
    ...(nudgeAfterWorkingDays === undefined
      ? []
      : [
          `Is een stap na ${nudgeAfterWorkingDays} werkdagen niet klaar? Dan volgt één herinnering: in de volgende mail, of apart.`,
        ]),
    `Het gesprek een half jaar later duurt ${talkMinutes} minuten, tenzij je iets anders afspreekt.`,
    ...(answerReaders.length === 0
      ? []
      : [
          `Antwoorden met naam lezen alleen ${new Intl.ListFormat("nl").format(answerReaders.map(({ name }) => name))}.`,
        ]),
    ...(confidant === undefined ? [] : [`Vertrouwenspersoon: ${confidant}.`]),
    ...(council === ""
      ? []
      : [
          `Hoeveel stappen van leidinggevenden op tijd klaar zijn, tellen we vanaf ${council}. Zo is het met de ondernemingsraad afgesproken.`,
        ]),
    ...(missing === ""
      ? []
      : [`Medewerkers krijgen nog geen vragen. In de instellingen ontbreekt: ${missing}.`]),
    ...(privacyOfficer === undefined ? [] : [`Vragen over privacy: ${privacyOfficer}.`]),
  ],
  changeTitle: "Wijzigen",
  change: (folders: string) => [
    { text: "Wie krijgt wat en wanneer:", file: "plan/plan.yaml" },
    { text: "Naam, mailboxen en tijden:", file: "plan/settings.yaml" },
    { text: "Teksten van de mails, per taal:", file: folders },
  ],
  changeAfter:
    "Dit zijn tekstbestanden. Je beheerder wijzigt ze en zet een nieuwe versie klaar. Fouten worden met regelnummer gemeld. Lopende vertrekken houden hun dagen. Nieuwe teksten gelden voor elke mail die nog komt.",

  subject: "Onderwerp",
  sample: "Zo ziet de mail eruit, met verzonnen namen en datums.",
  standsInMorningMail: "Dit is geen losse mail: de taak staat in de ochtendmail van HR.",
  languages: "Taal van de mail",
  variants: "Versies van deze mail",
  plainMail: "gewoon",
  numbered: (number: string) => `keer ${number}`,
  frameTitle: (title: string) => `De mail ‘${title}’`,
  asText: "De mail als platte tekst",
  changeMail: "De tekst van deze mail staat in",
  backToPlan: "Terug naar het plan",
};

export type PlanWords = InAnyLanguage<typeof plan>;

/** The settings shown on the plan's page. */
export interface SettingsShown {
  readonly undoWindowMinutes: number;
  readonly sendAt: string;
  readonly morningMailAt: string;
  readonly officeHours: { readonly from: string; readonly until: string };
  readonly nudgeAfterWorkingDays?: number;
  readonly talkMinutes: number;
  readonly answerReaders?: readonly { readonly name: string }[];
  readonly confidant?: string;
  readonly privacyOfficer?: string;
  /** The day from which on steps done on time are counted, in words; empty if they are not. */
  readonly council: string;
  /** What is missing to ask leavers, as in a sentence. */
  readonly missing: string;
}
