import type { Temporal } from "temporal-polyfill";
import { followPlan, isBehindPlan } from "../departure/changes/follow-plan.ts";
import { unwritable } from "../departure/changes/undeliverable.ts";
import { withNextMoments } from "../departure/digest/asks-from.ts";
import { isPointless } from "../departure/mailings/is-pointless.ts";
import { mailboxAt } from "../departure/mailings/mailbox.ts";
import type { TestMails } from "../departure/model/desk-records.ts";
import { idsOf, type MailingToSend } from "../departure/model/mail-message.ts";
import {
  delayUntil,
  evaluate,
  type Mailing,
  type MailingState,
  waitsForSettings,
} from "../departure/model/mailing.ts";
import type {
  Digests,
  MailQueue,
  Post,
  SendResult,
  WebhookQueue,
} from "../departure/model/ports.ts";
import type { ClaimedDepartures } from "../departure/model/record-ports.ts";
import { addresseeOfMailing } from "../departure/people/addressee.ts";
import { type ComposePorts, composeMail } from "../mails/compose.ts";
import { count, log } from "../telemetry/log.ts";
import { applyRule } from "../use-cases/record/apply-rule.ts";
import { enqueueWebhook } from "../use-cases/webhook-events/enqueue-webhook.ts";
import { stateAfterFault, tellUnwritable } from "./give-up.ts";
import { logSendResult, SLOW_DOWN_SECONDS, stateAfter } from "./log-send-result.ts";

export interface MailerPorts extends ComposePorts {
  readonly departures: ClaimedDepartures;
  readonly digests: Digests;
  readonly testMails: TestMails;
  readonly queue: MailQueue;
  readonly follow?: WebhookQueue | undefined;
  readonly post: Post;
}

/** SQS's maximum delay is fifteen minutes. */
const LONGEST_DELAY_SECONDS = 900;

/**
 * Sends one mailing once: claim, send, record. An outdated message is dropped; when a mail cannot be sent, its claim is
 * released, so that nothing is lost.
 */
export async function deliver(message: MailingToSend, ports: MailerPorts): Promise<void> {
  const claimed = await ports.departures.claim(message, ports.clock());
  if (!claimed) return setAside(message, ports);
  const mailing = claimed.mailings.find(({ id }) => id === message.mailingId);
  if (mailing?.state.name !== "claimed") throw new Error("A claim came back without its claim.");
  const again = mailing.state.again ? ({ again: true } as const) : {};
  const settle = (state: MailingState) => ports.departures.settle(claimed, message, state);

  const now = ports.clock();
  if (isBehindPlan(claimed, mailing, { ...ports, now }))
    return catchUpWithPlan(message, { ports, settle: () => settle({ name: "pending", ...again }) });
  if (isPointless(claimed, mailing, { ...ports, now }))
    return void (await settle(stateOfPointless(mailing.state, now)));
  const day = now.toZonedDateTimeISO(claimed.timeZone).toPlainDate();
  const addressee = addresseeOfMailing(claimed, mailing, day, ports.plan.settings);
  if (!addressee) {
    count("MailsWaiting");
    return void (await settle({ name: "waiting", ...again }));
  }
  const mail = await composeMail({ departure: claimed, mailing, addressee }, ports).catch(
    async (error) => {
      const state = stateAfterFault(error, mailing.state, ports.clock());
      await settle(state);
      if (state.name !== "refused") throw error;
      tellUnwritable(error, idsOf(message));
      await giveUp(message, ports);
      return undefined;
    },
  );
  if (!mail) return;
  const postage = await ports.post.send(mail, message);
  const where = mailboxAt(claimed, mailing, now);
  await settle(stateAfter(postage, ports.clock(), { ...again, ...where }));
  logSendResult(postage, message);
  await followUp(postage, message, ports);
}

/** A mail that may have been sent is not skipped. */
function stateOfPointless({ again }: { again?: true }, at: Temporal.Instant): MailingState {
  return again ? { name: "refused", at, why: "unconfirmed" } : { name: "skipped" };
}

async function followUp(
  { name }: SendResult,
  message: MailingToSend,
  ports: MailerPorts,
): Promise<void> {
  if (name === "slow-down") await ports.queue.put(message, SLOW_DOWN_SECONDS);
  if (name === "refused") await seeToHr(message, ports);
  if (name === "refused" || name === "accepted") await enqueueWebhook(message.departureId, ports);
}

/**
 * The plan was edited after the departure was planned: steps no longer in it are skipped, and a mail with other steps left
 * is queued again at once. What asks the leaver waits while the settings lack what that needs.
 */
async function catchUpWithPlan(
  message: MailingToSend,
  { ports, settle }: { readonly ports: MailerPorts; readonly settle: () => Promise<boolean> },
): Promise<void> {
  await settle();
  const now = ports.clock();
  const applied = await applyRule(
    message.departureId,
    (departure) => followPlan(departure, { ...ports, now }),
    ports,
  );
  log("info", "message-set-aside", { ...idsOf(message), because: "behind-plan" });
  if (!applied) return;
  const kept = applied.after.mailings.find(({ id }) => id === message.mailingId);
  if (kept && waitsForSettings(kept)) count("MailsWaiting");
  await ports.queue.put(message, 0);
}

/** Records it in the history, for HR's next digest and the webhook. */
async function giveUp(message: MailingToSend, ports: MailerPorts): Promise<void> {
  const now = ports.clock();
  await applyRule(
    message.departureId,
    (departure) => unwritable(departure, message, { ...ports, now }),
    ports,
  );
  await enqueueWebhook(message.departureId, ports);
}

/** A failed address asks for HR, in its next digest and at the desk, without waiting for the sweep. */
async function seeToHr({ departureId }: MailingToSend, ports: MailerPorts): Promise<void> {
  const now = ports.clock();
  await applyRule(departureId, (departure) => withNextMoments(departure, { ...ports, now }), ports);
}

/**
 * Handles a message that could not be claimed, usually by dropping it. Giving up is repeated, in case the mailer crashed
 * before it had.
 */
async function setAside(message: MailingToSend, ports: MailerPorts): Promise<void> {
  const { departures, queue, clock } = ports;
  const departure = await departures.find(message.departureId);
  const now = clock();
  const mailing = departure?.mailings.find(({ id }) => id === message.mailingId);
  const verdict = evaluate(mailing, message.revision, now);
  if (verdict.do === "wait") {
    return queue.put(message, Math.min(LONGEST_DELAY_SECONDS, delayUntil(verdict.until, now)));
  }
  if (verdict.do === "send") throw new Error("The mailing became claimable just now: try again.");
  if (isGivenUp(mailing)) await giveUp(message, ports);
  const because = verdict.do === "drop" ? verdict.because : "late";
  log("info", "message-set-aside", { ...idsOf(message), because });
}

function isGivenUp(mailing: Mailing | undefined): boolean {
  return mailing?.state.name === "refused" && mailing.state.why === "unwritable";
}
