import type { Temporal } from "temporal-polyfill";
import { complain } from "../departure/changes/complaint.ts";
import { delivered, undeliverable } from "../departure/changes/undeliverable.ts";
import { keptMailbox } from "../departure/mailings/mailbox.ts";
import type { Departure } from "../departure/model/departure.ts";
import { idsOf, type MailingToSend } from "../departure/model/mail-message.ts";
import type { MailingMessage } from "../departure/model/mailing.ts";
import type { Plan } from "../departure/model/plan.ts";
import type { Digests, WebhookQueue } from "../departure/model/ports.ts";
import type { ClaimedDepartures } from "../departure/model/record-ports.ts";
import type { WorkCalendar } from "../departure/model/work-calendar.ts";
import { log } from "../telemetry/log.ts";
import { applyRule } from "../use-cases/record/apply-rule.ts";
import { enqueueWebhook } from "../use-cases/webhook-events/enqueue-webhook.ts";
import { noteDigest, sentAt } from "./note-digest.ts";
import { type Fate, type MailEventNews, readMailEvent } from "./read-mail-event.ts";
import { tellUndeliverable } from "./tell-undeliverable.ts";

export interface MailEventsPorts {
  readonly departures: ClaimedDepartures;
  readonly digests: Digests;
  readonly follow?: WebhookQueue | undefined;
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly clock: () => Temporal.Instant;
}

/**
 * Records what SES reports of a mail: sent, which settles a claim whose sender crashed before recording it; delivered; or
 * undeliverable. Events come late, twice, in any order or not at all, so each counts only if it is new.
 */
export function mailEventsHandler(ports: MailEventsPorts) {
  return async (event: unknown): Promise<void> => {
    const told = readMailEvent(event);
    if (!told) return;
    const { message } = told;
    switch (message.kind) {
      case "mailing":
        return NOTES[told.fate]({ ...told, message }, ports);
      case "digest":
        return noteDigest({ ...told, message }, ports);
      // The sender of a test mail sees the result.
      case "test-mail":
    }
  };
}

type MailingNews = MailEventNews<MailingToSend>;

type Note = (told: MailingNews, ports: MailEventsPorts) => Promise<void>;

const NOTES: Readonly<Record<Fate, Note>> = {
  sent: settleClaim,
  delivered: noteDelivered,
  bounced: noteUndeliverable,
  "not-delivered": noteUndeliverable,
  complaint: noteUndeliverable,
  rejected: noteUndeliverable,
};

async function settleClaim({ message, at }: MailingNews, ports: MailEventsPorts) {
  const { departures } = ports;
  const departure = await departures.find(message.departureId);
  const mailing = mailingOf(departure, message);
  if (!departure || mailing?.state.name !== "claimed") return;
  const sent = { ...sentAt(at, mailing.state), ...keptMailbox(departure, mailing) };
  const isSettled = await departures.settle(departure, message, sent);
  if (!isSettled) return;
  log("warn", "claim-settled-by-event", idsOf(message));
  await enqueueWebhook(message.departureId, ports);
}

async function noteDelivered({ message, at }: MailingNews, ports: MailEventsPorts) {
  const rule = (departure: Departure) =>
    delivered(departure, message, at, { ...ports, now: ports.clock() });
  await applyRule(message.departureId, rule, ports);
}

async function noteUndeliverable(told: MailingNews, ports: MailEventsPorts) {
  const { message, fate } = told;
  if (fate === "sent" || fate === "delivered") return;
  const rule = (departure: Departure) => {
    const context = { ...ports, now: ports.clock() };
    return fate === "complaint"
      ? complain(departure, message, told, context)
      : undeliverable(departure, message, fate, context);
  };
  if (!(await applyRule(message.departureId, rule, ports))) return;
  tellUndeliverable(message, fate);
  await enqueueWebhook(message.departureId, ports);
}

function mailingOf(departure: Departure | undefined, { mailingId, revision }: MailingMessage) {
  return departure?.mailings.find(
    (mailing) => mailing.id === mailingId && mailing.revision === revision,
  );
}
