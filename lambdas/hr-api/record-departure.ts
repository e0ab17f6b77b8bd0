import type { Departure } from "../core/departure.ts";
import { Refusal } from "../core/refusal.ts";
import { type Circumstances, type Submission, submit } from "../core/submit.ts";
import { convergeOrLeave } from "../record/converge-or-leave.ts";
import { type RecordPorts, takeGuard } from "../record/guard.ts";
import { identify } from "../record/identity.ts";

/**
 * Records a departure once: the same key and submission give the same departure, the same key with another one
 * is refused, and so are a key whose departure was erased, and the same person with the same end date. Then sees to its
 * schedules.
 */
export async function recordDeparture(
  submission: Submission,
  { key, circumstances }: { readonly key?: string; readonly circumstances: Circumstances },
  ports: RecordPorts,
): Promise<Departure> {
  const { hashing } = ports;
  const { who } = circumstances;
  const id = key === undefined ? hashing.random() : await departureIdOf({ key, who }, ports);
  const requestHash = await hashing.hash("request", JSON.stringify(submission));
  const identity = { id, requestHash, ...(await identify(submission, hashing)) };
  const departure = submit(submission, identity, circumstances);
  const refusal = await takeGuard(departure, circumstances.now, ports);
  if (refusal) return answered(refusal, departure, ports);
  if (!(await ports.departures.create(departure))) return existing(departure, ports);
  const saved = { ...departure, version: departure.version + 1 };
  await convergeOrLeave(saved, ports);
  return saved;
}

/** The id of whatever is recorded with that key. */
export function departureIdOf(
  { key, who }: { readonly key: string; readonly who: string },
  { hashing }: Pick<RecordPorts, "hashing">,
): Promise<string> {
  return hashing.hash("id", `${who}\n${key}`);
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
  if (before?.guard !== guard || before.withdrawn) await guards.free(guard, id);
  return sameAs(before, requestHash);
}

function sameAs(before: Departure | undefined, requestHash: string): Departure {
  if (before?.erased) throw new Refusal("is-erased");
  if (before?.requestHash !== requestHash) throw new Refusal("key-reused");
  return before;
}
