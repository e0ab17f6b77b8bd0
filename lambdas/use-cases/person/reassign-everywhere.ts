import type { Temporal } from "temporal-polyfill";
import { todayOf } from "../../departure/changes/reassign.ts";
import { type DaysReassigned, reassignDays } from "../../departure/changes/reassign-days.ts";
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
import { readEverywhere } from "../requests/reassignment.ts";

export const REASSIGN_OUTCOMES = ["replaced", "refused"] as const;

/** The outcome for one departure. */
export interface ReassignOutcome {
  readonly departure: string;
  readonly outcome: (typeof REASSIGN_OUTCOMES)[number];
  /** The problem as for a single departure. */
  readonly problem?: { readonly type: string } & ProblemWords;
}

/** How many departures are changed at a time. */
const AT_ONCE = 5;

/**
 * Reassigns a role in every running departure in which the old holder has it, for the days they would have had it.
 * Refusals are reported per departure; after a fault, a retry does the rest.
 */
export async function reassignEverywhere(
  body: Body,
  asked: Asked,
  ports: RecordPorts,
): Promise<{ readonly count: number; readonly departures: readonly ReassignOutcome[] }> {
  const { context } = asked;
  const succession = readEverywhere(body, asked);
  const ids = await idsFor(succession, ports);
  const outcomes = await someAtOnce(ids, AT_ONCE, replaceIn);
  const departures = outcomes.filter((each) => each !== undefined);
  return { count: departures.length, departures };

  /** Undefined if the index was behind or everything is over. */
  async function replaceIn(id: string): Promise<ReassignOutcome | undefined> {
    let isTheirs = false;
    try {
      await changeDeparture(
        {
          id,
          rule: (departure) => {
            isTheirs = isFor(departure, succession, context);
            return isTheirs ? reassignDays(departure, succession, context) : departure;
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
}

/** What reassigning everywhere would do to one departure. */
export interface ForeseenReassignment {
  readonly before: Departure;
  /** The same departure where it already is so. Absent where it is refused. */
  readonly after?: Departure;
  readonly problem?: ReassignOutcome["problem"];
}

/** What reassigning everywhere would do, by the same rule, without saving. Reads at most `limit` departures. */
export async function foreseeReassigning(
  body: Body,
  asked: Asked,
  { departures, limit }: Pick<RecordPorts, "departures"> & { readonly limit: number },
): Promise<{ readonly isMore: boolean; readonly departures: readonly ForeseenReassignment[] }> {
  const { context } = asked;
  const succession = readEverywhere(body, asked);
  const ids = await idsFor(succession, { departures });
  const found = await someAtOnce(ids.slice(0, limit), AT_ONCE, (id) => departures.find(id));
  const foreseen = found
    .filter((each) => each !== undefined)
    .filter((each) => isFor(each, succession, context))
    .map((before): ForeseenReassignment => {
      try {
        return { before, after: reassignDays(before, succession, context) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { problem } = refused(before.id, error, asked);
        return { before, ...(problem ? { problem } : {}) };
      }
    });
  return { isMore: ids.length > limit, departures: foreseen };
}

async function idsFor(
  { role, address }: DaysReassigned,
  { departures }: Pick<RecordPorts, "departures">,
): Promise<string[]> {
  return (await departures.responsible(role, address)).sort();
}

/** There is something to reassign within the period, or it was already done. */
function isFor(
  departure: Departure,
  { role, address, person, from, until }: DaysReassigned,
  { now }: { readonly now: Temporal.Instant },
): boolean {
  if (!isInCharge(departure, { role, address }, now)) return false;
  const period = {
    from: laterOf(from, todayOf(departure, { now })),
    ...(until ? { until } : {}),
  };
  return [address, person.address].some(
    (each) => daysInRole(departure, { role, address: each, ...period }).length > 0,
  );
}

/** The person has the role in something running, today or later. */
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

function refused(id: string, { code, details }: Refusal, { language }: Asked): ReassignOutcome {
  const words = problemWords(language, code, details);
  return {
    departure: `/departures/${id}`,
    outcome: "refused",
    problem: { type: `urn:totziens:problem:${code}`, ...words },
  };
}
