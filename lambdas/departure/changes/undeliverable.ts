import type { Temporal } from "temporal-polyfill";
import { keptMailbox } from "../mailings/mailbox.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { type HistoryEvent, type HistoryLine, TOTZIENS } from "../model/history.ts";
import { withLine } from "../model/history-lines.ts";
import { isMendable, mayLeaveTwice } from "../model/left.ts";
import type { Mailing, MailingMessage, MailingState, RefusedReason } from "../model/mailing.ts";
import { finish } from "./finish.ts";

/** Outcomes reported by mail servers after sending. */
export type UndeliverableReason = Extract<
  RefusedReason,
  "rejected" | "bounced" | "not-delivered" | "complaint"
>;

/**
 * The mail was sent but did not arrive, or was unwanted. Repeated or weaker reports change nothing, and no report
 * affects a later revision.
 */
export function undeliverable(
  departure: Departure,
  message: MailingMessage,
  why: UndeliverableReason,
  context: Context,
): Departure {
  const mailing = mailingOf(message, departure);
  if (!mailing || weightOf(mailing.state) >= WEIGHTS.indexOf(why)) return departure;
  const { now } = context;
  const what = why === "complaint" ? "complaint" : "undeliverable";
  // One report per mail, whether the bounce was temporary or permanent.
  const isTold = what === "undeliverable" && isMendable(mailing);
  const after: Departure = {
    ...withState(departure, mailing, {
      name: "refused",
      at: now,
      why,
      ...againOf(mailing),
      ...keptMailbox(departure, mailing),
    }),
    ...(isTold ? {} : withLine(departure, lineOf(mailing, what, now))),
  };
  return finish(departure, after, context);
}

/** The mail could not be rendered and was given up: adds a history line and tells HR. */
export function unwritable(
  departure: Departure,
  message: MailingMessage,
  context: Context,
): Departure {
  const mailing = mailingOf(message, departure);
  if (mailing?.state.name !== "refused" || mailing.state.why !== "unwritable") return departure;
  const { at } = mailing.state;
  const line = lineOf(mailing, "unwritable", at);
  const isTold = departure.history.some(
    (each) => each.what === line.what && each.detail === line.detail && each.at.equals(at),
  );
  if (isTold) return departure;
  return finish(departure, { ...departure, ...withLine(departure, line) }, context);
}

/** The same for each such mail whose mailer died before reporting it. */
export function unwritables(departure: Departure, context: Context): Departure {
  if (departure.erased) return departure;
  const { id: departureId } = departure;
  return departure.mailings.reduce(
    (told, { id: mailingId, revision }) =>
      unwritable(told, { departureId, mailingId, revision }, context),
    departure,
  );
}

/** From weakest to strongest. A temporary bounce after delivery is an automatic reply, so the mail stays delivered. */
const WEIGHTS: readonly RefusedReason[] = [
  "unwritable",
  "unconfirmed",
  "address",
  "not-delivered",
  "rejected",
  "bounced",
  "complaint",
];

/** A mail that was not sent can't bounce. */
function weightOf(state: MailingState): number {
  if (state.name === "refused") return WEIGHTS.indexOf(state.why);
  if (state.name === "sent" && state.delivered) return WEIGHTS.indexOf("not-delivered");
  return state.name === "sent" || state.name === "claimed" ? -1 : Number.POSITIVE_INFINITY;
}

/**
 * The receiving server took the mail then, so it was sent, whether or not the send was recorded, and isn't sent again. It
 * overrides any temporary failure.
 */
export function delivered(
  departure: Departure,
  message: MailingMessage,
  at: Temporal.Instant,
  context: Context,
): Departure {
  const mailing = mailingOf(message, departure);
  if (!mailing) return departure;
  const { state } = mailing;
  if (state.name === "sent" && !state.delivered)
    return withState(departure, mailing, { ...state, delivered: true });
  if (state.name !== "claimed" && !isDoubtful(mailing)) return departure;
  const after = withState(departure, mailing, {
    name: "sent",
    at,
    ...againOf(mailing),
    ...keptMailbox(departure, mailing),
    delivered: true,
  });
  if (state.name === "claimed") return after;
  const line = lineOf(mailing, "arrived", context.now);
  return finish(departure, { ...after, ...withLine(departure, line) }, context);
}

/** About to be sent again, unconfirmed, or a failure that isn't permanent. */
function isDoubtful(mailing: Mailing): boolean {
  const { state } = mailing;
  if (state.name !== "refused") return mayLeaveTwice(mailing);
  return state.why === "unconfirmed" || state.why === "not-delivered";
}

function againOf({ state }: Mailing): { readonly again?: true } {
  return "again" in state && state.again ? { again: true } : {};
}

/** A history line by the program about that mail. */
function lineOf({ id }: Mailing, what: HistoryEvent, at: Temporal.Instant): HistoryLine {
  return { at, who: TOTZIENS, what, detail: id };
}

function mailingOf(
  { mailingId, revision }: MailingMessage,
  { mailings }: Departure,
): Mailing | undefined {
  return mailings.find((mailing) => mailing.id === mailingId && mailing.revision === revision);
}

function withState(departure: Departure, mailing: Mailing, state: MailingState): Departure {
  const mailings = departure.mailings.map((each) => (each === mailing ? { ...each, state } : each));
  return { ...departure, mailings };
}
