import type { Condition } from "../conditions.ts";
import type { SectorCategory, SectorSubject } from "./sector.ts";

/** The plan as built from `plan/`: what is said to whom, and when. */
export interface Plan {
  readonly settings: PlanSettings;
  readonly steps: readonly Step[];
  /** Public holidays and the organisation's closing days, Monday to Friday only, as ISO dates, ascending. */
  readonly daysOff: readonly string[];
  /** The last year with known public holidays. Later moments may fall on one. */
  readonly holidaysUntil: number;
  /** Published figures about the sector, in the order of the file. */
  readonly sector: readonly SectorFigure[];
  /** HR's name for each step, by language and mail name: `access`, `access.quiet`. */
  readonly titles: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

export interface PlanSettings {
  readonly organisation: string;
  /** The default, one of the offered languages. */
  readonly language: Language;
  /** Languages offered for mail and pages. */
  readonly languages: readonly Language[];
  /** IANA name, such as `Europe/Amsterdam`. */
  readonly timeZone: string;
  readonly undoWindowMinutes: number;
  /** Local times `HH:MM`; late mail goes out from `from` up to but not including `until`. */
  readonly officeHours: { readonly from: string; readonly until: string };
  /** Local time `HH:MM` of a mail unless its step has its own. */
  readonly sendAt: string;
  /** Local time `HH:MM` of HR's digest. */
  readonly morningMailAt: string;
  /** Whether HR gets a digest at all. */
  readonly morningMail: boolean;
  /** A step that isn't done so many working days after its mail gets one nudge. Absent: never. */
  readonly nudgeAfterWorkingDays?: number;
  /** Personal data is erased so many days after the last step. */
  readonly deletePrivateDataAfterDays: number;
  /** Lower-cased domains to which links may delegate a step, beside those of the departure itself. */
  readonly handOverDomains: readonly string[];
  /** The mailbox for departures without an HR contact. */
  readonly hr: { readonly name: string; readonly address: string };
  /** Mailboxes of departments, by name; each gets the mail for its own steps. */
  readonly desks: Readonly<Record<string, string>>;
  /** What the people cared for are called. */
  readonly clients: Clients;
  /** How long an interview takes unless agreed otherwise. */
  readonly talkMinutes: number;
  /** Who reads answers with a name: two or three people, by the address they sign in with. */
  readonly answerReaders?: readonly AnswerReader[];
  /** Name and how to reach the confidential adviser. */
  readonly confidant?: string;
  /** Who answers questions about privacy, and how to reach them. */
  readonly privacyOfficer?: string;
  /** The sector's own survey among leavers, where the organisation takes part in it. */
  readonly sectorSurvey?: string;
  /** The ISO date from which on steps done on time are counted. Absent: they are not. */
  readonly worksCouncilSince?: string;
}

export const CLIENTS = ["residents-and-clients", "patients", "clients"] as const;
export type Clients = (typeof CLIENTS)[number];

export interface AnswerReader {
  readonly name: string;
  readonly address: string;
}

export const LANGUAGES = ["nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Never shown in a mail, a link or a webhook. */
export const KINDS = ["resignation", "contract-end", "retirement", "employer", "quiet"] as const;
export type Kind = (typeof KINDS)[number];

export const PHASES = ["announced", "settled", "ambassador", "after"] as const;
export type Phase = (typeof PHASES)[number];

/** A step's part in the post-exit interview. */
export const TALK_PARTS = ["announce", "prepare", "invite"] as const;
export type InterviewPart = (typeof TALK_PARTS)[number];

export const TRACKS = ["core", "care"] as const;
export type Track = (typeof TRACKS)[number];

export const ANCHORS = ["announced", "lastDay", "endOfEmployment"] as const;
export type Anchor = (typeof ANCHORS)[number];

export type Recipient = "manager" | "leaver" | "hr" | `desk:${string}`;

export interface Step {
  readonly id: string;
  /** Previous ids: running departures that have one go on under the new id. */
  readonly formerly?: readonly string[];
  readonly track: Track;
  readonly phase?: Phase;
  readonly to: Recipient;
  /** Kinds that send it to someone else. */
  readonly toForKind?: Partial<Record<Kind, Recipient>>;
  readonly when: Offset;
  /** Local time `HH:MM`. */
  readonly time: string;
  /** Absent: it happens once. */
  readonly repeat?: Repeat;
  /** Useful up to and including the earliest of these days; `step` is the step's own day. */
  readonly usefulUntil: readonly Offset<Anchor | "step">[];
  /** Absent: it is caught up. */
  readonly whenMissed?: "catch-up" | "skip";
  /** The kinds that have it, and those for which HR may add it. */
  readonly kinds: readonly Kind[];
  readonly tickableFor: readonly Kind[];
  /** Part of the ordered sequence, in which each step has its own day. */
  readonly keepsOrder?: boolean;
  /** A step above in the plan: this one comes the working day after it at the earliest. */
  readonly after?: string;
  /** May reach the manager or the leaver in the first two working days. */
  readonly fromTheStart?: boolean;
  readonly onlyIf?: Condition;
  /** To the leaver's private address where one is known, before the last day, too, and in a mail of its own. */
  readonly privateFirst?: boolean;
  /** There is nothing to do or answer: no button, and no link in a mail that the manager forwards. */
  readonly asksNothing?: boolean;
  /** Brought up again, once, if it isn't done in time. */
  readonly nudge?: boolean;
  /** Brought up again on the day itself, in a nudge that says how urgent it is. */
  readonly urgent?: boolean;
  readonly talk?: InterviewPart;
}

/** An anchor, then a calendar period, then working days; all optional. */
export interface Offset<A extends string = Anchor> {
  readonly anchor: A;
  /** ISO 8601 period of calendar units, such as `P6M`. */
  readonly period?: string;
  /** Excludes the starting day; negative is earlier. */
  readonly workingDays?: number;
}

export interface Repeat {
  readonly everyWorkingDays: number;
  readonly atMost: number;
  readonly until: Offset;
}

/** A published figure about those who left the sector's employers. It stands beside the organisation's own, never as a difference. */
export interface SectorFigure {
  readonly about: SectorSubject;
  /** Percent. Always there, except for reasons. */
  readonly share?: number;
  /** Percent for each published category. People may choose two, so the sum can exceed 100. */
  readonly shares?: Readonly<Partial<Record<SectorCategory, number>>>;
  /** What was said where no numbers were published. */
  readonly said?: InEachLanguage;
  /** Who was asked. */
  readonly who: InEachLanguage;
  /** The place, as it stands in a sentence. */
  readonly where: InEachLanguage;
  /** The year that it is about. */
  readonly year: number;
  /** The months, where they are more or less than that year. */
  readonly period?: InEachLanguage;
  readonly source: InEachLanguage;
  /** Where the source can be read. */
  readonly address?: string;
}

export type InEachLanguage = Readonly<Record<Language, string>>;
