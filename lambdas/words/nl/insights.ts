import type { InAnyLanguage } from "../in-any-language.ts";

/** The page, the file and the mail with what leavers said together. */
export const insights = {
  title: "Inzichten",
  intro:
    "Wat vertrokken collega’s ons vertelden, bij hun vertrek en een half jaar later. Alleen aantallen, nooit over minder dan vijf mensen.",
  standOf: (month: string) => `Stand van ${month}. Elke maand komt er een nieuwe.`,
  csv: "Opslaan als CSV",
  json: "Opslaan als JSON",

  views: "Over wie",
  viewsShown: {
    organisation: "De hele organisatie",
    department: "Per afdeling",
    kind: "Per soort vertrek",
  },
  years: "Jaar",
  /** Beside the choice of a year: what it holds for. */
  yearsHint:
    "Geldt voor de redenen, wat goed was en beter kan, en de stappen. De andere tabellen tonen alle periodes.",
  quarter: (quarter: number, year: number) => `${quarter}e kwartaal van ${year}`,
  /** In a sentence, after *over*. */
  aboutQuarter: (quarter: string) => `het ${quarter}`,

  units: {
    organisation: "de hele organisatie",
    "other-departments": "andere afdelingen samen",
    kinds: {
      resignation: "zelf opgezegd",
      "contract-end": "einde contract",
      retirement: "pensioen",
      employer: "op initiatief van de werkgever",
      quiet: "stil vertrek",
    },
  },
  occasions: { exit: "bij vertrek", "half-year": "een half jaar later" },

  subjects: {
    recommend: "zou ons aanraden",
    categories: "reden om te gaan, in de categorieën van de sector",
    longer: "had langer willen werken",
    good: "wat goed was",
    better: "wat beter kan",
    return: "zou terugkomen",
    "help-out": "zou nog iets voor ons doen",
    response: "respons",
    "on-time": (step: string) => `op tijd: ${step}`,
    helped: (step: string) => `hielp de mail: ${step}`,
  },
  fields: {
    recommend: {
      for: "9 of 10: raadt ons aan",
      passive: "7 of 8: noch voor noch tegen",
      against: "0 tot en met 6: raadt ons niet aan",
    },
    reasons: (clients: string) => ({
      content: "de inhoud van het werk",
      schedule: "het rooster of de werktijden",
      workload: "de werkdruk",
      say: "inspraak",
      clients: `het contact met ${clients} of families`,
      manager: "de leidinggevende",
      team: "de samenwerking of de sfeer in het team",
      behaviour: "vervelend of ongewenst gedrag",
      growth: "leren of doorgroeien",
      pay: "salaris of arbeidsvoorwaarden",
      travel: "de reistijd",
      private: "de privésituatie",
      other: "iets anders",
    }),
    categories: {
      development: "ontwikkelmogelijkheden",
      "private-situation": "privésituatie",
      content: "werkinhoud",
      planning: "planning en tijd",
      "workload-and-conditions": "werkdruk en arbeidsvoorwaarden",
      say: "inspraak en invloed",
      client: "cliënt",
      manager: "leidinggevende",
      teamwork: "samenwerking",
      behaviour: "ongewenst of vervelend gedrag",
    },
    aspects: (clients: string) => ({
      team: "de collega’s en de sfeer",
      clients: `het contact met ${clients} en families`,
      manager: "de leidinggevende",
      schedule: "het rooster en de werktijden",
      workload: "de hoeveelheid werk",
      content: "de inhoud van het werk",
      growth: "leren en doorgroeien",
      pay: "salaris en arbeidsvoorwaarden",
      say: "meepraten over het werk",
      manners: "hoe mensen met elkaar omgaan",
      departure: "hoe het vertrek is gegaan",
      other: "iets anders",
      nothing: "niets",
    }),
    longer: {
      yes: "ja",
      "yes-if": "ja, als er iets anders was geweest",
      no: "nee",
      unknown: "weet ik niet",
    },
    yesOrNo: { yes: "ja", perhaps: "misschien", no: "nee" },
    response: {
      answered: "antwoordden",
      "not-asked-quiet": "niet gevraagd: stil vertrek",
      "not-asked-employer": "niet gevraagd: op initiatief van de werkgever",
      "not-asked-no-address": "niet gevraagd: geen mailadres",
      "not-asked-other": "niet gevraagd: om een andere reden",
    },
    "on-time": { "on-time": "op tijd", late: "later", "not-said": "niet gezegd" },
    helped: { yes: "ja, de mail hielp", no: "nee, de mail hielp niet" },
  },

  columns: {
    occasion: "Wanneer gevraagd",
    unit: "Over wie",
    period: "Periode",
    subject: "Onderwerp",
    option: "Antwoord",
    respondents: "Aantal antwoorden",
    for: "9 of 10",
    passive: "7 of 8",
    against: "0 tot en met 6",
    netScore: "Netto score",
    step: "Stap",
    number: "Aantal",
    share: "Percentage",
    why: "Waarom niet getoond",
    source: "Bron",
  },
  shareOf: (share: string, number: number, all: number) => `${share} (${number} van ${all})`,
  shareAlone: (share: string, number: number) => `${share} (${number})`,
  notShown: "niet getoond",
  /** Below a table: what it leaves out. */
  leftOut: (why: string, options: string) => `Niet getoond (${why}): ${options}.`,
  noNumber: "–",
  newestFirst: "De nieuwste periode staat bovenaan.",

  recommend: {
    title: "Zouden ze ons aanraden?",
    text: "We vragen het op een schaal van 0 tot en met 10. Wie een 9 of 10 geeft, raadt ons aan.",
    tile: (share: string) => `${share} zou ons aanraden`,
    tileDetail: (number: number, all: number, period: string) => `${number} van ${all}, ${period}`,
    netScore: (score: string) => `netto score ${score}`,
    netScoreMeans:
      "Netto score: het percentage dat een 9 of 10 geeft, min het percentage dat een 0 tot en met 6 geeft. Hij loopt van −100 tot +100.",
    chart: "Aandeel dat ons een 9 of 10 geeft",
    table: "Zouden ze ons aanraden, per periode",
  },
  sector: {
    title: "De sector",
    recommend: (share: string) => `${share} zou de oude werkgever aanraden`,
    "advise-for": (share: string) => `${share} raadt anderen aan om er te gaan werken`,
    "advise-against": (share: string) => `${share} raadt het anderen af`,
    reasons: "De redenen staan in de tabel.",
    detail: (who: string, where: string, when: string) => `${who}, ${where}, ${when}`,
    source: "Bron:",
    beside:
      "De sector vroeg het anders, en aan andere mensen. Zet de cijfers naast elkaar, maar trek ze niet van elkaar af.",
    column: (year: number) => `De sector, ${year}`,
    bar: (where: string, year: number) => `De sector: ${where}, ${year}`,
  },

  comeBack: {
    title: "Zouden ze terugkomen?",
    text: "Gevraagd na een opzegging of het einde van een contract. Bij een pensioen vroegen we: zou je nog iets voor ons willen doen?",
    chart: "Aandeel dat ‘ja’ zegt op: zou je weer bij ons willen werken?",
    table: "Zouden ze weer bij ons willen werken, per periode",
    helpOut: "Na het pensioen nog iets voor ons doen, per periode",
    helpOutChart: "Aandeel dat ‘ja’ zegt op: zou je nog iets voor ons willen doen?",
    longer: "Had langer willen werken (einde contract), per periode",
    longerChart: "Aandeel dat ‘ja’ zegt op: had je hier langer willen werken?",
  },
  reasons: {
    title: "Waarom vertrekken ze?",
    text: "Alleen van mensen die zelf opzegden. Iedereen koos één of twee redenen, dus samen kan het meer dan 100 % zijn.",
    chart: (occasion: string) => `Redenen in de categorieën van de sector, ${occasion}`,
    table: "Redenen in de categorieën van de sector",
    own: "Onze redenen, per categorie",
    ownText:
      "Medewerkers kiezen uit deze redenen. Aantallen tonen we alleen per categorie: anders is te herleiden wie welke reden gaf.",
  },
  aspects: {
    title: "Wat was goed, en wat kan beter?",
    text: "Twee keer dezelfde lijst. Iedereen koos zoveel als die wilde.",
    good: "Goed",
    better: "Kan beter",
    chart: (what: string, occasion: string) => `${what}, ${occasion}`,
    table: "Wat was goed, en wat kan beter",
    column: (what: string, occasion: string) => `${what}, ${occasion}`,
  },
  response: {
    title: "Hoeveel mensen antwoordden?",
    text: "We vragen het niet iedereen: nooit bij een stil vertrek (overlijden of lange ziekte), en bij een vertrek op initiatief van de werkgever alleen als HR dat aanvinkt. Zonder mailadres kan het niet. Wie de eerste vraag beantwoordde, telt mee.",
    chart: "Aandeel van de gevraagden dat antwoordde",
    table: "Gevraagd, geantwoord en niet gevraagd, per periode",
    asked: "Gevraagd",
  },
  steps: {
    title: "Welke mails hielpen, en wat was op tijd?",
    text: "Op tijd: afgevinkt vóór de herinnering. Niet afgevinkt heet ‘niet gezegd’: misschien is het wel gedaan.",
    helpedChart: "Aandeel leidinggevenden dat zegt: deze mail hielp",
    helpedTable: "Welke mails hielpen",
    helped: "Hielp",
    onTimeChart: "Aandeel stappen dat op tijd was",
    onTimeTable: "Wat op tijd was",
    noAgreement:
      "Hoeveel stappen op tijd waren, tellen we niet. Dat begint pas als de ondernemingsraad ermee heeft ingestemd en die dag in de instellingen staat (‘worksCouncilSince’). Wat er daarvoor gebeurde, telt nooit mee.",
    agreedSince: (day: string) =>
      `De ondernemingsraad stemde in vanaf ${day}. Alleen wat sindsdien gebeurde, telt mee; nooit van één leidinggevende.`,
  },

  whyTitle: "Waarom staat een cijfer er niet?",
  whyText:
    "We beloven medewerkers dat niemand kan herleiden wat ze antwoordden. Daarom laten we soms een cijfer weg.",
  /** On its own, after a name. */
  why: {
    running: {
      short: "de periode loopt nog",
      long: "De periode loopt nog. Een cijfer komt er pas als het kwartaal of het jaar voorbij is.",
    },
    "too-few": {
      short: "te weinig mensen",
      long: "Te weinig mensen. Een getal staat er pas als er minstens vijf mensen in zitten en minstens vijf niet. Meestal zijn daar tien antwoorden voor nodig.",
    },
    remainder: {
      short: "te klein of te herleiden",
      long: "Te klein, of te herleiden. In het getal zitten minder dan vijf mensen, of wat overblijft is minder dan vijf, of je zou het uit andere cijfers kunnen uitrekenen. Welke van de drie het is, zeggen we niet: dan zou je het antwoord al half weten.",
    },
    "too-few-managers": {
      short: "minder dan vijf leidinggevenden",
      long: "Minder dan vijf leidinggevenden. Wat over de leidinggevende, over gedrag of over hun stappen gaat, zou dan over één persoon kunnen gaan. Dat tonen we nooit.",
    },
  },
  nothingHere: "Hier staat nog niets.",
  nothingInYear: (year: string) => `Over ${year} staat hier niets.`,
  running: (periods: string) => `Nog niet voorbij: ${periods}.`,

  empty: {
    title: "Nog geen cijfers",
    text: "We wachten tot er zoveel antwoorden zijn dat niemand te herkennen is. Aan het begin van elke maand kijken we opnieuw.",
    whatComes: "Wat hier komt te staan",
    what: [
      "Hoeveel mensen ons zouden aanraden, bij vertrek en een half jaar later, naast het cijfer van de sector.",
      "Hoeveel mensen zouden terugkomen.",
      "Waarom mensen vertrekken, in de categorieën van de sector.",
      "Wat goed was en wat beter kan.",
      "Hoeveel mensen we vroegen, hoeveel er antwoordden en hoeveel we niet vroegen.",
      "Welke mails leidinggevenden hielpen.",
    ],
    fromHowMany: "Vanaf hoeveel antwoorden",
    how: [
      "Een getal staat er als minstens vijf mensen erin zitten en minstens vijf niet: dus meestal vanaf tien antwoorden.",
      "Een antwoord telt pas mee als de vragen van die collega gesloten zijn: bij vertrek is dat tien werkdagen na het einde van het dienstverband.",
      "Een kwartaal of een jaar staat er pas als het voorbij is.",
      "Wie ons zou aanraden en hoeveel mensen antwoordden, staat er per kwartaal en per jaar. Al het andere staat er per jaar.",
    ],
  },
  sample: {
    mark: "Voorbeeld",
    title: "Voorbeeld: zo kan het eruitzien",
    text: "Alle getallen hieronder zijn verzonnen. Ze gaan niet over jouw organisatie en over niemand die er werkt of werkte. Alleen de cijfers van de sector zijn echt. Zodra er echte cijfers zijn, verdwijnt dit voorbeeld.",
    end: "Einde van het voorbeeld.",
    heading: (title: string) => `Voorbeeld: ${title}`,
  },
};

export type InsightsWords = InAnyLanguage<typeof insights>;
