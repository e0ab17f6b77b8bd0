import type { Temporal } from "temporal-polyfill";
import type { Departure } from "./departure.ts";
import { finish } from "./finish.ts";
import { TOTZIENS } from "./history.ts";
import type { Mailing, MailingMessage, MailingState, RefusedReason } from "./mailing.ts";
import type { Circumstances } from "./submit.ts";

/** What mail servers and readers say of a mail that left. */
export type UndeliverableReason = Extract<RefusedReason, "rejected" | "bounced" | "complaint">;

/**
 * The mail left, but did not arrive or was not wanted. Said again, or after something that weighs more, it changes nothing;
 * nor does it say anything of a later revision.
 */
export function undeliverable(
  departure: Departure,
  message: MailingMessage,
  why: UndeliverableReason,
  circumstances: Omit<Circumstances, "who">,
): Departure {
  const mailing = mailingOf(message, departure);
  if (!mailing || weightOf(mailing.state) >= WEIGHTS.indexOf(why)) return departure;
  const { now } = circumstances;
  const after: Departure = {
    ...withState(departure, mailing, { name: "refused", at: now, why }),
    history: [
      ...departure.history,
      { at: now, who: TOTZIENS, what: "undeliverable", detail: mailing.id },
    ],
  };
  return finish(departure, after, circumstances);
}

/** Its words could not be made a mail, and it was given up: a line in the history, and HR hears of it. */
export function unwritable(
  departure: Departure,
  message: MailingMessage,
  circumstances: Omit<Circumstances, "who">,
): Departure {
  const mailing = mailingOf(message, departure);
  if (mailing?.state.name !== "refused" || mailing.state.why !== "unwritable") return departure;
  const { at } = mailing.state;
  const line = { at, who: TOTZIENS, what: "unwritable", detail: mailing.id } as const;
  const isTold = departure.history.some(
    (each) => each.what === line.what && each.detail === line.detail && each.at.equals(at),
  );
  if (isTold) return departure;
  return finish(departure, { ...departure, history: [...departure.history, line] }, circumstances);
}

/** From what says least of the address to what says most. */
const WEIGHTS: readonly RefusedReason[] = [
  "unwritable",
  "unconfirmed",
  "address",
  "rejected",
  "bounced",
  "complaint",
];

/** What has not left cannot come back. */
function weightOf(state: MailingState): number {
  if (state.name === "refused") return WEIGHTS.indexOf(state.why);
  return state.name === "sent" || state.name === "claimed" ? -1 : Number.POSITIVE_INFINITY;
}

/** The other mail server took the mail at that moment, so that it was sent, whether its sender knows or not. */
export function delivered(
  departure: Departure,
  message: MailingMessage,
  at: Temporal.Instant,
): Departure {
  const mailing = mailingOf(message, departure);
  if (!mailing) return departure;
  const { state } = mailing;
  if (state.name === "sent" && !state.delivered)
    return withState(departure, mailing, { ...state, delivered: true });
  if (state.name !== "claimed") return departure;
  const { again } = state;
  return withState(departure, mailing, {
    name: "sent",
    at,
    ...(again ? { again } : {}),
    delivered: true,
  });
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
