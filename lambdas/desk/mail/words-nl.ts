import type { MailWords } from "./mail-words.ts";

export const NL: MailWords = {
  back: "Terug naar het overzicht",
  mailFacts: {
    from: "Van",
    to: "Aan",
    when: "Wanneer",
    subject: "Onderwerp",
    replyTo: "Antwoord gaat naar",
  },
  noAddressYet: "nog geen adres; de mail wacht tot het er is",
  morning:
    "HR krijgt per werkdag één mail voor alle vertrekken samen. Zo ziet die van deze dag eruit als er verder niets is.",
  linksAreDead:
    "Zo komt de mail aan. De knoppen en links doen het hier niet; ze werken pas in de echte mail.",
  hasLeft:
    "Deze mail is verstuurd. Zo ziet hij eruit met de gegevens van nu. De knoppen en links doen het hier niet.",
  frameTitle: (title) => `De mail: ${title}`,
  asText: "Dezelfde mail als platte tekst",
  test: "Stuur mij een testmail",
  testWhat: (address) => `De testmail gaat naar ${address} en naar niemand anders.`,
  testNoAddress:
    "Van je account weten we geen mailadres. Daarom kun je geen testmail krijgen. Vraag je beheerder om het mailadres mee te geven bij het inloggen.",
  outcomes: {
    sent: "De testmail is onderweg naar jou. Hij is er meestal binnen een minuut.",
    "too-many":
      "Er is niets gestuurd. Je kunt tien testmails per uur krijgen, en die heb je gehad. Probeer het na het hele uur nog eens.",
    "no-address": "Er is niets gestuurd, want van je account weten we geen mailadres.",
  },
  neighbours: "Andere mails",
  previous: "Vorige mail",
  next: "Volgende mail",
};
