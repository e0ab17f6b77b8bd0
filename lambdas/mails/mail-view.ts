import type { PageUrls } from "./page-urls.ts";

/** The variables of a mail, in the recipient's language; names are marked (`isolated`). */
export interface MailView
  extends MailWords,
    MailFacts,
    Partial<InterviewWords>,
    Partial<InterviewFacts>,
    Partial<ChangeWords>,
    Partial<ChangeFacts>,
    Partial<OpeningWords>,
    Partial<OpeningFacts>,
    Partial<LessonWords>,
    Partial<PageUrls> {
  /** The person addressed: the leaver, too, where the manager is asked to forward it. */
  readonly role: "manager" | "leaver" | "desk" | "hr" | "colleague" | "interviewer" | "former";
  /** Sent to the manager because the leaver has no address. */
  readonly handOver: boolean;
  /** Sent to a private address, so the right to opt out is clear and separate. */
  readonly toPrivateAddress: boolean;
  /** The opt-out link; its page asks for confirmation. */
  readonly objectUrl?: string;
  /** For a manager who forwards the mail: the page that makes a card to print. */
  readonly cardUrl?: string;
  /** The reader asked to be reminded. */
  readonly isReminder?: boolean;
  /** There is a lesson for its reader. */
  readonly lesson?: boolean;
  /** There is no one thing to do: its reader chooses between the buttons in its text, or is asked nothing. */
  readonly isChoice?: boolean;
  /** The step was delegated to its reader by the manager or a department. */
  readonly isHandedOver?: boolean;
  readonly isForManager?: boolean;
  /** A withdrawal that the reader was told of was reverted. */
  readonly goesOnAfterAll?: boolean;
  /** The mails of the reader's steps that are no longer asked. */
  readonly gone?: readonly string[];
  /** The mails of the steps that a combined mail lists, in order. */
  readonly steps?: readonly string[];
  /** The place of each with its help on the page behind the mail's link, by the mail's name. */
  readonly stepUrls?: Readonly<Record<string, string>>;
  /** Those that are urgent. */
  readonly urgent?: readonly string[];
  /** The second list of a step mail: steps brought up again, each with the address of its place on the page. */
  readonly also?: readonly { readonly step: string; readonly url: string }[];
  /** The remaining steps, for a new manager. */
  readonly coming?: readonly { readonly step: string; readonly day: string }[];
  /** The links in the mail. */
  readonly buttons?: readonly { readonly url: string; readonly label: string }[];
}

/** Dates are in words: `vrijdag 19 februari 2027`. */
export interface MailWords {
  /** What the person addressed is called. */
  readonly recipient: string;
  /** The leaver at the first mention: in full, or as called where what stands above has said the full name. */
  readonly leaver: string;
  /** What the leaver is called. */
  readonly calledName: string;
  /** The leaver's name in full, for a letter or certificate. */
  readonly fullName: string;
  readonly manager: string;
  readonly organisation: string;
  /** Name of the HR contact. */
  readonly hr: string;
  readonly hrAddress: string;
  readonly announced: string;
  readonly lastDay: string;
  /** The same at the beginning of a sentence. */
  readonly lastDayFirst: string;
  readonly endOfEmployment: string;
  /** The last day of the questions at the end, and how many there are, in words. */
  readonly exitUntil: string;
  readonly questionCount: string;
  /** The same as the first word of a sentence. */
  readonly questionCountFirst: string;
  /** How many there are half a year later, in words, and as the first word of a sentence. */
  readonly lookBackCount: string;
  readonly lookBackCountFirst: string;
  /** The day by which the leaver's data is erased. */
  readonly deletionDay: string;
  /** The address of the sector's own survey; empty if there is none. */
  readonly sectorSurvey: string;
  /** Month of the post-exit interview: `augustus 2027`. */
  readonly interviewMonth: string;
  /** Its duration: as agreed, or the default. */
  readonly talkMinutes: string;
  /** The people cared for: `bewoners en cliënten`. */
  readonly clients: string;
  /** Who read answers with a name: `Anouk Vermeer en Ruben Smit`. Empty, like the two below, while the settings name nobody. */
  readonly answerReaders: string;
  readonly confidant: string;
  readonly privacyOfficer: string;
}

