/** What a mail can say, in the recipient's language; names and addresses as they were typed. */
export interface MailView extends MailWords, MailFacts {
  /** Whom the words address: the leaver also where the manager is asked to hand it over. */
  readonly role: "manager" | "leaver" | "desk" | "hr";
  /** It goes to the manager because the leaver has no address. */
  readonly handOver: boolean;
  /** It goes to a private address, so the right to object stands clearly and separately. */
  readonly toPrivateAddress: boolean;
  /** Ids of the steps that a catch-up or a mail for several steps lists, in order. */
  readonly steps?: readonly string[];
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
}

export interface MailFacts {
  /** Employment ends after the last day at work. */
  readonly leaveAtEnd: boolean;
  readonly privateAddressKnown: boolean;
  readonly wasAnnouncedToday: boolean;
}
