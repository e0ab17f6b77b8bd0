import type { Dice } from "../simulation/dice.ts";
import type { FaultKind } from "../simulation/faults.ts";
import type { Surroundings } from "../simulation/process.ts";
import type { VirtualTime } from "../simulation/virtual-time.ts";

/** Of each call, or of each mail that SES is asked for. */
export const CHANCES = { death: 0.0005, throttle: 0.002, lostAnswer: 0.0005, slowDown: 0.005 };
const TABLE_MILLISECONDS = 8;

export interface FaultyCalls {
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly sesMilliseconds: number;
  readonly hasFaults?: boolean;
}

/** How long the calls of a mailer take, and what goes wrong with them. */
export function surroundingsWith(calls: FaultyCalls): Surroundings {
  const { time, dice, sesMilliseconds, hasFaults = false } = calls;
  let count = 0;
  const at = (where: string) => {
    count += 1;
    return hasFaults ? faultOf(dice.roll(`call ${count}`), where.endsWith("post.send")) : undefined;
  };
  return {
    time,
    faults: { at, happened: [] },
    latency: (where) => (where.endsWith("post.send") ? sesMilliseconds : TABLE_MILLISECONDS),
    skew: () => 0,
    running: new Set(),
    onEffect: () => undefined,
  };
}

function faultOf(roll: number, isPost: boolean): FaultKind | undefined {
  if (roll < CHANCES.death / 2) return "crash before a call";
  if (roll < CHANCES.death) return "crash after a call";
  const rest = roll - CHANCES.death;
  if (isPost) return rest < CHANCES.lostAnswer ? "answer of a call lost" : undefined;
  return rest < CHANCES.throttle ? "table throttled" : undefined;
}
