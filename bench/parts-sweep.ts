import type { Mailing } from "../lambdas/departure/model/mailing.ts";
import type { Rest } from "../lambdas/departure/model/ports.ts";
import { sweepHandler } from "../lambdas/upkeep/sweep/handler.ts";
import type { SweepPorts } from "../lambdas/use-cases/maintain/sweep-ports.ts";
import type { Job } from "./parts-runs.ts";
import { CALENDAR, idsOf, PLAN, runningDeparture, SUBMITTED } from "./running-departure.ts";

/** The next morning, when HR is told of each. */
const NOW = SUBMITTED.add({ hours: 20, minutes: 30 });

/** The sweep of a morning on which so many departures ask for a check, all for the digest of one address. */
export async function sweepJob(size: number): Promise<Job & { readonly digests: object[] }> {
  const running = runningDeparture();
  const departure = { ...running, nextCheckAt: NOW, mailings: running.mailings.map(asLeft) };
  const all = idsOf(size);
  const calls = { table: 0, queue: 0 };
  const rests: Rest[] = [];
  const digests: object[] = [];
  const counting = <T>(value: T) => {
    calls.table += 1;
    return value;
  };
  const ports = {
    plan: PLAN,
    calendar: CALENDAR,
    clock: () => NOW,
    hashing: { hash: async () => "h".repeat(32), random: () => "r".repeat(32) },
    departures: {
      due: async () => {
        calls.table += 15;
        return all;
      },
      findAll: async (ids: readonly string[]) =>
        counting(new Map(ids.map((id) => [id, { ...departure, id }]))),
      find: async (id: string) => counting({ ...departure, id }),
      save: async () => counting(true),
      correctDue: async () => counting(true),
    },
    digests: {
      find: async () => counting(digests[0]),
      create: async (digest: object) => counting(digests.push(digest) > 0),
    },
    queue: {
      put: async () => {
        calls.queue += 1;
      },
    },
    underway: { is: async () => counting(false), note: async () => counting(undefined) },
    handOn: { handOn: async (rest: Rest) => void rests.push(rest) },
  } as unknown as SweepPorts;
  return {
    handler: sweepHandler(ports),
    rests,
    callsSoFar: () => calls.table + calls.queue,
    digests,
  };
}

/** What was due before left. */
function asLeft(mailing: Mailing): Mailing {
  const isDue = mailing.at.epochMilliseconds < NOW.epochMilliseconds;
  return isDue ? { ...mailing, state: { name: "sent", at: mailing.at.toInstant() } } : mailing;
}
