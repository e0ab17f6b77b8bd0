import type { InAnyLanguage } from "../in-any-language.ts";

const numbers = ["Nul", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven"];

/** The pages that ask a leaver, at the end and half a year later. Filled in as text; `clients` is a setting. */
export const answers = {
  hello: (name: string) => `Dag ${name},`,
  /** A number of questions, within a sentence or at its beginning. */
  count: (questions: number) => (numbers[questions] ?? String(questions)).toLowerCase(),
  countFirst: (questions: number) => numbers[questions] ?? String(questions),
  whoSeesWhat: "Lees wie wat ziet, en tot wanneer",

  exitTitle: "Hoe was het om hier te werken?",
  exitIntro: ({ organisation, lastDay, isPast, count }: ExitIntro) =>
    `Je laatste werkdag bij ${organisation} ${isPast ? "was" : "is"} ${lastDay}. We leren graag van wie weggaat. Daarom ${count} korte vragen. Ze kosten je twee minuten. Niets moet: sla over wat je wilt.`,
  whoSeesThis: "Wie ziet dit?",
  promises: [
    "Je leidinggevende niet. Nu niet en later niet.",
    "Je naam staat er niet bij, tenzij je dat onderaan zelf kiest.",
    "Zonder naam ziet niemand jouw antwoorden apart. Ze tellen mee in cijfers over minstens vijf mensen.",
    "Je antwoorden komen niet in je dossier. Ze tellen niet mee voor je referentie of je afrekening.",
  ],
  openUntil: (day: string) => `Je kunt antwoorden en wijzigen tot en met ${day}.`,
  openAndChangeUntil: (day: string, changeDay: string) =>
    `Je kunt antwoorden tot en met ${day}, en wijzigen tot en met ${changeDay}.`,
  openOnce: (day: string) => `Met deze link kun je één keer antwoorden, tot en met ${day}.`,

  lookBackTitle: "Hoe kijk je nu terug?",
  lookBackIntro: (count: string, organisation: string) =>
    `${count} korte vragen over je tijd bij ${organisation}. Eén minuut is genoeg. Sla gerust iets over.`,
  lookBackPromise:
    "Je oude leidinggevende ziet je antwoorden niet. Je naam staat er niet bij, tenzij je dat onderaan zelf kiest.",

  recommend: {
    exit: (organisation: string) =>
      `Zou je ${organisation} als werkgever aanraden aan vrienden, familie of kennissen?`,
    "half-year": (organisation: string) =>
      `Zou je ${organisation} nu als werkgever aanraden aan vrienden, familie of kennissen?`,
  },
  scaleFrom: "0 = zeker niet",
  scaleTo: "10 = zeker wel",
  reasons: {
    before: "Waarom ga je weg?",
    after: "Waarom ging je weg?",
    "half-year": "Als je nu terugkijkt: waarom ging je weg?",
  },
  reasonsHint: "Kies één of twee redenen die het meest telden.",
  reasonGroups: {
    work: "Het werk",
    people: "De mensen",
    life: "Mijn loopbaan en mijn leven",
  },
  longer: "Had je hier langer willen werken?",
  good: {
    exit: "Wat vond je hier goed?",
    "half-year": "Als je nu terugkijkt: wat vond je bij ons goed?",
  },
  better: { exit: "Wat kan hier beter?", "half-year": "Wat kan bij ons beter?" },
  asManyAsYouLike: "Kies zoveel je wilt.",
  return: {
    exit: (organisation: string) => `Zou je later weer bij ${organisation} willen werken?`,
    "half-year": (organisation: string) => `Zou je weer bij ${organisation} willen werken?`,
  },
  helpOut: {
    exit: "Zou je later nog iets voor ons willen doen, zoals invallen of vrijwilligerswerk?",
    "half-year": "Zou je nog iets voor ons willen doen, zoals invallen of vrijwilligerswerk?",
  },
  contact: "Mail mij eens over werken bij jullie.",
  contactHint: (hr: string) =>
    `${hr} weet dan dat jij dit vroeg, maar niet wat je verder antwoordde.`,

  reasonOptions: (clients: string) => ({
    content: "de inhoud van het werk",
    schedule: "het rooster of de werktijden",
    workload: "de werkdruk",
    say: "mijn inspraak: wat ik te zeggen had",
    clients: `het contact met ${clients} of families`,
    manager: "mijn leidinggevende",
    team: "de samenwerking of de sfeer in het team",
    behaviour: "vervelend of ongewenst gedrag",
    growth: "leren of doorgroeien",
    pay: "salaris of arbeidsvoorwaarden",
    travel: "de reistijd",
    private: "mijn privésituatie",
    other: "iets anders",
  }),
  aspectOptions: (clients: string) => ({
    team: "mijn collega’s en de sfeer",
    clients: `het contact met ${clients} en families`,
    manager: "mijn leidinggevende",
    schedule: "het rooster en de werktijden",
    workload: "de hoeveelheid werk",
    content: "de inhoud van het werk",
    growth: "leren en doorgroeien",
    pay: "salaris en arbeidsvoorwaarden",
    say: "meepraten over het werk",
    manners: "hoe mensen met elkaar omgaan",
    departure: "hoe mijn vertrek is gegaan",
    other: "iets anders",
    nothing: "niets",
  }),
  longerOptions: {
    yes: "ja",
    "yes-if": "ja, als er iets anders was geweest",
    no: "nee",
    unknown: "weet ik niet",
  },
  yesOrNo: { yes: "ja", perhaps: "misschien", no: "nee" },
  ratherNot: "zeg ik liever niet",

  words: "Wil je nog iets kwijt?",
  wordsHint: (clients: string) =>
    `Hoogstens 500 tekens. Noem geen namen. Schrijf niets over gezondheid, ook niet over die van ${clients}. Wil je niet herkend worden? Schrijf dan niets wat alleen jij kunt weten.`,
  name: "Mag je naam erbij?",
  nameless: {
    exit: (day: string) =>
      `Nee, zonder mijn naam. Na ${day} weet niemand meer wat ik heb geantwoord.`,
    "half-year":
      "Nee, zonder mijn naam. Over tien werkdagen weet niemand meer wat ik heb geantwoord.",
  },
  named: (readers: string) =>
    `Ja, met mijn naam. ${readers} lezen mijn antwoorden en kunnen contact met mij opnemen.`,
  keep: "Bewaar mijn antwoorden",
  serious: (confidant: string) =>
    `Is er iets ernstigs gebeurd, zoals pesten, discriminatie of geweld? Deze vragen zijn geen meldpunt. De vertrouwenspersoon luistert, ook na je vertrek: ${confidant}.`,

  tooMany: {
    1: "Kies er hoogstens één. De rest van je antwoorden staat er nog.",
    2: "Kies er hoogstens twee. De rest van je antwoorden staat er nog.",
  },
  tooLong: (characters: number) =>
    `Dit zijn ${characters} tekens, en er passen er 500. Maak het wat korter. De rest van je antwoorden staat er nog.`,
  notOnThePage: "Een van deze antwoorden staat niet op de pagina. Kies opnieuw.",
  notKept: "Er klopt nog iets niet. Er is niets opgeslagen.",
  busy: "Dat lukte net niet. Druk nog een keer op de knop.",

  thanks: (name: string) => `Dank je wel, ${name}`,
  keptNameless: (day: string) =>
    `We hebben je antwoorden bewaard, zonder je naam. Wil je iets wijzigen? Dat kan tot en met ${day}. Daarna zijn ze los van jou. Ook wij kunnen ze dan niet meer terugvinden.`,
  keptUnseen: (day: string) =>
    `We hebben je antwoorden bewaard, zonder je naam. Via deze link laten we ze niet meer zien. Na ${day} zijn ze los van jou. Ook wij kunnen ze dan niet meer terugvinden.`,
  whatNext: "Wat doen we ermee? Elke maand kijken we wat oud-collega’s ons samen vertellen.",
  /** The two halves of a lesson, each a sentence. */
  lesson: ({ said, done }: Readonly<Record<"said" | "done", string>>) =>
    `Dit hoorden we eerder: ${said} Dit doen we ermee: ${done}`,
  keptNamed: ({ readers, until, day }: KeptNamed) =>
    `We hebben je antwoorden bewaard, met je naam. ${readers} lezen ze. Uiterlijk ${until} wissen we ze. Wijzigen of je naam weghalen kan tot en met ${day}.`,
  keptNamedUnseen: ({ readers, until }: Omit<KeptNamed, "day">) =>
    `We hebben je antwoorden bewaard, met je naam. ${readers} lezen ze. Uiterlijk ${until} wissen we ze. Via deze link laten we ze niet meer zien.`,
  keptLookBack: (day: string) =>
    `We hebben je antwoorden bewaard, zonder je naam. Wijzigen kan tot en met ${day}.`,
  lastQuestion: "Dit was onze laatste vraag.",
  allTheBest: "Het ga je goed!",
  comeBack: "Wil je ooit terugkomen? Je bent welkom.",
  yours: "Je antwoorden",
  file: "Mijn antwoorden downloaden",
  fileNote: "Je krijgt ze als bestand (JSON). Niemand ziet dat je dit doet.",
  fileButton: "Download mijn antwoorden",
  drop: "Mijn antwoorden wissen",
  dropNote:
    "Dan zijn ze meteen weg en tellen ze nergens mee. Tot de vragen sluiten kun je opnieuw antwoorden.",
  dropButton: "Wis mijn antwoorden",
  dropped: "Je antwoorden zijn gewist. Wil je toch antwoorden? Dat kan hieronder.",

  already:
    "Op deze vragen is al geantwoord. Om jou te beschermen laten we de antwoorden hier niet zien.",
  alreadyNotYou: (address: string) => `Was jij dat niet? Mail ${address}, dan beginnen we opnieuw.`,
  againInstead:
    "Vul je de vragen hieronder nog een keer in? Dan komen die antwoorden in de plaats van de eerste.",
  closedTitle: "Deze vragen zijn gesloten",
  closedNow: "Op deze vragen kun je nu niet antwoorden.",
  closed: (day: string) => `Deze vragen zijn gesloten sinds ${day}.`,
  closedLater: (month: string) =>
    `Wil je toch iets kwijt? Rond ${month} vragen we hoe je terugkijkt.`,
};

interface ExitIntro {
  readonly organisation: string;
  readonly lastDay: string;
  /** The last day is past. */
  readonly isPast: boolean;
  readonly count: string;
}

interface KeptNamed {
  readonly readers: string;
  readonly until: string;
  readonly day: string;
}

export type AnswerWords = InAnyLanguage<typeof answers>;
