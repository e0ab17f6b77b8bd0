import type { Temporal } from "temporal-polyfill";
import type { Interview, SaidOfInterview, WithInterviews } from "./interview.ts";
import type { Recipient } from "./plan.ts";

/** One mail to one person: what is scheduled, claimed, sent and told in the timeline. */
export interface Mailing {
  /** Says what it is: `handover`, `check-in-2`, `catch-up-manager`. At most 26 of `[a-z0-9-]`, so that a schedule's name fits. */
  readonly id: string;
  readonly kind: MailingKind;
  /** Ids of the departure's steps, in order; a notice has them only where it carries a catch-up. */
  readonly steps: readonly string[];
  readonly to: MailRecipient;
  readonly at: Temporal.ZonedDateTime;
  /** Raised whenever it is to leave at another moment: a message for an earlier one is stale. */
  readonly revision: number;
  readonly state: MailingState;
  /** Goes to the colleague who took its step over. */
  readonly colleague?: true;
  /** Which talk it tells of: its number. */
  readonly interview?: number;
  /** What it said of that talk, where it has left and the talk has changed since. */
  readonly said?: SaidOfInterview;
  /** Stopped or replanned while somebody was sending it: if that fails, this revision is not tried again. */
  readonly cancelled?: true;
}

/** Whom a mailing goes to: whom a step is for, whoever holds a talk, or a manager who was replaced for good. */
export type MailRecipient = Recipient | "interviewer" | "former";

/**
 * The first four are the plan's and its changes': `step`: one step; `several`: steps that share a day; `catch-up`: steps
 * whose day had passed; `notice`: tells of a change. The others bring a step again: `nudge`: not done after some
 * days; `reminder`: whoever got it asked for it; `resend`: HR asked; `handed-over`: a colleague takes it over. `interview` tells how a
 * talk stands that was agreed.
 */
export const MAILING_KINDS = [
  "step",
  "several",
  "catch-up",
  "notice",
  "nudge",
  "reminder",
  "resend",
  "handed-over",
  "interview",
] as const;
export type MailingKind = (typeof MAILING_KINDS)[number];

export const MAILING_STATES = [
  "pending",
  "claimed",
  "sent",
  "refused",
  "waiting",
  "stale",
  "skipped",
] as const;
type StateName = (typeof MAILING_STATES)[number];

export type MailingState = {
  [Name in StateName]: { readonly name: Name } & StateFacts[Name];
}[StateName];

/** What is known beside the name of each state. */
interface StateFacts {
  /**
   * `again`: a claim went unanswered, so this may be the second time it leaves. `unwritten`: so many times its words could
   * not be made a mail.
   */
  readonly pending: { readonly again?: true; readonly unwritten?: number };
  /** Somebody is sending it now, or died doing so. */
  readonly claimed: {
    readonly at: Temporal.Instant;
    readonly again?: true;
    readonly unwritten?: number;
  };
  readonly sent: {
    readonly at: Temporal.Instant;
    readonly again?: true;
    /** The other mail server took it. */
    readonly delivered?: true;
    readonly mailbox?: Mailbox;
  };
  /** It will not arrive unless a person mends something. */
  readonly refused: {
    readonly at: Temporal.Instant;
    readonly why: RefusedReason;
    /** Before that it may have left twice. */
    readonly again?: true;
    readonly mailbox?: Mailbox;
  };
  /** There is no address to send it to yet. */
  readonly waiting: { readonly again?: true };
  /** Its steps went into another mailing. */
  readonly stale: unknown;
  /** It was not wanted any more. */
  readonly skipped: unknown;
}

/**
 * `address`: SES refused it at once. What SES told later: `rejected`; `bounced`, for good; `not-delivered`: it came back in
 * another way and never arrived, which says nothing of the address; `complaint`: it arrived, and somebody other than the
 * leaver reported it as unwanted.
 * `unconfirmed`: sent again once and still nobody knows. `unwritable`: its words could not be made a mail, again and again.
 */
export const REFUSED_REASONS = [
  "address",
  "rejected",
  "bounced",
  "not-delivered",
  "complaint",
  "unconfirmed",
  "unwritable",
] as const;
export type RefusedReason = (typeof REFUSED_REASONS)[number];

/** Which of the leaver's mailboxes a mail about a talk went to, and so which calendar has that talk. */
export type Mailbox = "private" | "work";

/** The talk that a mailing tells of. */
export function interviewOf(
  { interviews = [] }: WithInterviews,
  { kind, interview }: Pick<Mailing, "kind" | "interview">,
): Interview | undefined {
  return kind === "interview" ? interviews.find(({ number }) => number === interview) : undefined;
}

/** One revision of a departure's mailing: what a schedule rings for and a claim names. */
export interface MailingMessage {
  readonly departureId: string;
  readonly mailingId: string;
  readonly revision: number;
}

/** The tag of a mail that is the leaver's, but goes to the manager to be handed over. */
export const HANDED_OVER = "handed-over";

/** A mailing that leaves this much late is missed: its steps are caught up or skipped. */
export const LATE_AFTER_HOURS = 2;

/** A claim that nothing answers for this long is taken for a mail that did not leave. */
export const CLAIM_ANSWERED_WITHIN_HOURS = 1;

/** Its moment has come. */
export function isDue({ at }: Mailing, now: Temporal.Instant): boolean {
  return at.epochMilliseconds <= now.epochMilliseconds;
}

export function isLate({ at }: Mailing, now: Temporal.Instant): boolean {
  return at.epochMilliseconds + LATE_AFTER_HOURS * 3_600_000 < now.epochMilliseconds;
}

/** Waits for its moment, or for the answer to its claim. */
export function isOpen({ state }: Mailing): boolean {
  return state.name === "pending" || state.name === "claimed";
}

/** The name of a mailing's schedule, at most 64 of the characters that Scheduler allows. */
export function scheduleName({ departureId, mailingId, revision }: MailingMessage): string {
  return `${departureId}.${mailingId}.${revision}`;
}

export type Evaluation =
  | { readonly do: "send" }
  /** It is not the wish any more, or somebody else has it. */
  | { readonly do: "drop"; readonly because: "unknown" | "stale" | "cancelled" | "not-pending" }
  /** It is missed: the sweep catches it up. */
  | { readonly do: "leave-to-sweep" }
  | { readonly do: "wait"; readonly until: Temporal.Instant };

/** What to do with a message that arrived for a mailing. */
export function evaluate(
  mailing: Mailing | undefined,
  revision: number,
  now: Temporal.Instant,
): Evaluation {
  if (!mailing) return { do: "drop", because: "unknown" };
  if (mailing.revision !== revision) return { do: "drop", because: "stale" };
  if (mailing.cancelled) return { do: "drop", because: "cancelled" };
  if (mailing.state.name !== "pending") return { do: "drop", because: "not-pending" };
  if (!isDue(mailing, now)) return { do: "wait", until: mailing.at.toInstant() };
  return isLate(mailing, now) ? { do: "leave-to-sweep" } : { do: "send" };
}

/** Whole seconds from now until then, rounded up; none for the past. */
export function delayUntil(then: Temporal.Instant, now: Temporal.Instant): number {
  return Math.max(0, Math.ceil((then.epochMilliseconds - now.epochMilliseconds) / 1000));
}
