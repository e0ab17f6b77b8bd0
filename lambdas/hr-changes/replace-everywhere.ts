import type { Departure, Role } from "../core/departure.ts";
import { statusOf } from "../core/departure-status.ts";
import { Refusal } from "../core/refusal.ts";
import { replace } from "../core/replace.ts";
import { someAtOnce } from "../core/some-at-once.ts";
import { changeDeparture } from "../record/change-departure.ts";
import type { RecordPorts } from "../record/guard.ts";
import { keepGuard } from "../record/keep-guard.ts";
import type { Body } from "../web/body.ts";
import { CHANGE_WORDS } from "../web/change-words.ts";
import { problemWords, type ToldWords } from "../web/problem-words.ts";
import type { Asked } from "./asked.ts";
import { readEverywhere } from "./replacement.ts";

/** What became of one departure. */
export interface Replaced {
  readonly departure: string;
  readonly outcome: "replaced" | "refused";
  /** As it would be told of one departure. */
  readonly problem?: { readonly type: string } & Partial<ToldWords>;
}

/** How many departures are changed at a time. */
const AT_ONCE = 5;

/**
 * Somebody takes a role over in every running departure in which another has it. What cannot be is told per departure;
 * after a fault the rest is done when it is asked again.
 */
export async function replaceEverywhere(
  body: Body,
  asked: Asked,
  ports: RecordPorts,
): Promise<{ readonly count: number; readonly departures: readonly Replaced[] }> {
  const { circumstances } = asked;
  const { address, replacement } = readEverywhere(body, asked);
  const ids = (await ports.departures.responsible(replacement.role, address)).sort();
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
            return isTheirs ? replace(departure, replacement, circumstances) : departure;
          },
          around: keepGuard(circumstances.now, ports),
        },
        ports,
      );
    } catch (error) {
      if (error instanceof Refusal) return refused(id, error, asked);
      throw error;
    }
    return isTheirs ? { departure: `/departures/${id}`, outcome: "replaced" } : undefined;
  }

  function isFor(departure: Departure): boolean {
    const isRunning = statusOf(departure, circumstances.now) === "running";
    return isRunning && has(departure, replacement.role, address);
  }
}

/** Whoever has the role for good, now or later. */
export function has({ people, standIns }: Departure, role: Role, address: string): boolean {
  const forGood = standIns.filter((each) => each.role === role && !each.until);
  return [people[role], ...forGood.map(({ person }) => person)].some(
    (person) => person.address.toLowerCase() === address.toLowerCase(),
  );
}

function refused(id: string, { code, details }: Refusal, { language }: Asked): Replaced {
  const words = problemWords({ language, words: CHANGE_WORDS }, code, details);
  return {
    departure: `/departures/${id}`,
    outcome: "refused",
    problem: { type: `urn:totziens:problem:${code}`, ...words },
  };
}
