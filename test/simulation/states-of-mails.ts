import { secondListOf } from "../../lambdas/departure/mailings/second-list.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { type Mailing, scheduleName } from "../../lambdas/departure/model/mailing.ts";
import { isRefused } from "../../lib/rules/facts.ts";
import { becomes, type Seen, type State, whenever } from "./seen.ts";

const hasMailing = (isSuch: (mailing: Mailing) => boolean) => (departure: Departure) =>
  departure.mailings.some(isSuch);

/** What becomes of mails: between the mailer, the sweep, and what SES tells. */
export const STATES_OF_MAILS: Readonly<Record<string, State>> = {
  "a claim given back": { atLeast: 60, isReached: whenever("sent-again") },
  "a claim given back of which nothing was ever heard": {
    atLeast: 29,
    isReached: whenever("gave-up"),
  },
  "a mail stopped while somebody was sending it": {
    atLeast: 6,
    isReached: becomes(hasMailing(({ cancelled }) => cancelled === true)),
  },
  "mails caught up": { atLeast: 60, isReached: whenever("caught-up") },
  "several steps caught up in one mail": {
    atLeast: 9,
    isReached: whenever("caught-up", ({ after }) =>
      hasMailing(
        ({ kind, steps, state }) =>
          kind === "catch-up" && steps.length > 1 && state.name === "pending",
      )(after),
    ),
  },
  "a catch-up during a withdrawal": {
    atLeast: 2,
    isReached: whenever("caught-up", ({ before }) => before.withdrawn !== undefined),
  },
  "a withdrawal while a catch-up waits": {
    atLeast: 2,
    isReached: whenever("withdrawn", ({ before }) =>
      hasMailing(({ kind, state }) => kind === "catch-up" && state.name === "pending")(before),
    ),
  },
  "a step brought up again": { atLeast: 60, isReached: whenever("nudged") },
  "a step brought up in its reader's next mail": {
    atLeast: 30,
    isReached: becomes(
      hasMailing(({ also, state }) => also !== undefined && state.name === "sent"),
    ),
  },
  "a second list that goes back": {
    atLeast: 1,
    isReached: ({ life: { writes } }) =>
      writes.some(({ before, after }) =>
        before?.mailings.some(
          ({ id, also, state }) => also && state.name === "pending" && !hasList(after, id),
        ),
      ),
  },
  "a mail that waits for an address": {
    atLeast: 53,
    isReached: becomes(hasMailing(({ state }) => state.name === "waiting")),
  },
  "an address that comes for a mail that waited": {
    atLeast: 2,
    isReached: whenever("corrected", ({ before, after }) =>
      before.mailings.some(
        ({ id, state }) => state.name === "waiting" && stateOf(after, id) === "pending",
      ),
    ),
  },
  "a corrected address that brings several mails back": {
    atLeast: 3,
    isReached: whenever("corrected", ({ before, after }) => {
      const back = before.mailings.filter(
        (mailing) =>
          isRefused(mailing) && !["refused", "skipped"].includes(stateOf(after, mailing.id) ?? ""),
      );
      return back.length > 1;
    }),
  },
  "a mail to a colleague that does not arrive": {
    atLeast: 12,
    isReached: becomes(hasMailing((mailing) => mailing.colleague === true && isRefused(mailing))),
  },
  "a bounce for good": { atLeast: 45, isReached: heard("Email Bounced Permanent") },
  "a soft bounce without a delivery": {
    atLeast: 46,
    isReached: heard("Email Bounced Transient", { without: "Email Delivered" }),
  },
  "a soft bounce before the delivery": {
    atLeast: 43,
    isReached: heard("Email Bounced Transient", { before: "Email Delivered" }),
  },
  "a soft bounce after the delivery": {
    atLeast: 45,
    isReached: heard("Email Delivered", { before: "Email Bounced Transient" }),
  },
  "a complaint by the leaver": {
    atLeast: 4,
    isReached: whenever("objected", ({ line }) => line.detail === "complaint"),
  },
  "a complaint by somebody else": { atLeast: 12, isReached: whenever("complaint") },
  "a complaint that was none": {
    atLeast: 32,
    isReached: heard("Email Complaint Received not-spam"),
  },
  "thanks at a private address": {
    atLeast: 85,
    isReached: ({ life: { mails } }) =>
      mails.some(
        ({ mail, message, departure }) =>
          isThanks(message) && mail.to === departure.people.employee.privateAddress,
      ),
  },
  "thanks that a manager passes on": {
    atLeast: 12,
    isReached: ({ life: { mails } }) =>
      mails.some(({ mail, message }) => isThanks(message) && mail.isForwarded === true),
  },
  "a mail that was delayed": { atLeast: 29, isReached: heard("Email Delivery Delayed") },
  "a mail that arrived after all": { atLeast: 40, isReached: whenever("arrived") },
  "a morning mail that may have left twice": {
    atLeast: 0,
    isReached: ({ life: { digests } }) =>
      new Set(digests.map(({ message }) => scheduleName(message))).size < digests.length,
  },
};

function isThanks({ mailingId }: { readonly mailingId: string }): boolean {
  return /^thanks(?:-\d+)?$/.test(mailingId);
}

function hasList({ mailings }: Departure, id: string): boolean {
  const mailing = mailings.find((each) => each.id === id);
  return mailing !== undefined && secondListOf(mailing).length > 0;
}

function stateOf({ mailings }: Departure, id: string): Mailing["state"]["name"] | undefined {
  return mailings.find((mailing) => mailing.id === id)?.state.name;
}

/** Something told of a mail, in that order with something else, or without it. */
function heard(what: string, { before, without }: { before?: string; without?: string } = {}) {
  return ({ life }: Seen) =>
    [...life.heard.values()].some((told) => {
      const order = [...told];
      if (!told.has(what) || (without && told.has(without))) return false;
      return !before || order.indexOf(before) > order.indexOf(what);
    });
}
