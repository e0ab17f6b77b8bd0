import fc from "fast-check";
import { KINDS } from "../../lambdas/departure/model/plan.ts";
import { date, type Told } from "./departures.ts";

/** Any departure HR could submit: four years of days, notice from none to two years, submitted late or ahead. */
export const anyTold: fc.Arbitrary<Told> = fc
  .record({
    start: fc.integer({ min: 0, max: 1460 }),
    notice: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 700 })),
    leave: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })),
    toldAfter: fc.integer({ min: -30, max: 250 }),
    minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    kind: fc.constantFrom(...KINDS),
    without: fc.subarray(["workAddress", "privateAddress"] as const),
    extraSteps: fc.subarray(["farewell", "warm", "handover", "post-exit-invite", "check-in"]),
  })
  .map(({ start, notice, leave, toldAfter, minute, ...rest }) => {
    const announced = date("2026-01-01").add({ days: start });
    const lastDay = announced.add({ days: notice });
    const submitted = announced
      .add({ days: toldAfter })
      .toPlainDateTime("00:00")
      .add({ minutes: minute });
    return {
      ...rest,
      announced: announced.toString(),
      lastDay: lastDay.toString(),
      endOfEmployment: lastDay.add({ days: leave }).toString(),
      submitted: submitted.toString(),
    };
  });
