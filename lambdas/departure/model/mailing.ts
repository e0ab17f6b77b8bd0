import type { Temporal } from "temporal-polyfill";
import type { Interview, SaidOfInterview, WithInterviews } from "./interview.ts";
import type { Recipient } from "./plan.ts";

/** One mail to one person: the unit that is scheduled, claimed, sent and shown in the timeline. */
export interface Mailing {
  /**
   * Descriptive: `handover`, `check-in-2`, `catch-up-manager`. At most 26 of `[a-z0-9-]`, so that a schedule's name
   * fits.
   */
  readonly id: string;
  readonly kind: MailingKind;
  /** Ids of the departure's steps, in order; a notice has them only if it carries a catch-up. */
  readonly steps: readonly string[];
  /** Its second list: ids of steps that it brings up again, written on its morning. */
  readonly also?: readonly string[];
  readonly to: MailRecipient;
  readonly at: Temporal.ZonedDateTime;
  /** Raised whenever its moment changes, which makes older messages stale. */
  readonly revision: number;
  readonly state: MailingState;
  /** Goes to the colleague its step was delegated to. */
  readonly colleague?: true;
  /** The number of the interview it is about. */
  readonly interview?: number;
  /** What it said about the interview, if that has changed since it was sent. */
  readonly said?: SaidOfInterview;
  /** Stopped or replanned while in flight: if sending fails, this revision isn't retried. */
  readonly cancelled?: true;
}

/** The recipient of a step, an interviewer, or a manager who was replaced for good. */
export type MailRecipient = Recipient | "interviewer" | "former";

/**
 * From the plan and its changes: `step`: one step; `several`: combined, steps that share a day; `catch-up`: missed
 * steps; `notice`: announces a change. Repeats of a step: `nudge`: not done after some days; `reminder`: asked for by
 * its reader; `resend`: asked for by HR; `once-more`: asked of the leaver a second time; `handed-over`: delegated to a colleague. `interview`: how an agreed interview
 * stands.
 */
export const MAILING_KINDS = [
  "step",
  "several",
  "catch-up",
  "notice",
  "nudge",
  "reminder",
  "resend",
  "once-more",
  "handed-over",
  "interview",
] as const;
export type MailingKind = (typeof MAILING_KINDS)[number];

/** Repeats or delegates a step. */
export function bringsStepAgain({ kind }: Pick<Mailing, "kind">): boolean {
  return BRINGING_AGAIN.includes(kind);
}

const BRINGING_AGAIN: readonly MailingKind[] = [
  "nudge",
  "reminder",
  "resend",
  "once-more",
  "handed-over",
];

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

/** The facts that each state has beside its name. */
interface StateFacts {
  /** `again`: a claim went unanswered, so it may be sent a second time. `unwritten`: how often rendering has failed. */
  readonly pending: { readonly again?: true; readonly unwritten?: number };
  /** In flight, or its sender died. */
  readonly claimed: {
    readonly at: Temporal.Instant;
    readonly again?: true;
    readonly unwritten?: number;
  };
  readonly sent: {
    readonly at: Temporal.Instant;
    readonly again?: true;
    /** Accepted by the receiving mail server. */
    readonly delivered?: true;
    readonly mailbox?: Mailbox;
  };
  /** Won't arrive unless a person fixes something. */
  readonly refused: {
    readonly at: Temporal.Instant;
    readonly why: RefusedReason;
    /** It may have been sent twice before. */
    readonly again?: true;
    readonly mailbox?: Mailbox;
  };
  /** There is no address for it yet; or it asks the leaver, and the settings lack what that needs. */
  readonly waiting: { readonly again?: true; readonly for?: "settings" };
  /** Its steps went into another mailing. */
  readonly stale: unknown;
  /** No longer wanted. */
  readonly skipped: unknown;
}

/**
 * `address`: SES refused it at once. Reported by SES later: `rejected`; `bounced`: permanently; `not-delivered`: any
 * other bounce, which says nothing about the address; `complaint`: delivered, and reported as unwanted by someone other
 * than the leaver. `unconfirmed`: retried once and still unknown. `unwritable`: rendering failed repeatedly.
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

/** Which of the leaver's mailboxes an interview mail went to, and so which calendar has the entry. */
export type Mailbox = "private" | "work";

/** The interview that a mailing is about. */
export function interviewOf(
  { interviews = [] }: WithInterviews,
  { kind, interview }: Pick<Mailing, "kind" | "interview">,
): Interview | undefined {
  return kind === "interview" ? interviews.find(({ number }) => number === interview) : undefined;
}

/** It asks the leaver, and waits until the settings have what that needs. */
export function waitsForSettings({ state }: Pick<Mailing, "state">): boolean {
  return state.name === "waiting" && state.for === "settings";
}

/** One revision of a departure's mailing: what a schedule rings for and a claim names. */
export interface MailingMessage {
  readonly departureId: string;
  readonly mailingId: string;
  readonly revision: number;
}

/** Tags a leaver's mail that is forwarded through the manager. */
export const FORWARDED = "handed-over";

/** A mailing this late is missed: its steps are caught up or skipped. */
export const LATE_AFTER_HOURS = 2;

/** A claim unanswered for this long counts as not sent. */
export const CLAIM_ANSWERED_WITHIN_HOURS = 1;

/** Its moment has come. */
export function isDue({ at }: Pick<Mailing, "at">, now: Temporal.Instant): boolean {
  return at.epochMilliseconds <= now.epochMilliseconds;
}

export function isLate({ at }: Mailing, now: Temporal.Instant): boolean {
  return at.epochMilliseconds + LATE_AFTER_HOURS * 3_600_000 < now.epochMilliseconds;
}

/** Pending or in flight. */
export function isOpen({ state }: Mailing): boolean {
  return state.name === "pending" || state.name === "claimed";
}

/** The name of a mailing's schedule: at most 64 of the characters that Scheduler allows. */
export function scheduleName({ departureId, mailingId, revision }: MailingMessage): string {
  return `${departureId}.${mailingId}.${revision}`;
}

export type Evaluation =
  | { readonly do: "send" }
  /** It is outdated or taken. */
  | { readonly do: "drop"; readonly because: "unknown" | "stale" | "cancelled" | "not-pending" }
  /** Missed: the sweep catches it up. */
  | { readonly do: "leave-to-sweep" }
  | { readonly do: "wait"; readonly until: Temporal.Instant };

/** What to do with a queue message for a mailing. */
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

/** Whole seconds until then, rounded up; zero for the past. */
export function delayUntil(then: Temporal.Instant, now: Temporal.Instant): number {
  return Math.max(0, Math.ceil((then.epochMilliseconds - now.epochMilliseconds) / 1000));
}
