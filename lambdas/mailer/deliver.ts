import type { Temporal } from "temporal-polyfill";
import { addresseeOf } from "../core/addressee.ts";
import type { Departure } from "../core/departure.ts";
import {
  delayUntil,
  judge,
  type Mailing,
  type MailingMessage,
  type MailingState,
} from "../core/mailing.ts";
import type { Plan } from "../core/plan.ts";
import type { Departures, MailQueue, Post, Postage } from "../core/ports.ts";
import { stepOf } from "../core/step-of.ts";
import { count, log, METRICS } from "../log.ts";
import { composeMail } from "../mails/compose.ts";
import type { LoadTemplates } from "../mails/load-templates.ts";

export interface MailerPorts {
  readonly departures: Departures;
  readonly queue: MailQueue;
  readonly post: Post;
  readonly plan: Plan;
  readonly loadTemplates: LoadTemplates;
  readonly clock: () => Temporal.Instant;
  /** Resolves when the next mail may leave. */
  readonly pace: () => Promise<void>;
}

/** SQS holds a message back for fifteen minutes at most. */
const LONGEST_DELAY_SECONDS = 900;
const SLOW_DOWN_SECONDS = 15;

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

  if (isPointless(claimed, mailing, ports.plan)) return void (await settle({ name: "skipped" }));
  const day = ports.clock().toZonedDateTimeISO(claimed.timeZone).toPlainDate();
  const addressee = addresseeOf(claimed, mailing.to, day, ports.plan.settings);
  if (!addressee) {
    count(METRICS.waiting);
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
  tell(postage, message);
  if (postage.name === "slow-down") await ports.queue.put(message, SLOW_DOWN_SECONDS);
}

/** The private address may have become known since the mail that asks for it was planned. */
function isPointless({ people }: Departure, { steps }: Mailing, plan: Plan): boolean {
  const isAsking =
    steps.length > 0 && steps.every((id) => stepOf(plan, id)?.onlyIf === "private-address-unknown");
  return isAsking && people.employee.privateAddress !== undefined;
}

function stateAfter(postage: Postage, at: Temporal.Instant, again: { again?: true }): MailingState {
  if (postage.name === "accepted") return { name: "sent", at, ...again };
  if (postage.name === "refused") return { name: "refused", at, why: "address" };
  return { name: "pending", ...again };
}

/** How the log and the metrics name what the postman answered. A closed account rings: the sweep tries until it opens. */
const TOLD = {
  accepted: { metric: METRICS.sent, level: "info", event: "mail-sent" },
  "slow-down": { metric: METRICS.slowDown, level: "info", event: "mail-slowed-down" },
  closed: { metric: METRICS.closed, level: "error", event: "account-cannot-send" },
  refused: { metric: METRICS.refused, level: "warn", event: "mail-refused" },
} as const;

function tell(
  { name, ...said }: Postage,
  { departureId, mailingId, revision }: MailingMessage,
): void {
  const { metric, level, event } = TOLD[name];
  count(metric);
  log(level, event, { departureId, mailingId, revision, ...said });
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
