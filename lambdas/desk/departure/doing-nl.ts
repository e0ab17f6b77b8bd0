import type { DepartureWords } from "./departure-words.ts";

export const DOING: DepartureWords["doing"] = {
  dates: {
    title: "Datums of soort veranderen",
    what: "Wat al weg is, blijft zoals het was. Alles wat nog komt, schuift mee. Je ziet eerst de nieuwe tijdlijn; daarna bevestig je.",
    button: "Leg de verandering vast",
    done: "De verandering is vastgelegd. De tijdlijn is aangepast.",
  },
  correct: {
    title: "Namen en adressen verbeteren",
    what: "Niemand krijgt hier een mail over. Kwam een mail door een fout adres niet aan, dan gaat die opnieuw naar het nieuwe adres, als dat nog zin heeft.",
    button: "Sla de verbetering op",
    done: "De verbetering is opgeslagen.",
  },
  replace: {
    title: "Leidinggevende of contactpersoon vervangen",
    what: "Wat nog komt, gaat naar de nieuwe persoon, voorgoed of voor een tijdje. Een nieuwe leidinggevende krijgt één mail over hoe het ervoor staat.",
    button: "Vervang",
    done: "De vervanging is vastgelegd.",
  },
  interview: {
    title: "Gesprek afspreken of verzetten",
    what: "Wie vertrok en wie het gesprek voert, krijgen allebei een uitnodiging voor hun agenda. Was er al een gesprek gepland, dan verschuift die afspraak.",
    button: "Stuur de uitnodiging",
    done: "Het gesprek is afgesproken. De uitnodigingen gaan weg.",
  },
  "call-off": {
    title: "Gesprek afzeggen",
    what: "Allebei krijgen ze bericht, en de afspraak verdwijnt uit hun agenda.",
    button: "Zeg het gesprek af",
    done: "Het gesprek is afgezegd.",
  },
  withdraw: {
    title: "Intrekken",
    what: "Alles wat nog niet weg is, gaat niet meer. Wie al een mail kreeg, hoort één keer dat het niet doorgaat. Bij een vergissing hoort niemand iets. Je kunt dit terugnemen.",
    button: "Trek het vertrek in",
    done: "Het vertrek is ingetrokken.",
  },
  "take-back": {
    title: "Intrekking terugnemen",
    what: "Het vertrek gaat toch door. Wat gestopt was, wordt opnieuw gepland, met deze datums. Wie hoorde dat het niet doorging, krijgt daar bericht van. Je ziet eerst de nieuwe tijdlijn.",
    button: "Neem de intrekking terug",
    done: "De intrekking is teruggenomen. Het vertrek loopt weer.",
  },
  object: {
    title: "Geen mails meer aan wie vertrekt",
    what: "Wil je collega geen mails meer? Dan gaat er niets meer naartoe, ook later niet. Dit kun je niet terugdraaien. De leidinggevende en HR krijgen hun stappen gewoon.",
    button: "Stop de mails aan deze collega",
    done: "Deze collega krijgt geen mails meer.",
  },
  erase: {
    title: "Gegevens wissen",
    what: "Namen, adressen en alles waaraan je iemand kunt herkennen, gaan voorgoed weg. Wat nog niet verstuurd is, gaat niet meer. Alleen aantallen blijven. Dit kun je niet terugdraaien.",
    button: "Wis de gegevens",
    done: "De gegevens zijn gewist.",
  },
};
