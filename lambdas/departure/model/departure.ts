import type { Temporal } from "temporal-polyfill";
import type { Occasion } from "../answers/answers.ts";
import type { OwnFields } from "../fields.ts";
import type { FeedbackLine } from "./feedback.ts";
import type { HistoryLine } from "./history.ts";
import type { Interview } from "./interview.ts";
import type { Mailing } from "./mailing.ts";
import type { Dates } from "./offset.ts";
import type { Person } from "./person.ts";
import type { Kind, Language, Recipient } from "./plan.ts";
import type { Tallies } from "./tally.ts";
import type { Reason } from "./timeline-step.ts";
import type { AllLastTold } from "./told-before.ts";
import type { Voice } from "./voice.ts";
import type { WebhookCursor } from "./webhook-cursor.ts";

/** Everything known about one departure, read and written as one value, so that every rule is a function of it. */
export interface Departure extends OwnFields {
  /** 32 hexadecimal characters, derived from the idempotency key if there was one. */
  readonly id: string;
  /** Counts every write, including the mailer's. Zero: not saved yet. */
  readonly version: number;
  /** Counts changes by people; the ETag. */
  readonly edition: number;
  readonly kind: Kind;
  readonly people: People;
  readonly dates: Dates;
  /**
   * The end of employment was left to its default, so it follows the last day. Absent: it was given, or that is
   * unknown.
   */
  readonly endFollowsLastDay?: true;
  /** Steps that HR added although the kind doesn't have them. */
  readonly extraSteps: readonly string[];
  /** Until then only a withdrawal or an erasure can save, because it kept losing races. */
  readonly reservedUntil?: Temporal.Instant;
  /** The time zone of its moments. */
  readonly timeZone: string;
  /** Nothing is sent before this. */
  readonly undoUntil: Temporal.Instant;
  readonly withdrawn?: Withdrawal;
  /** When the leaver opted out. */
  readonly optedOut?: Temporal.Instant;
  /** Names and addresses are gone; what is left is for counting. */
  readonly erased?: Temporal.Instant;
  /** Substitutes for the manager or the HR contact; of those that cover a day the last one counts. */
  readonly standIns: readonly Substitute[];
  /** Managers who were mailed and then replaced for good. */
  readonly formerManagers?: readonly Person[];
  /** Lower-cased addresses of all who managed the leaver and were removed: they never read named answers. */
  readonly earlierManagers?: readonly string[];
  /** Agreed interviews, latest last. */
  readonly interviews?: readonly Interview[];
  /** What the manager and the leaver last heard, while they have not been told of a change they can see. */
  readonly lastTold?: AllLastTold;
  /** What the leaver chose, and what came of it. */
  readonly voice?: Voice;
  /** The occasions of which it was counted, whether or not its leaver answered. */
  readonly tallied?: readonly Occasion[];
  readonly steps: readonly StepRecord[];
  readonly mailings: readonly Mailing[];
  readonly history: readonly HistoryLine[];
  /** Outbox: schedules and search-index entries that still have to be written. */
  readonly outbox?: Outbox;
  /** The day of the last digest that covered it. */
  readonly digestSentOn?: Temporal.PlainDate;
  /** How far its webhook events were delivered; absent before the first. */
  readonly webhookCursor?: WebhookCursor;
  /**
   * When time alone requires something other than a pending mailing: a nudge, a digest, the first mail to a private
   * address, counting, deletion.
   */
  readonly nextCheckAt?: Temporal.Instant;
  /** From then on something asks for HR: perhaps too early, never too late. Absent: nothing does or will. */
  readonly asksFrom?: Temporal.Instant;
  /** What HR has seen of what it is told once, and when, by `digestItemKey`. It asks for nobody any more. */
  readonly seen?: Readonly<Partial<Record<string, Temporal.Instant>>>;
  /** From then on none of HR's own unticked steps is useful; absent if there are none. */
  readonly ownStepsHelpUntil?: Temporal.Instant;
  /** Hash of the submission, to tell a retry from another submission under the same key. */
  readonly requestHash: string;
  /** The uniqueness lock from before there were person locks; empty since. Reconcile removes its item. */
  readonly uniquenessLock: string;
  /** Hash of the leaver's first identifier: number, else work address, else name and manager. */
  readonly person: string;
}

export interface People {
  readonly employee: Employee;
  readonly manager: Person;
  readonly hrContact: Person;
}

/** Roles that can be reassigned. */
export const ROLES = ["manager", "hrContact"] as const;
export type Role = (typeof ROLES)[number];

export interface Substitute {
  readonly role: Role;
  readonly person: Person;
  readonly from: Temporal.PlainDate;
  /** Last day; absent means for good. */
  readonly until?: Temporal.PlainDate;
}

