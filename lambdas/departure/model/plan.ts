/** The plan as the build hands it to the program: what is said to whom, and when. Written in `plan/`. */
export interface Plan {
  readonly settings: PlanSettings;
  readonly steps: readonly Step[];
  /** Public holidays and the organisation's own closing days from Monday to Friday, ISO dates, ascending. */
  readonly daysOff: readonly string[];
  /** The last year of which the public holidays are known. What falls later may fall on one. */
  readonly holidaysUntil: number;
  /** What HR calls each step, by language and mail name: `access`, `access.quiet`. */
  readonly titles: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

export interface PlanSettings {
  readonly organisation: string;
  /** For whoever has none of their own; one of those that are offered. */
  readonly language: Language;
  /** What people can be written to in, and what pages can be read in. */
  readonly languages: readonly Language[];
  /** IANA name, for example `Europe/Amsterdam`. */
  readonly timeZone: string;
  readonly undoWindowMinutes: number;
  /** Local times `HH:MM`; what is late leaves from `from` up to but not including `until`. */
  readonly officeHours: { readonly from: string; readonly until: string };
  /** Local time `HH:MM` at which a mail leaves unless its step says otherwise. */
  readonly sendAt: string;
  /** Local time `HH:MM` of HR's morning mail. */
  readonly morningMailAt: string;
  /** Whether HR gets a morning mail at all. */
  readonly morningMail: boolean;
  /** What only stands open is told again in a morning mail after so many working days. */
  readonly openAgainAfterWorkingDays: number;
  /** A step that is not done so many working days after its mail is brought again, once. Absent: never. */
  readonly nudgeAfterWorkingDays?: number;
  /** Who it was is forgotten so many days after the last step. */
  readonly deletePrivateDataAfterDays: number;
  /** Domains, in small letters, to which a step may be handed over from a mail beside those of the departure itself. */
  readonly handOverDomains: readonly string[];
  /** Mailbox that answers when a departure names no HR contact. */
  readonly hr: { readonly name: string; readonly address: string };
  /** Mailboxes of departments that get the one mail that is their own, by name. */
  readonly desks: Readonly<Record<string, string>>;
}

export const LANGUAGES = ["nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Never shown in a mail, a link or a webhook. */
export const KINDS = ["resignation", "contract-end", "retirement", "employer", "quiet"] as const;
export type Kind = (typeof KINDS)[number];

export const PHASES = ["announced", "settled", "ambassador", "after"] as const;
export type Phase = (typeof PHASES)[number];

/** What a step does for the talk after half a year. */
export const TALK_PARTS = ["announce", "prepare", "invite"] as const;
export type InterviewPart = (typeof TALK_PARTS)[number];

export const TRACKS = ["core", "care"] as const;
export type Track = (typeof TRACKS)[number];

export const ANCHORS = ["announced", "lastDay", "endOfEmployment"] as const;
export type Anchor = (typeof ANCHORS)[number];

export type Recipient = "manager" | "leaver" | "hr" | `desk:${string}`;

export interface Step {
  readonly id: string;
  /** What it was called before: running departures that know it by that name go on with it. */
  readonly formerly?: readonly string[];
  readonly track: Track;
  readonly phase?: Phase;
  readonly to: Recipient;
  /** Where a kind sends it to somebody else. */
  readonly toForKind?: Partial<Record<Kind, Recipient>>;
  readonly when: Offset;
  /** Local time `HH:MM`. */
  readonly time: string;
  /** A step without this happens once. */
  readonly repeat?: Repeat;
  /** Useful up to and including the earliest of these days; `step` is the step's own day. */
  readonly usefulUntil: readonly Offset<Anchor | "step">[];
  /** Absent: it is caught up. */
  readonly whenMissed?: "catch-up" | "skip";
  /** The kinds of departure it belongs to, and those for which HR may tick it. */
  readonly kinds: readonly Kind[];
  readonly tickableFor: readonly Kind[];
  /** One of the steps that keep their order, each on a day of its own. */
  readonly keepsOrder?: boolean;
  /** May reach the manager or the leaver in the first two working days. */
  readonly fromTheStart?: boolean;
  readonly onlyIf?: "private-address-unknown";
  /** Comes again, once, when it is not done in time. */
  readonly nudge?: boolean;
  readonly talk?: InterviewPart;
}

/** An anchor, then a calendar period, then working days; all may be absent. */
export interface Offset<A extends string = Anchor> {
  readonly anchor: A;
  /** ISO 8601 period of calendar units, for example `P6M`. */
  readonly period?: string;
  /** Counted without the day they start from; negative is earlier. */
  readonly workingDays?: number;
}

export interface Repeat {
  readonly everyWorkingDays: number;
  readonly atMost: number;
  readonly until: Offset;
}
