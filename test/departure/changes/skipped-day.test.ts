import { Temporal } from "temporal-polyfill";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { timelinePoints } from "../../../lambdas/desk/timeline/timeline-points.ts";
import { departureFromItem, departureToItem } from "../../../lambdas/store/departure-item.ts";
import { describeDeparture } from "../../../lambdas/use-cases/describe/describe-departure.ts";
import { at, departureOf } from "../../support/departures.ts";
import { changed, context, lived, mailing } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

describe("a step that new dates skip", () => {
  test("stands on the day that the new dates give it, in the answer and in the picture", () => {
    const now = "2027-01-26T10:00";
    const after = changed(now, { lastDay: "2027-01-25", endOfEmployment: "2027-01-25" });
    const skipped = ["reference", "farewell", "warm", "post-exit-plan"];
    const answer = describeDeparture(after, {
      plan: PLAN,
      calendar: CALENDAR,
      now: at(now),
      language: "en",
    });
    const rows = answer.timeline.filter(({ step }) => skipped.includes(step));
    const late = rows.filter(({ state }) => state === "skipped");
    expect(late.length).toBeGreaterThan(0);
    for (const row of late) expect([row.step, row.at]).toEqual([row.step, row.planned]);
    for (const row of late)
      expect([row.step, row.at.local <= "2027-01-26T23"]).toEqual([row.step, true]);
    const points = timelinePoints(after, {
      plan: PLAN,
      calendar: CALENDAR,
      now: at(now),
      language: "nl",
    });
    for (const point of points.filter(({ state }) => state === "skipped"))
      expect(point.at.toPlainDate().toString() <= "2027-01-26").toBe(true);
  });
});

describe("when the organisation's time zone is another since", () => {
  const elsewhere = (now: string) => ({
    ...context(now),
    plan: { ...PLAN, settings: { ...PLAN.settings, timeZone: "Pacific/Auckland" } },
  });
  const stored = (departure: Departure) =>
    departureFromItem(JSON.parse(JSON.stringify(departureToItem(departure))));

  test("what an outage made late still goes at once, by the departure's own clock", () => {
    const now = "2027-01-20T10:00";
    const caughtUp = repair(lived("2027-01-18T10:00"), elsewhere(now));
    const { at: moment } = mailing(caughtUp, "handover");
    expect(moment.timeZoneId).toBe("Europe/Amsterdam");
    expect(moment.toInstant().equals(at(now))).toBe(true);
    const kept = mailing(stored(caughtUp), "handover").at;
    expect(Temporal.ZonedDateTime.compare(kept, moment)).toBe(0);
    expect(repair(stored(caughtUp), elsewhere(now))).toEqual(stored(caughtUp));
  });

  test("a withdrawal is told by the departure's own clock", () => {
    const now = "2027-01-20T10:00";
    const after = withdraw(lived(now), "stays", elsewhere(now));
    const notice = mailing(after, "withdrawn-manager").at;
    expect(notice.toInstant().equals(at("2027-01-20T10:10"))).toBe(true);
    expect(notice.timeZoneId).toBe("Europe/Amsterdam");
  });

  test("new dates are planned by it, too", () => {
    const now = "2027-01-20T10:00";
    const before = departureOf();
    expect(before.timeZone).toBe("Europe/Amsterdam");
    const after = repair(changed(now, { lastDay: "2027-02-01" }), elsewhere("2027-01-22T10:00"));
    for (const { at: moment } of after.mailings) expect(moment.timeZoneId).toBe("Europe/Amsterdam");
  });
});
