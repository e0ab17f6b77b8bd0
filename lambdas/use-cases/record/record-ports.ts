import type { Hashing, PersonLocks } from "../../departure/model/ports.ts";
import type { ConvergePorts } from "../converge/converge.ts";

/** What whoever records departures, or has them be somebody else's, works with. */
export interface RecordPorts extends ConvergePorts {
  readonly locks: PersonLocks;
  readonly hashing: Hashing;
}
