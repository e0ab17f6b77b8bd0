import type { Hashing, PersonLocks } from "../../departure/model/ports.ts";
import type { OutboxPorts } from "../outbox/apply-outbox.ts";

/** For functions that create departures or change who they are about. */
export interface RecordPorts extends OutboxPorts {
  readonly locks: PersonLocks;
  readonly hashing: Hashing;
}