/** Variables of mails about an agreed interview. */
export interface InterviewWords {
  /** `dinsdag 14 september 2027`, `14.00 uur`. */
  readonly talkDay: string;
  readonly talkTime: string;
  /** `per telefoon`, as the leaver chose it; empty if HR agreed on it otherwise. */
  readonly talkHow: string;
  /** Empty if HR gave no place, or only a web address. */
  readonly talkPlace: string;
  /** That web address, as a link; empty if there is none. */
  readonly talkUrl: string;
  /** The interviewer. */
  readonly talkWith: string;
  /** The changes for its reader: `een andere plek en meer tijd`. */
  readonly talkChanges: string;
  /** When it was before it moved; empty if it did not. */
  readonly oldTalkDay: string;
  readonly oldTalkTime: string;
}

/** Of a changed interview: what to look at. Of a cancelled one: whether the leaver called it off. */
export type InterviewFacts = Readonly<
  Record<"isMoved" | "hasOtherHolder" | "isCalledOffByLeaver", boolean>
>;

/** Variables of a manager's first mail about a departure, in the layout. */
export interface OpeningWords {
  /** Of a hundred leavers in the sector, who recommend their former employer; empty if no such figure is known. */
  readonly sectorShare: string;
  readonly sectorWhere: string;
  readonly sectorYear: string;
  /** How many mails the manager gets about the departure, this one included. */
  readonly managerMailCount: string;
  /** Month of the last of them: `augustus 2027`. */
  readonly lastManagerMonth: string;
}

export interface OpeningFacts {
  /** There is something to announce. */
  readonly isFirstMail: boolean;
  /** It is the last, too. */
  readonly isOnlyMail: boolean;
  /** The reader needs no reasons: knows these mails, or the goodbye is over. */
  readonly isBriefOpening: boolean;
  /** Had no mail about another departure in the year before. */
  readonly isNewReader: boolean;
  readonly oneStepEach: boolean;
  /** Works council and organisation agreed what is done with ticks. */
  readonly worksCouncilAgreed: boolean;
}

/** The newest lesson's two halves: what former colleagues said, and what is done about it. */
export interface LessonWords {
  readonly lessonSaid: string;
  readonly lessonDone: string;
}

/** Variables of the mail that brings up again what was not done. */
export interface NudgeWords {
  /** Title of its first urgent step, or of its first. */
  readonly stepTitle: string;
  /** What that step asks. */
  readonly stepAction: string;
  /** How many other steps it has. */
  readonly moreCount: string;
}

export interface NudgeFacts {
  readonly isOne: boolean;
  readonly isUrgent: boolean;
}

/** What its reader was last told, if it has changed. */
export interface ChangeWords {
  readonly oldLastDay: string;
  readonly oldEndOfEmployment: string;
}

export interface ChangeFacts {
  readonly lastDayMoved: boolean;
  readonly endMoved: boolean;
  /** The end of employment differs from the last day, and did not move. */
  readonly endStays: boolean;
}

/** What the leaver can still expect. */
export interface ComingFacts {
  /** HR has the step of the final pay. */
  readonly finalPayComes: boolean;
  /** The leaver has the questions at the end, and can still answer. */
  readonly questionsAreOpen: boolean;
  /** To the post-exit interview. */
  readonly invitationComes: boolean;
  /** Any of these. */
  readonly moreComes: boolean;
}

export interface MailFacts extends ComingFacts {
  /** Employment ends after the last day at work. */
  readonly leaveAtEnd: boolean;
  readonly privateAddressKnown: boolean;
  /** Many in care have no mailbox at work. */
  readonly workAddressKnown: boolean;
  readonly wasAnnouncedToday: boolean;
  readonly lastDayIsToday: boolean;
  readonly lastDayIsOver: boolean;
  /** It was asked before, and no answer came. */
  readonly onceMore?: boolean;
}
