import type { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { hasLeft, isMendable, wasMailed } from "../model/left.ts";
import { isOpen, type Mailing, type MailingState } from "../model/mailing.ts";
import { stepOf } from "../model/step-of.ts";
import { addresseeOfMailing } from "../people/addressee.ts";
import { atOnce } from "../timeline/past.ts";
import { isUnfinished, isUsefulOn } from "../timeline/useful.ts";
import { carriersOf } from "./carriers.ts";
import { gatherAgain } from "./gather-again.ts";
import { withGivenUp } from "./given-up.ts";
import { isNewsOfInterview } from "./interview-mails.ts";
import { soonestFor } from "./interview-moment.ts";
import { hasNewsOfChange } from "./last-told.ts";
import { isBesidePlan } from "./lasting-mailings.ts";
import { isAboutWithdrawal, isNoticeOfChange } from "./notifications.ts";
import { isSilenced } from "./silenced.ts";
import { presentOf } from "./step-mailings.ts";

/**
 * After a correction, revives failed and waiting mailings that would now reach another address. They count as missed:
 * one mail per person, at once, with the steps that are still useful; others that reached nobody are skipped. All other
 * mailings are unchanged.
 */
export function sendAgain(before: Departure, after: Departure, since: Context): Departure {
  const { settings } = since.plan;
  return revived(after, since, (mailing, at) =>
    reachesAnother(mailing, at, { before, after, settings }),
  );
}

/** Sends these mailings, which waited or failed, as if they had been missed. */
export function revived(
  after: Departure,
  since: Context,
  isRevived: (mailing: Mailing, at: Temporal.ZonedDateTime) => boolean,
): Departure {
  const at = atOnce(presentOf(after, since));
  const mailings = after.mailings.map((mailing) => {
    const soonest = soonestFor(mailing, after, since);
    return isRevived(mailing, soonest)
      ? goingAgain(mailing, after, { ...since, at: soonest })
      : mailing;
  });
  const coming = mailings.filter(
    (mailing) => mailing.state.name === "pending" && !after.mailings.includes(mailing),
  );
  const gathered = gatherAgain({ ...after, mailings }, { coming, at, now: since.now });
  return withReasons(withGivenUp(gathered, after.mailings), after, since);
}

/** Records a reason for missed steps that aren't caught up. */
function withReasons(departure: Departure, before: Departure, { plan }: Context): Departure {
  const wasOpen = new Set(before.steps.filter(({ skipped }) => !skipped).map(({ id }) => id));
  const isMissed = ({ id, skipped }: StepRecord) =>
    skipped === "no-longer-useful" && wasOpen.has(id) && stepOf(plan, id)?.whenMissed === "skip";
  const steps = departure.steps.map(
    (step): StepRecord => (isMissed(step) ? { ...step, skipped: "not-caught-up" } : step),
  );
  return { ...departure, steps };
}

/** It failed, and would now go to another address. */
function reachesAnother(
  mailing: Mailing,
  at: Temporal.ZonedDateTime,
  {
    before,
    after,
    settings,
  }: {
    readonly before: Departure;
    readonly after: Departure;
    readonly settings: Context["plan"]["settings"];
  },
): boolean {
  if (!isMendable(mailing) && mailing.state.name !== "waiting") return false;
  if (isSilenced(after, mailing)) return false;
  const addressIn = (departure: Departure, day: Temporal.PlainDate) =>
    addresseeOfMailing(departure, mailing, day, settings)?.address.toLowerCase();
  const failedIn = (departure: Departure) =>
    wentHome(mailing)
      ? departure.people.employee.privateAddress?.toLowerCase()
      : addressIn(departure, mailing.at.toPlainDate());
  const nowIn = (departure: Departure) => addressIn(departure, at.toPlainDate());
  const target = nowIn(after);
  const isChanged = [failedIn, nowIn].some((addressOf) => addressOf(before) !== addressOf(after));
  return (
    isChanged &&
    target !== undefined &&
    (mailing.state.name === "waiting" || target !== failedIn(before))
  );
}

/** It is known to have gone to the private address, whatever work address has been put right since. */
function wentHome({ state }: Mailing): boolean {
  return "mailbox" in state && state.mailbox === "private";
}

/**
 * With the steps that are still useful; without any it is dropped, unless it is a notice. It will give the facts of the
 * moment when it is sent.
 */
function goingAgain(
  mailing: Mailing,
  departure: Departure,
  { at, ...since }: Context & { readonly at: Temporal.ZonedDateTime },
): Mailing {
  const day = at.toPlainDate();
  const steps = mailing.steps.filter((id) =>
    isStillToCome(id, mailing, departure, { day, ...since }),
  );
  const isWorthIt =
    mailing.kind === "notice"
      ? isNews({ ...mailing, steps }, departure)
      : steps.length > 0 || isNewsOfInterview(departure, mailing, at.toInstant());
  const { said: _, ...unsaid } = mailing;
  return isWorthIt
    ? { ...unsaid, steps, at, revision: mailing.revision + 1, state: pendingAfter(mailing) }
    : { ...mailing, state: { name: "skipped" } };
}

/** A waiting mail may have been sent before; a refused one reached nobody. */
function pendingAfter({ state }: Mailing): MailingState {
  const mayBeTwice = state.name === "waiting" && state.again === true;
  return { name: "pending", ...(mayBeTwice ? { again: true } : {}) };
}

/**
 * Change notices go only to people we have mailed and who don't know of the change. Withdrawal notices are dropped once
 * the withdrawal is reverted.
 */
function isNews(notice: Mailing, departure: Departure): boolean {
  const { kind, mailings, withdrawn } = departure;
  if (kind === "quiet" || (isAboutWithdrawal(notice) && !withdrawn)) return false;
  if (notice.steps.length > 0 || !isNoticeOfChange(notice)) return true;
  return wasMailed(mailings, notice.to) && hasNewsOfChange(departure, notice);
}

/** Not closed, not carried by another mail, and still useful. */
function isStillToCome(
  id: string,
  carrier: Mailing,
  departure: Departure,
  { day, ...since }: Context & { readonly day: Temporal.PlainDate },
): boolean {
  const record = departure.steps.find((step) => step.id === id);
  if (!record || record.to !== carrier.to || !isUnfinished(record)) return false;
  if (!isBesidePlan(carrier) && stepOf(since.plan, id)?.whenMissed === "skip") return false;
  const others = carriersOf(departure, record).filter((mailing) => mailing !== carrier);
  if (others.some((mailing) => hasLeft(mailing) || isOpen(mailing))) return false;
  return isUsefulOn(day, record, { ...since, dates: departure.dates });
}
