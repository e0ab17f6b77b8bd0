import type { PlanWords } from "./plan-words.ts";

export const NL: PlanWords = {
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
  to: (recipient) => {
    if (recipient === "manager") return "leidinggevende";
    if (recipient === "leaver") return "wie vertrekt";
    if (recipient === "hr") return "HR";
    return `afdeling ${recipient.replace("desk:", "").toUpperCase()}`;
  },
  instead: (recipient, kind) => `${recipient} bij ${kind}`,
  kinds: {
    resignation: "zelf opgezegd",
    "contract-end": "einde contract",
    retirement: "pensioen",
    employer: "op initiatief van de werkgever",
    quiet: "stil vertrek",
  },
  allKinds: "alle",
  extraKinds: (kinds) => `aan te vinken bij: ${kinds}`,
  onlyWithoutAddress: "alleen zolang het privéadres niet bekend is",
  at: (time) => `om ${time} uur`,
  anchors: {
    announced: "de aankondiging",
    lastDay: "de laatste werkdag",
    endOfEmployment: "het einde van het dienstverband",
  },
  onDay: (anchor) => `op de dag van ${anchor}`,
  later: (amount, anchor) => `${amount} na ${anchor}`,
  earlier: (amount, anchor) => `${amount} vóór ${anchor}`,
  andThen: (moment, amount, isEarlier) =>
    `${moment}, en dan ${amount} ${isEarlier ? "eerder" : "later"}`,
  workingDays: (count) => (count === 1 ? "1 werkdag" : `${count} werkdagen`),
  period: (unit, count) => {
    const [one, more] = {
      years: ["jaar", "jaar"],
      months: ["maand", "maanden"],
      weeks: ["week", "weken"],
      days: ["dag", "dagen"],
    }[unit] as [string, string];
    return `${count} ${count === 1 ? one : more}`;
  },
  repeats: (days, times) => `daarna elke ${days} werkdagen, in totaal hoogstens ${times} keer`,
  variant: (kind) => `bij ${kind}`,

  settingsTitle: "Hoe het loopt",
  settings: ({ undoWindowMinutes, sendAt, morningMailAt, officeHours, nudgeAfterWorkingDays }) => [
    `De eerste ${undoWindowMinutes} minuten na het vastleggen of wijzigen gaat er niets weg.`,
    `Mails gaan weg om ${sendAt} uur, nooit in het weekend of op een feestdag. Wat te laat is, gaat tussen ${officeHours.from} en ${officeHours.until} uur.`,
    `HR krijgt hoogstens één mail per dag, om ${morningMailAt} uur.`,
    ...(nudgeAfterWorkingDays === undefined
      ? []
      : [
          `Is een stap na ${nudgeAfterWorkingDays} werkdagen niet klaar? Dan komt hij nog één keer terug.`,
        ]),
  ],
  changeTitle: "Iets veranderen?",
  change: [
    { text: "Wat er wanneer aan wie gaat:", file: "plan/plan.yaml" },
    { text: "De naam, de postvakken, de tijden:", file: "plan/settings.yaml" },
    { text: "Wat de mails zeggen, per taal:", file: "plan/nl/ en plan/en/" },
  ],
  changeAfter:
    "Dat zijn tekstbestanden bij het programma. Je beheerder wijzigt ze en zet het programma opnieuw neer; een fout daarin wordt met regel en al gemeld. Vertrekken die al lopen, houden hun dagen; nieuwe woorden gelden voor elke mail die nog weg moet.",

  subject: "Onderwerp",
  sample: "Zo ziet de mail eruit, met verzonnen namen en data.",
  standsInMorningMail: "Dit is geen losse mail: de stap staat in de ochtendmail van HR.",
  languages: "Taal van de mail",
  variants: "Andere versies van deze mail",
  plainMail: "gewoon",
  frameTitle: (title) => `De mail ‘${title}’`,
  asText: "Lees de mail als gewone tekst",
  changeMail: "De tekst van deze mail staat in",
  backToPlan: "Terug naar het plan",
};
