import { asksForPrivateAddress } from "../conditions.ts";
import type { Via } from "../mailings/link-reader.ts";
import { notificationAt, withMailings } from "../mailings/notifications.ts";
import { placed } from "../mailings/spacing.ts";
import { isToCome, withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, MarkName, StepRecord } from "../model/departure.ts";
import type { HistoryLine } from "../model/history.ts";
import { withLine } from "../model/history-lines.ts";
import { hasLeft, mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification } from "../model/notification.ts";
import { type AddressObstacle, AddressRefusal, Refusal } from "../model/refusal.ts";
import { stepOf } from "../model/step-of.ts";
import type { SaidOfAddress } from "../model/voice.ts";
import { domainOf, MAIL_PROVIDERS } from "../people/mail-providers.ts";
import { isUnconfirmed, isWorkMailboxOpen } from "../people/private-address.ts";
import { latestOf, wholeSeconds } from "../timeline/past.ts";
import { correct } from "./correct.ts";
import { ownDomains } from "./delegation-limits.ts";
import { finish } from "./finish.ts";
import { withStep } from "./step-change.ts";

/** A link needs no account, and giving an address mails it: so only so many times a day. */
const GIVEN_A_DAY = 3;

/**
 * The leaver gives a private address, or another one. It counts at once; a mail to it, at once, asks to confirm it. Mail
 * that waited for an address leaves, and the step that asks for it is done. The same address again changes nothing.
 */
export function giveAddress(
  departure: Departure,
  { address, via }: { readonly address: string; readonly via: Via | undefined },
  context: Context & Actor,
): Departure {
  refuseOver(departure);
  if (isPresent(departure, address)) return departure;
  const obstacle = addressObstacle(departure, { address, via }, context);
  if (obstacle) throw new AddressRefusal(obstacle);
  const known = correct(departure, { employee: { privateAddress: address } }, context);
  const said = { as: "given", at: context.now } as const;
  return saidOfAddress(
    departure,
    { after: withConfirmation(known, context), said, mark: "done" },
    context,
  );
}

/** The address is put right by whoever reads it. Nothing to confirm: the same departure. */
export function confirmAddress(departure: Departure, context: Context & Actor): Departure {
  refuseOver(departure);
  const { address } = departure.voice ?? {};
  if (!address || !isUnconfirmed(departure)) return departure;
  const said = { ...address, confirmed: context.now };
  const line = { what: "address-confirmed" } as const;
  return saidOfAddress(
    departure,
    { after: withoutConfirmation(departure, context), said, line },
    context,
  );
}

/**
 * The leaver would rather not give one: what we had goes, HR is not asked for it, and what needs it is skipped. Giving one
 * later brings that back.
 */
export function declineAddress(
  departure: Departure,
  { via }: { readonly via: Via | undefined },
  context: Context & Actor,
): Departure {
  refuseOver(departure);
  if (departure.voice?.address?.as === "declined") return departure;
  if (!mayReplaceAddress(departure, via, context)) throw new AddressRefusal("kept");
  const { now } = context;
  const without = correct(departure, { employee: { privateAddress: null } }, context);
  const stopped = withoutConfirmation(without, context);
  const line = { what: "address-declined" } as const;
  return saidOfAddress(
    departure,
    { after: stopped, said: { as: "declined", at: now }, mark: "not-needed", line },
    context,
  );
}

/** Why this address is not taken from a link; HR may enter any. */
export function addressObstacle(
  departure: Departure,
  { address, via }: { readonly address: string; readonly via: Via | undefined },
  context: Context,
): AddressObstacle | undefined {
  if (!mayReplaceAddress(departure, via, context)) return "kept";
  const given = address.toLowerCase();
  if (departure.people.employee.workAddress?.toLowerCase() === given) return "at-work";
  if (staffOf(departure, context).includes(given)) return "of-staff";
  if (isOfOrganisation(departure, given, context)) return "at-work";
  return timesGivenToday(departure, context) >= GIVEN_A_DAY ? "too-often" : undefined;
}

/**
 * Paper passes through other hands, and so may a work mailbox after the last day: such a link gives a first address, and
 * puts right what nobody confirmed. What HR entered or the leaver confirmed is replaced elsewhere.
 */
export function mayReplaceAddress(
  departure: Departure,
  via: Via | undefined,
  { now }: Pick<Context, "now">,
): boolean {
  if (departure.people.employee.privateAddress === undefined || isUnconfirmed(departure))
    return true;
  if (via === "private") return true;
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return via === "work" && isWorkMailboxOpen(departure, today);
}

