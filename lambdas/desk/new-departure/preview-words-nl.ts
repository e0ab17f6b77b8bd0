import type { PreviewWords } from "./preview-words.ts";

export const NL: PreviewWords = {
  title: "Klopt het zo?",
  intro:
    "Dit gaat er gebeuren als je het vastlegt. Er is nog niets opgeslagen en er is nog geen mail weg.",
  facts: { leaver: "Wie vertrekt", dates: "Datums", kind: "Soort vertrek" },
  dates: (announced, lastDay, end) =>
    `aangekondigd op ${announced}, laatste werkdag ${lastDay}, einde dienstverband ${end}`,
  whoGetsWhat: "Wie krijgt wat?",
  mails: (count, first) =>
    count === 1 ? `1 mail, op ${first}` : `${count} mails, de eerste op ${first}`,
  steps: (count, first) =>
    count === 1
      ? `1 stap in de ochtendmail, op ${first}`
      : `${count} stappen in de ochtendmail, de eerste op ${first}`,
  catchUp: (steps) =>
    `Het nieuws is al even bekend. Wat er al had moeten zijn, halen we in één keer in: ${steps}.`,
  skipped: (steps) => `Te laat, en daarom overgeslagen: ${steps}. Hieronder zie je waarom.`,
  noPrivateAddress:
    "Er is nog geen privéadres. De mails na de laatste werkdag wachten tot het er is; we vragen er op tijd om.",
  running: (lastDay, end) =>
    `Van deze persoon loopt al een vertrek: laatste werkdag ${lastDay}, einde dienstverband ${end}.`,
  runningAsk: "Wil je dat veranderen? Doe het dan daar.",
  earlier: (lastDay, end) =>
    `Deze persoon is eerder vertrokken: laatste werkdag ${lastDay}, einde dienstverband ${end}.`,
  beside: "Is dit een tweede vertrek, naast wat al loopt?",
  besideOf: (lastDay) => `Ja, naast het vertrek met laatste werkdag ${lastDay}`,
  besideHint: "Vink elk vertrek aan dat al loopt. Anders leggen we dit niet vast.",
  formingTitle: "Even wachten",
  forming:
    "Van deze persoon wordt op dit moment een vertrek vastgelegd of veranderd. Er is niets opgeslagen. Probeer het over een minuut nog eens.",
  duplicateLink: "Bekijk dat vertrek",
  successor: (leaver, count, from) =>
    count === 1
      ? `${leaver} hoort zelf bij 1 vertrek dat nog loopt. Wie neemt dat over vanaf ${from}?`
      : `${leaver} hoort zelf bij ${count} vertrekken die nog lopen. Wie neemt die over vanaf ${from}?`,
  successorRoles: { manager: "als leidinggevende", hrContact: "als contactpersoon van HR" },
  successorNext:
    "Je kunt dit vertrek gewoon vastleggen. Kies daarna bij elk van deze vertrekken een opvolger.",
  lastDayOf: (leaver, day) => `${leaver}, laatste werkdag ${day}`,
  timeline: "De tijdlijn",
  read: "Lees de mail",
  readOf: (title) => `Lees de mail: ${title}`,
  submitTitle: "Vastleggen",
  submitWhat: (minutes) =>
    `We leggen het vertrek vast en plannen alle mails. De eerste ${minutes} minuten gaat er niets weg: zo lang kun je het nog terugdraaien, zonder dat iemand iets merkt.`,
  submit: "Leg het vertrek vast",
  change: "Terug en aanpassen",

  gone: {
    title: "Dit formulier is er niet meer",
    text: "Misschien is het te lang geleden, of heb je het al vastgelegd. Kijk in de lijst, of begin opnieuw.",
  },
  usedTitle: "Dit formulier is al vastgelegd",
  used: "Met dit formulier heb je al een vertrek vastgelegd. Wat je daarna nog aanpaste, is niet opgeslagen. Verander het bij het vertrek zelf, of begin opnieuw voor iemand anders.",
  toDeparture: "Naar het vertrek",
  beginAnew: "Begin opnieuw",
};
