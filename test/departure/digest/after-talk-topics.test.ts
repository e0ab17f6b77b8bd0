import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { digestItemsOf } from "../../../lambdas/departure/digest/digest-items.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { TalkReport } from "../../../lambdas/departure/model/voice.ts";
import { at, date } from "../../support/departures.ts";
import { known } from "../../support/interviews.ts";
import { context } from "../../support/lives.ts";

/* The talk is on Tuesday 14 September. */
function said(day: string, departure: Departure): string[] {
  return digestItemsOf(departure, date(day), context(`${day}T08:30`))
    .map(({ what }) => what)
    .filter((what) => ["talk-unreported", "talk-not-held", "talk-lines"].includes(what));
}

function reported(report: Partial<TalkReport>): Departure {
  const told = { interview: 1, tookPlace: true, at: at("2027-09-15T10:00"), ...report };
  return { ...known(), digestSentOn: date("2027-09-14"), voice: { report: told } };
}

describe("HR's morning mail says of a talk", () => {
  test.each([
    ["2027-09-20", []],
    ["2027-09-21", ["talk-unreported"]],
    ["2027-10-13", ["talk-unreported"]],
    ["2027-10-14", []],
  ])(
    "that nobody said how it went, from five working days after it to its deletion: %s",
    (day, expected) => {
      expect(said(day, known())).toEqual(expected);
    },
  );

  test("nothing where its holder spoke and left no lines", () => {
    expect(said("2027-09-21", reported({}))).toEqual([]);
  });

  test("that it did not happen, on the next working day", () => {
    const off = reported({ tookPlace: false });
    expect([said("2027-09-15", off), said("2027-09-16", off)]).toEqual([[], ["talk-not-held"]]);
  });

  test("that there are lines to read, once the leaver agreed, and never what they say", () => {
    const lines = "Het rooster kwam te laat.";
    expect(said("2027-09-20", reported({ lines }))).toEqual([]);
    const read = reported({ lines, readByLeaver: at("2027-09-17T20:00") });
    expect(said("2027-09-20", read)).toEqual(["talk-lines"]);
    const items = digestItemsOf(read, date("2027-09-20"), context("2027-09-20T08:30"));
    expect(JSON.stringify(items)).not.toContain("rooster");
    expect(said("2027-09-20", reported({ readByLeaver: at("2027-09-17T20:00") }))).toEqual([]);
  });

  test("nothing once the leaver wants no mails", () => {
    expect(said("2027-09-21", optOut(known(), context("2027-09-15T10:00")))).toEqual([]);
  });
});
