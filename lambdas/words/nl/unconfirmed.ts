import type { UnconfirmedWord } from "../../departure/restore/settle-unconfirmed.ts";
import type { InAnyLanguage } from "../in-any-language.ts";

export const unconfirmed = {
  title: "Niet zeker of ze weg zijn",
  intro:
    "Na het terugzetten van een back-up weten we van deze mails niet of ze zijn verstuurd. Ze gaan pas weg als jij dat zegt. Vraag het bij twijfel aan de ontvanger.",
  none: "Er is geen mail waarvan je iets moet zeggen.",
  /** On the first page. */
  waits: "Van sommige mails weten we niet of ze zijn verstuurd.",
  look: "Zeg wat ermee moet gebeuren",
  more: (count: number) =>
    count === 1
      ? "Bij nog één vertrek zijn er zulke mails. Dat komt hier als deze klaar zijn."
      : `Bij nog ${count} vertrekken zijn er zulke mails. Die komen hier als deze klaar zijn.`,
  columns: { mail: "Mail", to: "Aan", at: "Gepland op", act: "Wat moet ermee gebeuren?" },
  buttons: {
    sent: "Is verstuurd",
    send: "Nu versturen",
    never: "Niet versturen",
  } satisfies Record<UnconfirmedWord, string>,
  /** For screen readers, where many buttons say the same. */
  about: (button: string, mail: string, name: string) => `${button}: ${mail}, ${name}`,
  all: {
    title: "Voor alle mails tegelijk",
    what: "Dit geldt voor alle mails van alle vertrekken waarvan het niet zeker is, ook als ze hier niet staan. Wat je nu verstuurt, kun je niet terughalen.",
    buttons: {
      sent: "Alles is verstuurd",
      send: "Alles nu versturen",
      never: "Niets meer versturen",
    } satisfies Record<UnconfirmedWord, string>,
  },
  done: (count: number) =>
    count === 1 ? "Dat is genoteerd, voor 1 mail." : `Dat is genoteerd, voor ${count} mails.`,
  left: (count: number) => `Er zijn nog ${count} vertrekken te gaan. Druk nog eens.`,
};

export type UnconfirmedWords = InAnyLanguage<typeof unconfirmed>;
