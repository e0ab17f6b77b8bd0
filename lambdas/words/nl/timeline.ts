import type { InAnyLanguage } from "../in-any-language.ts";

export const picture = {
  picture: (leaver: string) =>
    `Tijdlijn van het vertrek van ${leaver}. De tabel eronder zegt hetzelfde in woorden.`,
  picturePart: "Tijdlijn als beeld; schuif opzij om alles te zien",
  scrolls: "Schuif opzij: links staat wat al was, rechts wat nog komt.",
  allOfIt: "Alle mails en stappen",
  here: "nu",
  tableCaption: "Wie krijgt wat, en wanneer",
  columns: {
    number: "Nr.",
    when: "Wanneer",
    to: "Voor wie",
    what: "Wat",
    state: "Stand",
  },
  phases: {
    announced: "Het nieuws",
    settled: "Overdragen",
    ambassador: "Afscheid",
    after: "Later",
  },
  readers: {
    manager: "Leidinggevende",
    leaver: "Wie vertrekt",
    hr: "HR",
    desk: "Afdeling",
    interviewer: "Wie het gesprek voert",
    former: "Vorige leidinggevende",
  },
  states: {
    planned: "gepland",
    open: "staat open",
    "not-ticked": "niet afgevinkt",
    pending: "gepland",
    claimed: "wordt nu verstuurd",
    sent: "verstuurd",
    refused: "komt niet aan",
    waiting: "wacht op een adres",
    "waiting-for-settings": "wacht op een instelling",
    stale: "vervallen",
    skipped: "overgeslagen",
    done: "gedaan",
    "not-needed": "niet nodig",
  },
  /** How a point stands, in the picture and in the table. */
  looks: {
    refused: "komt niet aan",
    late: "te laat",
    open: "staat open",
    waiting: "wacht",
    leaving: "gaat nu weg",
    "to-come": "komt nog",
    "not-ticked": "niet afgevinkt",
    sent: "verstuurd",
    done: "klaar",
    skipped: "vervalt",
  },
  dates: {
    announced: "Aangekondigd",
    lastDay: "Laatste werkdag",
    endOfEmployment: "Einde dienstverband",
    today: "Vandaag",
  },
  and: "en",
  weeks: (count: number) => `${count} weken`,
  legend: {
    mail: "een mail",
    several: "meer stappen in één mail",
    morning: "in de ochtendmail van HR",
    moved: "verschoven: de stip is de dag waarop het zou vallen",
    dayOff: "weekend of vrije dag",
  },
  steps: (count: number) => (count === 1 ? "1 stap" : `${count} stappen`),
  kinds: {
    "catch-up": "Inhaalmail",
    several: "Eén mail",
    nudge: "Herinnering aan wat openstaat",
    reminder: "Herinnering op verzoek",
    resend: "Nog een keer verstuurd",
    "once-more": "Nog één keer gevraagd",
    "handed-over": "Doorgegeven aan een collega",
    interview: "Bericht over het gesprek",
  },
  notices: {
    changed: "Bericht: de datums zijn veranderd",
    replaced: "Bericht: hoe het ervoor staat",
    former: "Bericht: een ander begeleidt dit vertrek nu",
    withdrawn: "Bericht: het vertrek gaat niet door",
    "came-back": "Bericht: de collega is terug",
    address: "Bericht: we mailen je voortaan hier",
    confirm: "Bericht: klopt dit privéadres?",
    "talk-report": "Vraag: hoe was het gesprek?",
    "talk-lines": "Bericht: lees wat over het gesprek is geschreven",
    "talk-holder": "Vraag: voer jij het gesprek?",
    "talk-named": "Bericht: met wie je kunt praten",
  },
  also: (titles: string) => `In deze mail staat ook, als nog open: ${titles}`,
  at: (day: string, time: string) => `${day} om ${time}`,
  noAddress: "nog geen adres",
  handOver: "via de leidinggevende, want er is nog geen adres",
  handedOver: "via de leidinggevende",
  colleague: "collega",
  delivered: "aangekomen",
  again: "misschien voor de tweede keer",
  refused: {
    address: "het adres is geweigerd",
    rejected: "de mail is geweigerd",
    bounced: "de mail kwam terug",
    "not-delivered": "de mail kwam terug, misschien was de mailbox vol",
    complaint: "de lezer meldde de mail als ongewenst",
    unconfirmed: "niet zeker of de mail is vertrokken",
    unwritable: "de mail kon niet geschreven worden",
  },
};

export type PictureWords = InAnyLanguage<typeof picture>;

/** Why a step is on its day, by the API's code. */
export const reasons = {
  "after-day-off":
    "Zou op {from} vallen; dat is geen werkdag, dus het schuift naar de werkdag erna.",
  "before-day-off":
    "Zou op {from} vallen; dat is geen werkdag, dus het schuift naar de werkdag ervoor.",
  "before-last-day": "Eerder dan {from}, want deze stap hoort vóór de laatste werkdag.",
  "not-too-soon":
    "Later dan {from}, want de eerste werkdagen na de aankondiging zijn voor het nieuws zelf.",
  "in-order":
    "Verschoven vanaf {from}, zodat de stappen op volgorde komen en elk een eigen dag hebben.",
  shared: "Er is weinig tijd, dus deze stap komt samen met andere in één mail.",
  missed:
    "Zou op {from} gaan, maar dat moment is voorbij of valt in de bedenktijd. Gaat zo snel mogelijk.",
  "catch-up": "Komt samen met andere gemiste stappen in één mail.",
  "five-minutes-later":
    "Iets later, zodat mails aan dezelfde persoon vijf minuten na elkaar komen.",
  "morning-mail": "Staat in de ochtendmail van HR.",
  "holidays-unknown":
    "Let op: feestdagen zijn bekend tot en met {year}. Deze dag kan een feestdag zijn.",
  "no-longer-useful": "Overgeslagen: hiervoor is het te laat.",
  "not-caught-up": "Overgeslagen: dit moment is voorbij en wordt niet ingehaald.",
  withdrawn: "Vervallen: het vertrek is ingetrokken.",
  objected: "Vervallen: de vertrekkende collega wil geen mails meer.",
  "address-declined": "Vervallen: de vertrekkende collega geeft liever geen privéadres.",
  "no-talk": "Niet meer nodig: er komt geen gesprek.",
  "talk-chosen": "Niet meer nodig: de collega wil praten, en het moment wordt nog afgesproken.",
  "talk-agreed": "Niet meer nodig: het gesprek is al afgesproken.",
  "not-in-plan": "Vervallen: deze stap staat niet meer in het plan.",
  "already-done": "Overgeslagen door HR: dit is al gedaan.",
  "does-not-apply": "Overgeslagen door HR: dit past hier niet.",
  "on-request": "Overgeslagen door HR: op verzoek.",
  other: "Overgeslagen door HR.",
};

export type ReasonWords = InAnyLanguage<typeof reasons>;
