import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { digestItemsOf } from "../../../lambdas/departure/digest/digest-items.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { KINDS } from "../../../lambdas/departure/model/plan.ts";
import { noteDigestSent } from "../../../lambdas/departure/upkeep/note-digest-sent.ts";
import { nudge } from "../../../lambdas/departure/upkeep/nudge.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { date, departureOf, type Told } from "../../support/departures.ts";
import { context, sentUpTo } from "../../support/lives.ts";
import { runsOf } from "../../support/thorough.ts";

/** Any departure, and how people deal with it: which day's mail HR does not get, which steps are done and when. */
const anyLife = fc.record({
  start: fc.integer({ min: 0, max: 365 }),
  notice: fc.integer({ min: 0, max: 60 }),
  leave: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  toldAfter: fc.integer({ min: -20, max: 40 }),
  minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
  kind: fc.constantFrom(...KINDS),
  without: fc.subarray(["workAddress", "privateAddress"] as const),
  outages: fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 20 }),
  marks: fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 20 })), {
    maxLength: 12,
  }),
});

test("on every morning with something for HR or the manager the sweep looks, and never looks on for nothing", () => {
  fc.assert(
    fc.property(anyLife, ({ outages, marks, ...told }) => {
      const announced = date("2027-01-01").add({ days: told.start });
      const submitted = announced.add({ days: told.toldAfter });
      let departure = departureOf(toldOf(announced, submitted, told));
      for (let days = 1; days < 250; days += 1) {
        const day = submitted.add({ days });
        departure = morning(departure, day, !outages.includes(days));
        departure = sentUpTo(`${day}T09:30`, departure);
        for (const [, index] of marks.filter(([on]) => on === days))
          departure = marked(departure, index, `${day}T10:00`);
      }
    }),
    { numRuns: runsOf(20) },
  );
});

/** What the sweep does at half past eight, and what it must have known. */
function morning(departure: Departure, day: Temporal.PlainDate, arrives: boolean): Departure {
  const now = context(`${day}T08:30`);
  const isChecked = isDue(departure, now.now);
  if (!isChecked) {
    expect([String(day), digestItemsOf(departure, day, now)]).toEqual([String(day), []]);
    expect(nudge(departure, now)).toBe(departure);
    return departure;
  }
  const repaired = repair(departure, now);
  const tells = digestItemsOf(repaired, day, now).length > 0;
  const after = tells && arrives ? noteDigestSent(repaired, day, now) : repaired;
  if (!tells || arrives) expect([String(day), isDue(after, now.now)]).toEqual([String(day), false]);
  expect(repair(after, now)).toBe(after);
  return after;
}

function isDue({ nextCheckAt }: Departure, now: Temporal.Instant): boolean {
  return nextCheckAt !== undefined && nextCheckAt.epochMilliseconds <= now.epochMilliseconds;
}

function marked(departure: Departure, index: number, now: string): Departure {
  const step = departure.steps[index % departure.steps.length];
  return step && !departure.erased ? markStep(departure, step.id, "done", context(now)) : departure;
}

function toldOf(
  announced: Temporal.PlainDate,
  submitted: Temporal.PlainDate,
  {
    notice,
    leave,
    minute,
    kind,
    without,
  }: Pick<Told, "kind" | "without"> & Record<"notice" | "leave" | "minute", number>,
): Told {
  const lastDay = announced.add({ days: notice });
  return {
    announced: announced.toString(),
    lastDay: lastDay.toString(),
    endOfEmployment: lastDay.add({ days: leave }).toString(),
    submitted: submitted.toPlainDateTime("00:00").add({ minutes: minute }).toString(),
    ...(kind ? { kind } : {}),
    ...(without ? { without } : {}),
  };
}
