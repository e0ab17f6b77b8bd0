import type { Departure } from "../../departure/model/departure.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { log } from "../../telemetry/log.ts";
import type { OutboxPorts } from "../outbox/apply-outbox.ts";
import { tryToApplyOutbox } from "../outbox/try-to-apply-outbox.ts";
import { saveOptimistically } from "./save-optimistically.ts";

export interface Change {
  readonly id: string;
  /** Returns the same departure when there is nothing to change; may run several times. */
  readonly rule: (departure: Departure) => Departure;
  /** Precondition (If-Match); throws if it fails. Skipped when the rule changes nothing. */
  readonly expect?: ((present: Departure) => void) | undefined;
  readonly around?: AroundSave;
}

/** Work before and after a change is saved. */
export interface AroundSave {
  /** The departure to save. */
  before(present: Departure, changed: Departure): Promise<Departure>;
  /** Cleans up after a prepared version that lost a race. */
  dropped(ready: Departure): Promise<void>;
  after(previous: Departure, saved: Departure): Promise<void>;
}

/**
 * Applies a rule to a departure, saves it and applies the outbox. After a lost race the rule runs again on the newer
 * version, so that no claim of the mailer is lost.
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

/** Versions that lost a race are added to `lost`. */
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

/** The version to save; the same departure when there is nothing to change. */
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
  // By a person: the line leads from their request to what comes of it.
  if (saved.edition !== present.edition)
    log("info", "departure-changed", { departureId: saved.id });
  await tryToApplyOutbox(saved, ports);
  await around?.after(present, saved);
  return saved;
}
