/** A thing that texts promise: how they say it, and the test that makes it happen. */
export interface Promised {
  readonly what: string;
  readonly nl: RegExp;
  readonly en: RegExp;
  readonly file: string;
  readonly test: string;
}

/** A sentence in which the program binds itself. `Je krijgt deze mail omdat…` is no promise. */
export const PROMISES = {
  nl: /(?<!\p{L})(?:(?:sturen|mailen|wissen|vragen|herinneren) we|we (?:sturen|mailen|wissen|vragen|herinneren)|krijg je|jij krijgt|je krijgt(?! deze mail)|hoor je (?:er )?niets)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:we[’']ll (?:send|email|delete|ask|remind|stop)|we (?:send|email|delete|ask|remind)|you[’']ll (?:get|hear|receive)|you get(?! this)|won[’']t (?:get|hear|ask))(?!\p{L})/iu,
} as const;

/** The first that fits a sentence is its proof. */
export const PROOFS: readonly Promised[] = [
  {
    what: "the confirmation of a private address",
    nl: /meteen een mail op dat adres/,
    en: /an email at that address straight away/,
    file: "test/departure/changes/private-address.test.ts",
    test: "is asked to be confirmed by a mail to it at once, before the last day, too",
  },
  {
    what: "who rather gives no address is not asked again",
    nl: /niet te zeggen waarom, en we vragen het niet/,
    en: /don’t have to say why, and we won’t ask again/,
    file: "test/departure/changes/private-address.test.ts",
    test: "is not asked again, nor is HR",
  },
  {
    what: "notes of a talk are deleted",
    nl: /dertig dagen na het gesprek/i,
    en: /thirty days after the conversation/,
    file: "test/departure/changes/report-talk.test.ts",
    test: "finds nothing to read where nothing was left, nor thirty days after the talk",
  },
  {
    what: "private data is deleted",
    nl: /wissen we|we wissen/i,
    en: /delete/,
    file: "test/departure/forget-answers.test.ts",
    test: "when the private data is deleted because its time is over",
  },
  {
    what: "no mails about what was withdrawn or handed to another",
    nl: /geen mails meer|mailen we niet meer|hoor je niets meer\.|hierover/,
    en: /any more emails|hear any more about|no more emails/,
    file: "test/departure/changes/withdraw.test.ts",
    test: "stops every mail that has not left, the invitation included",
  },
  {
    what: "a step that was answered is not brought up again",
    nl: /(?:laat het weten|zeg het).*(?:niet meer|niets meer)|zeg het .*dan/i,
    en: /(?:tell us|say so|let us know|tell me).*(?:won’t ask|no more|won’t hear)/i,
    file: "test/departure/changes/close-step.test.ts",
    test: "leaves in a nudge what else stands open",
  },
  {
    what: "one reminder, and no other",
    nl: /herinner/i,
    en: /remind/i,
    file: "test/departure/upkeep/nudge.test.ts",
    test: "comes not a day earlier, and only once",
  },
  {
    what: "the invitation comes once more, and never again",
    nl: /nog één keer|niet nog eens/,
    en: /once more|one more time|won’t ask again/,
    file: "test/journeys/invitation.test.ts",
    test: "without an answer it is asked once more after ten working days, and never again",
  },
  {
    what: "who says no is asked nothing later",
    nl: /later niets/,
    en: /won’t ask (?:anything )?later|won’t ask anything/,
    file: "test/departure/changes/private-address.test.ts",
    test: "is not asked again, nor is HR",
  },
  {
    what: "an appointment for the calendar, and a mail about a new one",
    nl: /voor je agenda|daar een mail over|wat goed ging/,
    en: /for your calendar|get an email about it|what went well/,
    file: "test/journeys/invitation.test.ts",
    test: "from the invitation to an agreed talk: one entry in both calendars, moved, and called off",
  },
  {
    what: "the count of a manager's mails",
    nl: /\{\{managerMailCount\}\}|één korte mail: deze/,
    en: /\{\{managerMailCount\}\}|one short email .*this one/,
    file: "test/mails/opening.test.ts",
    test: "says above its step why these mails come, how many, until when, and below it how they work",
  },
  {
    what: "a new manager gets the steps to come on their days",
    nl: /op de dag zelf|komt er nog iets/,
    en: /on the day|if anything comes up/i,
    file: "test/departure/changes/reassign.test.ts",
    test: "for a while, gets everything after it again",
  },
  {
    what: "steps that come together",
    nl: /een paar stappen|nu al, of alsnog/,
    en: /a few steps|now, or after all/,
    file: "test/mails/life-mails.test.ts",
    test: "is a nudge that lists all that is open and asks one thing",
  },
  {
    what: "mails to the private address, about the departure only",
    nl: /mailen (?:je|alleen)|we (?:mailen|sturen) (?:je )?(?:voortaan|alleen|geen)|geen reclame|privémailadres|niet meer op je werk|niet vaak/,
    en: /email you|hear from us often|advert|only email|don’t (?:send|email)/,
    file: "test/mails/life-mails.test.ts",
    test: "says that the work mailbox gets nothing any more, and when the address is deleted",
  },
  {
    what: "the sector's own survey",
    nl: /uitstroomonderzoek/,
    en: /sector|exit survey/,
    file: "test/mails/exit-questions.test.ts",
    test: "names the sector's own survey where the settings do",
  },
  {
    what: "the invitation after half a year",
    nl: /terugkijk|terug te kijken|hoe het (?:hier )?was|één uitnodiging|hoe je het hier vond|waar mailen we|\{\{interviewMonth\}\}/,
    en: /look(?:s)? back|how it was|what it was like|We’ll ask as soon as|one invitation|\{\{interviewMonth\}\}/,
    file: "test/journeys/invitation.test.ts",
    test: "the invitation has three buttons, each to its own page with that choice open, and nothing to reply with",
  },
];
