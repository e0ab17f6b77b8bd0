import type { Condition } from "../../departure/conditions.ts";
import type { Recipient } from "../../departure/model/plan.ts";
import type { InAnyLanguage } from "../in-any-language.ts";

export const plan = {
  title: "Het plan",
  intro:
    "Dit gaat er vanzelf uit bij een vertrek: wat, aan wie en wanneer. Kies een mail om hem te lezen.",
  groups: {
    announced: { title: "Het nieuws", text: "De eerste dagen: reageren en vertellen." },
    settled: { title: "Overdragen", text: "Het werk, het team en een referentie." },
    ambassador: { title: "Afscheid nemen", text: "De laatste weken samen." },
    after: { title: "Later", text: "Een half jaar na het vertrek nog eens praten." },
    care: { title: "Goed geregeld", text: "Wat er verder nodig is, voor wie blijft en wie gaat." },
    hr: {
      title: "Voor HR zelf",
      text: "Geen losse mails: deze stappen staan in de ochtendmail van HR.",
    },
    around: {
      title: "Mails eromheen",
      text: "Als iets samenvalt, verandert of niet doorgaat.",
    },
  },
  columns: { mail: "Stap", to: "Voor wie", when: "Wanneer", kinds: "Bij welk vertrek" },
  to: (recipient: Recipient) => {
    if (recipient === "manager") return "leidinggevende";
    if (recipient === "leaver") return "wie vertrekt";
    if (recipient === "hr") return "HR";
    return `afdeling ${recipient.replace("desk:", "").toUpperCase()}`;
  },
  instead: (recipient: string, kind: string) => `${recipient} bij ${kind}`,
  kinds: {
    resignation: "zelf opgezegd",
    "contract-end": "einde contract",
    retirement: "pensioen",
    employer: "op initiatief van de werkgever",
    quiet: "stil vertrek",
  },
  allKinds: "alle",
  extraKinds: (kinds: string) => `aan te vinken bij: ${kinds}`,
  onlyIf: {
    "private-address-unknown": "alleen zolang het privéadres niet bekend is",
  } satisfies Readonly<Record<Condition, string>>,
  at: (time: string) => `om ${time} uur`,
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
  variant: (kind: string) => `bij ${kind}`,

  settingsTitle: "Hoe het loopt",
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
    `Mails gaan weg om ${sendAt} uur, nooit in het weekend of op een feestdag. Wat te laat is, gaat tussen ${officeHours.from} en ${officeHours.until} uur.`,
    `HR krijgt hoogstens één mail per dag, om ${morningMailAt} uur.`,
    ...(nudgeAfterWorkingDays === undefined
      ? []
      : [
          `Is een stap na ${nudgeAfterWorkingDays} werkdagen niet klaar? Dan komt hij nog één keer terug: in de volgende mail, of in een herinnering.`,
        ]),
    `Een gesprek een half jaar later duurt ${talkMinutes} minuten, tenzij je iets anders afspreekt.`,
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
      : [`We vragen vertrekkers nog niets. In de instellingen ontbreekt: ${missing}.`]),
    ...(privacyOfficer === undefined ? [] : [`Vragen over privacy: ${privacyOfficer}.`]),
  ],
  changeTitle: "Iets veranderen?",
  change: (folders: string) => [
    { text: "Wat er wanneer aan wie gaat:", file: "plan/plan.yaml" },
    { text: "De naam, de postvakken, de tijden:", file: "plan/settings.yaml" },
    { text: "Wat de mails zeggen, per taal:", file: folders },
  ],
  changeAfter:
    "Dat zijn tekstbestanden bij het programma. Je beheerder wijzigt ze en zet het programma opnieuw neer; een fout daarin wordt met regel en al gemeld. Vertrekken die al lopen, houden hun dagen; nieuwe woorden gelden voor elke mail die nog weg moet.",

  subject: "Onderwerp",
  sample: "Zo ziet de mail eruit, met verzonnen namen en data.",
  standsInMorningMail: "Dit is geen losse mail: de stap staat in de ochtendmail van HR.",
  languages: "Taal van de mail",
  variants: "Andere versies van deze mail",
  plainMail: "gewoon",
  numbered: (number: string) => `keer ${number}`,
  frameTitle: (title: string) => `De mail ‘${title}’`,
  asText: "Lees de mail als gewone tekst",
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
