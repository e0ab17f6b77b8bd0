import type { Temporal } from "temporal-polyfill";
import { tellOrLeave } from "../converge/tell-or-leave.ts";
import { addresseeOfMailing } from "../core/addressee.ts";
import type { TestMails } from "../core/desk-records.ts";
import { delayUntil, judge, type MailingMessage, type MailingState } from "../core/mailing.ts";
import { withNextLook } from "../core/next-look.ts";
import type { FollowQueue, MailQueue, Mornings, Post, Postage } from "../core/ports.ts";
import type { ClaimedDepartures } from "../core/record-ports.ts";
import { count, log } from "../log.ts";
import { type ComposePorts, composeMail } from "../mails/compose.ts";
import { applyRule } from "../record/apply-rule.ts";
import { isPointless } from "./is-pointless.ts";
import { SLOW_DOWN_SECONDS, stateAfter, tellPostage } from "./postage.ts";

export interface MailerPorts extends ComposePorts {
  readonly departures: ClaimedDepartures;
  readonly mornings: Mornings;
  readonly testMails: TestMails;
  readonly queue: MailQueue;
  readonly follow?: FollowQueue | undefined;
  readonly post: Post;
  /** Resolves when the next mail may leave. */
  readonly pace: () => Promise<void>;
}

/** SQS holds a message back for fifteen minutes at most. */
const LONGEST_DELAY_SECONDS = 900;

/**
 * Sends one mailing once: claim, send, record. A message that is not the wish any more is dropped; whatever keeps a
 * mail from leaving gives the claim back, so that nothing is lost.
 */
export async function deliver(message: MailingMessage, ports: MailerPorts): Promise<void> {
  const claimed = await ports.departures.claim(message, ports.clock());
  if (!claimed) return setAside(message, ports);
  const mailing = claimed.mailings.find(({ id }) => id === message.mailingId);
  if (mailing?.state.name !== "claimed") throw new Error("A claim came back without its claim.");
  const again = mailing.state.again ? ({ again: true } as const) : {};
  const settle = (state: MailingState) => ports.departures.settle(claimed, message, state);

  const now = ports.clock();
  if (isPointless(claimed, mailing, { ...ports, now }))
    return void (await settle(stateOfPointless(mailing.state, now)));
  const day = now.toZonedDateTimeISO(claimed.timeZone).toPlainDate();
  const addressee = addresseeOfMailing(claimed, mailing, day, ports.plan.settings);
  if (!addressee) {
    count("MailsWaiting");
    return void (await settle({ name: "waiting" }));
  }
  const mail = await composeMail({ departure: claimed, mailing, addressee }, ports).catch(
    async (error) => {
      await settle({ name: "pending", ...again });
      throw error;
    },
  );
  await ports.pace();
  const postage = await ports.post.send(mail, message);
  await settle(stateAfter(postage, ports.clock(), again));
  tellPostage(postage, message);
  await followUp(postage, message, ports);
}

/** What may have left before is not called skipped. */
function stateOfPointless({ again }: { again?: true }, at: Temporal.Instant): MailingState {
  return again ? { name: "refused", at, why: "unconfirmed" } : { name: "skipped" };
}

async function followUp(
  { name }: Postage,
  message: MailingMessage,
  ports: MailerPorts,
): Promise<void> {
  if (name === "slow-down") await ports.queue.put(message, SLOW_DOWN_SECONDS);
  if (name === "refused") await seeToHr(message, ports);
  if (name === "refused" || name === "accepted") await tellOrLeave(message.departureId, ports);
}

/** HR is to hear of an address that fails in the next morning mail, not when the sweep happens to look. */
async function seeToHr({ departureId }: MailingMessage, ports: MailerPorts): Promise<void> {
  const now = ports.clock();
  await applyRule(
    departureId,
    (departure) => withNextLook(departure, { ...ports, now }),
    ports.departures,
  );
}

/** Why a message could not be claimed, and what that asks for: mostly nothing. */
async function setAside(
  message: MailingMessage,
  { departures, queue, clock }: MailerPorts,
): Promise<void> {
  const departure = await departures.find(message.departureId);
  const now = clock();
  const mailing = departure?.mailings.find(({ id }) => id === message.mailingId);
  const verdict = judge(mailing, message.revision, now);
  if (verdict.do === "wait") {
    return queue.put(message, Math.min(LONGEST_DELAY_SECONDS, delayUntil(verdict.until, now)));
  }
  if (verdict.do === "send") throw new Error("The mailing became claimable just now: try again.");
  const { departureId, mailingId, revision } = message;
  const because = verdict.do === "drop" ? verdict.because : "late";
  log("info", "message-set-aside", { departureId, mailingId, revision, because });
}
