import { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { withGivenUp } from "../mailings/given-up.ts";
import { revived } from "../mailings/send-again.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { Refusal } from "../model/refusal.ts";

/** HR's word about an unconfirmed mail. `sent`: it left; `send`: it must leave now; `never`: it isn't wanted any more. */
export const UNCONFIRMED_WORDS = ["sent", "send", "never"] as const;
export type UnconfirmedWord = (typeof UNCONFIRMED_WORDS)[number];

/** Nobody knows whether it left, and it is not sent again without a person's word. */
function isUnconfirmed({ state }: Pick<Mailing, "state">): boolean {
  return state.name === "refused" && state.why === "unconfirmed";
}

/** The unconfirmed mails of a departure in which they can be settled, earliest first. */
export function unconfirmedMails({ mailings, erased }: Departure): readonly Mailing[] {
  if (erased) return [];
  return mailings
    .filter(isUnconfirmed)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.at, other.at));
}

/**
 * Settles one unconfirmed mail, or all of them. What is to be sent leaves as missed mail does: one mail per person, with the steps that
 * still help. Idempotent: what was settled stays as it is.
 */
export function settleUnconfirmed(
  departure: Departure,
  { mailingId, word }: { readonly mailingId?: string | undefined; readonly word: UnconfirmedWord },
  context: Context & Actor,
): Departure {
  if (departure.erased) throw new Refusal("is-erased");
  const isKnown = !mailingId || departure.mailings.some(({ id }) => id === mailingId);
  if (!isKnown) throw new Refusal("unknown-mail", { given: mailingId });
  const ids = unconfirmedMails(departure)
    .map(({ id }) => id)
    .filter((id) => !mailingId || id === mailingId);
  if (ids.length === 0) return departure;
  const settled = SETTLE[word](departure, ids, context);
  const lines = ids.map((id) => lineOf(id, word, context));
  const history = [...settled.history, ...lines];
  return finish(departure, { ...settled, edition: departure.edition + 1, history }, context);
}

type Settle = (departure: Departure, ids: readonly string[], context: Context) => Departure;

const SETTLE: Readonly<Record<UnconfirmedWord, Settle>> = {
  sent: (departure, ids) =>
    withMails(departure, ids, (mailing) => ({
      ...mailing,
      state: { name: "sent", at: mailing.at.toInstant() },
    })),
  send: (departure, ids, context) => revived(departure, context, ({ id }) => ids.includes(id)),
  never: (departure, ids) => {
    const after = withMails(departure, ids, (mailing) => ({
      ...mailing,
      state: { name: "skipped" },
    }));
    const { steps } = withGivenUp(after, departure.mailings);
    return { ...after, steps: steps.map((step, index) => byHr(step, departure.steps[index])) };
  },
};

function withMails(
  departure: Departure,
  ids: readonly string[],
  change: (mailing: Mailing) => Mailing,
): Departure {
  const mailings = departure.mailings.map((each) => (ids.includes(each.id) ? change(each) : each));
  return { ...departure, mailings };
}

/** A step without its mail is skipped at HR's word, so no new date brings it back. */
function byHr(step: StepRecord, before: StepRecord | undefined): StepRecord {
  return step.skipped && !before?.skipped ? { ...step, skipped: "other" } : step;
}

function lineOf(mailingId: string, word: UnconfirmedWord, { now, who }: Context & Actor) {
  return { at: now, who, what: "settled", detail: `${mailingId} ${word}` } as const;
}
