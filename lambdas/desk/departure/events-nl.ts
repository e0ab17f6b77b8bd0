import type { DepartureWords } from "./departure-words.ts";

export const EVENTS: DepartureWords["events"] = {
  submitted: () => "Vertrek vastgelegd",
  "dates-changed": ({ more }) => `Datums veranderd: ${more}`,
  "kind-changed": () => "Soort vertrek veranderd",
  corrected: ({ more }) => `Verbeterd: ${more}`,
  replaced: ({ more }) => `Vervangen: ${more}`,
  withdrawn: ({ more }) => `Ingetrokken: ${more}`,
  "taken-back": () => "Intrekking teruggenomen",
  objected: ({ more }) =>
    more
      ? "Geen mails meer aan wie vertrekt: een mail is gemeld als ongewenst"
      : "Geen mails meer aan wie vertrekt",
  erased: () => "Gegevens gewist",
  exported: () => "Alles wat bewaard is, opgehaald als bestand",
  "sent-now": ({ step }) => `${step}: nu verstuurd`,
  skipped: ({ step, more }) => `${step}: overgeslagen (${more})`,
  resent: ({ step }) => `${step}: nog een keer verstuurd`,
  done: ({ step }) => `${step}: gedaan`,
  "not-needed": ({ step }) => `${step}: niet nodig`,
  "still-open": ({ step }) => `${step}: toch nog open`,
  "remind-later": ({ step, more }) => `${step}: herinnering over ${more} werkdagen`,
  "handed-over": ({ step }) => `${step}: doorgegeven aan een collega`,
  "interview-planned": () => "Gesprek afgesproken",
  "interview-moved": () => "Gesprek verzet",
  "interview-cancelled": () => "Gesprek afgezegd",
  nudged: ({ more }) => `Herinnerd aan wat openstond (stappen: ${more})`,
  undeliverable: ({ step }) => `${step}: de mail kwam niet aan`,
  arrived: ({ step }) => `${step}: de mail is toch aangekomen`,
  complaint: ({ step }) => `${step}: de mail is gemeld als ongewenst (spam, of ‘niet voor mij’)`,
  "caught-up": ({ more }) => `Ingehaald wat te laat was (stappen: ${more})`,
  "sent-again": ({ step }) =>
    `${step}: opnieuw verstuurd, want het was niet zeker dat de mail weg was`,
  unwritable: ({ step }) => `${step}: de mail kon niet geschreven worden`,
  renamed: ({ step }) => `${step}: heeft in het plan een andere naam gekregen`,
  "left-plan": ({ step }) => `${step}: vervallen, want de stap staat niet meer in het plan`,
  "back-in-plan": ({ step }) => `${step}: staat weer in het plan`,
  "gave-up": ({ step }) => `${step}: niet zeker dat de mail weg is`,
};
