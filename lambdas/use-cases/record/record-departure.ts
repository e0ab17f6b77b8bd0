import { type Submission, submit } from "../../departure/changes/submit.ts";
import type { Actor, Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { locksOf } from "../../departure/people/same-person.ts";
import { log } from "../../telemetry/log.ts";
import { tryToApplyOutbox } from "../outbox/try-to-apply-outbox.ts";
import { leaveWrongLocks } from "./keep-locks.ts";
import { personKeys, personOf } from "./person-keys.ts";
import type { RecordPorts } from "./record-ports.ts";
import { type OthersOfPerson, othersOfPerson } from "./same-person.ts";
import { takeLocks } from "./take-locks.ts";

export interface RecordAsked {
  readonly key?: string;
  readonly context: Context & Actor;
}

export interface Recorded {
  readonly departure: Departure;
  /** The person's other departures: running ones that were confirmed, and those that are over. */
  readonly others: OthersOfPerson;
}

/**
 * Records a departure once. The same key and submission return the same departure; the same key with another submission
 * is refused, as is a key whose departure was erased. So is a person with a running departure, unless the submission
 * lists it. Then applies the outbox.
 */
export async function recordDeparture(
  submission: Submission,
  asked: RecordAsked,
  ports: RecordPorts,
): Promise<Recorded> {
  const { hashing } = ports;
  const { context, key } = asked;
  const { who } = context;
  const id = key === undefined ? hashing.random() : await departureIdOf({ key, who }, ports);
  const requestHash = await hashing.hash("request", JSON.stringify(submission));
  const before = key === undefined ? undefined : await ports.departures.find(id);
  if (before) return again(sameAs(before, requestHash), context, ports);
  const keys = await personKeys(submission.people, hashing);
  const identity = { id, requestHash, uniquenessLock: "", person: personOf(keys) };
  const departure = submit(submission, identity, context);
  const { runsBeside = [] } = submission;
  const lockAsked = { departure, keys, looksAt: context, isNew: true, runsBeside };
  const others = await takeLocks(lockAsked, ports);
  if (!(await ports.departures.create(departure))) return existing(departure, asked, ports);
  const saved = { ...departure, version: departure.version + 1 };
  log("info", "departure-recorded", { departureId: id });
  await tryToApplyOutbox(saved, ports);
  return { departure: saved, others };
}

/** The id of a departure recorded with that key. */
export function departureIdOf(
  { key, who }: { readonly key: string; readonly who: string },
  { hashing }: Pick<RecordPorts, "hashing">,
): Promise<string> {
  return hashing.hash("id", `${who}\n${key}`);
}

/** The departure recorded with that key before, as it is now. */
async function again(
  departure: Departure,
  context: Context & Actor,
  ports: RecordPorts,
): Promise<Recorded> {
  const others = departure.erased
    ? { running: [], over: [] }
    : await othersOfPerson(departure, context, ports);
  return { departure, others };
}

/** The key was used at the same moment, for this submission or another one. */
async function existing(
  { id, requestHash, people }: Departure,
  { context }: RecordAsked,
  ports: RecordPorts,
): Promise<Recorded> {
  const locks = locksOf(await personKeys(people, ports.hashing));
  await leaveWrongLocks(id, locks, context, ports);
  return again(sameAs(await ports.departures.find(id), requestHash), context, ports);
}

function sameAs(before: Departure | undefined, requestHash: string): Departure {
  if (before?.erased) throw new Refusal("is-erased");
  if (before?.requestHash !== requestHash) throw new Refusal("key-reused");
  return before;
}
