import type { DeployedStack } from "./deployed-stacks.ts";

/** A value that was read, or why it could not be read. */
export type Looked<T> = { readonly seen: T } | { readonly unseen: string };

/** The facts about a stage, gathered from outside. */
export interface Facts {
  /** The inspected account. */
  readonly account: string;
  /** CDK's own stack, which a deploy needs. */
  readonly toolkit: Looked<DeployedStack | undefined>;
  readonly state: Looked<DeployedStack | undefined>;
  readonly application: Looked<DeployedStack | undefined>;
  readonly identity: Looked<Identity | undefined>;
  readonly sending: Looked<Sending>;
  /** How many functions Lambda lets the account run at once in the region. */
  readonly functionsAtOnce: Looked<number>;
  readonly hasScheduleGroup: Looked<boolean>;
  /** The issuer in its metadata; absent if the stage has its own issuer. */
  readonly issuer?: Looked<string>;
  /** How many officers its user pool has; absent if people sign in elsewhere, or before the first deploy. */
  readonly officers?: Looked<number>;
  /** Whether the alarm address is confirmed; absent without one. */
  readonly alarms?: Looked<Subscription>;
  /** The status of `GET /health`; absent before the first deploy. */
  readonly health?: Looked<number>;
}

/** The sender, as SES knows it. */
export interface Identity {
  readonly isVerified: boolean;
  /** `SUCCESS`, `PENDING`, `FAILED`, …; absent for an address. */
  readonly mailFrom?: string;
}

/** The account's SES limits. */
export interface Sending {
  readonly hasProductionAccess: boolean;
  readonly isEnabled: boolean;
  readonly mailsPerSecond: number;
}

export type Subscription = "confirmed" | "pending" | "gone";
