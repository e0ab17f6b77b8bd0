import type { InAnyLanguage } from "../in-any-language.ts";

/** What a change means to people, before it is made. */
export const effects = {
  told: "Wie krijgt bericht?",
  nobody: "Niemand krijgt hier bericht van.",
  tells: (what: string, moment: string) => `${what}. Wordt verstuurd op ${moment}.`,
  read: "Bekijk de mail",
  /** For the name of a reader: a person or a department. */
  inRole: (name: string, role: string) => `${name} (${role})`,
  earlierManager: "een eerdere leidinggevende",
  untold: (reader: string, count: number) =>
    count === 1
      ? `${reader} kreeg al 1 mail en krijgt hier geen bericht van.`
      : `${reader} kreeg al ${count} mails en krijgt hier geen bericht van.`,
  digest: (name: string) => `${name} krijgt geen aparte mail. De taken staan in de ochtendmail.`,
  more: "Wat er nog meer gebeurt",
  stopped: (reader: string, count: number) =>
    count === 1 ? `1 mail aan ${reader} vervalt.` : `${count} mails aan ${reader} vervallen.`,
  passedOn: (name: string, count: number) =>
    count === 1
      ? `1 mail die nog komt, gaat naar ${name}.`
      : `${count} mails die nog komen, gaan naar ${name}.`,
  links: {
    closed: (reader: string, from: string | undefined) =>
      from
        ? `Vanaf ${from} werken de links in de mails aan ${reader} niet meer.`
        : `De links in de mails aan ${reader} werken niet meer.`,
    "passed-on": (reader: string, from: string | undefined) =>
      from
        ? `Vanaf ${from} laten de links in de mails aan ${reader} alleen nog zien wie het heeft overgenomen.`
        : `De links in de mails aan ${reader} laten alleen nog zien wie het heeft overgenomen.`,
  },
  replaced: (who: { old: string; next: string; role: string }, days: string) =>
    `${who.next} vervangt ${who.old} (${who.role}), ${days}.`,
  days: (from: string | undefined, until: string | undefined) =>
    `${from ? `vanaf ${from}` : "vanaf vandaag"}${until ? ` tot en met ${until}` : ", voorgoed"}`,
  left: "Al verstuurd",
  nothingLeft: "Er is nog geen mail verstuurd.",
  hadMails: (reader: string, count: number, last: string) =>
    count === 1
      ? `${reader}: 1 mail, op ${last}`
      : `${reader}: ${count} mails, de laatste op ${last}`,
  mistake: (count: number) =>
    count === 1
      ? "Er is al 1 mail verstuurd. Bij een vergissing krijgt de lezer geen bericht, en doet misschien nog wat in de mail staat."
      : `Er zijn al ${count} mails verstuurd. Bij een vergissing krijgen de lezers geen bericht, en doen ze misschien nog wat in de mail staat.`,
  mistakeInstead: {
    stays: "Toch anders: laat weten dat de medewerker blijft",
    "came-back": "Toch anders: laat weten dat de medewerker terug is",
  },
};

export type EffectWords = InAnyLanguage<typeof effects>;
