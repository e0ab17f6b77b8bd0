import type { Temporal } from "temporal-polyfill";
import { followPlan } from "../departure/changes/follow-plan.ts";
import { isDigestOver } from "../departure/digest/digest-day.ts";
import { digestItemsOf, openBesides } from "../departure/digest/digest-items.ts";
import type { Departure } from "../departure/model/departure.ts";
import { type DigestToSend, idsOf } from "../departure/model/mail-message.ts";
import type { MailingState } from "../departure/model/mailing.ts";
import type { Digest, SendResult } from "../departure/model/ports.ts";
import { personIn } from "../departure/people/addressee.ts";
import { noteDigestSent } from "../departure/upkeep/note-digest-sent.ts";
import { composeDigest } from "../mails/compose-digest.ts";
import { composeQuarter } from "../mails/compose-quarter.ts";
import type { ToldDeparture } from "../mails/digest-lines.ts";
import { count, describeFault, log } from "../telemetry/log.ts";
import { applyTo } from "../use-cases/record/apply-rule.ts";
import type { MailerPorts } from "./deliver.ts";
import { stateAfterFault, tellUnwritable } from "./give-up.ts";
import { logSendResult, SLOW_DOWN_SECONDS, stateAfter } from "./log-send-result.ts";

/**
 * Sends the digest of one address and day, or of a quarter, once: claim, send, record, then mark each departure in it. A day's
 * content is read at that moment. Failed marks are left to the sweep.
 */
export async function deliverDigest(message: DigestToSend, ports: MailerPorts): Promise<void> {
  const { digests, clock } = ports;
  const digest = await digests.claim(message.digestId, clock());
  if (!digest)
    return log("info", "message-set-aside", { ...idsOf(message), because: "not-pending" });
  const settle = (state: MailingState) => digests.settle(digest, state);
  const again = "again" in digest.state && digest.state.again ? ({ again: true } as const) : {};

  const written = await write(digest, ports).catch(async (error) => {
    const state = stateAfterFault(error, digest.state, clock());
    await settle(state);
    if (state.name !== "refused") throw error;
    tellUnwritable(error, idsOf(message));
    return undefined;
  });
  if (!written) return;
  if (written === NOTHING) return void (await settle({ name: "skipped" }));
  const postage = await ports.post.send(written.mail, message);
  await settle(stateAfter(postage, clock(), again));
  logSendResult(postage, message);
  countIfRefused(postage, digest);
  if (postage.name === "slow-down") await ports.queue.put(message, SLOW_DOWN_SECONDS);
  if (postage.name === "accepted") await markAll(written.told, digest, ports);
}

/** HR's own address fails: an alarm tells, since no mail can. */
function countIfRefused({ name }: SendResult, { news }: Digest): void {
  if (name === "refused" && !news) count("MorningMailMissing");
}

const NOTHING = "nothing";

/** The mail and its items; `NOTHING` when no items are left, or the day is over. A quarter's is about no departure. */
async function write(digest: Digest, ports: MailerPorts) {
  if (digest.news) return { told: [], mail: await composeQuarter(digest.news, ports) };
  const told = await toTell(digest, ports);
  const [first] = told;
  if (!first || isDigestOver(digest, { ...ports, now: ports.clock() })) return NOTHING;
  const { day } = digest;
  const reader = personIn(first.departure, "hrContact", day);
  const now = { ...ports, now: ports.clock() };
  const besides = told.map(({ departure }) => openBesides(departure, day, now));
  const open = { openBesides: besides.reduce((sum, each) => sum + each, 0) };
  return { told, mail: await composeDigest({ reader, day, told, ...open }, ports) };
}

/**
 * The listed departures that still have items. If the HR contact of one changed since the list was made, the digest goes to
 * the address that most of them have.
 */
async function toTell(digest: Digest, ports: MailerPorts): Promise<readonly ToldDeparture[]> {
  const { departures, clock } = ports;
  const told: ToldDeparture[] = [];
  for (const id of digest.departures) {
    const stored = await departures.find(id);
    if (!stored) continue;
    const since = { ...ports, now: clock() };
    const departure = followPlan(stored, since);
    const digestItems = digestItemsOf(departure, digest.day, since);
    if (digestItems.length > 0) told.push({ departure, digestItems });
  }
  const byAddress = Map.groupBy(told, ({ departure }) => addressOf(departure, digest.day));
  return [...byAddress.values()].reduce(
    (most, each) => (each.length > most.length ? each : most),
    [] as readonly ToldDeparture[],
  );
}

function addressOf(departure: Departure, day: Temporal.PlainDate): string {
  return personIn(departure, "hrContact", day).address.toLowerCase();
}

async function markAll(
  told: readonly ToldDeparture[],
  { day }: Digest,
  ports: MailerPorts,
): Promise<void> {
  const rule = (departure: Departure) =>
    noteDigestSent(departure, day, { ...ports, now: ports.clock() });
  for (const { departure } of told) {
    try {
      await applyTo(departure, rule, ports);
    } catch (error) {
      log("warn", "mark-failed", { departureId: departure.id, because: describeFault(error) });
    }
  }
}
