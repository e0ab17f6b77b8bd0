import type { Temporal } from "temporal-polyfill";
import type { OwnFields } from "../fields.ts";
import type { HistoryLine } from "./history.ts";
import type { Interview } from "./interview.ts";
import type { Mailing } from "./mailing.ts";
import type { Dates } from "./offset.ts";
import type { Person } from "./person.ts";
import type { Kind, Language, Recipient } from "./plan.ts";
import type { Reason } from "./timeline-step.ts";
import type { AllLastTold } from "./told-before.ts";
import type { WebhookCursor } from "./webhook-cursor.ts";

/** Everything known of one goodbye: read and written as one value, so that every rule is a function of it. */
export interface Departure extends OwnFields {
  /** 32 hexadecimal characters; derives from the idempotency key where one was given. */
  readonly id: string;
  /** Counts every write, those of the mailer too. Zero: not saved yet. */
  readonly version: number;
  /** Counts what people change; the ETag. */
  readonly edition: number;
  readonly kind: Kind;
  readonly people: People;
  readonly dates: Dates;
  /** The end of employment was left to its default: it is the last day, and follows it. Absent: it was given, or nobody knows. */
  readonly endFollowsLastDay?: true;
  /** Steps that HR asked for although the kind does not bring them. */
  readonly extraSteps: readonly string[];
  /** Until when only a withdrawal or an erasure saves it, because others were always faster. */
  readonly reservedUntil?: Temporal.Instant;
  /** The zone in which its moments were made. */
  readonly timeZone: string;
  /** Nothing leaves before this instant. */
  readonly undoUntil: Temporal.Instant;
  readonly withdrawn?: Withdrawal;
  /** The leaver wants no more mails. */
  readonly optedOut?: Temporal.Instant;
  /** Names and addresses are gone; what is left are counts. */
  readonly erased?: Temporal.Instant;
  /** Who stands in for the manager or the HR contact; of those that cover a day the last counts. */
  readonly standIns: readonly StandIn[];
  /** Managers who were mailed and then replaced for good. */
  readonly formerManagers?: readonly Person[];
  /** The talks that were agreed, the last one last. */
  readonly interviews?: readonly Interview[];
  /** What the manager and the leaver know, where they have not heard yet of a change that they can see. */
  readonly lastTold?: AllLastTold;
  readonly steps: readonly StepRecord[];
  readonly mailings: readonly Mailing[];
  readonly history: readonly HistoryLine[];
  /** What Scheduler, and who searches by name or by who is responsible, does not know yet. */
  readonly outbox?: Outbox;
  /** The last day on which HR's morning mail told of it. */
  readonly digestSentOn?: Temporal.PlainDate;
  /** How far the follower was told; absent where nothing was. */
  readonly webhookCursor?: WebhookCursor;
  /** When time makes something necessary that no mailing stands for yet: a nudge, HR's morning mail, the first mail to a private address, forgetting. */
  readonly nextCheckAt?: Temporal.Instant;
  /** From then on none of HR's own steps that nobody has ticked helps any more; absent where there is none. */
  readonly ownStepsHelpUntil?: Temporal.Instant;
  /** Hash of what was submitted, to tell a repetition from another submission under the same key. */
  readonly requestHash: string;
  /** What kept a departure unique before there were locks of persons; empty since. Reconcile removes its item. */
  readonly uniquenessLock: string;
  /** Hash of the first of what identifies the leaver: number, else work address, else name and manager. */
  readonly person: string;
}

export interface People {
  readonly employee: Employee;
  readonly manager: Person;
  readonly hrContact: Person;
}

/** Those who can be replaced. */
export const ROLES = ["manager", "hrContact"] as const;
export type Role = (typeof ROLES)[number];

export interface StandIn {
  readonly role: Role;
  readonly person: Person;
  readonly from: Temporal.PlainDate;
  /** The last day; without it, for good. */
  readonly until?: Temporal.PlainDate;
}

export interface Employee {
  readonly name: string;
  readonly language: Language;
  readonly workAddress?: string;
  readonly privateAddress?: string;
  readonly personnelNumber?: string;
}

/** `stays`: does not leave after all. `mistake`: entered by mistake, nobody is told. `came-back`: had left and returned. */
export const WITHDRAWAL_REASONS = ["stays", "mistake", "came-back"] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export interface Withdrawal {
  readonly reason: WithdrawalReason;
  readonly at: Temporal.Instant;
}

/** A step of this departure as it was planned, kept so that a change of the plan does not rewrite the past. */
export interface StepRecord {
  readonly id: string;
  readonly to: Recipient;
  /** Where the plan's offset alone would put it; absent when it is there. */
  readonly wanted?: Temporal.PlainDate;
  /** The moment the rules gave it. */
  readonly planned: Temporal.ZonedDateTime;
  readonly reasons: readonly Reason[];
  /** Invites the leaver to the talk after half a year. Kept because the plan may know that step no more. */
  readonly invites?: true;
  /** When it goes instead, because that moment had passed. */
  readonly atOnce?: Temporal.ZonedDateTime;
  readonly skipped?: SkipReason;
  readonly mark?: Mark;
  /** Since then a mark that was taken back counts no more. */
  readonly reopened?: Temporal.Instant;
  /** Took it over from whoever it was for. */
  readonly colleague?: Person;
}

/** What somebody said became of a step. */
export interface Mark {
  readonly as: MarkName;
  readonly at: Temporal.Instant;
}

export const MARKS = ["done", "not-needed"] as const;
export type MarkName = (typeof MARKS)[number];

/** When the step goes, or would have gone. */
export function momentOf({ planned, atOnce }: StepRecord): Temporal.ZonedDateTime {
  return atOnce ?? planned;
}

/** Why HR skips a step: a fixed list, because free text attracts health data. */
export const HR_SKIP_REASONS = ["already-done", "does-not-apply", "on-request", "other"] as const;
export type HrSkipReason = (typeof HR_SKIP_REASONS)[number];

/**
 * Why nobody need see to the talk after half a year any more: the leaver wants no mails, or no talk; or it is agreed. What was
 * skipped for it comes back when that is so no more.
 */
export const INTERVIEW_SKIP_REASONS = ["objected", "no-talk", "talk-agreed"] as const;
export type InterviewSkipReason = (typeof INTERVIEW_SKIP_REASONS)[number];

/**
 * `no-longer-useful` and `not-caught-up` are rules; they may come back when dates change. `objected` is also why any step of
 * the leaver's is skipped. `not-in-plan`: the organisation took it out of its plan; it comes back with it. All others are HR's.
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

/** What a save left for converge to carry out: what Scheduler does not hold yet, and the name that nobody can find yet. */
export interface Outbox {
  /** The version that left it: who clears the mark does so only if no later save added to it. */
  readonly version: number;
  readonly since: Temporal.Instant;
  /** Mailings to schedule, by id. */
  readonly create: readonly string[];
  /** Names of schedules to delete. */
  readonly remove: readonly string[];
  /** The leaver is not found by the words of the name as it is now. By so many words at most they may be found still. */
  readonly names?: number;
  /** The same for the addresses of those who have a role for some days only, or not yet for good. */
  readonly roles?: number;
}

export const DEPARTURE_STATUSES = ["running", "completed", "withdrawn", "erased"] as const;
export type DepartureStatus = (typeof DEPARTURE_STATUSES)[number];
