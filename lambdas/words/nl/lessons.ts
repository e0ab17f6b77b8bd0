import type { InAnyLanguage } from "../in-any-language.ts";

/** The desk's pages with lessons, and with what leavers wrote without their name. */
export const lessons = {
  title: "Lessen van oud-collega’s",
  intro:
    "Wat mensen zeiden die weggingen, en wat we ermee doen. Zo zien leidinggevenden en medewerkers die weggaan dat antwoorden helpt.",
  none: "Er zijn nog geen lessen. Zodra een antwoordlezer er een publiceert, staat hij hier, in mails aan leidinggevenden en op de bedankpagina van medewerkers.",
  published: (day: string) => `Gepubliceerd op ${day}.`,
  everybody: "Gaat over de hele organisatie.",
  department: (name: string) => `Gaat over ${name}.`,
  inMails: "Staat in mails aan leidinggevenden en op de bedankpagina van medewerkers.",
  notInMails:
    "Staat op de bedankpagina van medewerkers, maar niet in mails aan leidinggevenden: dan zou het over één van een paar mensen gaan.",
  said: "Dit hoorden we",
  done: "Dit doen we ermee",
  write: "Schrijf een les",
  readLines: "Lees wat oud-collega’s schreven",
  forReaders: "Voor antwoordlezers",
  forReadersIntro:
    "Lees eerst wat oud-collega’s schreven. Zie je iets dat minstens vijf mensen zeggen? Schrijf er dan een les van.",
  takeBack: "Trek deze les in",
  takeBackWhat:
    "De les verdwijnt meteen van deze pagina en van de bedankpagina, en staat in geen mail meer die nog moet vertrekken. Mails die al weg zijn, blijven zoals ze zijn.",
  takeBackWhich: (said: string) => `Trek deze les in: ${said}`,
  isPublished: "De les is gepubliceerd.",
  isTakenBack: "De les is ingetrokken.",
  back: "Terug naar de lessen",

  formTitle: "Schrijf een les",
  formIntro:
    "Een les heeft twee helften: wat oud-collega’s zeiden, en wat we ermee doen. Elke helft is één zin, in elke taal.",
  saidIn: (language: string) => `Wat zeiden ze? (${language})`,
  doneIn: (language: string) => `Wat doen we ermee? (${language})`,
  saidHint: "Hoogstens 140 tekens. In je eigen woorden: neem geen zinnen over.",
  doneHint: "Hoogstens 140 tekens. Beloof alleen wat al gebeurt, of wat zeker is.",
  about: "Waar gaat het over?",
  aboutHint:
    "Een les over een afdeling zien alleen medewerkers die daar weggaan, en leidinggevenden van die afdeling.",
  wholeOrganisation: "De hele organisatie",
  people: "Hoeveel mensen zeiden dit?",
  peopleHint: "Minstens vijf. Dat getal bewaren we niet.",
  read: "In welke maand las je het nieuwste hiervan?",
  readHint:
    "Er zitten drie hele maanden tussen lezen en publiceren. Dan denkt niemand meteen aan wie er net wegging.",
  longAgo: "Langer geleden",
  notChosen: "Kies een maand",
  nobody: "Niemand is hierin te herkennen",
  nobodyHint:
    "Geen medewerker die wegging, geen collega, geen leidinggevende, en niemand voor wie jullie zorgen.",
  names: (found: string) => `Is dit een naam? ${found}`,
  noName: "Nee, dit is geen naam",
  namesHint: "Is het wel een naam? Haal hem dan weg.",
  look: "Bekijk de les",

  problems: (count: number) =>
    count === 1 ? "Er klopt nog iets niet" : `Er kloppen nog ${count} dingen niet`,
  missing: "Vul dit in.",
  tooLong: (length: number) => `Dit zijn ${length} tekens. Hoogstens 140.`,
  notANumber: "Vul een getal in, zoals 7.",
  tooFew: "Een les komt van minstens vijf mensen. Wacht tot meer mensen dit zeggen.",
  tooYoung: (month: string) =>
    `Dit is nog te vers. Je kunt deze les publiceren vanaf ${month}. Bewaar de tekst zelf zolang.`,
  notConfirmed: "Bevestig dat niemand te herkennen is, of pas de tekst aan.",
  tooMany: "Er staan al vijftig lessen. Trek er eerst een in.",
  problemOf: (label: string, problem: string) => `${label} ${problem}`,

  previewTitle: "Zo staat de les er",
  previewIntro: "Er is nog niets gepubliceerd.",
  readsIn: (language: string) => `In het ${language}`,
  willBeInMails:
    "Publiceer je, dan staat de les hier, op de bedankpagina van medewerkers, en in de mails aan leidinggevenden over het team en over het tussentijdse gesprek.",
  willNotBeInMails:
    "Publiceer je, dan staat de les hier en op de bedankpagina van medewerkers. In mails aan leidinggevenden komt hij niet: we kennen minder dan vijf leidinggevenden over wie hij kan gaan.",
  publish: "Publiceer de les",
  change: "Wijzig de tekst",

  linesTitle: "Wat oud-collega’s schreven",
  linesIntro: "Zonder naam, door elkaar, en altijd minstens vijf tegelijk.",
  beforeReading: "Voordat je leest",
  rules:
    "Zoek niet uit wie het schreef. Deel deze zinnen met niemand en neem ze niet letterlijk over. Ze tellen niet mee voor een referentie, een afrekening of een beoordeling.",
  monthly:
    "Elke maand komen er zinnen bij, als het er minstens vijf zijn. Na hoogstens zes maanden wissen we ze.",
  noted: "Als je ze opent, schrijven we op dat jij dat deed.",
  open: "Open de zinnen",
  isNoted: "We hebben opgeschreven dat jij deze zinnen opende.",
  noLines:
    "Er is nu niets te lezen. Zodra er minstens vijf nieuwe zinnen zijn, staan ze hier vanaf de maand erna.",
  lines: (count: number) => `Van ${count} mensen`,
  serious: (confidant: string) =>
    `Gaat het over iets ernstigs, zoals pesten, discriminatie of geweld? Doe er dan iets mee, zonder te zoeken naar wie het schreef. Overleg met de vertrouwenspersoon: ${confidant}.`,

  notYours: {
    title: "Dit is voor antwoordlezers",
    text: "Lessen schrijft alleen wie daarvoor in de instellingen staat en met dat adres inlogt. Ook wat oud-collega’s schreven, lezen alleen zij. Er is niets geopend en niets veranderd.",
  },

  /** In a sample of a mail. */
  sample: {
    said: "Het rooster kwam vaak te laat.",
    done: "Sinds mei staat het zes weken vooruit klaar.",
  },
};

export type LessonWords = InAnyLanguage<typeof lessons>;
