import type { Temporal } from "temporal-polyfill";
import type { Answers, Occasion } from "../answers/answers.ts";
import type { Kind } from "./plan.ts";

/** Whether a leaver was asked. Says nothing of whether they answered. `other`: by HR's choice, by the plan, or by opting out. */
export type Response =
  | "asked"
  | "not-asked-quiet"
  | "not-asked-employer"
  | "not-asked-no-address"
  | "not-asked-other";

/** `on-time`: marked before it was brought up again; `late`: marked after; `not-said`: not marked. */
export type InTime = "on-time" | "late" | "not-said";

/** By the plan's id of a step. */
type ByStep<Value> = Readonly<Record<string, Value>>;

/** What is counted of one departure when the questions of an occasion close, the same whether somebody answered or not. */
export interface Tally {
  readonly kind: Kind;
  readonly department?: string;
  /** Decides the quarter and the year. */
  readonly day: Temporal.PlainDate;
  readonly response: Response;
  /** The manager's steps; none without the works council's agreement. */
  readonly inTime: ByStep<InTime>;
  /** What the manager said of the mails of these steps. */
  readonly helped: ByStep<"yes" | "no">;
}

/** Of each occasion. */
export type Tallies = Readonly<Partial<Record<Occasion, Tally>>>;

/** Which departure is counted, on which occasion. */
export type TallyPlace = Pick<Answers, "departureId" | "occasion">;
