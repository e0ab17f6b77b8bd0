import type { Temporal } from "temporal-polyfill";

/** A person's identifiers, hashed. */
export interface PersonKeys {
  readonly number?: string;
  readonly address?: string;
  /** Name with manager, which everybody has. */
  readonly name: string;
}

/** A departure's entry in a lock of its person. */
export interface PersonEntry {
  readonly departureId: string;
  readonly keys: PersonKeys;
  /** The last day on which it is running. */
  readonly runsUntil: Temporal.PlainDate;
  /** When it was written, in whole seconds. */
  readonly since: Temporal.Instant;
}
