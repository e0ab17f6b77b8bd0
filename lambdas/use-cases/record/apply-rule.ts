import type { Departure } from "../../departure/model/departure.ts";
import { type Applied, type SavePorts, saveOptimistically } from "./save-optimistically.ts";

/**
 * Applies a rule to the latest version of a departure and saves what it made: the departure as it was before and after.
 * Nothing when there is no such departure, or when the rule had nothing to change. Only for rules that leave Scheduler
 * as it is, or can wait for the sweep. A fault when others write in between each time.
 */
export async function applyRule(
  id: string,
  rule: (departure: Departure) => Departure,
  ports: SavePorts,
): Promise<Applied | undefined> {
  return changedOnly(await saveOptimistically({ id, make: rule, onExhausted: fault(id) }, ports));
}

/** The same for one that was read just now: it is read again only where somebody wrote meanwhile. */
export async function applyTo(
  known: Departure,
  rule: (departure: Departure) => Departure,
  ports: SavePorts,
): Promise<Applied | undefined> {
  const { id } = known;
  return changedOnly(
    await saveOptimistically({ id, known, make: rule, onExhausted: fault(id) }, ports),
  );
}

function changedOnly(applied: Applied | undefined): Applied | undefined {
  return applied && applied.after !== applied.before ? applied : undefined;
}

function fault(id: string): () => Error {
  return () => new Error(`Departure ${id} was written again and again meanwhile.`);
}
