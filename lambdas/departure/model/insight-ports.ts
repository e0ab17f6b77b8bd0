import type { Counter, DepartmentManagers, Release } from "../insights/figures.ts";

/** What was counted. For the publishing job only: no other function may read it. */
export interface Counters {
  all(): Promise<Counter[]>;
  managers(): Promise<DepartmentManagers[]>;
}

/** What was published, kept where a restore of the departures does not reach. */
export interface Releases {
  /** From the first on. */
  all(): Promise<Release[]>;
  latest(): Promise<Release | undefined>;
  /** False if there is one of that number; then nothing happens. */
  publish(release: Release): Promise<boolean>;
}
