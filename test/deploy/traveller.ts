import type { Cdk } from "./cdk.ts";
import type { DeployedApi } from "./deployed-api.ts";
import type { DeployedStacks } from "./deployed-stacks.ts";
import type { HeldSchedules } from "./held-schedules.ts";
import type { Place } from "./place.ts";
import type { Progress } from "./progress.ts";

/** What every chapter works with. */
export interface Traveller {
  readonly place: Place;
  readonly progress: Progress;
  readonly cdk: Cdk;
  readonly stacks: DeployedStacks;
  /** The plan's, in which its mails leave. */
  readonly timeZone: string;
  /** Where this run keeps its files, and what was synthesised. */
  readonly folder: string;
  readonly assembly: string;
}

/** What is there once the stacks are deployed. */
export interface Deployed extends Traveller {
  readonly api: DeployedApi;
  readonly held: HeldSchedules;
  /** What the functions found in their environment. */
  readonly environment: Readonly<Record<string, string>>;
}
