import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { Departure, StepRecord } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import {
  isWorkingDay,
  moveByWorkingDays,
  sameOrPreviousWorkingDay,
} from "../../../lambdas/departure/model/work-calendar.ts";
import { planTimeline } from "../../../lambdas/departure/timeline/timeline.ts";
import { anyTold } from "../../support/any-told.ts";
import { departureOf, submissionOf, type Told } from "../../support/departures.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";
import { runsOf } from "../../support/thorough.ts";

const holds = (name: string, rule: (departure: Departure, told: Told) => void) =>
  test(name, () => {
    fc.assert(
      fc.property(anyTold, (told) => rule(departureOf(told), told)),
      { numRuns: runsOf(300) },
    );
  });

holds(
  "every step of the timeline is planned, caught up or skipped, and carried by one mail unless it is HR's",
  (departure, told) => {
    expect(departure.steps.map(({ id }) => id)).toEqual(
      planTimeline(PLAN, submissionOf(told), CALENDAR).map(({ id }) => id),
    );
    for (const step of departure.steps) {
      const carriers = departure.mailings.filter(({ steps }) => steps.includes(step.id)).length;
      expect([step.id, carriers]).toEqual([step.id, step.skipped || step.to === "hr" ? 0 : 1]);
    }
  },
);

holds("no mail leaves on a day off, and none at night", ({ mailings }) => {
  for (const { at } of mailings) {
    expect(isWorkingDay(at.toPlainDate(), CALENDAR)).toBe(true);
    expect(at.hour).toBeGreaterThanOrEqual(8);
    expect(at.hour).toBeLessThan(19);
  }
});

holds(
  "no mail leaves before the announcement, nor in the undo window",
  ({ mailings, dates, undoUntil }) => {
    for (const { at } of mailings) {
      expect(Temporal.PlainDate.compare(at.toPlainDate(), dates.announced)).toBeGreaterThanOrEqual(
        0,
      );
      expect(Temporal.Instant.compare(at.toInstant(), undoUntil)).toBeGreaterThanOrEqual(0);
    }
  },
);

holds("the core comes in its order, each on a day of its own, or all in one mail", ({ steps }) => {
  const core = steps.filter(({ id }) =>
    PLAN.steps.some((step) => step.id === id && step.keepsOrder),
  );
  const days = core.map(({ planned }) => planned.toPlainDate().toString());
  const isShared = core.some(({ reasons }) => reasons.includes("shared"));
  expect(days).toEqual(days.toSorted());
  expect(new Set(days).size).toBe(isShared ? Math.min(1, days.length) : days.length);
});

holds("nobody gets two mails at one moment", ({ mailings, people, dates }) => {
  const seen = mailings.map((mailing) => `${mailboxOf(mailing, people, dates)} ${mailing.at}`);
  expect(seen).toEqual([...new Set(seen)]);
});

holds(
  "what was missed reaches a person in one mail, before any other mail of that moment",
  ({ mailings, steps }) => {
    for (const role of ["manager", "leaver"] as const) {
      const late = mailings.filter(
        ({ to, steps: ids }) =>
          to === role && !ids.includes("thanks") && ids.some((id) => stepOf(steps, id)?.atOnce),
      );
      expect(late.length).toBeLessThanOrEqual(1);
      const [catchUp] = late;
      const sameRole = mailings
        .filter(({ to }) => to === role)
        .map(({ at }) => at.epochMilliseconds);
      const wanted =
        catchUp && stepOf(steps, catchUp.steps[0] as string)?.atOnce?.epochMilliseconds;
      if (catchUp && wanted !== undefined)
        expect(Math.min(...sameRole.filter((each) => each >= wanted))).toBe(
          catchUp.at.epochMilliseconds,
        );
    }
  },
);

holds(
  "the questions come on a working day after it was said what happens when",
  ({ steps, dates }) => {
    const [said, asked] = ["next-steps", "exit-questions"].map((id) => stepOf(steps, id)?.planned);
    if (!said || !asked) return;
    const next = moveByWorkingDays(said.toPlainDate(), 1, CALENDAR);
    const isDayLeft = Temporal.PlainDate.compare(next, dates.lastDay) < 0;
    const first = isDayLeft ? next : said.toPlainDate();
    expect(Temporal.PlainDate.compare(asked.toPlainDate(), first)).toBeGreaterThanOrEqual(0);
    expect(Temporal.PlainDate.compare(asked.toPlainDate(), dates.lastDay)).toBeLessThan(0);
  },
);

holds(
  "the manager checks in after ten working days, then every fifteen, up to five before the last day",
  ({ steps, dates, kind, extraSteps }) => {
    const days = steps.filter(({ id }) => id.startsWith("check-in-")).map(({ planned }) => planned);
    const possible = [10, 25, 40]
      .map((count) => moveByWorkingDays(dates.announced, count, CALENDAR))
      .filter((day) => {
        const last = moveByWorkingDays(dates.lastDay, -5, CALENDAR);
        return Temporal.PlainDate.compare(day, last) <= 0;
      });
    const isAdded = kind === "employer" && extraSteps.includes("check-in");
    const hasThem = isUsual(kind) || isAdded;
    expect(days.map((day) => day.toPlainDate())).toEqual(hasThem ? possible : []);
  },
);

holds(
  "who is thanked is thanked on the last day, or the working day before it, in a mail of its own",
  ({ steps, mailings, dates, kind }) => {
    const thanks = stepOf(steps, "thanks");
    expect(thanks !== undefined).toBe(isUsual(kind));
    if (!thanks) return;
    expect(thanks.planned.toPlainDate()).toEqual(sameOrPreviousWorkingDay(dates.lastDay, CALENDAR));
    for (const { steps: ids } of mailings)
      expect(ids.includes("thanks") ? ids : ["thanks"]).toEqual(["thanks"]);
  },
);

function isUsual(kind: Departure["kind"]): boolean {
  return ["resignation", "contract-end", "retirement"].includes(kind);
}

function stepOf(steps: readonly StepRecord[], id: string) {
  return steps.find((step) => step.id === id);
}

function mailboxOf(
  { to, at, steps }: Mailing,
  { employee, manager }: Departure["people"],
  { lastDay }: Departure["dates"],
): string {
  if (to !== "leaver") return to === "manager" ? manager.address : to;
  if (steps.includes("thanks") && employee.privateAddress) return employee.privateAddress;
  const isAtWork = Temporal.PlainDate.compare(at.toPlainDate(), lastDay) <= 0;
  return (
    (isAtWork && employee.workAddress) ||
    employee.privateAddress ||
    (isAtWork ? manager.address : to)
  );
}
