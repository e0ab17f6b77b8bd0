import type { DepartureWords } from "./departure-words.ts";

export const STEPS: DepartureWords["steps"] = {
  done: {
    title: "Gedaan",
    what: "Deze stap is klaar. Er komt geen herinnering meer.",
    button: "Gedaan",
    done: "De stap is gedaan.",
  },
  "not-needed": {
    title: "Niet nodig",
    what: "Deze stap hoeft hier niet. Er komt geen herinnering meer.",
    button: "Niet nodig",
    done: "De stap is niet nodig.",
  },
  "still-open": {
    title: "Toch nog open",
    what: "Deze stap staat dan weer open. De werkdagen tot een herinnering beginnen opnieuw; wie er al een kreeg, krijgt geen tweede.",
    button: "Toch nog open",
    done: "De stap staat weer open.",
  },
  "send-now": {
    title: "Nu versturen",
    what: "De mail gaat meteen weg en wacht niet op zijn dag of op de bedenktijd. Dit kun je niet terugdraaien.",
    button: "Verstuur nu",
    done: "De mail gaat nu weg.",
  },
  resend: {
    title: "Nog een keer sturen",
    what: "Dezelfde mail gaat meteen nog een keer weg.",
    button: "Stuur nog een keer",
    done: "De mail gaat nog een keer weg.",
  },
  remind: {
    title: "Later herinneren",
    what: "Wie deze stap heeft, krijgt hem over zoveel werkdagen nog een keer.",
    button: "Herinner later",
    done: "De herinnering is gepland.",
  },
  "hand-over": {
    title: "Doorgeven aan een collega",
    what: "Deze collega krijgt de stap per mail, en alles wat er nog over komt. De vorige krijgt er niets meer over.",
    button: "Geef door",
    done: "De stap is doorgegeven.",
  },
  skip: {
    title: "Overslaan",
    what: "Deze stap komt niet, ook niet als de datums veranderen.",
    button: "Sla over",
    done: "De stap wordt overgeslagen.",
  },
};
