import type { ClosingAnswers, Ledger } from "../../departure/model/closing-ports.ts";
import type { LineGathering } from "../../departure/model/lesson-ports.ts";
import type { Plan } from "../../departure/model/plan.ts";
import type { Hashing } from "../../departure/model/ports.ts";
import type { ClosingTallies } from "../../departure/model/tally-ports.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";
import type { OutboxPorts } from "../outbox/apply-outbox.ts";

export interface ClosingPorts extends OutboxPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly closing: ClosingAnswers;
  readonly ledger: Ledger;
  readonly gathering: LineGathering;
  readonly tallies: ClosingTallies;
  readonly hashing: Hashing;
  /** A secret for one person's counting, unguessable. */
  readonly newSeed: () => string;
}
