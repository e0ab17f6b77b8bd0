import type {
  Digests,
  HandOn,
  Hashing,
  MailQueueDepth,
  Underway,
} from "../../departure/model/ports.ts";
import type { MaintainPorts } from "./maintain.ts";

export interface SweepPorts extends MaintainPorts {
  readonly digests: Digests;
  readonly hashing: Hashing;
  readonly handOn: HandOn;
  readonly underway: Underway;
  readonly queueDepth: MailQueueDepth;
}
