import { overdueJobs } from "../../../lambdas/departure/upkeep/overdue-jobs.ts";
import { at } from "../../support/departures.ts";

const NOW = at("2027-03-02T05:10");
const WELL = {
  sweep: at("2027-03-02T05:05"),
  closing: at("2027-03-02T05:05"),
  publish: at("2027-03-01T06:00"),
  reconcile: at("2027-03-02T03:00"),
};

const BEFORE = at("2027-03-01T03:00");
const LONG_AGO = { sweep: BEFORE, closing: BEFORE, publish: BEFORE, reconcile: BEFORE };

test.each([
  ["all ran in their time", WELL, []],
  ["the sweep missed three runs", { ...WELL, sweep: at("2027-03-02T04:50") }, []],
  ["the sweep missed four runs", { ...WELL, sweep: at("2027-03-02T04:49") }, ["sweep"]],
  [
    "questions were not closed for an hour",
    { ...WELL, closing: at("2027-03-02T04:10") },
    ["closing"],
  ],
  [
    "the comparison of last night failed",
    { ...WELL, reconcile: at("2027-03-01T03:00") },
    ["reconcile"],
  ],
  [
    "figures were not published yesterday",
    { ...WELL, publish: at("2027-02-28T06:00") },
    ["publish"],
  ],
  ["none ran since yesterday's morning", LONG_AGO, ["sweep", "closing", "publish", "reconcile"]],
])("%s", (_what, successes, overdue) => {
  expect(overdueJobs(successes, NOW)).toEqual(overdue);
});

test("a night of an hour more, when the clocks go back, is not late", () => {
  const successes = { ...WELL, sweep: at("2027-10-31T03:55"), closing: at("2027-10-31T03:55") };
  const now = at("2027-10-31T04:00");
  expect(
    overdueJobs(
      { ...successes, reconcile: at("2027-10-30T03:00"), publish: at("2027-10-30T06:00") },
      now,
    ),
  ).toEqual([]);
});
