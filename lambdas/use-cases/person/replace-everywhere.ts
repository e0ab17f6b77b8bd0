import type { Temporal } from "temporal-polyfill";
import { todayOf } from "../../departure/changes/replace.ts";
import { takeOver } from "../../departure/changes/take-over.ts";
import type { Departure, Role } from "../../departure/model/departure.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { someAtOnce } from "../../departure/model/some-at-once.ts";
import { daysInRole, laterOf } from "../../departure/people/days-in-role.ts";
import { statusOf } from "../../departure/timeline/departure-status.ts";
import type { Body } from "../../http/body.ts";
import { type ProblemWords, problemWords } from "../../http/problem-words.ts";
import { changeDeparture } from "../record/change-departure.ts";
import { keepLocks } from "../record/keep-locks.ts";
import type { RecordPorts } from "../record/record-ports.ts";
import type { Asked } from "../requests/asked.ts";
import { readEverywhere } from "../requests/replacement.ts";

export const REPLACE_OUTCOMES = ["replaced", "refused"] as const;

/** What became of one departure. */
export interface Replaced {
  readonly departure: string;
  readonly outcome: (typeof REPLACE_OUTCOMES)[number];
  /** As it would be told of one departure. */
  readonly problem?: { readonly type: string } & ProblemWords;
}

/** How many departures are changed at a time. */
const AT_ONCE = 5;

/**
 * Somebody takes a role over in every running departure in which another has it, for the days on which the other would have
 * had it. What cannot be is told per departure;
 * after a fault the rest is done when it is asked again.
 */
export async function replaceEverywhere(
  body: Body,
  asked: Asked,
  ports: RecordPorts,
): Promise<{ readonly count: number; readonly departures: readonly Replaced[] }> {
  const { context } = asked;
  const succession = readEverywhere(body, asked);
  const { role, address } = succession;
  const ids = (await ports.departures.responsible(role, address)).sort();
  const outcomes = await someAtOnce(ids, AT_ONCE, replaceIn);
  const departures = outcomes.filter((each) => each !== undefined);
  return { count: departures.length, departures };

  /** Undefined where the index was behind, or where everything is over. */
  async function replaceIn(id: string): Promise<Replaced | undefined> {
    let isTheirs = false;
    try {
      await changeDeparture(
        {
          id,
          rule: (departure) => {
            isTheirs = isFor(departure);
            return isTheirs ? takeOver(departure, succession, context) : departure;
          },
          around: keepLocks(context, ports),
        },
        ports,
      );
    } catch (error) {
      if (error instanceof Refusal) return refused(id, error, asked);
      throw error;
    }
    return isTheirs ? { departure: `/departures/${id}`, outcome: "replaced" } : undefined;
  }

  /** There is something to take over within the period, or it is as it was asked for already. */
  function isFor(departure: Departure): boolean {
    const { role, person, from, until } = succession;
    const { now } = context;
    if (!isInCharge(departure, { role, address }, now)) return false;
    const period = {
      from: laterOf(from, todayOf(departure, { now })),
      ...(until ? { until } : {}),
    };
    return [address, person.address].some(
      (each) => daysInRole(departure, { role, address: each, ...period }).length > 0,
    );
  }
}

/** Somebody has the role in what is running, today or on a day to come. */
export function isInCharge(
  departure: Departure,
  who: { readonly role: Role; readonly address: string },
  now: Temporal.Instant,
): boolean {
  const isRunning = statusOf(departure, now) === "running";
  return (
    isRunning && daysInRole(departure, { ...who, from: todayOf(departure, { now }) }).length > 0
  );
}

function refused(id: string, { code, details }: Refusal, { language }: Asked): Replaced {
  const words = problemWords(language, code, details);
  return {
    departure: `/departures/${id}`,
    outcome: "refused",
    problem: { type: `urn:totziens:problem:${code}`, ...words },
  };
}
