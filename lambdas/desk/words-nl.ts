import type { DeskWords } from "./desk-words.ts";

export const NL: DeskWords = {
  ownName: "Nederlands",
  skip: "Naar de inhoud",
  navigation: "Onderdelen",
  places: {
    "/desk": "Vertrekken",
    "/desk/departures/new": "Nieuw",
    "/desk/replace": "Iemand vervangen",
    "/desk/import": "Importeren",
    "/desk/plan": "Het plan",
  },
  roles: { officer: "HR", reader: "HR, alleen lezen" },
  signOut: "Uitloggen",
  footer: (organisation) => `Een warm afscheid, op tijd. Voor HR van ${organisation}.`,

  signIn: {
    title: "Log in",
    text: "Hier werkt HR aan het vertrek van collega’s. Log in met je account van het werk.",
  },
  ended: {
    title: "Log opnieuw in",
    text: "Je bent uitgelogd, omdat je een tijd niets deed of omdat je al lang was ingelogd.",
  },
  formKept: {
    title: "Log opnieuw in",
    text: "Je was intussen uitgelogd, dus er is nog niets gewijzigd. Wat je invulde, is bewaard: na het inloggen staat het er weer.",
  },
  formGone: {
    title: "Dit formulier is er niet meer",
    text: "Wat iemand invulde, bewaren we een dag, en alleen voor wie het zelf deed. Vul het opnieuw in.",
  },
  formAgain:
    "Je was uitgelogd voordat dit werd opgeslagen. Wat je invulde, staat er nog. Kijk het na en bevestig het opnieuw.",
  failed: {
    title: "Inloggen is niet gelukt",
    text: "Misschien duurde het te lang, of begon je in een ander venster. Probeer het nog een keer.",
  },
  noRights: {
    title: "Je hebt hier geen toegang",
    text: "Je bent ingelogd, maar je account hoort niet bij HR. Werk je wel bij HR? Vraag je beheerder om toegang.",
  },
  signedOut: {
    title: "Je bent uitgelogd",
    text: "Werk je op een computer van iemand anders? Log dan ook uit bij je organisatie.",
  },
  signInButton: "Inloggen",
  signInAgain: "Opnieuw inloggen",
  asAnother: "Inloggen als iemand anders",
  atIssuerToo: "Ook uitloggen bij mijn organisatie",

  foreignForm: {
    title: "Dat hebben we niet gedaan",
    text: "Dit formulier kwam niet van een pagina van Totziens. Er is niets opgeslagen.",
  },
  staleForm: {
    title: "Dat hebben we niet gedaan",
    text: "Dit formulier is van een eerdere keer dat je inlogde. Er is niets opgeslagen. Open de pagina opnieuw en probeer het nog een keer.",
  },
  readOnly: {
    title: "Je kunt hier alleen lezen",
    text: "Met jouw account kun je alles zien, maar niets veranderen. Er is niets opgeslagen. Vraag een collega van HR, of vraag je beheerder om meer rechten.",
  },
  notFound: {
    title: "Deze pagina bestaat niet",
    text: "Misschien is het adres niet goed overgenomen, of is er iets gewist.",
  },
  fault: {
    title: "Er ging iets mis",
    text: "Dat ligt aan ons. Probeer het over een minuut nog een keer; er gaat niets dubbel.",
  },
  back: "Terug naar het begin",
};
