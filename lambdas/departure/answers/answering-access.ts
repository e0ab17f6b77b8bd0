import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { Answers, Occasion } from "./answers.ts";
import { isAsked } from "./asked.ts";
import { firstAnswerUntil } from "./until.ts";

/** Which mailbox a link was signed for. */
export interface AnsweringLink {
  /** The leaver's present private address. */
  readonly isPrivate: boolean;
  readonly isWork: boolean;
}

/**
 * What a link may do with the answers. `show-and-change`: all. `change-unseen`: put others in their place, and see none.
 * `first-answer-only`: give the first, once. `already`: nothing, there are some.
 */
export type AnsweringAccess =
  | "show-and-change"
  | "change-unseen"
  | "first-answer-only"
  | "already"
  | "closed"
  | "not-asked";

export interface Answering {
  readonly departure: Departure;
  readonly occasion: Occasion;
  readonly link: AnsweringLink;
  /** What is kept, if anything. */
  readonly answers?: Answers | undefined;
}

/**
 * Answers are shown only behind a link to the private address, and changed only there or from the work mailbox up to the last
 * day: any other link may be in other hands.
 */
export function answeringAccess(
  { departure, occasion, link, answers }: Answering,
  context: Context,
): AnsweringAccess {
  if (isAnsweringOver(departure, occasion)) return "closed";
  if (!isAsked(departure, occasion, context.plan)) return "not-asked";
  if (!isOpen({ departure, occasion, answers }, context)) return "closed";
  if (link.isPrivate) return "show-and-change";
  const isOwnMailbox = link.isWork && !isBefore(departure.dates.lastDay, today(departure, context));
  if (isOwnMailbox) return "change-unseen";
  return answers ? "already" : "first-answer-only";
}

/** Nobody who stays, is forgotten or wants to hear nothing more is asked anything. */
export function isAnsweringOver(
  { withdrawn, erased, kind, optedOut }: Departure,
  occasion: Occasion,
): boolean {
  const isSilent = occasion === "half-year" && optedOut !== undefined;
  return Boolean(withdrawn || erased) || kind === "quiet" || isSilent;
}

function isOpen(
  { departure, occasion, answers }: Omit<Answering, "link">,
  context: Context,
): boolean {
  if (answers) return Temporal.Instant.compare(context.now, answers.closes) < 0;
  const until = firstAnswerUntil(departure, occasion, context);
  return until !== undefined && !isBefore(until, today(departure, context));
}

function today({ timeZone }: Departure, { now }: Context): Temporal.PlainDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate();
}
