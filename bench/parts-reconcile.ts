import { scheduleName } from "../lambdas/departure/model/mailing.ts";
import type { Rest } from "../lambdas/departure/model/ports.ts";
import { reconcileHandler } from "../lambdas/upkeep/reconcile/handler.ts";
import type { ReconcilePorts } from "../lambdas/upkeep/reconcile/reconcile-ports.ts";
import { entryOf } from "../lambdas/use-cases/record/person-keys.ts";
import type { Job } from "./parts-runs.ts";
import { CALENDAR, idsOf, PLAN, runningDeparture, SUBMITTED } from "./running-departure.ts";

const NOW = SUBMITTED.add({ hours: 1 });

/** Reconcile with so many running departures, all of them right. */
export async function reconcileJob(size: number): Promise<Job> {
  const departure = runningDeparture();
  const pending = departure.mailings.filter(({ state }) => state.name === "pending");
  const all = idsOf(size);
  const hashing = { hash: async () => "h".repeat(32), random: () => "r".repeat(32) };
  const entry = await entryOf(departure, { calendar: CALENDAR, now: SUBMITTED, hashing });

  const calls = { table: 0, scheduler: 0, lambda: 0 };
  const rests: Rest[] = [];
  let lastRead: readonly string[] = [];
  const nothing = async () => undefined;
  const ports = {
    plan: PLAN,
    calendar: CALENDAR,
    clock: () => NOW,
    hashing,
    departures: {
      async *allDue() {
        calls.table += Math.ceil(size / 10_000);
        for (const id of all) yield { id, at: NOW.add({ hours: 24 }) };
      },
      find: async (id: string) => ({ ...departure, id }),
      save: async () => true,
      pause: nothing,
    },
    searchIndexCheck: {
      async read(ids: readonly string[]) {
        // The departures, and of each two words, one more, and a role.
        calls.table += Math.ceil(ids.length / 100) + Math.ceil((ids.length * 4) / 100);
        lastRead = ids;
        return new Map(ids.map((id) => [id, { departure: { ...departure, id }, isIndexed: true }]));
      },
    },
    locks: {
      async findAll(locks: readonly string[]) {
        calls.table += Math.ceil((lastRead.length * 3) / 100);
        const entries = lastRead.map((departureId) => ({ ...entry, departureId }));
        return new Map(locks.map((lock) => [lock, { version: 1, entries }]));
      },
      noteAll: nothing,
    },
    schedules: {
      async *names(prefix: string) {
        const ids = all.filter((id) => id.startsWith(prefix));
        calls.scheduler += Math.max(1, Math.ceil((ids.length * pending.length) / 100));
        for (const departureId of ids)
          for (const { id: mailingId, revision } of pending)
            yield scheduleName({ departureId, mailingId, revision });
      },
    },
    handOn: {
      async handOn(rest: Rest) {
        calls.lambda += 1;
        rests.push(rest);
      },
    },
  } as unknown as ReconcilePorts;

  return {
    handler: reconcileHandler(ports),
    rests,
    callsSoFar: () => calls.table + calls.scheduler,
  };
}
