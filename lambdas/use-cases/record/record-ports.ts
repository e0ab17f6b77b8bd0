import type { Hashing, PersonLocks } from "../../departure/model/ports.ts";
import type { OutboxPorts } from "../outbox/apply-outbox.ts";

/** What whoever records departures, or has them be somebody else's, works with. */
export interface RecordPorts extends OutboxPorts {
  readonly locks: PersonLocks;
  readonly hashing: Hashing;
}
