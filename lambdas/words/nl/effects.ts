import type { InAnyLanguage } from "../in-any-language.ts";

/** What a change means to people, before it is made. */
export const effects = {
  told: "Wie krijgt bericht?",
  nobody: "Niemand krijgt hier bericht van.",
  tells: (what: string, moment: string) => `${what}. Gaat weg op ${moment}.`,
  read: "Lees de mail",
  /** For the name of a reader: a person or a department. */
  inRole: (name: string, role: string) => `${name} (${role})`,
  earlierManager: "een eerdere leidinggevende",
  untold: (reader: string, count: number) =>
    count === 1
      ? `${reader} kreeg al 1 mail en hoort hier niets van.`
      : `${reader} kreeg al ${count} mails en hoort hier niets van.`,
  digest: (name: string) =>
    `${name} krijgt hier geen aparte mail over, en leest in de ochtendmail wat er te doen is.`,
  more: "Wat er nog meer gebeurt",
  stopped: (reader: string, count: number) =>
    count === 1
      ? `1 mail aan ${reader} gaat niet meer weg.`
      : `${count} mails aan ${reader} gaan niet meer weg.`,
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
  left: "Wat al weg is",
  nothingLeft: "Er is nog geen mail weg.",
  hadMails: (reader: string, count: number, last: string) =>
    count === 1
      ? `${reader}: 1 mail, op ${last}`
      : `${reader}: ${count} mails, de laatste op ${last}`,
  mistake: (count: number) =>
    count === 1
      ? "Er is al 1 mail weg. Bij een vergissing hoort wie die kreeg niets meer, en doet misschien nog wat erin staat."
      : `Er zijn al ${count} mails weg. Bij een vergissing horen wie ze kregen niets meer, en doen ze misschien nog wat erin staat.`,
  mistakeInstead: {
    stays: "Toch anders: laat weten dat de collega blijft",
    "came-back": "Toch anders: laat weten dat de collega terug is",
  },
};

export type EffectWords = InAnyLanguage<typeof effects>;
