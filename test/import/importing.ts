import type { Temporal } from "temporal-polyfill";
import {
  type ImportHead,
  type ImportMessage,
  type ImportRow,
  ROWS_PER_PART,
} from "../../lambdas/departure/model/imports.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { columnName } from "../../lambdas/use-cases/import-file/columns.ts";
import type { ImportPorts } from "../../lambdas/use-cases/imports/import-ports.ts";
import type { FieldName } from "../../lambdas/words/field-names.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryFeedback } from "../memory/in-memory-feedback.ts";
import { inMemoryForgetting } from "../memory/in-memory-forgetting.ts";
import { inMemoryHashing } from "../memory/in-memory-hashing.ts";
import { inMemoryImports } from "../memory/in-memory-imports.ts";
import { inMemoryMailQueue } from "../memory/in-memory-mail-queue.ts";
import { inMemoryNames } from "../memory/in-memory-names.ts";
import { inMemoryPersonLocks } from "../memory/in-memory-person-locks.ts";
import { inMemorySchedules } from "../memory/in-memory-schedules.ts";
import { inMemoryTallies } from "../memory/in-memory-tallies.ts";
import { at } from "../support/departures.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";

export const FIELDS: readonly FieldName[] = [
  "employee.name",
  "lastDay",
  "employee.workAddress",
  "manager.name",
  "manager.address",
];
/** What ships with two steps of it only: many departures are made soon. */
export const SHORT_PLAN: Plan = {
  ...PLAN,
  steps: PLAN.steps.filter(({ id }) => ["react", "farewell"].includes(id)),
};

export const HANDED_IN = "2027-01-14T15:30";

/** A row of a file as it was read: of Sanne, unless something else is said. */
export function rowOf(
  line: number,
  { name = `Sanne ${line}`, lastDay = "2027-02-19", problems = [] as readonly string[] } = {},
): ImportRow {
  const workAddress = `${name.toLowerCase().replaceAll(" ", ".")}@delinde.example`;
  const cells = [name, lastDay, workAddress, "Fatima El Idrissi", "f.elidrissi@delinde.example"];
  return { line, cells, problems };
}

export interface Disturbance {
  /** The number of the call of a port before or after which the process dies. */
  readonly call: number;
  readonly when: "before" | "after";
}

/** What is there to record imports with, in memory, and what came of it. */
export function importOffice({ plan = PLAN, atRestEvery = 1 } = {}) {
  let now = at(HANDED_IN);
  const clock = () => now;
  const departures = inMemoryDepartures(undefined, { atRestEvery });
  const schedules = inMemorySchedules();
  const imports = inMemoryImports();
  const again: (ImportMessage & { readonly delaySeconds: number })[] = [];
  const calls = { made: 0, disturbance: undefined as Disturbance | undefined };
  const disturbed = <T extends object>(port: T) => disturbedBy(port, calls);
  const ports: ImportPorts = {
    plan,
    calendar: CALENDAR,
    clock,
    departures: disturbed(departures),
    locks: disturbed(inMemoryPersonLocks()),
    hashing: inMemoryHashing(),
    names: disturbed(inMemoryNames()),
    forgetting: inMemoryForgetting(),
    tallyOrders: inMemoryTallies(),
    feedback: inMemoryFeedback(),
    schedules: disturbed(schedules),
    queue: disturbed(inMemoryMailQueue(() => now.epochMilliseconds)),
    imports: disturbed(imports),
    importQueue: {
      put: async (message, delaySeconds = 0) => void again.push({ ...message, delaySeconds }),
    },
  };
  return {
    ports,
    departures,
    imports,
    again,
    calls,
    moveTo: (moment: Temporal.Instant) => {
      now = moment;
    },
    /** Hands in these rows, starts the import and gives its head. */
    async started(rows: readonly ImportRow[], id = "a".repeat(32)): Promise<ImportHead> {
      const numbers = Array.from({ length: Math.ceil(rows.length / ROWS_PER_PART) }, (_, n) => n);
      const parts = numbers.map((n) => ({
        rows: rows.slice(n * ROWS_PER_PART, (n + 1) * ROWS_PER_PART),
      }));
      const head: ImportHead = {
        id,
        who: "officer",
        language: "nl",
        since: now,
        until: now.add({ hours: 7 * 24 }),
        columns: FIELDS.map((field) => columnName(field, "nl")),
        delimiter: ";",
        rows: rows.length,
        problems: parts.map((part) => part.rows.filter((row) => row.problems.length > 0).length),
        done: {},
      };
      await imports.create(head, parts);
      await imports.start(id, now);
      return head;
    },
    async outcomes(id: string): Promise<string[]> {
      const part = await imports.part(id, 0);
      return part?.rows.map(({ outcome = "open" }) => outcome) ?? [];
    },
  };
}

interface Calls {
  made: number;
  disturbance: Disturbance | undefined;
}

/** What dies does nothing more: all later calls fail too, until the disturbance is over. */
function disturbedBy<T extends object>(port: T, calls: Calls): T {
  return new Proxy(port, {
    get(target, name) {
      const method = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return async (...given: unknown[]) => {
        calls.made += 1;
        dieAt(calls, "before");
        const { made } = calls;
        const answer = await method.apply(target, given);
        dieAt({ ...calls, made }, "after");
        return answer;
      };
    },
  });
}

function dieAt({ made, disturbance }: Calls, when: Disturbance["when"]): void {
  if (!disturbance) return;
  const isLate = made > disturbance.call;
  const isNow = made === disturbance.call && when === disturbance.when;
  if (isLate || isNow) throw new Error(`It is dead ${when} call ${made}.`);
}
