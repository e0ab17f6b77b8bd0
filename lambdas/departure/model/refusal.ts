import type { Dates } from "./offset.ts";

/** An answer, not a fault: the request can't be done, and a person can be told why. */
export const REFUSALS = [
  "not-found",
  "already-recorded",
  "being-recorded",
  "key-reused",
  "not-left-yet",
  "left-already",
  "edited-meanwhile",
  "changed-meanwhile",
  "is-withdrawn",
  "not-withdrawn",
  "is-erased",
  "same-as-leaver",
  "unknown-step",
  "unknown-mail",
  "has-no-mail",
  "not-sent-yet",
  "sent-already",
  "step-is-over",
  "settings-missing",
  "no-mail-to-leaver",
  "interview-in-past",
  "interview-after-deletion",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface RunningDeparture {
  readonly departureId: string;
  readonly dates: Dates;
}

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  /** Values for the sentence: ids, dates and codes, never a name or an address. */
  readonly details: Readonly<Record<string, string>>;
  /** The person's running departures, if they are the reason. */
  readonly running: readonly RunningDeparture[];

  constructor(
    code: RefusalCode,
    details: Readonly<Record<string, string>> = {},
    running: readonly RunningDeparture[] = [],
  ) {
    super(code);
    this.code = code;
    this.details = details;
    this.running = running;
  }
}

/** Why a private address that the leaver gave is not taken: only the page for it answers it. */
export class AddressRefusal extends Error {
  override readonly name = "AddressRefusal";
  readonly code: AddressObstacle;

  constructor(code: AddressObstacle) {
    super(code);
    this.code = code;
  }
}

/**
 * `at-work`: it ends with the work. `of-staff`: it is somebody's at work. `too-often`: given too many times today.
 * `kept`: a link on paper may not replace it.
 */
export type AddressObstacle = "at-work" | "of-staff" | "too-often" | "kept";

/** For what HR may do but a link may not: only the link's page answers it. */
export class LinkRefusal extends Error {
  override readonly name = "LinkRefusal";
  readonly code: "foreign-domain" | "too-many-hand-overs" | "too-many-by-links" | "moment-is-gone";
  /** What is allowed, for the sentence on the page. */
  readonly allowed: string;

  constructor(code: LinkRefusal["code"], allowed = "") {
    super(code);
    this.code = code;
    this.allowed = allowed;
  }
}
