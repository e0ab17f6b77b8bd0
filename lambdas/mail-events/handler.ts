import type { Temporal } from "temporal-polyfill";
import { tellOrLeave } from "../converge/tell-or-leave.ts";
import type { Departure } from "../core/departure.ts";
import type { MailingMessage, MailingState } from "../core/mailing.ts";
import { MORNING } from "../core/morning.ts";
import type { Plan } from "../core/plan.ts";
import type { FollowQueue, Mornings } from "../core/ports.ts";
import type { ClaimedDepartures } from "../core/record-ports.ts";
import { TEST_MAIL } from "../core/test-mail.ts";
import { delivered, undeliverable } from "../core/undeliverable.ts";
import type { WorkCalendar } from "../core/work-calendar.ts";
import { count, log, type MetricName } from "../log.ts";
import { applyRule } from "../record/apply-rule.ts";
import { type Fate, readMailEvent, type ToldMail } from "./read-mail-event.ts";

export interface MailEventsPorts {
  readonly departures: ClaimedDepartures;
  readonly mornings: Mornings;
  readonly follow?: FollowQueue | undefined;
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly clock: () => Temporal.Instant;
}

/**
 * Writes down what SES tells of a mail: that it left, which settles a claim whose record is missing because whoever sent
 * it died in between; that it arrived; or that it will not. Events come late, twice, in any order or not at all, so each
 * counts only where it says something new.
 */
export function mailEventsHandler(ports: MailEventsPorts) {
  return async (event: unknown): Promise<void> => {
    const told = readMailEvent(event);
    if (!told) return;
    // Whoever sent one to themselves sees what became of it.
    if (told.message.mailingId === TEST_MAIL) return;
    if (told.message.mailingId === MORNING) return noteMorning(told, ports);
    await NOTES[told.fate](told, ports);
  };
}

type Note = (told: ToldMail, ports: MailEventsPorts) => Promise<void>;

const NOTES: Readonly<Record<Fate, Note>> = {
  sent: settleClaim,
  delivered: noteDelivered,
  // The other server was full or slow: SES tries on, or gives up without a reason to distrust the address.
  delayed: async ({ message }) => log("warn", "mail-delayed", message),
  bounced: noteUndeliverable,
  complaint: noteUndeliverable,
  rejected: noteUndeliverable,
};

async function settleClaim({ message, at }: ToldMail, ports: MailEventsPorts) {
  const { departures } = ports;
  const departure = await departures.find(message.departureId);
  const mailing = mailingOf(departure, message);
  if (!departure || mailing?.state.name !== "claimed") return;
  const isSettled = await departures.settle(departure, message, sentAt(at, mailing.state));
  if (!isSettled) return;
  log("warn", "claim-settled-by-event", message);
  await tellOrLeave(message.departureId, ports);
}

async function noteDelivered({ message, at }: ToldMail, ports: MailEventsPorts) {
  const rule = (departure: Departure) => delivered(departure, message, at);
  await applyRule(message.departureId, rule, ports);
}

const COUNTED: Readonly<Partial<Record<Fate, MetricName>>> = {
  bounced: "MailsBounced",
  complaint: "MailsComplainedOf",
  rejected: "MailsRejected",
};

async function noteUndeliverable({ message, fate }: ToldMail, ports: MailEventsPorts) {
  if (fate !== "bounced" && fate !== "complaint" && fate !== "rejected") return;
  const rule = (departure: Departure) =>
    undeliverable(departure, message, fate, { ...ports, now: ports.clock() });
  if (!(await applyRule(message.departureId, rule, ports))) return;
  tellUndeliverable(message, fate);
  await tellOrLeave(message.departureId, ports);
}

/** HR's own address: nobody can be told by mail, so an alarm has to. */
async function noteMorning({ message, fate, at }: ToldMail, { mornings }: MailEventsPorts) {
  const morning = await mornings.find(message.departureId);
  if (!morning) return;
  const { state } = morning;
  if (fate === "sent" || fate === "delivered") {
    if (state.name === "claimed" && (await mornings.settle(morning, sentAt(at, state))))
      log("warn", "claim-settled-by-event", message);
    return;
  }
  if (fate === "delayed") return log("warn", "mail-delayed", message);
  tellUndeliverable(message, fate);
  count("MorningMailsNotArrived");
}

function tellUndeliverable(message: MailingMessage, because: Fate): void {
  const metric = COUNTED[because];
  if (metric) count(metric);
  log("warn", "mail-undeliverable", { ...message, because });
}

function sentAt(at: Temporal.Instant, claim: MailingState): MailingState {
  return { name: "sent", at, ...("again" in claim && claim.again ? { again: true } : {}) };
}

function mailingOf(departure: Departure | undefined, { mailingId, revision }: MailingMessage) {
  return departure?.mailings.find(
    (mailing) => mailing.id === mailingId && mailing.revision === revision,
  );
}
