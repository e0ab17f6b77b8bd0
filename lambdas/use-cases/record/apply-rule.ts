import type { Departure } from "../../departure/model/departure.ts";
import { type Applied, type SavePorts, saveOptimistically } from "./save-optimistically.ts";

/**
 * Applies a rule to a departure and saves it: returns it before and after; undefined if it doesn't exist or nothing
 * changed. Only for rules that leave Scheduler alone or can wait for the sweep. A fault when every attempt loses its
 * race.
 */
export async function applyRule(
  id: string,
  rule: (departure: Departure) => Departure,
  ports: SavePorts,
): Promise<Applied | undefined> {
  return changedOnly(await saveOptimistically({ id, make: rule, onExhausted: fault(id) }, ports));
}

/** The same for a departure that was just read; it is read again only after a lost race. */
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