/** Whether the page still takes an answer. */
export function isAddressOver({ erased, withdrawn, optedOut, kind }: Departure): boolean {
  return kind === "quiet" || [erased, withdrawn, optedOut].some((each) => each !== undefined);
}

function refuseOver(departure: Departure): void {
  if (departure.erased) throw new Refusal("is-erased");
  if (departure.withdrawn) throw new Refusal("is-withdrawn");
  if (isAddressOver(departure)) throw new Refusal("no-mail-to-leaver");
}

function isPresent({ people }: Departure, address: string): boolean {
  return people.employee.privateAddress?.toLowerCase() === address.toLowerCase();
}

/** Everybody at work that this departure and the settings know. */
function staffOf(
  { people, standIns, formerManagers = [], steps }: Departure,
  { plan: { settings } }: Context,
): string[] {
  return [
    people.manager,
    people.hrContact,
    settings.hr,
    ...standIns.map(({ person }) => person),
    ...formerManagers,
    ...steps.flatMap(({ colleague }) => colleague ?? []),
  ]
    .map(({ address }) => address.toLowerCase())
    .concat(Object.values(settings.desks).map((address) => address.toLowerCase()));
}

/** A mailbox of the organisation, but not at a provider where somebody at work has one, too. */
function isOfOrganisation(departure: Departure, address: string, { plan }: Context): boolean {
  const domain = domainOf(address);
  const isProvider = MAIL_PROVIDERS.some((each) => each === domain);
  return !isProvider && ownDomains(departure, plan.settings).includes(domain);
}

/** A press of the same day joins its line. */
function timesGivenToday({ history, timeZone }: Departure, { now }: Context): number {
  const dayOf = (at: Context["now"]) => at.toZonedDateTimeISO(timeZone).toPlainDate();
  return history
    .filter(({ what, detail, who }) => what === "corrected" && detail === FIELD && who === "leaver")
    .filter(({ at }) => dayOf(at).equals(dayOf(now)))
    .reduce((sum, { times = 1 }) => sum + times, 0);
}

const FIELD = "employee.privateAddress";

interface Spoken {
  readonly after: Departure;
  readonly said: SaidOfAddress;
  /** What becomes of the step that asks for the address. */
  readonly mark?: MarkName;
  readonly line?: Pick<HistoryLine, "what">;
}

/** One press is one edition, whatever it changes. */
function saidOfAddress(
  before: Departure,
  { after, said, mark, line }: Spoken,
  context: Context & Actor,
): Departure {
  const marked = mark ? marking(after, mark, context) : after;
  const { now, who } = context;
  return finish(
    before,
    {
      ...marked,
      edition: before.edition + 1,
      voice: { ...marked.voice, address: said },
      ...(line ? withLine(marked, { at: now, who, ...line, detail: "address" }) : {}),
    },
    context,
  );
}

/** Marks the steps that ask for it, unless HR or a rule skipped them. */
function marking(departure: Departure, as: MarkName, context: Context & Actor): Departure {
  return departure.steps
    .filter(({ id, skipped }) => !skipped && asksForPrivateAddress(stepOf(context.plan, id)))
    .reduce((marked, step) => markedStep(marked, step, as, context), departure);
}

function markedStep(
  departure: Departure,
  { reopened: _, ...step }: StepRecord,
  as: MarkName,
  { now, who }: Context & Actor,
): Departure {
  if (step.mark?.as === as) return departure;
  return {
    ...departure,
    steps: withStep(departure.steps, { ...step, mark: { as, at: now } }),
    mailings: withoutStep(departure.mailings, step.id, isToCome),
    ...withLine(departure, { at: now, who, what: as, detail: step.id }),
  };
}

/** Leaves as soon as nothing is undone any more, outside office hours, too: it answers a press. */
function withConfirmation(departure: Departure, context: Context): Departure {
  const { timeZone, undoUntil } = departure;
  const { now, plan } = context;
  const stopped = withoutConfirmation(departure, context);
  const at = latestOf(wholeSeconds(now), undoUntil).toZonedDateTimeISO(timeZone);
  const notice = notificationAt("confirm-address", { at, mailings: stopped.mailings });
  const mailing = placed(notice, stopped, plan.settings);
  return { ...stopped, mailings: withMailings(stopped.mailings, [mailing]) };
}

/** Without confirmations that have not left: their address was replaced, or there is nothing to confirm. */
function withoutConfirmation(departure: Departure, { now }: Context): Departure {
  const mailings = departure.mailings.map((mailing): Mailing => {
    if (!isNotification(mailing, "confirm-address") || hasLeft(mailing)) return mailing;
    return mayLeaveTwice(mailing)
      ? { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } }
      : { ...mailing, state: { name: "skipped" } };
  });
  return { ...departure, mailings };
}
