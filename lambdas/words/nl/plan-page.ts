import type { InAnyLanguage } from "../in-any-language.ts";

/** The plan of a departure, behind the links in a manager's mails. */
export const planPage = {
  picture: "Je plan in stappen. Hieronder staat hetzelfde in tekst.",
  pointer: "nu",
  progress: (done: number, total: number) => {
    if (done === 0)
      return `Je plan heeft ${total === 1 ? "1 hoofdstap" : `${total} hoofdstappen`}.`;
    if (done === total) return "Alle hoofdstappen zijn klaar. Mooi gedaan!";
    return `${done} van de ${total} hoofdstappen ${done === 1 ? "is" : "zijn"} klaar.`;
  },
  alsoOpen: (count: number) =>
    count === 1 ? "1 eerdere stap staat nog open." : `${count} eerdere stappen staan nog open.`,
  next: (title: string, day: string) => `Hierna komt ‘${title}’, op ${day}.`,

  now: "Nu: één ding om te doen",
  nowSeveral: (count: number) => `Nu: ${count} dingen om te doen`,
  whole: "Je hele plan",
  toPlan: "Naar je hele plan",
  own: "Wat je verder doet",
  hint: "Je hoeft niets te onthouden: elke stap komt vanzelf in je mail. Wil je vooruitkijken? Tik op een stap voor de uitleg en de voorbeeldteksten.",
  here: "hier ben je nu",
  above: "staat hierboven",
  task: "Wat je doet",
  early: (day: string) =>
    `Deze stap komt op ${day} in je mail. Al gedaan, of niet nodig? Laat het hier weten, dan komt die mail niet.`,
  momentsLater: (day: string) =>
    `Op ${day} vragen we je in een mail om drie momenten voor een gesprek. Tot dan hoef je niets te doen.`,
  states: {
    done: "klaar",
    "not-needed": "niet nodig",
    gone: "hoeft niet meer",
    "with-colleague": (name: string) => `doet ${name}`,
    open: "staat open",
    past: "voorbij",
    "to-come": (day: string) => `komt op ${day}`,
  },

  copy: "Kopieer de tekst",
  copied: "Gekopieerd",
};

export type PlanPageWords = InAnyLanguage<typeof planPage>;
