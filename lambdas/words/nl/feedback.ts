import type { InAnyLanguage } from "../in-any-language.ts";

/** The page with a manager's line about the plan, and what HR reads of all of them. */
export const feedback = {
  title: "Eén regel over dit plan",
  intro: (leaver: string) =>
    `Je hebt het afscheid van ${leaver} begeleid. Wat vond je van de mails? Welke hielp je? Welke kwam te vroeg, te laat of kon weg?`,
  who: "HR leest je regel zonder jouw naam, zonder het vertrek en zonder datum, samen met regels van anderen.",
  about: "Waar gaat je regel over?",
  wholePlan: "het plan als geheel",
  line: "Je regel",
  lineHint: (most: number) =>
    `Hoogstens ${most} tekens. Noem geen namen. Schrijf niets over gezondheid, en niets over waarom iemand weggaat.`,
  once: "Na het versturen is je regel los van jou. Ook wij vinden hem dan niet meer terug: je kunt hem niet wijzigen of intrekken, en geen tweede sturen. Na hoogstens een jaar wissen we hem.",
  button: "Verstuur mijn regel",
  problems: {
    empty:
      "Schrijf hier je regel. Heb je niets te zeggen? Laat dan met de knop in de mail weten dat de stap klaar is.",
    long: (given: number, most: number) => `Dit zijn ${given} tekens. Er passen er ${most}.`,
    unreadable: "Hier staat een teken dat we niet kunnen lezen. Typ het opnieuw.",
  },
  closed:
    "Dank je wel. Deze stap is klaar. Schreef je een regel? Dan staat die nu bij de andere, los van jou.",
  over: "Deze stap hoeft niet meer. Je hoeft niets te doen.",
  toStep: "Naar de stap",
  atDesk: {
    title: "Wat leidinggevenden zeggen",
    ofPlan: "Over het plan als geheel. Wat over één mail gaat, staat bij die mail.",
    lines:
      "Geschreven na een vertrek, zonder naam, vertrek en datum. De volgorde zegt niets. Dit zijn alle regels van het vorige halfjaar. In januari en juli komen de volgende, allemaal tegelijk: zo valt er nooit één op.",
    helped: (yes: number, all: number, period: string) =>
      `${yes} van de ${all} keer zei een leidinggevende dat deze mail hielp (${period}).`,
    helpedTooFew:
      "Hoe vaak deze mail hielp, staat hier zodra genoeg leidinggevenden dat zeiden en het is gepubliceerd. Een aantal onder de vijf tonen we niet.",
    more: (count: number) => `En nog ${count}.`,
    tooFew: (least: number) =>
      `Hier staan regels als er in het vorige halfjaar minstens ${least} kwamen. Dan staat geen regel alleen.`,
  },
} as const;
export type FeedbackWords = InAnyLanguage<typeof feedback>;
