import type { ConvergePorts } from "../converge/converge.ts";
import type { Hashing, PersonLocks } from "../core/ports.ts";

/** What whoever records departures, or has them be somebody else's, works with. */
export interface RecordPorts extends ConvergePorts {
  readonly locks: PersonLocks;
  readonly hashing: Hashing;
}
