import type { DeployedStack } from "./deployed-stacks.ts";

/** What there is to know about something, or why nobody could look. */
export type Looked<T> = { readonly seen: T } | { readonly unseen: string };

/** What a stage looks like from outside, as the doctor finds it. */
export interface Facts {
  /** The account that was looked at. */
  readonly account: string;
  /** CDK's own stack, which a deploy needs. */
  readonly toolkit: Looked<DeployedStack | undefined>;
  readonly state: Looked<DeployedStack | undefined>;
  readonly application: Looked<DeployedStack | undefined>;
  readonly identity: Looked<Identity | undefined>;
  readonly sending: Looked<Sending>;
  readonly hasScheduleGroup: Looked<boolean>;
  /** What the issuer calls itself; absent where the stage has an issuer of its own. */
  readonly issuer?: Looked<string>;
  /** Whether the alarm address said yes; absent where there is none. */
  readonly alarms?: Looked<Subscription>;
  /** The status of `GET /health`; absent while nothing is deployed. */
  readonly health?: Looked<number>;
}

/** The sender, as SES knows it. */
export interface Identity {
  readonly isVerified: boolean;
  /** `SUCCESS`, `PENDING`, `FAILED`, …; absent for an address. */
  readonly mailFrom?: string;
}

/** What SES lets the account do. */
export interface Sending {
  readonly hasProductionAccess: boolean;
  readonly isEnabled: boolean;
  readonly mailsPerSecond: number;
}

export type Subscription = "confirmed" | "pending" | "gone";
