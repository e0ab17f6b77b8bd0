import type { Temporal } from "temporal-polyfill";
import type { Counting } from "./closing-ports.ts";
import type { Tally, TallyPlace } from "./tally.ts";

/** Orders to count a departure. The outbox writes them, the closing job carries them out. */
export interface TallyOrders {
  /** Ordered again, it changes nothing. */
  order(place: TallyPlace, tally: Tally, now: Temporal.Instant): Promise<void>;
}

/** An order as the closing job finds it. */
export interface FoundTally {
  readonly place: TallyPlace;
  /** Absent once it is counted. */
  readonly tally?: Tally;
  /** From the first step of counting until an hour after the last. */
  readonly counting?: Counting;
  readonly counted?: Temporal.Instant;
}

export interface DepartmentYear {
  readonly year: number;
  /** As counters have it. Empty for those without a department. */
  readonly department: string;
}

/** Orders to count, for the one job that carries them out. Reads are consistent. */
export interface ClosingTallies {
  find(place: TallyPlace): Promise<FoundTally | undefined>;
  /** False if it was begun meanwhile. */
  begin(place: TallyPlace, counting: Counting): Promise<boolean>;
  /** The order is looked at again then. */
  postpone(place: TallyPlace, next: Temporal.Instant): Promise<void>;
  /** Everything is counted: the content goes. The traces are due at `next`. */
  counted(found: FoundTally, now: Temporal.Instant, next: Temporal.Instant): Promise<void>;
  end(place: TallyPlace): Promise<void>;
  /** Adds the hash of a manager to those of a department in a year. Added again, it is there once. */
  addManager(where: DepartmentYear, hash: string): Promise<void>;
}
