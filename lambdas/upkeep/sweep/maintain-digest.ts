import { Temporal } from "temporal-polyfill";
import { digestDueAt, isDigestOver } from "../../departure/digest/digest-day.ts";
import type { MailingState } from "../../departure/model/mailing.ts";
import type { Digest } from "../../departure/model/ports.ts";
import { count, log } from "../../telemetry/log.ts";
import type { SweepPorts } from "../../use-cases/maintain/sweep-ports.ts";

/**
 * Repairs a morning mail: one whose message was lost is queued again; a claim that nobody answered is given back once,
 * and given up the second time; one that has not left by the end of its day is not sent, because the next tells all.
 */
export async function maintainDigest(id: string, ports: SweepPorts): Promise<void> {
  const { digests, queue, clock } = ports;
  const morning = await digests.find(id);
  const due = morning && digestDueAt(morning);
  if (!due || Temporal.Instant.compare(due, clock()) > 0) return;
  const state = stateNow(morning, isDigestOver(morning, { ...ports, now: clock() }), clock());
  if (state && !(await digests.settle(morning, state))) return;
  if (state) tell(id, state);
  if (state && state.name !== "pending") return;
  await queue.put({ kind: "digest", digestId: id }, 0);
  count("MailingsRepaired");
}

/** What becomes of one that is due; nothing where it is only to be queued again. */
function stateNow(
  { state }: Digest,
  isOver: boolean,
  now: Temporal.Instant,
): MailingState | undefined {
  if (state.name === "pending") return isOver ? { name: "skipped" } : undefined;
  if (state.name !== "claimed") return undefined;
  return isOver || state.again
    ? { name: "refused", at: now, why: "unconfirmed" }
    : { name: "pending", again: true };
}

function tell(digestId: string, { name }: MailingState): void {
  const event = name === "pending" ? "sent-again" : name === "refused" ? "gave-up" : "not-sent";
  log("warn", event, { digestId });
  if (name === "pending") count("MailsSentAgain");
  if (name === "refused") count("MailsUnconfirmed");
}
