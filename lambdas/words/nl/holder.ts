import type { InAnyLanguage } from "../in-any-language.ts";

/** The page for who holds the talk. */
export const holder = {
  title: (leaver: string) => `Je gesprek met ${leaver}`,
  intro: (leaver: string, organisation: string, lastDay: string) =>
    `${leaver} werkte tot en met ${lastDay} bij ${organisation}. We horen graag hoe ${leaver} daar nu op terugkijkt.`,
  guide: "Zo voer je het gesprek",
  cannot: "Kun je toch niet? Mail",

  offerTitle: "Wanneer kun jij?",
  offer: (minutes: number) =>
    `Geef drie momenten van ${minutes} minuten, liefst op verschillende dagen. Meer mag ook. Je oud-collega kiest er een, of kiest iets anders.`,
  firstDay: (day: string) => `Vanaf ${day}.`,
  moment: (number: number) => `Moment ${number}`,
  mayBeEmpty: "mag leeg blijven",
  day: "Dag",
  time: "Tijd",
  offerButton: "Geef deze momenten",
  offered: "Je gaf deze momenten. Dank je wel!",
  offerAgain: "Komt er iets tussen? Wijzig ze dan hieronder.",
  wished: (leaver: string, day: string, part: string) =>
    `${leaver} wil graag met jou praten, en stelde dit voor: ${day}, ${part}. HR spreekt het moment af. Kun je dan niet? Geef hieronder andere momenten.`,
  parts: { morning: "in de ochtend", afternoon: "in de middag", evening: "in de avond" },

  pass: "Voert iemand anders het gesprek?",
  passNote: "Je collega krijgt een mail en geeft zelf momenten. Jij hoeft dan niets meer te doen.",
  passed: (colleague: string) =>
    `Je vroeg ${colleague} om momenten te geven. Jij hoeft niets meer te doen. Dank je wel.`,

  agreed: "De afspraak",
  when: "Wanneer",
  whenText: (day: string, time: string, minutes: number) => `${day} om ${time}, ${minutes} minuten`,
  how: "Hoe",
  ways: { phone: "per telefoon", video: "met beeld", here: "hier, bij ons" },
  where: "Waar",
  phone: "Telefoonnummer",
  phoneNote: "Alleen jij ziet dit nummer. De dag na het gesprek is het weg.",
  callsThemselves: (leaver: string) => `${leaver} belt jou.`,

  reportTitle: "Hoe was het gesprek?",
  wasOn: (day: string) => `Jullie gesprek was op ${day}.`,
  tookPlace: "Is het gesprek doorgegaan?",
  yes: "ja, het ging door",
  no: "nee, het ging niet door",
  lines: "Wil je HR iets doorgeven?",
  linesHint: (leaver: string) =>
    `Hoogstens 1000 tekens, en het hoeft niet. ${leaver} leest het eerst en mag het wijzigen. Pas daarna ziet HR het. Schrijf niets over gezondheid, en noem geen andere namen.`,
  noLines: (leaver: string) =>
    `We hebben geen eigen mailadres van ${leaver}. Meelezen kan dus niet. Daarom kun je hier niets voor HR schrijven.`,
  reportButton: "Opslaan",
  reportedHeld: "Het gesprek is doorgegaan. Dank je wel dat je het voerde!",
  reportedNot:
    "Het gesprek ging niet door. We laten het HR weten. Die kijkt wat er nu moet gebeuren.",
  linesWait: (leaver: string) =>
    `${leaver} krijgt een mail om je regels eerst te lezen. Tot dan kun je ze nog wijzigen.`,
  linesRead: (leaver: string) => `${leaver} heeft je regels gelezen. HR kan ze nu zien.`,
  keptUntil: (day: string) => `Op ${day} wissen we wat hier staat.`,

  nothing: "Je hoeft niets meer voor te bereiden. Dank je wel.",
  calledOff: "Dit gesprek gaat niet door. Je hoeft niets te doen.",

  problems: {
    few: "Geef minstens drie momenten.",
    missingDay: "Vul ook de dag in.",
    missingTime: "Vul ook de tijd in.",
    date: "Dit is geen dag. Schrijf hem zo: 24-8-2027.",
    clock: "Dit is geen tijd. Schrijf hem zo: 14:30.",
    "skipped-time": "Die tijd bestaat niet op deze dag, want de klok gaat dan een uur vooruit.",
    "off-quarter": "Kies een heel kwartier: 14.00, 14.15, 14.30 of 14.45 uur.",
    "out-of-hours": "Kies een tijd van 6.00 tot en met 21.00 uur.",
    "too-soon": (day: string) => `Dat is te snel. Kies een dag vanaf ${day}.`,
    "after-deletion": (day: string) =>
      `Dan zijn de gegevens al gewist. Kies een dag tot en met ${day}.`,
    overlaps: (other: number) => `Dit overlapt met moment ${other}. Kies een andere tijd.`,
    choose: "Kies een van de twee.",
    long: (given: number) => `Dit zijn ${given} tekens. Er passen er hoogstens 1000.`,
    unreadable: "Hier staan tekens in die we niet kunnen lezen. Haal ze weg.",
    notHeld: "Ging het gesprek niet door? Laat dit dan leeg.",
  },
};

export type HolderWords = InAnyLanguage<typeof holder>;

/** The page on which the leaver reads what the holder wrote. */
export const lines = {
  title: "Lees eerst zelf mee",
  intro: (holderName: string, day: string) =>
    `Op ${day} praatte je met ${holderName}. Dit schreef ${holderName} daarover voor HR.`,
  unseen: "Verder heeft nog niemand dit gezien.",
  seen: (day: string) => `HR kan dit lezen sinds ${day}, omdat jij het goed vond.`,
  seenNothing: (day: string) =>
    `Sinds ${day} staat hier niets meer, omdat jij het weghaalde. HR ziet niets.`,
  label: "De regels over je gesprek",
  hint: "Wijzig wat je wilt, of haal alles weg. Hoogstens 1000 tekens.",
  button: "Zo mag HR het lezen",
  otherwise: (day: string) =>
    `Doe je niets? Dan blijft het zoals het is. Op ${day} wissen we alles wat er over het gesprek staat.`,
  nothing: "Er is hier niets (meer) te lezen.",
  elsewhere: "Dit kun je alleen lezen met de link in een mail aan jou zelf.",
};

export type LinesWords = InAnyLanguage<typeof lines>;
