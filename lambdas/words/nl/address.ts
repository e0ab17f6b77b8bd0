import type { InAnyLanguage } from "../in-any-language.ts";

export const address = {
  title: "Je privémailadres",
  hello: (calledName: string) => `Dag ${calledName},`,
  asked:
    "Na je laatste werkdag bereiken we je niet meer via het werk. Op welk mailadres mag dat dan wel?",
  askedAfter: "Je laatste werkdag is geweest. Op welk mailadres mogen we je bereiken?",
  field: "Je privémailadres",
  give: "Geef dit adres door",
  who: "Goed om te weten",
  whoSees: (hr: string) =>
    `${hr} ziet dit adres. Je leidinggevende niet, en wie later een gesprek met je voert ook niet.`,
  whatFor:
    "We gebruiken het alleen voor mail over je vertrek, en om te vragen hoe je terugkijkt. We sturen geen reclame.",
  confirmBy: "Je krijgt er meteen een mail op. Met één klik bevestig je dat het adres klopt.",
  untilWhen: (day: string) => `Rond ${day} wissen we het.`,

  ratherNot: "Liever niet",
  ratherNotNote:
    "Liever niet? Dat is ook goed. Je hoeft niet te zeggen waarom, en we vragen het niet nog eens. Je krijgt dan later geen uitnodiging om terug te kijken.",
  declineKnown: "Toch liever niet",
  declineKnownNote:
    "We halen het adres dan weg. Na je laatste werkdag krijg je geen mail meer van ons, en ook geen uitnodiging om terug te kijken.",

  thisIsIt: "We mailen je op dit adres:",
  isRight: "Klopt dit adres?",
  confirm: "Ja, dit adres klopt",
  confirmed: (day: string) => `Je hebt bevestigd dat het klopt, op ${day}. Dank je wel!`,
  given: (day: string) =>
    `Je gaf op ${day} een privémailadres door. Je krijgt er een mail op. Klik daarin op de knop: dan weten we dat het adres klopt.`,
  isConfirmed: "We hebben je privémailadres, en je hebt bevestigd dat het klopt. Dank je wel!",
  fromHr: "We hebben al een privémailadres van je. Dat kregen we van HR.",
  notShown: "Welk adres het is, staat hier niet: deze link kan ook bij iemand anders terechtkomen.",
  declined: (day: string) =>
    `Je geeft liever geen privémailadres, zoals je op ${day} liet weten. Dat is goed. Bedenk je je? Dan kun je het hier alsnog doorgeven.`,
  gone: "Dat is goed. We hebben je adres weggehaald, en we mailen je daar niet meer. Het ga je goed!",
  cameBack: "Een mail aan dit adres kwam terug. Kijk of het klopt, of geef een ander adres door.",
  other: "Een ander adres doorgeven",
  keptHere:
    "Wil je het veranderen of weghalen? Gebruik dan de link in een mail op dat adres. Lukt dat niet? Mail",

  slip: (meant: string) => `Bedoel je ${meant}?`,
  slipNote: (typed: string) => `Je typte ${typed}. Er is nog niets opgeslagen.`,
  yes: (meant: string) => `Ja, ${meant}`,
  no: (typed: string) => `Nee, ${typed} klopt`,

  notSaved: "Er klopt nog iets niet. Er is niets opgeslagen.",
  atWork:
    "Dit is een adres van je werk, en daar komt na je laatste werkdag niets meer aan. Vul een ander adres in.",
  ofStaff: "Dit is het adres van iemand op je werk. Vul je eigen adres in.",
  tooOften:
    "Het adres is vandaag al een paar keer veranderd. Morgen kan het weer, of vraag het aan HR.",
  overMeanwhile:
    "Dat kan niet meer: er is intussen iets veranderd. Je ziet hieronder hoe het nu staat.",
};

export type AddressPageWords = InAnyLanguage<typeof address>;
