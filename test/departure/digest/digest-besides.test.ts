import { markStep, skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import { digestItemsOf, openBesides } from "../../../lambdas/departure/digest/digest-items.ts";
import { openItemsOf } from "../../../lambdas/departure/digest/open-items.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { noteDigestSent } from "../../../lambdas/departure/upkeep/note-digest-sent.ts";
import { at, date, departureOf } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";

/** Announced on Thursday 14 January 2027, last day on Friday 19 February. */
const departure = departureOf();

describe("what stands open in a departure besides the day's news is counted", () => {
  const told = toldOn(departure, "2027-01-21");
  const contact = { voice: { contactAsked: at("2027-01-20T21:00") } };
  const skipped = skipStep(told, "workload", "other", context("2027-01-22T08:00"));

  test.each<[string, Departure, string, number]>([
    ["one of HR's own steps", told, "2027-01-22", 1],
    ["nothing that is new", departureOf(), "2027-01-22", 0],
    ["nothing in a mail that tells it", toldOn(departure, "2027-01-22"), "2027-01-25", 0],
    ["what was told once, too", { ...told, ...contact }, "2027-01-22", 2],
    [
      "not what is done",
      markStep(told, "paperwork", "done", context("2027-01-22T08:00")),
      "2027-01-22",
      0,
    ],
    [
      "not where there is only to know",
      { ...skipped, optedOut: at("2027-01-20T21:00") },
      "2027-01-22",
      1,
    ],
  ])("%s", (_what, of, day, count) => {
    expect(openBesides(of, date(day), context(`${day}T08:30`))).toBe(count);
  });

  test("with the news as many as at the desk, on every day on which there is news", () => {
    const told = { of: departure, mails: 0 };
    for (let days = 1; days < 60; days += 1) {
      const now = context(`${departure.dates.announced.add({ days })}T08:30`);
      const day = departure.dates.announced.add({ days });
      const items = digestItemsOf(told.of, day, now);
      if (items.length === 0) continue;
      const open = openItemsOf(told.of, now);
      expect(items.length + openBesides(told.of, day, now)).toBe(open.length);
      told.of = toldOn(told.of, day.toString());
      told.mails += 1;
    }
    expect(told.mails).toBeGreaterThan(5);
  });
});

function toldOn(of: Departure, day: string): Departure {
  return noteDigestSent(of, date(day), context(`${day}T08:31`));
}
