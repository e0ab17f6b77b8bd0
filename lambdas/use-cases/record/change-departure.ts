import type { Departure } from "../../departure/model/departure.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import type { OutboxPorts } from "../outbox/apply-outbox.ts";
import { tryToApplyOutbox } from "../outbox/try-to-apply-outbox.ts";
import { saveOptimistically } from "./save-optimistically.ts";

export interface Change {
  readonly id: string;
  /** Gives the very same departure when there is nothing to change; may be run several times. */
  readonly rule: (departure: Departure) => Departure;
  /** Throws when what is there is not what whoever asks has seen. Not asked when there is nothing to change. */
  readonly expect?: ((present: Departure) => void) | undefined;
  readonly around?: AroundSave;
}

/** What else must be done before and after a change is saved. */
export interface AroundSave {
  /** The departure to save. */
  before(present: Departure, changed: Departure): Promise<Departure>;
  /** In the end, of one that was ready when somebody else wrote in between. */
  dropped(ready: Departure): Promise<void>;
  after(previous: Departure, saved: Departure): Promise<void>;
}

/**
 * Finds a departure, runs a rule, saves what it made and sees to its schedules. When somebody wrote in between, the rule
 * runs again on what they wrote, so that no claim of the mailer is lost.
 */
export async function changeDeparture(change: Change, ports: OutboxPorts): Promise<Departure> {
  const lost: Departure[] = [];
  try {
    return await tried(change, ports, lost);
  } finally {
    const last = lost.at(-1);
    if (last) await change.around?.dropped(last);
  }
}

/** What was ready when somebody else wrote in between is added to `lost`. */
async function tried(change: Change, ports: OutboxPorts, lost: Departure[]): Promise<Departure> {
  const applied = await saveOptimistically(
    {
      id: change.id,
      make: (present) => madeReady(present, change),
      lost: (ready) => lost.push(ready),
      onExhausted: () => new Refusal("edited-meanwhile"),
    },
    ports,
  );
  if (!applied) throw new Refusal("not-found");
  const { before, after } = applied;
  return before === after ? before : seenTo(before, after, change, ports);
}

/** What is to be saved; the very same when there is nothing to change. */
async function madeReady(present: Departure, { rule, expect, around }: Change): Promise<Departure> {
  const changed = rule(present);
  if (changed === present) return present;
  expect?.(present);
  return (await around?.before(present, changed)) ?? changed;
}

async function seenTo(
  present: Departure,
  ready: Departure,
  { around }: Change,
  ports: OutboxPorts,
): Promise<Departure> {
  const saved = { ...ready, version: ready.version + 1 };
  await tryToApplyOutbox(saved, ports);
  await around?.after(present, saved);
  return saved;
}
