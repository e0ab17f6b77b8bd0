import { Temporal } from "temporal-polyfill";
import builtPlan from "../build/plan.json" with { type: "json" };
import { submit } from "../lambdas/departure/changes/submit.ts";
import { type FoldedPlan, unfold } from "../lambdas/departure/model/folded-plan.ts";
import { scheduleName } from "../lambdas/departure/model/mailing.ts";
import type { Rest } from "../lambdas/departure/model/ports.ts";
import { workCalendar } from "../lambdas/departure/model/work-calendar.ts";
import { logTo } from "../lambdas/telemetry/log.ts";
import { reconcileHandler } from "../lambdas/upkeep/reconcile/handler.ts";
import type { ReconcilePorts } from "../lambdas/upkeep/reconcile/reconcile-ports.ts";
import { entryOf } from "../lambdas/use-cases/record/person-keys.ts";
import { readArguments } from "../lib/command-line.ts";
import { type Figure, tellFigures } from "./figures.ts";

const { words } = readArguments({
  command: "npm run bench:parts",
  does: "What reconcile needs for a hundred thousand running departures: runs, calls and processor time.",
  words: { SIZE: "how many departures; 100000 if not said" },
  atMost: 1,
});
const SIZE = Number(words[0] ?? 100_000);
if (!Number.isInteger(SIZE) || SIZE < 1) {
  console.error(`SIZE is "${words[0]}"; allowed: a whole number from 1 on.`);
  process.exit(1);
}

// AWS is a stand-in here that answers at once: calls are counted, and the time is the processor's.
const plan = unfold(builtPlan as unknown as FoldedPlan);
const calendar = workCalendar(plan.daysOff);
const SUBMITTED = Temporal.Instant.from("2027-01-20T11:00:00Z");
const NOW = SUBMITTED.add({ hours: 1 });
const person = { name: "Fatima El Idrissi", address: "f@delinde.example", language: "nl" } as const;
const lastDay = Temporal.PlainDate.from("2027-03-31");
const submission = {
  people: {
    employee: { name: "Sanne", language: "nl" } as const,
    manager: person,
    hrContact: person,
  },
  dates: { announced: Temporal.PlainDate.from("2027-01-20"), lastDay, endOfEmployment: lastDay },
  kind: "resignation",
  extraSteps: [],
} as const;
const identity = { id: "0".repeat(32), requestHash: "", uniquenessLock: "", person: "" };
const rules = { plan, calendar, now: SUBMITTED, who: "bench" };
const { outbox: _, ...departure } = submit(submission, identity, rules);
const pending = departure.mailings.filter(({ state }) => state.name === "pending");
const IDS = Array.from({ length: SIZE }, (_, number) =>
  ((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, "0").padEnd(32, "0"),
).sort();
const hashing = { hash: async () => "h".repeat(32), random: () => "r".repeat(32) };
const entry = await entryOf(departure, { calendar, now: SUBMITTED, hashing });

const calls = { table: 0, scheduler: 0, lambda: 0 };
const rests: Rest[] = [];
let lastRead: readonly string[] = [];
const nothing = async () => undefined;
const ports = {
  plan,
  calendar,
  clock: () => NOW,
  hashing,
  departures: {
    async *allDue() {
      calls.table += Math.ceil(SIZE / 10_000);
      for (const id of IDS) yield { id, at: NOW.add({ hours: 24 }) };
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
      const ids = IDS.filter((id) => id.startsWith(prefix));
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

logTo(() => undefined);
const reconcile = reconcileHandler(ports);
/** Each run has time for twenty parts or so, as on AWS. */
const runs: { departures: number; calls: number; seconds: number }[] = [];
let rest: Rest | undefined;
do {
  const before = calls.table + calls.scheduler;
  const began = process.cpuUsage();
  let looks = 0;
  const context = { getRemainingTimeInMillis: () => (++looks >= 64 ? 0 : 900_000) };
  const { candidates } = await reconcile(rest, context);
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  runs.push({ departures: candidates, calls: calls.table + calls.scheduler - before, seconds });
  rest = rests.shift();
} while (rest);

console.table(runs.map((run) => ({ ...run, seconds: Number(run.seconds.toFixed(1)) })));
const compared = runs.reduce((sum, run) => sum + run.departures, 0);
const figures: Figure[] = [
  { metric: "departures compared", value: compared, unit: "", target: { atLeast: SIZE } },
  {
    metric: "calls for each departure",
    value: Number(((calls.table + calls.scheduler) / SIZE).toFixed(2)),
    unit: "",
    target: { atMost: 1.2 },
  },
  {
    metric: "processor time for each",
    value: Number(((runs.reduce((sum, run) => sum + run.seconds, 0) / SIZE) * 1000).toFixed(2)),
    unit: "ms",
  },
];
tellFigures({ name: "parts", figures, details: { size: SIZE, runs } });
