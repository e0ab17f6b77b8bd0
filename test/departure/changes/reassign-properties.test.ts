import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { personReached } from "../../../lambdas/departure/changes/submit.ts";
import { isBesidePlan } from "../../../lambdas/departure/mailings/lasting-mailings.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import { isWorkingDay } from "../../../lambdas/departure/model/work-calendar.ts";
import { anyChange } from "../../support/any-change.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";
import { runsOf } from "../../support/thorough.ts";

const NADIA = { name: "Nadia", address: "nadia@delinde.example", language: "nl" } as const;

const anyPeriod = fc.record({
  from: fc.option(fc.integer({ min: -20, max: 200 }), { nil: undefined }),
  days: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
});

test("whoever is replaced whenever, every mail to come keeps to working days, and no two of one person meet", () => {
  fc.assert(
    fc.property(anyChange, anyPeriod, ({ before, since }, { from, days }) => {
      const today = since.now.toZonedDateTimeISO(before.timeZone).toPlainDate();
      const first = from === undefined ? today : today.add({ days: from });
      const after = reassign(
        before,
        {
          role: "manager",
          person: NADIA,
          ...(from === undefined ? {} : { from: first }),
          ...(days === undefined ? {} : { until: first.add({ days }) }),
        },
        since,
      );
      expectNobodyMailedTwiceAtOnce(after);
      for (const { at } of changedIn(before, after)) {
        expect(isWorkingDay(at.toPlainDate(), CALENDAR)).toBe(true);
        expect(Temporal.Instant.compare(at.toInstant(), before.undoUntil)).toBeGreaterThanOrEqual(
          0,
        );
      }
      expect(stepsOf(after)).toEqual(expect.arrayContaining(stepsOf(before)));
    }),
    { numRuns: runsOf(40) },
  );
});

test("an address that is corrected never brings a step twice, and never early", () => {
  fc.assert(
    fc.property(anyChange, fc.constantFrom("manager", "leaver"), ({ before, since }, role) => {
      const after = correct(
        before,
        role === "manager"
          ? { manager: { address: "new@delinde.example" } }
          : {
              employee: { workAddress: "new@delinde.example", privateAddress: "new@thuis.example" },
            },
        since,
      );
      expectNobodyMailedTwiceAtOnce(after);
      const changed = changedIn(before, after);
      expect(changed.filter(({ revision }) => revision < 1)).toEqual([]);
      expect(changed.filter(({ at }) => !isWorkingDay(at.toPlainDate(), CALENDAR))).toEqual([]);
      expect(changed.filter((mailing) => isSecond(mailing, after))).toEqual([]);
    }),
    { numRuns: runsOf(40) },
  );
});

/** Brings a step that another mail brings or has brought; what is asked for again may. */
function isSecond(mailing: Mailing, { mailings }: Departure): boolean {
  const others = mailings.filter(
    (each) => each !== mailing && (isPending(each) || each.state.name === "sent"),
  );
  return (
    !isBesidePlan(mailing) &&
    others.some(
      ({ kind, steps }) => kind === "step" && steps.some((id) => mailing.steps.includes(id)),
    )
  );
}

function changedIn(before: Departure, after: Departure): Mailing[] {
  return after.mailings.filter((each) => isPending(each) && !before.mailings.includes(each));
}

function expectNobodyMailedTwiceAtOnce(after: Departure): void {
  const person = personReached(after, PLAN.settings);
  const seen = after.mailings
    .filter(isPending)
    .map((mailing) => `${person(mailing)} ${mailing.at}`);
  expect(seen).toEqual([...new Set(seen)]);
}

/** The steps that some mail brings yet, has brought, or would bring. */
function stepsOf({ mailings }: Departure): string[] {
  const steps = mailings
    .filter(({ state }) => state.name === "pending" || state.name === "sent")
    .flatMap((mailing) => mailing.steps);
  return [...new Set(steps)].toSorted();
}

function isPending({ state }: Mailing): boolean {
  return state.name === "pending";
}
