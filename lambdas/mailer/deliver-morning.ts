import type { Temporal } from "temporal-polyfill";
import { followPlan } from "../departure/changes/follow-plan.ts";
import { type AgendaItem, agendaOf } from "../departure/digest/agenda.ts";
import { isMorningOver, MORNING } from "../departure/digest/morning.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { MailingMessage, MailingState } from "../departure/model/mailing.ts";
import type { Morning } from "../departure/model/ports.ts";
import { personIn } from "../departure/people/addressee.ts";
import { tellHr } from "../departure/upkeep/tell-hr.ts";
import { composeMorning } from "../mails/compose-morning.ts";
import { describeFault, log } from "../telemetry/log.ts";
import { applyTo } from "../use-cases/record/apply-rule.ts";
import type { MailerPorts } from "./deliver.ts";
import { stateAfterFault, tellUnwritable } from "./give-up.ts";
import { SLOW_DOWN_SECONDS, stateAfter, tellPostage } from "./postage.ts";

/** A departure of which HR is told, and what. */
export interface Told {
  readonly departure: Departure;
  readonly agenda: readonly AgendaItem[];
}

/**
 * Sends HR's morning mail of one address and day once: claim, send, record, and then mark each departure that it told
 * of. What it says is what holds at that moment. A mark that fails is left to the sweep.
 */
export async function deliverMorning(message: MailingMessage, ports: MailerPorts): Promise<void> {
  const { mornings, clock } = ports;
  const morning = await mornings.claim(message.departureId, clock());
  if (!morning) return log("info", "message-set-aside", { ...message, because: "not-pending" });
  const settle = (state: MailingState) => mornings.settle(morning, state);
  const again = "again" in morning.state && morning.state.again ? ({ again: true } as const) : {};

  const written = await write(morning, ports).catch(async (error) => {
    const state = stateAfterFault(error, morning.state, clock());
    await settle(state);
    if (state.name !== "refused") throw error;
    tellUnwritable(error, message);
    return undefined;
  });
  if (!written) return;
  if (written === NOTHING) return void (await settle({ name: "skipped" }));
  await ports.pace();
  const postage = await ports.post.send(written.mail, message);
  await settle(stateAfter(postage, clock(), again));
  tellPostage(postage, message);
  if (postage.name === "slow-down") await ports.queue.put(message, SLOW_DOWN_SECONDS);
  if (postage.name === "accepted") await markAll(written.told, morning, ports);
}

const NOTHING = "nothing";

/** The mail, and what it tells; nothing when there is nothing to tell any more, or the day is over. */
async function write(morning: Morning, ports: MailerPorts) {
  const told = await toTell(morning, ports);
  const [first] = told;
  if (!first || isMorningOver(morning, { ...ports, now: ports.clock() })) return NOTHING;
  const { day } = morning;
  const reader = personIn(first.departure, "hrContact", day);
  let lines = told.flatMap(({ agenda }) => agenda).length;
  const onUnwritable = ({ id }: Departure, error: unknown) => {
    lines -= 1;
    tellUnwritable(error, { departureId: id, mailingId: MORNING });
  };
  const mail = await composeMorning({ reader, day, told }, { ...ports, onUnwritable }).catch(
    (error) => {
      if (lines > 0) throw error;
      return undefined;
    },
  );
  return mail ? { told, mail } : NOTHING;
}

/**
 * Of the departures in its list, those of which there is still something to tell. Where the HR contact of one changed
 * since the list was made, the mail stays with the address that most of them have.
 */
async function toTell(morning: Morning, ports: MailerPorts): Promise<readonly Told[]> {
  const { departures, clock } = ports;
  const told: Told[] = [];
  for (const id of morning.departures) {
    const stored = await departures.find(id);
    if (!stored) continue;
    const since = { ...ports, now: clock() };
    const departure = followPlan(stored, since);
    const agenda = agendaOf(departure, morning.day, since);
    if (agenda.length > 0) told.push({ departure, agenda });
  }
  const byAddress = Map.groupBy(told, ({ departure }) => addressOf(departure, morning.day));
  return [...byAddress.values()].reduce(
    (most, each) => (each.length > most.length ? each : most),
    [] as readonly Told[],
  );
}

function addressOf(departure: Departure, day: Temporal.PlainDate): string {
  return personIn(departure, "hrContact", day).address.toLowerCase();
}

async function markAll(told: readonly Told[], { day }: Morning, ports: MailerPorts): Promise<void> {
  const rule = (departure: Departure) => tellHr(departure, day, { ...ports, now: ports.clock() });
  for (const { departure } of told) {
    try {
      await applyTo(departure, rule, ports);
    } catch (error) {
      log("warn", "mark-failed", { departureId: departure.id, because: describeFault(error) });
    }
  }
}
