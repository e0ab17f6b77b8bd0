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
export const GUARD_IS_DEAD_AFTER_SECONDS = 60;

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
  const refusal = await takeGuard(departure, circumstances.now, ports);
  if (refusal) return answered(refusal, departure, ports);
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

/** Nothing when the guard is ours now, else why it is not. */
async function takeGuard(
  departure: Departure,
  now: Temporal.Instant,
  ports: RecordPorts,
): Promise<Refusal | undefined> {
  const { id: departureId, guard } = departure;
  const mine: GuardHolder = { departureId, since: now };
  const holder = await ports.guards.take(guard, mine);
  if (holder.departureId === departureId) return undefined;
  const other = await ports.departures.find(holder.departureId);
  if (other && holds(other, guard)) return alreadyRecorded(other);
  if (!other?.withdrawn && !isOlder(holder, now)) return beingRecorded(holder, other);
  const isMine = await ports.guards.takeOver(guard, holder, mine);
  return isMine ? undefined : takeGuard(departure, now, ports);
}

/** A departure that has another guard is no holder: its key was used again for somebody else, or its dates changed. */
function holds(departure: Departure, guard: string): boolean {
  return !departure.withdrawn && departure.guard === guard;
}

function alreadyRecorded({ id }: Departure): Refusal {
  return new Refusal("already-recorded", { departureId: id });
}

/** Links to where the departure will be, unless that is somebody else's. */
function beingRecorded({ departureId }: GuardHolder, other: Departure | undefined): Refusal {
  return new Refusal("being-recorded", other ? {} : { departureId });
}

function isOlder({ since }: GuardHolder, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(since.add({ seconds: GUARD_IS_DEAD_AFTER_SECONDS }), now) <= 0;
}

/** Somebody else holds the guard, but whoever submitted with this key before gets the same answer again. */
async function answered(
  refusal: Refusal,
  { id, requestHash }: Departure,
  { departures }: RecordPorts,
): Promise<Departure> {
  const before = await departures.find(id);
  if (!before) throw refusal;
  return sameAs(before, requestHash);
}

/** The key was used before: for this very submission, or for another one. */
async function existing(
  { id, requestHash, guard }: Departure,
  { departures, guards }: RecordPorts,
): Promise<Departure> {
  const before = await departures.find(id);
  if (before?.guard !== guard) await guards.free(guard, id);
  return sameAs(before, requestHash);
}

function sameAs(before: Departure | undefined, requestHash: string): Departure {
  if (before?.requestHash !== requestHash) throw new Refusal("key-reused");
  return before;
}
