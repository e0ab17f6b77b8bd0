import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { markSeen } from "../../../lambdas/departure/changes/mark-seen.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { withAsksFrom, withNextMoments } from "../../../lambdas/departure/digest/asks-from.ts";
import { openItemsOf } from "../../../lambdas/departure/digest/open-items.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { anyChange } from "../../support/any-change.ts";
import { departureOf, local } from "../../support/departures.ts";
import { context, sentUpTo, withStates } from "../../support/lives.ts";
import { runsOf } from "../../support/thorough.ts";

const departure = departureOf();

describe("something asks for HR", () => {
  test("from the first morning of HR's first step, however long it stays open", () => {
    expect(asksFrom(departure)).toBe("2027-01-15T00:00");
    expect(asksFrom(later("2027-02-01T10:00"))).toBe("2027-01-15T00:00");
  });

  test("from the day of the next step once one is done", () => {
    const done = markStep(
      later("2027-01-15T10:00"),
      "paperwork",
      "done",
      context("2027-01-15T10:00"),
    );
    expect(asksFrom(done)).toBe("2027-01-22T00:00");
  });

  test("while an address fails, also long after the mail that failed", () => {
    const failed = withStates(withoutHrSteps(later("2027-01-20T10:00")), {
      handover: { name: "refused", at: context("2027-01-19T09:00").now, why: "address" },
    });
    expect(asksFrom(failed, "2027-01-19T09:00")).toBe("2027-01-20T00:00");
    expect(asksFrom(failed, "2027-05-19T09:00")).toBe("2027-01-20T00:00");
  });

  test("for ten working days where it is told once, unless somebody says that it was seen", () => {
    const no = withoutHrSteps(optOut(later("2027-02-01T10:00"), context("2027-02-01T10:00")));
    expect(asksFrom(no, "2027-02-01T10:00")).toBe("2027-02-02T00:00");
    expect(asksFrom(no, "2027-02-16T10:00")).toBe("2027-02-02T00:00");
    expect(asksFrom(no, "2027-02-17T10:00")).not.toBe("2027-02-02T00:00");
    const seen = markSeen(no, "objected leaver 2027-02-02", context("2027-02-03T10:00"));
    expect(asksFrom(seen, "2027-02-03T10:00")).not.toBe("2027-02-02T00:00");
  });

  test("also where HR wants no morning mail", () => {
    const plan = { ...context("2027-01-14T15:30").plan };
    const quiet = { ...plan, settings: { ...plan.settings, morningMail: false } };
    const looked = withAsksFrom(departure, { ...context("2027-01-14T15:30"), plan: quiet });
    expect(looked).toBe(departure);
  });

  test("never in one that was withdrawn or erased", () => {
    const now = context("2027-01-20T10:00");
    expect(withdraw(departure, "stays", now).asksFrom).toBeUndefined();
    expect(erase(departure, now).asksFrom).toBeUndefined();
  });

  test("never later than known, in whatever departure, on whatever day, and whatever the mails did", () => {
    fc.assert(
      fc.property(anyChange, fc.boolean(), ({ before, change, since }, isChanged) => {
        const saved = isChanged ? changedOr(before, change, since) : before;
        expect(daysNotKnown(withNextMoments(saved, since), since.now)).toEqual([]);
      }),
      { numRuns: runsOf(100) },
    );
  });
});

/** The days on which something asks before the departure says so, while every mail leaves in time. */
function daysNotKnown(departure: Departure, from: Temporal.Instant): string[] {
  let life = departure;
  return Array.from({ length: 300 }, (_, days) => from.add({ hours: 24 * days })).flatMap((now) => {
    const today = now.toZonedDateTimeISO(life.timeZone).toPlainDate();
    const isMissed =
      openItemsOf(life, { ...context("2027-01-01T00:00"), now }).length > 0 && !isKnown(life, now);
    life = sentUpTo(`${today}T23:00`, life);
    return isMissed ? [String(today)] : [];
  });
}

function isKnown({ asksFrom: from }: Departure, now: Temporal.Instant): boolean {
  return from !== undefined && from.epochMilliseconds <= now.epochMilliseconds;
}

function changedOr(...[before, change, since]: Parameters<typeof changeDates>): Departure {
  try {
    return changeDates(before, change, since);
  } catch {
    return before;
  }
}

function later(now: string): Departure {
  return sentUpTo(now, departure);
}

function withoutHrSteps(of: Departure): Departure {
  return { ...of, steps: of.steps.filter(({ to }) => to !== "hr") };
}

function asksFrom(of: Departure, now = "2027-01-14T15:30"): string | undefined {
  const { asksFrom: from } = withAsksFrom(of, context(now));
  return from && local(from.toZonedDateTimeISO(of.timeZone));
}
