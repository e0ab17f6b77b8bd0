import type { Temporal } from "temporal-polyfill";

/** What identifies a person, hashed. */
export interface PersonKeys {
  readonly number?: string;
  readonly address?: string;
  /** The name with the manager, which everybody has. */
  readonly name: string;
}

/** How a departure stands in each lock of its person. */
export interface PersonEntry {
  readonly departureId: string;
  readonly keys: PersonKeys;
  /** The last day on which it runs. */
  readonly runsUntil: Temporal.PlainDate;
  /** When it was written, in whole seconds. */
  readonly since: Temporal.Instant;
}
