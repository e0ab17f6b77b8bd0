import { Temporal } from "temporal-polyfill";
import { type ConvergePorts, converge } from "../converge/converge.ts";
import type { Departure } from "../core/departure.ts";
import type { GuardHolder, Guards, Hashing } from "../core/ports.ts";
import { Refusal } from "../core/refusal.ts";
import { type Circumstances, type Submission, submit } from "../core/submit.ts";
import { count, describeFault, log, METRICS } from "../log.ts";

export interface RecordPorts extends ConvergePorts {
  readonly guards: Guards;
  readonly hashing: Hashing;
}

/** A guard without its departure: whoever took it is still at work, or died. */
const GUARD_IS_DEAD_AFTER_SECONDS = 60;

/**
 * Records a departure once: the same key and submission give the same departure, the same key with another one
 * is refused, and so is the same person with the same end date. Then sees to its schedules.
 */
export async function recordDeparture(
  submission: Submission,
  { key, circumstances }: { readonly key?: string; readonly circumstances: Circumstances },
  ports: RecordPorts,
): Promise<Departure> {
  const { hashing } = ports;
  const id =
    key === undefined ? hashing.random() : await hashing.hash("id", `${circumstances.who}\n${key}`);
  const requestHash = await hashing.hash("request", JSON.stringify(submission));
  const guard = await hashing.hash("guard", identityOf(submission));
  const departure = submit(submission, { id, requestHash, guard }, circumstances);
  await takeGuard(departure, circumstances.now, ports);
  if (!(await ports.departures.create(departure))) return existing(departure, ports);
  const saved = { ...departure, version: departure.version + 1 };
  await convergeOrLeave(saved, ports);
  return saved;
}

/** The sweep does what this did not finish, so a fault here is no answer to whoever submitted. */
export async function convergeOrLeave(departure: Departure, ports: ConvergePorts): Promise<void> {
  try {
    await converge(departure, ports);
  } catch (error) {
    count(METRICS.scheduleFault);
    log("error", "schedules-left-to-sweep", {
      departureId: departure.id,
      because: describeFault(error),
    });
  }
}

/** Who it is: the personnel number, else the work address, else the name with the manager; and the end date. */
function identityOf({ people: { employee, manager }, dates }: Submission): string {
  const { personnelNumber, workAddress, name } = employee;
  const who = personnelNumber ?? workAddress ?? `${name}\n${manager.address}`;
  return [who.normalize("NFKC").trim().toLowerCase(), dates.endOfEmployment.toString()].join("\n");
}

async function takeGuard(
  { id, guard }: Departure,
  now: Temporal.Instant,
  { guards, departures }: RecordPorts,
): Promise<void> {
  const mine: GuardHolder = { departureId: id, since: now };
  const holder = await guards.take(guard, mine);
  if (holder.departureId === id) return;
  const other = await departures.find(holder.departureId);
  if (other && !other.withdrawn) throw new Refusal("already-recorded", { departureId: other.id });
  const isDead = other !== undefined || isOlder(holder, now);
  if (!isDead || !(await guards.takeOver(guard, holder, mine))) throw new Refusal("being-recorded");
}

function isOlder({ since }: GuardHolder, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(since.add({ seconds: GUARD_IS_DEAD_AFTER_SECONDS }), now) <= 0;
}

/** The key was used before: for this very submission, or for another one. */
async function existing(
  { id, requestHash, guard }: Departure,
  { departures, guards }: RecordPorts,
): Promise<Departure> {
  const before = await departures.find(id);
  if (before?.requestHash === requestHash) return before;
  if (before?.guard !== guard) await guards.free(guard, id);
  throw new Refusal("key-reused");
}