export interface Employee {
  readonly name: string;
  /** What colleagues say; absent: the rule in `called-name.ts`. Never part of who somebody is. */
  readonly calledName?: string;
  readonly language: Language;
  readonly workAddress?: string;
  readonly privateAddress?: string;
  readonly personnelNumber?: string;
}

/** `stays`: isn't leaving after all. `mistake`: entered by mistake, so no notices. `came-back`: left and returned. */
export const WITHDRAWAL_REASONS = ["stays", "mistake", "came-back"] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export interface Withdrawal {
  readonly reason: WithdrawalReason;
  readonly at: Temporal.Instant;
}

/** A step as planned for this departure, kept so that editing the plan doesn't rewrite the past. */
export interface StepRecord {
  readonly id: string;
  readonly to: Recipient;
  /** Where the plan's offset alone would put it; absent if it is there. */
  readonly wanted?: Temporal.PlainDate;
  /** The moment the rules gave it. */
  readonly planned: Temporal.ZonedDateTime;
  readonly reasons: readonly Reason[];
  /** Invites the leaver to the post-exit interview. Kept because the plan may lose that step. */
  readonly invites?: true;
  /** Goes to the leaver's private address where one is known, before the last day, too, and in a mail of its own. */
  readonly privateFirst?: true;
  /** The moment it goes instead, because the planned one had passed. */
  readonly atOnce?: Temporal.ZonedDateTime;
  readonly skipped?: SkipReason;
  readonly mark?: Mark;
  /** When its mark was undone. */
  readonly reopened?: Temporal.Instant;
  /** The colleague it was delegated to. */
  readonly colleague?: Person;
  /** Whether its mail helped, for counting. Shown to its reader and to nobody else. */
  readonly helped?: Helped;
}

/** What a person said about a step. */
export interface Mark {
  readonly as: MarkName;
  readonly at: Temporal.Instant;
}

/** Feedback on a step's mail. The last one counts. */
export interface Helped {
  readonly as: "yes" | "no";
  readonly at: Temporal.Instant;
}

export const MARKS = ["done", "not-needed"] as const;
export type MarkName = (typeof MARKS)[number];

/** When the step is due, or would have been. */
export function momentOf({ planned, atOnce }: StepRecord): Temporal.ZonedDateTime {
  return atOnce ?? planned;
}

/** HR's reasons for skipping a step: a fixed list, because free text attracts health data. */
export const HR_SKIP_REASONS = ["already-done", "does-not-apply", "on-request", "other"] as const;
export type HrSkipReason = (typeof HR_SKIP_REASONS)[number];

/**
 * Why the post-exit interview needs no more preparation: the leaver opted out, declined it or a private address, asked for a
 * moment of their own, or it is agreed. A step skipped for one of these comes back when the reason is gone.
 */
export const INTERVIEW_SKIP_REASONS = [
  "objected",
  "address-declined",
  "no-talk",
  "talk-chosen",
  "talk-agreed",
] as const;
export type InterviewSkipReason = (typeof INTERVIEW_SKIP_REASONS)[number];

/**
 * `no-longer-useful` and `not-caught-up` come from rules and may be undone by new dates. `objected` also skips all
 * steps of a leaver who opted out, and `address-declined` those that only a private address could get. `not-in-plan`: removed from the plan; comes back with it. The rest are HR's.
 */
export const SKIP_REASONS = [
  ...HR_SKIP_REASONS,
  ...INTERVIEW_SKIP_REASONS,
  "no-longer-useful",
  "not-caught-up",
  "withdrawn",
  "not-in-plan",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export function isSkippedByHr({ skipped }: StepRecord): boolean {
  return (HR_SKIP_REASONS as readonly (string | undefined)[]).includes(skipped);
}

/** Work that a save left for `applyOutbox`: schedules and search-index entries. */
export interface Outbox {
  /** The version that wrote it. It is cleared only if no later save added to it. */
  readonly version: number;
  readonly since: Temporal.Instant;
  /** Ids of mailings to schedule. */
  readonly create: readonly string[];
  /** Names of schedules to delete. */
  readonly remove: readonly string[];
  /** The words of the leaver's name must be indexed again. The number is the most words that may be indexed now. */
  readonly names?: number;
  /** The same for addresses that have a role for a period or not yet. */
  readonly roles?: number;
  /** What the leaver answered up to this moment, and what is not cut loose, must be deleted. */
  readonly forget?: Temporal.Instant;
  /** What must be counted of the departure itself. */
  readonly tally?: Tallies;
  /** Lines about the plan on their way into the pool. From then on nothing says whose they were. */
  readonly feedback?: readonly FeedbackLine[];
}

export const DEPARTURE_STATUSES = ["running", "completed", "withdrawn", "erased"] as const;
export type DepartureStatus = (typeof DEPARTURE_STATUSES)[number];
