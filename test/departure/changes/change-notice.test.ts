import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { local, type Told } from "../../support/departures.ts";
import { changed, context, lived, mailing, sentUpTo } from "../../support/lives.ts";

/** By 26 January `react`, `communicate`, `handover` and `team` have left; the last day is 19 February. */
const NOW = "2027-01-26T10:00";

describe("the manager", () => {
  test("is told once of two changes in one undo window", () => {
    const once = changed(NOW, { lastDay: "2027-02-05" });
    const twice = changed("2027-01-26T10:06", { lastDay: "2027-02-08" }, once);
    expect(noticesOf(twice)).toEqual([
      "changed-manager 2 2027-01-26T10:16",
      "changed-leaver 2 2027-01-26T10:16",
    ]);
  });

  test("is told again of a change after the notice has left", () => {
    const told = sentUpTo("2027-01-26T10:10", changed(NOW, { lastDay: "2027-02-26" }));
    const after = changed("2027-01-26T11:00", { lastDay: "2027-03-05" }, told);
    expect(noticesOf(after)).toEqual([
      "changed-manager 1 2027-01-26T10:10",
      "changed-leaver 1 2027-01-26T10:10",
      "changed-manager-2 1 2027-01-26T11:10",
      "changed-leaver-2 1 2027-01-26T11:10",
    ]);
  });

  test.each<[string, string, Told, Told]>([
    ["nobody was mailed yet", "2027-01-14T15:35", {}, { lastDay: "2027-02-26" }],
    [
      "the announcement moves into the future",
      NOW,
      {},
      { announced: "2027-02-01", lastDay: "2027-03-31", endOfEmployment: "2027-03-31" },
    ],
    ["HR only adds a step", NOW, { kind: "employer" }, { extraSteps: ["farewell"] }],
  ])("is told nothing where %s", (_, now, told, change) => {
    expect(noticesOf(changed(now, change, lived(now, told)))).toEqual([]);
  });

  test("gets a normal catch-up where there is no notice", () => {
    const now = "2027-01-14T15:35";
    const after = changed(now, { lastDay: "2027-01-15" });
    expect(noticesOf(after)).toEqual([]);
    expect(mailing(after, "catch-up-manager").steps.slice(0, 2)).toEqual(["react", "communicate"]);
    expect(local(mailing(after, "catch-up-manager").at)).toBe("2027-01-14T15:45");
  });

  test("gets one mail where an outage makes the notice and more late", () => {
    const after = changed(NOW, { lastDay: "2027-02-05" });
    const caughtUp = repair(after, context("2027-01-29T12:00"));
    expect(mailing(caughtUp, "changed-manager").steps).toEqual(["reference", "farewell", "warm"]);
    expect(mailing(caughtUp, "farewell").state).toEqual({ name: "stale" });
    expect(caughtUp.mailings.filter(({ kind }) => kind === "catch-up")).toEqual([]);
  });
});

/** Notices with their revision and moment. */
function noticesOf({ mailings }: Departure): string[] {
  return mailings
    .filter(({ kind }) => kind === "notice")
    .map(({ id, revision, at: moment }) => `${id} ${revision} ${local(moment)}`);
}
