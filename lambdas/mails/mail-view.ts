/** What a mail can say, in the recipient's language; names marked as such (`isolated`). */
export interface MailView
  extends MailWords,
    MailFacts,
    Partial<InterviewWords>,
    Partial<InterviewFacts>,
    Partial<ChangeWords>,
    Partial<ChangeFacts> {
  /** Whom the words address: the leaver also where the manager is asked to hand it over. */
  readonly role: "manager" | "leaver" | "desk" | "hr" | "colleague" | "interviewer" | "former";
  /** It goes to the manager because the leaver has no address. */
  readonly handOver: boolean;
  /** It goes to a private address, so the right to object stands clearly and separately. */
  readonly toPrivateAddress: boolean;
  /** Where one click objects; the page behind it asks once more. */
  readonly objectUrl?: string;
  /** Whoever gets it asked to be reminded. */
  readonly isReminder?: boolean;
  /** Somebody asks its reader to take the step over: the manager, or a desk. */
  readonly isHandedOver?: boolean;
  readonly isForManager?: boolean;
  /** The reader was told that it does not go on, and now it does. */
  readonly goesOnAfterAll?: boolean;
  /** Ids of steps that the reader had and that are not asked any more. */
  readonly gone?: readonly string[];
  /** Ids of the steps that a mail for several steps lists, in order. */
  readonly steps?: readonly string[];
  /** What is still to come, for whoever takes over. */
  readonly coming?: readonly { readonly step: string; readonly day: string }[];
  /** What can be done from the mail itself. */
  readonly buttons?: readonly { readonly url: string; readonly label: string }[];
}

/** Dates are in words: `vrijdag 19 februari 2027`. */
export interface MailWords {
  /** Name of the one whom the words address. */
  readonly recipient: string;
  readonly leaver: string;
  readonly manager: string;
  readonly organisation: string;
  /** Name of the HR contact. */
  readonly hr: string;
  readonly hrAddress: string;
  readonly announced: string;
  readonly lastDay: string;
  readonly endOfEmployment: string;
  /** Month of the post-exit interview: `augustus 2027`. */
  readonly interviewMonth: string;
  /** How long that takes: as agreed, or as usual. */
  readonly talkMinutes: string;
}

/** What a mail about a talk that was agreed can say. */
export interface InterviewWords {
  /** `dinsdag 14 september 2027`, `14.00 uur`. */
  readonly talkDay: string;
  readonly talkTime: string;
  /** Empty where HR named no place, or only an address of the web. */
  readonly talkPlace: string;
  /** That address, to be clicked; empty where there is none. */
  readonly talkUrl: string;
  /** Who holds it. */
  readonly talkWith: string;
  /** What is not as its reader was told: `een andere plek en meer tijd`. */
  readonly talkChanges: string;
}

/** Of a talk that changed: what its reader has to look at. */
export type InterviewFacts = Readonly<Record<"isMoved" | "hasOtherHolder", boolean>>;

/** What its reader was last told, where something changed since. */
export interface ChangeWords {
  readonly oldLastDay: string;
  readonly oldEndOfEmployment: string;
}

export interface ChangeFacts {
  readonly lastDayMoved: boolean;
  readonly endMoved: boolean;
  /** The end of employment is another day than the last day, and did not move. */
  readonly endStays: boolean;
}

export interface MailFacts {
  /** Employment ends after the last day at work. */
  readonly leaveAtEnd: boolean;
  readonly privateAddressKnown: boolean;
  readonly wasAnnouncedToday: boolean;
}
