import { Temporal } from "temporal-polyfill";
import {
  digestDayNow,
  digestDueAt,
  digestMessage,
  isDigestLate,
  isDigestOver,
} from "../../departure/digest/digest-day.ts";
import type { MailingState } from "../../departure/model/mailing.ts";
import type { Digest } from "../../departure/model/ports.ts";
import { count, log } from "../../telemetry/log.ts";
import type { SweepPorts } from "./sweep-ports.ts";

type DigestPorts = Pick<SweepPorts, "digests" | "queue" | "plan" | "calendar" | "clock">;

/**
 * Repairs a digest: a lost message is queued again; a claim without a result is released once and given up the second time;
 * a digest not sent by the end of its day is skipped, because the next one covers it. A quarter's is begun here, and waits for
 * office hours.
 */
export async function maintainDigest(id: string, ports: DigestPorts): Promise<void> {
  const { digests, queue, clock } = ports;
  const morning = await digests.find(id);
  if (!morning || !isToMaintain(morning, { ...ports, now: clock() })) return;
  tellIfLate(morning, clock());
  const state = stateNow(morning, isDigestOver(morning, { ...ports, now: clock() }), clock());
  if (state && !(await digests.settle(morning, state))) return;
  if (state) tell(morning, state);
  if (state && state.name !== "pending") return;
  await queue.put(digestMessage(morning), 0);
  if (!morning.news) count("MailingsRepaired");
}

/** What a day's digest covers waits for the next one, so it is skipped at any hour. */
function isToMaintain(digest: Digest, today: Parameters<typeof digestDayNow>[0]): boolean {
  const due = digestDueAt(digest);
  const isDue = due !== undefined && Temporal.Instant.compare(due, today.now) <= 0;
  return isDue && (digest.news === undefined || digestDayNow(today) !== undefined);
}

/** The new state of a due digest; undefined if it only has to be queued again. */
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

function tellIfLate(digest: Digest, now: Temporal.Instant): void {
  if (!isDigestLate(digest, now)) return;
  const { id: digestId } = digest;
  log("warn", "morning-mail-late", { digestId });
  count("MorningMailMissing");
}

/** HR does not have the mail of a day that is over, or may not have it. */
function tell({ id: digestId, news }: Digest, { name }: MailingState): void {
  const event = name === "pending" ? "sent-again" : name === "refused" ? "gave-up" : "not-sent";
  log("warn", event, { digestId });
  if (name === "pending") count("MailsSentAgain");
  if (name === "refused") count("MailsUnconfirmed");
  if (name !== "pending" && !news) count("MorningMailMissing");
}
